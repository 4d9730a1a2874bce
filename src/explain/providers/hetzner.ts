import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

/** Hetzner (konsoleH web hosting, and servers whose port 25 it blocks). */
export const hetzner: MailProvider = {
  id: 'hetzner',
  name: 'Hetzner',
  hosts: ['your-server.de', 'hetzner.com', 'hetzner.de'],
  says: null,
  hints: [
    {
      codes: ['auth.wrong-password'],
      words: {
        en: say`Hetzner: ${setting('user')} is the full address; its password is set in konsoleH (domain, E-Mail, mailbox).`,
        de: say`Hetzner: ${setting('user')} ist die volle Adresse; das Passwort vergeben Sie in konsoleH (Domain, E-Mail, Mailbox).`,
      },
      source: 'https://docs.hetzner.com/de/konsoleh/account-management/email/mailboxes',
      checked: '2026-11',
    },
    {
      codes: ['cert.hostname-mismatch'],
      words: {
        en: say`Hetzner: set ${setting('host')} to ${literal('mail.your-server.de')}; the certificate does not carry the customer's own domain.`,
        de: say`Hetzner: Setzen Sie ${setting('host')} auf ${literal('mail.your-server.de')}; die eigene Domain des Kunden steht nicht im Zertifikat.`,
      },
      source: 'https://docs.hetzner.com/de/konsoleh/account-management/email/setup-email-clients/',
      checked: null,
    },
  ],
};
