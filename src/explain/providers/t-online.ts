import { say } from '../say.ts';
import { assign, literal, mode } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

/** T-Online and Magenta (Telekom). */
export const tOnline: MailProvider = {
  id: 't-online',
  name: 'T-Online',
  hosts: ['t-online.de', 'magenta.de', 'telekom.de'],
  says: /rx\.t-online\.de|toid authentication/i,
  hints: [
    {
      codes: ['auth.wrong-password', 'auth.app-password-required', 'auth.disabled-by-admin'],
      first: true,
      words: {
        en: say`T-Online: programs need the separate e-mail password: customer centre, Kundendaten, Passwörter, E-Mail-Passwort.`,
        de: say`T-Online: Programme brauchen das eigene E-Mail-Passwort: Kundencenter, Kundendaten, Passwörter, E-Mail-Passwort.`,
      },
      source: 'https://login24.email/e-mail-passwort-bei-t-online-aendern-schritt-fuer-schritt-erklaert',
      checked: '2026-11',
    },
    {
      codes: ['auth.wrong-password', 'connect.refused', 'connect.timeout', 'starttls.required', 'auth.requires-tls'],
      words: {
        en: say`T-Online: ${literal('securesmtp.t-online.de')}, ${assign('port', 465)}, ${mode('tls')}; nothing goes unencrypted there.`,
        de: say`T-Online: ${literal('securesmtp.t-online.de')}, ${assign('port', 465)}, ${mode('tls')}; unverschlüsselt geht dort nichts.`,
      },
      source: 'http://pda.teltarif.de/internet/e-mail/t-online-unverschluesselt.html',
      checked: '2026-11',
    },
    {
      codes: ['greeting.rejected', 'greeting.ip-blocklisted', 'content.reputation'],
      words: {
        en: say`T-Online: the machine's operator writes to the address in the reply; a program sends through ${literal('securesmtp.t-online.de')} instead.`,
        de: say`T-Online: Der Betreiber des Rechners schreibt an die Adresse in der Antwort; Programme senden besser über ${literal('securesmtp.t-online.de')}.`,
      },
      source: 'https://postmaster.t-online.de/',
      checked: null,
    },
  ],
};
