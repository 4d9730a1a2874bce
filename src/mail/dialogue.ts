import type { Socket } from 'node:net';
import type { Stage } from '../findings/stage.ts';
import { Capabilities } from './capabilities.ts';
import { Deadline } from './deadline.ts';
import { decodeReply } from './decode-reply.ts';
import { handshake } from './handshake.ts';
import { Link } from './link.ts';
import { loopTurn } from './loop-turn.ts';
import { messageOnTheWire } from './message-on-the-wire.ts';
import { openSocket } from './open-socket.ts';
import type { Reply, ReplyOffence } from './reply.ts';
import type { ParsedReply } from './reply-parser.ts';
import type { SecureOptions } from './secure-context.ts';
import type { Target } from './target.ts';
import type { TlsFacts } from './tls-facts.ts';
import type { TranscriptLine } from './transcript-line.ts';
import type { Wait } from './wait.ts';
import { whileWaiting } from './while-waiting.ts';
import type { Wire } from './wire.ts';
import type { WireEvent } from './wire-event.ts';
import { WireFailure } from './wire-failure.ts';

export interface SayOptions {
  readonly stage: Stage;
  /** What the transcript shows in place of the command. */
  readonly shown?: string;
  /** Milliseconds for the whole exchange; absent: the wire's. */
  readonly timeoutMs?: number;
}

/** Milliseconds that a polite goodbye may take. */
const quitLimit = 1000;

/** Unasked replies that the transcript shows. */
const unaskedShown = 10;

/** Lines of one reply that the transcript shows: a hostile one has ten thousand. */
const replyShown = 100;

type Waiting = Pick<Wait, 'for' | 'target' | 'limit'> & { readonly stage: Stage };

/**
 * A conversation with a mail server (RFC 5321). Every method tells each line and each wait as an event, has one deadline
 * for the whole exchange, and throws a `WireFailure` when the wire cannot go on; the dialogue is closed then.
 *
 * A reply that came before its command is never its answer: it is thrown away, and the answer bears the offence
 * `reply-before-command`. Only 421 counts, the server's goodbye: the command is not sent then and gets it as its answer.
 */
export class Dialogue {
  readonly target: Target;
  readonly #socket: Socket;
  #wire: Wire;
  #link: Link;
  #isClosed = false;
  #capabilities = Capabilities.none;
  #tls: TlsFacts | null = null;

