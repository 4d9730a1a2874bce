import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/words/words.ts';
import { key } from './keyboard.ts';
import { type ShownWizard, showWizard } from './show-wizard.ts';
import { fixture } from './wizard-fixture.ts';

const words = wordsOf('en');
const { down } = key;
const left = '\u001b[D';
const right = '\u001b[C';

/** The wizard with `missing.cfg` in the field for a path. */
async function pathField(
  terminal: { readonly colour?: boolean; readonly columns?: number; readonly rows?: number } = {},
) {
  const { services, asked } = fixture({
    beginning: { at: 'file', path: 'missing.cfg' },
    colour: terminal.colour ?? false,
  });
  const wizard = showWizard(services, terminal.columns, terminal.rows);
  await wizard.seesNow('❯ missing.cfg');
  return { wizard, asked };
}

async function explainField(): Promise<ShownWizard> {
  const wizard = showWizard(fixture({ beginning: { at: 'start' } }).services);
  await wizard.seesNow('❯ isps.cfg');
  await wizard.press(key.end, key.up, key.up, key.enter);
  await wizard.seesNow(words.explain.question);
  return wizard;
}

async function passwordField(ascii = false): Promise<ShownWizard> {
  const wizard = showWizard(fixture({ ascii }).services);
  await wizard.seesNow('diagnose');
  await wizard.press('e');
  await wizard.seesNow(words.sheet.recipient);
  const rows = wizard.screen.visible.split('\n');
  const first = rows.findIndex((row) => row.trimStart().startsWith(ascii ? '> ' : '❯ '));
  const wanted = rows.findIndex((row) => row.includes(words.settings.password));
  await wizard.press(down.repeat(wanted - first));
  await wizard.seesNow(`${ascii ? '>' : '❯'} ${words.settings.password}`);
  await wizard.press(key.enter);
  await wizard.seesNow(words.edit.notSaved);
  return wizard;
}

describe('over a slow line, where several keys arrive together', () => {
  test('the marked line is the one that is opened', async () => {
    const { services, asked } = fixture({ beginning: { at: 'start' } });
    const wizard = showWizard(services);
    await wizard.seesNow('❯ isps.cfg');
    await wizard.press(`${down}${key.enter}`);
    await wizard.seesNow('SMTPServer');
    expect(asked.opened).toEqual(['other/maildiag.ini']);
  });

  test('no Backspace is lost, and Enter at the end of a line is Enter', async () => {
    const { wizard, asked } = await pathField();
    await wizard.press(key.backspace.repeat(11), 'isps.cfg\r');
    await wizard.seesNow('SMTPServer');
    expect(asked.opened).toEqual(['missing.cfg', 'isps.cfg']);
  });

  test.each(['\r', '\n', '\r\n'])('Backspaces, a text and the line end %j in one chunk act one by one', async (end) => {
    const { wizard, asked } = await pathField({ colour: true });
    await wizard.press(`${key.backspace.repeat(11)}isps.cgg${'\b'.repeat(2)}fg${end}`);
    await wizard.seesNow('SMTPServer');
    expect(asked.opened).toEqual(['missing.cfg', 'isps.cfg']);
  });

  test('a character and an arrow key that were cut in two are whole', async () => {
    const { wizard } = await pathField({ colour: true });
    const [first, ...others] = Buffer.from('ü');
    wizard.keyboard.write(Buffer.from([0x61, first ?? 0]));
    await wizard.press('');
    wizard.keyboard.write(Buffer.from(others));
    await wizard.seesNow('missing.cfgaü');
    await wizard.press('\u001b[', 'Dx');
    await wizard.seesNow('missing.cfgaxü');
  });

  test('Esc is a key of its own, also where several of them end a chunk', async () => {
    const wizard = await explainField();
    await wizard.press(key.escape);
    await wizard.seesNow(words.start.question);
    await wizard.press(key.enter);
    await wizard.seesNow(words.explain.question);
    await wizard.press(`ab${key.escape}${key.escape}`);
    await wizard.seesNow(words.start.question);
    await wizard.press('q');
    expect(await wizard.exited).toBe(0);
  });
});

