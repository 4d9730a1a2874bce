import type { ReplyArgs } from '../../findings/finding-args.ts';
import type { Advice } from '../entry.ts';
import type { ProviderId } from '../providers/provider-id.ts';
import type { Rich } from '../rich.ts';
import { providerOf } from './provider-of.ts';

/**
 * Advice that holds for one provider alone, so it must name the provider. Where nothing is known of the run it is marked,
 * and shown only where something else tells of the provider.
 */
export function forProvider(provider: ProviderId, args: ReplyArgs | null, text: Rich): readonly Advice[] {
  if (args === null) return [{ text, provider }];
  return providerOf(args) === provider ? [{ text }] : [];
}
