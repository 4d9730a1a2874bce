import type { Socket } from 'node:net';
import type { Wire } from './wire.ts';

/** A reply over 64 KiB is no answer to a probe. */
const longestReply = 65_536;

/**
 * One short-lived connection of a probe that speaks a few lines of SMTP. Its signal ends everything: the socket is
 * destroyed and whatever waits rejects. Not the diagnosis's conversation: no transcript, no judgement of the replies.
 */
export class ProbeSocket {
  readonly #socket: Socket;
  readonly #signal: AbortSignal;
  #received = Buffer.alloc(0);
  #connected: boolean;
  #heard = false;
  #failure: Error | null = null;
  #wake: () => void = () => {};

  private constructor(socket: Socket, signal: AbortSignal) {
    this.#socket = socket;
    this.#signal = signal;
    this.#connected = !socket.connecting;
    socket.setNoDelay(true);
    socket.on('connect', this.#onConnect);
    socket.on('data', this.#onData);
    socket.on('error', this.#fail);
    socket.on('close', this.#onClose);
    if (signal.aborted) this.#onAbort();
    else signal.addEventListener('abort', this.#onAbort, { once: true });
  }

  /** Connects; rejects with Node's error (`ECONNREFUSED` …) or when the signal aborts. */
  static async open(address: string, port: number, wire: Wire, signal: AbortSignal): Promise<ProbeSocket> {
    const probe = new ProbeSocket(wire.connect(address, port), signal);
    try {
      await probe.#until(() => (probe.#connected ? true : null));
      return probe;
    } catch (error) {
      probe.close();
      throw error;
    }
  }

  /** This end's address, as EHLO wants it where no name is known (RFC 5321 section 4.1.3). */
  get addressLiteral(): string {
    const { localAddress: address = '127.0.0.1' } = this.#socket;
    return address.includes(':') ? `[IPv6:${address}]` : `[${address}]`;
  }

  /** Resolves when the server has said anything at all; rejects when the connection ends before. */
  async heard(): Promise<void> {
    await this.#until(() => (this.#heard ? true : null));
  }

  /** The lines of the next complete reply; rejects where something else than a reply comes. */
  reply(): Promise<string[]> {
    return this.#until(() => {
      const lines: string[] = [];
      for (let start = 0; ; ) {
        const end = this.#received.indexOf(0x0a, start);
        if (end === -1) break;
        const line = this.#received.toString('latin1', start, end).replace(/\r$/, '');
        start = end + 1;
        lines.push(line);
        if (!/^\d{3}(?:[ -]|$)/.test(line)) throw new Error('not a reply');
        if (line[3] === '-') continue;
        this.#received = this.#received.subarray(start);
        return lines;
      }
      if (this.#received.length > longestReply) throw new Error('reply too long');
      return null;
    });
  }

  /** Sends a line and gives the reply. */
  say(line: string): Promise<string[]> {
    this.#socket.write(`${line}\r\n`);
    return this.reply();
  }

  /** Hands the socket over to TLS: nothing more is read here. Bytes already read are thrown away (RFC 3207 section 4.2). */
  handOver(): Socket {
    this.#socket.off('data', this.#onData);
    this.#received = Buffer.alloc(0);
    return this.#socket;
  }

  /** Says goodbye without waiting for the answer. */
  quit(): void {
    this.#socket.end('QUIT\r\n');
    this.close();
  }

  close(): void {
    this.#signal.removeEventListener('abort', this.#onAbort);
    // What was written is still sent; the peer's bytes are no longer of interest.
    if (this.#socket.writableEnded) this.#socket.destroySoon();
    else this.#socket.destroy();
  }

  async #until<T>(read: () => T | null): Promise<T> {
    for (;;) {
      const value = read();
      if (value !== null) return value;
      if (this.#failure !== null) throw this.#failure;
      await new Promise<void>((resolve) => {
        const others = this.#wake;
        this.#wake = () => {
          others();
          resolve();
        };
      });
    }
  }

  #notify(): void {
    const wake = this.#wake;
    this.#wake = () => {};
    wake();
  }

  readonly #onConnect = (): void => {
    this.#connected = true;
    this.#notify();
  };

  readonly #onData = (bytes: Buffer): void => {
    this.#heard = true;
    this.#received = Buffer.concat([this.#received, bytes]);
    this.#notify();
  };

  readonly #fail = (error: Error): void => {
    this.#failure ??= error;
    this.#notify();
  };

  readonly #onClose = (): void => this.#fail(new Error('closed'));

  readonly #onAbort = (): void => {
    this.#fail(new Error('aborted'));
    this.#socket.destroy();
  };
}

/** The code of a reply's last line. */
export function codeOf(lines: readonly string[]): number {
  return Number(lines.at(-1)?.slice(0, 3));
}
