import { type Finding, finding } from '../../findings/finding.ts';
import type { GivenValues } from '../../settings/given.ts';
import type { Level } from '../../settings/level.ts';
import type { Origin } from '../../settings/origin.ts';
import type { ConfigurationBytes } from '../configuration-bytes.ts';
import type { IniSection } from '../ini-file.ts';
import { parseLines } from '../parse-lines.ts';
import type { KeyNames } from '../read-section.ts';
import { type EntryForm, NtcsEntry } from './ntcs-entry.ts';
import { type NtcsHeading, ntcsHeading } from './ntcs-heading.ts';
import { ntcsExtras, ntcsKeys } from './ntcs-keys.ts';
import { sameName } from './same-name.ts';

/** A line of the section Benutzerart: what sort of user somebody is. */
export interface UserKind {
  readonly user: string;
  readonly text: string;
  readonly origin: Origin;
}

type SectionKind = NtcsHeading['kind'];

const { parameters, account, communication } = ntcsKeys;
const noSettings: KeyNames = {};
const forms: { readonly [K in Exclude<SectionKind, 'kinds'>]: EntryForm } = {
  global: { names: parameters, extras: [] },
  user: { names: parameters, extras: [] },
  account: { names: account, extras: [ntcsExtras.userId] },
  template: { names: noSettings, extras: [ntcsExtras.accountOfTemplate, ntcsExtras.wayOfTemplate] },
  employee: { names: noSettings, extras: [ntcsExtras.userId, ntcsExtras.address, ntcsExtras.moreAddresses] },
  crm: { names: noSettings, extras: [ntcsExtras.copyAddress] },
  communication: { names: communication, extras: [ntcsExtras.communicationSystem] },
};

const levels: { readonly [K in Exclude<SectionKind, 'kinds'>]: Level['kind'] } = {
  global: 'global',
  user: 'user',
  account: 'account',
  template: 'template',
  employee: 'employee',
  crm: 'global',
  communication: 'connection',
};

type Named = ReadonlyMap<string, NtcsEntry>;

/** By User-ID; `''`: no User-ID. */
interface Links {
  readonly accounts: Map<string, NtcsEntry[]>;
  readonly employees: Map<string, NtcsEntry[]>;
  /** User-IDs as first written. */
  readonly users: Map<string, string>;
}

/** An NTCS settings file by what its sections are for. Names are found through `sameName`. */
export class NtcsStructure {
  readonly path: string;
  readonly #entries = new Map<SectionKind, Map<string, NtcsEntry>>();
  readonly #kinds = new Map<string, UserKind>();
  readonly #kindFindings: Finding[] = [];
  #links: Links | null = null;
  #withSecrets: readonly GivenValues[] | null = null;

  private constructor(file: ConfigurationBytes) {
    this.path = file.path;
    for (const section of parseLines(file).sections) {
      const heading = section.name === null ? null : ntcsHeading(section.name);
      if (heading === null) continue;
      if (heading.kind === 'kinds') this.#takeKinds(section);
      else this.#take(heading.kind, heading.name, section);
    }
  }

  /** Each file is looked at once, however many of its users are read. */
  static of(file: ConfigurationBytes): NtcsStructure {
    const structure = known.get(file) ?? new NtcsStructure(file);
    known.set(file, structure);
    return structure;
  }

  /** The parameters for everybody; null: the file has none. */
  get global(): NtcsEntry | null {
    return this.#single('global');
  }

  get crm(): NtcsEntry | null {
    return this.#single('crm');
  }

  /** The Exchange server of the sending systems 6 and 7. */
  get communication(): NtcsEntry | null {
    return this.#single('communication');
  }

  get users(): Named {
    return this.#named('user');
  }

  get accounts(): Named {
    return this.#named('account');
  }

  get templates(): Named {
    return this.#named('template');
  }

  get employees(): Named {
    return this.#named('employee');
  }

  get kinds(): ReadonlyMap<string, UserKind> {
    return this.#kinds;
  }

  /** Faults of the section Benutzerart. */
  get kindFindings(): readonly Finding[] {
    return this.#kindFindings;
  }

  /** Whether there is anything that mail could be sent by. */
  get hasMailSettings(): boolean {
    return this.global !== null || this.users.size > 0 || this.accounts.size > 0;
  }

  /** The E-Mail-Accounts with this User-ID, in file order; `''`: those without one, which everybody may be given. */
  accountsOf(user: string): readonly NtcsEntry[] {
    return this.#linked().accounts.get(sameName(user)) ?? [];
  }

  /** The employee who is linked with this User-ID; null: nobody is. */
  employeeOf(user: string): NtcsEntry | null {
    const id = sameName(user);
    return id === '' ? null : (this.#linked().employees.get(id)?.[0] ?? null);
  }

  /** User-IDs that accounts and employees are linked with: as first written, by their comparable form, in file order. */
  get linkedUsers(): ReadonlyMap<string, string> {
    return this.#linked().users;
  }

  /** The values of every section that may hold a password. */
  get withSecrets(): readonly GivenValues[] {
    if (this.#withSecrets !== null) return this.#withSecrets;
    const entries = [...this.users.values(), ...this.accounts.values()];
    this.#withSecrets = [...(this.global === null ? [] : [this.global]), ...entries].map(({ given }) => given);
    return this.#withSecrets;
  }

  #single(kind: SectionKind): NtcsEntry | null {
    return this.#named(kind).get('') ?? null;
  }

  #named(kind: SectionKind): Named {
    return this.#entries.get(kind) ?? none;
  }

  /** Who is linked with whom; read when first asked for. */
  #linked(): Links {
    if (this.#links !== null) return this.#links;
    const links: Links = { accounts: new Map(), employees: new Map(), users: new Map() };
    for (const kind of ['accounts', 'employees'] as const) {
      for (const entry of this[kind].values()) {
        const user = entry.extra(ntcsExtras.userId)?.text.trim() ?? '';
        const id = sameName(user);
        const same = links[kind].get(id);
        if (same === undefined) links[kind].set(id, [entry]);
        else same.push(entry);
        if (user !== '' && !links.users.has(id)) links.users.set(id, user);
      }
    }
    this.#links = links;
    return links;
  }

  #take(kind: Exclude<SectionKind, 'kinds'>, name: string | null, section: IniSection): void {
    const entries = this.#entries.get(kind) ?? new Map<string, NtcsEntry>();
    this.#entries.set(kind, entries);
    const known = entries.get(sameName(name ?? ''));
    if (known !== undefined) known.repeat(section);
    else
      entries.set(sameName(name ?? ''), new NtcsEntry({ kind: levels[kind], name }, section, forms[kind], this.path));
  }

  #takeKinds(section: IniSection): void {
    for (const line of section.lines) {
      if (line.kind !== 'key') {
        const problem = { file: this.path, line: line.line, problem: 'no-equals', after: null } as const;
        this.#kindFindings.push(finding('config.syntax', problem));
        continue;
      }
      const user = sameName(line.key);
      const origin = { file: this.path, line: line.line, section: section.name };
      if (!this.#kinds.has(user)) this.#kinds.set(user, { user: line.key, text: line.value, origin });
    }
  }
}

const none: Named = new Map();
const known = new WeakMap<ConfigurationBytes, NtcsStructure>();
