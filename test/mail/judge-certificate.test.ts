import type { X509Certificate } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:tls';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CertificateInput, judgeCertificate } from '../../src/mail/judge-certificate.ts';
import { type Minted, mintCertificate } from '../helpers/certificate-mint.ts';
import { hasOpenssl, opensslOcsp, opensslVerify } from '../helpers/openssl-verify.ts';

const day = 86_400_000;
const now = new Date();
const inDays = (days: number) => new Date(now.getTime() + days * day);
const host = 'mail.example.com';
const names = [host];

let root: Minted;
let intermediate: Minted;
let leaf: Minted;
beforeAll(async () => {
  root = await mintCertificate({ subject: 'Root', ca: true });
  intermediate = await mintCertificate({ subject: 'Intermediate', issuer: root, ca: true });
  leaf = await mintCertificate({ subject: host, issuer: intermediate, names });
});

/** One case: what the server sends, what is trusted, and the kinds of fault that are expected. */
interface Case {
  readonly chain: readonly Minted[];
  readonly roots: readonly Minted[];
  readonly faults: readonly string[];
  readonly host?: string;
}

const cases: Readonly<Record<string, () => Case | Promise<Case>>> = {
  'a complete chain is fine': () => ({ chain: [leaf, intermediate], roots: [root], faults: [] }),
  'a chain that sends its root as well is fine': () => ({
    chain: [leaf, intermediate, root],
    roots: [root],
    faults: [],
  }),
  'a chain in the wrong order with a certificate that belongs to nothing is fine': async () => ({
    chain: [leaf, await mintCertificate({ subject: 'Stranger', ca: true }), root, intermediate],
    roots: [root],
    faults: [],
  }),
  'a certificate issued by the trusted root itself is fine': async () => ({
    chain: [await mintCertificate({ subject: host, issuer: root, names })],
    roots: [root],
    faults: [],
  }),
  'a self-signed certificate that is trusted itself is fine': async () => {
    const own = await mintCertificate({ subject: host, names });
    return { chain: [own], roots: [own], faults: [] };
  },
  'a self-signed certificate': async () => ({
    chain: [await mintCertificate({ subject: host, names })],
    roots: [root],
    faults: ['self-signed 18'],
  }),
  'a root that nobody trusts': () => ({
    chain: [leaf, intermediate, root],
    roots: [],
    faults: ['self-signed-in-chain 19'],
  }),
  'an intermediate whose root is not trusted': () => ({
    chain: [leaf, intermediate],
    roots: [],
    faults: ['unknown-issuer 20'],
  }),
  'an intermediate in the trust store without its root': () => ({
    chain: [leaf],
    roots: [intermediate],
    faults: ['unknown-issuer 2'],
  }),
  'a missing intermediate': () => ({ chain: [leaf], roots: [root], faults: ['incomplete-chain 21'] }),
  'a missing intermediate with a wrong one in its place': async () => ({
    chain: [leaf, await mintCertificate({ subject: 'Other', issuer: root, ca: true })],
    roots: [root],
    faults: ['incomplete-chain 21'],
  }),
  'a trust store that holds the former root of the same name': async () => ({
    chain: [await mintCertificate({ subject: host, issuer: root, names })],
    roots: [await mintCertificate({ subject: 'Root', ca: true })],
    faults: ['unknown-issuer 21'],
  }),
  'an expired certificate': async () => ({
    chain: [
      await mintCertificate({ subject: host, issuer: intermediate, names, from: inDays(-90), until: inDays(-3) }),
      intermediate,
    ],
    roots: [root],
    faults: ['expired 10'],
  }),
  'an expired intermediate': async () => {
    const old = await mintCertificate({ subject: 'Old', issuer: root, ca: true, from: inDays(-90), until: inDays(-3) });
    const own = await mintCertificate({ subject: host, issuer: old, names });
    return { chain: [own, old], roots: [root], faults: ['expired 10'] };
  },
  'an expired copy beside a valid one of the same intermediate is fine': async () => {
    const old = await mintCertificate({
      subject: 'Intermediate',
      issuer: root,
      ca: true,
      keys: intermediate.keys,
      from: inDays(-90),
      until: inDays(-3),
    });
    return { chain: [leaf, old, intermediate], roots: [root], faults: [] };
  },
  'a certificate that is not valid yet': async () => ({
    chain: [await mintCertificate({ subject: host, issuer: root, names, from: inDays(2) })],
    roots: [root],
    faults: ['not-yet-valid 9'],
  }),
  'a certificate that expires in twenty days': async () => ({
    chain: [await mintCertificate({ subject: host, issuer: root, names, until: inDays(20.5) })],
    roots: [root],
    faults: ['expires-soon 0'],
  }),
  'a certificate that expires in twenty-two days is fine': async () => ({
    chain: [await mintCertificate({ subject: host, issuer: root, names, until: inDays(22) })],
    roots: [root],
    faults: [],
  }),
  'a certificate for another name': () => ({
    chain: [leaf, intermediate],
    roots: [root],
    faults: ['hostname-mismatch 62'],
    host: 'smtp.example.com',
  }),
  'an IP address where the certificate has names only': () => ({
    chain: [leaf, intermediate],
    roots: [root],
    faults: ['hostname-mismatch 64'],
    host: '127.0.0.1',
  }),
  'an IP address that the certificate carries as a DNS name in spirit only': async () => ({
    chain: [await mintCertificate({ subject: '127.0.0.1', issuer: root })],
    roots: [root],
    faults: ['hostname-mismatch 64'],
    host: '127.0.0.1',
  }),
  'an IP address that the certificate carries is fine': async () => ({
    chain: [await mintCertificate({ subject: host, issuer: root, names: ['127.0.0.1', '::1'] })],
    roots: [root],
    faults: [],
    host: '127.0.0.1',
  }),
  'a wildcard stands for one label': async () => ({
    chain: [await mintCertificate({ subject: host, issuer: root, names: ['*.example.com'] })],
    roots: [root],
    faults: [],
  }),
  'a wildcard does not stand for two labels': async () => ({
    chain: [await mintCertificate({ subject: host, issuer: root, names: ['*.example.com'] })],
    roots: [root],
    faults: ['hostname-mismatch 62'],
    host: 'a.b.example.com',
  }),
  'a certificate that may not be used for servers': async () => ({
    chain: [await mintCertificate({ subject: host, issuer: root, names, usages: ['1.3.6.1.5.5.7.3.4'] })],
    roots: [root],
    faults: ['rejected 26'],
  }),
  'an issuer that is no authority': async () => {
    const noAuthority = await mintCertificate({ subject: 'No authority', issuer: root });
    const own = await mintCertificate({ subject: host, issuer: noAuthority, names });
    return { chain: [own, noAuthority], roots: [root], faults: ['rejected 79'] };
  },
  'everything at once': async () => {
    const own = await mintCertificate({
      subject: 'old.example.com',
      issuer: intermediate,
      names: ['old.example.com'],
      from: inDays(-90),
      until: inDays(-3),
    });
    return {
      chain: [own, intermediate],
      roots: [],
      faults: ['unknown-issuer 20', 'expired 10', 'hostname-mismatch 62'],
    };
  },
  'self-signed, expired and for another name': async () => ({
    chain: [await mintCertificate({ subject: 'localhost', from: inDays(-90), until: inDays(-3) })],
    roots: [root],
    faults: ['self-signed 18', 'expired 10', 'hostname-mismatch 62'],
  }),
};

