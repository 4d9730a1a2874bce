import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/**
 * A sign-in server in Dovecot's protocol (auth-client, version 1.2) that offers PLAIN and LOGIN and hangs up whenever it is asked:
 * what Postfix sees of a Dovecot that dies. A Dovecot whose own directory fails is no use here: it says code=temp_fail, which
 * Postfix 3.7 takes for a wrong password.
 */
export interface DyingSasl {
  readonly port: number;
  stop(): Promise<void>;
}

const handshake = [
  'VERSION\t1\t2',
  'MECH\tPLAIN\tplaintext',
  'MECH\tLOGIN\tplaintext',
  'SPID\t1',
  'CUID\t1',
  'COOKIE\t00000000000000000000000000000000',
  'DONE',
  '',
].join('\n');

export async function startDyingSasl(): Promise<DyingSasl> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
    socket.write(handshake);
    createInterface({ input: socket }).on('line', (line) => {
      if (line.startsWith('AUTH\t')) socket.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The sign-in server has no port');
  return {
    port: bound.port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
