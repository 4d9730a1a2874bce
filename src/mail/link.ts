import type { Duplex } from 'node:stream';
import type { Stage } from '../findings/stage.ts';
import { errorDetail } from './error-detail.ts';
import { failureKind } from './failure-kind.ts';
import { loopTurn } from './loop-turn.ts';
import { type ParsedReply, ReplyParser } from './reply-parser.ts';
import { WireFailure, type WireFailureKind } from './wire-failure.ts';

/** Bytes of replies that nobody asked for, after which the server is given up. */
const unaskedLimit = 64 * 1024;

/** Replies on one stream of bytes, plain or encrypted. Reads no more than one reply ahead, so that a flood stays outside. */
export class Link {
  readonly #stream: Duplex;
  readonly #parser = new ReplyParser();
  #received = 0;
  #ending: { readonly kind: WireFailureKind; readonly detail: string } | null = null;
  #wake: (() => void) | null = null;

  constructor(stream: Duplex) {
    this.#stream = stream;
    stream.on('data', this.#onData).on('end', this.#onEnd).on('close', this.#onEnd).on('error', this.fail);
  }

  get isOpen(): boolean {
    return this.#ending === null;
  }

  /** Whether bytes have come that belong to no reply handed out. */
  get hasBytes(): boolean {
    return this.#parser.hasBytes;
  }

  /** Whether what nobody has read yet is the server's goodbye (RFC 5321 section 3.8). */
  get saysGoodbye(): boolean {
    return this.#parser.sample.toString('latin1', 0, 3) === '421';
  }

  write(bytes: Buffer): void {
    if (this.#stream.writable) this.#stream.write(bytes);
  }

  /**
   * The next reply, within a number of milliseconds.
   *
   * @throws {WireFailure}
   */
  next(stage: Stage, ms: number): Promise<ParsedReply> {
    return new Promise((resolve, reject) => {
      const finish = () => {
        clearTimeout(timer);
        this.#wake = null;
        this.#holdBack();
      };
      const look = () => {
        try {
          const reply = this.#take(stage);
          if (!reply) return;
          finish();
          resolve(reply);
        } catch (error) {
          finish();
          reject(error);
        }
      };
      const timer = setTimeout(() => {
        this.#ending ??= { kind: 'timeout', detail: 'deadline' };
        look();
      }, ms);
      this.#wake = look;
      this.#stream.resume();
      look();
    });
  }

  /**
   * The replies that are there although nobody asked; what has arrived at this machine counts, too.
   *
   * @throws {WireFailure} when what came cannot be read or does not end
   */
  async unasked(stage: Stage): Promise<readonly ParsedReply[]> {
    const replies: ParsedReply[] = [];
    const begin = this.#received;
    for (;;) {
      const before = this.#received;
      this.#stream.resume();
      await loopTurn();
      const found = this.#takeParsed(stage);
      if (found) replies.push(found);
      if (this.#received - begin > unaskedLimit) {
        throw new WireFailure('reply-too-long', stage, 'replies without a command', this.#parser.sample);
      }
      for (let more = this.#takeParsed(stage); more; more = this.#takeParsed(stage)) replies.push(more);
      if (this.#received === before || this.#ending) return replies;
    }
  }

  /** Stops listening and gives back the bytes that belong to no reply handed out. */
  release(): Buffer {
    this.#stream.off('data', this.#onData).off('end', this.#onEnd).off('close', this.#onEnd).off('error', this.fail);
    this.#stream.pause();
    return this.#parser.takeRest();
  }

  /** Why nothing more can come; asked when that is so. */
  failure(stage: Stage, sample: Buffer | null = null): WireFailure {
    return new WireFailure(this.#ending?.kind ?? 'closed', stage, this.#ending?.detail ?? 'closed', sample);
  }

  /** Ends every wait with the cause; the first cause stays. */
  readonly fail = (error: unknown): void => {
    this.end(failureKind(error), errorDetail(error));
  };

  /** As `fail`, with a cause that is no error of a socket. */
  end(kind: WireFailureKind, detail: string): void {
    if (kind === 'aborted' || this.#ending === null) this.#ending = { kind, detail };
    this.#wake?.();
  }

  readonly #onData = (bytes: Buffer): void => {
    this.#received += bytes.length;
    this.#parser.push(bytes);
    if (this.#wake) this.#wake();
    else this.#holdBack();
  };

  readonly #onEnd = (): void => this.end('closed', 'closed');

  #holdBack(): void {
    if (this.#parser.hasBytes) this.#stream.pause();
  }

  #take(stage: Stage): ParsedReply | null {
    const aborted = this.#ending?.kind === 'aborted';
    const reply = aborted ? null : this.#takeParsed(stage);
    if (reply || !this.#ending) return reply;
    throw new WireFailure(
      this.#ending.kind,
      stage,
      this.#ending.detail,
      this.#parser.hasBytes ? this.#parser.sample : null,
    );
  }

  #takeParsed(stage: Stage): ParsedReply | null {
    let parsed = this.#parser.next();
    if (!parsed && this.#ending && this.#ending.kind !== 'aborted') {
      this.#parser.end();
      parsed = this.#parser.next();
      // A reply that is merely late has not been cut off by anybody.
      if (this.#ending.kind === 'timeout' && parsed?.type === 'failure' && parsed.kind === 'closed-in-mid-reply')
        return null;
    }
    if (parsed?.type !== 'failure') return parsed?.reply ?? null;
    throw new WireFailure(parsed.kind, stage, this.#ending?.detail ?? parsed.kind, this.#parser.sample);
  }
}
