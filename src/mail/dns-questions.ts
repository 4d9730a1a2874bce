import { promises as dns, type MxRecord } from 'node:dns';
import { Deadline } from './deadline.ts';
import type { ResolveOptions } from './resolve-host.ts';

/**
 * What the DNS says: records, or why there are none. `no-name`: the name does not exist (NXDOMAIN); `none`: it exists
 * without such records; `trouble`: nobody knows, because the DNS server does not answer or fails.
 */
export interface Records<T> {
  readonly state: 'found' | 'none' | 'no-name' | 'trouble';
  readonly records: readonly T[];
}

type Answers = string[] | string[][] | MxRecord[];

const absent: ReadonlySet<string> = new Set(['ENOTFOUND', 'ENODATA']);

/**
 * Questions to one DNS server within one time limit, each asked once. `end()` lets go of the limit and ends what is still
 * open; call it in a `finally`.
 */
export class DnsQuestions {
  readonly #resolver: dns.Resolver;
  readonly #deadline: Deadline;
  readonly #asked = new Map<string, Promise<Answers>>();

  constructor({ resolver, timeoutMs, signal }: Pick<ResolveOptions, 'resolver' | 'timeoutMs' | 'signal'>) {
    // Two tries, the second with twice the time: together they fill the limit.
    this.#resolver = new dns.Resolver({ timeout: Math.max(50, Math.floor(timeoutMs / 3)), tries: 2 });
    if (resolver !== null) this.#resolver.setServers([resolver]);
    this.#deadline = new Deadline(timeoutMs, signal);
    this.#deadline.signal.addEventListener('abort', () => this.#resolver.cancel(), { once: true });
  }

  /** As Node's own `resolve` has it: rejects with a `code` where there is no answer. */
  resolve(name: string, type: string): Promise<Answers> {
    const key = `${type} ${name.toLowerCase()}`;
    const known = this.#asked.get(key);
    if (known !== undefined) return known;
    const question = this.#ask(name, type);
    // Whoever asked gets the rejection; who else may ask later does not exist yet.
    question.catch(() => {});
    this.#asked.set(key, question);
    return question;
  }

  /** TXT records, the strings of each joined (RFC 7208 section 3.3). */
  async texts(name: string): Promise<Records<string>> {
    return this.#records(name, 'TXT', (record) => (Array.isArray(record) ? record.join('') : null));
  }

  /** MX records, most preferred first; the name of a null MX (RFC 7505) is empty. */
  async mailServers(name: string): Promise<Records<string>> {
    const { state, records } = await this.#records(name, 'MX', (record) =>
      typeof record === 'object' && 'exchange' in record ? record : null,
    );
    const sorted = records.toSorted((one, other) => one.priority - other.priority);
    return { state, records: sorted.map(({ exchange }) => exchange.replace(/\.$/, '')) };
  }

  /** IPv4 and IPv6 addresses. */
  async addresses(name: string): Promise<Records<string>> {
    const text = (record: unknown) => (typeof record === 'string' ? record : null);
    const answers = await Promise.all([this.#records(name, 'A', text), this.#records(name, 'AAAA', text)]);
    const records = answers.flatMap((answer) => answer.records);
    const [first, second] = answers.map(({ state }) => state);
    if (records.length > 0) return { state: 'found', records };
    return { state: first === 'trouble' ? 'trouble' : (second ?? 'trouble'), records };
  }

  end(): void {
    this.#deadline.end();
    this.#resolver.cancel();
  }

  async #ask(name: string, type: string): Promise<Answers> {
    if (this.#deadline.signal.aborted) throw Object.assign(new Error('deadline'), { code: 'ETIMEOUT' });
    switch (type) {
      case 'MX':
        return await this.#resolver.resolveMx(name);
      case 'TXT':
        return await this.#resolver.resolveTxt(name);
      case 'A':
        return await this.#resolver.resolve4(name);
      case 'AAAA':
        return await this.#resolver.resolve6(name);
      case 'PTR':
        return await this.#resolver.resolvePtr(name);
      default:
        throw Object.assign(new Error(`no question for ${type} records`), { code: 'ENODATA' });
    }
  }

  async #records<T>(
    name: string,
    type: string,
    read: (record: string | string[] | MxRecord) => T | null,
  ): Promise<Records<T>> {
    try {
      const answers: readonly (string | string[] | MxRecord)[] = await this.resolve(name, type);
      const records = answers.map(read).filter((each) => each !== null);
      return { state: records.length === 0 ? 'none' : 'found', records };
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      return { state: absent.has(code) ? (code === 'ENODATA' ? 'none' : 'no-name') : 'trouble', records: [] };
    }
  }
}
