import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { stageWords } from '../phrases/stage-words.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { assign, mode } from '../tokens.ts';

/** The connection is closed before or during the greeting. */
export const connectReset = defineEntry({
  code: 'connect.reset',
  severity: 'error',
  points: ['port', 'security'],
  words: {
    en: {
      title: 'The server closes the connection unexpectedly',
      meaning: say`The server, or a firewall in front of it, drops the connection without a word. Often the client's address is not allowed there.`,
      cause: ({ address, port, stage }) =>
        say`${address}, port ${port}, took the connection and closed it ${stageWords(stage, 'en')}.`,
      advice: (args) =>
        adviceLines(
          say`Try again in a few minutes: many connections in a short time may have led to a block.`,
          say`Have this machine's address put on the list of allowed clients at the server or its firewall.`,
          ...(args?.port === 465
            ? []
            : [say`Try ${mode('tls')} and ${assign('port', 465)}: some servers drop connections in the wrong mode.`]),
        ),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`Your mail server${where(args)} closes connections from our address without a reply. Is our address blocked or not allowed?`,
      }),
    },
    de: {
      title: 'Der Server trennt die Verbindung unerwartet',
      meaning: say`Der Server oder eine Firewall davor trennt die Verbindung wortlos. Oft ist die Adresse des Clients dort nicht zugelassen.`,
      cause: ({ address, port, stage }) =>
        say`${address}, Port ${port}, nahm die Verbindung an und schloss sie ${stageWords(stage, 'de')}.`,
      advice: (args) =>
        adviceLines(
          say`Versuchen Sie es in einigen Minuten erneut: Viele Verbindungen in kurzer Zeit können zu einer Sperre führen.`,
          say`Lassen Sie die Adresse dieses Rechners am Server oder an seiner Firewall zulassen.`,
          ...(args?.port === 465
            ? []
            : [
                say`Versuchen Sie ${mode('tls')} und ${assign('port', 465)}: Manche Server trennen bei falscher Verschlüsselungsart.`,
              ]),
        ),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Ihr Mailserver${where(args)} trennt Verbindungen von unserer Adresse ohne Antwort. Ist sie gesperrt oder nicht zugelassen?`,
      }),
    },
  },
});
