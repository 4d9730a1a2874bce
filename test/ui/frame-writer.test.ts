import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FrameWriter } from '../../src/ui/frame-writer.ts';
import { TerminalScreen } from './terminal-screen.ts';

const esc = '\u001b';
const erase = (lines: number) => `${`${esc}[2K${esc}[1A`.repeat(lines)}${esc}[2K${esc}[G`;

/** What Ink writes for frames in a row: each one erases the one before. */
function* inkWrites(frames: readonly (readonly string[])[]): Generator<string> {
  let before: readonly string[] | null = null;
  for (const frame of frames) {
    yield `${esc}[?2026h`;
    yield `${before === null ? '' : erase(before.length)}${frame.join('\n')}\n`;
    yield `${esc}[?2026l`;
    before = frame;
  }
}

function shown(writes: Iterable<string>, pass: (chunk: string) => string): TerminalScreen {
  const screen = new TerminalScreen(40, 12);
  for (const chunk of writes) screen.write(pass(chunk));
  return screen;
}

describe('what is sent of a frame', () => {
  test('a countdown costs less than 60 bytes a second', () => {
    const writer = new FrameWriter();
    const frame = (second: number) => [`◌ Port  no greeting yet · ${second} of 10 s`, '  s skip'];
    const writes = [...inkWrites([1, 2, 3, 4].map(frame))];
    const sent = writes.map((chunk) => writer.pass(chunk));
    expect(sent.slice(-3).join('').length).toBeLessThan(30);
  });

  test('a coloured countdown keeps its colour', () => {
    const writer = new FrameWriter();
    const frame = (second: number) => [`${esc}[32mok${esc}[39m ${esc}[2mabout ${second} of 10${esc}[22m`];
    const sent = [...inkWrites([1, 2, 3].map(frame))].map((chunk) => writer.pass(chunk)).at(-2);
    expect(sent).toBe(`${esc}[1A${esc}[10G${esc}[2m3${esc}[0m${esc}[1B\r`);
  });

  test('an unchanged frame costs nothing', () => {
    const writer = new FrameWriter();
    const sent = [...inkWrites([['same'], ['same'], ['same']])].map((chunk) => writer.pass(chunk));
    expect(sent.slice(-3)).toEqual(['', '', '']);
  });

  test('whatever the frames, the screen shows what Ink meant', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ü', '日', '✔'), maxLength: 19 });
    const frames = fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(frames, (given) => {
        const writer = new FrameWriter();
        const patched = shown(inkWrites(given), (chunk) => writer.pass(chunk));
        const whole = shown(inkWrites(given), (chunk) => chunk);
        expect(patched.everything).toBe(whole.everything);
        expect(patched.forbidden).toEqual([]);
      }),
    );
  });

  test('what is printed above the frame in between does not confuse it', () => {
    const writer = new FrameWriter();
    const writes = [
      'one\ntwo\n',
      `${erase(2)}one\nTWO\n`,
      erase(2),
      'finished step\n',
      'one\ntwo\n',
      `${erase(2)}one\n2\n`,
      `${erase(2)}one\n3\n`,
    ];
    expect(shown(writes, (chunk) => writer.pass(chunk)).everything.trimEnd()).toBe('finished step\none\n3');
  });
});
