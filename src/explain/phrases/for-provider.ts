import type { ReplyArgs } from '../../findings/finding-args.ts';
import type { Advice } from '../entry.ts';
import type { Rich } from '../rich.ts';
import { type Provider, providerOf } from './provider-of.ts';

/** Advice that holds for one provider alone; also shown where nothing is known of the run, so it must name the provider. */
export function forProvider(provider: Provider, args: ReplyArgs | null, text: Rich): readonly Advice[] {
  return args === null || providerOf(args) === provider ? [{ text }] : [];
}
