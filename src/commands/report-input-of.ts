import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Subject } from '../diagnosis/run.ts';
import { explainFinding } from '../explain/explain-finding.ts';
import type { Finding } from '../findings/finding.ts';
import type { ReportInput } from '../report/report-input.ts';
import type { MailSettings } from '../settings/mail-settings.ts';
import { generic } from '../systems/generic/generic.ts';
import type { CommandLine } from './command-line.ts';
import { environmentOf } from './environment-of.ts';
import { type Prepared, redactorFor } from './prepare.ts';
import { realWorld } from './real-world.ts';
import type { Surroundings } from './surroundings.ts';
import { version } from './version.ts';

/** What reports are made of. */
export function reportInputOf(
  diagnosis: Diagnosis,
  prepared: Prepared,
  file: string | null,
  line: CommandLine,
  around: Pick<Surroundings, 'nodeVersion'>,
): ReportInput {
  const vocabulary = prepared.definition?.vocabulary ?? generic.vocabulary;
  const { locale } = line;
  return {
    diagnosis,
    settings: prepared.subject === null ? null : withoutSecrets(prepared.subject),
    vocabulary,
    file,
    locale,
    version,
    helo: line.helo ?? realWorld.hostname(),
    explain: (finding: Finding) =>
      explainFinding(finding, { locale, vocabulary, settings: prepared.subject?.settings ?? null }),
    environment: () => environmentOf(line, around),
  };
}

/** A password may stand in any text by mistake (`smtp://user:password@host`). */
function withoutSecrets(subject: Subject): MailSettings {
  const redactor = redactorFor(subject);
  const { settings } = subject;
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return redactor.redact(value);
    return Array.isArray(value) ? value.map(clean) : value;
  };
  const values = Object.entries(settings.values).map(([key, setting]) => {
    const { value, written } = setting;
    return [key, { ...setting, value: clean(value), written: written === null ? null : redactor.redact(written) }];
  });
  return { ...settings, values: Object.fromEntries(values) };
}
