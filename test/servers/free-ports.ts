import { createServer, type Server } from 'node:net';

/**
 * Ports that are free on every one of `addresses`, all different. They are held together and released together, so
 * that the same port is not given out twice.
 */
export async function freePorts(count: number, addresses: readonly string[]): Promise<number[]> {
  const held: Server[] = [];
  const ports: number[] = [];
  try {
    while (ports.length < count) {
      const port = await holdEverywhere(addresses, held);
      if (port !== null) ports.push(port);
    }
  } finally {
    await Promise.all(held.map((server) => new Promise((done) => server.close(done))));
  }
  return ports;
}

/** Null: the port the system chose on the first address is taken on another. */
async function holdEverywhere(addresses: readonly string[], held: Server[]): Promise<number | null> {
  let port = 0;
  for (const address of addresses) {
    const server = await listen(address, port);
    if (server === null) return null;
    held.push(server);
    const bound = server.address();
    if (bound === null || typeof bound === 'string') return null;
    port = bound.port;
  }
  return port;
}

function listen(address: string, port: number): Promise<Server | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, address, () => resolve(server));
  });
}
