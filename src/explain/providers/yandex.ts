import { say } from '../say.ts';
import { setting } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

/** Yandex Mail. */
export const yandex: MailProvider = {
  id: 'yandex',
  name: 'Yandex',
  hosts: ['yandex.ru', 'yandex.com', 'yandex.net'],
  says: /\byandex\b|not owned by auth user/i,
  hints: [
    {
      codes: ['auth.wrong-password', 'auth.app-password-required', 'auth.disabled-by-admin'],
      words: {
        en: say`Yandex: use an app password (Yandex ID, Security), and allow mail programs in the mailbox's settings.`,
        de: say`Yandex: Nehmen Sie ein App-Passwort (Yandex ID, Sicherheit), und lassen Sie Mailprogramme in den Postfach-Einstellungen zu.`,
      },
      source: 'https://yandex.com/support/id/authorization/app-passwords.html',
      checked: null,
    },
    {
      codes: ['sender.not-permitted'],
      words: {
        en: say`Yandex: ${setting('sender')} must be the address that signs in, or one of its aliases.`,
        de: say`Yandex: ${setting('sender')} muss die Adresse sein, die sich anmeldet, oder eine ihrer Aliasadressen.`,
      },
      source: 'https://yandex.com/support/mail/mail-clients/others.html',
      checked: null,
    },
  ],
};
