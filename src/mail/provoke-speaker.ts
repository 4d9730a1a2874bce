import type { Target } from './target.ts';
import type { Wire } from './wire.ts';

/**
 * Makes a silent server show what it is: an HTTP server waits for the client to speak first and answers a line that it
 * does not understand. Sends `HELP` once; resolves with what came back, null where nothing did in time.
 */
export function provokeSpeaker(target: Target, wire: Wire, limitMs: number): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const socket = wire.connect(target.address, target.port);
    const end = (bytes: Buffer | null) => {
      clearTimeout(timer);
      wire.signal.removeEventListener('abort', giveUp);
      socket.destroy();
      resolve(bytes);
    };
    const giveUp = () => end(null);
    const timer = setTimeout(giveUp, limitMs);
    wire.signal.addEventListener('abort', giveUp);
    socket.once('connect', () => socket.write('HELP\r\n\r\n'));
    socket.once('data', (bytes) => end(Buffer.from(bytes)));
    socket.once('close', giveUp);
    socket.on('error', giveUp);
  });
}
