import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Explanation } from '../explain/explanation.ts';
import type { Finding } from '../findings/finding.ts';
import type { Fix, Fixed } from '../repair/fix.ts';
import type { Tried } from '../repair/repaired.ts';
import type { Locale } from '../settings/locale.ts';
import type { MailSettings } from '../settings/mail-settings.ts';
import type { Vocabulary } from '../settings/vocabulary.ts';
import type { ReportEnvironment } from './report-environment.ts';

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
  /** What was tried to mend the findings; absent: nothing. */
  readonly tried?: readonly Tried[];
  explain(finding: Finding): Explanation;
  /** The changes of settings that could mend a finding; absent: nobody asked. */
  fixes?(finding: Finding): readonly Fix[];
  /** What was mended before this diagnosis, and written into the file; absent: nothing was to be. */
  readonly fixed?: readonly Fixed[];
  /** Where the diagnosis ran; asked for only by reports that leave this machine. */
  environment(): ReportEnvironment;
  /** The settings keep information on the system to themselves. */
  readonly leavesOutEnvironment?: true;
}
