import type { Socket } from 'node:net';
import { errorCode, failureKind } from './failure-kind.ts';
import type { Target } from './target.ts';
import type { Wire } from './wire.ts';
import { WireFailure, type WireFailureKind } from './wire-failure.ts';

/**
 * Opens a TCP connection within the wire's time.
 *
 * @throws {WireFailure} stage `connect`: refused, timeout, unreachable, reset, closed, aborted
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
    const fail = (kind: WireFailureKind, detail: string) => {
      leave();
      // An error that still comes after this belongs to nobody.
      socket.on('error', () => {});
      socket.destroy();
      reject(new WireFailure(kind, 'connect', detail));
    };
    const onConnect = () => {
      leave();
      socket.setNoDelay(true);
      resolve(socket);
    };
    const onError = (error: Error) => fail(failureKind(error), errorCode(error));
    const onClose = () => fail('closed', 'closed');
    const onAbort = () => fail('aborted', 'aborted');
    const timer = setTimeout(() => fail('timeout', 'deadline'), wire.timeoutMs);
    wire.signal.addEventListener('abort', onAbort);
    socket.on('connect', onConnect).on('error', onError).on('close', onClose);
  });
}
