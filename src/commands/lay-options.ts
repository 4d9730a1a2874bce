import { harmless } from '../border/harmless.ts';
import type { SettingKey } from '../settings/mail-settings.ts';
import type { Configuration } from '../systems/configuration.ts';
import { foldKey } from '../systems/fold-key.ts';
import type { CommandLine } from './command-line.ts';
import { UsageError } from './usage-error.ts';
import { usageWords } from './usage-words.ts';

const form = /^([^=]+)=(.*)$/s;

/** The settings of a system by their native names and by ours, as `--set` may name them. */
function names({ definition }: Configuration): ReadonlyMap<string, SettingKey> {
  const found = new Map<string, SettingKey>();
  for (const [key, native] of Object.entries(definition.vocabulary.keys) as [
    SettingKey,
    string | { en: string; de: string },
  ][]) {
    found.set(foldKey(key), key);
    for (const name of typeof native === 'string' ? [native] : [native.en, native.de]) found.set(foldKey(name), key);
  }
  return found;
}

/**
 * Lays the values of `--set KEY=VALUE` over a configuration, in the system's own words.
 *
 * @throws UsageError where a key is unknown, or is that of a secret: those are never arguments
 */
export function layOptions(configuration: Configuration, line: CommandLine): Configuration {
  const say = usageWords[line.locale];
  const known = names(configuration);
  let result = configuration;
  for (const option of line.set) {
    const [, name, text = ''] = form.exec(option) ?? [];
    // Without a name in front it may be anything, a password too: at most its first word is repeated.
    if (name === undefined) throw new UsageError(say.setForm(harmless(option.slice(0, 12))));
    const key = known.get(foldKey(name));
    if (key === undefined) {
      const allowed = [...new Set(known.values())].filter((one) => one !== 'password' && one !== 'clientSecret');
      // What stands behind a wrong key may be a password: only the key is repeated.
      throw new UsageError(say.badValue('--set', harmless(name), `${allowed.join('=…, ')}=…`));
    }
    if (key === 'password' || key === 'clientSecret') throw new UsageError(say.secretAsOption(harmless(name)));
    result = result.lay(key, text, 'command-line');
  }
  return result;
}
