import type { Given, GivenValues } from '../../settings/given.ts';
import type { SettingKey } from '../../settings/mail-settings.ts';
import type { Secret } from '../../settings/secret.ts';
import type { FileReader } from '../file-reader.ts';
import type { ReadResult } from '../system-definition.ts';
import { generic } from './generic.ts';

/** The profile's values as the command line gives them: texts in the profile's own words. */
export type OptionValues = { readonly [Key in Exclude<SettingKey, 'password'>]?: string | undefined } & {
  readonly password?: Secret | undefined;
};

/** Settings without a file, under the rules and names of the generic profile. */
export function settingsFromOptions(options: OptionValues, files: FileReader): ReadResult {
  const common = { quoted: false, origin: null, from: 'command-line' } as const;
  const { password, ...texts } = options;
  const given: { [Key in Exclude<SettingKey, 'password'>]?: Given } = {};
  for (const [key, text] of Object.entries(texts) as [keyof typeof texts, string | undefined][]) {
    if (text !== undefined) given[key] = { ...common, text };
  }
  const values: GivenValues = password === undefined ? given : { ...given, password: { ...common, text: password } };
  return generic.judge(values, { file: null, trust: generic.trust(values, null, files) });
}
