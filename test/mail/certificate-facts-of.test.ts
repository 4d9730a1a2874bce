import { beforeAll, expect, test } from 'vitest';
import { certificateFactsOf } from '../../src/mail/certificate-facts-of.ts';
import { hostingProvider } from '../../src/mail/hosting-provider.ts';
import { interceptor } from '../../src/mail/interceptor.ts';
import { type Minted, mintCertificate } from '../helpers/certificate-mint.ts';

let root: Minted;
beforeAll(async () => {
  root = await mintCertificate({ subject: 'Root', ca: true });
});

test('a certificate is told in plain words', async () => {
  const { certificate } = await mintCertificate({
    subject: 'mail.example.com',
    issuer: root,
    names: ['mail.example.com', 'smtp.example.com', '192.0.2.7'],
    from: new Date('2026-01-02T03:04:05Z'),
    until: new Date('2031-01-02T03:04:05Z'),
  });
  expect(certificateFactsOf(certificate)).toEqual({
    subject: 'mail.example.com',
    issuer: 'Root',
    names: ['mail.example.com', 'smtp.example.com', '192.0.2.7'],
    validFrom: '2026-01-02T03:04:05.000Z',
    validTo: '2031-01-02T03:04:05.000Z',
    key: 'EC prime256v1',
    signature: 'ecdsa-with-SHA256',
    fingerprint256: certificate.fingerprint256,
    selfSigned: false,
  });
});

test('key and signature of an RSA certificate, self-signed', async () => {
  const { certificate } = await mintCertificate({ subject: 'rsa', key: 'rsa-2048', hash: 'SHA-1' });
  expect(certificateFactsOf(certificate)).toMatchObject({
    key: 'RSA 2048',
    signature: 'sha1WithRSAEncryption',
    selfSigned: true,
    names: ['rsa'],
  });
});

test('without a common name the first alternative name stands in', async () => {
  const { certificate } = await mintCertificate({ subject: null, issuer: root, names: ['mail.example.com'] });
  expect(certificateFactsOf(certificate)).toMatchObject({ subject: 'mail.example.com' });
});

test('hostile names are shown and can do no harm', async () => {
  const subject = 'evil\x1b]0;title\x07\u202e", O=Bank\nCN=good.example.com';
  const { certificate } = await mintCertificate({
    subject,
    issuer: root,
    names: ['a, DNS:good.example.com', 'b\x1b[2J'],
  });
  const facts = certificateFactsOf(certificate);
  expect(facts.subject).toBe('evil\\x1b]0;title\\x07\\u{202e}", O=Bank\\x0aCN=good.example.com');
  expect(facts.names).toEqual(['a, DNS:good.example.com', 'b\\x1b[2J']);
});

test('a very long name is cut', async () => {
  const { certificate } = await mintCertificate({ subject: 'x'.repeat(5_000), issuer: root });
  expect(certificateFactsOf(certificate).subject.length).toBeLessThan(400);
});

test.for([
  ['Avast Web/Mail Shield Root', 'Avast'],
  ['Kaspersky Anti-Virus Personal Root Certificate', 'Kaspersky'],
  ['ESET SSL Filter CA', 'ESET'],
  ['Bitdefender CA SSL', 'Bitdefender'],
  ['Sophos SSL CA_C01001', 'Sophos'],
  ['FGT60E4Q16012345', 'Fortinet FortiGate'],
  ['Fortinet_CA_SSL', 'Fortinet FortiGate'],
  ['Zscaler Root CA', 'Zscaler'],
  ['Cisco Umbrella Root CA', 'Cisco Umbrella'],
  ['Securepoint UTM CA', 'Securepoint'],
  ['G DATA Mail Security', 'G DATA'],
])('an issuer called %s is %s', async ([subject = '', product]) => {
  const scanner = await mintCertificate({ subject, ca: true });
  const { certificate } = await mintCertificate({ subject: 'mail.example.com', issuer: scanner });
  expect(interceptor([certificate])).toEqual({ product });
});

test.for([
  "Let's Encrypt R3",
  'DigiCert TLS RSA SHA256 2020 CA1',
  'Sectigo RSA Domain Validation Secure Server CA',
  'Telekom Security ServerID OV Class 2 CA',
  'Symantec Class 3 Secure Server CA - G4',
  'GeoTrust TLS RSA CA G1',
  'Firma Müller Root CA',
])('the ordinary issuer %s is no interceptor', async (subject) => {
  const issuer = await mintCertificate({ subject, ca: true });
  const { certificate } = await mintCertificate({ subject: 'mail.sophos.example', issuer });
  expect(interceptor([certificate])).toBeNull();
});

test("a provider's own server is told by its name", () => {
  expect(hostingProvider(['*.secureserver.net', 'secureserver.net'])).toBe('GoDaddy');
  expect(hostingProvider(['w0123456.kasserver.com'])).toBe('ALL-INKL');
  expect(hostingProvider(['www.example.com', '*.your-server.de'])).toBe('Hetzner');
  expect(hostingProvider(['vs1234.freehosting.host'])).toBe('FreeHosting');
  expect(hostingProvider(['mail.example.com', 'notsecureserver.net', 'constructor', '__proto__'])).toBeNull();
});
