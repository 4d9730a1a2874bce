import type { NotSavedReason } from './not-saved.ts';

/** A reason not to save, on its way out of the save. */
export class SaveStop extends Error {
  readonly reason: NotSavedReason;

  constructor(reason: NotSavedReason) {
    super(reason);
    this.reason = reason;
  }
}
