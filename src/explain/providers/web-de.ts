import { say } from '../say.ts';
import { setting } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

/** WEB.DE. */
export const webDe: MailProvider = {
  id: 'web-de',
  name: 'WEB.DE',
  hosts: ['web.de'],
  says: /postmaster\.web\.de|\(mxweb\d/i,
  hints: [
    {
      codes: ['auth.disabled-by-admin', 'auth.wrong-password', 'auth.web-login-required'],
      first: true,
      words: {
        en: say`WEB.DE: allow programs in the web mail: E-Mail, Einstellungen, POP3/IMAP Abruf. It is off at first, and again after long disuse.`,
        de: say`WEB.DE: Lassen Sie Programme im Webmail zu: E-Mail, Einstellungen, POP3/IMAP Abruf. Anfangs und nach langer Nichtnutzung ist es aus.`,
      },
      source: 'https://hilfe.web.de/pop-imap/einschalten.html',
      checked: null,
    },
    {
      codes: ['auth.wrong-password'],
      words: {
        en: say`WEB.DE: ${setting('user')} is often the part before the @ alone; two-factor sign-in needs an application-specific password.`,
        de: say`WEB.DE: ${setting('user')} ist oft nur der Teil vor dem @; bei Zwei-Faktor-Anmeldung gilt ein anwendungsspezifisches Passwort.`,
      },
      source: 'https://autoconfig.thunderbird.net/v1.1/web.de',
      checked: null,
    },
    {
      codes: ['auth.app-password-required'],
      words: {
        en: say`WEB.DE with two-factor sign-in: Mein Account, Sicherheit, Anwendungsspezifische Passwörter.`,
        de: say`WEB.DE mit Zwei-Faktor-Anmeldung: Mein Account, Sicherheit, Anwendungsspezifische Passwörter.`,
      },
      source: 'https://hilfe.web.de/sicherheit/2fa/anwendungsspezifisches-passwort.html',
      checked: null,
    },
    {
      codes: ['sender.not-permitted'],
      words: {
        en: say`WEB.DE sends only with addresses of the account itself: web mail, E-Mail, Einstellungen, Absenderadressen.`,
        de: say`WEB.DE sendet nur mit Adressen des Kontos selbst: im Webmail E-Mail, Einstellungen, Absenderadressen.`,
      },
      source: 'https://hilfe.web.de/email/einstellungen/sammeldienst.html',
      checked: '2026-11',
    },
    {
      codes: ['limit.rate', 'limit.daily-quota', 'greeting.rejected', 'greeting.ip-blocklisted', 'content.reputation'],
      words: {
        en: say`WEB.DE lifts “too much in a short time” by itself after some hours; it explains its messages at postmaster.web.de.`,
        de: say`WEB.DE hebt „zu viel in kurzer Zeit“ nach einigen Stunden selbst auf; es erklärt seine Meldungen unter postmaster.web.de.`,
      },
      source: 'https://postmaster.web.de/de/fehlermeldungen',
      checked: '2026-11',
    },
  ],
};
