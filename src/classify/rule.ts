import type { FindingCode } from '../findings/finding-code.ts';
import type { Stage } from '../findings/stage.ts';

/** What must be true of a reply. Every part that is named must hold. */
export interface Condition {
  /** Reply codes; a single digit stands for its whole class. */
  readonly codes?: readonly number[];
  /** Enhanced codes such as `5.7.8`; `x.7.8` for every class. */
  readonly enhanced?: readonly string[];
  /** Sought in the reply's text: one line, blanks collapsed, enhanced codes taken out. Must run in linear time. */
  readonly text?: RegExp;
  readonly stages?: readonly Stage[];
  /** Whether the settings hold a user. */
  readonly hasUser?: boolean;
  /** Whether the recipient's domain is the sender's own; holds only where both are known. */
  readonly ownDomain?: boolean;
  /** Whether the connection is encrypted. */
  readonly encrypted?: boolean;
}

/** One line of knowledge: what a reply of this kind means. In a list, the first that fits counts: specific before general. */
export interface Rule<Code extends FindingCode> {
  readonly when: Condition;
  readonly code: Code;
  /** Where it is documented: an address or a section of an RFC. */
  readonly source: string;
  /** When the rule was last compared with its source; null: it rests on common usage and was not compared. */
  readonly checked: '2026-11' | null;
}
