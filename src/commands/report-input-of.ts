import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { explainFinding } from '../explain/explain-finding.ts';
import type { Finding } from '../findings/finding.ts';
import type { ReportInput } from '../report/report-input.ts';
import { generic } from '../systems/generic/generic.ts';
import type { CommandLine } from './command-line.ts';
import type { Prepared } from './prepare.ts';
import { realWorld } from './real-world.ts';
import { version } from './version.ts';

/** What reports are made of. */
export function reportInputOf(
  diagnosis: Diagnosis,
  prepared: Prepared,
  file: string | null,
  line: CommandLine,
): ReportInput {
  const vocabulary = prepared.definition?.vocabulary ?? generic.vocabulary;
  const { locale } = line;
  return {
    diagnosis,
    settings: prepared.subject?.settings ?? null,
    vocabulary,
    file,
    locale,
    version,
    helo: line.helo ?? realWorld.hostname(),
    explain: (finding: Finding) => explainFinding(finding, { locale, vocabulary }),
  };
}
