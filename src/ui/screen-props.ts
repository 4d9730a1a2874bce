import type { Commands } from './commands.ts';
import type { WizardState } from './wizard-state.ts';

/** What every screen gets. */
export interface ScreenProps {
  readonly state: WizardState;
  readonly commands: Commands;
  /** Whether the keys are this screen's. */
  readonly active: boolean;
}
