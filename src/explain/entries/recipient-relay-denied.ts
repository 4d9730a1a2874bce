import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';
import { assign, literal, mode, setting } from '../tokens.ts';

/** The server does not pass mail on for us. */
export const recipientRelayDenied = defineEntry({
  code: 'recipient.relay-denied',
  severity: 'error',
  points: ['user', 'port'],
  words: {
    en: {
      title: 'The server does not pass mail on to other domains',
      meaning: say`Without a sign-in, or from an address it does not know, a server takes mail only for its own domains.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: it does not pass mail on to ${party('recipient', args, 'en')} for us.`,
      advice: () =>
        adviceLines(
          say`Enter ${setting('user')} and ${setting('password')}: servers pass mail on for those who sign in.`,
          say`Use the port for sign-in: ${mode('tls')} with ${assign('port', 465)}, or ${mode('starttls')} with ${assign('port', 587)}, not 25.`,
          say`An internal server can allow this machine's IP address (Postfix ${literal('mynetworks')}, Exchange receive connector).`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`Please allow our machine to relay to external recipients, or name an account for it.`,
        ),
    },
    de: {
      title: 'Der Server gibt keine Mail an fremde Domains weiter',
      meaning: say`Ohne Anmeldung oder von einer unbekannten Adresse nimmt ein Server nur Mail für seine eigenen Domains an.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Er gibt für uns keine Mail weiter an ${party('recipient', args, 'de')}.`,
      advice: () =>
        adviceLines(
          say`Tragen Sie ${setting('user')} und ${setting('password')} ein: Für Angemeldete geben Server Mail weiter.`,
          say`Nutzen Sie den Port für Anmeldungen: ${mode('tls')} mit ${assign('port', 465)} oder ${mode('starttls')} mit ${assign('port', 587)}, nicht 25.`,
          say`Ein interner Server kann die IP-Adresse dieses Rechners zulassen (Postfix ${literal('mynetworks')}, Exchange-Empfangsconnector).`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Bitte erlauben Sie unserem Rechner das Weiterleiten an externe Empfänger, oder nennen Sie ein Konto dafür.`,
        ),
    },
  },
});
