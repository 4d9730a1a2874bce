import { createSecureContext, type SecureContext, type SecureContextOptions } from 'node:tls';
import { mint } from '../../src/practice/certificates/mint.ts';
import { serverCredentials } from '../../src/practice/certificates/server-credentials.ts';

/** A server's TLS context with a fresh self-signed certificate for a name, and that certificate in PEM. */
export function selfSigned(
  name: string,
  options: SecureContextOptions = {},
): { readonly context: SecureContext; readonly certificate: string } {
  const { key, cert } = serverCredentials(mint({ commonName: name, names: [name] }, null), []);
  return { context: createSecureContext({ key, cert, ...options }), certificate: cert };
}
