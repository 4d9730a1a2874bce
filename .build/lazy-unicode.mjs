import { dirname } from 'node:path';
import { replaceInFile } from './replace-in-file.mjs';

// The width of a text needs an expression over all emoji (50 ms to compile) and a segmenter (15 ms). Text of one-column
// characters alone (ASCII, Latin with umlauts, punctuation, arrows, box drawing, this program's glyphs) needs neither, and
// the first screens hold nothing else. All other text still gets them.

const simple = String.raw`/^[\x1b\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u203b\u2190-\u21ff\u23ce\u2500-\u257f\u258c\u25cb\u25cc\u25cf\u2714\u2716\u276f]*$/`;

const stringWidth = (fullPath) => `
const simple = ${simple};
const colours = /\\x1b\\[[0-9;]*m/g;
export default function stringWidth(text, options) {
  if (typeof text === 'string' && simple.test(text)) {
    const bare = text.includes('\\x1b') ? text.replace(colours, '') : text;
    if (!bare.includes('\\x1b')) return bare.length;
  }
  return require(${JSON.stringify(fullPath)}).default(text, options);
}`;

const segmenter = `
const simple = ${simple};
let full;
const segmenter = {
  segment(text) {
    if (simple.test(text)) return Array.from(text, (segment, index) => ({ segment, index }));
    full ??= new Intl.Segmenter();
    return full.segment(text);
  },
};
`;

const lazySegmenter = `
let full;
const GRAPHEME_SEGMENTER = { segment: (text) => (full ??= new Intl.Segmenter()).segment(text) };
`;

/** @type {import('esbuild').Plugin} */
export const lazyUnicode = {
  name: 'lazy-unicode',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^string-width$/ }, async ({ path, resolveDir, kind, pluginData }) => {
      if (pluginData === 'full') return undefined;
      const full = await resolve(path, { resolveDir, kind, pluginData: 'full' });
      return { path: full.path, namespace: 'lazy-unicode' };
    });
    onLoad({ filter: /.*/, namespace: 'lazy-unicode' }, ({ path }) => ({
      resolveDir: dirname(path),
      contents: stringWidth(path),
    }));
    onLoad({ filter: /ansi-tokenize\/build\/tokenize\.js$/ }, ({ path }) => ({
      contents: replaceInFile(path, [
        ['const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });', segmenter],
      ]),
    }));
    onLoad({ filter: /slice-ansi\/tokenize-ansi\.js$/ }, ({ path }) => ({
      contents: replaceInFile(path, [
        ["const GRAPHEME_SEGMENTER = new Intl.Segmenter(undefined, {granularity: 'grapheme'});", lazySegmenter],
      ]),
    }));
  },
};
