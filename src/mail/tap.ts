import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

/** Bytes that are kept to show what a server said instead of TLS. */
const sampleLimit = 200;

/**
 * Stands between a plain socket and TLS and remembers the first bytes that came in. OpenSSL itself only says that they
 * were no TLS, and once it reads from the socket, nobody else sees them.
 */
export class Tap extends Duplex {
  readonly #socket: Socket;
  #first: Buffer = Buffer.alloc(0);

  constructor(socket: Socket) {
    super({ allowHalfOpen: true });
    this.#socket = socket;
    socket.on('data', (bytes: Buffer) => {
      if (this.#first.length < sampleLimit) this.#first = Buffer.concat([this.#first, bytes]).subarray(0, sampleLimit);
      if (!this.push(bytes)) socket.pause();
    });
    socket.once('end', () => this.push(null));
    socket.once('error', (error) => this.destroy(error));
    socket.once('close', () => this.destroy());
    socket.pause();
  }

  /** What came in plain text, at most 200 bytes; null where nothing came, or TLS records (RFC 8446 section 5.1). */
  get plainText(): Buffer | null {
    const [type, major] = this.#first;
    const isRecord = type !== undefined && type >= 0x14 && type <= 0x17 && (major === undefined || major === 3);
    return type === undefined || isRecord ? null : this.#first;
  }

  override _read(): void {
    this.#socket.resume();
  }

  override _write(bytes: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#socket.write(bytes, done);
  }

  override _final(done: () => void): void {
    this.#socket.end(done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#socket.destroy();
    done(error);
  }
}
