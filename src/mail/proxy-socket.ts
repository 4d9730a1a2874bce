import { Socket } from 'node:net';
import { errorCode } from './failure-kind.ts';
import { ProxyFault, type ProxyReason } from './proxy-fault.ts';
import type { ProxyTalk } from './proxy-talk.ts';

/** Node's codes of a proxy that cannot be connected to; others are `other`. */
const reasons = new Map<string, ProxyReason>([
  ['ECONNREFUSED', 'refused'],
  ['ETIMEDOUT', 'no-answer'],
  ['ENOTFOUND', 'unknown-name'],
  ['EAI_AGAIN', 'unknown-name'],
  ['ECONNRESET', 'closed'],
  ['EPIPE', 'closed'],
]);

/**
 * A connection through a proxy. To whoever uses it, it is a socket like any other: `connect` comes when the proxy has
 * opened the way to the target, `error` with a `ProxyFault` where it does not. It has no addresses: what this machine's
 * end of it is, the target never sees.
 */
export class ProxySocket extends Socket {
  override connecting = true;
  readonly #way: Socket;
  readonly #talk: ProxyTalk;
  #heard = Buffer.alloc(0);
  /** How far it has come: connecting to the proxy, first words, the target is named, through. */
  #stage: 'dialling' | 'greeting' | 'asked' | 'open' = 'dialling';

  /** `way`: the connection to the proxy, which may still be connecting. */
  constructor(way: Socket, talk: ProxyTalk) {
    super();
    this.#way = way;
    this.#talk = talk;
    // Without a handle of its own it would always be 0; the proxy's own words count as well.
    Object.defineProperty(this, 'bytesRead', { get: () => way.bytesRead });
    way.on('data', this.#onTalk);
    way.on('error', (error) => this.destroy(this.#asFault(error)));
    way.on('end', () => this.#onEnd());
    way.on('close', () => this.#onClose());
    this.on('newListener', this.#onLateListener);
    if (way.connecting) way.once('connect', this.#begin);
    else this.#begin();
  }

  /** What it means that no answer came until now; null: the way is open. */
  get lateness(): ProxyFault | null {
    if (this.#stage === 'open') return null;
    return new ProxyFault(this.#stage === 'asked' ? 'proxy-refused' : 'proxy-unreachable', 'no-answer', '');
  }

  override _read(): void {
    if (this.#stage === 'open') this.#way.resume();
  }

  override _write(bytes: Buffer | string, encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#whenOpen(() => this.#way.write(bytes, encoding, (error) => done(error)));
  }

  override _writev(
    chunks: readonly { readonly chunk: Buffer | string; readonly encoding: BufferEncoding }[],
    done: (error?: Error | null) => void,
  ): void {
    const bytes = chunks.map(({ chunk, encoding }) =>
      typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk,
    );
    this.#whenOpen(() => this.#way.write(Buffer.concat(bytes), (error) => done(error)));
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#whenOpen(() => this.#way.end(() => done()));
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#way.destroy();
    super._destroy(error, done);
  }

  /** TLS takes a socket without a handle of the system for one that still connects, and waits for the event. */
  readonly #onLateListener = (event: string | symbol, listener: () => void): void => {
    if (event === 'connect' && this.#stage === 'open') queueMicrotask(() => listener.call(this));
  };

  readonly #begin = (): void => {
    if (this.destroyed) return;
    this.#stage = this.#talk.asksAtOnce ? 'asked' : 'greeting';
    this.#way.setNoDelay(true);
    this.#way.write(this.#talk.hello);
  };

  readonly #onTalk = (bytes: Buffer): void => {
    this.#heard = Buffer.concat([this.#heard, bytes]);
    try {
      for (let goesOn = true; goesOn; ) goesOn = this.#hear();
    } catch (error) {
      this.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  };

  /** Whether what has come may hold more answers. */
  #hear(): boolean {
    const heard = this.#talk.hear(this.#heard);
    if (heard.now === 'wait') return false;
    this.#heard = this.#heard.subarray(heard.used);
    if (heard.now === 'open') {
      this.#open();
      return false;
    }
    this.#stage = 'asked';
    if (heard.bytes.length > 0) this.#way.write(heard.bytes);
    return this.#heard.length > 0;
  }

  #open(): void {
    this.#stage = 'open';
    this.connecting = false;
    const onData = (bytes: Buffer) => {
      if (!this.push(bytes)) this.#way.pause();
    };
    this.#way.off('data', this.#onTalk);
    this.#way.on('data', onData);
    this.emit('connect');
    // The target may have spoken in the same breath.
    if (this.#heard.length > 0 && !this.destroyed) onData(this.#heard);
    this.emit('ready');
  }

  #whenOpen(act: () => void): void {
    if (this.#stage === 'open') act();
    else this.once('connect', act);
  }

  #onEnd(): void {
    if (this.#stage === 'open') this.push(null);
    else this.#onClose();
  }

  #onClose(): void {
    // After a proper end somebody may still be reading what came before it.
    if (this.#stage === 'open' && this.#way.readableEnded) return;
    if (this.#stage === 'open') this.destroy();
    else this.destroy(this.#asFault(null));
  }

  /** Before the way is open, every error is one of the proxy. */
  #asFault(error: Error | null): Error {
    if (this.#stage === 'open' && error !== null) return error;
    const kind = this.#stage === 'asked' ? 'proxy-refused' : 'proxy-unreachable';
    if (error === null) return new ProxyFault(kind, 'closed', '');
    const code = errorCode(error);
    return new ProxyFault(kind, reasons.get(code) ?? 'other', code);
  }
}
