import type { Surroundings } from './surroundings.ts';

/** Whether somebody sits at a terminal: keys can be read and a screen can be drawn. */
export function hasTerminal({ stdin, stdout }: Surroundings): boolean {
  return stdin.isTTY === true && stdout.isTTY === true;
}
