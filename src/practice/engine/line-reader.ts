const MAX_LINE = 1 << 20;

/** Cuts what a client sends into lines. A line keeps its end, so that one can see whether it had a CR. */
export class LineReader {
  #rest = Buffer.alloc(0);

  /** Takes bytes; gives false when a line has grown beyond 1 MiB. */
  push(bytes: Buffer): boolean {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    return this.#rest.length <= MAX_LINE || this.#rest.includes(0x0a);
  }

  /** The next complete line; null: not there yet. */
  next(): Buffer | null {
    const end = this.#rest.indexOf(0x0a);
    if (end < 0) return null;
    const line = this.#rest.subarray(0, end + 1);
    this.#rest = this.#rest.subarray(end + 1);
    return line;
  }

  /** Throws away what has not been read (RFC 3207 section 4.2, the server's side). */
  clear(): void {
    this.#rest = Buffer.alloc(0);
  }
}
