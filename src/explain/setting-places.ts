import { basename } from 'node:path';
import { harmless } from '../border/harmless.ts';
import type { SettingKey } from '../settings/mail-settings.ts';
import type { Speech } from './render-rich.ts';

/** Places named at most: more than the first ones of a finding's settings would be a list to read, not a place to go to. */
const most = 2;

/** What a finding says of a value: its native name and where it stands. */
interface NamedValue {
  readonly name: string;
  readonly file: string | null;
  readonly line: number | null;
}

function namedValue(args: object): NamedValue | null {
  if (!('name' in args) || typeof args.name !== 'string') return null;
  const file = 'file' in args && typeof args.file === 'string' ? args.file : null;
  const line = 'line' in args && typeof args.line === 'number' ? args.line : null;
  return { name: args.name, file, line };
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

function placeOf(key: SettingKey, value: NamedValue | null, speech: Speech): string | null {
  const { settings, vocabulary, locale } = speech;
  const setting = settings?.values[key] ?? settings?.rejected?.[key];
  const menu = setting?.menu ?? vocabulary?.menu?.[key];
  const file = setting?.origin?.file ?? value?.file ?? null;
  const line = setting?.origin?.line ?? value?.line ?? null;
  const where =
    file === null || line === null ? null : `${basename(file)}, ${locale === 'de' ? 'Zeile' : 'line'} ${line}`;
  if (menu !== undefined) return where === null ? menu : `${menu} (${where})`;
  const section = setting?.origin?.section;
  const name = setting?.name ?? value?.name;
  if (where === null || name === undefined) return null;
  return `${section == null ? '' : `[${section}] `}${name}, ${where}`;
}

/**
 * Where the settings that a finding is about are changed: the way through the system's own screens, or section, key and
 * line of its file. A finding that names one value is about that one alone.
 */
export function settingPlaces(args: object, points: readonly SettingKey[], speech: Speech): readonly string[] {
  if (speech.settings == null) return [];
  const value = namedValue(args);
  const named = value === null ? null : keyOf(value.name, speech);
  const places = named === null ? points.map((key) => placeOf(key, null, speech)) : [placeOf(named, value, speech)];
  const known = places.flatMap((place) => (place === null ? [] : [harmless(place)]));
  return [...new Set(known)].slice(0, most);
}
