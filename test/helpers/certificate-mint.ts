import './reflect-metadata.ts';
import { KeyObject, webcrypto, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import * as x509 from '@peculiar/x509';

type KeyType = 'ec' | 'ec-384' | 'rsa-1024' | 'rsa-2048';

export interface MintOptions {
  /** Common name; null: no subject at all. */
  readonly subject: string | null;
  /** Who signs it; nobody: it is self-signed. */
  readonly issuer?: Minted;
  readonly ca?: boolean;
  /** DNS names and IP addresses. */
  readonly names?: readonly string[];
  readonly from?: Date;
  readonly until?: Date;
  readonly key?: KeyType;
  /** Another certificate's key is used again. */
  readonly keys?: webcrypto.CryptoKeyPair;
  readonly hash?: 'SHA-1' | 'SHA-256';
  /** Where the issuer's certificate lies (authority information access). */
  readonly caIssuers?: string;
  /** Extended key usages as dotted numbers. */
  readonly usages?: readonly string[];
  /** How many authorities may stand below this one. */
  readonly pathLength?: number;
  /** Further extensions, as they are. */
  readonly extensions?: readonly x509.Extension[];
}

export interface Minted {
  readonly certificate: X509Certificate;
  readonly pem: string;
  /** Private key, PKCS #8 PEM. */
  readonly key: string;
  readonly keys: webcrypto.CryptoKeyPair;
}

const day = 86_400_000;
const algorithms = {
  ec: { name: 'ECDSA', namedCurve: 'P-256' },
  'ec-384': { name: 'ECDSA', namedCurve: 'P-384' },
  'rsa-1024': rsa(1024),
  'rsa-2048': rsa(2048),
} as const;

/** Makes a certificate with everything that a test wants to be wrong with it. Valid from yesterday for a year unless told. */
export async function mintCertificate(options: MintOptions): Promise<Minted> {
  const { subject, issuer, ca = false, names = [], hash = 'SHA-256' } = options;
  const keys = options.keys ?? (await makeKeys(options.key ?? 'ec', hash));
  const signing = (issuer?.keys ?? keys).privateKey;
  const extensions: x509.Extension[] = [
    new x509.BasicConstraintsExtension(ca, options.pathLength, true),
    await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
  ];
  if (issuer) extensions.push(await x509.AuthorityKeyIdentifierExtension.create(issuer.keys.publicKey));
  if (names.length > 0) {
    const entries = names.map((value) => ({ type: isIP(value) === 0 ? 'dns' : 'ip', value }) as const);
    extensions.push(new x509.SubjectAlternativeNameExtension(entries));
  }
  if (options.caIssuers) extensions.push(new x509.AuthorityInfoAccessExtension({ caIssuers: [options.caIssuers] }));
  if (options.usages) extensions.push(new x509.ExtendedKeyUsageExtension([...options.usages]));
  extensions.push(...(options.extensions ?? []));
  const name = subject === null ? [] : [{ CN: [subject] }];
  const made = await x509.X509CertificateGenerator.create({
    subject: name,
    issuer: issuer ? new x509.X509Certificate(issuer.pem).subjectName.toJSON() : name,
    publicKey: keys.publicKey,
    signingKey: signing,
    signingAlgorithm: { name: signing.algorithm.name, hash },
    notBefore: options.from ?? new Date(Date.now() - day),
    notAfter: options.until ?? new Date(Date.now() + 365 * day),
    extensions,
  });
  const pem = made.toString('pem');
  const key = KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' }).toString();
  return { certificate: new X509Certificate(pem), pem, key, keys };
}

function rsa(modulusLength: number) {
  return { name: 'RSASSA-PKCS1-v1_5', modulusLength, publicExponent: new Uint8Array([1, 0, 1]) } as const;
}

async function makeKeys(type: KeyType, hash: string): Promise<webcrypto.CryptoKeyPair> {
  return await webcrypto.subtle.generateKey({ ...algorithms[type], hash }, true, ['sign', 'verify']);
}
