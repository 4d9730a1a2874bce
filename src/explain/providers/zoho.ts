import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

const smtp = 'https://www.zoho.com/mail/help/zoho-smtp.html';

/** Zoho Mail and ZeptoMail. */
export const zoho: MailProvider = {
  id: 'zoho',
  name: 'Zoho',
  hosts: ['zoho.com', 'zoho.eu', 'zoho.in', 'zohomail.com', 'zeptomail.com', 'zeptomail.eu'],
  says: /\bzoho ?mail\b|relaying disallowed as/i,
  hints: [
    {
      codes: ['auth.wrong-password', 'auth.app-password-required'],
      words: {
        en: say`Zoho: two-factor sign-in needs an application-specific password; accounts in the EU sign in at ${literal('smtp.zoho.eu')}.`,
        de: say`Zoho: Zwei-Faktor-Anmeldung braucht ein anwendungsspezifisches Passwort; Konten in der EU nehmen ${literal('smtp.zoho.eu')}.`,
      },
      source: smtp,
      checked: '2026-11',
    },
    {
      codes: ['sender.not-permitted', 'recipient.relay-denied'],
      first: true,
      words: {
        en: say`Zoho: “Relaying disallowed” means the sender: set ${setting('sender')} to the address that signs in, or an alias of it.`,
        de: say`Zoho: „Relaying disallowed“ meint den Absender: ${setting('sender')} muss die angemeldete Adresse sein oder ein Alias davon.`,
      },
      source: smtp,
      checked: '2026-11',
    },
    {
      codes: ['sender.account-blocked'],
      words: {
        en: say`Zoho: an administrator lifts the block in ${literal('mailadmin.zoho.com')}, or write to the support named there.`,
        de: say`Zoho: Die Administration hebt die Sperre unter ${literal('mailadmin.zoho.com')} auf, oder Sie wenden sich an den dort genannten Support.`,
      },
      source: 'https://www.zoho.com/mail/help/adminconsole/',
      checked: null,
    },
  ],
};
