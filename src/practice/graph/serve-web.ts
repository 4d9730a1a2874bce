import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { TLSSocket } from 'node:tls';
import { listen, type Occupant } from '../engine/listener.ts';
import type { ServerNotes } from '../engine/server-notes.ts';
import type { Encrypt } from '../engine/tls-side.ts';
import type { WebService } from './web-answer.ts';

/** Serves HTTP on loopback, over TLS unless `encrypt` is null. What clients ask is noted down. */
export function serveWeb(service: WebService, encrypt: Encrypt | null, notes: ServerNotes): Promise<Occupant> {
  const numbers = new WeakMap<Socket, number>();
  const http = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const { method = '', url: path = '', headers, socket } = request;
      const body = await text(request);
      const tls = socket instanceof TLSSocket;
      notes.log.push(
        `${numbers.get(socket) ?? 0} ${tls ? 'tls' : 'plain'} ${method} ${path} ${headers.authorization ?? ''} ${body}`.trimEnd(),
      );
      const {
        status,
        headers: answered = {},
        body: said,
      } = service({ method, path, headers, body, tls, connection: socket });
      response.writeHead(status, { ...answered, 'Content-Length': String(Buffer.byteLength(said)) }).end(said);
    };
    // A client that leaves in the middle of its question gets no answer.
    answer().catch(() => response.destroy());
  });
  return listen(['127.0.0.1'], (socket, number) => {
    const side = encrypt === null ? socket : encrypt(socket);
    side.on('error', () => socket.destroy());
    numbers.set(side, number);
    http.emit('connection', side);
  });
}
