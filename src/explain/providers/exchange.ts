import { say } from '../say.ts';
import { assign, literal, mode } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

const relay = 'https://learn.microsoft.com/previous-versions/office/exchange-server-2007/ee428173(v=exchg.80)';
const connectors = 'https://learn.microsoft.com/exchange/mail-flow/connectors/receive-connectors';

/** An Exchange server of one's own. Recognised by its own words where the host is not Microsoft's. */
export const exchange: MailProvider = {
  id: 'exchange',
  name: 'Exchange',
  hosts: [],
  says: /\b5\.7\.57\b|microsoft esmtp mail service|unable to relay|5\.7\.60\b.{0,9}client does not have permissions|5\.7\.3 authentication unsuccessful|5\.7\.4 unrecognized authentication type|4\.3\.1 insufficient system resources|mapiexception|storedrv/i,
  hints: [
    {
      codes: ['sender.not-permitted', 'sender.impersonation-denied'],
      words: {
        en: say`Exchange, management shell: ${literal('Add-ADPermission -Identity SENDER -User USER -ExtendedRights "Send As"')}; it takes up to two hours.`,
        de: say`Exchange, Verwaltungsshell: ${literal('Add-ADPermission -Identity ABSENDER -User BENUTZER -ExtendedRights "Send As"')}; es dauert bis zu zwei Stunden.`,
      },
      source: 'https://learn.microsoft.com/powershell/module/exchange/add-adpermission',
      checked: null,
    },
    {
      codes: ['recipient.relay-denied', 'auth.required'],
      first: true,
      words: {
        en: say`Exchange passes mail on for whoever signs in: set user and password, with ${assign('port', 587)} and ${mode('starttls')}.`,
        de: say`Exchange leitet für jeden weiter, der sich anmeldet: Tragen Sie Benutzer und Passwort ein, mit ${assign('port', 587)} und ${mode('starttls')}.`,
      },
      source: relay,
      checked: '2026-11',
    },
    {
      codes: ['recipient.relay-denied'],
      lowersSecurity: true,
      words: {
        en: say`Exchange, connector for your IP address alone: ${literal('Get-ReceiveConnector NAME | Add-ADPermission -User "NT AUTHORITY\\ANONYMOUS LOGON" -ExtendedRights ms-Exch-SMTP-Accept-Any-Recipient')}`,
        de: say`Exchange, Connector nur für Ihre IP: ${literal('Get-ReceiveConnector NAME | Add-ADPermission -User "NT-AUTORITÄT\\ANONYMOUS-ANMELDUNG" -ExtendedRights ms-Exch-SMTP-Accept-Any-Recipient')}`,
      },
      source: relay,
      checked: '2026-11',
    },
    {
      codes: ['auth.not-offered', 'auth.mechanism-unsupported', 'auth.requires-tls'],
      words: {
        en: say`Exchange offers passwords only behind TLS, and only with ${literal('BasicAuth')} in ${literal('Get-ReceiveConnector | fl Name,AuthMechanism')}.`,
        de: say`Exchange bietet Passwörter nur hinter TLS an, und nur mit ${literal('BasicAuth')} in ${literal('Get-ReceiveConnector | fl Name,AuthMechanism')}.`,
      },
      source: connectors,
      checked: null,
    },
    {
      codes: ['auth.wrong-password'],
      words: {
        en: say`Exchange: write the user as ${literal('DOMAIN\\name')} or as ${literal('name@domain')}; which one counts, the connector decides.`,
        de: say`Exchange: Schreiben Sie den Benutzer als ${literal('DOMÄNE\\Name')} oder als ${literal('Name@Domäne')}; welche Form gilt, entscheidet der Connector.`,
      },
      source: connectors,
      checked: null,
    },
    {
      codes: ['limit.message-size'],
      words: {
        en: say`Exchange: the smallest limit counts: ${literal('Get-ReceiveConnector | fl Name,MaxMessageSize')}; ${literal('Get-TransportConfig | fl Max*Size')}`,
        de: say`Exchange: Die kleinste Grenze gilt: ${literal('Get-ReceiveConnector | fl Name,MaxMessageSize')}; ${literal('Get-TransportConfig | fl Max*Size')}`,
      },
      source: 'https://learn.microsoft.com/exchange/mail-flow/message-size-limits',
      checked: null,
    },
    {
      codes: ['server.out-of-resources'],
      on: /4\.3\.1/,
      words: {
        en: say`Exchange is short of disk or memory (back pressure): free space where the queue lies; events 15004 to 15007 name the cause.`,
        de: say`Exchange fehlt Platte oder Speicher (Back Pressure): Schaffen Sie Platz bei der Warteschlange; Ereignisse 15004 bis 15007 nennen den Grund.`,
      },
      source: 'https://learn.microsoft.com/exchange/mail-flow/back-pressure',
      checked: null,
    },
  ],
};
