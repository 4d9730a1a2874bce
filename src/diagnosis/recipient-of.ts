import type { StepContext } from './step-context.ts';

/** Who gets the probe and the test mail: the address asked for, else the sender itself; null where neither is known. */
export function recipientOf({ options, settings }: StepContext): string | null {
  return options.recipient ?? settings.values.sender?.value ?? null;
}
