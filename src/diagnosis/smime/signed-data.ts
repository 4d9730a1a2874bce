import { createHash, sign, type X509Certificate } from 'node:crypto';
import { derAt, derChildren, derContent } from '../../mail/der.ts';
import { der, derElement } from './der-writer.ts';
import type { Signer } from './signer.ts';

/** Object identifiers (RFC 5652, RFC 5035, RFC 5754). */
const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
};

/** Tags of `[0]` in place of the element's own and around it. */
const first = 0xa0;

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** A signature that stands apart from its content (RFC 5652 section 5, detached), with SHA-256, in DER. The key is RSA or on an elliptic curve. */
export function signedData(content: Buffer, { key, certificate, chain }: Signer, time: Date): Buffer {
  const digest = der.sequence(der.oid(oid.sha256));
  const attribute = (name: string, value: Buffer) => der.sequence(der.oid(name), der.set(value));
  const attributes = der.set(
    attribute(oid.contentType, der.oid(oid.data)),
    attribute(oid.signingTime, der.time(time)),
    attribute(oid.messageDigest, der.octets(sha256(content))),
    // So that nobody puts another certificate of the same key in its place (RFC 5035 section 3).
    attribute(oid.signingCertificate, der.sequence(der.sequence(der.sequence(der.octets(sha256(certificate.raw)))))),
  );
  const isRsa = key.asymmetricKeyType === 'rsa';
  const algorithm = isRsa
    ? der.sequence(der.oid(oid.sha256WithRsa), der.null())
    : der.sequence(der.oid(oid.ecdsaWithSha256));
  const signature = sign('sha256', attributes, key);
  const signerInfo = der.sequence(
    der.integer(1),
    issuerAndSerial(certificate),
    digest,
    // What is signed is the set; in its place here it has the tag of its field (RFC 5652 section 5.4).
    Buffer.concat([Buffer.of(first), attributes.subarray(1)]),
    algorithm,
    der.octets(signature),
  );
  const certificates = [certificate, ...chain].map(({ raw }) => raw);
  const signed = der.sequence(
    der.integer(1),
    der.set(digest),
    der.sequence(der.oid(oid.data)),
    derElement(first, ...certificates),
    der.set(signerInfo),
  );
  return der.sequence(der.oid(oid.signedData), derElement(first, signed));
}

/** The certificate's issuer and serial number, byte for byte as it has them (RFC 5280 section 4.1). */
function issuerAndSerial({ raw }: X509Certificate): Buffer {
  const outer = derAt(raw, 0);
  const body = outer === null ? null : derAt(raw, outer.start, outer.end);
  // [0] version may be left out; then come serial number, signature algorithm and issuer.
  const fields = body === null ? [] : derChildren(body).filter(({ tag }) => tag !== first);
  const [serial, , issuer] = fields;
  if (serial === undefined || issuer === undefined) throw new Error('A certificate has no issuer.');
  return der.sequence(derElement(issuer.tag, derContent(issuer)), derElement(serial.tag, derContent(serial)));
}
