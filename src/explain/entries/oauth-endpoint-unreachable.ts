import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { serviceCode } from '../phrases/service-code.ts';
import { serviceHost } from '../phrases/service-host.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { literal, value } from '../tokens.ts';

const microsoft = 'login.microsoftonline.com';

/** The service that issues tokens gives no usable answer. */
export const oauthEndpointUnreachable = defineEntry({
  code: 'oauth.endpoint-unreachable',
  severity: 'error',
  points: [],
  words: {
    en: {
      title: 'The sign-in service cannot be reached',
      meaning: say`Before sending, a token is fetched over HTTPS from the sign-in service. Without a token nothing is sent; the other settings were not judged.`,
      cause: (args) => {
        const host = value(serviceHost(args.endpoint));
        return args.status === null
          ? say`${host} gave no answer${detail(args.text)}.`
          : say`${host} answered ${literal(excerpt(serviceCode(args)))}, but issued no token${detail(args.text)}.`;
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
        sentence: say`Please allow our server HTTPS (port 443) to ${value(args === null ? microsoft : serviceHost(args.endpoint))}, without TLS inspection. It fetches sign-in tokens there.`,
      }),
    },
    de: {
      title: 'Der Anmeldedienst ist nicht erreichbar',
      meaning: say`Vor dem Senden wird über HTTPS ein Token beim Anmeldedienst geholt. Ohne Token wird nichts gesendet; die übrigen Einstellungen sind damit nicht beurteilt.`,
      cause: (args) => {
        const host = value(serviceHost(args.endpoint));
        return args.status === null
          ? say`${host} gab keine Antwort${detail(args.text)}.`
          : say`${host} antwortet ${literal(excerpt(serviceCode(args)))}, stellt aber kein Token aus${detail(args.text)}.`;
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
        sentence: say`Bitte erlauben Sie unserem Server HTTPS (Port 443) zu ${value(args === null ? microsoft : serviceHost(args.endpoint))}, ohne TLS-Prüfung. Er holt dort Anmelde-Token.`,
      }),
    },
  },
});
