import { defineEntry } from '../define-entry.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { say } from '../say.ts';
import { assign, mode, setting } from '../tokens.ts';

/** The server wants a sign-in. */
export const authRequired = defineEntry({
  code: 'auth.required',
  severity: 'error',
  points: ['user', 'password'],
  words: {
    en: {
      title: 'The server wants a sign-in first',
      meaning: say`The server passes mail on only for those who sign in with user and password.`,
      cause: (args) => say`${cameBack(args, 'en')}: it takes no mail without a sign-in.`,
      advice: () => [
        {
          text: say`Enter ${setting('user')} and ${setting('password')} of an account that may send through this server.`,
        },
        {
          text: say`Sign in only where it is encrypted: ${mode('tls')} with ${assign('port', 465)}, or ${mode('starttls')} with ${assign('port', 587)}.`,
        },
        { text: say`An internal server can instead allow this machine's IP address to send without a sign-in.` },
      ],
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`Our program must send mail through your server. Please give us an account, or allow our IP address.`,
        ),
    },
    de: {
      title: 'Der Server verlangt zuerst eine Anmeldung',
      meaning: say`Der Server gibt Mail nur für den weiter, der sich mit Benutzer und Passwort anmeldet.`,
      cause: (args) => say`${cameBack(args, 'de')}: Ohne Anmeldung nimmt er keine Mail an.`,
      advice: () => [
        {
          text: say`Tragen Sie ${setting('user')} und ${setting('password')} eines Kontos ein, das über diesen Server senden darf.`,
        },
        {
          text: say`Melden Sie sich nur verschlüsselt an: ${mode('tls')} mit ${assign('port', 465)} oder ${mode('starttls')} mit ${assign('port', 587)}.`,
        },
        {
          text: say`Ein interner Server kann stattdessen der IP-Adresse dieses Rechners das Senden ohne Anmeldung erlauben.`,
        },
      ],
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Unser Programm muss über Ihren Server senden. Bitte nennen Sie uns ein Konto, oder erlauben Sie unsere IP-Adresse.`,
        ),
    },
  },
});
