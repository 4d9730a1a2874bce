import type { X509Certificate } from 'node:crypto';

/** One entry of the alternative names. Node puts a value with special characters into JSON quotes. */
const entry = /([^:,]+):("(?:[^"\\]|\\.)*"|[^,]*)(?:, |$)/gy;

/** The mail addresses that a certificate is made out to: alternative names (RFC 5280 section 4.2.1.6), else its subject. */
export function certificateAddresses({ subjectAltName, subject }: X509Certificate): readonly string[] {
  const alternatives = [...(subjectAltName ?? '').matchAll(entry)]
    .filter(([, type]) => type === 'email')
    .map(([, , value]) => value ?? '');
  if (alternatives.length > 0) return alternatives;
  return [...(subject ?? '').matchAll(/^emailAddress=(.+)$/gm)].map(([, value]) => value ?? '');
}
