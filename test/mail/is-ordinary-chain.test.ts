import '../helpers/reflect-metadata.ts';
import * as x509 from '@peculiar/x509';
import { describe, expect, test } from 'vitest';
import { isOrdinaryChain } from '../../src/mail/is-ordinary-chain.ts';
import { type MintOptions, mintCertificate } from '../helpers/certificate-mint.ts';

/** Leaf, intermediate and root, each with what the test wants. */
async function chain(wish: {
  leaf?: Partial<MintOptions>;
  middle?: Partial<MintOptions>;
  root?: Partial<MintOptions>;
}) {
  const root = await mintCertificate({ subject: 'Root', ca: true, ...wish.root });
  const middle = await mintCertificate({ subject: 'Middle', ca: true, issuer: root, ...wish.middle });
  const leaf = await mintCertificate({
    subject: 'mail.example',
    names: ['mail.example'],
    issuer: middle,
    ...wish.leaf,
  });
  return [leaf, middle, root].map(({ certificate }) => certificate);
}

describe('a trusted chain needs no verdict of OpenSSL', () => {
  test.for<[string, Parameters<typeof chain>[0]]>([
    ['names, signatures and dates alone', {}],
    ['a certificate for servers', { leaf: { usages: ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'] } }],
    ['path lengths that are kept', { root: { pathLength: 1 }, middle: { pathLength: 0 } }],
  ])('that has %s', async ([, wish]) => {
    expect(isOrdinaryChain(await chain(wish))).toBe(true);
  });
});

describe('OpenSSL has to judge a chain', () => {
  const constraints = new x509.Extension('2.5.29.30', true, Buffer.from('3000', 'hex'));

  test.for<[string, Parameters<typeof chain>[0]]>([
    ['whose certificate is for clients only', { leaf: { usages: ['1.3.6.1.5.5.7.3.2'] } }],
    ['whose intermediate is no authority', { middle: { ca: false } }],
    ['whose root allows no intermediate', { root: { pathLength: 0 } }],
    ['with name constraints', { middle: { extensions: [constraints] } }],
  ])('%s', async ([, wish]) => {
    expect(isOrdinaryChain(await chain(wish))).toBe(false);
  });
});
