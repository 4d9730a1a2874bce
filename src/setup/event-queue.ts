/** Events that come from several sides at once, for one reader in the order of their coming. */
export class EventQueue<Event> {
  readonly #waiting: Event[] = [];
  #isClosed = false;
  #wake: () => void = () => {};

  push(event: Event): void {
    this.#waiting.push(event);
    this.#wake();
  }

  /** Nothing more comes; what is waiting is still read. */
  close(): void {
    this.#isClosed = true;
    this.#wake();
  }

  async *read(): AsyncGenerator<Event, void> {
    for (;;) {
      for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) yield next;
      if (this.#isClosed) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
