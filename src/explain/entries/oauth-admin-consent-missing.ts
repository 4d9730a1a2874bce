import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { askingService } from '../phrases/asking-service.ts';
import { directoryAdmin } from '../phrases/directory-admin.ts';
import { serviceAnswer } from '../phrases/service-answer.ts';
import { serviceParty } from '../phrases/service-party.ts';
import { say } from '../say.ts';
import { literal } from '../tokens.ts';

/** Permissions are listed, but nobody has granted them (AADSTS65001), or the token carries none. */
export const oauthAdminConsentMissing = defineEntry({
  code: 'oauth.admin-consent-missing',
  severity: 'error',
  points: ['clientId'],
  words: {
    en: {
      title: 'The permissions of the application are not granted',
      meaning: say`Permissions of an application count only when an administrator of the directory has granted them. Listing them is not enough.`,
      cause: (args) =>
        say`${serviceAnswer(args, 'en')}: ${serviceParty('client', args, 'en')} has not been granted what it needs to send.`,
      advice: () =>
        adviceLines(
          say`Entra admin center → App registrations → API permissions → ${literal('Grant admin consent')}; green ticks then show it.`,
          say`The kind must be ${literal('Application')}, not Delegated. Microsoft Graph needs ${literal('Mail.Send')}, FORMCYCLE also ${literal('User.Read.All')}.`,
          say`Tokens fetched before keep the old permissions: wait an hour or restart the system's service.`,
        ),
      ask: (args) =>
        askingService(
          args,
          'en',
          directoryAdmin.en,
          say`Please grant admin consent for the permissions of ${serviceParty('client', args, 'en')}; without it our program cannot send mail.`,
        ),
    },
    de: {
      title: 'Der Anwendung fehlt die Administratorzustimmung',
      meaning: say`Berechtigungen einer Anwendung gelten erst, wenn die Administration des Verzeichnisses ihnen zugestimmt hat. Sie nur einzutragen genügt nicht.`,
      cause: (args) =>
        say`${serviceAnswer(args, 'de')}: Für ${serviceParty('client', args, 'de')} ist nicht bewilligt, was zum Senden nötig ist.`,
      advice: () =>
        adviceLines(
          say`Entra Admin Center → App-Registrierungen → API-Berechtigungen → ${literal('Administratorzustimmung erteilen')}; grüne Haken zeigen es an.`,
          say`Der Typ muss ${literal('Anwendung')} sein, nicht ${literal('Delegiert')}. Microsoft Graph braucht ${literal('Mail.Send')}, FORMCYCLE auch ${literal('User.Read.All')}.`,
          say`Zuvor geholte Token behalten die alten Berechtigungen: Warten Sie eine Stunde, oder starten Sie den Dienst des Systems neu.`,
        ),
      ask: (args) =>
        askingService(
          args,
          'de',
          directoryAdmin.de,
          say`Bitte erteilen Sie für ${serviceParty('client', args, 'de')} die Administratorzustimmung zu den Anwendungsberechtigungen; ohne sie kann unser Programm nicht senden.`,
        ),
    },
  },
});
