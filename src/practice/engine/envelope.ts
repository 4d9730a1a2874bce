/** Sender and recipients of the mail under way; its commands give the reply. */
export class Envelope {
  #from: string | null = null;
  #to: string[] = [];

  /** null before MAIL FROM; empty for the null sender. */
  get from(): string | null {
    return this.#from;
  }

  get to(): readonly string[] {
    return this.#to;
  }

  get isComplete(): boolean {
    return this.#to.length > 0;
  }

  /** MAIL FROM with SIZE (RFC 1870); `maxSize` in bytes. */
  mail(line: string, signInMissing: boolean, maxSize: number): string {
    const found = /^MAIL FROM: *<([^>]*)>(.*)$/i.exec(line);
    if (!found) return '501 5.1.7 Bad sender address syntax';
    if (this.#from !== null) return '503 5.5.1 Error: nested MAIL command';
    if (signInMissing) return '530 5.7.0 Authentication required';
    if (Number(/ SIZE=(\d+)/i.exec(found[2] ?? '')?.[1] ?? 0) > maxSize) {
      return '552 5.3.4 Message size exceeds fixed limit';
    }
    this.#from = found[1] ?? '';
    return '250 2.1.0 Ok';
  }

  rcpt(line: string): string {
    const found = /^RCPT TO: *<([^>]+)>/i.exec(line);
    if (this.#from === null) return '503 5.5.1 Error: need MAIL command';
    if (!found) return '501 5.1.3 Bad recipient address syntax';
    this.#to.push(found[1] ?? '');
    return '250 2.1.5 Ok';
  }

  clear(): void {
    this.#from = null;
    this.#to = [];
  }
}
