import { say } from '../say.ts';
import { setting } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

/** Infomaniak (Switzerland). */
export const infomaniak: MailProvider = {
  id: 'infomaniak',
  name: 'Infomaniak',
  hosts: ['infomaniak.com', 'infomaniak.ch', 'ik.me'],
  says: null,
  hints: [
    {
      codes: ['auth.wrong-password', 'auth.app-password-required'],
      first: true,
      words: {
        en: say`Infomaniak: create a password of its own: Manager, Mail Service, the address, Devices. Avoid $ in it: files often garble it.`,
        de: say`Infomaniak: Erzeugen Sie ein eigenes Passwort: Manager, Mail Service, die Adresse, Geräte. Ohne $: Dateien verfälschen es oft.`,
      },
      source:
        'https://www.infomaniak.com/en/support/faq/1321/modifying-the-email-address-password-from-the-mail-hosting',
      checked: '2026-11',
    },
    {
      codes: ['sender.not-permitted'],
      words: {
        en: say`Infomaniak: set ${setting('sender')} to the address that signs in, or one of its aliases.`,
        de: say`Infomaniak: Setzen Sie ${setting('sender')} auf die Adresse, die sich anmeldet, oder eine ihrer Aliasadressen.`,
      },
      source: 'https://www.infomaniak.com/en/support/faq/admin2/email-service',
      checked: null,
    },
  ],
};
