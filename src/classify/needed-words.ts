/** Shorter ones stand in nearly every text. */
const SHORTEST = 3;

type Words = readonly string[];

/** Reads the source of an expression; every method leaves `#at` behind what it read. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** `a|b|c` up to its end: one of the words of each. */
  alternatives(): Words | null {
    const all: Words[] = [];
    let known = true;
    do {
      const words = this.#sequence();
      if (words === null) known = false;
      else all.push(words);
    } while (this.#take('|'));
    return known ? all.flat() : null;
  }

  #sequence(): Words | null {
    let best: Words | null = null;
    let run = '';
    const keep = (words: Words | null) => {
      if (words !== null && (best === null || shortest(words) > shortest(best))) best = words;
    };
    const endRun = () => {
      if (run.length >= SHORTEST) keep([run.toLowerCase()]);
      run = '';
    };
    while (this.#at < this.#source.length && !/[|)]/.test(this.#here())) {
      if (this.#take('(')) {
        endRun();
        const plain = this.#take('?:') || this.#here() !== '?';
        const words = this.alternatives();
        this.#take(')');
        if (!this.#isOptional() && plain) keep(words);
      } else {
        const literal = this.#literal();
        const repeated = /[*+?{]/.test(this.#here());
        const optional = this.#isOptional();
        if (literal !== null && !optional) run += literal;
        if (literal === null || repeated) endRun();
      }
    }
    endRun();
    return best;
  }

  /** One character, class or escape; null where it is not one certain character. */
  #literal(): string | null {
    const [whole = this.#here()] =
      /^(?:\[(?:\\.|[^\]\\])*\]|\\(?:u[\da-f]{4}|.))/i.exec(this.#source.slice(this.#at)) ?? [];
    this.#at += whole.length;
    return /^[\w -]$/.test(whole) ? whole : null;
  }

  /** Reads a quantifier; true where none is enough. */
  #isOptional(): boolean {
    const [quantifier = ''] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at)) ?? [];
    this.#at += quantifier.length;
    return /^(?:[*?]|\{0)/.test(quantifier);
  }

  #here(): string {
    return this.#source.charAt(this.#at);
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }
}

const shortest = (words: Words) => Math.min(...words.map(({ length }) => length));

const known = new WeakMap<RegExp, Words | null>();

/** Words in small letters of which a text must hold one for the expression to match; null where none can be named. */
export function neededWords(expression: RegExp): Words | null {
  let words = known.get(expression);
  if (words === undefined) {
    words = new Reader(expression.source).alternatives();
    known.set(expression, words);
  }
  return words;
}
