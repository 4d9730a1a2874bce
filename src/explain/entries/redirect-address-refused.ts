import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { setting } from '../tokens.ts';

/** The server does not take the redirect address as a recipient. */
export const redirectAddressRefused = defineEntry({
  code: 'redirect.address-refused',
  severity: 'error',
  points: ['redirectAddresses'],
  words: {
    en: {
      title: 'The server refuses the redirect address',
      meaning: say`All mail goes to the redirect addresses as long as redirecting is on. If the server refuses one, no mail goes out at all.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: it does not take ${party('recipient', args, 'en')}, where all mail is redirected to.`,
      advice: () =>
        adviceLines(
          say`Check the spelling of ${setting('redirectAddresses')}, and that this mailbox exists and is not full.`,
          say`Enter another mailbox, best one in the domain of the mail server.`,
          say`If the address is outside and the server passes nothing on, sign in, or have this machine allowed to relay.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          whom.en.mail,
          say`Why does your server refuse mail to ${party('recipient', args, 'en')}? All test mail of our program is redirected there.`,
        ),
    },
    de: {
      title: 'Der Server lehnt die Umleitungsadresse ab',
      meaning: say`Alle Mail geht an die Umleitungsadressen, solange die Umleitung aktiv ist. Lehnt der Server eine davon ab, geht gar keine Mail hinaus.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Er nimmt ${party('recipient', args, 'de')} nicht an, wohin alle Mail umgeleitet wird.`,
      advice: () =>
        adviceLines(
          say`Prüfen Sie die Schreibweise von ${setting('redirectAddresses')} und ob es das Postfach gibt und es nicht voll ist.`,
          say`Tragen Sie ein anderes Postfach ein, am besten in der Domain des Mailservers.`,
          say`Liegt die Adresse außerhalb und gibt der Server nichts weiter, melden Sie sich an, oder lassen Sie diesen Rechner zu.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          whom.de.mail,
          say`Warum lehnt Ihr Server Mail an ${party('recipient', args, 'de')} ab? Dorthin leitet unser Programm alle Testmails um.`,
        ),
    },
  },
});
