import type { Surroundings } from './surroundings.ts';

/** Whether somebody sits at a terminal: keys can be read and a screen can be drawn, which a dumb terminal cannot. */
export function hasTerminal({ stdin, stdout, environment }: Surroundings): boolean {
  return stdin.isTTY === true && stdout.isTTY === true && environment.TERM !== 'dumb';
}