describe('in a field', () => {
  test.each([
    ['Ctrl-Shift-Home', '\u001b[1;6H'],
    ['Alt-B', '\u001bb'],
    ['F5', '\u001b[15~'],
    ['the focus report of a terminal', '\u001b[I'],
    ['Home without a cursor to be seen', key.home],
  ])('%s types nothing', async (_name, pressed) => {
    const { wizard } = await pathField();
    await wizard.press(`${pressed}x${pressed}y`);
    await wizard.seesNow('❯ missing.cfgxy▌');
  });

  test('Home and End move the cursor, and what is typed stands there', async () => {
    const { wizard } = await pathField({ colour: true });
    await wizard.press(key.home, 'a', right, 'b', key.end, 'z');
    await wizard.seesNow('❯ ambissing.cfgz');
    await wizard.press(key.home, key.home, left, 'A', key.end, key.end, right, 'Z');
    await wizard.seesNow('❯ Aambissing.cfgzZ');
  });

  test('Ctrl-U takes what stands before the cursor, Ctrl-W the word before it', async () => {
    const { wizard } = await pathField({ colour: true });
    await wizard.press(' of mine');
    await wizard.seesNow('of mine');
    await wizard.press('\u0017');
    await wizard.seesNoMore('mine');
    expect(wizard.screen.visible).toContain('❯ missing.cfg of');
    await wizard.press(left, left, left, left, '\u0015', 'x');
    await wizard.seesNow('❯ x of');
    await wizard.press(key.end, '\u0017', '\u0017', '\u0017', '\u0015', 'y');
    await wizard.seesNow('❯ y');
    expect(wizard.screen.visible).not.toContain('❯ yx');
  });

  test('Ctrl-U and Ctrl-W work where no cursor is seen, too', async () => {
    const { wizard } = await pathField();
    await wizard.press(' one two', '\u0017', 'x');
    await wizard.seesNow('❯ missing.cfg one x▌');
    await wizard.press('\u0015', 'y');
    await wizard.seesNow('❯ y▌');
  });

  test('arrows that run over an end leave the cursor there', async () => {
    const { wizard } = await pathField({ colour: true });
    await wizard.press(left.repeat(20), 'a', 'b');
    await wizard.seesNow('❯ abmissing.cfg');
    await wizard.press(right.repeat(20), 'y', 'z');
    await wizard.seesNow('❯ abmissing.cfgyz');
  });

  test('Backspace takes a character beyond U+FFFF whole', async () => {
    const { wizard } = await pathField();
    await wizard.press('a😀', key.backspace, 'b');
    await wizard.seesNow('❯ missing.cfgab▌');
  });

  test('what is made harmless leaves the cursor at the end', async () => {
    const { wizard } = await pathField();
    await wizard.press('a\u202eb', 'cd');
    await wizard.seesNow('❯ missing.cfga\\u{202e}bcd▌');
  });

  test('a pasted text of several lines is one text and is not entered', async () => {
    const wizard = await explainField();
    await wizard.press('535 no\r\n535 never\r\n', 'x');
    await wizard.seesNow('❯ 535 no\n    535 never\n    x▌');
    expect(wizard.screen.visible).toContain(words.explain.question);
  });

  test('line ends between the marks of a bracketed paste are not Enter, and the marks are not typed', async () => {
    const wizard = await explainField();
    await wizard.press('\u001b[200~535 no\r', '\r', 'more\r\u001b[201~', 'x');
    await wizard.seesNow('❯ 535 no');
    await wizard.seesNow('more\n    x▌');
    expect(wizard.screen.visible).not.toContain('200~');
    await wizard.press('\r');
    await wizard.seesNow('Title of auth.wrong-password');
  });

  test.each([
    [false, '•'],
    [true, '*'],
  ])('a password is masked (ASCII alone: %s)', async (ascii, mask) => {
    const wizard = await passwordField(ascii);
    await wizard.press('c', 'anary', `x${key.backspace}`);
    await wizard.seesNow(` ${mask.repeat(6)}${ascii ? '_' : '▌'}`);
    expect(wizard.screen.raw).not.toMatch(/anary/);
  });
});

test.each([true, false])('on 40x15 a long text is wrapped and the page fits (colour: %s)', async (colour) => {
  const { wizard } = await pathField({ colour, columns: 40, rows: 15 });
  await wizard.press(`/${'directory/'.repeat(8)}`, ' with some blanks in it and an end');
  await wizard.seesNow('end');
  await wizard.seesNow(words.path.label);
  await wizard.press(' of many words'.repeat(30), ' here');
  await wizard.seesNow('here');
  await wizard.seesNow(words.path.label);
  expect(wizard.screen.overruns).toBe(0);
  expect(wizard.screen.forbidden).toEqual([]);
  expect(wizard.screen.scrolledAway.join('\n')).not.toContain('directory');
  expect(wizard.screen.visible.split('\n').length).toBeLessThanOrEqual(15);
});
