import type { ConfigurationBytes } from './configuration-bytes.ts';
import type { LineChange } from './line-change.ts';

/** Something about a planned change that the user should know before it is saved. */
export type PlanNote =
  /** The key stands in its section more than once; the first line counts and is the one that changes. */
  | { readonly kind: 'duplicate'; readonly key: string; readonly line: number; readonly others: readonly number[] }
  /** The value holds `;` or `#` and a quotation mark, so it cannot be quoted: a program that takes `;` or `#` for a comment cuts it. */
  | { readonly kind: 'not-quotable'; readonly key: string }
  /** The file had ASCII alone, so its encoding is a guess: the value is written in UTF-8. */
  | { readonly kind: 'encoding-guessed'; readonly key: string };

/** A file with the wanted changes, not written yet. Every byte beside the changed values is as it was. */
export interface Planned {
  readonly kind: 'planned';
  /** The file as it would be; the bytes of the present one where nothing changes. */
  readonly file: ConfigurationBytes;
  /** In file order; empty where the file holds the wanted values already. */
  readonly lines: readonly LineChange[];
  readonly notes: readonly PlanNote[];
}

/**
 * Why a change cannot be written:
 * - `no-file`: the settings come from the command line alone
 * - `no-place`: the system has no such setting
 * - `key`: the section or key has a form that would be read as something else
 * - `line-break`, `control-character`: the format holds one line of text for a value
 * - `character`: the file's encoding lacks a character of the value
 * - `quote`: a quotation mark where quotes would be needed or would be mistaken for such
 * - `torn`: the present value is broken over two lines, so its rest would stay behind
 * - `conflict`: two changes want different values in one line
 * - `read-back`: the file would be read differently than wanted
 * - `no-effect`: another value would count all the same
 */
export type UnwritableReason =
  | 'no-file'
  | 'no-place'
  | 'key'
  | 'line-break'
  | 'control-character'
  | 'character'
  | 'quote'
  | 'torn'
  | 'conflict'
  | 'read-back'
  | 'no-effect';

/** A change that the file cannot take; nothing of it is written. It never holds the value. */
export interface Unwritable {
  readonly kind: 'unwritable';
  readonly reason: UnwritableReason;
  /** The native key; for `no-place` the setting. Empty for `no-file`, and where no single key is to blame. */
  readonly key: string;
  readonly section: string | null;
  /** Where the present value stands; null where there is none. */
  readonly line: number | null;
  /** What the encoding lacks; null for other reasons and for a secret. */
  readonly character: string | null;
}
