import type { Refusal } from '../../findings/refusal.ts';
import type { RichToken } from '../rich.ts';
import { literal } from '../tokens.ts';
import { excerpt } from './excerpt.ts';

/** A reply on one line, code in front: `550 5.7.60 SMTP; Client does not have permissions …`. */
export function exactReply({ code, lines }: Refusal): RichToken {
  return literal(excerpt(`${code} ${lines.slice(0, 20).join(' ')}`, 300));
}
