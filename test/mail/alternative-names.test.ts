import { expect, test } from 'vitest';
import { alternativeNames } from '../../src/mail/alternative-names.ts';

test('every entry with its type, quoted ones unquoted and never split', () => {
  const text = 'DNS:a.example.com, IP Address:192.0.2.1, DNS:"x\\u002c DNS:good.example.com", email:a@example.com';
  expect(alternativeNames(text)).toEqual([
    { type: 'DNS', value: 'a.example.com' },
    { type: 'IP Address', value: '192.0.2.1' },
    { type: 'DNS', value: 'x, DNS:good.example.com' },
    { type: 'email', value: 'a@example.com' },
  ]);
});

test.for([undefined, '', 'nonsense', 'DNS:', 'DNS:"', 'DNS:"\\', 'DNS:"a\\'])('%j does no harm', (text) => {
  expect(() => alternativeNames(text)).not.toThrow();
});

test('a hundred thousand names take no time, quoted or not', () => {
  const plain = Array.from({ length: 100_000 }, (_, index) => `DNS:host-${index}.example.com`).join(', ');
  const quoted = Array.from({ length: 100_000 }, (_, index) => `DNS:"host\\u002c${index}"`).join(', ');
  const started = performance.now();
  expect(alternativeNames(plain)).toHaveLength(100_000);
  expect(alternativeNames(quoted)).toHaveLength(100_000);
  expect(alternativeNames(plain, 100)).toHaveLength(100);
  expect(performance.now() - started).toBeLessThan(2_000);
});
