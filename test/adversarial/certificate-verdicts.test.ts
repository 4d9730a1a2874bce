import { execFileSync, spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isOrdinaryChain } from '../../src/mail/is-ordinary-chain.ts';
import { judgeCertificate } from '../../src/mail/judge-certificate.ts';
import { hasOpenssl } from '../helpers/openssl-verify.ts';

const directory = mkdtempSync(join(tmpdir(), 'maildiag-test-'));
afterAll(() => rmSync(directory, { recursive: true }));

/** Makes a certificate with these extensions, in OpenSSL's own words; null: nobody else signs it. */
function issue(name: string, issuer: string | null, extensions: string): string {
  const openssl = (...words: string[]) => execFileSync('openssl', words, { cwd: directory, stdio: 'pipe' });
  writeFileSync(join(directory, `${name}.ext`), extensions);
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', `${name}.key`];
  openssl('req', '-new', ...key, '-subj', `/CN=${name}`, '-out', `${name}.csr`);
  const signer =
    issuer === null
      ? ['-signkey', `${name}.key`]
      : ['-CA', `${issuer}.pem`, '-CAkey', `${issuer}.key`, '-CAcreateserial'];
  openssl(
    'x509',
    '-req',
    '-in',
    `${name}.csr`,
    '-days',
    '90',
    '-out',
    `${name}.pem`,
    '-extfile',
    `${name}.ext`,
    ...signer,
  );
  return readFileSync(join(directory, `${name}.pem`), 'utf8');
}

const authority = 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n';
const server = 'subjectAltName=DNS:mail.example.com\n';

describe.skipIf(!hasOpenssl)('a chain that OpenSSL refuses is never taken for trusted without asking it', () => {
  const root = hasOpenssl ? issue('root', null, authority) : '';

  test.each<readonly [string, string, string]>([
    ['whose certificate has an unknown critical extension', authority, `${server}1.2.3.4.5=critical,ASN1:UTF8:x\n`],
    ['whose authority has an unknown critical extension', `${authority}1.2.3.4.5=critical,ASN1:UTF8:x\n`, server],
    ['whose key may only sign certificates', authority, `${server}keyUsage=critical,keyCertSign\n`],
    ['whose key may only sign documents', authority, `${server}keyUsage=nonRepudiation\n`],
    ['whose certificate is for any purpose', authority, `${server}extendedKeyUsage=anyExtendedKeyUsage\n`],
    ['whose authority is for any purpose', `${authority}extendedKeyUsage=anyExtendedKeyUsage\n`, server],
    ['whose certificate is for clients', authority, `${server}extendedKeyUsage=clientAuth\n`],
    ['whose certificate is for clients in Netscape terms', authority, `${server}nsCertType=client\n`],
    ['whose authority is none', 'basicConstraints=CA:FALSE\n', server],
    ['whose authority does not say that it is one', 'subjectKeyIdentifier=hash\n', server],
    ['whose authority may not sign', 'basicConstraints=critical,CA:TRUE\nkeyUsage=digitalSignature\n', server],
    [
      'whose authority is for other names',
      `${authority}nameConstraints=critical,permitted;DNS:other.example\n`,
      server,
    ],
  ])('%s', (_what, middle, leaf) => {
    const above = issue('middle', 'root', middle);
    const own = issue('leaf', 'middle', leaf);
    const words = ['verify', '-purpose', 'sslserver', '-CAfile', 'root.pem', '-untrusted', 'middle.pem', 'leaf.pem'];
    expect(spawnSync('openssl', words, { cwd: directory }).status).not.toBe(0);
    const { trusted, path, faults } = judgeCertificate({
      chain: [new X509Certificate(own), new X509Certificate(above)],
      host: 'mail.example.com',
      now: new Date(),
      roots: [root],
      verdict: null,
      ocsp: null,
    });
    expect(trusted && faults.length === 0 && isOrdinaryChain(path)).toBe(false);
  });

  test('and an ordinary one is taken for trusted', () => {
    const chain = [issue('leaf', 'root', `${server}extendedKeyUsage=serverAuth\nkeyUsage=digitalSignature\n`), root];
    expect(isOrdinaryChain(chain.map((pem) => new X509Certificate(pem)))).toBe(true);
  });
});
