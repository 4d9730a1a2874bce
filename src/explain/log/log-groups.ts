import { classifyText } from '../../classify/classify-text.ts';
import type { FindingCode } from '../../findings/finding-code.ts';
import { maskLine } from './mask-line.ts';
import { timeInLine } from './time-in-line.ts';

/** All lines of a log with one cause. */
export interface LogGroup {
  readonly code: FindingCode;
  /** The server's basic and enhanced code; null where the lines hold none. */
  readonly reply: number | null;
  readonly enhanced: string | null;
  readonly count: number;
  /** Times of the first and last line, as the log writes them; null where the lines bear none. */
  readonly first: string | null;
  readonly last: string | null;
  /** Line number of the first one, from 1, and its text. */
  readonly line: number;
  readonly example: string;
}

/** What one masked line means; null: nothing that went wrong. */
interface Meaning {
  readonly key: string;
  readonly code: FindingCode;
  readonly reply: number | null;
  readonly enhanced: string | null;
}

/** Masked lines remembered: a log repeats itself, and each is understood once only. */
const mostMasks = 20_000;
/** Causes with their reply codes; beyond it, further ones are counted together with the cause alone. */
const mostGroups = 500;

/** What says that something went through; everything else without a reply code or a known cause is no mail error. */
const fine: readonly FindingCode[] = ['delivery.accepted', 'delivery.arrived'];

/** Sums a log up by causes. Memory does not grow with the log: what is remembered of lines is bounded. */
export class LogGroups {
  readonly #meanings = new Map<string, Meaning | null>();
  readonly #groups = new Map<string, LogGroup>();
  #lines = 0;
  #errors = 0;

  /** Lines so far, and how many of them tell of something that went wrong. */
  get counts(): { readonly lines: number; readonly errors: number } {
    return { lines: this.#lines, errors: this.#errors };
  }

  add(line: string): void {
    this.#lines += 1;
    const mask = maskLine(line);
    let meaning = this.#meanings.get(mask);
    if (meaning === undefined) {
      meaning = meaningOf(line);
      if (this.#meanings.size >= mostMasks) this.#meanings.clear();
      this.#meanings.set(mask, meaning);
    }
    if (meaning === null) return;
    this.#errors += 1;
    this.#count(meaning, line);
  }

  /** Most frequent first; of equals the earlier one. */
  get groups(): readonly LogGroup[] {
    return [...this.#groups.values()].sort((a, b) => b.count - a.count || a.line - b.line);
  }

  #count(meaning: Meaning, line: string): void {
    const full = this.#groups.size >= mostGroups && !this.#groups.has(meaning.key);
    const { code, reply, enhanced } = full ? { ...meaning, reply: null, enhanced: null } : meaning;
    const key = full ? code : meaning.key;
    const time = timeInLine(line);
    const before = this.#groups.get(key);
    this.#groups.set(
      key,
      before === undefined
        ? { ...{ code, reply, enhanced, count: 1, first: time, last: time }, line: this.#lines, example: line }
        : { ...before, count: before.count + 1, first: before.first ?? time, last: time ?? before.last },
    );
  }
}

function meaningOf(line: string): Meaning | null {
  const { code, reply } = classifyText(line);
  if (fine.includes(code)) return null;
  const refused = reply !== null && (reply.code ?? 0) >= 400;
  if (code === 'unknown' && !refused) return null;
  const basic = reply?.code ?? null;
  const enhanced = reply?.enhanced ?? null;
  return { key: `${code} ${basic ?? ''} ${enhanced ?? ''}`, code, reply: basic, enhanced };
}
