import { inspect } from 'node:util';
import { expect, it, test } from 'vitest';
import { passwordDoubt } from '../../src/settings/password-doubt.ts';
import { Secret } from '../../src/settings/secret.ts';

test('a secret is not printed by accident, whichever way', () => {
  const secret = new Secret('Sommer-Regen-42');
  const shown = [
    String(secret),
    `${secret}`,
    JSON.stringify({ secret }),
    inspect(secret, { showHidden: true, depth: null, customInspect: false }),
    inspect({ secret }),
    Object.entries(secret).join(),
  ];
  expect(shown.join('\n')).not.toContain('Sommer');
  expect(JSON.stringify({ secret })).toBe('{"secret":{"set":true}}');
});

it.each([
  ['Sommer-Regen-42', true, null],
  ['pa"ss', true, null],
  ['', true, null],
  ['"half', true, 'cut-off'],
  ['"whole"', true, 'stray-quotes'],
  ['ends\\', true, 'backslash'],
  [' edge', false, 'blanks'],
  ['a;b', true, 'semicolon'],
  ['a#b', true, 'hash'],
  ['a;b#c', false, null],
])('the password %s (unquoted in a file: %s) is doubted as %s', (text, unquoted, doubt) => {
  expect(passwordDoubt(new Secret(text), unquoted)).toBe(doubt);
});
