import type { Identity } from './identity.ts';

/** The certificate as a PEM block (RFC 7468). */
export function pemCertificate({ certificate }: Identity): string {
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
