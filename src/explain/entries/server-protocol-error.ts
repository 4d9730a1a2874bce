import type { FindingArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import { place } from '../phrases/place.ts';
import { stageWords } from '../phrases/stage-words.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';

type What = FindingArgs['server.protocol-error']['what'];

const offences: { readonly [L in Locale]: { readonly [W in What]: Rich } } = {
  en: {
    'bare-line-feed': say`a line ended without CR`,
    'mixed-codes': say`the lines of one reply carried different codes`,
    nul: say`the reply held a NUL byte`,
    'reply-too-long': say`the reply did not end within 64 KiB`,
    'reply-before-command': say`a reply came before the command was sent`,
    'no-reply-code': say`the reply did not begin with a three-digit code`,
    'closed-in-mid-reply': say`the connection was closed in the middle of a reply`,
    'reply-timeout': say`no complete reply came in time`,
    'bad-challenge': say`the question it asks for signing in cannot be read`,
  },
  de: {
    'bare-line-feed': say`eine Zeile endete ohne CR`,
    'mixed-codes': say`die Zeilen einer Antwort trugen verschiedene Codes`,
    nul: say`die Antwort enthielt ein NUL-Byte`,
    'reply-too-long': say`die Antwort endete nicht innerhalb von 64 KiB`,
    'reply-before-command': say`eine Antwort kam vor dem Befehl`,
    'no-reply-code': say`die Antwort begann nicht mit einem dreistelligen Code`,
    'closed-in-mid-reply': say`die Verbindung wurde mitten in einer Antwort geschlossen`,
    'reply-timeout': say`eine vollständige Antwort kam nicht rechtzeitig`,
    'bad-challenge': say`die Rückfrage beim Anmelden ist nicht lesbar`,
  },
};

/** A breach of the SMTP rules that no program can rely on (RFC 5321 section 4.2). */
export const serverProtocolError = defineEntry({
  code: 'server.protocol-error',
  severity: 'error',
  points: ['host', 'port'],
  words: {
    en: {
      title: 'The server does not keep to the rules of SMTP',
      meaning: say`Such replies cannot be relied on: one program overlooks them, another breaks off. Often a device on the way is at the bottom of it.`,
      cause: (args) =>
        say`${place(args)}, ${stageWords(args.stage, 'en')}: ${offences.en[args.what]}${detail(args.sample)}.`,
      advice: (args) =>
        adviceLines(
          args?.what === 'reply-timeout' || args?.what === 'closed-in-mid-reply'
            ? say`Run it again: the server may be overloaded or restarting.`
            : say`Check whether a firewall, proxy or virus scanner stands between this machine and the server.`,
          say`Have the mail server updated, and its log read at the time of this attempt.`,
        ),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence:
          args === null
            ? say`Your mail server sends replies against the rules of SMTP. Does a device stand in front of it?`
            : say`Your mail server${where(args)} breaks the rules of SMTP ${stageWords(args.stage, 'en')}: ${offences.en[args.what]}. Does a device stand in front of it?`,
      }),
    },
    de: {
      title: 'Der Server hält sich nicht an die Regeln von SMTP',
      meaning: say`Auf solche Antworten ist kein Verlass: Ein Programm übersieht sie, ein anderes bricht ab. Oft steckt ein Gerät auf dem Weg dahinter.`,
      cause: (args) =>
        say`${place(args)}, ${stageWords(args.stage, 'de')}: ${offences.de[args.what]}${detail(args.sample)}.`,
      advice: (args) =>
        adviceLines(
          args?.what === 'reply-timeout' || args?.what === 'closed-in-mid-reply'
            ? say`Versuchen Sie es erneut: Der Server kann überlastet sein oder gerade neu starten.`
            : say`Prüfen Sie, ob eine Firewall, ein Proxy oder ein Virenscanner zwischen diesem Rechner und dem Server steht.`,
          say`Lassen Sie den Mailserver aktualisieren und in seinem Protokoll nachsehen, was zu dieser Zeit geschah.`,
        ),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence:
          args === null
            ? say`Ihr Mailserver sendet Antworten gegen die Regeln von SMTP. Steht ein Gerät davor?`
            : say`Ihr Mailserver${where(args)} verletzt ${stageWords(args.stage, 'de')} die Regeln von SMTP: ${offences.de[args.what]}. Steht ein Gerät davor?`,
      }),
    },
  },
});
