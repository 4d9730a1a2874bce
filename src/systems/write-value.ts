import type { UnwritableReason } from './planned.ts';

/** How the place of a value looks that it is written into. */
export interface ValueStyle {
  /** The present value, or those of the neighbours of a new line, stand in quotes. */
  readonly quoted: boolean;
  /** The line goes on behind the value with a comment, which only a closing quote divides from it. */
  readonly commented: boolean;
}

/** Surrounded by blanks that a reader takes away: those of `parseLines`, and all that other programs count as blanks. */
function hasOuterBlanks(text: string): boolean {
  return text !== text.trim();
}

/** Why no quoting helps; null where the text is one line of ordinary characters. */
function unholdable(text: string): UnwritableReason | null {
  if (/[\n\r\v\f\x85\p{Zl}\p{Zp}]/u.test(text)) return 'line-break';
  return /\p{Cc}/u.test(text) ? 'control-character' : null;
}

/**
 * A value as `parseLines` and, where possible, stricter readers take it back unchanged: in quotes where its neighbours
 * have them, where blanks stand at its ends, and where `;` or `#` in it could be taken for a comment. Nothing is escaped,
 * so a text with a quotation mark is written without quotes, or refused where it cannot do without.
 */
export function writeValue(
  text: string,
  { quoted, commented }: ValueStyle,
): { readonly raw: string; readonly notQuotable: boolean } | UnwritableReason {
  const reason = unholdable(text);
  if (reason !== null) return reason;
  if (text === '') return { raw: quoted || commented ? '""' : '', notQuotable: false };
  const forced = hasOuterBlanks(text) || commented;
  const wanted = forced || quoted || /[;#]/.test(text);
  if (!text.includes('"')) return { raw: wanted ? `"${text}"` : text, notQuotable: false };
  if (forced || text.startsWith('"')) return 'quote';
  return { raw: text, notQuotable: /[;#]/.test(text) };
}
