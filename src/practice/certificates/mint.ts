import { createHash, generateKeyPairSync, type KeyPairKeyObjectResult, randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { der } from './der.ts';
import type { Identity } from './identity.ts';
import { type Digest, signatureAlgorithm, signed } from './signature.ts';

const DAY = 86_400_000;

export type KeyKind = 'p256' | 'p384' | 'rsa-1024' | 'rsa-2048';

/** What a new certificate says. */
export interface CertificateWish {
  readonly commonName: string;
  readonly organisation?: string;
  readonly unit?: string;
  /** DNS names and IP addresses of the subject alternative name; none: no such extension. */
  readonly names?: readonly string[];
  /** Days from now, negative in the past. */
  readonly fromDay?: number;
  readonly toDay?: number;
  readonly authority?: boolean;
  readonly key?: KeyKind;
  readonly digest?: Digest;
  /** What the key may be used for; a server by default. */
  readonly purpose?: 'server' | 'client';
}

/** Makes a key and a certificate for it (RFC 5280), signed by `issuer` or, where that is null, by itself. */
export function mint(wish: CertificateWish, issuer: Identity | null): Identity {
  const keys = keyPair(wish.key ?? 'p256');
  const publicKey = keys.publicKey.export({ type: 'spki', format: 'der' });
  const keyId = createHash('sha1').update(publicKey).digest();
  const name = distinguishedName(wish);
  const signer = issuer?.privateKey ?? keys.privateKey;
  const digest = wish.digest ?? 'sha256';
  const serial = Buffer.concat([Buffer.of(0x4d), randomBytes(9)]);
  const content = der.sequence(
    der.explicit(0, der.integer(Buffer.of(2))),
    der.integer(serial),
    signatureAlgorithm(signer, digest),
    issuer?.name ?? name,
    der.sequence(der.time(dayFromNow(wish.fromDay ?? -30)), der.time(dayFromNow(wish.toDay ?? 90))),
    name,
    publicKey,
    der.explicit(3, der.sequence(...extensions(wish, keyId, issuer?.keyId ?? keyId))),
  );
  return { certificate: signed(content, signer, digest), privateKey: keys.privateKey, name, publicKey, keyId, serial };
}

function keyPair(kind: KeyKind): KeyPairKeyObjectResult {
  switch (kind) {
    case 'p256':
      return generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    case 'p384':
      return generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
    case 'rsa-1024':
      return generateKeyPairSync('rsa', { modulusLength: 1024 });
    case 'rsa-2048':
      return generateKeyPairSync('rsa', { modulusLength: 2048 });
  }
}

function dayFromNow(days: number): Date {
  return new Date(Math.floor(Date.now() / 1000) * 1000 + days * DAY);
}

function distinguishedName({ commonName, organisation, unit }: CertificateWish): Buffer {
  const part = (oid: string, text: string | undefined): readonly Buffer[] =>
    text === undefined ? [] : [der.set(der.sequence(der.oid(oid), der.utf8(text)))];
  return der.sequence(...part('2.5.4.10', organisation), ...part('2.5.4.11', unit), ...part('2.5.4.3', commonName));
}

function extensions(wish: CertificateWish, keyId: Buffer, issuerKeyId: Buffer): readonly Buffer[] {
  const common = [
    extension('2.5.29.14', der.octets(keyId)),
    extension('2.5.29.35', der.sequence(der.implicit(0, issuerKeyId))),
  ];
  if (wish.authority) {
    return [
      extension('2.5.29.19', der.sequence(der.true()), true),
      extension('2.5.29.15', der.bits(Buffer.of(0b0000_0110), 1), true),
      ...common,
    ];
  }
  const purpose = wish.purpose === 'client' ? '1.3.6.1.5.5.7.3.2' : '1.3.6.1.5.5.7.3.1';
  const names = (wish.names ?? []).map(alternativeName);
  return [
    extension('2.5.29.19', der.sequence(), true),
    extension('2.5.29.37', der.sequence(der.oid(purpose))),
    ...common,
    ...(names.length > 0 ? [extension('2.5.29.17', der.sequence(...names))] : []),
  ];
}

function extension(oid: string, value: Buffer, critical = false): Buffer {
  return der.sequence(der.oid(oid), ...(critical ? [der.true()] : []), der.octets(value));
}

function alternativeName(name: string): Buffer {
  return isIP(name) === 4
    ? der.implicit(7, Buffer.from(name.split('.').map(Number)))
    : der.implicit(2, Buffer.from(name));
}
