import { escapedPlaces } from './escaped-places.ts';
import { hexPlaces } from './hex-places.ts';
import type { Range } from './range.ts';
import { type SecretForms, secretForms } from './secret-forms.ts';

/** A secret that gives its value only when asked to. */
interface Concealed {
  reveal(): string;
}

const mask = '•••';

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
  return [from, to];
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
    for (const [start, end] of merged(this.#rangesIn(text))) {
      result += text.slice(done, start) + mask;
      done = end;
    }
    return result + text.slice(done);
  }

  /** The same for every text in plain JSON data. Keys stay as they are: they are maildiag's own. */
  redactDeep<T>(value: T): T;
  redactDeep(value: unknown): unknown {
    if (typeof value === 'string') return this.redact(value);
    if (Array.isArray(value)) return value.map((item) => this.redactDeep(item));
    if (typeof value !== 'object' || value === null) return value;
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.redactDeep(item)]));
  }

  #rangesIn(text: string): Range[] {
    const ranges: Range[] = [];
    for (const { exact, base64, words, escaped, hex } of this.#forms) {
      for (const range of escapedPlaces(text, escaped)) ranges.push(range);
      for (const range of hexPlaces(text, hex)) ranges.push(range);
      for (const form of exact) for (const at of placesOf(form, text)) ranges.push([at, at + form.length]);
      for (const form of base64) {
        let done = 0;
        for (const at of placesOf(form, text)) {
          if (at < done) continue;
          const range = wordAround(text, at, at + form.length);
          ranges.push(range);
          done = range[1];
        }
      }
      for (const form of words) {
        for (const at of placesOf(form, text)) {
          const end = at + form.length;
          if (standsAlone(text, at, end)) ranges.push([at, end]);
        }
      }
    }
    return ranges;
  }
}
