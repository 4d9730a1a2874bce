import type { StepId } from '../diagnosis/step-id.ts';
import type { Spans } from '../explain/explanation.ts';
import type { SettingKey } from '../settings/mail-settings.ts';

/** Something that the documents of a business system contradict themselves about, leave open or advise, in words. */
export interface SystemNote {
  readonly kind: 'contradiction' | 'gap' | 'note';
  readonly points: readonly SettingKey[];
  /** The step whose result it belongs to; null: the settings as a whole. */
  readonly step: StepId | null;
  readonly title: string;
  readonly text: Spans;
}
