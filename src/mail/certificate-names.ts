import { type DerElement, derAt, derTag } from './der.ts';

/** Issuer and subject of a certificate as their DER content, for comparing; one byte a character. */
export interface CertificateNames {
  readonly issuer: string;
  readonly subject: string;
}

/** [0], the explicit version in front of the serial number (RFC 5280 section 4.1.2.1). */
const versionTag = 0xa0;

/**
 * Reads the two names of a certificate (RFC 5280 section 4.1) without parsing the rest: a store holds a hundred and a half
 * certificates, of which one or two matter. Null where the bytes are no certificate.
 */
export function certificateNames(bytes: Buffer): CertificateNames | null {
  const certificate = derAt(bytes, 0);
  const body = certificate === null ? null : derAt(bytes, certificate.start, certificate.end);
  if (body?.tag !== derTag.sequence) return null;
  const next = (element: DerElement | null): DerElement | null =>
    element === null ? null : derAt(bytes, element.end, body.end);
  const first = derAt(bytes, body.start, body.end);
  const serial = first?.tag === versionTag ? next(first) : first;
  const issuer = next(next(serial));
  const subject = next(next(issuer));
  const content = (element: DerElement) => bytes.toString('latin1', element.start, element.end);
  return issuer === null || subject === null ? null : { issuer: content(issuer), subject: content(subject) };
}
