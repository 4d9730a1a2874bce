import { say } from '../say.ts';
import type { MailProvider } from './mail-provider.ts';

/** mailbox.org. */
export const mailboxOrg: MailProvider = {
  id: 'mailbox-org',
  name: 'mailbox.org',
  hosts: ['mailbox.org'],
  says: null,
  hints: [
    {
      codes: ['auth.wrong-password', 'auth.app-password-required'],
      first: true,
      words: {
        en: say`mailbox.org: two-factor sign-in needs a mail app password that allows SMTP (All settings, Security, Mail app passwords).`,
        de: say`mailbox.org: Zwei-Faktor-Anmeldung braucht ein Mail-App-Passwort für SMTP (Alle Einstellungen, Sicherheit).`,
      },
      source: 'https://kb.mailbox.org/en/private/security-and-privacy/e-mail-password',
      checked: '2026-11',
    },
  ],
};
