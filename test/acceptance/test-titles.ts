import { readFileSync } from 'node:fs';

/** Comments hold apostrophes, which would be taken for the beginning of a text. */
const comments = /\/\*\*?[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const texts = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g;
/** What vitest or the template puts a value in place of. */
const places = /%[sdifjoO#$p]|\$\{[^}]*\}|\$[A-Za-z][\w.]*/g;

/** A title as it stands in a test file, and where. */
interface Title {
  readonly at: number;
  readonly pattern: RegExp;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The words of a title stand for themselves; a place for a value fits every text. A title without a word of its own says too little. */
function patternOf(text: string): RegExp | null {
  const words = text.split(places);
  if (words.length > 1 && words.join('').replace(/\W/g, '').length < 2) return null;
  return new RegExp(`^${words.map(escaped).join('.*')}$`, 's');
}

/** The titles that a test file can have: its texts, in their order. They are read, not run, which takes a moment in place of half a minute. */
function titlesOf(file: string): readonly Title[] {
  const source = readFileSync(file, 'utf8').replace(comments, (comment) => ' '.repeat(comment.length));
  return [...source.matchAll(texts)].flatMap(({ index, 1: single, 2: double, 3: template }) => {
    const text = (single ?? double ?? template ?? '').replace(/\\u([0-9a-f]{4})|\\(.)/gi, (_, code, other) =>
      code === undefined ? other : String.fromCharCode(Number.parseInt(code, 16)),
    );
    const pattern = patternOf(text);
    return pattern === null ? [] : [{ at: index, pattern }];
  });
}

const known = new Map<string, readonly Title[]>();

/** Whether a test file has a test of that name, `file › describe › test`: titles one behind the other that fit its parts. */
export function hasTest(name: string): boolean {
  const [file = '', ...parts] = name.split(' › ');
  const titles = known.get(file) ?? titlesOf(file);
  known.set(file, titles);
  let from = -1;
  for (const part of parts) {
    const found = titles.find(({ at, pattern }) => at > from && pattern.test(part));
    if (found === undefined) return false;
    from = found.at;
  }
  return parts.length > 0;
}
