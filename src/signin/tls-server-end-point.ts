import { createHash, type X509Certificate } from 'node:crypto';
import { signatureAlgorithm } from '../mail/signature-algorithm.ts';

/**
 * What ties a sign-in to the TLS connection under it (tls-server-end-point, RFC 5929 section 4): the certificate's hash, with
 * the hash of its signature, SHA-256 in place of MD5 and SHA-1. Exchange with Extended Protection refuses an NTLM sign-in
 * without it. Null: the certificate is signed without a hash of its own (Ed25519), for which nothing is defined.
 */
export function tlsServerEndPoint(certificate: X509Certificate): Buffer | null {
  const { name } = signatureAlgorithm(certificate);
  if (/^ED/.test(name)) return null;
  const [, size = '256'] = /sha-?(256|384|512|224)/i.exec(name) ?? [];
  const hash = createHash(`sha${size}`).update(certificate.raw).digest();
  return Buffer.concat([Buffer.from('tls-server-end-point:', 'latin1'), hash]);
}
