import type { FindingArgs } from '../../findings/finding-args.ts';
import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { place } from '../phrases/place.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';

/** The address with a blank in front; nothing where no single one is meant. */
function mailbox(args: FindingArgs['smtputf8.unsupported'] | null): Rich {
  return args === null || args.address === null ? [] : say` ${args.address}`;
}

/** An address with letters beyond ASCII, the server does not offer SMTPUTF8 (RFC 6531). */
export const smtputf8Unsupported = defineEntry({
  code: 'smtputf8.unsupported',
  severity: 'error',
  points: ['sender', 'user', 'smtputf8'],
  // No address needs it: the switch alone is meant.
  pointsOf: ({ address }) => (address === null ? ['smtputf8'] : ['sender', 'user', 'smtputf8']),
  words: {
    en: {
      title: 'The server cannot take international addresses',
      meaning: say`Umlauts and other letters beyond ASCII in a mail address need the extension SMTPUTF8, which many servers lack.`,
      cause: (args) =>
        args.address === null
          ? say`${setting('smtputf8')} is switched on, but ${place(args)} does not offer SMTPUTF8.`
          : say`The address ${args.address} needs SMTPUTF8, but ${place(args)} does not offer it.`,
      advice: (args) =>
        args?.address === null
          ? adviceLines(say`Switch off ${setting('smtputf8')}, unless you really need such addresses.`)
          : adviceLines(
              say`Use an address without umlauts and accents; most mailboxes have one as well.`,
              say`If only the domain has such letters, write it in its ASCII form, as in ${literal('xn--bro-hoa.example')}.`,
            ),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence:
          args?.address === null
            ? say`Can your mail server${where(args)} offer SMTPUTF8, for addresses with umlauts?`
            : say`Does the mailbox${mailbox(args)} have an address without umlauts, or can your mail server${where(args)} offer SMTPUTF8?`,
      }),
    },
    de: {
      title: 'Der Server kennt keine Adressen mit Umlauten',
      meaning: say`Umlaute und andere Zeichen außerhalb von ASCII in Mailadressen brauchen die Erweiterung SMTPUTF8, die vielen Servern fehlt.`,
      cause: (args) =>
        args.address === null
          ? say`${setting('smtputf8')} ist eingeschaltet, aber ${place(args)} bietet SMTPUTF8 nicht an.`
          : say`Die Adresse ${args.address} braucht SMTPUTF8, aber ${place(args)} bietet es nicht an.`,
      advice: (args) =>
        args?.address === null
          ? adviceLines(
              say`Schalten Sie ${setting('smtputf8')} aus, sofern Sie solche Adressen nicht wirklich brauchen.`,
            )
          : adviceLines(
              say`Verwenden Sie eine Adresse ohne Umlaute und Akzente; die meisten Postfächer haben auch eine solche.`,
              say`Hat nur die Domain solche Zeichen, schreiben Sie deren ASCII-Form, wie in ${literal('xn--bro-hoa.example')}.`,
            ),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence:
          args?.address === null
            ? say`Kann Ihr Mailserver${where(args)} SMTPUTF8 anbieten, für Adressen mit Umlauten?`
            : say`Hat das Postfach${mailbox(args)} auch eine Adresse ohne Umlaute, oder kann Ihr Mailserver${where(args)} SMTPUTF8 anbieten?`,
      }),
    },
  },
});
