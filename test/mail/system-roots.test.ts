import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { splitPem } from '../../src/mail/split-pem.ts';
import { rootsFrom, systemRoots } from '../../src/mail/system-roots.ts';

const pem = (text: string) => `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----`;
const missing = (): string => {
  throw new Error('ENOENT');
};

test('the roots of this machine can be read, and are read once', () => {
  const roots = systemRoots();
  expect(new X509Certificate(roots[0] ?? '').ca).toBe(true);
  expect(systemRoots()).toBe(roots);
});

test("the first source that has certificates counts, and Node's own roots only where there is no other", () => {
  const bundled = [pem('bundled')];
  const all = { system: () => [pem('system')], filesFirst: false, read: () => pem('file'), bundled };
  expect(rootsFrom(all)).toEqual([pem('system')]);
  expect(rootsFrom({ ...all, filesFirst: true })).toEqual([pem('file')]);
  expect(rootsFrom({ ...all, filesFirst: true, read: missing })).toEqual([pem('system')]);
  expect(rootsFrom({ ...all, system: null })).toEqual([pem('file')]);
  expect(rootsFrom({ ...all, system: () => [], read: missing })).toEqual(bundled);
  const redHat = (file: string) => (file.startsWith('/etc/pki/') ? pem('red hat') : missing());
  expect(rootsFrom({ ...all, system: null, read: redHat })).toEqual([pem('red hat')]);
});

test('a PEM file is split whatever stands between its certificates', () => {
  const key = '-----BEGIN PRIVATE KEY-----\nMII=\n-----END PRIVATE KEY-----';
  const text = `# Root\r\n${pem('AAA=')}\r\n\r\nsubject=/CN=x\n${key}\n${pem('BBB=')}${pem('CCC=')}\n-----BEGIN CERTIFICATE-----\ncut`;
  expect(splitPem(text)).toEqual([pem('AAA='), pem('BBB='), pem('CCC=')]);
  expect(splitPem('')).toEqual([]);
});

test('a hostile PEM file takes no time', () => {
  const started = performance.now();
  splitPem('-----BEGIN CERTIFICATE-----'.repeat(100_000));
  splitPem(`-----BEGIN CERTIFICATE-----${'A'.repeat(5_000_000)}`);
  expect(performance.now() - started).toBeLessThan(1_000);
});
