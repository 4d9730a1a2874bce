import type { ReplyArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';

/** A remark, with a blank in front, for a refusal of the sender or the client that came only at RCPT TO. */
export function lateRefusal(args: ReplyArgs, locale: Locale): Rich {
  if (args.stage !== 'rcpt') return [];
  return locale === 'de'
    ? say` Es kam erst auf RCPT TO, der Empfänger ist aber nicht gemeint.`
    : say` It came only at RCPT TO, but the recipient is not meant.`;
}
