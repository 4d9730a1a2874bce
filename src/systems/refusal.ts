import type { NativeChange } from './native-change.ts';
import type { Unwritable, UnwritableReason } from './planned.ts';

/** A change that cannot be written, on its way out of the plan. */
export class Refusal extends Error {
  readonly unwritable: Unwritable;

  /** `line`: where the present value stands; `character`: what the file's encoding lacks. */
  constructor(
    reason: UnwritableReason,
    { key, section, secret }: Omit<NativeChange, 'text'>,
    line: number | null = null,
    character: string | null = null,
  ) {
    super(reason);
    const shown = secret === true ? null : character;
    this.unwritable = { kind: 'unwritable', reason, key, section, line, character: shown };
  }
}
