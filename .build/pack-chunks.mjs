import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Node reads the whole file that it is started with, and looks through every character of it: a start would pay for chunks that
// it does not need. So the chunks stand in a file of their own, each with its code cache in front.

/**
 * Puts all chunks one behind the other. The file's name has a digest of them in it: a loader finds the chunks that it was made
 * with or none.
 */
export function packChunks(loader, directory) {
  const parts = [];
  let place = 0;
  /** For each chunk: its place, its length, and how much of that is code cache. */
  const index = {};
  for (const name of readdirSync(directory).filter((each) => /\.(?:js|wasm)$/.test(each))) {
    const file = join(directory, name);
    const cache = existsSync(`${file}.cache`) ? readFileSync(`${file}.cache`) : Buffer.alloc(0);
    const source = readFileSync(file);
    index[name] = [place, cache.length + source.length, cache.length];
    place += cache.length + source.length;
    parts.push(cache, source);
  }
  const chunks = Buffer.concat(parts);
  const name = `maildiag.${createHash('sha256').update(chunks).digest('hex').slice(0, 12)}.chunks`;
  return { name, chunks, loader: loader.replace('__INDEX__', () => JSON.stringify(index)).replace('__CHUNKS__', name) };
}
