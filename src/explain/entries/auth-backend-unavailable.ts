import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';

/** The server cannot ask its own directory. */
export const authBackendUnavailable = defineEntry({
  code: 'auth.backend-unavailable',
  severity: 'error',
  points: ['host'],
  words: {
    en: {
      title: 'The server cannot check sign-ins at the moment',
      meaning: say`The server cannot reach its own directory of users. User and password were not judged.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: it could not check the sign-in of ${party('user', args, 'en')}. The settings are not to blame.`,
      advice: () =>
        adviceLines(
          say`Try again in a few minutes.`,
          say`If it stays so, have the directory or sign-in service behind the mail server checked.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`Your server answers sign-ins with a temporary fault. Please check its directory or authentication service.`,
        ),
    },
    de: {
      title: 'Der Server kann Anmeldungen gerade nicht prüfen',
      meaning: say`Der Server erreicht sein eigenes Benutzerverzeichnis nicht. Benutzer und Passwort wurden nicht beurteilt.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Er konnte ${party('user', args, 'de')} nicht prüfen. An den Einstellungen liegt es nicht.`,
      advice: () =>
        adviceLines(
          say`Versuchen Sie es in einigen Minuten erneut.`,
          say`Bleibt es so, lassen Sie das Verzeichnis oder den Anmeldedienst hinter dem Mailserver prüfen.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Ihr Server beantwortet Anmeldungen mit einer vorübergehenden Störung. Bitte prüfen Sie Verzeichnis oder Anmeldedienst.`,
        ),
    },
  },
});
