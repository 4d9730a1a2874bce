import { expect, test } from 'vitest';
import { productName } from '../../src/settings/product-name.ts';
import { systems } from '../../src/systems/index.ts';
import { runHere } from '../helpers/run-here.ts';

test.for([
  ['en', 'Mail profile'],
  ['de', 'Mailprofil'],
] as const)('settings of no product have a name in %s', async ([locale, name]) => {
  const ran = await runHere(['check', '--set', 'host=127.0.0.1', '--only', 'configuration', '--lang', locale]);
  expect(ran.stdout.split('\n')[0]).toContain(name);
});

test('products are called the same in both languages', () => {
  for (const { id, vocabulary } of systems.filter(({ id }) => id !== 'generic'))
    expect(productName(vocabulary, 'de'), id).toBe(productName(vocabulary, 'en'));
});
