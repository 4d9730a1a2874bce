import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Redactor } from '../../src/border/redactor.ts';
import { realWorld } from '../../src/commands/real-world.ts';
import { testAccountOf } from '../../src/commands/test-account-of.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { DiagnosisOptions } from '../../src/diagnosis/diagnosis-options.ts';
import { Run } from '../../src/diagnosis/run.ts';
import { explainFinding } from '../../src/explain/explain-finding.ts';
import { severityOf } from '../../src/explain/severity-of.ts';
import type { FindingCode } from '../../src/findings/finding-code.ts';
import type { PracticeFault } from '../../src/practice/practice-fault.ts';
import type { PracticeServer } from '../../src/practice/practice-server.ts';
import { type PracticeOptions, startPractice } from '../../src/practice/start-practice.ts';
import { findingsWithWords } from '../../src/report/findings-with-words.ts';
import { rootCause } from '../../src/report/root-cause.ts';
import { nodeFiles } from '../../src/systems/node-files.ts';
import { readSettings } from '../../src/systems/read-settings.ts';

/** What a diagnosis of a practice server came to. */
export interface PracticeDiagnosis {
  readonly diagnosis: Diagnosis;
  /** Codes of errors and warnings, in order, each once. */
  readonly codes: readonly FindingCode[];
  readonly rootCause: FindingCode | null;
  readonly server: PracticeServer;
  readonly ms: number;
}

/** Starts the server of a fault, diagnoses it from its own configuration, and ends it. */
export async function diagnosePractice(
  fault: PracticeFault,
  options: Partial<DiagnosisOptions> = {},
  practice: PracticeOptions = { slowMs: 3_100 },
): Promise<PracticeDiagnosis> {
  const server = await startPractice(fault, practice);
  const directory = mkdtempSync(join(tmpdir(), 'maildiag-test-'));
  try {
    for (const [name, content] of Object.entries(server.configurationFiles())) {
      mkdirSync(dirname(join(directory, name)), { recursive: true });
      writeFileSync(join(directory, name), content, { mode: name.endsWith('.pem') ? 0o444 : 0o600 });
    }
    const { system, settings, findings } = readSettings(join(directory, server.configurationFile), {
      files: nodeFiles,
    });
    if (system === null || settings === null) throw new Error('the practice configuration cannot be read');
    const subject = { settings, vocabulary: system.vocabulary, configuration: findings };
    const run = new Run(
      subject,
      {
        recipient: null,
        send: fault.needsSending,
        timeoutMs: 2_000,
        helo: 'client.practice.test',
        resolver: server.resolver,
        extraRoots: server.extraRoots,
        neighbourPorts: server.neighbourPorts,
        only: null,
        skip: [],
        ...testAccountOf(server),
        ...(server.services === null ? {} : { services: server.services }),
        ...options,
      },
      {
        world: realWorld,
        redactor: new Redactor(settings.values.password === undefined ? [] : [settings.values.password.value]),
        severity: severityOf,
      },
    );
    const started = performance.now();
    for await (const _ of run.events()) {
      // The events build the state.
    }
    run.close();
    const ms = Math.round(performance.now() - started);
    const explain = (found: Parameters<typeof explainFinding>[0]) =>
      explainFinding(found, { locale: 'en', vocabulary: system.vocabulary });
    const all = findingsWithWords(run.state, explain);
    const serious = all.filter(({ words }) => words.severity !== 'info').map(({ finding }) => finding.code);
    return {
      diagnosis: run.state,
      codes: [...new Set(serious)],
      rootCause: rootCause(all)?.finding.code ?? null,
      server,
      ms,
    };
  } finally {
    await server.close();
    rmSync(directory, { recursive: true });
  }
}
