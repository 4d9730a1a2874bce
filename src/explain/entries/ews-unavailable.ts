import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { askingService } from '../phrases/asking-service.ts';
import { day } from '../phrases/day.ts';
import { detail } from '../phrases/detail.ts';
import { serviceAnswer } from '../phrases/service-answer.ts';
import { serviceHost } from '../phrases/service-host.ts';
import { say } from '../say.ts';
import { literal, product, value } from '../tokens.ts';

/** Exchange Web Services do not answer or are blocked. Dates: Exchange Team Blog, February and June 2026. */
export const ewsUnavailable = defineEntry({
  code: 'ews.unavailable',
  severity: 'error',
  points: ['transport', 'connection'],
  words: {
    en: {
      title: 'Exchange Web Services are not available',
      meaning: say`An administrator can block these services (EWS). Exchange Online has blocked them since ${day('2026-10-01', 'en')}, except for listed applications, and ends them on ${day('2027-04-01', 'en')}.`,
      cause: (args) =>
        args.status === null
          ? say`${value(serviceHost(args.endpoint))} gave no answer${detail(args.text)}.`
          : say`${serviceAnswer(args, 'en')}: this way to the mailbox is closed.`,
      advice: () =>
        adviceLines(
          say`Change to another way before ${day('2027-04-01', 'en')}: Microsoft Graph where ${product} can, otherwise SMTP through a relay.`,
          say`Until then in Exchange Online: ${literal('Set-OrganizationConfig -EwsEnabled $true')}, with the application's id in ${literal('-EwsAllowedAppIDs')}.`,
          say`With an Exchange of your own check the address of the service, and ${literal('Get-CASMailbox ADDRESS | fl Ews*')}.`,
        ),
      ask: (args) =>
        askingService(
          args,
          'en',
          say`the administrator of Exchange`,
          say`Our program sends through Exchange Web Services, which are not available. May it be listed, and which other way can it use in future?`,
        ),
    },
    de: {
      title: 'Die Exchange-Webdienste stehen nicht zur Verfügung',
      meaning: say`Die Administration kann diese Dienste (EWS) sperren. Exchange Online sperrt sie seit ${day('2026-10-01', 'de')}, außer für eingetragene Anwendungen, und beendet sie am ${day('2027-04-01', 'de')}.`,
      cause: (args) =>
        args.status === null
          ? say`${value(serviceHost(args.endpoint))} gab keine Antwort${detail(args.text)}.`
          : say`${serviceAnswer(args, 'de')}: Dieser Weg zum Postfach ist gesperrt.`,
      advice: () =>
        adviceLines(
          say`Wechseln Sie vor dem ${day('2027-04-01', 'de')} den Weg: Microsoft Graph, wo ${product} es kann, sonst SMTP über ein Relay.`,
          say`Bis dahin in Exchange Online: ${literal('Set-OrganizationConfig -EwsEnabled $true')}, mit der Anwendungs-ID in ${literal('-EwsAllowedAppIDs')}.`,
          say`Prüfen Sie bei eigenem Exchange die Adresse des Dienstes und ${literal('Get-CASMailbox ADRESSE | fl Ews*')}.`,
        ),
      ask: (args) =>
        askingService(
          args,
          'de',
          say`die Administration von Exchange`,
          say`Unser Programm sendet über die Exchange-Webdienste, die nicht verfügbar sind. Kann es eingetragen werden, und welchen Weg kann es künftig nutzen?`,
        ),
    },
  },
});
