import { createSecureContext, type SecureContext } from 'node:tls';
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
}

const noRoots: readonly string[] = [];
const contexts = new WeakMap<readonly string[], Map<string, SecureContext>>();

/**
 * The context for these options, made once for each list of roots (the same array): with roots it costs 25–55 ms on
 * Node 20. Without roots it gets an empty list, because Node would otherwise read its own.
 */
export function secureContext({
  minVersion,
  maxVersion,
  roots = noRoots,
  legacy = false,
}: SecureOptions): SecureContext {
  const known = contexts.get(roots) ?? new Map<string, SecureContext>();
  contexts.set(roots, known);
  const key = `${minVersion} ${maxVersion} ${legacy}`;
  const context =
    known.get(key) ??
    createSecureContext({
      ca: [...roots],
      ...(minVersion && { minVersion }),
      ...(maxVersion && { maxVersion }),
      ...(legacy && { ciphers: 'DEFAULT:@SECLEVEL=0' }),
    });
  known.set(key, context);
  return context;
}
