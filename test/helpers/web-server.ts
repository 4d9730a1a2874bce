import { createServer as createPlain, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createEncrypted } from 'node:https';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { mint } from '../../src/practice/certificates/mint.ts';
import { practiceAuthority } from '../../src/practice/certificates/practice-authority.ts';
import { serverCredentials } from '../../src/practice/certificates/server-credentials.ts';

/** What a client asked, with its body. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface WebServer {
  readonly port: number;
  readonly url: URL;
  /** The root to trust, PEM. */
  readonly ca: string;
  /** What clients have asked, in order. */
  readonly asked: readonly Asked[];
  /** Connections that were made. */
  readonly connections: () => number;
}

/** A web service on 127.0.0.1 that closes with the test. `names`: those of its certificate; null: it speaks plain HTTP. */
export async function webServer(
  answer: (asked: Asked, response: ServerResponse) => unknown,
  names: readonly string[] | null = ['127.0.0.1', 'localhost'],
): Promise<WebServer> {
  const asked: Asked[] = [];
  const sockets = new Set<Socket>();
  let count = 0;
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url: path = '', headers } = request;
    const one = { method, path, headers, body: await text(request) };
    asked.push(one);
    await answer(one, response);
  };
  const { intermediate, pem } = practiceAuthority();
  const listener = (request: IncomingMessage, response: ServerResponse) => void serve(request, response);
  const credentials = () =>
    serverCredentials(mint({ commonName: 'web.practice.test', names: names ?? [] }, intermediate), [intermediate]);
  const server = names === null ? createPlain(listener) : createEncrypted({ ...credentials() }, listener);
  server.on('connection', (socket: Socket) => {
    count += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const { port } = address;
  const url = new URL(`${names === null ? 'http' : 'https'}://127.0.0.1:${port}/`);
  return { port, url, ca: pem, asked, connections: () => count };
}
