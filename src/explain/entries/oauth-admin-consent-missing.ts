import type { FindingArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { askingService } from '../phrases/asking-service.ts';
import { directoryAdmin } from '../phrases/directory-admin.ts';
import { enumerate } from '../phrases/enumerate.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { serviceAnswer } from '../phrases/service-answer.ts';
import { serviceParty } from '../phrases/service-party.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal, value } from '../tokens.ts';

type Args = FindingArgs['oauth.admin-consent-missing'];

/** `Mail.Send and User.Read.All`; null: it is not known which are missing. */
function missing({ missing = [] }: Args, locale: Locale): string | null {
  return missing.length === 0 ? null : enumerate(missing, locale === 'de' ? 'und' : 'and');
}

/** The permissions that the token carries instead. */
function granted({ granted }: Args, locale: Locale): Rich {
  if (granted === undefined) return [];
  const none = locale === 'de' ? say`; es enthält keine` : say`; it carries none`;
  if (granted.length === 0) return none;
  const shown = literal(excerpt(granted.join(', ')));
  return locale === 'de' ? say`; es enthält ${shown}` : say`; it carries ${shown}`;
}

/** Permissions are listed, but nobody has granted them (AADSTS65001), or the token carries none. */
export const oauthAdminConsentMissing = defineEntry({
  code: 'oauth.admin-consent-missing',
  severity: 'error',
  points: ['clientId'],
  words: {
    en: {
      title: 'The permissions of the application are not granted',
      meaning: say`Permissions of an application count only when an administrator of the directory has granted them. Listing them is not enough.`,
      cause: (args) => {
        const lacking = missing(args, 'en');
        return lacking === null || args.granted === undefined
          ? say`${serviceAnswer(args, 'en')}: ${serviceParty('client', args, 'en')} has not been granted what it needs to send.`
          : say`The token for ${serviceParty('client', args, 'en')} lacks ${value(lacking)}${granted(args, 'en')}.`;
      },
      advice: () =>
        adviceLines(
          say`Entra admin center → App registrations → API permissions → ${literal('Grant admin consent')}; green ticks then show it.`,
          say`The kind must be ${literal('Application')}, not Delegated. Microsoft Graph needs ${literal('Mail.Send')}, FORMCYCLE also ${literal('User.Read.All')}.`,
          say`Permissions that Exchange itself grants (RBAC for Applications) are in no token: then only a test mail tells.`,
          say`Tokens fetched before keep the old permissions: wait an hour or restart the system's service.`,
        ),
      ask: (args) => {
        const lacking = args === null ? null : missing(args, 'en');
        return askingService(
          args,
          'en',
          directoryAdmin.en,
          lacking === null
            ? say`Please grant admin consent for the permissions of ${serviceParty('client', args, 'en')}; without it our program cannot send mail.`
            : say`Please give ${serviceParty('client', args, 'en')} the application permissions ${value(lacking)}, and grant admin consent; without them our program cannot send mail.`,
        );
      },
    },
    de: {
      title: 'Der Anwendung fehlt die Administratorzustimmung',
      meaning: say`Berechtigungen einer Anwendung gelten erst, wenn die Administration des Verzeichnisses ihnen zugestimmt hat. Sie nur einzutragen genügt nicht.`,
      cause: (args) => {
        const lacking = missing(args, 'de');
        return lacking === null || args.granted === undefined
          ? say`${serviceAnswer(args, 'de')}: Für ${serviceParty('client', args, 'de')} ist nicht bewilligt, was zum Senden nötig ist.`
          : say`Dem Token für ${serviceParty('client', args, 'de')} ${args.missing?.length === 1 ? say`fehlt` : say`fehlen`} ${value(lacking)}${granted(args, 'de')}.`;
      },
      advice: () =>
        adviceLines(
          say`Entra Admin Center → App-Registrierungen → API-Berechtigungen → ${literal('Administratorzustimmung erteilen')}; grüne Haken zeigen es an.`,
          say`Der Typ muss ${literal('Anwendung')} sein, nicht ${literal('Delegiert')}. Microsoft Graph braucht ${literal('Mail.Send')}, FORMCYCLE auch ${literal('User.Read.All')}.`,
          say`Berechtigungen, die Exchange selbst erteilt (RBAC für Anwendungen), stehen in keinem Token: Dann zeigt es nur eine Testmail.`,
          say`Zuvor geholte Token behalten die alten Berechtigungen: Warten Sie eine Stunde, oder starten Sie den Dienst des Systems neu.`,
        ),
      ask: (args) => {
        const lacking = args === null ? null : missing(args, 'de');
        const permissions = lacking === null ? say`den Anwendungsberechtigungen` : value(lacking);
        return askingService(
          args,
          'de',
          directoryAdmin.de,
          say`Bitte erteilen Sie für ${serviceParty('client', args, 'de')} die Administratorzustimmung zu ${permissions}; ohne sie kann unser Programm nicht senden.`,
        );
      },
    },
  },
});
