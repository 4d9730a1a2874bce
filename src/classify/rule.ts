import type { FindingCode } from '../findings/finding-code.ts';
import type { Stage } from '../findings/stage.ts';
import type { Provider } from './provider.ts';
import type { TellingApart } from './telling-apart.ts';

/** What must be true of a reply. Every part that is named must hold. */
export interface Condition {
  /** Reply codes; a single digit stands for its whole class. */
  readonly codes?: readonly number[];
  /** A message without a reply code fails here, although the rule names a text. */
  readonly coded?: true;
  /** Enhanced codes such as `5.7.8`; `x.7.8` for every class. */
  readonly enhanced?: readonly string[];
  /**
   * Sought in the reply's text: one line, blanks collapsed, enhanced codes taken out. Must run in linear time. `[^.]`
   * stands for whatever is in the same sentence, addresses included.
   */
  readonly text?: RegExp;
  readonly stages?: readonly Stage[];
  /** Whether the settings hold a user. */
  readonly hasUser?: boolean;
  /** Whether the recipient's domain is the sender's own; holds only where both are known. */
  readonly ownDomain?: boolean;
  /** Whether the connection is encrypted. */
  readonly encrypted?: boolean;
  /** Who speaks; holds only where it is known. */
  readonly providers?: readonly Provider[];
  /** The server's port; holds only where it is known. */
  readonly ports?: readonly number[];
}

/** What else a text may mean, and what would tell. */
export interface Doubt {
  /** Further causes, the likeliest first; at most two. */
  readonly others: readonly FindingCode[];
  readonly apart: TellingApart;
}

/** One line of knowledge: what a reply of this kind means. In a list, the first that fits counts: specific before general. */
export interface Rule<Code extends FindingCode> {
  readonly when: Condition;
  readonly code: Code;
  /** null where the text leaves nothing open. */
  readonly doubt: Doubt | null;
  /** Where it is documented: an address, a product's page or a section of an RFC. */
  readonly source: string;
  /** When the rule was last compared with its source; null: it rests on common usage and was not compared. */
  readonly checked: '2026-11' | null;
}
