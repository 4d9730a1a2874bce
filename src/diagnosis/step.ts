import type { SettingKey } from '../settings/mail-settings.ts';
import type { StepEvent } from './diagnosis-event.ts';
import type { SkipReason } from './skip-reason.ts';
import type { StepContext } from './step-context.ts';
import type { StepId } from './step-id.ts';

/**
 * A step has done its work (its findings decide whether it passed), or there was nothing for it to do. `passable`: done,
 * and the errors that it found do not stand in the way of the steps that build on it.
 */
export type StepResult = 'done' | 'passable' | { readonly skipped: SkipReason };

/** One step of the diagnosis. */
export interface Step {
  readonly id: StepId;
  /** Steps that must not have failed, been skipped or crashed for this one to run. */
  readonly needs: readonly StepId[];
  /** Steps that it makes use of where they got far enough, but can do without; `StepContext.blocked` names those that did not. */
  readonly wants?: readonly StepId[];
  /** The settings that it reads: an edit of one of them makes it run again. */
  readonly uses: readonly SettingKey[];
  run(context: StepContext): AsyncGenerator<StepEvent, StepResult>;
}

/** Types a step. */
export function defineStep(step: Step): Step {
  return step;
}
