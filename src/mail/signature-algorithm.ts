import type { X509Certificate } from 'node:crypto';
import { type DerElement, derAt, derChildren, derOid, derTag } from './der.ts';

/** OpenSSL's names. */
const names: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.2': 'md2WithRSAEncryption',
  '1.2.840.113549.1.1.3': 'md4WithRSAEncryption',
  '1.2.840.113549.1.1.4': 'md5WithRSAEncryption',
  '1.2.840.113549.1.1.5': 'sha1WithRSAEncryption',
  '1.3.14.3.2.29': 'sha1WithRSA',
  '1.2.840.113549.1.1.10': 'rsassaPss',
  '1.2.840.113549.1.1.11': 'sha256WithRSAEncryption',
  '1.2.840.113549.1.1.12': 'sha384WithRSAEncryption',
  '1.2.840.113549.1.1.13': 'sha512WithRSAEncryption',
  '1.2.840.113549.1.1.14': 'sha224WithRSAEncryption',
  '1.2.840.10040.4.3': 'dsaWithSHA1',
  '1.2.840.10045.4.1': 'ecdsa-with-SHA1',
  '1.2.840.10045.4.3.1': 'ecdsa-with-SHA224',
  '1.2.840.10045.4.3.2': 'ecdsa-with-SHA256',
  '1.2.840.10045.4.3.3': 'ecdsa-with-SHA384',
  '1.2.840.10045.4.3.4': 'ecdsa-with-SHA512',
  '2.16.840.1.101.3.4.3.2': 'dsa_with_SHA256',
  '1.3.101.112': 'ED25519',
  '1.3.101.113': 'ED448',
};

const hashes: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** How a certificate is signed: `name` such as `sha256WithRSAEncryption`; `weak`: with MD2, MD4, MD5 or SHA-1. */
interface SignatureAlgorithm {
  readonly name: string;
  readonly weak: boolean;
}

/** Reads the signature algorithm from the certificate's DER (RFC 5280 section 4.1.1.2): Node 20 has no property for it. */
export function signatureAlgorithm(certificate: X509Certificate): SignatureAlgorithm {
  const outer = derAt(certificate.raw, 0);
  const algorithm = outer === null ? undefined : derChildren(outer)[1];
  const [oid, parameters] = algorithm === undefined ? [] : derChildren(algorithm);
  if (oid?.tag !== derTag.oid) return { name: 'unknown', weak: false };
  const dotted = derOid(oid);
  const known = names[dotted] ?? dotted;
  const name = known === 'rsassaPss' ? `RSASSA-PSS (${pssHash(parameters)})` : known;
  return { name, weak: /md[245]|sha1(?!\d)/i.test(name) };
}

/** RSASSA-PSS-params ::= SEQUENCE { hashAlgorithm [0] DEFAULT sha1 … } (RFC 4055 section 3.1) */
function pssHash(parameters: DerElement | undefined): string {
  const tagged = parameters === undefined ? undefined : derChildren(parameters).find(({ tag }) => tag === 0xa0);
  const algorithm = tagged === undefined ? undefined : derChildren(tagged)[0];
  const oid = algorithm === undefined ? undefined : derChildren(algorithm)[0];
  if (oid?.tag !== derTag.oid) return 'sha1';
  const dotted = derOid(oid);
  return hashes[dotted] ?? dotted;
}
