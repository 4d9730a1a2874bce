import { describe, expect, test } from 'vitest';
import { entries } from '../../src/explain/entries/index.ts';
import { notes } from '../../src/explain/notes/index.ts';
import { agorumAcceptance } from './agorum.ts';
import { esofficeAcceptance } from './esoffice.ts';
import { formcycleAcceptance } from './formcycle.ts';
import { injixoAcceptance } from './injixo.ts';
import { liveTests } from './live-test.ts';
import { ntcsAcceptance } from './ntcs.ts';
import { hasTest } from './test-titles.ts';

const items = [
  ...injixoAcceptance,
  ...formcycleAcceptance,
  ...esofficeAcceptance,
  ...agorumAcceptance,
  ...ntcsAcceptance,
];

const everyNumber = Array.from({ length: 128 }, (_, index) => index + 1);

describe('the 128 statements of the vendors', () => {
  test('are all there, each once and in order', () => {
    expect(items.map(({ item }) => item)).toEqual(everyNumber);
  });

  test.for(items.map((one) => [one.item, one.statement, one] as const))('%d: %s', ([, , { covered, shown = '' }]) => {
    expect(covered.length > 0 || shown !== '', 'has a test, or a screen that shows it').toBe(true);
    expect(covered.filter((name) => !hasTest(name))).toEqual([]);
    expect(new Set(covered).size).toBe(covered.length);
    const named = shown.match(/\b(?:injixo|formcycle|esoffice|agorum|ntcs)-[a-z0-9-]+/g) ?? [];
    expect(named.filter((note) => !(note in notes))).toEqual([]);
    const codes = shown.match(/\b[a-z0-9]+\.[a-z][a-z0-9-]+/g) ?? [];
    expect(codes.filter((code) => !(code in entries))).toEqual([]);
  });
});

test('every configuration that is tried against a real server stands for a statement, or for none of the five systems', () => {
  const claimed = new Set(items.flatMap(({ covered }) => covered));
  const unclaimed = [...liveTests].filter(([, name]) => !claimed.has(name)).map(([id]) => id);
  expect(unclaimed.filter((id) => !id.startsWith('generic-'))).toEqual([]);
});

describe('the name of a test', () => {
  test.for([
    ['a title as it stands', 'test/acceptance/acceptance.test.ts › the name of a test › is known: %s', true],
    ['a title with a value in it', 'test/acceptance/acceptance.test.ts › the name of a test › is known: x', true],
    ['no title', 'test/acceptance/acceptance.test.ts › the name of a test › is something else', false],
    [
      'titles in the wrong order',
      'test/acceptance/acceptance.test.ts › is known: x › the 128 statements of the vendors',
      false,
    ],
  ] as const)('is known: %s', ([, name, known]) => {
    expect(hasTest(name)).toBe(known);
  });
});
