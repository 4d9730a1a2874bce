import type { StepId } from '../../diagnosis/step-id.ts';
import type { Locale } from '../../settings/locale.ts';
import type { SettingKey } from '../../settings/mail-settings.ts';
import type { Rich } from '../rich.ts';

/**
 * One thing that a vendor's documents contradict themselves about (`contradiction`), leave open (`gap`), or ask the user
 * to keep in mind (`note`).
 */
export interface Note {
  readonly kind: 'contradiction' | 'gap' | 'note';
  /** The settings that it is about. */
  readonly points: readonly SettingKey[];
  /** The step whose result it belongs to; null: it belongs to the settings as a whole. */
  readonly step: StepId | null;
  readonly words: {
    readonly [L in Locale]: {
      /** At most 60 characters, no full stop. */
      readonly title: string;
      /** What the documents say, and what maildiag makes of it: one to three sentences. */
      readonly text: Rich;
    };
  };
}
