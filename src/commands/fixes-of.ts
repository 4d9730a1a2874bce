import type { Redactor } from '../border/redactor.ts';
import type { DiagnosisOptions } from '../diagnosis/diagnosis-options.ts';
import type { RunBase } from '../diagnosis/run.ts';
import type { Finding } from '../findings/finding.ts';
import type { Fix } from '../repair/fix.ts';
import { fixesFor } from '../repair/fixes-for.ts';
import type { Repaired } from '../repair/repaired.ts';
import type { Prepared } from './prepare.ts';
import { realWorld } from './real-world.ts';

/**
 * The changes that could mend a finding, for a report. Without --fix (`repaired` is null) they are proposals from what the
 * diagnosis measured: to try them takes time and sign-ins.
 */
export function fixesOf(
  { configuration }: Prepared,
  { neighbourPorts, recipient }: DiagnosisOptions,
  redactor: Redactor,
  repaired: Repaired | null,
): (finding: Finding, base: RunBase) => readonly Fix[] {
  return (finding, { state, knowledge }) => {
    if (configuration === null) return [];
    const ground = {
      ...{ configuration, recipient, diagnosis: state, chain: knowledge.tls?.chain ?? [] },
      ...{ ports: neighbourPorts, today: realWorld.today() },
    };
    return redactor.redactDeep(fixesFor(finding, ground, repaired));
  };
}
