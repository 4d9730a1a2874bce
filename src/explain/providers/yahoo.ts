import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

/** Yahoo Mail and AOL. */
export const yahoo: MailProvider = {
  id: 'yahoo',
  name: 'Yahoo',
  hosts: ['yahoo.com', 'yahoo.de', 'yahoo.net', 'yahoodns.net', 'yahooinc.com', 'aol.com', 'aol.net'],
  says: /\[TSS?0\d\]|senders\.yahooinc\.com|postmaster\.yahooinc\.com/i,
  hints: [
    {
      codes: ['auth.wrong-password', 'auth.app-password-required', 'auth.web-login-required', 'auth.disabled-by-admin'],
      first: true,
      words: {
        en: say`Yahoo: programs need an app password: Account Security, External connections, Create app password; enter it as ${setting('password')}.`,
        de: say`Yahoo: Programme brauchen ein App-Passwort: Kontosicherheit, Externe Verbindungen, App-Passwort erstellen; tragen Sie es als ${setting('password')} ein.`,
      },
      source: 'https://help.yahoo.com/kb/generate-manage-rd-party-passwords-sln15241.html',
      checked: '2026-11',
    },
    {
      codes: ['limit.rate', 'content.reputation', 'greeting.ip-blocklisted', 'greeting.rejected'],
      words: {
        en: say`Yahoo: [TSS04] and its like mean unusual volume or complaints; send less for some hours: ${literal('senders.yahooinc.com')}.`,
        de: say`Yahoo: [TSS04] und ähnliche bedeuten große Mengen oder Beschwerden; senden Sie einige Stunden weniger: ${literal('senders.yahooinc.com')}.`,
      },
      source: 'https://senders.yahooinc.com/smtp-error-codes/',
      checked: '2026-11',
    },
    {
      codes: ['sender.not-permitted'],
      words: {
        en: say`Yahoo sends only with the account's own address and its confirmed further ones (Settings, Mailboxes).`,
        de: say`Yahoo sendet nur mit der eigenen Adresse des Kontos und seinen bestätigten weiteren (Einstellungen, Postfächer).`,
      },
      source: 'https://help.yahoo.com/kb/SLN3436.html',
      checked: null,
    },
  ],
};
