import { inspect } from 'node:util';

const MASK = '••••••••';

/**
 * A password that cannot be printed by accident: text, JSON and `console.log` all show a mask.
 * Only `reveal()` gives the value, and only the sign-in mechanisms, the redactor, the reader of a key for S/MIME, the check
 * for a cut-off password, the repair of one and the editor that writes it into its file may call it.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The secret itself, for the wire. */
  reveal(): string {
    return this.#value;
  }

  /** Whether there is nothing in it. */
  get isEmpty(): boolean {
    return this.#value === '';
  }

  toString(): string {
    return MASK;
  }

  toJSON(): { readonly set: boolean } {
    return { set: !this.isEmpty };
  }

  [inspect.custom](): string {
    return MASK;
  }
}
