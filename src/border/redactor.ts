import { escapedPlaces } from './escaped-places.ts';
import { hexPlaces } from './hex-places.ts';
import { JoinedText } from './joined-text.ts';
import type { Range } from './range.ts';
import { type SecretForms, secretForms } from './secret-forms.ts';

/** A secret that gives its value only when asked to. */
interface Concealed {
  reveal(): string;
}

const mask = '•••';

const nothing: ReadonlySet<string> = new Set();
const always = () => true;

const base64Character = /[A-Za-z0-9+/_-]/;

function* placesOf(form: string, text: string): Generator<number> {
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) yield at;
}

/** Grows a piece of base64 to the whole word that it stands in. */
function wordAround(text: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from > 0 && base64Character.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && base64Character.test(text.charAt(to))) to += 1;
  while (text.charAt(to) === '=') to += 1;
  // The code of a reply's line stays: `535-` could be base64url.
  const isCode = /^\d{3}-/.test(text.slice(from, from + 4)) && (from === 0 || text.charAt(from - 1) === '\n');
  return [isCode ? Math.min(from + 4, start) : from, to];
}

function standsAlone(text: string, start: number, end: number): boolean {
  return !base64Character.test(text.charAt(start - 1)) && !base64Character.test(text.charAt(end));
}

/** In order and without overlap. */
function merged(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last === undefined || range[0] >= last[1]) result.push(range);
    else result[result.length - 1] = [last[0], Math.max(last[1], range[1])];
  }
  return result;
}

/**
 * Takes secrets out of everything that leaves maildiag, by value and in every form that a server may echo them in. The
 * last thing that happens to a text before it is shown, written or stored. A secret under four characters is replaced
 * only where it stands as a whole base64 word.
 */
export class Redactor {
  readonly #users: readonly string[];
  readonly #known = new Set<string>();
  readonly #forms: SecretForms[] = [];

  /** `users`: who may sign in with the secrets; their names make the words of AUTH PLAIN recognisable as a whole. */
  constructor(secrets: readonly Concealed[] = [], users: readonly string[] = []) {
    this.#users = users;
    for (const secret of secrets) this.add(secret.reveal());
  }

  /** From now on this secret is replaced as well: one that was typed, or an answer that was computed from one. */
  add(secret: string): void {
    if (secret === '' || this.#known.has(secret)) return;
    this.#known.add(secret);
    this.#forms.push(secretForms(secret, this.#users));
  }

  /** Puts `•••` in the place of every secret. */
  redact(text: string): string {
    let result = '';
    let done = 0;
    for (const [start, end] of merged([...this.#rangesIn(text), ...this.#rangesOverJoints(text)])) {
      result += text.slice(done, start) + mask;
      done = end;
    }
    return result + text.slice(done);
  }

  /** The same for the lines of one text: a secret may begin in one and end in the next. */
  redactLines(lines: readonly string[]): string[] {
    if (lines.some((line) => line.includes('\n'))) return lines.map((line) => this.redact(line));
    return this.redact(lines.join('\n')).split('\n');
  }

  /**
   * The same for every text in plain JSON data. Keys stay as they are: they are maildiag's own, and so is what stands
   * under the keys in `own`; a password that happens to be such a word must not tear the data.
   */
  redactDeep<T>(value: T, own?: ReadonlySet<string>): T;
  redactDeep(value: unknown, own: ReadonlySet<string> = nothing): unknown {
    if (typeof value === 'string') return this.redact(value);
    if (Array.isArray(value)) {
      const texts = value.filter((item) => typeof item === 'string');
      return texts.length > 0 && texts.length === value.length
        ? this.redactLines(texts)
        : value.map((item) => this.redactDeep(item, own));
    }
    if (typeof value !== 'object' || value === null) return value;
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, own.has(key) ? item : this.redactDeep(item, own)]),
    );
  }

  /** What goes over a joint, without the joint itself. */
  #rangesOverJoints(text: string): Range[] {
    const joined = new JoinedText(text);
    if (!joined.hasJoints) return [];
    return merged(this.#rangesIn(joined.plain, joined.goesOver)).flatMap((range) => joined.placesOf(range));
  }

  #rangesIn(text: string, counts: (start: number, end: number) => boolean = always): Range[] {
    const ranges: Range[] = [];
    for (const { exact, base64, words, escaped, hex } of this.#forms) {
      const found = [...escapedPlaces(text, escaped), ...hexPlaces(text, hex)];
      for (const form of exact) for (const at of placesOf(form, text)) found.push([at, at + form.length]);
      for (const range of found) if (counts(...range)) ranges.push(range);
      for (const form of base64) {
        let done = 0;
        for (const at of placesOf(form, text)) {
          if (at < done || !counts(at, at + form.length)) continue;
          const range = wordAround(text, at, at + form.length);
          ranges.push(range);
          done = range[1];
        }
      }
      for (const form of words) {
        for (const at of placesOf(form, text)) {
          const end = at + form.length;
          if (standsAlone(text, at, end) && counts(at, end)) ranges.push([at, end]);
        }
      }
    }
    return ranges;
  }
}
