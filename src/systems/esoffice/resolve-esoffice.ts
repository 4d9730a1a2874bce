import type { Given, GivenValues } from '../../settings/given.ts';
import type { Level } from '../../settings/level.ts';
import type { IniFile, IniSection } from '../ini-file.ts';
import { layOver } from '../lay-over.ts';
import { readSection, type SectionValues } from '../read-section.ts';
import { type ConnectionSection, connectionSections, connectionsNamed } from './connection-sections.ts';
import { esofficeKeys, furtherSenders } from './esoffice-keys.ts';
import { menuOf } from './menu-of.ts';
import { readServerType } from './read-server-type.ts';
import { signInWords } from './sign-in-words.ts';

/** The Exchange connection that the settings refer to. */
export interface ChosenConnection {
  readonly name: string;
  /** Every section of that name; the first counts. */
  readonly sections: readonly IniSection[];
  readonly values: SectionValues;
}

/** The settings of a file as far as the chosen server type has them, before anybody judged them. */
export interface EsofficeFields {
  readonly type: 'SMTP' | 'Exchange';
  /** The effective values, those laid over included. */
  readonly given: GivenValues;
  readonly main: SectionValues;
  /** `Absenderadresse` as written, whether it counts or not. */
  readonly mainSender: Given | null;
  /** Names of all Exchange connections, in file order, each once. */
  readonly connections: readonly string[];
  readonly connection: ChosenConnection | null;
  /** Every section with its values: for the secrets that may stand in them. */
  readonly all: readonly GivenValues[];
}

const { common, smtp, exchange, connection: connectionKeys } = esofficeKeys;

function only(given: GivenValues, keys: object): GivenValues {
  return Object.fromEntries(Object.entries(given).filter(([key]) => Object.hasOwn(keys, key)));
}

function readConnection({ name, section }: ConnectionSection, file: string): SectionValues {
  const level: Level = { kind: 'connection', name };
  return readSection(section, connectionKeys, file, { level, menu: (field) => menuOf(field, name) });
}

/** The one that is named; without a name the only one that there is. */
function choose(wanted: string, all: readonly ConnectionSection[], file: string): ChosenConnection | null {
  const names = new Set(all.map(({ name }) => name));
  const named = wanted === '' ? (names.size === 1 ? all : []) : connectionsNamed(wanted, all);
  const [first] = named;
  if (first === undefined) return null;
  const same = named.filter(({ name }) => name === first.name);
  return { name: first.name, sections: same.map(({ section }) => section), values: readConnection(first, file) };
}

/** With OAuth the connection's address is the sender; with any other sign-in it is only the mailbox that signs in. */
function exchangeValues(main: GivenValues, values: GivenValues, laid: GivenValues): GivenValues {
  const kind = laid.signInKind?.text ?? values.signInKind?.text ?? '';
  const oauth = kind === '' || signInWords.connection(kind) === 'oauth';
  const { sender, ...others } = values;
  return { ...main, ...others, ...(oauth && sender !== undefined && sender.text !== '' ? { sender } : {}) };
}

/** Works out which fields count: those of the chosen server type and, for Exchange, of the chosen connection. */
export function resolveEsoffice(ini: IniFile, section: IniSection, file: string, laid: GivenValues): EsofficeFields {
  const names = { ...common, ...smtp, ...exchange };
  const main = readSection(section, names, file, { extras: [furtherSenders], menu: (name) => menuOf(name) });
  const all = connectionSections(ini);
  const typeText = (laid.transport ?? main.given.transport)?.text ?? '';
  const wanted = (laid.connection ?? main.given.connection)?.text ?? '';
  const guess = (main.given.host?.text ?? '') === '' && wanted !== '' ? 'Exchange' : 'SMTP';
  const type = readServerType(typeText) ?? guess;
  const chosen = type === 'Exchange' ? choose(wanted, all, file) : null;
  const own = only(main.given, { ...common, ...(type === 'SMTP' ? smtp : exchange) });
  const given = chosen === null ? own : exchangeValues(own, chosen.values.given, laid);
  return {
    type,
    given: layOver(given, laid),
    main,
    mainSender: main.given.sender ?? null,
    connections: [...new Set(all.map(({ name }) => name))],
    connection: chosen,
    all: [main.given, ...all.map((one) => readConnection(one, file).given)],
  };
}
