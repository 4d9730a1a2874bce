import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { askingService } from '../phrases/asking-service.ts';
import { directoryAdmin } from '../phrases/directory-admin.ts';
import { serviceAnswer } from '../phrases/service-answer.ts';
import { serviceParty } from '../phrases/service-party.ts';
import { say } from '../say.ts';
import { setting } from '../tokens.ts';

/** The client secret has run out (AADSTS7000222). */
export const oauthClientSecretExpired = defineEntry({
  code: 'oauth.client-secret-expired',
  severity: 'error',
  points: ['clientSecret'],
  words: {
    en: {
      title: 'The client secret has expired',
      meaning: say`A secret of an app registration ends on a day that was chosen when it was made, after 24 months at the latest. It cannot be prolonged, only replaced.`,
      cause: (args) =>
        say`${serviceAnswer(args, 'en')}: the secret of ${serviceParty('client', args, 'en')} was right once, but has expired.`,
      advice: () =>
        adviceLines(
          say`Have a new one made: Entra admin center → App registrations → Certificates & secrets → New client secret.`,
          say`Enter its value (not its id) in ${setting('clientSecret')}; the value is shown only once.`,
          say`Put the day on which it ends in a calendar, a month ahead: otherwise mail stops again without warning.`,
        ),
      ask: (args) =>
        askingService(
          args,
          'en',
          directoryAdmin.en,
          say`The client secret of ${serviceParty('client', args, 'en')} has expired. Please make a new one, and send us its value over a safe channel.`,
        ),
    },
    de: {
      title: 'Der Clientschlüssel ist abgelaufen',
      meaning: say`Ein Schlüssel einer App-Registrierung endet an einem Tag, der beim Anlegen gewählt wurde, spätestens nach 24 Monaten. Verlängern lässt er sich nicht, nur ersetzen.`,
      cause: (args) =>
        say`${serviceAnswer(args, 'de')}: Der Schlüssel für ${serviceParty('client', args, 'de')} war einmal richtig, ist aber abgelaufen.`,
      advice: () =>
        adviceLines(
          say`Lassen Sie einen neuen anlegen: Entra Admin Center → App-Registrierungen → Zertifikate & Geheimnisse → Neuer geheimer Clientschlüssel.`,
          say`Tragen Sie dessen Wert (nicht die ID) in ${setting('clientSecret')} ein; der Wert wird nur einmal gezeigt.`,
          say`Merken Sie den Ablauftag einen Monat vorher im Kalender vor: Sonst endet der Versand wieder ohne Warnung.`,
        ),
      ask: (args) =>
        askingService(
          args,
          'de',
          directoryAdmin.de,
          say`Der Clientschlüssel für ${serviceParty('client', args, 'de')} ist abgelaufen. Bitte legen Sie einen neuen an, und senden Sie uns dessen Wert auf sicherem Weg.`,
        ),
    },
  },
});
