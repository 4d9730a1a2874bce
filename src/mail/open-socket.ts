import type { Socket } from 'node:net';
import { errorCode, failureKind } from './failure-kind.ts';
import { ProxyFault, type ProxyReason } from './proxy-fault.ts';
import { ProxySocket } from './proxy-socket.ts';
import type { Target } from './target.ts';
import type { Wire } from './wire.ts';
import { WireFailure, type WireFailureKind } from './wire-failure.ts';

/**
 * Opens a TCP connection within the wire's time.
 *
 * @throws {WireFailure} stage `connect`: refused, timeout, unreachable, reset, closed, aborted; through a proxy
 *   proxy-unreachable and proxy-refused as well
 */
export function openSocket(target: Target, wire: Wire): Promise<Socket> {
  return new Promise((resolve, reject) => {
    if (wire.signal.aborted) {
      reject(new WireFailure('aborted', 'connect', 'aborted'));
      return;
    }
    const socket = wire.connect(target.address, target.port);
    const leave = () => {
      clearTimeout(timer);
      wire.signal.removeEventListener('abort', onAbort);
      socket.off('connect', onConnect).off('error', onError).off('close', onClose);
    };
    const fail = (kind: WireFailureKind, detail: string, proxy: ProxyReason | null = null) => {
      leave();
      // An error that still comes after this belongs to nobody.
      socket.on('error', () => {});
      socket.destroy();
      reject(new WireFailure(kind, 'connect', detail, null, proxy));
    };
    const onConnect = () => {
      leave();
      socket.setNoDelay(true);
      resolve(socket);
    };
    const onError = (error: Error) =>
      fail(failureKind(error), errorCode(error), error instanceof ProxyFault ? error.reason : null);
    const onClose = () => fail('closed', 'closed');
    const onAbort = () => fail('aborted', 'aborted');
    const onTimeout = () => {
      const lateness = socket instanceof ProxySocket ? socket.lateness : null;
      if (lateness === null) fail('timeout', 'deadline');
      else onError(lateness);
    };
    const timer = setTimeout(onTimeout, wire.timeoutMs);
    wire.signal.addEventListener('abort', onAbort);
    socket.on('connect', onConnect).on('error', onError).on('close', onClose);
  });
}
