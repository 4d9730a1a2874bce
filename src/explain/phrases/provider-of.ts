import type { ReplyArgs } from '../../findings/finding-args.ts';
import { providerAt } from '../providers/provider-at.ts';
import type { ProviderId } from '../providers/provider-id.ts';
import { replyWords } from '../providers/reply-words.ts';

/** The provider that speaks in a reply, by host name or by its own words; null where it is none that is known. */
export function providerOf({ host, reply }: ReplyArgs): ProviderId | null {
  return providerAt(host, replyWords(reply));
}
