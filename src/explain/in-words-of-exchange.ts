import type { SettingKey } from '../settings/mail-settings.ts';
import type { Speech } from './render-rich.ts';

/** Settings that stand in another place of the system where mail goes out through Exchange Web Services. */
const ofConnection: readonly SettingKey[] = ['host', 'port', 'security', 'signInKind', 'user', 'password', 'sender'];

/** Of these only mail servers have the parameters that the vocabulary names. */
const ofServer: readonly SettingKey[] = ['host', 'port', 'security'];

/**
 * Where mail goes out through Exchange Web Services, the parameters are named as the settings have them: those of NTCS'
 * Kommunikationssystem and of an Exchange connection have other names than those of the mail server.
 */
export function inWordsOfExchange(speech: Speech): Speech {
  const { vocabulary, settings } = speech;
  const values = settings?.values;
  if (vocabulary === null || values === undefined || values.transport?.value !== 'ews') return speech;
  const names = new Map<string, (typeof vocabulary.keys)[SettingKey]>(Object.entries(vocabulary.keys));
  const menu = new Map(Object.entries(vocabulary.menu ?? {}));
  for (const key of ofConnection) {
    const known = values[key] ?? settings?.rejected?.[key];
    if (known !== undefined) {
      names.set(key, known.name);
      if (known.menu !== undefined) menu.set(key, known.menu);
    } else if (ofServer.includes(key)) {
      names.delete(key);
      menu.delete(key);
    }
  }
  return { ...speech, vocabulary: { ...vocabulary, keys: Object.fromEntries(names), menu: Object.fromEntries(menu) } };
}
