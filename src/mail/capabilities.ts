/** What the server said it can do in its answer to EHLO (RFC 5321 section 4.1.1.1). */
export class Capabilities {
  /** Nothing known: before EHLO, and after HELO. */
  static readonly none = new Capabilities([]);

  /** Each keyword with its parameters, as sent, without the line that greets. */
  readonly lines: readonly string[];
  readonly #parameters = new Map<string, readonly string[]>();

  /** @param lines The lines behind the first one of the reply. */
  constructor(lines: readonly string[]) {
    this.lines = lines.map((line) => line.trim()).filter((line) => line !== '');
    for (const line of this.lines) {
      // Servers for old Outlook also send `AUTH=LOGIN`, from the time before RFC 2554.
      const [keyword = '', ...rest] = line
        .replace(/^AUTH=/i, 'AUTH ')
        .toUpperCase()
        .split(/\s+/);
      this.#parameters.set(keyword, [...(this.#parameters.get(keyword) ?? []), ...rest.filter((word) => word !== '')]);
    }
  }

  /** Whether a keyword is offered, in whatever case. */
  has(keyword: string): boolean {
    return this.#parameters.has(keyword.toUpperCase());
  }

  /** A keyword's parameters in capitals; empty where there are none or it is not offered. */
  parameters(keyword: string): readonly string[] {
    return this.#parameters.get(keyword.toUpperCase()) ?? [];
  }

  /** Sign-in mechanisms in capitals, each once, in the server's order (RFC 4954 section 3). */
  get authMechanisms(): readonly string[] {
    return [...new Set(this.parameters('AUTH'))];
  }

  /** Bytes that a message may have at most (RFC 1870); null where no limit is stated. */
  get size(): number | null {
    const stated = this.parameters('SIZE')[0] ?? '';
    return /^\d{1,20}$/.test(stated) && Number(stated) > 0 ? Number(stated) : null;
  }

  /** The keyword that a firewall's inspection wrote over STARTTLS, such as `XXXXXXXA`; null where none is. */
  maskedStarttls(): string | null {
    if (this.has('STARTTLS')) return null;
    return this.lines.find((line) => /^X{6,8}[A-Z]$/.test(line)) ?? null;
  }
}
