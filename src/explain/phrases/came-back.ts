import type { ReplyArgs } from '../../findings/finding-args.ts';
import type { Stage } from '../../findings/stage.ts';
import type { Locale } from '../../settings/locale.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal, value } from '../tokens.ts';
import { place } from './place.ts';

const commands: { readonly [S in Stage]?: string } = {
  ehlo: 'EHLO',
  starttls: 'STARTTLS',
  mail: 'MAIL FROM',
  rcpt: 'RCPT TO',
  data: 'DATA',
  quit: 'QUIT',
};

/** What came back in this run, without a full stop: `smtp.kunde.example:587 answered MAIL FROM with 550 5.7.60`. */
export function cameBack(args: ReplyArgs, locale: Locale): Rich {
  const german = locale === 'de';
  // Web services put their own code in front of their words.
  const own = /^Error[A-Za-z]{1,60}(?=:|$)/.exec(args.reply.lines[0] ?? '')?.[0] ?? null;
  const numbers = value([args.reply.code, args.reply.enhanced, own].filter((part) => part !== null).join(' '));
  if (args.stage === 'connect' || args.stage === 'greeting') {
    return german ? say`${place(args)} meldet sich mit ${numbers}` : say`${place(args)} greeted with ${numbers}`;
  }
  if (args.stage === 'message') {
    return german
      ? say`${place(args)} antwortet auf die Nachricht mit ${numbers}`
      : say`${place(args)} answered the message with ${numbers}`;
  }
  const command = literal(commands[args.stage] ?? args.reply.command);
  return german
    ? say`${place(args)} antwortet auf ${command} mit ${numbers}`
    : say`${place(args)} answered ${command} with ${numbers}`;
}
