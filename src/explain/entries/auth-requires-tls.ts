import { defineEntry } from '../define-entry.ts';
import { place } from '../phrases/place.ts';
import { switchPort, usualPorts } from '../phrases/switch-port.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { mode } from '../tokens.ts';

/** The usual pairs on other ports than this one. */
const others = (port: number) => usualPorts.filter((pair) => pair.port !== port);

/** Sign-in is possible only after encryption. */
export const authRequiresTls = defineEntry({
  code: 'auth.requires-tls',
  severity: 'error',
  points: ['security', 'port'],
  words: {
    en: {
      title: 'The server takes a sign-in only after encryption',
      meaning: say`Rightly so: on an unencrypted connection the password would be readable on the way. User and password were not checked.`,
      cause: (args) =>
        args.reply === null
          ? say`The connection to ${place(args)} is not encrypted, and a sign-in is offered only behind STARTTLS.`
          : say`The connection to ${place(args)} is not encrypted; the server answered ${args.reply.code} to the sign-in.`,
      advice: (args) =>
        args === null || args.reply !== null
          ? switchPort(usualPorts, 'en')
          : [
              { text: say`Set ${mode('starttls')} and keep port ${args.port}: the server offers encryption there.` },
              ...switchPort(others(args.port), 'en'),
            ],
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`On which port of your mail server${where(args)} is sign-in possible, and with which encryption?`,
      }),
    },
    de: {
      title: 'Der Server verlangt Verschlüsselung vor der Anmeldung',
      meaning: say`Mit Recht: Ohne Verschlüsselung wäre das Passwort unterwegs lesbar. Benutzer und Passwort wurden nicht geprüft.`,
      cause: (args) =>
        args.reply === null
          ? say`Die Verbindung zu ${place(args)} ist unverschlüsselt, und eine Anmeldung gibt es erst nach STARTTLS.`
          : say`Die Verbindung zu ${place(args)} ist unverschlüsselt; auf die Anmeldung antwortete der Server mit ${args.reply.code}.`,
      advice: (args) =>
        args === null || args.reply !== null
          ? switchPort(usualPorts, 'de')
          : [
              {
                text: say`Setzen Sie ${mode('starttls')} und behalten Sie Port ${args.port}: Dort bietet der Server Verschlüsselung an.`,
              },
              ...switchPort(others(args.port), 'de'),
            ],
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Auf welchem Port Ihres Mailservers${where(args)} ist die Anmeldung möglich, und mit welcher Verschlüsselung?`,
      }),
    },
  },
});
