import type { X509Certificate } from 'node:crypto';
import { harmless } from '../border/harmless.ts';
import { alternativeNames } from './alternative-names.ts';
import type { CertificateFacts } from './certificate-facts.ts';
import { isSelfSigned } from './is-self-signed.ts';
import { commonName, nameParts } from './name-parts.ts';
import { publicKeyFacts } from './public-key-facts.ts';
import { signatureAlgorithm } from './signature-algorithm.ts';

/** So many names are shown: a certificate can carry a hundred thousand. */
const shownNames = 100;
/** A name in a certificate has no length limit in practice; a host name has 253 characters. */
const shownLength = 300;

/** A certificate as plain JSON for people: every text made harmless and cut to a length that can be shown. */
export function certificateFactsOf(certificate: X509Certificate): CertificateFacts {
  return {
    subject: subjectOf(certificate),
    issuer: issuerOf(certificate),
    names: namesOf(certificate),
    validFrom: isoDate(certificate.validFrom),
    validTo: isoDate(certificate.validTo),
    key: publicKeyFacts(certificate).name,
    signature: signatureAlgorithm(certificate).name,
    fingerprint256: certificate.fingerprint256,
    selfSigned: isSelfSigned(certificate),
  };
}

/** What to call a certificate: common name, else first alternative name, else the whole subject on one line. */
function subjectOf(certificate: X509Certificate): string {
  const name = commonName(certificate.subject) ?? alternativeNames(certificate.subjectAltName, 1)[0]?.value;
  return shown(name ?? oneLine(certificate.subject));
}

/** What to call a certificate's issuer: common name, else the whole name on one line. */
function issuerOf(certificate: X509Certificate): string {
  return shown(commonName(certificate.issuer) ?? oneLine(certificate.issuer));
}

/** DNS names and IP addresses that a certificate is for, at most 100; the common name where it carries none. */
export function namesOf(certificate: X509Certificate): string[] {
  const names = alternativeNames(certificate.subjectAltName, shownNames * 10)
    .filter(({ type }) => type === 'DNS' || type === 'IP Address')
    .slice(0, shownNames)
    .map(({ value }) => shown(value));
  const common = names.length === 0 ? commonName(certificate.subject) : null;
  return common === null ? names : [shown(common)];
}

function oneLine(name: string | undefined): string {
  return nameParts(name)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
}

function shown(text: string): string {
  return harmless(text.length > shownLength ? `${text.slice(0, shownLength)}…` : text);
}

/** Node's `Nov 22 10:49:05 2026 GMT` as ISO 8601; a date that can't be read stays as it is. */
function isoDate(text: string): string {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? harmless(text) : date.toISOString();
}
