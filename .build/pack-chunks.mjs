import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

// The file's layout: the loader with an index of the chunks, then one comment with each chunk's code cache (base64) and text.
// Everything is ASCII, so that Node reads it fast and a place in the text is a place in the file. Node reads the whole file at
// every start, so that chunks which the quickest commands do not need are compressed.

/** Stands for the characters that would end the comment. */
const endOfComment = '*\u0001/';

/** Puts everything into one script; the chunks in `quick` stay uncompressed. */
export function packChunks(loader, directory, quick) {
  let payload = '';
  /** The index has, for each chunk: its place, its length, how much of that is code cache, and whether it is compressed. */
  const index = {};
  const add = (name, text, cacheLength, compressed) => {
    index[name] = [payload.length, text.length, cacheLength, compressed ? 1 : 0];
    payload += text;
  };
  for (const name of readdirSync(directory).filter((each) => /\.(?:js|wasm)$/.test(each))) {
    const file = join(directory, name);
    const source = readFileSync(file);
    const cache = existsSync(`${file}.cache`) ? readFileSync(`${file}.cache`) : Buffer.alloc(0);
    if (quick.includes(name)) {
      if (source.includes(endOfComment)) throw new Error(`${name} holds characters that cannot be packed`);
      const code = cache.toString('base64');
      add(name, code + source.toString('latin1').replaceAll('*/', endOfComment), code.length, false);
    } else {
      const packed = brotliCompressSync(Buffer.concat([cache, source]));
      add(name, packed.toString('base64'), cache.length, true);
    }
  }
  const withIndex = loader.replace('__INDEX__', () => JSON.stringify(index));
  // The place of the payload stands in the text before it, so that it has to have a fixed width.
  const before = withIndex.length - '__PAYLOAD__'.length + '0x000000'.length + '/*'.length;
  const head = withIndex.replace('__PAYLOAD__', `0x${before.toString(16).padStart(6, '0')}`);
  return `${head}/*${payload}*/\n`;
}
