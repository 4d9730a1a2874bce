import { basename } from 'node:path';
import { harmless } from '../border/harmless.ts';
import type { Locale } from '../settings/locale.ts';
import type { SettingKey } from '../settings/mail-settings.ts';
import type { Speech } from './render-rich.ts';

/** Places named at most: more than the first ones of a finding's settings would be a list to read, not a place to go to. */
const most = 2;

/** What a finding says of a value: its native name and where it stands. */
interface NamedValue {
  readonly name: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly menu: string | null;
}

function namedValue(args: object): NamedValue | null {
  if (!('name' in args) || typeof args.name !== 'string') return null;
  const file = 'file' in args && typeof args.file === 'string' ? args.file : null;
  const line = 'line' in args && typeof args.line === 'number' ? args.line : null;
  const menu = 'menu' in args && typeof args.menu === 'string' ? args.menu : null;
  return { name: args.name, file, line, menu };
}

/** The setting of that native name: one that is given, else one that the system could have. */
function keyOf(name: string, { settings, vocabulary }: Speech): SettingKey | null {
  const given = Object.entries({ ...settings?.values, ...settings?.rejected }) as [SettingKey, { name: string }][];
  const names = Object.entries(vocabulary?.keys ?? {}) as [SettingKey, string | { en: string; de: string }][];
  const isName = (native: string | { en: string; de: string }) =>
    typeof native === 'string' ? native === name : native.en === name || native.de === name;
  return (
    given.find(([, setting]) => setting.name === name)?.[0] ?? names.find(([, native]) => isName(native))?.[0] ?? null
  );
}

function lineText(file: string | null, line: number | null, locale: Locale): string | null {
  return file === null || line === null ? null : `${basename(file)}, ${locale === 'de' ? 'Zeile' : 'line'} ${line}`;
}

/** Of a value that is no setting of the vocabulary. */
function placeOfOther({ name, file, line, menu }: NamedValue, { locale }: Speech): string | null {
  const where = lineText(file, line, locale);
  if (menu !== null) return where === null ? menu : `${menu} (${where})`;
  return where === null ? null : `${name}, ${where}`;
}

function placeOf(key: SettingKey, value: NamedValue | null, speech: Speech): string | null {
  const { settings, vocabulary, locale } = speech;
  const setting = settings?.values[key] ?? settings?.rejected?.[key];
  const menu = setting?.menu ?? value?.menu ?? vocabulary?.menu?.[key];
  const file = setting?.origin?.file ?? value?.file ?? null;
  const line = setting?.origin?.line ?? value?.line ?? null;
  const where = lineText(file, line, locale);
  if (menu !== undefined) return where === null ? menu : `${menu} (${where})`;
  const section = setting?.origin?.section;
  const name = setting?.name ?? value?.name;
  if (where === null || name === undefined) return null;
  return `${section == null ? '' : `[${section}] `}${name}, ${where}`;
}

/** Where another sender address than the used one stands: a refusal of it is not mended at the used one. */
function placeOfSender(args: object, { settings, locale }: Speech): string | null {
  const sender = 'sender' in args && typeof args.sender === 'string' ? args.sender.toLowerCase() : null;
  if (sender === null || sender === settings?.values.sender?.value?.toLowerCase()) return null;
  const other = settings?.senders?.find(({ address }) => address.toLowerCase() === sender);
  const where = lineText(other?.origin?.file ?? null, other?.origin?.line ?? null, locale);
  if (other === undefined || where === null) return null;
  const section = other.origin?.section;
  return `${section == null ? '' : `[${section}] `}${other.name}, ${where}`;
}

/**
 * Where the settings that a finding is about are changed: the way through the system's own screens, or section, key and
 * line of its file. A finding that names one value is about that one alone.
 */
export function settingPlaces(args: object, points: readonly SettingKey[], speech: Speech): readonly string[] {
  if (speech.settings == null) return [];
  const value = namedValue(args);
  const named = value === null ? null : keyOf(value.name, speech);
  const other = value === null || named !== null ? null : placeOfOther(value, speech);
  const places =
    named !== null
      ? [placeOf(named, value, speech)]
      : other !== null
        ? [other]
        : points.map((key) => (key === 'sender' && placeOfSender(args, speech)) || placeOf(key, null, speech));
  const known = places.flatMap((place) => (place === null ? [] : [harmless(place)]));
  return [...new Set(known)].slice(0, most);
}
