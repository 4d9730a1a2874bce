import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A little server of the test's own. */
export interface LineServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Listens on 127.0.0.1; `serve` gets each connection, and gives what to do with each of its lines. */
export async function startLineServer(serve: (socket: Socket) => (line: string) => void): Promise<LineServer> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
    createInterface({ input: socket }).on('line', serve(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port');
  return {
    port: bound.port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
