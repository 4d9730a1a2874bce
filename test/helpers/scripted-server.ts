import { createServer, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type SecureContext, TLSSocket } from 'node:tls';
import { onTestFinished } from 'vitest';

/** The server's side of one connection, as a script uses it. */
export interface Talk {
  /** The plain socket below. */
  readonly socket: Socket;
  /** Sends text or bytes as they are; resolves when they have been handed to the system, or the client is gone. */
  send(bytes: string | Buffer): Promise<void>;
  /** The client's next line without its end; null: the client has gone. */
  line(): Promise<string | null>;
  /** Answers the client's next line. */
  answer(reply: string | Buffer): Promise<string | null>;
  /** Begins TLS as a server. */
  secure(context: SecureContext): void;
  end(): void;
  reset(): void;
}

export interface ScriptedServer {
  readonly port: number;
  /** Every line that clients have sent, over all connections. */
  readonly received: readonly string[];
}

/** A server on 127.0.0.1 that does what a script says with each connection. It closes with the test that began it. */
export async function scriptedServer(script: (talk: Talk) => Promise<unknown>): Promise<ScriptedServer> {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    socket.setNoDelay(true);
    void script(talkOn(socket, received));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { port: address.port, received };
}

function talkOn(socket: Socket, received: string[]): Talk {
  let stream: Duplex = socket;
  let buffer = '';
  let isOver = false;
  let wake = () => {};
  const onData = (bytes: Buffer) => {
    buffer += bytes.toString('latin1');
    wake();
  };
  const onEnd = () => {
    isOver = true;
    wake();
  };
  const listen = () => stream.on('data', onData).on('end', onEnd).on('close', onEnd).on('error', onEnd);
  listen();
  const talk: Talk = {
    socket,
    send: (bytes) =>
      new Promise((resolve) => {
        if (stream.writable) stream.write(bytes, () => resolve());
        else resolve();
      }),
    async line() {
      while (!buffer.includes('\n') && !isOver)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      const end = buffer.indexOf('\n');
      if (end === -1) return null;
      const line = buffer.slice(0, end).replace(/\r$/, '');
      buffer = buffer.slice(end + 1);
      received.push(line);
      return line;
    },
    async answer(reply) {
      const line = await talk.line();
      if (line !== null) await talk.send(reply);
      return line;
    },
    secure(context) {
      socket.off('data', onData).off('end', onEnd).off('close', onEnd);
      stream = new TLSSocket(socket, { isServer: true, secureContext: context });
      listen();
    },
    end: () => stream.end(),
    reset: () => socket.resetAndDestroy(),
  };
  return talk;
}
