import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

/** No conversation lasts longer, whatever the client does. */
const CONVERSATION_MS = 300_000;

/** Something that occupies a port of the practice server. */
export interface Occupant {
  readonly port: number;
  /** Ends at once what is still open. */
  close(): Promise<void>;
}

/**
 * Listens on the first address with a port of its own choice, and on the further ones with the same port where they
 * exist on this machine. `serve` gets each connection with its number.
 */
export async function listen(
  addresses: readonly string[],
  serve: (socket: Socket, number: number) => void,
): Promise<Occupant> {
  const open = new Set<Socket>();
  let count = 0;
  const accept = (socket: Socket): void => {
    open.add(socket);
    const deadline = setTimeout(() => socket.destroy(), CONVERSATION_MS);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => {
      clearTimeout(deadline);
      open.delete(socket);
    });
    count += 1;
    serve(socket, count);
  };
  const [first = '127.0.0.1', ...others] = addresses;
  const server = await listening(first, 0, accept);
  const { port } = addressOf(server);
  const more = await Promise.allSettled(others.map((address) => listening(address, port, accept)));
  const servers = [server, ...more.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))];
  return {
    port,
    close: async () => {
      const ends = servers.map((each) => closed(each));
      for (const socket of open) socket.destroy();
      await Promise.all(ends);
    },
  };
}

async function listening(address: string, port: number, accept: (socket: Socket) => void): Promise<Server> {
  const server = createServer({ allowHalfOpen: true, noDelay: true }, accept);
  server.listen(port, address);
  await once(server, 'listening');
  return server;
}

export function addressOf(server: Server): { readonly port: number } {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the practice server has no port');
  return address;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
