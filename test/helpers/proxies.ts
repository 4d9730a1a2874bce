import { createServer as createHttpServer } from 'node:http';
import { connect, createServer, isIP, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a proxy of a test does. */
export interface ProxyWish {
  /** Addresses of the names that only the proxy knows. */
  readonly names?: Readonly<Record<string, string>>;
  /** Where a port of the target really lies, so that no test needs a privileged one. */
  readonly ports?: Readonly<Record<number, number>>;
  /** What it answers to every request instead of connecting: a SOCKS reply, or an HTTP status with its phrase. */
  readonly refusal?: { readonly reply: number } | { readonly status: number; readonly phrase: string };
  /** It takes connections and requests, and never says anything. */
  readonly silent?: boolean;
}

/** A proxy on 127.0.0.1. */
export interface TestProxy {
  readonly url: URL;
  readonly port: number;
  /** `HOST:PORT` of every request, in order. */
  readonly asked: readonly string[];
}

async function listening(server: Server, protocol: string, asked: readonly string[]): Promise<TestProxy> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return { url: new URL(`${protocol}//127.0.0.1:${address.port}`), port: address.port, asked };
}

/** Joins both ends; what one loses, the other loses too. */
function join(client: Socket, target: Socket): void {
  client.pipe(target).pipe(client);
  for (const [one, other] of [
    [client, target],
    [target, client],
  ] as const) {
    one.on('close', () => (one.readableEnded ? null : other.destroy()));
  }
}

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

/** A SOCKS 5 proxy (RFC 1928) without sign-in; `methods`: what it answers to the offer instead. */
export function socksProxy(wish: ProxyWish & { readonly method?: number } = {}): Promise<TestProxy> {
  const asked: string[] = [];
  const server = createServer({ allowHalfOpen: true }, (client) => {
    if (wish.silent) return;
    client.once('data', () => {
      const method = wish.method ?? 0;
      client.write(Buffer.of(5, method));
      if (method === 0) client.once('data', (request: Buffer) => answer(client, request));
    });
  });
  const reply = (code: number) => Buffer.of(5, code, 0, 1, 0, 0, 0, 0, 0, 0);
  const answer = (client: Socket, request: Buffer): void => {
    const host = hostIn(request);
    const port = request.readUInt16BE(request.length - 2);
    asked.push(`${host}:${port}`);
    if (wish.refusal !== undefined && 'reply' in wish.refusal) {
      client.end(reply(wish.refusal.reply));
      return;
    }
    const address = isIP(host) === 0 ? wish.names?.[host] : host;
    if (address === undefined) {
      client.end(reply(4));
      return;
    }
    const target = connect({ host: address, port: wish.ports?.[port] ?? port, allowHalfOpen: true });
    target.once('error', (error) => client.end(reply(codeOf(error) === 'ECONNREFUSED' ? 5 : 1)));
    target.once('connect', () => {
      client.write(reply(0));
      join(client, target);
    });
  };
  return listening(server, 'socks5:', asked);
}

function hostIn(request: Buffer): string {
  const [, , , type] = request;
  if (type === 1) return request.subarray(4, 8).join('.');
  if (type === 3) return request.toString('latin1', 5, request.length - 2);
  const groups = [...Array(8).keys()].map((index) => request.readUInt16BE(4 + 2 * index).toString(16));
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
}

/** An HTTP proxy that knows CONNECT (RFC 9110 section 9.3.6). */
export function httpProxy(wish: ProxyWish = {}): Promise<TestProxy> {
  const asked: string[] = [];
  const server = createHttpServer();
  server.on('connect', (request, client: Socket) => {
    const authority = request.url ?? '';
    asked.push(authority);
    if (wish.silent) return;
    const say = (status: number, phrase: string) =>
      client.write(`HTTP/1.1 ${status} ${phrase}\r\nServer: test\r\nProxy-Authenticate: Basic realm="test"\r\n\r\n`);
    if (wish.refusal !== undefined && 'status' in wish.refusal) {
      say(wish.refusal.status, wish.refusal.phrase);
      client.end('<html>not for you</html>');
      return;
    }
    const { hostname, port } = new URL(`http://${authority}`);
    const host = hostname.replace(/^\[(.*)\]$/, '$1');
    const address = isIP(host) === 0 ? wish.names?.[host] : host;
    const target = connect({
      host: address ?? '',
      port: wish.ports?.[Number(port || 80)] ?? Number(port || 80),
      allowHalfOpen: true,
    });
    target.once('error', () => {
      say(503, 'Service Unavailable');
      client.end();
    });
    if (address === undefined) target.destroy(new Error('unknown name'));
    target.once('connect', () => {
      say(200, 'Connection established');
      join(client, target);
    });
  });
  return listening(server, 'http:', asked);
}
