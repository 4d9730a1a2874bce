import { createHash, createHmac, X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/settings/secret.ts';
import { avId, readAvPairs, writeAvPairs } from '../../src/signin/ntlm-av-pairs.ts';
import { readNtlmChallenge } from '../../src/signin/ntlm-challenge.ts';
import { ntlmAuthenticate, ntlmNegotiate } from '../../src/signin/ntlm-messages.ts';
import { ntlmV2Response, ntowfV2 } from '../../src/signin/ntlm-v2-response.ts';
import { tlsServerEndPoint } from '../../src/signin/tls-server-end-point.ts';
import { selfSigned } from '../helpers/self-signed.ts';

// MS-NLMP section 4.2.1 and 4.2.4: the values that Microsoft publishes for NTLMv2.
const published = { user: 'User', domain: 'Domain', password: 'Password' };
const serverChallenge = Buffer.from('0123456789abcdef', 'hex');
const clientChallenge = Buffer.from('aaaaaaaaaaaaaaaa', 'hex');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const targetInformation = writeAvPairs([
  { id: avId.domainName, value: utf16('Domain') },
  { id: avId.computerName, value: utf16('Server') },
]);
const publishedChallenge = Buffer.from(
  `4e544c4d53535000020000000c000c003800000033828ae20123456789abcdef00000000000000002400240044000000` +
    `06007017 0000000f 530065007200760065007200 02000c0044006f006d00610069006e00 01000c00530065007200760065007200 00000000`.replaceAll(
      ' ',
      '',
    ),
  'hex',
);

const account = { user: 'Domain\\User', password: new Secret('Password') };
const chance = { clientChallenge, now: Date.UTC(2026, 0, 1) };

/** A challenge with this target information. */
function challengeWith(information: Buffer, flags = 0x628a8205): Buffer {
  const head = Buffer.alloc(48);
  head.write('NTLMSSP\0', 'latin1');
  head.writeUInt32LE(2, 8);
  head.writeUInt32LE(48, 16);
  head.writeUInt32LE(flags, 20);
  serverChallenge.copy(head, 24);
  head.writeUInt16LE(information.length, 40);
  head.writeUInt16LE(information.length, 42);
  head.writeUInt32LE(48, 44);
  return Buffer.concat([head, information]);
}

/** The parts of an AUTHENTICATE_MESSAGE. */
function partsOf(message: Buffer | 'bad-challenge') {
  if (message === 'bad-challenge') throw new Error('the challenge was refused');
  const field = (at: number) => {
    const offset = message.readUInt32LE(at + 4);
    return message.subarray(offset, offset + message.readUInt16LE(at));
  };
  const nt = field(20);
  return {
    ...{ lm: field(12), nt, domain: field(28), user: field(36), flags: message.readUInt32LE(60) },
    ...{ mic: message.subarray(72, 88), pairs: readAvPairs(nt.subarray(44, -4)) ?? [] },
  };
}

describe("Microsoft's published values", () => {
  test('NTOWFv2', () => {
    expect(ntowfV2(published).toString('hex')).toBe('0c868a403bfd7a93a3001ef22ef02e3f');
  });

  test('both responses and the session key', () => {
    const time = Buffer.alloc(8);
    const made = ntlmV2Response({ ...published, serverChallenge, clientChallenge, time, targetInformation });
    expect(made.lm.toString('hex')).toBe('86c35097ac9cec102554764a57cccc19aaaaaaaaaaaaaaaa');
    expect(made.nt.subarray(0, 16).toString('hex')).toBe('68cd0ab851e51c96aabc927bebef6a1c');
    expect(made.nt.subarray(16).toString('hex')).toBe(
      `01010000000000000000000000000000aaaaaaaaaaaaaaaa00000000${targetInformation.toString('hex')}00000000`,
    );
    expect(made.sessionBaseKey.toString('hex')).toBe('8de40ccadbc14a82f15cb0ad0de95ca3');
  });

  test('the challenge message', () => {
    expect(readNtlmChallenge(publishedChallenge)).toMatchObject({
      challenge: serverChallenge,
      domain: 'Domain',
      server: 'Server',
      dnsDomain: null,
      timestamp: null,
    });
  });
});

describe('the answer to a challenge', () => {
  test('names domain and user apart, and uses Unicode', () => {
    const { domain, user, flags } = partsOf(ntlmAuthenticate(publishedChallenge, account, chance));
    expect([domain, user]).toEqual([utf16('Domain'), utf16('User')]);
    expect(flags & 3).toBe(1);
  });

  test.each([
    ['name@kunde.local', '', 'name@kunde.local'],
    ['name', '', 'name'],
    ['KUNDE\\a\\b', 'KUNDE', 'a\\b'],
  ])('%s is domain "%s" and user "%s"', (given, domain, user) => {
    const parts = partsOf(ntlmAuthenticate(publishedChallenge, { ...account, user: given }, chance));
    expect([parts.domain, parts.user]).toEqual([utf16(domain), utf16(user)]);
  });

  test('a name is put into capitals letter by letter, as Windows does it', () => {
    const key = (user: string) => ntowfV2({ ...published, user }).toString('hex');
    expect(key('müßig')).toBe(key('MÜßIG'));
    expect(key('müßig')).not.toBe(key('MÜSSIG'));
  });

  test('without the time of the server there is a response for old servers and no integrity code', () => {
    const { lm, mic } = partsOf(ntlmAuthenticate(publishedChallenge, account, chance));
    expect(lm).toHaveLength(24);
    expect(lm.equals(Buffer.alloc(24))).toBe(false);
    expect(mic.equals(Buffer.alloc(16))).toBe(true);
  });

  test('with the time of the server all three messages are sealed with an integrity code', () => {
    const time = Buffer.from('0090d336b734c301', 'hex');
    const message = challengeWith(writeAvPairs([{ id: avId.timestamp, value: time }]));
    const answer = ntlmAuthenticate(message, account, chance);
    const { lm, nt, mic, pairs } = partsOf(answer);
    expect(lm.equals(Buffer.alloc(24))).toBe(true);
    expect(nt.subarray(24, 32)).toEqual(time);
    expect(pairs.find(({ id }) => id === avId.flags)?.value).toEqual(Buffer.from([2, 0, 0, 0]));
    const key = createHmac('md5', ntowfV2(published)).update(nt.subarray(0, 16)).digest();
    const unsealed = Buffer.from(answer);
    unsealed.fill(0, 72, 88);
    const sealed = createHmac('md5', key).update(ntlmNegotiate()).update(message).update(unsealed).digest();
    expect(mic).toEqual(sealed);
  });

  test('is bound to the TLS connection and to the service', () => {
    const channelBinding = Buffer.from('tls-server-end-point:x');
    const given = { ...account, channelBinding, targetName: 'HTTP/mail.example.com' };
    const { pairs } = partsOf(ntlmAuthenticate(publishedChallenge, given, chance));
    // gss_channel_bindings_struct: four empty addresses and their types, then the length of what follows.
    const struct = Buffer.concat([Buffer.alloc(16), Buffer.from([22, 0, 0, 0]), channelBinding]);
    const value = (id: number) => pairs.find((pair) => pair.id === id)?.value;
    expect(value(avId.channelBindings)).toEqual(createHash('md5').update(struct).digest());
    expect(value(avId.targetName)).toEqual(utf16('HTTP/mail.example.com'));
    expect(value(avId.domainName)).toEqual(utf16('Domain'));
  });

  test("a server cannot put a binding of its own into the client's answer", () => {
    const foreign = { id: avId.channelBindings, value: Buffer.alloc(16, 7) };
    const { pairs } = partsOf(ntlmAuthenticate(challengeWith(writeAvPairs([foreign])), account, chance));
    expect(pairs).toEqual([]);
  });

  test('a server of the last century, without target information, gets NTLMv2 as well', () => {
    const old = challengeWith(Buffer.alloc(0), 0x8202).subarray(0, 32);
    const { nt, user, flags } = partsOf(ntlmAuthenticate(old, account, chance));
    expect(nt.length).toBeGreaterThan(24);
    expect(user.toString('latin1')).toBe('User');
    expect(flags & 3).toBe(2);
  });
});

describe('a hostile challenge', () => {
  const cases: readonly (readonly [string, Buffer])[] = [
    ['nothing', Buffer.alloc(0)],
    ['another type', Buffer.from(publishedChallenge).fill(1, 8, 9)],
    ['another signature', Buffer.from(publishedChallenge).fill(0, 0, 1)],
    ['cut off', publishedChallenge.subarray(0, 60)],
    ['an offset far out', Buffer.from(publishedChallenge).fill(0xff, 44, 48)],
    ['a pair longer than the rest', challengeWith(Buffer.from([2, 0, 0xff, 0xff, 1]))],
    ['no end mark', challengeWith(Buffer.from([2, 0, 0, 0]))],
    ['a time of three bytes', challengeWith(writeAvPairs([{ id: avId.timestamp, value: Buffer.alloc(3) }]))],
    ['target information that fills the answer', challengeWith(writeAvPairs([{ id: 1, value: Buffer.alloc(65_520) }]))],
  ];
  test.each(cases)('%s is refused', (_, message) => {
    expect(ntlmAuthenticate(message, account, chance)).toBe('bad-challenge');
  });

  test('no bytes make it fail otherwise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(80), (noise, at) => {
        const message = Buffer.from(publishedChallenge);
        Buffer.from(noise).copy(message, at);
        const answer = ntlmAuthenticate(message, account, chance);
        return answer === 'bad-challenge' || answer.length > 88;
      }),
    );
  });
});

test('the binding is the hash of the certificate that the server showed', () => {
  const certificate = new X509Certificate(selfSigned('mail.practice.test').certificate);
  const binding = tlsServerEndPoint(certificate);
  expect(binding?.subarray(0, 21).toString()).toBe('tls-server-end-point:');
  expect(binding?.subarray(21)).toEqual(createHash('sha256').update(certificate.raw).digest());
});
