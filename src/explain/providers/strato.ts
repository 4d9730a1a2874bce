import { say } from '../say.ts';
import { setting } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

const reports = 'https://www.strato.de/faq/mail/fehlermeldungen-bei-e-mails/';

/** STRATO. */
export const strato: MailProvider = {
  id: 'strato',
  name: 'STRATO',
  hosts: ['strato.de', 'strato.com', 'rzone.de'],
  says: /refused by local policy\. no spam|\bb-(?:url|text|score|attach)\b/i,
  hints: [
    {
      codes: ['content.spam', 'content.policy'],
      first: true,
      words: {
        en: say`STRATO names what it suspects: B-URL a link, B-TEXT, B-SCORE, B-EX the text, B-ATTACH the attachment; signatures count too.`,
        de: say`STRATO nennt, was verdächtig ist: B-URL ein Link, B-TEXT, B-SCORE, B-EX der Text, B-ATTACH der Anhang; auch Signaturen zählen.`,
      },
      source: reports,
      checked: '2026-11',
    },
    {
      codes: ['auth.wrong-password'],
      words: {
        en: say`STRATO: ${setting('user')} is the full address, the password that of the mailbox, not that of the customer account.`,
        de: say`STRATO: ${setting('user')} ist die volle Adresse, das Passwort das des Postfachs, nicht das des Kundenkontos.`,
      },
      source: reports,
      checked: null,
    },
    {
      codes: ['sender.not-permitted'],
      words: {
        en: say`STRATO sends only with addresses of domains in the same package.`,
        de: say`STRATO sendet nur mit Adressen von Domains desselben Pakets.`,
      },
      source: reports,
      checked: null,
    },
  ],
};
