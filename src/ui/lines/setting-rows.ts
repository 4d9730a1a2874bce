import type { Subject } from '../../diagnosis/run.ts';
import type { Explanation } from '../../explain/explanation.ts';
import { levelWords } from '../../explain/level-words.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Level } from '../../settings/level.ts';
import type { MailSettings, SettingKey } from '../../settings/mail-settings.ts';
import { Secret } from '../../settings/secret.ts';
import type { Setting } from '../../settings/setting.ts';
import type { Words } from '../../words/words.ts';

/** The settings in the order in which they are shown: the way of the mail, the sign-in, the sender, the rest. */
const shownKeys: readonly SettingKey[] = [
  'enabled',
  'transport',
  'delivery',
  'connection',
  'host',
  'port',
  'security',
  'signInKind',
  'user',
  'password',
  'tenantId',
  'clientId',
  'clientSecret',
  'sender',
  'senderName',
  'forceSender',
  'checkSender',
  'bccSender',
  'senderDomain',
  'subjectPrefix',
  'smtputf8',
  'smime',
  'certificate',
  'verifyCertificate',
  'timeout',
  'redirect',
  'redirectAddresses',
  'logging',
];

/** A configuration finding in words, with the finding itself. */
export interface Doubt {
  readonly finding: Finding;
  readonly explanation: Explanation;
}

/** One row of the settings. */
export interface Row {
  readonly key: SettingKey;
  readonly label: string;
  readonly value: string;
  /** The system's own name. */
  readonly name: string;
  /** Where it stands. */
  readonly place: string;
  /** The same where there is little room. */
  readonly shortPlace: string;
  /** The level of the hierarchy that it comes from; null: there are no levels, or all values come from one. */
  readonly level: Level | null;
  readonly doubts: readonly Doubt[];
}

/** The settings as rows: those that the file has, and those that the system needs for its way of sending. */
export function settingRows(subject: Subject, doubts: readonly Doubt[], words: Words): Row[] {
  const { settings } = subject;
  const showsLevels = levelNames(settings).size > 1;
  const rows = shownKeys.flatMap((key) => {
    const setting = settings.values[key] ?? settings.rejected?.[key];
    return setting === undefined && !isNeeded(key, subject) ? [] : [rowOf(key, subject, showsLevels, words)];
  });
  const owners = new Map(doubts.map((doubt) => [doubt, ownerOf(doubt, rows)]));
  return rows.map((row) => ({ ...row, doubts: doubts.filter((doubt) => owners.get(doubt) === row) }));
}

/** The row that a finding stands at: that of the parameter that it names, else of the setting that it is about. */
function ownerOf(doubt: Doubt, rows: readonly Row[]): Row | undefined {
  return rows.find(({ name }) => namesIt(doubt, name)) ?? rows.find(({ key, name }) => concerns(doubt, key, name));
}

/** The same with every setting that the system has, to choose one to change. */
export function editableRows(subject: Subject, words: Words): Row[] {
  const { settings, vocabulary } = subject;
  const rows = shownKeys.flatMap((key) => {
    const setting = settings.values[key] ?? settings.rejected?.[key];
    if (setting === undefined && vocabulary.keys[key] === undefined) return [];
    return [{ ...rowOf(key, subject, false, words), name: nameOf(key, subject, words) }];
  });
  // Of several settings that one parameter decides, the one that the system calls so.
  const isOwn = ({ key, name }: Row) => vocabulary.keys[key] === name;
  return rows.filter((row) => {
    const same = rows.filter(({ name }) => name !== '' && name === row.name);
    return same.length < 2 || row === (same.find(isOwn) ?? same[0]);
  });
}

function rowOf(key: SettingKey, { settings, vocabulary }: Subject, showsLevels: boolean, words: Words): Row {
  const setting = settings.values[key] ?? settings.rejected?.[key];
  const name = nameOf(key, { settings, vocabulary }, words);
  if (isDerived(key, settings)) {
    const nowhere = { name: '', place: '', shortPlace: '', level: null, doubts: [] };
    return { key, label: words.settings[key], value: valueText(key, settings, words), ...nowhere };
  }
  return {
    key,
    label: words.settings[key],
    value: valueText(key, settings, words),
    name,
    place: setting === undefined ? '' : placeText(setting, words),
    shortPlace: setting === undefined ? '' : placeText(setting, words, true),
    level: showsLevels ? (setting?.level ?? null) : null,
    doubts: [],
  };
}

