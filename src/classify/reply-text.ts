/** More of a reply than this says nothing new; it bounds the work of every rule. */
const longest = 2_000;

/** A reply's lines as one text for the rules: enhanced codes taken out of each line, blanks collapsed. */
export function replyText(lines: readonly string[]): string {
  return lines
    .map((line) => line.slice(0, longest).replace(/^\s{0,20}#?[245]\.\d{1,3}\.\d{1,3}(?![\d.])/, ''))
    .join(' ')
    .slice(0, longest)
    .replace(/\s+/g, ' ')
    .trim();
}
