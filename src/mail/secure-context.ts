import { createSecureContext, type SecureContext, type SecureContextOptions } from 'node:tls';
import type { ClientIdentity } from './client-identity.ts';
import type { TlsVersion } from './tls-version.ts';

/** How a TLS connection is to be made. */
export interface SecureOptions {
  readonly minVersion?: TlsVersion;
  readonly maxVersion?: TlsVersion;
  /** Trusted roots in PEM; absent or empty: no verdict is asked. */
  readonly roots?: readonly string[];
  /** Of an earlier connection to the same server: spares both sides the certificate and most of the arithmetic. */
  readonly session?: Buffer;
  /** Also what OpenSSL no longer does by itself: TLS 1.0 and 1.1, weak keys and signatures. */
  readonly legacy?: boolean;
  /** Shown where the server asks for a client certificate; absent: none is. */
  readonly identity?: ClientIdentity;
}

const noRoots: readonly string[] = [];
const noIdentity = {};
const contexts = new WeakMap<readonly string[], WeakMap<object, Map<string, SecureContext>>>();

/**
 * The context for these options, made once for each list of roots (the same array) and each client certificate: with roots
 * it costs 25–55 ms on Node 20. Without roots it gets an empty list, because Node would otherwise read its own.
 *
 * @throws where OpenSSL takes the client certificate for too weak
 */
export function secureContext({
  minVersion,
  maxVersion,
  roots = noRoots,
  legacy = false,
  identity,
}: SecureOptions): SecureContext {
  const ofRoots = contexts.get(roots) ?? new WeakMap<object, Map<string, SecureContext>>();
  contexts.set(roots, ofRoots);
  const owner = identity ?? noIdentity;
  const known = ofRoots.get(owner) ?? new Map<string, SecureContext>();
  ofRoots.set(owner, known);
  const key = `${minVersion} ${maxVersion} ${legacy}`;
  const context =
    known.get(key) ??
    createSecureContext({
      ca: [...roots],
      ...(minVersion && { minVersion }),
      ...(maxVersion && { maxVersion }),
      ...(legacy && { ciphers: 'DEFAULT:@SECLEVEL=0' }),
      ...(identity && identityOptions(identity)),
    });
  known.set(key, context);
  return context;
}

/** The form in which Node hands key and certificates to OpenSSL. */
export function identityOptions({
  key,
  certificate,
  chain,
}: ClientIdentity): Pick<SecureContextOptions, 'key' | 'cert'> {
  return {
    key: key.export({ type: 'pkcs8', format: 'pem' }),
    cert: [certificate, ...chain].map((each) => each.toString()).join(''),
  };
}
