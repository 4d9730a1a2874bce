import type { MailSettings, SettingKey } from '../settings/mail-settings.ts';
import type { Secret } from '../settings/secret.ts';
import type { Setting } from '../settings/setting.ts';
import type { TrustStore } from '../settings/trust-store.ts';
import type { Vocabulary } from '../settings/vocabulary.ts';
import type { Candidate } from './candidate.ts';

/** The settings that a candidate stands for, under the names of the business system. The certificate is always checked. */
export function settingsOfCandidate(
  { host, port, security }: Candidate,
  account: { readonly user: string; readonly password: Secret | null; readonly sender: string },
  vocabulary: Vocabulary,
  trust: TrustStore | null,
): MailSettings {
  const { user, password, sender } = account;
  const setting = <T>(key: SettingKey, value: T, written: string | null): Setting<T> => {
    const name = vocabulary.keys[key];
    return { value, name: typeof name === 'string' ? name : key, written, origin: null, from: 'edited' };
  };
  const word = vocabulary.security[security] ?? security;
  return {
    system: vocabulary.system,
    file: null,
    trust,
    values: {
      host: setting('host', host, host),
      port: setting('port', port, String(port)),
      security: setting('security', security, word),
      sender: setting('sender', sender, sender),
      verifyCertificate: setting('verifyCertificate', true, null),
      ...(password === null
        ? {}
        : { user: setting('user', user, user), password: setting('password', password, null) }),
    },
  };
}
