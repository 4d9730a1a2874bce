import type { Finding } from '../findings/finding.ts';
import type { Given, GivenValues } from '../settings/given.ts';
import type { MailSettings, SettingKey } from '../settings/mail-settings.ts';
import { Secret } from '../settings/secret.ts';
import type { Setting } from '../settings/setting.ts';
import type { FileReader } from './file-reader.ts';
import type { ReadResult, SystemDefinition } from './system-definition.ts';

export interface EditOptions {
  /** The findings of the reading: those that lie in the file, not in its values, are kept. */
  readonly earlier?: readonly Finding[];
  /** Needed for a change of the file of trusted roots; without it the roots stay as they are. */
  readonly files?: FileReader;
}

function givenOf({ values, rejected }: MailSettings): GivenValues {
  const given: { [Key in Exclude<SettingKey, 'password'>]?: Given } = {};
  for (const [key, setting] of Object.entries({ ...values, ...rejected }) as [SettingKey, Setting<unknown>][]) {
    const { written, from, origin, quoted = false } = setting;
    if (key !== 'password' && from !== 'default') given[key] = { text: written ?? '', quoted, origin, from };
  }
  const { password } = values;
  if (password === undefined || password.from === 'default') return given;
  const { value: text, quoted = false, origin, from } = password;
  return { ...given, password: { text, quoted, origin, from } };
}

/** Faults of the file itself, except those in the line of the value that has just been replaced. */
function lasts(found: Finding, name: string): boolean {
  if (found.code === 'config.duplicate') return found.args.what === 'section' || found.args.name !== name;
  if (found.code === 'config.syntax') return found.args.after !== name;
  return found.code === 'config.secret-exposed' || found.code === 'config.ca-file-unprotected';
}

/**
 * Replaces one value in memory and judges all of them anew; no file is written. `text` is in the system's own words
 * (`SSL`, `0`); an empty one takes the value away. A text that cannot be used gives findings and stands under `rejected`.
 */
export function editSetting(
  settings: MailSettings,
  key: SettingKey,
  text: string,
  definition: SystemDefinition,
  { earlier = [], files }: EditOptions = {},
): ReadResult & { readonly settings: MailSettings } {
  const before = givenOf(settings);
  const common = { quoted: false, origin: before[key]?.origin ?? null, from: 'edited' as const };
  const given: GivenValues =
    key === 'password'
      ? { ...before, password: { ...common, text: new Secret(text) } }
      : { ...before, [key]: { ...common, text: text.trim() } };
  const { file } = settings;
  const trust = key === 'caFile' && files !== undefined ? definition.trust(given, file, files) : settings.trust;
  const judged = definition.judge(given, { file, trust });
  const name = definition.vocabulary.keys[key];
  const kept = earlier.filter((found) => lasts(found, typeof name === 'string' ? name : key));
  return { settings: judged.settings ?? settings, findings: [...kept, ...judged.findings] };
}
