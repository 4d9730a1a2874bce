import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { askingService } from '../phrases/asking-service.ts';
import { directoryAdmin } from '../phrases/directory-admin.ts';
import { serviceAnswer } from '../phrases/service-answer.ts';
import { serviceParty } from '../phrases/service-party.ts';
import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';

/** The client secret is not the one of the application (AADSTS7000215). */
export const oauthInvalidClientSecret = defineEntry({
  code: 'oauth.invalid-client-secret',
  severity: 'error',
  points: ['clientSecret', 'clientId'],
  words: {
    en: {
      title: 'The client secret is not accepted',
      meaning: say`The directory knows the application, but this is not its secret. Most often the id of the secret was copied in place of its value.`,
      cause: (args) =>
        say`${serviceAnswer(args, 'en')}: the secret does not belong to ${serviceParty('client', args, 'en')}.`,
      advice: () =>
        adviceLines(
          say`Enter the secret's value in ${setting('clientSecret')}, not its id: an id looks like ${literal('1b2c3d4e-5f60-…')}, a value does not.`,
          say`The value is shown only once. Lost? Entra admin center → App registrations → Certificates & secrets → New client secret.`,
          say`Check that ${setting('clientId')} belongs to the same app registration, and that no blank was copied along.`,
        ),
      ask: (args) =>
        askingService(
          args,
          'en',
          directoryAdmin.en,
          say`Please make a new client secret for ${serviceParty('client', args, 'en')}, and send us its value over a safe channel, with the day on which it ends.`,
        ),
    },
    de: {
      title: 'Der Clientschlüssel wird nicht angenommen',
      meaning: say`Das Verzeichnis kennt die Anwendung, aber dies ist nicht ihr Schlüssel. Meist wurde die ID des Schlüssels kopiert statt seines Werts.`,
      cause: (args) =>
        say`${serviceAnswer(args, 'de')}: Der Schlüssel gehört nicht zu ${args.client === null ? say`dieser Anwendung` : serviceParty('client', args, 'de')}.`,
      advice: () =>
        adviceLines(
          say`Tragen Sie in ${setting('clientSecret')} den Wert des Schlüssels ein, nicht seine ID: Eine ID sieht aus wie ${literal('1b2c3d4e-5f60-…')}, ein Wert nicht.`,
          say`Ist der Wert verloren: Entra Admin Center → App-Registrierungen → Zertifikate & Geheimnisse → Neuer geheimer Clientschlüssel.`,
          say`Prüfen Sie, ob ${setting('clientId')} zur selben App-Registrierung gehört und ob kein Leerzeichen mitkopiert wurde.`,
        ),
      ask: (args) =>
        askingService(
          args,
          'de',
          directoryAdmin.de,
          say`Bitte legen Sie für ${serviceParty('client', args, 'de')} einen neuen geheimen Clientschlüssel an, und senden Sie uns dessen Wert auf sicherem Weg samt Ablaufdatum.`,
        ),
    },
  },
});
