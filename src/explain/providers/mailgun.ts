import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

/** Mailgun. */
export const mailgun: MailProvider = {
  id: 'mailgun',
  name: 'Mailgun',
  hosts: ['mailgun.org', 'mailgun.net', 'mailgun.com'],
  says: /\bmailgun\b|sandbox subdomains are for test purposes/i,
  hints: [
    {
      codes: ['auth.wrong-password'],
      first: true,
      words: {
        en: say`Mailgun: use the domain's SMTP credentials (Domain settings), no API key; domains of the EU region at ${literal('smtp.eu.mailgun.org')}.`,
        de: say`Mailgun: SMTP-Zugangsdaten der Domain nehmen (Domain settings), keinen API-Schlüssel; Domains der EU-Region an ${literal('smtp.eu.mailgun.org')}.`,
      },
      source: 'https://smtptester.org/guides/mailgun-smtp-test/',
      checked: '2026-11',
    },
    {
      codes: ['limit.sandbox', 'recipient.policy', 'sender.domain-not-verified'],
      words: {
        en: say`Mailgun: a sandbox domain sends to five authorised recipients at most; for more, verify a domain of your own.`,
        de: say`Mailgun: Eine Sandbox-Domain sendet an höchstens fünf freigegebene Empfänger; für mehr bestätigen Sie eine eigene Domain.`,
      },
      source: 'https://help.mailgun.com/hc/en-us/articles/217531258-Authorized-Recipients',
      checked: '2026-11',
    },
    {
      codes: ['sender.not-permitted'],
      words: {
        en: say`Mailgun: set ${setting('sender')} to an address of the domain that the credentials belong to.`,
        de: say`Mailgun: Setzen Sie ${setting('sender')} auf eine Adresse der Domain, zu der die Zugangsdaten gehören.`,
      },
      source: 'https://documentation.mailgun.com/docs/mailgun/user-manual/domains/domains',
      checked: null,
    },
  ],
};