function judge({ chain, roots, host: asked = host }: Case, more: Partial<CertificateInput> = {}) {
  return judgeCertificate({
    chain: chain.map(({ certificate }) => certificate),
    host: asked,
    now,
    roots: roots.map(({ pem }) => pem),
    verdict: null,
    ocsp: null,
    ...more,
  });
}

const numbered = (judgement: ReturnType<typeof judge>) =>
  judgement.faults.map(({ kind, openssl }) => `${kind} ${openssl}`);

describe('every fault is found, alone and together', () => {
  test.for(Object.entries(cases))('%s', async ([, make]) => {
    const given = await make();
    const judgement = judge(given);
    expect(numbered(judgement)).toEqual(given.faults);
    const trusting = given.faults.every((fault) => /^(?:hostname|expires-soon)/.test(fault));
    expect(judgement.trusted).toBe(trusting);
  });
});

describe.skipIf(!hasOpenssl)('the openssl command says the same (skipped where it is not installed)', () => {
  test.for(Object.entries(cases))('%s', async ([, make]) => {
    const given = await make();
    const said = opensslVerify(
      given.chain.map(({ pem }) => pem),
      given.roots.map(({ pem }) => pem),
      { name: given.host ?? host, at: now },
    );
    const judged = judge(given).faults.map(({ openssl }) => openssl);
    // The command stops at 20, where OpenSSL in a program goes on to 21, and adds 26 to an issuer that is no authority.
    const same = (number: number) => (number === 21 ? 20 : number);
    const expected = said.filter((number) => !(number === 26 && said.includes(79))).map(same);
    expect(judged.map(same)).toEqual(expect.arrayContaining(expected));
    expect(expected.length > 0).toBe(judged.some((number) => number !== 0));
  });
});

