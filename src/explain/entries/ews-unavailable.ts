import type { FindingArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import { defineEntry } from '../define-entry.ts';
import type { Advice } from '../entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { askingService } from '../phrases/asking-service.ts';
import { day } from '../phrases/day.ts';
import { detail } from '../phrases/detail.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { serviceAnswer } from '../phrases/service-answer.ts';
import { serviceHost } from '../phrases/service-host.ts';
import { providerAt } from '../providers/provider-at.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal, product, setting, value } from '../tokens.ts';

type Args = FindingArgs['ews.unavailable'];

/** Where Exchange keeps the service. */
const usual = 'https://SERVER/EWS/Exchange.asmx';

/** Whose server it is; `either`: nothing is known of the run. */
function whose(args: Args | null): 'cloud' | 'own' | 'either' {
  if (args === null) return 'either';
  if (providerAt(serviceHost(args.endpoint).replace(/:\d+$/, ''), '') === 'microsoft') return 'cloud';
  // Applications with tokens are usual in the cloud, and possible elsewhere.
  return args.client === null ? 'own' : 'either';
}

/** What the answer says about the way, behind it. */
function meaningOf({ status, error }: Args, locale: Locale): Rich {
  const german = locale === 'de';
  if (error === 'ErrorInvalidServerVersion')
    return german ? say`Dieser Exchange ist zu alt für die Frage` : say`this Exchange is too old for the question`;
  if (status === 403)
    return german ? say`Dieser Weg zum Postfach ist gesperrt` : say`this way to the mailbox is closed`;
  if (status === 404 || status === 405 || status === 410)
    return german ? say`Unter dieser Adresse ist kein solcher Dienst` : say`no such service is at this address`;
  if (status !== null && status >= 500)
    return german ? say`Der Dienst arbeitet gerade nicht` : say`the service does not work at the moment`;
  return german
    ? say`Es antwortet etwas anderes als die Exchange-Webdienste`
    : say`something else than Exchange Web Services answers`;
}

function cause(args: Args, locale: Locale): Rich {
  const german = locale === 'de';
  if (args.status === null) {
    return german
      ? say`${value(serviceHost(args.endpoint))} gab keine brauchbare Antwort${detail(args.text)}.`
      : say`${value(serviceHost(args.endpoint))} gave no usable answer${detail(args.text)}.`;
  }
  // Where nothing of Exchange's own answers, the address that was asked says more than a page's title.
  const isElsewhere = args.status >= 404 && args.status < 500;
  const asked = german
    ? say` Gefragt wurde ${literal(excerpt(args.endpoint, 90))}.`
    : say` ${literal(excerpt(args.endpoint, 90))} was asked.`;
  const answer = say`${serviceAnswer(args, locale)}: ${meaningOf(args, locale)}`;
  return isElsewhere ? say`${answer}.${asked}` : say`${answer}${detail(excerpt(args.text, 90))}.`;
}

const cloud: { readonly [L in Locale]: readonly Rich[] } = {
  en: [
    say`Change to another way before ${day('2027-04-01', 'en')}: Microsoft Graph where ${product} can, otherwise SMTP through a relay.`,
    say`Until then in Exchange Online: ${literal('Set-OrganizationConfig -EwsEnabled $true')}, with the application's id in ${literal('-EwsAllowedAppIDs')}.`,
  ],
  de: [
    say`Wechseln Sie vor dem ${day('2027-04-01', 'de')} den Weg: Microsoft Graph, wo ${product} es kann, sonst SMTP über ein Relay.`,
    say`Bis dahin in Exchange Online: ${literal('Set-OrganizationConfig -EwsEnabled $true')}, mit der Anwendungs-ID in ${literal('-EwsAllowedAppIDs')}.`,
  ],
};

const own: { readonly [L in Locale]: readonly Rich[] } = {
  en: [
    say`With an Exchange of your own check the address in ${setting('host')}: usually ${literal(usual)}.`,
    say`Outlook shows the address under “Test E-mail AutoConfiguration” (Ctrl and a click on its icon): look there.`,
    say`Check that the account may use the service: ${literal('Get-CASMailbox ADDRESS | fl Ews*')}.`,
  ],
  de: [
    say`Prüfen Sie bei eigenem Exchange die Adresse in ${setting('host')}: meist ${literal(usual)}.`,
    say`Outlook zeigt die Adresse unter „E-Mail-AutoKonfiguration testen“ (Strg und Klick auf sein Symbol): Sehen Sie dort nach.`,
    say`Prüfen Sie, ob das Konto den Dienst nutzen darf: ${literal('Get-CASMailbox ADRESSE | fl Ews*')}.`,
  ],
};

function advice(args: Args | null, locale: Locale): readonly Advice[] {
  switch (whose(args)) {
    case 'cloud':
      return adviceLines(...cloud[locale]);
    case 'own':
      return adviceLines(...own[locale]);
    case 'either':
      // Where Outlook shows the address is a help for one's own server alone.
      return adviceLines(...cloud[locale], ...own[locale].filter((_, index) => index !== 1));
  }
}

/** Exchange Web Services do not answer or are blocked. Dates: Exchange Team Blog, February and June 2026. */
export const ewsUnavailable = defineEntry({
  code: 'ews.unavailable',
  severity: 'error',
  points: ['transport', 'connection'],
  pointsOf: (args) => (whose(args) === 'own' ? ['host', 'connection'] : ['transport', 'connection']),
  words: {
    en: {
      title: 'Exchange Web Services are not available',
      meaning: say`An administrator can block these services (EWS). Exchange Online has blocked them since ${day('2026-10-01', 'en')}, except for listed applications, and ends them on ${day('2027-04-01', 'en')}.`,
      cause: (args) => cause(args, 'en'),
      advice: (args) => advice(args, 'en'),
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
      cause: (args) => cause(args, 'de'),
      advice: (args) => advice(args, 'de'),
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
