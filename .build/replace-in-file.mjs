import { readFileSync } from 'node:fs';

/** A file's text with every pair of [before, after] replaced; throws where it does not hold one of them any more. */
export function replaceInFile(path, pairs) {
  let text = readFileSync(path, 'utf8');
  for (const [before, after] of pairs) {
    if (!text.includes(before)) throw new Error(`${path} has changed: it does not contain ${JSON.stringify(before)}`);
    text = text.replaceAll(before, after);
  }
  return text;
}
