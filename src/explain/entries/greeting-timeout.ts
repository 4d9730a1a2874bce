import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { assign, literal, mode } from '../tokens.ts';

/** Connected, but no greeting in time. */
export const greetingTimeout = defineEntry({
  code: 'greeting.timeout',
  severity: 'error',
  points: ['port', 'security'],
  words: {
    en: {
      title: 'The server takes the connection and says nothing',
      meaning: say`An SMTP server greets first. Silence means that it is overloaded, delays on purpose, waits for TLS, or that a firewall answers in its place.`,
      cause: ({ address, port, seconds }) =>
        say`${address}, port ${port}, took the connection, but sent no greeting within ${seconds} s.`,
      advice: (args) =>
        adviceLines(
          say`Wait longer once with ${literal('--timeout 60')}: some servers delay the greeting on purpose.`,
          ...(args?.port === 465
            ? []
            : [say`Try ${mode('tls')} and ${assign('port', 465)}: a port that waits for TLS is silent too.`]),
          say`Check whether a firewall or a virus scanner on this machine holds connections for mail.`,
        ),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`Your mail server${where(args)} takes our connection, but sends no greeting. Is it overloaded, or does it fail to look up our address?`,
      }),
    },
    de: {
      title: 'Der Server nimmt die Verbindung an und schweigt',
      meaning: say`Ein SMTP-Server grüßt zuerst. Schweigt er, ist er überlastet, verzögert absichtlich, wartet auf TLS, oder eine Firewall antwortet an seiner Stelle.`,
      cause: ({ address, port, seconds }) =>
        say`${address}, Port ${port}, nahm die Verbindung an, sandte aber ${seconds} s lang keine Begrüßung.`,
      advice: (args) =>
        adviceLines(
          say`Warten Sie einmal länger, mit ${literal('--timeout 60')}: Manche Server verzögern die Begrüßung absichtlich.`,
          ...(args?.port === 465
            ? []
            : [
                say`Versuchen Sie ${mode('tls')} und ${assign('port', 465)}: Auch ein Port, der auf TLS wartet, schweigt.`,
              ]),
          say`Prüfen Sie, ob eine Firewall oder ein Virenscanner dieses Rechners Mailverbindungen aufhält.`,
        ),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Ihr Mailserver${where(args)} nimmt unsere Verbindung an, grüßt aber nicht. Ist er überlastet, oder scheitert die Namensauflösung unserer Adresse?`,
      }),
    },
  },
});
