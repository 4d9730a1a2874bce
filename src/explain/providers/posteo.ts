import { say } from '../say.ts';
import { setting } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

/** Posteo. */
export const posteo: MailProvider = {
  id: 'posteo',
  name: 'Posteo',
  hosts: ['posteo.de', 'posteo.net'],
  says: null,
  hints: [
    {
      codes: ['sender.not-permitted'],
      words: {
        en: say`Posteo sends only with the address of the mailbox and its aliases (settings, E-Mail Alias).`,
        de: say`Posteo sendet nur mit der Adresse des Postfachs und ihren Aliasadressen (Einstellungen, E-Mail Alias).`,
      },
      source: 'https://posteo.de/hilfe/wie-kann-ich-einen-e-mail-alias-anlegenloeschen',
      checked: null,
    },
    {
      codes: ['auth.wrong-password', 'auth.disabled-by-admin'],
      words: {
        en: say`Posteo: ${setting('user')} is the main address, not an alias; the extra protection “Zusätzlicher Postfachschutz” locks all programs out.`,
        de: say`Posteo: ${setting('user')} ist die Hauptadresse, kein Alias; der „Zusätzliche Postfachschutz“ sperrt alle Programme aus.`,
      },
      source: 'https://posteo.de/hilfe',
      checked: null,
    },
  ],
};
