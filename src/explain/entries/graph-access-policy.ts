import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { askingService } from '../phrases/asking-service.ts';
import { directoryAdmin } from '../phrases/directory-admin.ts';
import { serviceAnswer } from '../phrases/service-answer.ts';
import { serviceParty } from '../phrases/service-party.ts';
import { say } from '../say.ts';
import { literal } from '../tokens.ts';

/** The application may not send from this mailbox (ErrorAccessDenied). */
export const graphAccessPolicy = defineEntry({
  code: 'graph.access-policy',
  severity: 'error',
  points: ['clientId', 'sender'],
  words: {
    en: {
      title: 'The application may not send from this mailbox',
      meaning: say`Signing in works. But the permission to send is missing, or the organisation has limited the application to other mailboxes.`,
      cause: (args) =>
        say`${serviceAnswer(args, 'en')}: ${serviceParty('client', args, 'en')} has no access to ${serviceParty('sender', args, 'en')}.`,
      advice: () =>
        adviceLines(
          say`Check the permission ${literal('Mail.Send')} of the kind Application, with admin consent: Entra admin center → API permissions.`,
          say`Exchange PowerShell: ${literal('Test-ApplicationAccessPolicy -AppId CLIENT -Identity SENDER')} tells whether a policy denies it.`,
          say`With role based access: ${literal('Test-ServicePrincipalAuthorization CLIENT -Resource SENDER')} must show Mail.Send in scope.`,
          say`After a change wait up to an hour, in rare cases two, before you try again.`,
        ),
      ask: (args) =>
        askingService(
          args,
          'en',
          directoryAdmin.en,
          say`Please let ${serviceParty('client', args, 'en')} send from the mailbox ${args?.sender == null ? say`of the sender` : serviceParty('sender', args, 'en')} (Mail.Send, application access policy).`,
        ),
    },
    de: {
      title: 'Die Anwendung darf aus diesem Postfach nicht senden',
      meaning: say`Die Anmeldung klappt. Es fehlt aber die Berechtigung zum Senden, oder die Organisation hat die Anwendung auf andere Postfächer begrenzt.`,
      cause: (args) =>
        say`${serviceAnswer(args, 'de')}: Für ${serviceParty('client', args, 'de')} ist der Zugriff auf ${serviceParty('sender', args, 'de')} gesperrt.`,
      advice: () =>
        adviceLines(
          say`Prüfen Sie die Berechtigung ${literal('Mail.Send')} vom Typ Anwendung samt Administratorzustimmung: Entra Admin Center → API-Berechtigungen.`,
          say`Exchange-PowerShell: ${literal('Test-ApplicationAccessPolicy -AppId CLIENT -Identity ABSENDER')} sagt, ob eine Richtlinie es verbietet.`,
          say`Bei rollenbasiertem Zugriff muss ${literal('Test-ServicePrincipalAuthorization CLIENT -Resource ABSENDER')} Mail.Send als „InScope“ zeigen.`,
          say`Warten Sie nach einer Änderung bis zu einer Stunde, selten zwei, bevor Sie es erneut versuchen.`,
        ),
      ask: (args) =>
        askingService(
          args,
          'de',
          directoryAdmin.de,
          say`Bitte erlauben Sie für ${serviceParty('client', args, 'de')} das Senden aus dem Postfach ${args?.sender == null ? say`des Absenders` : serviceParty('sender', args, 'de')} (Mail.Send, Anwendungszugriffsrichtlinie).`,
        ),
    },
  },
});
