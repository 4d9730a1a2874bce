import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { serviceCode } from '../phrases/service-code.ts';
import { serviceHost } from '../phrases/service-host.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { literal, value } from '../tokens.ts';

const microsoft = 'graph.microsoft.com';

/** Microsoft Graph gives no usable answer. */
export const graphUnavailable = defineEntry({
  code: 'graph.unavailable',
  severity: 'error',
  points: ['transport'],
  words: {
    en: {
      title: 'Microsoft Graph cannot be reached',
      meaning: say`With this way of sending every mail is handed over to Microsoft Graph by HTTPS. No mail server of your own is asked.`,
      cause: (args) => {
        const host = value(serviceHost(args.endpoint));
        return args.status === null
          ? say`${host} gave no answer${detail(args.text)}.`
          : say`${host} answered ${literal(excerpt(serviceCode(args)))}${detail(args.text)}.`;
      },
      advice: (args) => {
        const host = value(args === null ? microsoft : serviceHost(args.endpoint));
        return adviceLines(
          say`Allow HTTPS (port 443) from this machine to ${host} in the firewall.`,
          say`If the way out leads through a proxy, enter it for the system's service too: browsers have settings of their own.`,
          say`If a firewall opens TLS connections, have it except ${host}.`,
        );
      },
      ask: (args) => ({
        whom: whom.en.network,
        sentence: say`Please allow our server HTTPS (port 443) to ${value(args === null ? microsoft : serviceHost(args.endpoint))}, without TLS inspection. It hands over its mail there.`,
      }),
    },
    de: {
      title: 'Microsoft Graph ist nicht erreichbar',
      meaning: say`Auf diesem Weg wird jede Mail über HTTPS an Microsoft Graph übergeben. Ein eigener Mailserver wird nicht gefragt.`,
      cause: (args) => {
        const host = value(serviceHost(args.endpoint));
        return args.status === null
          ? say`${host} gab keine Antwort${detail(args.text)}.`
          : say`${host} antwortet ${literal(excerpt(serviceCode(args)))}${detail(args.text)}.`;
      },
      advice: (args) => {
        const host = value(args === null ? microsoft : serviceHost(args.endpoint));
        return adviceLines(
          say`Erlauben Sie in der Firewall HTTPS (Port 443) von diesem Rechner zu ${host}.`,
          say`Führt der Weg nach außen über einen Proxy, tragen Sie ihn auch für den Dienst des Systems ein: Browser haben eigene Einstellungen.`,
          say`Öffnet eine Firewall TLS-Verbindungen, nehmen Sie ${host} davon aus.`,
        );
      },
      ask: (args) => ({
        whom: whom.de.network,
        sentence: say`Bitte erlauben Sie unserem Server HTTPS (Port 443) zu ${value(args === null ? microsoft : serviceHost(args.endpoint))}, ohne TLS-Prüfung. Er übergibt dort seine Mail.`,
      }),
    },
  },
});
