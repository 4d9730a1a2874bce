import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { lateRefusal } from '../phrases/late-refusal.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';
import { literal } from '../tokens.ts';

/** The name given in EHLO is refused. */
export const heloRejected = defineEntry({
  code: 'helo.rejected',
  severity: 'error',
  points: ['host'],
  words: {
    en: {
      title: 'The server refuses the name this machine gives itself',
      meaning: say`In EHLO a program names its machine. The server wants a full, existing host name there.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: it does not take ${party('helo', args, 'en')} as this machine's name.${lateRefusal(args, 'en')}`,
      advice: () =>
        adviceLines(
          say`Give this machine a full name that DNS knows, such as ${literal('server.company.example')}; many programs send the computer's name.`,
          say`Sign in with user and password on 465 or 587: most servers do not check the name there.`,
          say`Ask the mail server's administrator to except this machine.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`Your server refuses the EHLO name of our machine. Which name do you expect, or can you except our address?`,
        ),
    },
    de: {
      title: 'Der Server lehnt den Namen ab, den sich dieser Rechner gibt',
      meaning: say`In EHLO nennt ein Programm seinen Rechner. Der Server verlangt dort einen vollständigen, vorhandenen Namen.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Als Name dieses Rechners genügt ihm ${party('helo', args, 'de')} nicht.${lateRefusal(args, 'de')}`,
      advice: () =>
        adviceLines(
          say`Geben Sie diesem Rechner einen vollständigen Namen, den das DNS kennt, etwa ${literal('server.firma.example')}; viele Programme senden den Computernamen.`,
          say`Melden Sie sich mit Benutzer und Passwort auf 465 oder 587 an: Dort prüfen die meisten Server den Namen nicht.`,
          say`Bitten Sie die Administration des Mailservers um eine Ausnahme für diesen Rechner.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Ihr Server lehnt den EHLO-Namen unseres Rechners ab. Welchen Namen erwarten Sie, oder können Sie unsere Adresse ausnehmen?`,
        ),
    },
  },
});
