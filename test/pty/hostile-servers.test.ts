import { afterEach, describe, expect, test } from 'vitest';
import { type PracticeFiles, practiceFiles } from '../helpers/practice-files.ts';
import { maildiagInPty } from '../helpers/pty.ts';
import { runMaildiag } from '../helpers/run-maildiag.ts';
import { foreignControls, screenErasures } from '../helpers/terminal-bytes.ts';

let server: PracticeFiles | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

describe.each(['hostile-texts', 'cert-hostile-names'])('the practice fault %s', (fault) => {
  test('gets no command through to the terminal', async () => {
    server = await practiceFiles(fault);
    const { file, resolver } = server;
    const pty = maildiagInPty([file, '--resolver', resolver]);
    await pty.shows('diagnose');
    pty.type('\r');
    await pty.shows('retry');
    pty.type('t');
    await pty.shows('back');
    pty.type('\u001b');
    await pty.shows('retry');
    pty.type('d');
    await pty.shows('back');
    pty.type('\u0003');
    expect(await pty.end()).toMatchObject({ code: 130 });
    expect(foreignControls(pty.output)).toBe('');
    expect(screenErasures(pty.output)).toBe(0);
  });

  test('gets no control character but line feeds into the lines and the JSON', async () => {
    server = await practiceFiles(fault);
    const { file, resolver } = server;
    for (const json of [[], ['--json']]) {
      const { stdout, stderr } = await runMaildiag(['check', file, '--resolver', resolver, ...json]);
      expect(stdout.length).toBeGreaterThan(100);
      expect((stdout + stderr).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
    }
  });
});

test.each([
  ['a clipboard write', 'a\u001b]52;c;eA==\u0007b'],
  ['a window title', '\u001b]0;title\u001b\\'],
  ['a query for the cursor', '\u001b[6n'],
  ['hidden text', '\u001b[8m'],
  ['an erased screen', '\u001b[2J'],
  ['a C1 control', '\u009b31m'],
  ['reversed text', '\u202e'],
])('the judge of these tests sees %s', (_name, output) => {
  expect(foreignControls(output)).not.toBe('');
});
