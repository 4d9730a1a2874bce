import { type DerElement, derAt, derChildren, derContent, derOid, derTag } from './der.ts';

/** What an OCSP responder says about one certificate. Its signature is not checked. */
interface OcspStatus {
  readonly status: 'good' | 'revoked' | 'unknown';
  readonly revokedAt: Date | null;
}

const basicResponse = '1.3.6.1.5.5.7.48.1.1';

/**
 * Reads a stapled OCSP response (RFC 6960 section 4.2.1): the answer for the certificate with this serial number
 * (hexadecimal, as Node gives it), or the first one where none is named. null: no successful response, or not readable.
 * Never throws.
 */
export function ocspStatus(der: Buffer, serialNumber?: string): OcspStatus | null {
  const singles = singleResponses(der).map(derChildren);
  const wanted = serialNumber === undefined ? undefined : significant(serialNumber);
  const single = singles.find((fields) => wanted === undefined || serialOf(fields[0]) === wanted);
  // SingleResponse ::= SEQUENCE { certID, certStatus, thisUpdate … }
  const status = single?.[1];
  switch (status === undefined ? undefined : status.tag & 0x1f) {
    case 0:
      return { status: 'good', revokedAt: null };
    case 1:
      return { status: 'revoked', revokedAt: status === undefined ? null : timeOf(derChildren(status)[0]) };
    case 2:
      return { status: 'unknown', revokedAt: null };
    default:
      return null;
  }
}

/** OCSPResponse → responseBytes → BasicOCSPResponse → tbsResponseData → responses. */
function singleResponses(der: Buffer): DerElement[] {
  const [status, wrapped] = childrenOf(derAt(der, 0));
  if (status === undefined || wrapped === undefined || derContent(status)[0] !== 0) return [];
  const [type, octets] = childrenOf(derChildren(wrapped)[0]);
  if (type === undefined || octets === undefined || derOid(type) !== basicResponse) return [];
  const data = derChildren(derAt(der, octets.start, octets.end) ?? octets)[0];
  // Before the responses come, tagged or as a time: version, responder, producedAt.
  const responses = childrenOf(data).find(({ tag }) => tag === derTag.sequence);
  return childrenOf(responses);
}

function childrenOf(element: DerElement | null | undefined): DerElement[] {
  return element === null || element === undefined ? [] : derChildren(element);
}

/** CertID ::= SEQUENCE { hashAlgorithm, issuerNameHash, issuerKeyHash, serialNumber } */
function serialOf(certId: DerElement | undefined): string | null {
  const serial = childrenOf(certId)[3];
  return serial?.tag === derTag.integer ? significant(derContent(serial).toString('hex')) : null;
}

function significant(hex: string): string {
  return hex.toLowerCase().replace(/^0+/, '');
}

function timeOf(element: DerElement | undefined): Date | null {
  if (element?.tag !== derTag.generalizedTime) return null;
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/.exec(derContent(element).toString('latin1'));
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}
