import type { TextStyle } from '../report/text-style.ts';
import type { CommandLine } from './command-line.ts';
import { hasUnicode } from './locale-of.ts';
import type { Surroundings } from './surroundings.ts';

/** Colour and glyphs as the terminal takes them. */
export function textStyleOf(line: CommandLine, { stdout, environment, platform }: Surroundings): TextStyle {
  return {
    colour: line.colour && stdout.isTTY === true,
    ascii: line.ascii || !hasUnicode(environment, platform),
    width: Math.min(100, Math.max(40, stdout.isTTY === true ? stdout.columns || 80 : 80)),
  };
}
