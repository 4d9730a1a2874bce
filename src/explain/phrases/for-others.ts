import type { ReplyArgs } from '../../findings/finding-args.ts';
import type { Advice } from '../entry.ts';
import type { Rich } from '../rich.ts';
import { providerOf } from './provider-of.ts';

/** Advice that only helps as long as nobody knows which provider it is. */
export function forOthers(args: ReplyArgs | null, text: Rich): readonly Advice[] {
  if (args === null) return [{ text, provider: 'unknown' }];
  return providerOf(args) === null ? [{ text }] : [];
}
