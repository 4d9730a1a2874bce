import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, type TextEncoding } from '../../src/border/decode-text.ts';
import { windows1252 } from '../../src/border/windows-1252.ts';
import { foldKey } from '../../src/systems/fold-key.ts';
import type { KeyLine } from '../../src/systems/ini-file.ts';
import { parseLines } from '../../src/systems/parse-lines.ts';
import { planChanges } from '../../src/systems/plan-changes.ts';
import type { Planned } from '../../src/systems/planned.ts';
import { iniBytes, iniPlace, iniValue } from './ini-arbitrary.ts';
import { openBytes } from './open-bytes.ts';

const files = iniBytes.filter((bytes) => typeof decodeText(bytes) !== 'string');

function keyLines(bytes: Uint8Array): KeyLine[] {
  return parseLines(openBytes(bytes)).sections.flatMap(({ lines }) => lines.filter((line) => line.kind === 'key'));
}

function encode(text: string, encoding: TextEncoding): Uint8Array {
  if (encoding === 'windows-1252') return windows1252.encode(text) ?? Buffer.from('not in the code page');
  return Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'utf16le');
}

function pairs(lines: readonly KeyLine[]): string[] {
  return lines.map(({ section, key, raw }) => JSON.stringify([section, key, raw]));
}

/** How many bytes at the start and at the end are the same. */
function common(one: Uint8Array, other: Uint8Array): { readonly start: number; readonly end: number } {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return { start, end };
}

function checkReplaced(before: Uint8Array, { file }: Planned, index: number, value: string): void {
  const lines = keyLines(before);
  const target = lines[index];
  if (target === undefined) throw new Error('no such line');
  const { offset, length } = target.span;
  const after = Buffer.from(file.bytes);
  expect(after.subarray(0, offset).equals(before.subarray(0, offset))).toBe(true);
  const behind = before.subarray(offset + length);
  const written = after.subarray(offset, after.length - behind.length);
  expect(after.subarray(after.length - behind.length).equals(behind)).toBe(true);
  const forms = [value, `"${value}"`, ` ${value}`, ` "${value}"`];
  expect(forms.some((form) => written.equals(encode(form, openBytes(before).encoding)))).toBe(true);
  const now = keyLines(after);
  expect(now[index]?.value).toBe(value);
  expect(pairs(now).toSpliced(index, 1)).toEqual(pairs(lines).toSpliced(index, 1));
}

function checkAdded(before: Uint8Array, { file }: Planned, key: string, value: string): void {
  const { start, end } = common(before, file.bytes);
  expect(start + end).toBeGreaterThanOrEqual(before.length);
  const known = pairs(keyLines(before));
  const added = keyLines(file.bytes).filter((line) => line.value === value && line.key === key);
  expect(added.length).toBeGreaterThan(0);
  expect(keyLines(file.bytes)).toHaveLength(known.length + 1);
}

/** 10,000 files in all: every test takes half of them. */
const numRuns = 5_000;

test('in any file, changing a value leaves every other byte and value as it was, or is refused', () => {
  let planned = 0;
  const property = fc.property(files, fc.nat(), iniValue, (bytes, seed, value) => {
    const lines = keyLines(bytes);
    if (lines.length === 0) return;
    const index = seed % lines.length;
    const target = lines[index];
    if (target === undefined) return;
    const change = { section: target.section, key: target.key, text: value, line: target.line };
    const file = openBytes(bytes);
    const plan = planChanges(file, [change]);
    if (plan.kind === 'unwritable') {
      // What is left of a file in the code page may happen to be valid UTF-8.
      const reasons = file.encoding === 'windows-1252' ? ['torn', 'read-back'] : ['torn'];
      if (/^[A-Za-z0-9@.]*$/.test(value)) expect(reasons).toContain(plan.reason);
      return;
    }
    planned += 1;
    if (value === target.value) expect(Buffer.from(plan.file.bytes).equals(bytes)).toBe(true);
    else checkReplaced(bytes, plan, index, value);
  });
  fc.assert(property, { numRuns });
  expect(planned).toBeGreaterThan(numRuns / 2);
});

test('in any file, a new key or section is put in and nothing else changes, or it is refused', () => {
  let planned = 0;
  const property = fc.property(files, iniPlace, iniValue, (bytes, { key, section }, value) => {
    const exists = keyLines(bytes).some((line) => foldKey(line.key) === foldKey(key));
    if (exists || value === '') return;
    const plan = planChanges(openBytes(bytes), [{ section, key, text: value }]);
    if (plan.kind === 'unwritable') return;
    planned += 1;
    checkAdded(bytes, plan, key, value);
  });
  fc.assert(property, { numRuns });
  expect(planned).toBeGreaterThan(numRuns / 10);
});

test('several changes at once give the values that they give one after another', () => {
  let planned = 0;
  const places = fc.uniqueArray(fc.tuple(iniPlace, iniValue), {
    minLength: 2,
    maxLength: 4,
    selector: ([{ key }]) => foldKey(key),
  });
  const property = fc.property(files, places, (bytes, wanted) => {
    const changes = wanted.map(([place, text]) => ({ ...place, text }));
    const together = planChanges(openBytes(bytes), changes);
    if (together.kind === 'unwritable') return;
    planned += 1;
    let file = openBytes(bytes);
    for (const change of changes) {
      const plan = planChanges(file, [change]);
      if (plan.kind === 'unwritable') throw new Error(plan.reason);
      file = plan.file;
    }
    const values = (all: Uint8Array) => keyLines(all).map(({ section, key, value }) => [section, key, value]);
    const one = values(together.file.bytes).map((entry) => JSON.stringify(entry));
    const other = values(file.bytes).map((entry) => JSON.stringify(entry));
    expect(one.toSorted()).toEqual(other.toSorted());
  });
  fc.assert(property, { numRuns: 1_000 });
  expect(planned).toBeGreaterThan(100);
});
