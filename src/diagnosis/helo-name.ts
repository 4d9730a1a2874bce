import type { StepContext } from './step-context.ts';

/** The name for EHLO: the one asked for, else this machine's own (RFC 5321 section 4.1.1.1). */
export function heloName({ options, world }: StepContext): string {
  return options.helo ?? world.hostname();
}
