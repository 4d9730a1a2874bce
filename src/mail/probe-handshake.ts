import { isIP, type Socket } from 'node:net';
import * as tls from 'node:tls';
import type { ClientIdentity } from './client-identity.ts';
import { identityOptions } from './secure-context.ts';

/** How one TLS handshake of a probe ended. */
export type HandshakeEnd =
  | { readonly ended: 'done'; readonly version: string }
  /** `code`: Node's word; `heard`: the server had sent something by then. */
  | { readonly ended: 'failed'; readonly code: string; readonly heard: boolean }
  | { readonly ended: 'aborted' };

/**
 * One TLS handshake on a connected socket, in these versions, that accepts every certificate, cipher and key size that
 * OpenSSL still knows, so that a failure is the server's. Never rejects; the socket is of no use afterwards.
 * `identity`: shown where the server asks for a client certificate; null: none is.
 */
export function probeHandshake(
  socket: Socket,
  host: string,
  versions: { readonly min: tls.SecureVersion; readonly max: tls.SecureVersion },
  signal: AbortSignal,
  identity: ClientIdentity | null = null,
): Promise<HandshakeEnd> {
  const before = socket.bytesRead;
  return new Promise((resolve) => {
    let secure: tls.TLSSocket | null = null;
    const onAbort = (): void => end({ ended: 'aborted' });
    const end = (result: HandshakeEnd): void => {
      signal.removeEventListener('abort', onAbort);
      resolve(result);
      secure?.destroy();
      socket.destroy();
    };
    const fail = (error: unknown): void => {
      const heard = socket.bytesRead > before || (secure?.bytesRead ?? 0) > before;
      end({ ended: 'failed', code: codeOf(error), heard });
    };
    if (signal.aborted) return end({ ended: 'aborted' });
    signal.addEventListener('abort', onAbort, { once: true });
    socket.on('error', fail);
    try {
      secure = tls.connect({
        socket,
        ...(isIP(host) === 0 ? { servername: host.replace(/\.$/, '') } : {}),
        rejectUnauthorized: false,
        minVersion: versions.min,
        maxVersion: versions.max,
        ciphers: 'DEFAULT:@SECLEVEL=0',
        ca: [],
        ...(identity && identityOptions(identity)),
      });
    } catch (error) {
      return fail(error);
    }
    const opened = secure;
    opened.on('secureConnect', () => end({ ended: 'done', version: opened.getProtocol() ?? '' }));
    opened.on('error', fail);
    opened.on('close', () => fail(new Error('closed')));
  });
}

function codeOf(error: unknown): string {
  if (error instanceof Error) return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return String(error);
}
