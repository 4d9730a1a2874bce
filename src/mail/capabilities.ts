/** Keywords, and mechanisms, that are kept for showing: no server has as many. */
const shown = 100;

/** What the server said it can do in its answer to EHLO (RFC 5321 section 4.1.1.1). */
export class Capabilities {
  /** Nothing known: before EHLO, and after HELO. */
  static readonly none = new Capabilities([]);

  /** Each keyword with its parameters, as sent, without the line that greets; a hundred at most. */
  readonly lines: readonly string[];
  readonly #parameters = new Map<string, string[]>();

  /** @param lines The lines behind the first one of the reply. */
  constructor(lines: readonly string[]) {
    const offered = lines.map((line) => line.trim()).filter((line) => line !== '');
    this.lines = offered.slice(0, shown);
    for (const line of offered) {
      // Servers for old Outlook also send `AUTH=LOGIN`, from the time before RFC 2554.
      const [keyword = '', ...rest] = line
        .replace(/^AUTH=/i, 'AUTH ')
        .toUpperCase()
        .split(/\s+/);
      const words = rest.filter((word) => word !== '');
      const known = this.#parameters.get(keyword);
      if (known === undefined) this.#parameters.set(keyword, words);
      else for (const word of words) known.push(word);
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

  /** Sign-in mechanisms in capitals, each once, in the server's order (RFC 4954 section 3); a hundred at most. */
  get authMechanisms(): readonly string[] {
    return [...new Set(this.parameters('AUTH'))].slice(0, shown);
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
