import type { Redactor } from '../border/redactor.ts';
import type { World } from '../diagnosis/world.ts';

/** What the steps of the sign-in on another device share. */
export interface DeviceParts {
  readonly world: World;
  readonly redactor: Redactor;
  readonly print: (lines: readonly string[]) => void;
  readonly tell: (data: unknown) => void;
  readonly signal: AbortSignal;
}
