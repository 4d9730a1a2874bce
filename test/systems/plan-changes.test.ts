import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { windows1252 } from '../../src/border/windows-1252.ts';
import type { NativeChange } from '../../src/systems/native-change.ts';
import { parseLines } from '../../src/systems/parse-lines.ts';
import { planChanges } from '../../src/systems/plan-changes.ts';
import type { Planned, Unwritable } from '../../src/systems/planned.ts';
import { openBytes } from './open-bytes.ts';

type Bytes = string | Uint8Array;

function change(key: string, text: string, section: string | null = 'a'): NativeChange {
  return { section, key, text };
}

function planned(bytes: Bytes, ...changes: readonly NativeChange[]): Planned {
  const plan = planChanges(openBytes(bytes), changes);
  if (plan.kind === 'unwritable') throw new Error(plan.reason);
  return plan;
}

function patched(bytes: Bytes, ...changes: readonly NativeChange[]): string {
  return Buffer.from(planned(bytes, ...changes).file.bytes).toString('utf8');
}

function refused(bytes: Bytes, ...changes: readonly NativeChange[]): Unwritable {
  const plan = planChanges(openBytes(bytes), changes);
  if (plan.kind === 'planned') throw new Error('planned');
  return plan;
}

function utf16(text: string): Buffer {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

function cp1252(text: string): Uint8Array {
  return windows1252.encode(text) ?? Buffer.from('');
}

describe('a value that changes', () => {
  it.each([
    ['[a]\nk = old\n', 'new', '[a]\nk = new\n', 'keeps the blanks'],
    ['[a]\n\tk\t=\told \t\r\n', 'new', '[a]\n\tk\t=\tnew \t\r\n', 'keeps tabs and blanks at the end'],
    ['[a]\nk=old', 'new', '[a]\nk=new', 'needs no line end'],
    ['[a]\nk=old\x1a', 'new', '[a]\nk=new\x1a', 'stands before a Ctrl-Z'],
    ['[a]\nk="old"', 'new', '[a]\nk="new"', 'stays in quotes'],
    ['[a]\nk="old" ; why', 'new', '[a]\nk="new" ; why', 'keeps the comment behind its quotes'],
    ['[a]\nk="old"', '', '[a]\nk=""', 'is taken away between its quotes'],
    ['[a]\nk = old\n', '', '[a]\nk = \n', 'is taken away, its key stays'],
    ['[a]\nk="a;b"', 'a"b', '[a]\nk=a"b', 'loses quotes that would be mistaken'],
    ['[a]\nk=old', 'a;b#c', '[a]\nk="a;b#c"', 'gets quotes for a comment sign'],
    ['[a]\nk=old', ' new ', '[a]\nk=" new "', 'gets quotes for blanks at its ends'],
    ['[a]\nk=old', '\u00a0new', '[a]\nk="\u00a0new"', 'gets quotes for a no-break space at its end'],
    ['[a]\nk=old', 'a;b"c', '[a]\nk=a;b"c', 'holds a comment sign and a quotation mark'],
    ['[a]\nk=old', '[b]', '[a]\nk=[b]', 'may look like a section'],
    ['[a]\nk=old', 'x=y', '[a]\nk=x=y', 'may hold an equals sign'],
    ['[a]\nk=old', 'C:\\new\\', '[a]\nk=C:\\new\\', 'keeps backslashes'],
    ['[a]\nk=', 'new', '[a]\nk=new', 'may have been empty'],
    ['[a]\nk =', 'new', '[a]\nk = new', 'gets the blank that an empty one lacked'],
    ['[a]\nk = \n', 'new', '[a]\nk = new\n', 'fills an empty line'],
    ['[a]\nk=k=k\n', 'new', '[a]\nk=new\n', 'may repeat its key'],
    ['[A]\nK=old', 'new', '[A]\nK=new', 'is found without regard to case'],
    ['[b]\nk=1\n[a]\nk=2\n[c]\nk=3', 'new', '[b]\nk=1\n[a]\nk=new\n[c]\nk=3', 'is that of its section'],
    ['[a]\nx=1\n[a]\nk=2', 'new', '[a]\nx=1\n[a]\nk=new', 'may stand in the second section of its name'],
    ['[a]\r\nk=old\rx=1\n', 'new', '[a]\r\nk=new\rx=1\n', 'keeps every kind of line end'],
    ['\ufeff[a]\nk=old', 'ü', '\ufeff[a]\nk=ü', 'keeps the byte order mark'],
  ])('%j with %j is %j: it %s', (before, text, after) => {
    expect(patched(before, change('k', text))).toBe(after);
  });

  test('is written in the encoding of its file', () => {
    const cases: readonly (readonly [Uint8Array, Uint8Array])[] = [
      [cp1252('[a]\r\n; Grüße\r\nk=Büro\r\n'), cp1252('[a]\r\n; Grüße\r\nk=€ „Maß“\r\n')],
      [utf16('[a]\r\nk=old\r\n'), utf16('[a]\r\nk=€ „Maß“\r\n')],
      [Buffer.from('[a]\nk=é\n'), Buffer.from('[a]\nk=€ „Maß“\n')],
    ];
    for (const [before, after] of cases) {
      expect(Buffer.from(planned(before, change('k', '€ „Maß“')).file.bytes)).toEqual(Buffer.from(after));
    }
  });

  test('says so where the file gave no hint of its encoding', () => {
    expect(planned('[a]\nk=old', change('k', 'ü')).notes).toEqual([{ kind: 'encoding-guessed', key: 'k' }]);
    expect(planned('[a]\nk=é', change('k', 'ü')).notes).toEqual([]);
    expect(planned('\ufeff[a]\nk=e', change('k', 'ü')).notes).toEqual([]);
  });

  test('of a key that stands twice is the first one, which is told', () => {
    const plan = planned('[a]\nk=1\nx=2\nK=3\n', change('k', 'new'));
    expect(Buffer.from(plan.file.bytes).toString()).toBe('[a]\nk=new\nx=2\nK=3\n');
    expect(plan.notes).toEqual([{ kind: 'duplicate', key: 'k', line: 2, others: [4] }]);
  });

  test('is that of a line where one is named, whatever its spelling', () => {
    expect(patched('[a]\nold-name=1\n', { ...change('name', 'new'), line: 2 })).toBe('[a]\nold-name=new\n');
    expect(patched('[a]\nk=1\nk=2\n', { ...change('k', 'new'), line: 3 })).toBe('[a]\nk=1\nk=new\n');
  });

  test('that the file holds already changes nothing', () => {
    const file = openBytes('[a]\nk = "same"\n');
    const plan = planChanges(file, [change('k', 'same'), change('none', '')]);
    expect(plan).toEqual({ kind: 'planned', file, lines: [], notes: [] });
  });
});

describe('a key that the file lacks', () => {
  it.each([
    ['[a]\nx = 1\n\n[b]\ny=2\n', '[a]\nx = 1\nk = new\n\n[b]\ny=2\n', 'spaced as its neighbours'],
    ['[a]\n  x=1\n', '[a]\n  x=1\n  k=new\n', 'indented as its neighbours'],
    ['[a]\nx="1"\ny="2"\n', '[a]\nx="1"\ny="2"\nk="new"\n', 'quoted as its neighbours'],
    ['[a]\nx="1"\ny=2\n', '[a]\nx="1"\ny=2\nk=new\n', 'unquoted where some neighbours are'],
    ['[a]\nxxx  = 1\nyyyy = 2\n', '[a]\nxxx  = 1\nyyyy = 2\nk    = new\n', 'aligned with its neighbours'],
    ['[a]\nx=1\n; last\n', '[a]\nx=1\nk=new\n; last\n', 'behind the last key, before a comment'],
    ['[a]\nx=1', '[a]\nx=1\nk=new', 'without a line end at the end of the file'],
    ['[a]\nx=1\x1a', '[a]\nx=1\nk=new\x1a', 'before a Ctrl-Z'],
    ['[a]\r\nx=1\r\ny=2\n', '[a]\r\nx=1\r\ny=2\nk=new\n', 'with the line end of its neighbour'],
    ['[a]\rx=1', '[a]\rx=1\rk=new', 'with the line end of the line before where its neighbour has none'],
    ['[a]\n', '[a]\nk = new\n', 'in an empty section'],
    ['[b]\ny=2\n[a]', '[b]\ny=2\n[a]\nk=new', 'as the other sections write where its own is empty'],
    ['[a]\nx=half\nrest\n[b]', '[a]\nx=half\nrest\nk=new\n[b]', 'behind a line that belongs to nothing'],
    ['[b]\ny=2\n', '[b]\ny=2\n\n[a]\nk=new\n', 'in a new section behind a blank line'],
    ['[b]\r\ny=2', '[b]\r\ny=2\r\n\r\n[a]\r\nk=new', 'in a new section, without a line end at the end'],
    ['[b]\ny=2\n\n', '[b]\ny=2\n\n[a]\nk=new\n', 'in a new section behind the blank line that is there'],
    ['', '[a]\nk = new\n', 'in an empty file'],
  ])('goes into %j as %j: %s', (before, after) => {
    expect(patched(before, change('k', 'new'))).toBe(after);
  });

  test('may belong above the first section', () => {
    expect(patched('; top\n[b]\ny=2\n', change('k', 'new', null))).toBe('; top\nk=new\n[b]\ny=2\n');
    expect(patched('x = 1\n[b]\n', change('k', 'new', null))).toBe('x = 1\nk = new\n[b]\n');
    expect(patched('; top', change('k', 'new', null))).toBe('; top\nk = new');
  });

  test('is not made for an empty value', () => {
    expect(patched('[a]\nx=1\n', change('k', ''), change('k', '', 'b'))).toBe('[a]\nx=1\n');
  });

  test('goes in together with others and with changes, in the order wanted', () => {
    const changes = [change('z', '1', 'c'), change('k', '2'), change('x', '3'), change('l', '4'), change('y', '', 'b')];
    const before = '[b]\ny=0\n[a]\nx =';
    expect(patched(before, ...changes)).toBe('[b]\ny=\n[a]\nx = 3\nk =2\nl =4\n\n[c]\nz=1');
  });
});

describe('a refusal names its reason and never the value', () => {
  it.each([
    ['[a]\nk=old', 'new\nline', 'line-break'],
    ['[a]\nk=old', 'new\u2028line', 'line-break'],
    ['[a]\nk=old', 'new\0', 'control-character'],
    ['[a]\nk=old', 'new\x1b[2J', 'control-character'],
    ['[a]\nk=old', 'a\tb', 'control-character'],
    ['[a]\nk=old', '"new', 'quote'],
    ['[a]\nk=old', '"new"', 'quote'],
    ['[a]\nk=old', ' new"', 'quote'],
    ['[a]\nk="old" ; why', 'a"b', 'quote'],
    ['[a]\nk=old', '\ud83d', 'character'],
    ['[a]\nk=half\nrest', 'new', 'torn'],
    ['[a]\nk="half\nof = it"', 'new', 'torn'],
  ])('%j cannot take %j: %s', (before, text, reason) => {
    const found = refused(before, change('k', text));
    expect(found).toMatchObject({ kind: 'unwritable', reason, key: 'k', section: 'a', line: 2 });
    expect(JSON.stringify(found)).not.toContain('new');
  });

  test('the code page lacks a character, which is named unless it is a piece of a secret', () => {
    const file = cp1252('[a]\nk=Büro');
    expect(refused(file, change('k', 'Bü漢ro'))).toMatchObject({ reason: 'character', character: '漢' });
    expect(refused(file, { ...change('k', 'Bü漢ro'), secret: true })).toMatchObject({ character: null });
  });

  test('the bytes would be taken for another encoding', () => {
    expect(refused(cp1252('[a]\nk=Büro'), change('k', 'Ã¼'))).toMatchObject({ reason: 'read-back', key: 'k' });
  });

  test('the file would grow too large to be read again', () => {
    const large = `[a]\nk=${'x'.repeat(4 * 1024 * 1024 - 6)}`;
    expect(refused(`${large}`, change('l', 'new'))).toMatchObject({ reason: 'read-back', key: 'l' });
  });

  test('two changes want different values in one line', () => {
    expect(refused('[a]\nk=1', change('k', '2'), change('K', '3'))).toMatchObject({ reason: 'conflict', line: 2 });
    expect(refused('[a]\nk=1', change('k', '1'), change('K', '3'))).toMatchObject({ reason: 'conflict', line: 2 });
    expect(refused('[a]\nx=1', change('k', '2'), change('K', '3'))).toMatchObject({ reason: 'conflict', line: null });
    expect(patched('[a]\nx=1', change('k', '2'), change('K', '2'))).toBe('[a]\nx=1\nk=2');
  });

  it.each([
    ['a', '[k'],
    ['a', ';k'],
    ['a', 'k=l'],
    ['a', ''],
    ['b]', 'k'],
    ['b\n', 'k'],
  ])('[%j] %j is no name for a section and its key', (section, key) => {
    expect(refused('[a]\nx=1', change(key, '2', section))).toMatchObject({ reason: 'key' });
  });
});

describe('the lines to compare', () => {
  test('show what was and what will be, a new line with the number that it gets', () => {
    const plan = planned(
      '[b]\ny = 0\n[a]\nx = "1" ; why\n',
      change('x', '2'),
      change('k', '3', 'b'),
      change('z', '4', 'c'),
    );
    expect(plan.lines).toEqual([
      { line: 3, section: 'b', key: 'k', before: null, after: 'k = 3' },
      { line: 4, section: 'a', key: 'x', before: 'x = "1" ; why', after: 'x = "2" ; why' },
      { line: 6, section: 'c', key: null, before: null, after: '' },
      { line: 7, section: 'c', key: null, before: null, after: '[c]' },
      { line: 8, section: 'c', key: 'z', before: null, after: 'z = 4' },
    ]);
  });

  test('mask a secret, old and new, in quotes and without', () => {
    const secret = { secret: true } as const;
    const changes = [
      { ...change('k', 'neu;1'), ...secret },
      { ...change('l', 'neu2'), ...secret },
      { ...change('m', 'neu3'), ...secret },
      { ...change('n', ''), ...secret },
    ];
    const { lines } = planned('[a]\nk = alt1\nl = "alt2" ; since May\nn = alt4\n', ...changes);
    expect(lines.map(({ before, after }) => [before, after])).toEqual([
      ['k = ••••••••', 'k = "••••••••"'],
      ['l = "••••••••" ; since May', 'l = "••••••••" ; since May'],
      ['n = ••••••••', 'n = '],
      [null, 'm = ••••••••'],
    ]);
  });
});

describe('every value of every sample file', () => {
  const samples = readdirSync('fixtures/configs', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:cfg|ini)$/.test(path))
    .map((path) => join('fixtures/configs', path));

  test.for(samples)('in %s can be changed and changed back to the same bytes', (path) => {
    const before = openBytes(readFileSync(path));
    for (const section of parseLines(before).sections) {
      for (const line of section.lines) {
        if (line.kind === 'stray' || line.value === '') continue;
        const place = { section: section.name, key: line.key, line: line.line };
        const changed = planChanges(before, [{ ...place, text: 'Ärger-7' }]);
        if (changed.kind === 'unwritable') {
          expect(changed.reason).toBe('torn');
          continue;
        }
        expect(changed.lines).toHaveLength(1);
        const back = planChanges(changed.file, [{ ...place, text: line.value }]);
        expect(back).toMatchObject({ kind: 'planned' });
        if (back.kind === 'planned' && !(line.quote === null && /[;#]/.test(line.value))) {
          expect(Buffer.from(back.file.bytes).equals(before.bytes)).toBe(true);
        }
      }
    }
  });
});
