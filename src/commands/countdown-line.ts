import { deviceWords } from '../words/device-words.ts';
import type { CommandLine } from './command-line.ts';
import type { Surroundings } from './surroundings.ts';

/** A line of a terminal that tells the time that is left. */
export interface CountdownLine {
  /** Whether anybody sees it. */
  readonly isShown: boolean;
  show(seconds: number): void;
  clear(): void;
}

/** Rewrites one line of a terminal with the time that is left; nothing where the output is no terminal. */
export function countdownLine({ stderr }: Surroundings, { locale, json }: CommandLine): CountdownLine {
  const isShown = stderr.isTTY === true && !json;
  let width = 0;
  const write = (text: string) => {
    if (isShown) stderr.write(`\r${text.padEnd(width)}`);
    width = text.length;
  };
  return {
    isShown,
    show: (seconds: number) => write(`  ${deviceWords[locale].left(Math.floor(seconds / 60), seconds % 60)}`),
    clear: () => {
      if (width > 0) write('');
      if (isShown && width === 0) stderr.write('\r');
    },
  };
}
