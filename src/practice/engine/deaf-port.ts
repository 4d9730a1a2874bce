import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { platform } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Occupant } from './listener.ts';

/** Connections that Linux keeps waiting for a listener with a backlog of one. */
const QUEUE = 2;

/** Runs in a thread of its own: listens, tells the port, and is never heard of again. */
const listener = `
  const { createServer } = require('node:net');
  const { parentPort, workerData } = require('node:worker_threads');
  const server = createServer();
  server.listen({ host: '127.0.0.1', port: 0, backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    setImmediate(() => Atomics.wait(workerData, 0, 0));
  });
`;

/** Whether this system drops further attempts once a listener's queue is full; others refuse them or take them. */
export const deafPortsExist: boolean = platform() === 'linux';

/**
 * A port of 127.0.0.1 that answers no connection attempt, like one behind a firewall that drops packets: somebody
 * listens, but takes no connection, and the queue is full.
 */
export async function deafPort(): Promise<Occupant> {
  if (!deafPortsExist) throw new Error('a port that does not answer can be simulated on Linux only');
  const wakeUp = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(listener, { eval: true, workerData: wakeUp });
  const [port]: number[] = await once(worker, 'message');
  if (port === undefined) throw new Error('the practice server has no port');
  const fillers: Socket[] = [];
  for (let at = 0; at < QUEUE; at += 1) {
    const socket = connect({ host: '127.0.0.1', port });
    socket.on('error', () => socket.destroy());
    fillers.push(socket);
  }
  await Promise.all(fillers.map((socket) => once(socket, 'connect')));
  return {
    port,
    close: async () => {
      for (const socket of fillers) socket.destroy();
      Atomics.notify(wakeUp, 0);
      await worker.terminate();
    },
  };
}
