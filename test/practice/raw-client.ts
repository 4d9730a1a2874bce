import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type ConnectionOptions, connect as connectTls, type TLSSocket } from 'node:tls';

/** A bare SMTP client for looking at practice servers: sends lines, waits for text, judges nothing. */
export class RawClient {
  #socket: Socket;
  #heard = '';
  #ended = false;
  #wake: () => void = () => undefined;

  constructor(socket: Socket) {
    this.#socket = socket;
    this.#attach();
  }

  static async open(port: number, address = '127.0.0.1'): Promise<RawClient> {
    const socket = connect({ host: address, port, noDelay: true });
    const client = new RawClient(socket);
    await once(socket, 'connect');
    return client;
  }

  static async openTls(port: number, options: ConnectionOptions = {}): Promise<RawClient> {
    const socket = connectTls({ host: '127.0.0.1', port, rejectUnauthorized: false, ...options });
    const client = new RawClient(socket);
    await once(socket, 'secureConnect');
    return client;
  }

  /** Everything heard since the last call, as soon as `pattern` is in it. */
  async hear(pattern: RegExp): Promise<string> {
    while (!pattern.test(this.#heard)) {
      if (this.#ended) throw new Error(`closed, after ${JSON.stringify(this.#heard)}`);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const heard = this.#heard;
    this.#heard = '';
    return heard;
  }

  /** Sends a line and gives the complete reply. */
  async say(line: string): Promise<string> {
    this.#socket.write(`${line}\r\n`);
    return this.hear(/^\d{3} [^\n]*\n/m);
  }

  write(text: string): void {
    this.#socket.write(text);
  }

  /** Lets go of the socket: somebody else goes on with it. */
  release(): Socket {
    return this.#socket.removeAllListeners('data');
  }

  async startTls(options: ConnectionOptions = {}): Promise<TLSSocket> {
    await this.say('STARTTLS');
    const secure = connectTls({ socket: this.release(), rejectUnauthorized: false, ...options });
    this.#socket = secure;
    this.#attach();
    await once(secure, 'secureConnect');
    return secure;
  }

  /** Everything until the server closes the connection. */
  async rest(): Promise<string> {
    while (!this.#ended) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.#heard;
  }

  close(): void {
    this.#socket.destroy();
  }

  #attach(): void {
    this.#socket.on('error', () => undefined);
    this.#socket.on('data', (bytes: Buffer) => {
      this.#heard += bytes.toString('utf8');
      this.#wake();
    });
    this.#socket.on('close', () => {
      this.#ended = true;
      this.#wake();
    });
  }
}