  private constructor(target: Target, wire: Wire, socket: Socket) {
    this.target = target;
    this.#wire = wire;
    this.#socket = socket;
    this.#link = new Link(socket);
    socket.on('error', (error) => this.#link.fail(error));
    wire.signal.addEventListener('abort', this.#onAbort);
    if (wire.signal.aborted) this.#onAbort();
  }

  /**
   * Connects; nothing is read yet.
   *
   * @throws {WireFailure} stage `connect`
   */
  static async *open(target: Target, wire: Wire): AsyncGenerator<WireEvent, Dialogue> {
    const shown = placeOf(target);
    const wait = { for: 'connect', target: shown, stage: 'connect', limit: wire.timeoutMs } as const;
    const socket = yield* whileWaiting(wire, wait, () => openSocket(target, wire));
    return new Dialogue(target, wire, socket);
  }

  /** What the last EHLO offered; nothing before it, after HELO, and right after encryption began. */
  get capabilities(): Capabilities {
    return this.#capabilities;
  }

  /** The encryption in use; null: plain text. */
  get tls(): TlsFacts | null {
    return this.#tls;
  }

  /** This machine's address on the connection; null once it is closed. */
  get localAddress(): string | null {
    return this.#socket.localAddress ?? null;
  }

  get isOpen(): boolean {
    return !this.#isClosed && this.#link.isOpen;
  }

  /** Open, and the server has not said goodbye meanwhile: a conversation that rests between two steps may be over. */
  get canGoOn(): boolean {
    return this.isOpen && !this.#link.saysGoodbye;
  }

  /** Whether the server has begun to say something that is not complete yet. */
  get hearsSomething(): boolean {
    return this.#link.hasBytes;
  }

  /** Goes on with another wire: the next step has its own time and its own signal that ends every wait. */
  attach(wire: Wire): void {
    if (this.#isClosed) return;
    this.#wire.signal.removeEventListener('abort', this.#onAbort);
    this.#wire = wire;
    wire.signal.addEventListener('abort', this.#onAbort);
    if (wire.signal.aborted) this.#onAbort();
  }

  /** The server's first reply. */
  async *greeting(): AsyncGenerator<WireEvent, Reply> {
    const limit = this.#wire.timeoutMs;
    const wait: Waiting = { for: 'greeting', target: placeOf(this.target), stage: 'greeting', limit };
    return yield* this.#answer(wait, this.#wire.now(), false, false);
  }

  /** Says EHLO, and HELO where the server does not know EHLO (RFC 5321 section 3.2). `name`: our own host. */
  async *ehlo(name: string): AsyncGenerator<WireEvent, Reply> {
    this.#capabilities = Capabilities.none;
    const reply = yield* this.say(`EHLO ${name}`, { stage: 'ehlo' });
    if (reply.code === 250) this.#capabilities = new Capabilities(reply.lines.slice(1));
    if (reply.code !== 500 && reply.code !== 502) return reply;
    return yield* this.say(`HELO ${name}`, { stage: 'ehlo' });
  }

  /**
   * Sends one command and waits for its reply.
   *
   * @throws {TypeError} when the command holds CR, LF or NUL; nothing has been sent then
   */
  async *say(command: string, options: SayOptions): AsyncGenerator<WireEvent, Reply> {
    if (/[\r\n\0]/.test(command)) throw new TypeError('A command must not hold CR, LF or NUL.');
    return yield* this.#exchange(Buffer.from(`${command}\r\n`), { shown: command, ...options });
  }

  /** A line of the transcript that neither side said: what an exchange means that cannot be read as it went over the wire. */
  note(text: string): WireEvent {
    return this.#line('note', text);
  }

  /**
   * Says STARTTLS and, on 220, begins TLS. `injected`: bytes that came in plain text behind the go-ahead. They are thrown
   * away (RFC 3207 section 4.2), and nothing that this session says is to be believed then, even if TLS came about.
   */
  async *startTls(
    options: SecureOptions,
  ): AsyncGenerator<WireEvent, { readonly reply: Reply; readonly injected: Buffer | null }> {
    const reply = yield* this.say('STARTTLS', { stage: 'starttls' });
    if (reply.code !== 220) return { reply, injected: null };
    await loopTurn();
    const rest = this.#link.release();
    if (rest.length === 0) {
      yield* this.#encrypt(options, rest);
      return { reply, injected: null };
    }
    for (const line of textLines(rest).slice(0, unaskedShown)) yield this.#line('server', line);
    try {
      yield* this.#encrypt(options, Buffer.alloc(0));
    } catch (error) {
      // The injection is the finding; that TLS failed as well is not worth more.
      if (!(error instanceof WireFailure) || error.kind === 'aborted') throw error;
    }
    return { reply, injected: rest };
  }

  /** Begins TLS now. Everything that was known before is forgotten. */
  async *secure(options: SecureOptions): AsyncGenerator<WireEvent, TlsFacts> {
    return yield* this.#encrypt(options, this.#link.release());
  }

  /** Sends the message after a 354: line ends become CRLF, leading dots are doubled (RFC 5321 section 4.5.2). */
  async *data(message: Buffer): AsyncGenerator<WireEvent, Reply> {
    const shown = `(message, ${message.length} bytes)`;
    return yield* this.#exchange(messageOnTheWire(message), { stage: 'message', shown });
  }

  /**
   * Waits for somebody else whom the conversation depends on, as long as one network wait may last. The conversation stays
   * open whatever comes of it.
   *
   * @throws {WireFailure} `timeout` or `aborted`; what `act` threw comes as it is
   */
  async *beside<T>(
    wait: Pick<Wait, 'for' | 'target'> & { readonly stage: Stage },
    act: () => Promise<T>,
  ): AsyncGenerator<WireEvent, T> {
    const { stage } = wait;
    const { signal, timeoutMs: limit } = this.#wire;
    return yield* whileWaiting(this.#wire, { ...wait, limit }, async () => {
      const deadline = new Deadline(limit, signal);
      try {
        const outcome = await Promise.race([act().then((value) => ({ value })), deadline.over(null)]);
        if (outcome !== null) return outcome.value;
        throw deadline.expired
          ? new WireFailure('timeout', stage, 'deadline')
          : new WireFailure('aborted', stage, 'aborted');
      } finally {
        deadline.end();
      }
    });
  }

  /** Says goodbye if that is still possible, and closes. Never throws; takes a second at most. */
  async *quit(): AsyncGenerator<WireEvent, void> {
    try {
      if (this.isOpen) yield* this.say('QUIT', { stage: 'quit', timeoutMs: Math.min(quitLimit, this.#wire.timeoutMs) });
    } catch (error) {
      if (!(error instanceof WireFailure)) throw error;
    } finally {
      this.close();
    }
  }

  /** Closes at once. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#wire.signal.removeEventListener('abort', this.#onAbort);
    this.#link.end('closed', 'closed');
    this.#socket.destroy();
  }

  readonly #onAbort = (): void => {
    this.#link.end('aborted', 'aborted');
    this.close();
  };

  async *#exchange(
    bytes: Buffer,
    { stage, shown, timeoutMs = this.#wire.timeoutMs }: SayOptions & { readonly shown: string },
  ): AsyncGenerator<WireEvent, Reply> {
    const since = this.#wire.now();
    const early = await this.#closingOnFailure(() => this.#link.unasked(stage));
    for (const line of early.flatMap((reply) => reply.transcript).slice(0, unaskedShown))
      yield this.#line('server', line);
    const goodbye = early.find((reply) => reply.code === 421);
    if (goodbye) return this.#finish(goodbye, since, true);
    if (!this.isOpen) {
      this.close();
      throw this.#link.failure(stage);
    }
    const startsEarly = this.#link.hasBytes;
    this.#link.write(bytes);
    yield this.#line('client', shown);
    const wait: Waiting = { for: 'reply', target: shown, stage, limit: timeoutMs };
    return yield* this.#answer(wait, since, early.length > 0 || startsEarly, startsEarly);
  }

  /** @param startsEarly Whether the first reply to come began before the command. */
  async *#answer(
    wait: Waiting,
    since: number,
    isEarly: boolean,
    startsEarly: boolean,
  ): AsyncGenerator<WireEvent, Reply> {
    const link = this.#link;
    const left = () => Math.max(0, since + wait.limit - this.#wire.now());
    const receive = async () => {
      const first = await link.next(wait.stage, left());
      return startsEarly && first.code !== 421 ? [first, await link.next(wait.stage, left())] : [first];
    };
    let replies: readonly ParsedReply[];
    try {
      replies = yield* whileWaiting(this.#wire, { ...wait, since }, () => this.#closingOnFailure(receive));
    } catch (error) {
      if (error instanceof WireFailure && error.sample) {
        for (const line of textLines(error.sample)) yield this.#line('server', line);
      }
      throw error;
    }
    for (const { transcript } of replies) {
      for (const line of transcript.slice(0, replyShown)) yield this.#line('server', line);
      if (transcript.length > replyShown) yield this.#line('note', `(${transcript.length - replyShown} more lines)`);
    }
    const reply = replies.at(-1);
    if (!reply) throw new WireFailure('closed', wait.stage, 'closed');
    return this.#finish(reply, since, isEarly);
  }

  #finish({ code, enhanced, lines, offences }: ParsedReply, since: number, isEarly: boolean): Reply {
    const all: readonly ReplyOffence[] = isEarly ? [...offences, 'reply-before-command'] : offences;
    return { code, enhanced, lines, ms: this.#wire.now() - since, offences: all };
  }

  /** @param plain What the server already said in plain text: it has to show that it speaks no TLS. */
  async *#encrypt(options: SecureOptions, plain: Buffer): AsyncGenerator<WireEvent, TlsFacts> {
    this.#capabilities = Capabilities.none;
    const wire = this.#wire;
    const wait = { for: 'handshake', target: placeOf(this.target), stage: 'tls', limit: wire.timeoutMs } as const;
    const begin = () =>
      this.#closingOnFailure(async () => {
        const sample = plain.length > 0 ? plain.subarray(0, 200) : null;
        if (!this.isOpen || this.#socket.destroyed) throw this.#link.failure('tls', sample);
        if (sample) this.#socket.unshift(plain);
        return await handshake(this.#socket, this.target.host, options, wire);
      });
    const { socket, facts } = yield* whileWaiting(wire, wait, begin);
    this.#link = new Link(socket);
    this.#tls = facts;
    yield this.#line('note', `${facts.version}, ${facts.cipher}`);
    return facts;
  }

  async #closingOnFailure<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      this.close();
      throw error;
    }
  }

  #line(from: TranscriptLine['from'], text: string): WireEvent {
    return { type: 'line', line: { at: this.#wire.now(), from, text } };
  }
}

function placeOf({ address, port }: Target): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

function textLines(bytes: Buffer): readonly string[] {
  return decodeReply(bytes)
    .split(/\r?\n/)
    .filter((line) => line !== '');
}
