import { harmless } from '../border/harmless.ts';
import type { UsageWords } from './usage-words.ts';

/** Names that are told; a directory may hold any number of other files. */
const mostNamed = 20;

/** Tells what of a batch cannot be used: the first by name, the others by their number. */
export class LeftOut {
  readonly #write: (line: string) => void;
  readonly #say: UsageWords;
  #count = 0;

  constructor(write: (line: string) => void, say: UsageWords) {
    this.#write = write;
    this.#say = say;
  }

  add(what: string): void {
    this.#count += 1;
    if (this.#count <= mostNamed) this.#write(this.#say.batchFileLeftOut(harmless(what)));
  }

  end(): void {
    if (this.#count > mostNamed) this.#write(this.#say.batchMoreLeftOut(this.#count - mostNamed));
  }
}
