/**
 * A limit in time joined with the signal of the step: its own signal aborts at whichever comes first.
 * `end()` lets go of both; call it in a `finally`.
 */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #outer: AbortSignal;
  readonly #timer: NodeJS.Timeout;
  #expired = false;

  constructor(ms: number, outer: AbortSignal) {
    this.#outer = outer;
    this.#timer = setTimeout(() => {
      this.#expired = true;
      this.#controller.abort();
    }, ms);
    if (outer.aborted) this.#abort();
    else outer.addEventListener('abort', this.#abort, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** True: time ran out. False: still running, or aborted from outside. */
  get expired(): boolean {
    return this.#expired;
  }

  /** Resolves with `value` when the deadline is over, for `Promise.race`. */
  over<T>(value: T): Promise<T> {
    if (this.signal.aborted) return Promise.resolve(value);
    return new Promise((resolve) => {
      this.signal.addEventListener('abort', () => resolve(value), { once: true });
    });
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#outer.removeEventListener('abort', this.#abort);
  }

  readonly #abort = (): void => {
    clearTimeout(this.#timer);
    this.#controller.abort();
  };
}
