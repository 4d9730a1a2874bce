import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Explanation } from '../explain/explanation.ts';
import type { Finding } from '../findings/finding.ts';
import type { Locale } from '../settings/locale.ts';
import type { MailSettings } from '../settings/mail-settings.ts';
import type { Vocabulary } from '../settings/vocabulary.ts';

/** What every report is made of. */
export interface ReportInput {
  readonly diagnosis: Diagnosis;
  /** null where the file could not be used at all. */
  readonly settings: MailSettings | null;
  readonly vocabulary: Vocabulary;
  readonly file: string | null;
  readonly locale: Locale;
  /** Version of maildiag. */
  readonly version: string;
  /** EHLO name of this machine. */
  readonly helo: string;
  explain(finding: Finding): Explanation;
}
