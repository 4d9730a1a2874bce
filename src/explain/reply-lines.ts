import { harmless } from '../border/harmless.ts';

const mostLines = 20;
const longestLine = 500;

/** A reply's lines for people, code in front of each, harmless: at most 20 lines of 500 characters. */
export function replyLines(code: number, lines: readonly string[]): readonly string[] {
  return lines.slice(0, mostLines).map((line) => {
    const text = harmless(`${code} ${line.slice(0, longestLine)}`.trim());
    return text.length <= longestLine ? text : `${text.slice(0, longestLine - 1)}…`;
  });
}
