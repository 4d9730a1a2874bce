import type { Locale } from '../../settings/locale.ts';
import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { serviceHost } from '../phrases/service-host.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { literal, value } from '../tokens.ts';

/** `12 minutes`; whole minutes, at least one. */
function span(seconds: number, locale: Locale): string {
  const minutes = Math.max(1, Math.round(Math.abs(seconds) / 60));
  if (minutes < 120) return locale === 'de' ? `${minutes} Minuten` : `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return locale === 'de' ? `${hours} Stunden` : `${hours} hours`;
}

/** A fresh token ends at another time than this machine's clock makes of it. */
export const oauthClockSkew = defineEntry({
  code: 'oauth.clock-skew',
  severity: 'warning',
  points: [],
  words: {
    en: {
      title: "This machine's clock is wrong",
      meaning: say`Tokens (OAuth) and certificates count from one moment to another. With a wrong clock the system takes valid ones for run out, or uses them after their end.`,
      cause: (args) =>
        say`By the token that ${value(serviceHost(args.endpoint))} has just issued, this machine's clock is ${span(args.ahead, 'en')} ${args.ahead > 0 ? 'ahead' : 'behind'}.`,
      advice: () =>
        adviceLines(
          say`Set the clock right, and have it kept right: ${literal('timedatectl set-ntp true')}, on Windows ${literal('w32tm /resync')}.`,
          say`In a virtual machine check that the host's clock and the time zone are right, too.`,
          say`Then restart the system's service: it keeps tokens by the old time.`,
        ),
      ask: () => ({
        whom: whom.en.network,
        sentence: say`The clock of our server is wrong by minutes, and OAuth tokens depend on it. Which time server (NTP) may it ask?`,
      }),
    },
    de: {
      title: 'Die Uhr dieses Rechners geht falsch',
      meaning: say`Token (OAuth) und Zertifikate gelten von einem Zeitpunkt bis zu einem anderen. Mit falscher Uhr hält das System gültige für abgelaufen oder verwendet sie über ihr Ende hinaus.`,
      cause: (args) =>
        say`Nach dem Token, das ${value(serviceHost(args.endpoint))} gerade ausgestellt hat, geht die Uhr dieses Rechners ${span(args.ahead, 'de')} ${args.ahead > 0 ? 'vor' : 'nach'}.`,
      advice: () =>
        adviceLines(
          say`Stellen Sie die Uhr und lassen Sie sie abgleichen: ${literal('timedatectl set-ntp true')}, unter Windows ${literal('w32tm /resync')}.`,
          say`Prüfen Sie in einer virtuellen Maschine auch die Uhr des Wirts und die Zeitzone.`,
          say`Starten Sie danach den Dienst des Systems neu: Er bewahrt Token nach der alten Zeit auf.`,
        ),
      ask: () => ({
        whom: whom.de.network,
        sentence: say`Die Uhr unseres Servers geht um Minuten falsch, und OAuth-Token hängen davon ab. Welchen Zeitserver (NTP) darf er fragen?`,
      }),
    },
  },
});
