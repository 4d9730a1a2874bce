import fc from 'fast-check';
import { expect, test } from 'vitest';
import { saslPrep } from '../../src/signin/sasl-prep.ts';
import { readScramChallenge, saslName } from '../../src/signin/scram-messages.ts';
import { tokenChallenge } from '../../src/signin/token-challenge.ts';

const nonce = 'ownNonce';

/** Bytes, texts, and texts that are nearly a challenge. */
const message = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  fc.string({ unit: 'binary', maxLength: 300 }).map((text) => Buffer.from(text)),
  fc
    .tuple(fc.string(), fc.base64String(), fc.oneof(fc.integer().map(String), fc.bigInt().map(String), fc.string()))
    .map(([end, salt, rounds]) => Buffer.from(`r=${nonce}${end},s=${salt},i=${rounds}`)),
);

test('no first message of a server breaks SCRAM, and none that is believed asks for more than is reasonable', () => {
  fc.assert(
    fc.property(message, (bytes) => {
      const challenge = readScramChallenge(bytes, nonce);
      if (challenge === null) return;
      expect(challenge.nonce.startsWith(nonce) && challenge.nonce.length > nonce.length).toBe(true);
      expect(challenge.nonce).not.toContain(',');
      expect(challenge.salt.length).toBeGreaterThan(0);
      expect(challenge.iterations).toBeGreaterThanOrEqual(1);
      expect(challenge.iterations).toBeLessThanOrEqual(10_000_000);
    }),
    { numRuns: 5000 },
  );
});

test('a challenge of a hundred kilobytes is read in no time', () => {
  const long = Buffer.from(`r=${nonce}${'x'.repeat(50_000)},s=${'A'.repeat(50_000)},i=4096${',x=y'.repeat(10_000)},`);
  const since = performance.now();
  expect(readScramChallenge(long, nonce)).toBeNull();
  expect(performance.now() - since).toBeLessThan(200);
});

test('what a server says about a token never breaks anything, and never fills a screen', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), (lines) => {
      const reply = { code: 334, enhanced: null, lines, ms: 0, offences: [] };
      const encoded = { ...reply, lines: [Buffer.from(lines.join('')).toString('base64')] };
      for (const each of [reply, encoded]) expect(tokenChallenge(each)?.length ?? 0).toBeLessThanOrEqual(1000);
    }),
  );
});

test('a name inside a message keeps to its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const escaped = saslName(saslPrep(name) ?? name);
      expect(escaped).not.toContain(',');
      expect(escaped.replaceAll('=2C', '').replaceAll('=3D', '')).not.toContain('=');
    }),
  );
});

test('what has been prepared once stays as it is (RFC 4013)', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = saslPrep(text);
      if (once !== null) expect(saslPrep(once)).toBe(once);
    }),
  );
});
