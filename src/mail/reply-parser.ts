import { decodeReply } from './decode-reply.ts';
import { enhancedStatusCode } from './enhanced-status-code.ts';
import type { Reply, ReplyOffence } from './reply.ts';

/** A complete reply before anybody has measured its time. */
export interface ParsedReply extends Omit<Reply, 'ms'> {
  /** Each line with its code and separator, for the transcript. */
  readonly transcript: readonly string[];
}

export type ParseFailureKind = 'nul' | 'reply-too-long' | 'no-reply-code' | 'closed-in-mid-reply';

export type Parsed =
  | { readonly type: 'reply'; readonly reply: ParsedReply }
  | { readonly type: 'failure'; readonly kind: ParseFailureKind };

/** Bytes that one reply may have, all its lines together: what curl allows, too. */
const replyLimit = 64 * 1024;

/** Bytes after which a line that does not begin like a reply is given up, and the most that a sample holds. */
const sampleLimit = 200;

const LF = 0x0a;
const CR = 0x0d;
const HYPHEN = 0x2d;
const completeStart = /^[2-5]\d\d(?:[ -]|$)/;
const unfinishedStart = /^(?:[2-5]?|[2-5]\d{1,2}|[2-5]\d\d(?:\r|[ -].*))$/s;

interface RawLine {
  readonly bytes: Buffer;
  readonly bare: boolean;
}

/**
 * Takes SMTP replies (RFC 5321 section 4.2) out of a stream of bytes, without any input or output of its own. The
 * result is the same however the bytes are cut. After a failure nothing more comes out of it.
 */
export class ReplyParser {
  #buffer: Buffer = Buffer.alloc(0);
  /** How much of the buffer is known to hold no line end. */
  #scanned = 0;
  #lines: RawLine[] = [];
  #used = 0;
  #ended = false;
  #failure: ParseFailureKind | null = null;

  /** Adds what has been received. */
  push(bytes: Buffer): void {
    if (this.#failure && this.#buffer.length >= sampleLimit) return;
    this.#buffer = this.#buffer.length === 0 ? bytes : Buffer.concat([this.#buffer, bytes]);
  }

  /** Nothing more will be received. */
  end(): void {
    this.#ended = true;
  }

  /** Whether bytes are there that have not been handed out as a reply. */
  get hasBytes(): boolean {
    return this.#buffer.length > 0 || this.#lines.length > 0;
  }

  /** What has been received and not handed out as a reply, at most 200 bytes; after a failure it begins where the fault is. */
  get sample(): Buffer {
    const isLineAtFault = this.#failure === 'nul' || this.#failure === 'no-reply-code';
    const before = isLineAtFault ? [] : this.#raw();
    return Buffer.concat([...before, this.#buffer]).subarray(0, sampleLimit);
  }

  /** Removes and returns all bytes that have not been handed out as a reply. */
  takeRest(): Buffer {
    const rest = Buffer.concat([...this.#raw(), this.#buffer]);
    this.#startOver();
    this.#buffer = Buffer.alloc(0);
    this.#scanned = 0;
    return rest;
  }

  /** The next complete reply, or the failure; null: more bytes are needed. */
  next(): Parsed | null {
    while (this.#failure === null) {
      const room = replyLimit - this.#used;
      const end = this.#buffer.indexOf(LF, this.#scanned);
      const isComplete = end !== -1 && end < room;
      const line = this.#buffer.subarray(0, isComplete ? end : room);
      this.#failure = this.#faultOf(line, isComplete);
      if (this.#failure !== null) break;
      if (!isComplete) return null;
      const reply = this.#takeLine(line, end);
      if (reply) return { type: 'reply', reply };
    }
    return { type: 'failure', kind: this.#failure };
  }

  #faultOf(line: Buffer, isComplete: boolean): ParseFailureKind | null {
    const hasNul = line.includes(0, this.#scanned);
    const isReply = isComplete
      ? completeStart.test(withoutReturn(line).toString('latin1', 0, 4))
      : unfinishedStart.test(line.toString('latin1', 0, 5));
    if (!isReply && (isComplete || hasNul || line.length >= sampleLimit)) return 'no-reply-code';
    if (isReply && hasNul) return 'nul';
    if (isComplete) return null;
    if (this.#buffer.length > line.length) return 'reply-too-long';
    this.#scanned = line.length;
    if (!this.#ended || !this.hasBytes) return null;
    return isReply ? 'closed-in-mid-reply' : 'no-reply-code';
  }

  #takeLine(line: Buffer, end: number): ParsedReply | null {
    const bytes = withoutReturn(line);
    this.#lines.push({ bytes, bare: bytes.length === line.length });
    this.#used += end + 1;
    this.#buffer = this.#buffer.subarray(end + 1);
    this.#scanned = 0;
    return bytes[3] === HYPHEN ? null : this.#reply();
  }

  #reply(): ParsedReply {
    const transcript = this.#lines.map(({ bytes }) => decodeReply(bytes));
    const codes = transcript.map((line) => Number(line.slice(0, 3)));
    // Of codes that contradict each other the worst class counts, the last within it: a refusal is never read as a success.
    const code = codes.reduce((worst, next) => (Math.floor(next / 100) >= Math.floor(worst / 100) ? next : worst), 0);
    const lines = transcript.map((line) => line.slice(4));
    const offences: ReplyOffence[] = [];
    if (this.#lines.some(({ bare }) => bare)) offences.push('bare-line-feed');
    if (new Set(codes).size > 1) offences.push('mixed-codes');
    this.#startOver();
    return { code, enhanced: enhancedStatusCode(code, lines), lines, offences, transcript };
  }

  #startOver(): void {
    this.#lines = [];
    this.#used = 0;
  }

  #raw(): readonly Buffer[] {
    return this.#lines.map(({ bytes, bare }) => Buffer.concat([bytes, Buffer.from(bare ? '\n' : '\r\n')]));
  }
}

function withoutReturn(line: Buffer): Buffer {
  return line.at(-1) === CR ? line.subarray(0, -1) : line;
}
