import type { FindingArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import type { SettingKey } from '../../settings/mail-settings.ts';
import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { day } from '../phrases/day.ts';
import { directoryAdmin } from '../phrases/directory-admin.ts';
import { settingAt } from '../phrases/setting-at.ts';
import { whom } from '../phrases/whom.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal, product } from '../tokens.ts';

type Args = FindingArgs['config.retired-service'];
type Service = Args['service'];

const titles: { readonly [L in Locale]: { readonly [S in Service]: string } } = {
  en: {
    'ews-online': 'Microsoft is ending Exchange Web Services in the cloud',
    'ews-password-online': 'Exchange Online takes no password over EWS',
    'smtp-password-online': 'Microsoft 365 is ending passwords over SMTP',
    'version-old': 'This version is no longer maintained',
  },
  de: {
    'ews-online': 'Microsoft beendet die Exchange-Webdienste in der Cloud',
    'ews-password-online': 'Exchange Online nimmt über EWS kein Passwort an',
    'smtp-password-online': 'Microsoft 365 beendet Passwörter über SMTP',
    'version-old': 'Diese Version wird nicht mehr gepflegt',
  },
};

const points: { readonly [S in Service]: readonly SettingKey[] } = {
  'ews-online': ['transport'],
  'ews-password-online': ['transport', 'signInKind'],
  'smtp-password-online': ['signInKind', 'host'],
  'version-old': [],
};

/** ` from 2026-10-01 on`, ` ab 01.10.2026`, with a blank in front; nothing where no date is known. */
function since(from: string | null, locale: Locale): Rich {
  if (from === null) return [];
  return locale === 'de' ? say` ab ${day(from, locale)}` : say` from ${day(from, locale)} on`;
}

/** A service that its provider switches off. Dates of Microsoft: Exchange Team Blog, as of January, February and June 2026. */
export const configRetiredService = defineEntry({
  code: 'config.retired-service',
  severity: 'warning',
  points: ['transport', 'signInKind'],
  pointsOf: ({ service }) => points[service],
  words: {
    en: {
      title: 'The provider is switching this service off',
      titleOf: ({ service }) => titles.en[service],
      meaning: say`The provider has announced an end for this way of sending. After it no setting helps, only another way.`,
      cause: (args) => {
        const at = settingAt(args, 'en');
        const when = since(args.from, 'en');
        switch (args.service) {
          case 'ews-online':
            return say`${at}: mail goes through Exchange Web Services. Exchange Online blocks them${when}, except for listed applications, and ends them on ${day('2027-04-01', 'en')}.`;
          case 'ews-password-online':
            return say`${at}: sign-in to Exchange Web Services is by password. Exchange Online no longer takes one there, and ends the services on ${day('2027-04-01', 'en')}.`;
          case 'smtp-password-online':
            return say`${at}: sign-in over SMTP is by password. Microsoft 365 switches that off by default${when}; for some time an administrator can switch it on again.`;
          case 'version-old':
            return say`${at} names a version that the vendor no longer maintains${when}.`;
        }
      },
      advice: (args) => {
        switch (args?.service) {
          case undefined:
            return adviceLines(
              say`Exchange Web Services in Exchange Online end on ${day('2027-04-01', 'en')}: change to Microsoft Graph, or to SMTP through a relay.`,
              say`Passwords over SMTP are off by default in Microsoft 365 from the end of 2026: plan OAuth, a connector or a sending service.`,
            );
          case 'version-old':
            return adviceLines(
              say`Plan an update of ${product}; until then keep a way of sending that works for certain.`,
            );
          case 'smtp-password-online':
            return adviceLines(
              say`Plan the change: OAuth or Microsoft Graph where ${product} can, otherwise a connector for your IP address or a sending service.`,
              say`Until then keep SMTP AUTH allowed for the mailbox: ${literal('Set-CASMailbox ADDRESS -SmtpClientAuthenticationDisabled $false')}.`,
              say`The report ${literal('SMTP AUTH Clients Submission')} in the Exchange admin center shows who still signs in with a password.`,
            );
          default:
            return adviceLines(
              say`First check where the mailbox is: Exchange on your own servers is not affected.`,
              say`For mailboxes in the cloud change to Microsoft Graph where ${product} can, otherwise to SMTP through a relay.`,
              say`For the time being: ${literal('Set-OrganizationConfig -EwsEnabled $true')} and the application's id in ${literal('-EwsAllowedAppIDs')}.`,
            );
        }
      },
      ask: (args) =>
        args?.service === 'version-old'
          ? { whom: whom.en.vendor, sentence: say`Which version of ${product} is maintained, and how do we get there?` }
          : {
              whom: directoryAdmin.en,
              sentence: say`Our program sends in a way that Microsoft is ending. Which relay, connector or app registration may it use in future?`,
            },
    },
    de: {
      title: 'Der Anbieter schaltet diesen Dienst ab',
      titleOf: ({ service }) => titles.de[service],
      meaning: say`Der Anbieter hat das Ende dieses Versandwegs angekündigt. Danach hilft keine Einstellung mehr, nur ein anderer Weg.`,
      cause: (args) => {
        const at = settingAt(args, 'de');
        const when = since(args.from, 'de');
        switch (args.service) {
          case 'ews-online':
            return say`${at}: Gesendet wird über die Exchange-Webdienste. Exchange Online sperrt sie${when}, außer für eingetragene Anwendungen, und beendet sie am ${day('2027-04-01', 'de')}.`;
          case 'ews-password-online':
            return say`${at}: Angemeldet wird an den Exchange-Webdiensten mit Passwort. Exchange Online nimmt dort keines mehr an und beendet die Dienste am ${day('2027-04-01', 'de')}.`;
          case 'smtp-password-online':
            return say`${at}: Angemeldet wird über SMTP mit Passwort. Microsoft 365 schaltet das${when} standardmäßig aus; vorerst lässt es sich wieder einschalten.`;
          case 'version-old':
            return say`${at} nennt eine Version, die der Hersteller${when} nicht mehr pflegt.`;
        }
      },
      advice: (args) => {
        switch (args?.service) {
          case undefined:
            return adviceLines(
              say`Die Exchange-Webdienste in Exchange Online enden am ${day('2027-04-01', 'de')}: Wechseln Sie zu Microsoft Graph oder zu SMTP über ein Relay.`,
              say`Passwörter über SMTP schaltet Microsoft 365 Ende 2026 standardmäßig ab: Planen Sie OAuth, einen Connector oder einen Versanddienst.`,
            );
          case 'version-old':
            return adviceLines(
              say`Aktualisieren Sie ${product}; behalten Sie bis dahin einen Versandweg, der sicher funktioniert.`,
            );
          case 'smtp-password-online':
            return adviceLines(
              say`Planen Sie den Wechsel: OAuth oder Microsoft Graph, wo ${product} es kann, sonst ein Connector für Ihre IP-Adresse oder ein Versanddienst.`,
              say`Lassen Sie bis dahin SMTP AUTH für das Postfach erlaubt: ${literal('Set-CASMailbox ADRESSE -SmtpClientAuthenticationDisabled $false')}.`,
              say`Der Bericht ${literal('SMTP AUTH Clients Submission')} im Exchange Admin Center zeigt, wer sich noch mit Passwort anmeldet.`,
            );
          default:
            return adviceLines(
              say`Prüfen Sie zuerst, wo das Postfach liegt: Exchange auf eigenen Servern ist nicht betroffen.`,
              say`Wechseln Sie bei Postfächern in der Cloud zu Microsoft Graph, wo ${product} es kann, sonst zu SMTP über ein Relay.`,
              say`Vorläufig hilft ${literal('Set-OrganizationConfig -EwsEnabled $true')}, mit der Anwendungs-ID in ${literal('-EwsAllowedAppIDs')}.`,
            );
        }
      },
      ask: (args) =>
        args?.service === 'version-old'
          ? {
              whom: whom.de.vendor,
              sentence: say`Welche Version wird gepflegt, und wie bringen wir ${product} auf diesen Stand?`,
            }
          : {
              whom: directoryAdmin.de,
              sentence: say`Unser Programm sendet auf einem Weg, den Microsoft beendet. Welches Relay, welchen Connector oder welche App-Registrierung darf es künftig nutzen?`,
            },
    },
  },
});
