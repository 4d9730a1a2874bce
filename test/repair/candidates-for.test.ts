import { describe, expect, test } from 'vitest';
import { emptyDiagnosis } from '../../src/diagnosis/reduce.ts';
import { type Finding, finding } from '../../src/findings/finding.ts';
import { candidatesFor } from '../../src/repair/candidates-for.ts';
import { cleanedAddress } from '../../src/repair/cleaned-address.ts';
import { cleanedHost } from '../../src/repair/cleaned-host.ts';
import { sameSite } from '../../src/repair/same-site.ts';
import { Configuration } from '../../src/systems/configuration.ts';
import { memoryFiles } from '../systems/memory-files.ts';

function profile(values: Readonly<Record<string, string>>): Configuration {
  const lines = Object.entries({ server: 'smtp.kunde.example', port: '587', encryption: 'starttls', ...values });
  const text = ['[mail]', ...lines.map(([key, value]) => `${key} = ${value}`), ''].join('\n');
  const opened = Configuration.open('/mail.ini', {
    system: 'generic',
    files: memoryFiles({ '/mail.ini': { bytes: text } }),
  });
  if (!(opened instanceof Configuration)) throw new Error('not readable');
  return opened;
}

const place = { host: 'smtp.kunde.example', port: 587 };

describe('candidates', () => {
  const proposed = (found: Finding, values: Readonly<Record<string, string>> = {}) =>
    candidatesFor(found, { configuration: profile(values), diagnosis: emptyDiagnosis() });

  test('stand in the order of their safety, what lowers security last', () => {
    const better = [
      { port: 25, state: 'answers', security: 'none' },
      { port: 2525, state: 'answers', security: 'starttls' },
      { port: 465, state: 'answers', security: 'tls' },
      { port: 993, state: 'other', security: null },
    ] as const;
    const found = proposed(finding('connect.wrong-port', { ...place, better }));
    expect(found.map(({ set, lowersSecurity }) => ({ set, lowersSecurity }))).toEqual([
      { set: { encryption: 'tls', port: '465' }, lowersSecurity: false },
      { set: { port: '2525' }, lowersSecurity: false },
      { set: { encryption: 'none', port: '25' }, lowersSecurity: true },
    ]);
  });

  test('have an id that is the same every time and holds no password', () => {
    const reply = { code: 535, enhanced: null, lines: ['no'], command: 'AUTH PLAIN' };
    const args = {
      ...place,
      stage: 'auth',
      reply,
      sender: null,
      recipient: null,
      mechanism: 'PLAIN',
      helo: null,
    } as const;
    const values = { user: 'office', password: "'Streng-Geheim-1'", sender: 'office@kunde.example' };
    const found = proposed(finding('auth.wrong-password', { ...args, user: 'office' }), values);
    expect(found.map(({ changes }) => changes.map(({ key }) => key))).toEqual([['password'], ['user']]);
    expect(JSON.stringify(found)).not.toContain('Geheim');
    expect(proposed(finding('auth.wrong-password', { ...args, user: 'office' }), values).map(({ id }) => id)).toEqual(
      found.map(({ id }) => id),
    );
  });

  test('are none where only the owner of the server can help', () => {
    const reply = { code: 550, enhanced: null, lines: ['no'], command: 'RCPT TO' };
    const args = {
      ...place,
      stage: 'rcpt',
      reply,
      sender: null,
      recipient: null,
      user: null,
      mechanism: null,
      helo: null,
    } as const;
    expect(proposed(finding('recipient.unknown', args))).toEqual([]);
    expect(proposed(finding('auth.account-locked', args))).toEqual([]);
  });
});

test.each([
  ['https://mail.example.com/owa', { host: 'mail.example.com', port: null }],
  ['smtp://user@mail.example.com:587', { host: 'mail.example.com', port: 587 }],
  ['"mail.example.com', { host: 'mail.example.com', port: null }],
  ['mail. example.com', { host: 'mail.example.com', port: null }],
  ['mail..example.com.', { host: 'mail.example.com', port: null }],
  ['mail.example.com', null],
  ['mail.example.com:99999', null],
  ['://', null],
])('the host in %s is as it was meant', (text, meant) => {
  expect(cleanedHost(text)).toEqual(meant);
});

test.each([
  ['Office <office@example.com>', 'office@example.com'],
  ['mailto:office@example.com', 'office@example.com'],
  ["'office@example.com';", 'office@example.com'],
  ['office@example.com', null],
  ['office', null],
])('the address in %s is as it was meant', (text, meant) => {
  expect(cleanedAddress(text)).toBe(meant);
});

test.each([
  ['mail.kunde.example', 'smtp.kunde.example', '', true],
  ['kunde.example', 'smtp.kunde.example', '', true],
  ['mail.kunde.example', '192.0.2.7', 'office@kunde.example', true],
  ['mail.other.example', 'smtp.kunde.example', 'office@kunde.example', false],
  ['notkunde.example', 'smtp.kunde.example', '', false],
  ['mail.evil.co.at', 'kunde.co.at', '', false],
  ['evil.co.at', 'mail.co.at', '', false],
  ['evil.example', 'smtp.example', '', false],
])('%s belongs to the owner of %s and %s: %s', (name, host, from, same) => {
  expect(sameSite(name, profile({ server: host, ...(from === '' ? {} : { sender: from }) }).settings)).toBe(same);
});
