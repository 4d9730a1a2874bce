import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

/** ALL-INKL.COM. */
export const allInkl: MailProvider = {
  id: 'all-inkl',
  name: 'ALL-INKL',
  hosts: ['kasserver.com', 'all-inkl.com'],
  says: null,
  hints: [
    {
      codes: ['auth.wrong-password'],
      words: {
        en: say`ALL-INKL: ${setting('user')} is the mailbox's login (${literal('m0123abc')}) or full address, both shown in KAS under E-Mail, E-Mail-Postfach.`,
        de: say`ALL-INKL: ${setting('user')} ist der Login des Postfachs (${literal('m0123abc')}) oder die volle Adresse; beide stehen im KAS unter E-Mail, E-Mail-Postfach.`,
      },
      source: 'https://all-inkl.com/wichtig/anleitungen/programme/e-mail/',
      checked: null,
    },
    {
      codes: ['cert.hostname-mismatch', 'dns.not-found'],
      first: true,
      words: {
        en: say`ALL-INKL: set ${setting('host')} to the server that KAS names, of the form ${literal('w0123abc.kasserver.com')}; the certificate carries that name.`,
        de: say`ALL-INKL: Setzen Sie ${setting('host')} auf den Server, den das KAS nennt, in der Form ${literal('w0123abc.kasserver.com')}; das Zertifikat trägt diesen Namen.`,
      },
      source: 'https://all-inkl.com/wichtig/anleitungen/programme/e-mail/',
      checked: null,
    },
    {
      codes: ['sender.not-permitted'],
      words: {
        en: say`ALL-INKL sends only with addresses that are set up for the mailbox in KAS.`,
        de: say`ALL-INKL sendet nur mit Adressen, die im KAS für das Postfach eingerichtet sind.`,
      },
      source: 'https://all-inkl.com/wichtig/anleitungen/programme/e-mail/',
      checked: null,
    },
  ],
};
