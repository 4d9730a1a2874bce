import { FrameWriter } from './frame-writer.ts';
import type { Terminal } from './terminal.ts';

/** Ink believes that its screen has this many rows. */
const endless = 100_000;

/**
 * The terminal as Ink may see it: as wide as it is (80 where it says 0) and endlessly high. When a frame is as high as
 * the screen, Ink 6.8 erases the user's scrollback (ESC[3J); the wizard's frames are lower than the real terminal, and
 * in the moment after the window was made smaller the old frame must not cost the scrollback either.
 * Of each frame only the changes are sent.
 */
export function inkStdout(stdout: NodeJS.WriteStream, terminal: Terminal): NodeJS.WriteStream {
  const frames = new FrameWriter();
  const write = (chunk: unknown, ...rest: unknown[]): boolean => {
    const sent = typeof chunk === 'string' ? frames.pass(chunk) : chunk;
    const callback = rest.find((each) => typeof each === 'function');
    if (sent !== '' || callback !== undefined) return Reflect.apply(stdout.write, stdout, [sent, ...rest]);
    return true;
  };
  return new Proxy(stdout, {
    get(target, name) {
      if (name === 'columns') return terminal.columns;
      if (name === 'rows') return endless;
      if (name === 'write') return write;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
