import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

const codesPage = 'https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-smtp.html';
const errors = 'https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html';

/** Amazon SES. */
export const amazon: MailProvider = {
  id: 'amazon',
  name: 'Amazon SES',
  hosts: ['amazonaws.com', 'amazonses.com'],
  says: /amazon ses\b|\bses:send|the following identities failed the check in region|for sandbox accounts/i,
  hints: [
    {
      codes: ['auth.wrong-password'],
      first: true,
      words: {
        en: say`Amazon SES: use SMTP credentials (console, SMTP settings), not AWS access keys; they count in one region only.`,
        de: say`Amazon SES: Nehmen Sie SMTP-Zugangsdaten (Konsole, SMTP settings), keine AWS-Zugriffsschlüssel; sie gelten nur in einer Region.`,
      },
      source: codesPage,
      checked: '2026-11',
    },
    {
      codes: ['sender.domain-not-verified'],
      words: {
        en: say`Amazon SES: verify the identity in the same region as in the server's name; the reply names the ones that failed.`,
        de: say`Amazon SES: Bestätigen Sie die Identität in derselben Region, die im Servernamen steht; die Antwort nennt, welche fehlen.`,
      },
      source: errors,
      checked: '2026-11',
    },
    {
      codes: ['limit.sandbox', 'sender.domain-not-verified'],
      words: {
        en: say`Amazon SES in the sandbox wants recipients verified too; console, account dashboard, ${literal('Request production access')}, for the region of the server.`,
        de: say`Amazon SES in der Sandbox will auch bestätigte Empfänger; Konsole, Konto-Dashboard, ${literal('Request production access')}, für die Region des Servers.`,
      },
      source: errors,
      checked: null,
    },
    {
      codes: ['limit.rate', 'limit.daily-quota', 'limit.concurrent-connections'],
      words: {
        en: say`Amazon SES has a limit for a second and one for 24 hours; the console raises both (Service Quotas).`,
        de: say`Amazon SES hat eine Grenze je Sekunde und eine je 24 Stunden; die Konsole erhöht beide (Service Quotas).`,
      },
      source: codesPage,
      checked: null,
    },
    {
      codes: ['connect.timeout', 'connect.port-blocked'],
      words: {
        en: say`Amazon EC2 blocks port 25 by default: use 587 or 2587 for ${setting('port')} (STARTTLS), or 465 or 2465 (TLS).`,
        de: say`Amazon EC2 sperrt Port 25 ab Werk: Nehmen Sie für ${setting('port')} 587 oder 2587 (STARTTLS), oder 465 oder 2465 (TLS).`,
      },
      source: codesPage,
      checked: '2026-11',
    },
    {
      codes: ['sender.account-blocked'],
      words: {
        en: say`Amazon SES: the console's account dashboard says why sending is paused; answer the case there.`,
        de: say`Amazon SES: Das Konto-Dashboard der Konsole nennt den Grund der Sperre; antworten Sie dort auf den Fall.`,
      },
      source: errors,
      checked: null,
    },
  ],
};
