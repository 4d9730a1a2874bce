import type { Redactor } from '../border/redactor.ts';
import type { Finding } from '../findings/finding.ts';
import type { FindingCode } from '../findings/finding-code.ts';
import type { Severity } from '../findings/severity.ts';
import type { Wire } from '../mail/wire.ts';
import type { MailSettings } from '../settings/mail-settings.ts';
import type { Vocabulary } from '../settings/vocabulary.ts';
import type { DiagnosisOptions } from './diagnosis-options.ts';
import type { Knowledge } from './knowledge.ts';
import type { StepId } from './step-id.ts';
import type { World } from './world.ts';

/** Everything a step may use. */
export interface StepContext {
  readonly settings: MailSettings;
  readonly vocabulary: Vocabulary;
  /** What reading the settings found. */
  readonly configuration: readonly Finding[];
  readonly options: DiagnosisOptions;
  readonly world: World;
  /** The wire with this step's abort signal in it. */
  readonly wire: Wire;
  readonly knowledge: Knowledge;
  readonly redactor: Redactor;
  /** A web service stands in for the mail server. */
  readonly isWeb?: true;
  /** Of the steps that this one wants: those that did not get far enough. */
  readonly blocked: readonly StepId[];
  /** How bad a finding is; the words' layer knows it. */
  severity(code: FindingCode): Severity;
}
