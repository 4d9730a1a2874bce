import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:net';

/**
 * Below the range from which Linux takes the ports of outgoing connections (32768 and up): a port found free here is not
 * taken by somebody's connection before the server listens on it.
 */
const lowest = 12_000;
const highest = 32_000;

/** Ports that are free on every one of `addresses`, all different, tried from a random one upwards. */
export async function freePorts(count: number, addresses: readonly string[]): Promise<number[]> {
  const ports: number[] = [];
  const first = randomInt(lowest, highest);
  for (let step = 0; ports.length < count && step < highest - lowest; step++) {
    const port = lowest + ((first - lowest + step) % (highest - lowest));
    const free = await Promise.all(addresses.map((address) => isFree(address, port)));
    if (free.every(Boolean)) ports.push(port);
  }
  if (ports.length < count) throw new Error(`Fewer than ${count} ports are free`);
  return ports;
}

function isFree(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server: Server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, address, () => server.close(() => resolve(true)));
  });
}
