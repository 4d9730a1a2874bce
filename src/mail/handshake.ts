import type { X509Certificate } from 'node:crypto';
import { isIP, type Socket } from 'node:net';
import { type ConnectionOptions, connect, type TLSSocket, type TLSSocketOptions } from 'node:tls';
import { errorDetail } from './error-detail.ts';
import { errorCode, failureKind } from './failure-kind.ts';
import { type SecureOptions, secureContext } from './secure-context.ts';
import { Tap } from './tap.ts';
import type { TlsFacts } from './tls-facts.ts';
import type { Wire } from './wire.ts';
import { WireFailure, type WireFailureKind } from './wire-failure.ts';

/** Milliseconds that a TLS 1.3 server gets to hand over its first session ticket. */
const ticketLimit = 20;

/** Certificates of a chain that are looked at; no real one has ten. */
const chainLimit = 40;

export interface Secured {
  readonly socket: TLSSocket;
  readonly facts: TlsFacts;
}

/**
 * Makes a TLS connection of a plain one within the wire's time. No certificate is refused here.
 *
 * Over TLS 1.3 it also waits for the first session ticket, at most 20 ms: a command sent before that is answered only
 * 40 ms later by servers whose answer waits for our delayed acknowledgement of the ticket.
 *
 * @throws {WireFailure} stage `tls`; `sample` holds what the server said in plain text instead
 */
export function handshake(plain: Socket, host: string, options: SecureOptions, wire: Wire): Promise<Secured> {
  return new Promise((resolve, reject) => {
    const since = wire.now();
    const tap = new Tap(plain);
    const connection: ConnectionOptions & Pick<TLSSocketOptions, 'requestOCSP'> = {
      socket: tap,
      host,
      // Without the root's dot (RFC 6066 section 3).
      ...(isIP(host) === 0 && { servername: host.replace(/\.$/, '') }),
      secureContext: secureContext(options),
      rejectUnauthorized: false,
      ...(options.session !== undefined && { session: options.session }),
      // Names are judged by a step of its own, with all that is wrong and not only the first fault.
      checkServerIdentity: () => undefined,
      requestOCSP: true,
    };
    const socket = connect(connection);
    let facts: TlsFacts | null = null;
    let ocsp: Buffer | null = null;
    let ticketTimer: NodeJS.Timeout | undefined;

    const leave = () => {
      clearTimeout(timer);
      clearTimeout(ticketTimer);
      wire.signal.removeEventListener('abort', onAbort);
      plain.off('error', onError);
      socket.off('secureConnect', onSecure).off('session', onTicket);
      socket.off('error', onError).off('end', onEnd).off('close', onEnd);
    };
    const fail = (kind: WireFailureKind, detail: string) => {
      leave();
      // An error that still comes after this belongs to nobody.
      for (const stream of [socket, tap, plain]) stream.on('error', () => {});
      socket.destroy();
      tap.destroy();
      reject(new WireFailure(kind, 'tls', detail, tap.plainText));
    };
    const succeed = () => {
      if (!facts) return;
      leave();
      resolve({ socket, facts });
    };
    const onSecure = () => {
      const isAsked = (options.roots?.length ?? 0) > 0;
      facts = {
        version: socket.getProtocol() ?? '',
        cipher: socket.getCipher().standardName,
        chain: chainOf(socket),
        ocsp,
        session: socket.getSession() ?? null,
        resumed: socket.isSessionReused(),
        verdict: isAsked && socket.authorizationError ? errorCode(socket.authorizationError) : null,
        ms: wire.now() - since,
      };
      if (facts.version !== 'TLSv1.3') succeed();
      else ticketTimer = setTimeout(succeed, ticketLimit);
    };
    // Not at once: a write out of OpenSSL's own callback never reaches the server.
    const onTicket = (session: Buffer) => {
      if (facts !== null) facts = { ...facts, session };
      setImmediate(succeed);
    };
    const onError = (error: Error) => {
      const kind = failureKind(error);
      // Node says ECONNRESET, too, when the server closed properly; only a real one comes from a system call.
      if (kind === 'reset' && !('syscall' in error)) fail('closed', 'closed');
      else fail(kind, errorDetail(error));
    };
    const onEnd = () => fail('closed', 'closed');
    const onAbort = () => fail('aborted', 'aborted');
    const timer = setTimeout(() => fail('timeout', 'deadline'), wire.timeoutMs);

    wire.signal.addEventListener('abort', onAbort);
    plain.on('error', onError);
    socket.once('OCSPResponse', (response: Buffer | null) => {
      ocsp = response !== null && response.length > 0 ? Buffer.from(response) : null;
    });
    socket.on('secureConnect', onSecure).on('session', onTicket);
    socket.on('error', onError).on('end', onEnd).on('close', onEnd);
    if (wire.signal.aborted) onAbort();
  });
}

function chainOf(socket: TLSSocket): readonly X509Certificate[] {
  const chain: X509Certificate[] = [];
  let next = socket.getPeerX509Certificate();
  while (next && chain.length < chainLimit) {
    chain.push(next);
    next = next.issuerCertificate;
  }
  return chain;
}
