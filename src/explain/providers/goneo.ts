import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

/** goneo. */
export const goneo: MailProvider = {
  id: 'goneo',
  name: 'goneo',
  hosts: ['goneo.de'],
  says: null,
  hints: [
    {
      codes: ['sender.not-permitted'],
      first: true,
      words: {
        en: say`goneo: with an alias as ${setting('sender')}, ${setting('user')} must be the mailbox that the alias belongs to.`,
        de: say`goneo: Ist ${setting('sender')} ein Alias, muss ${setting('user')} das Postfach sein, zu dem der Alias gehört.`,
      },
      source: 'https://goneo.de/hilfe/email/fehlermeldungen',
      checked: '2026-11',
    },
    {
      codes: ['auth.wrong-password'],
      words: {
        en: say`goneo: ${literal('smtp.goneo.de')}; ${setting('user')} is the full address of the mailbox, its password is set in the customer centre.`,
        de: say`goneo: ${literal('smtp.goneo.de')}; ${setting('user')} ist die volle Adresse des Postfachs, das Passwort vergeben Sie im Kundencenter.`,
      },
      source: 'https://goneo.de/hilfe/email/fehlermeldungen',
      checked: null,
    },
  ],
};
