import { say } from '../say.ts';
import { setting } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

/** GMX. */
export const gmx: MailProvider = {
  id: 'gmx',
  name: 'GMX',
  hosts: ['gmx.net', 'gmx.de', 'gmx.at', 'gmx.ch', 'gmx.com', 'gmx.eu', 'gmx.biz', 'gmx.org', 'gmx.info', 'mail.com'],
  says: /postmaster\.gmx\.|\(mxgmx\d/i,
  hints: [
    {
      codes: ['auth.disabled-by-admin', 'auth.wrong-password', 'auth.web-login-required'],
      first: true,
      words: {
        en: say`GMX: allow programs in the web mail: E-Mail, Einstellungen, POP3/IMAP Abruf. It is off at first, and again after long disuse.`,
        de: say`GMX: Lassen Sie Programme im Webmail zu: E-Mail, Einstellungen, POP3/IMAP Abruf. Anfangs und nach langer Nichtnutzung ist es aus.`,
      },
      source: 'https://www.gmx.net/mail/tipps/posts/pop3-imap/36/',
      checked: '2026-11',
    },
    {
      codes: ['auth.app-password-required', 'auth.wrong-password', 'auth.mfa-conditional-access'],
      words: {
        en: say`GMX with two-factor sign-in: Mein Account, Sicherheit, Anwendungsspezifische Passwörter; enter the new one as ${setting('password')}.`,
        de: say`GMX mit Zwei-Faktor-Anmeldung: Mein Account, Sicherheit, Anwendungsspezifische Passwörter; tragen Sie das neue als ${setting('password')} ein.`,
      },
      source: 'https://hilfe.gmx.net/sicherheit/2fa/anwendungsspezifisches-passwort.html',
      checked: '2026-11',
    },
    {
      codes: ['sender.not-permitted'],
      words: {
        en: say`GMX sends only with addresses of the account itself: web mail, E-Mail, Einstellungen, E-Mail-Adressen.`,
        de: say`GMX sendet nur mit Adressen des Kontos selbst: im Webmail E-Mail, Einstellungen, E-Mail-Adressen.`,
      },
      source: 'https://postmaster.gmx.net/de/fehlermeldungen',
      checked: null,
    },
    {
      codes: ['limit.rate', 'limit.daily-quota', 'greeting.rejected', 'greeting.ip-blocklisted', 'content.reputation'],
      words: {
        en: say`GMX lifts “too much in a short time” by itself after some hours; it explains its messages at postmaster.gmx.net.`,
        de: say`GMX hebt „zu viel in kurzer Zeit“ nach einigen Stunden selbst auf; es erklärt seine Meldungen unter postmaster.gmx.net.`,
      },
      source: 'https://postmaster.gmx.net/de/fehlermeldungen',
      checked: null,
    },
  ],
};