/** The system's own name of a setting; empty where it has none. */
export function nameOf(
  key: SettingKey,
  { settings, vocabulary }: Pick<Subject, 'settings' | 'vocabulary'>,
  words: Words,
) {
  const native = vocabulary.keys[key];
  const setting = settings.values[key] ?? settings.rejected?.[key];
  return setting?.name ?? (typeof native === 'string' ? native : (native?.[words.locale] ?? ''));
}

/** Whether the parameter that decides this setting decides one above it, too: its name and place are shown there. */
function isDerived(key: SettingKey, { values }: Pick<MailSettings, 'values'>): boolean {
  const { signInKind, transport, delivery } = values;
  return key === 'signInKind' && [transport?.name, delivery?.name].includes(signInKind?.name ?? '');
}

const applicationKeys: readonly SettingKey[] = ['tenantId', 'clientId', 'clientSecret'];

/** Whether a missing value is missed: those of another way of sending are not. */
function isNeeded(key: SettingKey, { settings: { values }, vocabulary }: Subject): boolean {
  if (vocabulary.keys[key] === undefined) return false;
  const bySmtp = (values.transport?.value ?? 'smtp') === 'smtp';
  const kind = values.signInKind?.value ?? 'password';
  // A token is entered in place of the password.
  const withPassword = kind === 'password' || kind === 'token';
  if (key === 'sender') return true;
  if (key === 'user') return bySmtp && (withPassword || kind === 'oauth');
  if (key === 'password') return bySmtp && withPassword;
  if (applicationKeys.includes(key)) return values.transport?.value === 'graph' || (bySmtp && kind === 'oauth');
  return bySmtp && (key === 'host' || key === 'port');
}

/** The levels that values come from. */
function levelNames({ values }: MailSettings): ReadonlySet<string> {
  return new Set(Object.values(values).flatMap(({ level }) => (level === undefined ? [] : [levelWords(level, 'en')])));
}

/** Whether a configuration finding is about this setting; `name`: the system's own name of it. */
export function concerns(doubt: Doubt, key: SettingKey, name: string | undefined): boolean {
  const { finding, explanation } = doubt;
  if (namesIt(doubt, name)) return true;
  return explanation.points[0] === key && !('name' in finding.args && explanation.points.length > 1);
}

function namesIt({ finding }: Doubt, name: string | undefined): boolean {
  if (name === '' || name === undefined) return false;
  // A line that cannot be read belongs to the value that it breaks.
  if (finding.code === 'config.syntax') return finding.args.after === name;
  return 'name' in finding.args && finding.args.name === name;
}

/** A value for people: on or off, in words where the system has a number for it, a mask for a secret, `-` for none. */
function valueText(
  key: SettingKey,
  { values, rejected }: Pick<MailSettings, 'values' | 'rejected'>,
  words: Words,
): string {
  const value = values[key]?.value;
  if (value === undefined) return rejected?.[key]?.written || '-';
  if (value instanceof Secret) return value.isEmpty ? '-' : value.toString();
  if (typeof value === 'boolean') return value ? words.sheet.yes : words.sheet.no;
  if (key === 'timeout') return words.sheet.seconds(Number(value));
  const word = wordOf(key, values, words);
  if (word !== null) {
    const { written = null, from } = values[key] ?? {};
    const saysMore = written !== null && from !== 'default' && written.toUpperCase() !== word.toUpperCase();
    return saysMore && (key === 'security' || key === 'delivery') ? words.sheet.writtenAs(word, written) : word;
  }
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return text === '' ? '-' : text;
}

/** What a value of a closed list is called; null: it speaks for itself. */
function wordOf(key: SettingKey, values: MailSettings['values'], words: Words): string | null {
  switch (key) {
    case 'security':
      return values.security === undefined ? null : words.security[values.security.value];
    case 'transport':
      return values.transport === undefined ? null : words.transport[values.transport.value];
    case 'signInKind':
      return values.signInKind === undefined ? null : words.signInKind[values.signInKind.value];
    case 'delivery':
      return values.delivery === undefined ? null : words.delivery[values.delivery.value];
    default:
      return null;
  }
}

/** Where a value stands, or why it stands in no file. */
export function placeText(
  { origin, from }: Pick<Setting<unknown>, 'origin' | 'from'>,
  { sheet }: Words,
  short = false,
): string {
  switch (from) {
    case 'file':
      return origin === null ? '' : (short ? sheet.lineShort : sheet.line)(origin.line);
    case 'default':
      return sheet.byDefault;
    case 'command-line':
      return sheet.byCommandLine;
    case 'edited':
      return short ? sheet.editedShort : sheet.edited;
  }
}
