/** More of a needle finds nothing more. */
const longest = 7;

/** A set of strings of which a text must hold at least one; null: nothing is known. */
type Needles = readonly string[] | null;

/** What one part of an expression asks for: a character, a set of strings, something unknown, or no width at all. */
type Part = { readonly character: string } | { readonly needles: Needles } | 'no width';

/** Characters that belong to an escape, behind its letter: `\\u00fc`, `\\xfc`, `\\cM`. */
const digits: Readonly<Record<string, number>> = { u: 4, x: 2, c: 1 };

const unknown: Part = { needles: null };

function worth(needles: readonly string[]): number {
  let shortest = longest;
  for (const { length } of needles) shortest = Math.min(shortest, length);
  return shortest * 8 - needles.length;
}

/** Where all of several things must occur, the most telling of them is enough to look for. */
function mostTelling(parts: readonly Needles[]): Needles {
  let best: Needles = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const part of parts) {
    const value = part === null ? most : worth(part);
    if (value > most) [best, most] = [part, value];
  }
  return best;
}

/** Where any of several things may occur, all must be looked for. */
function anyOf(alternatives: readonly Needles[]): Needles {
  if (alternatives.length === 1) return alternatives[0] ?? null;
  const all = new Set<string>();
  for (const needles of alternatives) {
    if (needles === null) return null;
    for (const needle of needles) all.add(needle);
  }
  return [...all];
}

/** Reads an expression's source from left to right; knows what rules use: no back references, no named groups. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternation(): Needles {
    const alternatives = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at++;
      alternatives.push(this.#sequence());
    }
    return anyOf(alternatives);
  }

  #sequence(): Needles {
    const found: Needles[] = [];
    let run = '';
    const endRun = () => {
      if (run.length > 1) found.push([run.slice(0, longest)]);
      run = '';
    };
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      const part = this.#part();
      const times = this.#times();
      if (part === 'no width') continue;
      if ('character' in part && times !== 'maybe none') run += part.character;
      if ('character' in part && times === 'once' && run.length < longest) continue;
      endRun();
      if ('needles' in part && times !== 'maybe none') found.push(part.needles);
    }
    endRun();
    return mostTelling(found);
  }

  #part(): Part {
    const character = this.#source.charAt(this.#at++);
    if (character === '(') return this.#group();
    if (character === '[') return this.#class();
    if (character === '\\') return this.#escape();
    if (character === '^' || character === '$') return 'no width';
    if (character === '.') return unknown;
    return this.#literal(character);
  }

  #group(): Part {
    const plain = this.#source[this.#at] !== '?';
    const grouping = this.#source[this.#at + 1] === ':';
    if (!plain) this.#at += this.#source[this.#at + 1] === '<' ? 3 : 2;
    const needles = this.alternation();
    this.#at++;
    return plain || grouping ? { needles } : 'no width';
  }

  #class(): Part {
    while (this.#source[this.#at] !== ']') this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
    this.#at++;
    return unknown;
  }

  #escape(): Part {
    const character = this.#source.charAt(this.#at++);
    if (character === 'b' || character === 'B') return 'no width';
    // A character by its number: the digits behind it are no letters of the text.
    this.#at += digits[character] ?? 0;
    return /\w/.test(character) ? unknown : this.#literal(character);
  }

  #literal(character: string): Part {
    return character < '\x7f' ? { character: character.toLowerCase() } : unknown;
  }

  #times(): 'once' | 'more' | 'maybe none' {
    const mark = this.#source.charAt(this.#at);
    if (mark === '' || !'?*+{'.includes(mark)) return 'once';
    const fewest = this.#source.charAt(this.#at + 1);
    this.#at = mark === '{' ? this.#source.indexOf('}', this.#at) + 1 : this.#at + 1;
    if (this.#source[this.#at] === '?') this.#at++;
    return mark === '?' || mark === '*' || (mark === '{' && fewest === '0') ? 'maybe none' : 'more';
  }
}

/**
 * Strings in lower case of which a text must hold at least one, whatever its case, for an expression to match: a cheap
 * look before the expression itself. null where the expression asks for no particular string.
 */
export function needlesOf({ source }: RegExp): readonly string[] | null {
  return new Reader(source).alternation();
}