/** What Node says about the chain when a server on loopback sends it. */
async function verdictOf({ chain, roots }: Case): Promise<string | null> {
  const pem = chain.map((minted) => minted.pem).join('\n');
  const server = createServer({ cert: pem, key: chain[0]?.key ?? '' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const ca = roots.map((minted) => minted.pem);
  const socket = connect({ port, host: '127.0.0.1', servername: host, ca, rejectUnauthorized: false });
  await new Promise<void>((resolve) => socket.once('secureConnect', resolve));
  const error: unknown = socket.authorizationError;
  socket.destroy();
  server.close();
  return typeof error === 'string' ? error : null;
}

describe("OpenSSL's own verdict in the handshake adds nothing that is not known", () => {
  test.for(Object.entries(cases).filter(([name]) => !/127|IP address|two labels|another name$/.test(name)))(
    '%s',
    async ([, make]) => {
      const given = await make();
      const judgement = judge(given, { verdict: await verdictOf(given) });
      expect(numbered(judgement)).toEqual(given.faults);
    },
  );
});

test('a verdict that no fault explains is told with its number and text', () => {
  const judgement = judge(
    { chain: [leaf, intermediate], roots: [root], faults: [] },
    { verdict: 'PATH_LENGTH_EXCEEDED' },
  );
  expect(judgement).toMatchObject({
    faults: [{ kind: 'rejected', openssl: 25, detail: 'path length constraint exceeded' }],
    trusted: false,
    openssl: { number: 25 },
  });
});

test('a refusal for a reason that Node does not name is told although a weak signature was found', async () => {
  const own = await mintCertificate({ subject: host, issuer: root, names, keys: leaf.keys, hash: 'SHA-1' });
  const judgement = judge({ chain: [own], roots: [root], faults: [] }, { verdict: 'UNSPECIFIED' });
  expect(numbered(judgement)).toEqual(['rejected 1', 'weak-signature 68']);
  expect(judgement.trusted).toBe(false);
});

test('an expired certificate tells since when, and whether it is the leaf', async () => {
  const old = await mintCertificate({ subject: 'Old', issuer: root, ca: true, from: inDays(-90), until: inDays(-3) });
  const own = await mintCertificate({ subject: host, issuer: old, names, from: inDays(-90), until: inDays(-9.5) });
  const { faults } = judge({ chain: [own, old], roots: [root], faults: [] });
  expect(faults).toMatchObject([
    { kind: 'expired', days: 9, leaf: true, certificate: { subject: `CN=${host}` } },
    { kind: 'expired', days: 3, leaf: false, certificate: { subject: 'CN=Old' } },
  ]);
});

test('a missing intermediate tells where the certificate says it lies', async () => {
  const caIssuers = 'http://ca.example.com/intermediate.crt';
  const own = await mintCertificate({ subject: host, issuer: intermediate, names, caIssuers });
  expect(judge({ chain: [own], roots: [root], faults: [] }).faults).toMatchObject([
    { kind: 'incomplete-chain', issuerUrl: caIssuers, sameName: false },
  ]);
});

test('weak keys and signatures are found, but not the signature of a root', async () => {
  const weakRoot = await mintCertificate({ subject: 'Weak root', ca: true, key: 'rsa-2048', hash: 'SHA-1' });
  const own = await mintCertificate({ subject: host, issuer: weakRoot, names, key: 'rsa-1024', hash: 'SHA-1' });
  expect(judge({ chain: [own], roots: [weakRoot], faults: [] }).faults).toMatchObject([
    { kind: 'weak-key', openssl: 66, key: 'RSA 1024', bits: 1024 },
    { kind: 'weak-signature', openssl: 68, algorithm: 'sha1WithRSAEncryption', certificate: { subject: `CN=${host}` } },
  ]);
});

test.skipIf(!hasOpenssl)(
  'a stapled revocation is told with its date (skipped without the openssl command)',
  async () => {
    const serial = leaf.certificate.serialNumber;
    const revoked = opensslOcsp({ pem: leaf.pem, serial }, intermediate, '260102030405Z');
    const given = { chain: [leaf, intermediate], roots: [root], faults: [] };
    expect(judge(given, { ocsp: revoked })).toMatchObject({
      faults: [{ kind: 'revoked', openssl: 23, since: new Date('2026-01-02T03:04:05Z') }],
      trusted: false,
    });
    const good = opensslOcsp({ pem: leaf.pem, serial }, intermediate, null);
    expect(judge(given, { ocsp: good }).faults).toEqual([]);
  },
);

test('a certificate with twelve thousand names is judged at once, and a hundred of them are told', async () => {
  const many = Array.from({ length: 12_000 }, (_, index) => `host-${index}.example.net`);
  const own = await mintCertificate({ subject: host, issuer: root, names: [...many, 'a, DNS:mail.example.com'] });
  const started = performance.now();
  const { faults } = judge({ chain: [own], roots: [root], faults: [] });
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(faults).toMatchObject([{ kind: 'hostname-mismatch' }]);
  expect(faults[0]?.kind === 'hostname-mismatch' && faults[0].names.length).toBe(100);
});

test('a server that sends hundreds of certificates of one name does not keep us busy', async () => {
  const ca = await mintCertificate({ subject: 'Same', ca: true });
  const sent: X509Certificate[] = [];
  for (let index = 0; index < 100; index++) {
    sent.push((await mintCertificate({ subject: 'Same', issuer: ca, ca: true, keys: ca.keys })).certificate);
  }
  const own = await mintCertificate({ subject: host, issuer: ca, names });
  const started = performance.now();
  const judgement = judgeCertificate({
    chain: [own.certificate, ...sent],
    host,
    now,
    roots: [],
    verdict: null,
    ocsp: null,
  });
  expect(performance.now() - started).toBeLessThan(3_000);
  expect(judgement.trusted).toBe(false);
});

test('no certificate at all has no fault and no trust', () => {
  expect(judge({ chain: [], roots: [root], faults: [] })).toMatchObject({ faults: [], path: [], trusted: false });
});
