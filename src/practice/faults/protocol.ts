import type { Channel } from '../engine/channel.ts';
import type { Answer, Moment } from '../engine/smtp-script.ts';
import type { PracticeFault } from '../practice-fault.ts';
import { defineFault } from './define-fault.ts';
import { smtp } from './smtp.ts';

const DRIP_MS = 80;

function breaking(
  id: string,
  title: { readonly en: string; readonly de: string },
  moment: Moment,
  answer: Answer,
): PracticeFault {
  return defineFault({
    id,
    ...title,
    expects: ['server.protocol-error'],
    script: smtp({ on: { [moment]: () => answer } }),
  });
}

/** Sends `text` without end, as fast as the client reads it. */
function endless(text: string): Answer {
  return ({ socket }) => {
    const block = text.repeat(200);
    const pour = (): void => {
      while (!socket.destroyed && socket.write(block));
    };
    socket.on('drain', pour);
    pour();
  };
}

/** Sends `text` byte by byte and without end. */
function dripping(text: string): Answer {
  return (channel: Channel) => {
    const drop = (at: number): void => {
      channel.socket.write(text.charAt(at % text.length));
      channel.later(DRIP_MS, () => drop(at + 1));
    };
    drop(0);
  };
}

const hostile =
  '\x1b]0;owned\x07\x1b[2J\x1b]52;c;ZXZpbA==\x07\x9b31m\u202egnp.exe\u2066\x08\x08✔ all is well\rOVERWRITTEN';

/** Servers that break the rules of the conversation, by mistake or with intent. */
export const protocol = [
  breaking(
    'mixed-codes',
    { en: 'Mixes two codes in one reply', de: 'Mischt zwei Codes in einer Antwort' },
    'MAIL',
    '250-2.1.0 Ok\n451 4.3.0 or perhaps not',
  ),
  defineFault({
    id: 'bare-line-feeds',
    en: 'Ends its lines without CR',
    de: 'Beendet seine Zeilen ohne CR',
    expects: ['server.protocol-error'],
    script: smtp({ lineEnd: '\n' }),
  }),
  breaking(
    'nul',
    { en: 'Sends a NUL byte within a reply', de: 'Schickt ein NUL-Byte in einer Antwort' },
    'MAIL',
    '250 2.1.0 Ok\0hidden',
  ),
  breaking(
    'endless-reply',
    { en: 'Never comes to the end of its reply to EHLO', de: 'Kommt in der Antwort auf EHLO nie zum Ende' },
    'EHLO',
    endless('250-PRACTICE-KEYWORD\r\n'),
  ),
  breaking(
    'dripping-reply',
    { en: 'Lets its reply drip, one byte at a time', de: 'Lässt seine Antwort Byte für Byte tropfen' },
    'EHLO',
    dripping('250-PRACTICE\r\n'),
  ),
  breaking(
    'no-reply',
    { en: 'Falls silent in the middle of the conversation', de: 'Verstummt mitten im Gespräch' },
    'MAIL',
    () => undefined,
  ),
  defineFault({
    id: 'reply-before-command',
    en: 'Answers commands that nobody has sent yet',
    de: 'Beantwortet Befehle, die noch niemand geschickt hat',
    expects: ['server.protocol-error'],
    script: smtp({
      mechanisms: [],
      on: {
        EHLO: (_line, { tls }) =>
          tls
            ? ({ socket }) =>
                socket.write('250-mail.practice.test\r\n250 SIZE 10240000\r\n250 2.1.0 Ok\r\n250 2.1.5 Ok\r\n')
            : undefined,
      },
    }),
    settings: { SMTPUser: null, SMTPPwd: null },
  }),
  breaking(
    'no-reply-code',
    { en: 'Answers without a reply code', de: 'Antwortet ohne Antwortcode' },
    'MAIL',
    ({ socket }) => socket.write('Sure, go ahead!\r\n'),
  ),
  breaking(
    'closed-in-mid-reply',
    { en: 'Closes the connection in the middle of a reply', de: 'Schließt die Verbindung mitten in einer Antwort' },
    'MAIL',
    ({ socket }) => socket.end('250-2.1.0 Wait, there is mo'),
  ),
  defineFault({
    id: 'hostile-texts',
    en: 'Attacks the terminal with control characters and refuses the password',
    de: 'Greift das Terminal mit Steuerzeichen an und lehnt das Passwort ab',
    expects: ['auth.wrong-password'],
    script: smtp({
      keywords: ['ENHANCEDSTATUSCODES', `X${hostile}`],
      on: {
        greeting: `220 mail.practice.test ${hostile}`,
        AUTH: `535-5.7.8 ${hostile}\n535 5.7.8 Error: authentication failed`,
      },
    }),
  }),
];
