import type { FindingCode } from '../../findings/finding-code.ts';
import type { Locale } from '../../settings/locale.ts';
import type { Rich } from '../rich.ts';
import type { ProviderId } from './provider-id.ts';

/** What to do at one provider, as one line of advice. */
export interface ProviderHint {
  /** The findings that it helps with. */
  readonly codes: readonly FindingCode[];
  /** Sought in the reply, `550 5.7.60 …`; absent: helps whatever the reply says. Must run in linear time. */
  readonly on?: RegExp;
  /** Comes before the advice that holds for every server, because nothing else helps there. */
  readonly first?: true;
  readonly lowersSecurity?: true;
  /** Begins with the provider's name. */
  readonly words: { readonly [L in Locale]: Rich };
  /** Where it is documented: the provider's own page, or the public one that it was compared with. */
  readonly source: string;
  /** When it was last compared with a public source; null: it rests on common usage and was not compared. */
  readonly checked: '2026-11' | null;
}

/** A provider, by what it is known by, and what its replies mean. */
export interface MailProvider {
  readonly id: ProviderId;
  readonly name: string;
  /** Domains of its servers, without a leading dot: the host itself or anything below it. */
  readonly hosts: readonly string[];
  /** Words that only its servers use; null: it has none. Must run in linear time. */
  readonly says: RegExp | null;
  readonly hints: readonly ProviderHint[];
}
