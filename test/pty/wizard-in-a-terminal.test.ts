import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { maildiagInPty, type Pty, type PtyOptions } from '../helpers/pty.ts';
import { colours, foreignControls, screenErasures } from '../helpers/terminal-bytes.ts';

let directory = '';
let open: Pty[] = [];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'maildiag-pty-'));
});

afterEach(() => {
  for (const pty of open) pty.dispose();
  open = [];
  rmSync(directory, { recursive: true });
});

function start(words: readonly string[], options: PtyOptions = {}): Pty {
  const pty = maildiagInPty(words, { directory, ...options });
  open.push(pty);
  return pty;
}

/** From the settings to the summary of a healthy server, and out. */
async function wholeRun(options: PtyOptions): Promise<Pty> {
  const pty = start(['practice', 'healthy-starttls'], options);
  await pty.shows('diagnose');
  pty.type('\r');
  await pty.shows('Everything that was tried works.');
  await pty.shows('all keys');
  pty.type('q');
  expect(await pty.end()).toMatchObject({ code: 0 });
  return pty;
}

test('the wizard opens with what can be done', async () => {
  const pty = start([]);
  await pty.shows('Which settings?');
  await pty.shows('Explain an error message');
  await pty.shows('quit');
  pty.type('q');
  expect(await pty.end()).toMatchObject({ code: 0 });
});

test('it opens on the settings of a practice fault and shows the card of what is wrong', async () => {
  const pty = start(['practice', 'cert-self-signed']);
  await pty.shows('mail.practice.test');
  await pty.shows('diagnose');
  pty.type('\r');
  await pty.shows('cert.self-signed');
  await pty.shows('retry');
  pty.type('q');
  expect(await pty.end()).toMatchObject({ code: 1 });
  expect(pty.leftBehind()).toEqual([]);
});

describe.each([
  [80, 24],
  [40, 15],
])('at %d columns and %d rows', (columns, rows) => {
  test('a whole run erases neither the screen nor the scrollback and writes nothing foreign', async () => {
    const { output } = await wholeRun({ columns, rows });
    expect(screenErasures(output)).toBe(0);
    expect(foreignControls(output)).toBe('');
  });
});

test('a terminal that is too small gets one sentence, and the wizard once it is larger', async () => {
  const pty = start([], { columns: 20, rows: 5 });
  await pty.shows(/too\s+small/);
  expect(pty.output).not.toContain('Which settings?');
  pty.resize(80, 24);
  await pty.shows('Which settings?');
  pty.type('\u0003');
  await pty.end();
});

test('a terminal that says 0x0 counts as 80x24', async () => {
  const pty = start([], { columns: 0, rows: 0 });
  await pty.shows('Which settings?');
  await pty.shows('quit');
  pty.type('q');
  await pty.end();
});

test.each([
  ['NO_COLOR', [], { NO_COLOR: '1' }],
  ['--no-color', ['--no-color'], {}],
] as const)('%s takes every colour away', async (_name, words, environment) => {
  const pty = start([...words, 'practice', 'cert-self-signed'], { environment });
  await pty.shows('diagnose');
  pty.type('\r');
  await pty.shows('cert.self-signed');
  await pty.shows('retry');
  pty.type('q');
  await pty.end();
  expect(colours(pty.output)).toEqual([]);
});

test('a dumb terminal is sent to the command for lines', async () => {
  const pty = start([], { environment: { TERM: 'dumb' } });
  expect(await pty.end()).toMatchObject({ code: 2 });
  expect(pty.output).toContain('maildiag check');
  expect(pty.output).not.toContain('\u001b');
});

test('practice on a dumb terminal gives lines without a control character', async () => {
  const pty = start(['practice', 'cert-self-signed'], { environment: { TERM: 'dumb' } });
  expect(await pty.end()).toMatchObject({ code: 1 });
  expect(pty.output).toContain('cert.self-signed');
  expect(pty.output).not.toContain('\u001b');
});

test('the wizard works in a terminal of a CI system', async () => {
  const pty = start([], { environment: { CI: 'true' } });
  await pty.shows('Which settings?');
  await pty.shows('quit');
  pty.type('q');
  await pty.end();
});
