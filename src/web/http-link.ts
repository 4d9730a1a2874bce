import { Agent, type IncomingMessage, request as requestByHttp } from 'node:http';
import type { Socket } from 'node:net';
import { Deadline } from '../mail/deadline.ts';
import { errorDetail } from '../mail/error-detail.ts';
import { failureKind } from '../mail/failure-kind.ts';
import { handshake } from '../mail/handshake.ts';
import { openSocket } from '../mail/open-socket.ts';
import type { SecureOptions } from '../mail/secure-context.ts';
import type { Target } from '../mail/target.ts';
import type { TlsFacts } from '../mail/tls-facts.ts';
import { whileWaiting } from '../mail/while-waiting.ts';
import type { Wire } from '../mail/wire.ts';
import type { WireEvent } from '../mail/wire-event.ts';
import { WireFailure } from '../mail/wire-failure.ts';
import type { HttpReply } from './http-reply.ts';
import type { HttpRequest } from './http-request.ts';

/** Bytes of an answer that are read; no service under diagnosis needs more. */
const largest = 1024 * 1024;

/** Characters of an answer that the transcript shows, line by line. */
const shownText = 2_000;

/**
 * One connection to a web service, over which one question follows the other (HTTP/1.1, RFC 9112): a sign-in that belongs
 * to its connection (NTLM) needs that. Every question has one deadline and throws a `WireFailure` where it cannot go on; the
 * link is closed then. Redirections are answers like others: nothing secret ever follows one by itself.
 */
export class HttpLink {
  readonly target: Target;
  readonly #socket: Socket;
  readonly #agent: OneSocket;
  #wire: Wire;
  #tls: TlsFacts | null = null;

  private constructor(target: Target, wire: Wire, socket: Socket) {
    this.target = target;
    this.#wire = wire;
    this.#socket = socket;
    this.#agent = new OneSocket(socket);
    socket.on('error', () => {});
  }

  /**
   * Connects, with TLS from the first byte unless `secure` is null.
   *
   * @throws {WireFailure} stages `connect` and `tls`
   */
  static async *open(target: Target, secure: SecureOptions | null, wire: Wire): AsyncGenerator<WireEvent, HttpLink> {
    const shown = placeOf(target);
    const waitFor = (what: 'connect' | 'handshake') => ({
      ...{ for: what, target: shown, limit: wire.timeoutMs },
      stage: what === 'connect' ? ('connect' as const) : ('tls' as const),
    });
    const plain = yield* whileWaiting(wire, waitFor('connect'), () => openSocket(target, wire));
    if (secure === null) return new HttpLink(target, wire, plain);
    plain.on('error', () => {});
    const { socket, facts } = yield* whileWaiting(wire, waitFor('handshake'), () =>
      handshake(plain, target.host, secure, wire),
    );
    yield { type: 'line', line: { at: wire.now(), from: 'note', text: `${shown}: ${facts.version}, ${facts.cipher}` } };
    const link = new HttpLink(target, wire, socket);
    link.#tls = facts;
    return link;
  }

  /** The encryption in use; null: plain text. */
  get tls(): TlsFacts | null {
    return this.#tls;
  }

  /** The time and the signal that questions have. */
  get wire(): Wire {
    return this.#wire;
  }

  get isOpen(): boolean {
    return !this.#socket.destroyed && this.#socket.writable;
  }

  /** Goes on with another wire: the next step has its own time and its own signal. */
  attach(wire: Wire): void {
    this.#wire = wire;
  }

  /**
   * Asks, and waits for the whole answer. Only the path and the query of `url` are sent: it has to lie at the host that this
   * link is connected to.
   *
   * @throws {WireFailure} stage `message`: timeout, aborted, reset, closed, reply-too-long (over 1 MiB, or 16 KiB of header),
   *   no-reply-code (no HTTP; `sample` holds it)
   */
  async *ask(request: HttpRequest): AsyncGenerator<WireEvent, HttpReply> {
    const wire = this.#wire;
    const since = wire.now();
    const path = `${request.url.pathname}${request.url.search}`;
    yield this.#line('client', `${request.method} ${request.url.origin}${path}`);
    for (const text of linesOf(request.shown)) yield this.#line('client', text);
    const wait = { for: 'reply', target: `${request.method} ${request.url.host}`, stage: 'message' } as const;
    const reply = yield* whileWaiting(wire, { ...wait, limit: wire.timeoutMs }, () => this.#exchange(request, path));
    const answer = { ...reply, ms: wire.now() - since };
    yield this.#line('server', `${answer.status} ${answer.reason}`);
    const shown = request.showAnswer?.(answer.text) ?? answer.text;
    for (const text of linesOf(shown.slice(0, shownText))) yield this.#line('server', text);
    return answer;
  }

  close(): void {
    this.#agent.destroy();
    this.#socket.destroy();
  }

  async #exchange({ method, url, headers, body }: HttpRequest, path: string): Promise<Omit<HttpReply, 'ms'>> {
    const deadline = new Deadline(this.#wire.timeoutMs, this.#wire.signal);
    try {
      return await new Promise((resolve, reject) => {
        const asked = requestByHttp({
          agent: this.#agent,
          ...{ method, path, host: url.hostname, port: this.target.port },
          headers: {
            Host: url.host,
            'User-Agent': 'maildiag',
            ...headers,
            ...(body === null ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }),
          },
          signal: deadline.signal,
        });
        asked.on('response', (response) => read(response).then(resolve, reject));
        asked.on('error', reject);
        asked.end(body ?? undefined);
      });
    } catch (error) {
      this.close();
      throw this.#failureOf(error, deadline);
    } finally {
      deadline.end();
    }
  }

  #failureOf(error: unknown, deadline: Deadline): WireFailure {
    if (deadline.expired) return new WireFailure('timeout', 'message', 'deadline');
    if (deadline.signal.aborted) return new WireFailure('aborted', 'message', 'aborted');
    if (error instanceof TooLong) return new WireFailure('reply-too-long', 'message', String(largest));
    if (!(error instanceof Error)) return new WireFailure('closed', 'message', String(error));
    const code = 'code' in error ? String(error.code) : '';
    if (code === 'HPE_HEADER_OVERFLOW') return new WireFailure('reply-too-long', 'message', code);
    // The parser's other codes: what came is no HTTP.
    if (code.startsWith('HPE_')) {
      const sample = 'rawPacket' in error && Buffer.isBuffer(error.rawPacket) ? error.rawPacket.subarray(0, 200) : null;
      return new WireFailure('no-reply-code', 'message', errorDetail(error), sample);
    }
    return new WireFailure(failureKind(error), 'message', errorDetail(error));
  }

  #line(from: 'client' | 'server', text: string): WireEvent {
    return { type: 'line', line: { at: this.#wire.now(), from, text } };
  }
}

class TooLong extends Error {}

/** Gives every question the one socket that is there. */
class OneSocket extends Agent {
  readonly #socket: Socket;

  constructor(socket: Socket) {
    super({ keepAlive: true, maxSockets: 1 });
    this.#socket = socket;
  }

  override createConnection(): Socket {
    return this.#socket;
  }
}

async function read(response: IncomingMessage): Promise<Omit<HttpReply, 'ms'>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > largest) throw new TooLong();
    chunks.push(bytes);
  }
  const headers = Object.entries(response.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
  return {
    status: response.statusCode ?? 0,
    reason: response.statusMessage ?? '',
    headers: new Map(headers),
    text: Buffer.concat(chunks).toString('utf8'),
  };
}

function placeOf({ host, port }: Target): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

function linesOf(text: string | null): readonly string[] {
  return (text ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
}
