import type { ReplyArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import type { Ask } from '../entry.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { exactReply } from './exact-reply.ts';
import { place } from './place.ts';

/** Whom to ask, and the sentence for them with the server's exact reply behind it, where this run has one. */
export function asking(args: ReplyArgs | null, locale: Locale, whom: Rich, sentence: Rich): Ask {
  if (args === null) return { whom, sentence };
  const evidence =
    locale === 'de'
      ? say` Antwort von ${place(args)}: ${exactReply(args.reply)}`
      : say` Reply of ${place(args)}: ${exactReply(args.reply)}`;
  return { whom, sentence: [...sentence, ...evidence] };
}
