import type { Terminal } from './terminal.ts';

/** Ink believes that its screen has this many rows. */
const endless = 100_000;

/**
 * The terminal as Ink may see it: as wide as it is (80 where it says 0) and endlessly high. When a frame is as high as
 * the screen, Ink 6.8 erases the user's scrollback (ESC[3J); the wizard's frames are lower than the real terminal, and
 * in the moment after the window was made smaller the old frame must not cost the scrollback either.
 */
export function inkStdout(stdout: NodeJS.WriteStream, terminal: Terminal): NodeJS.WriteStream {
  return new Proxy(stdout, {
    get(target, name) {
      if (name === 'columns') return terminal.columns;
      if (name === 'rows') return endless;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
