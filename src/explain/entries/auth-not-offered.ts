import type { FindingArgs, Neighbour } from '../../findings/finding-args.ts';
import { defineEntry } from '../define-entry.ts';
import { place } from '../phrases/place.ts';
import { switchPort, usualPorts } from '../phrases/switch-port.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { setting } from '../tokens.ts';

/** Where encryption did not bring an offer, the same port does not help. */
function otherPorts(args: FindingArgs['auth.not-offered'] | null): readonly Neighbour[] {
  return usualPorts.filter(({ port }) => !(args?.encrypted && port === args.port));
}

/** The settings have user and password, the server offers no sign-in here. */
export const authNotOffered = defineEntry({
  code: 'auth.not-offered',
  severity: 'error',
  points: ['port', 'security', 'user'],
  words: {
    en: {
      title: 'The server offers no sign-in here: nothing was checked',
      meaning: say`User and password may be right or wrong: without an offer to sign in nobody can tell. That is no success.`,
      cause: (args) =>
        args.encrypted
          ? say`${place(args)} lists no AUTH, even after encryption. ${args.user} was not signed in.`
          : say`${place(args)} lists no AUTH on the unencrypted connection; many servers do so only after encryption. ${args.user} was not signed in.`,
      advice: (args) => [
        ...switchPort(otherPorts(args), 'en'),
        {
          text: say`If the server lets this machine send without a sign-in, by its address, empty ${setting('user')} and ${setting('password')}.`,
        },
      ],
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`Your mail server${where(args)} offers us no sign-in (AUTH). On which port and with which encryption is it possible?`,
      }),
    },
    de: {
      title: 'Keine Anmeldung angeboten: nichts wurde geprüft',
      meaning: say`Benutzer und Passwort können richtig oder falsch sein: Ohne ein Angebot zur Anmeldung kann das niemand sagen. Ein Erfolg ist das nicht.`,
      cause: (args) =>
        args.encrypted
          ? say`${place(args)} führt auch nach der Verschlüsselung kein AUTH auf. ${args.user} wurde nicht angemeldet.`
          : say`${place(args)} führt unverschlüsselt kein AUTH auf; viele Server bieten es erst nach der Verschlüsselung an. ${args.user} wurde nicht angemeldet.`,
      advice: (args) => [
        ...switchPort(otherPorts(args), 'de'),
        {
          text: say`Darf dieser Rechner dort aufgrund seiner Adresse ohne Anmeldung senden, leeren Sie ${setting('user')} und ${setting('password')}.`,
        },
      ],
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Ihr Mailserver${where(args)} bietet uns keine Anmeldung (AUTH) an. Auf welchem Port und mit welcher Verschlüsselung ist sie möglich?`,
      }),
    },
  },
});
