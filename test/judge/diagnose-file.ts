import { Redactor } from '../../src/border/redactor.ts';
import { realWorld } from '../../src/commands/real-world.ts';
import { Run } from '../../src/diagnosis/run.ts';
import { explainFinding } from '../../src/explain/explain-finding.ts';
import { severityOf } from '../../src/explain/severity-of.ts';
import type { FindingCode } from '../../src/findings/finding-code.ts';
import { findingsWithWords } from '../../src/report/findings-with-words.ts';
import { rootCause } from '../../src/report/root-cause.ts';
import { type Verdict, verdict } from '../../src/report/verdict.ts';
import { nodeFiles } from '../../src/systems/node-files.ts';
import { readSettings } from '../../src/systems/read-settings.ts';

/** What a report says in the end. */
export interface Judged {
  readonly rootCause: FindingCode | null;
  /** Errors and warnings. */
  readonly serious: readonly FindingCode[];
  readonly verdict: Verdict;
}

/** Diagnoses a configuration file as `check` does, in this process. */
export async function diagnoseFile(
  file: string,
  { resolver, send, timeoutMs }: { readonly resolver: string; readonly send: boolean; readonly timeoutMs: number },
): Promise<Judged> {
  const { system, settings, findings } = readSettings(file, { files: nodeFiles });
  if (system === null || settings === null) throw new Error('the configuration cannot be read');
  const { vocabulary } = system;
  const { password } = settings.values;
  const run = new Run(
    { settings, vocabulary, configuration: findings },
    {
      ...{ resolver, send, timeoutMs, recipient: null, helo: null, only: null },
      ...{ extraRoots: [], skip: [], neighbourPorts: [25, 465, 587, 2525] },
    },
    {
      world: realWorld,
      redactor: new Redactor(password === undefined ? [] : [password.value]),
      severity: severityOf,
    },
  );
  for await (const _ of run.events()) {
    // The events build the state.
  }
  run.close();
  const all = findingsWithWords(run.state, (found) => explainFinding(found, { locale: 'en', vocabulary }));
  return {
    rootCause: rootCause(all)?.finding.code ?? null,
    serious: all.filter(({ words }) => words.severity !== 'info').map(({ finding }) => finding.code),
    verdict: verdict(all.map(({ words }) => words.severity)),
  };
}
