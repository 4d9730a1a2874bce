import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// The file's layout: the loader with an index of the chunks, then one comment with each chunk's text and its code cache in
// base64. Everything is ASCII, so that Node reads it fast and a place in the text is a place in the file.

/** Stands for the characters that would end the comment. */
const endOfComment = '*\u0001/';

/** Puts everything into one script. */
export function packChunks(loader, directory) {
  let payload = '';
  const append = (text) => {
    const place = [payload.length, text.length];
    payload += text;
    return place;
  };
  const index = readdirSync(directory).flatMap((name) => {
    const file = join(directory, name);
    if (name.endsWith('.wasm')) return [[name, ...append(readFileSync(file, 'base64'))]];
    if (!name.endsWith('.js')) return [];
    const source = readFileSync(file, 'latin1');
    if (source.includes(endOfComment)) throw new Error(`${name} holds characters that cannot be packed`);
    const code = existsSync(`${file}.cache`) ? readFileSync(`${file}.cache`, 'base64') : '';
    return [[name, ...append(source.replaceAll('*/', endOfComment)), ...append(code)]];
  });
  const table = JSON.stringify(Object.fromEntries(index.map(([name, ...places]) => [name, places])));
  // The place of the payload stands in the text before it, so that it has to have a fixed width.
  const withTable = loader.replace('__INDEX__', () => table);
  const before = withTable.length - '__PAYLOAD__'.length + '0x000000'.length + '/*'.length;
  const head = withTable.replace('__PAYLOAD__', `0x${before.toString(16).padStart(6, '0')}`);
  return `${head}/*${payload}*/\n`;
}
