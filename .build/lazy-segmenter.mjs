import { readFileSync } from 'node:fs';

// Some of Ink's helpers make a text segmenter when they are loaded, 15 ms for something that plain frames never need.

const eager = 'const segmenter = new Intl.Segmenter();';
const lazy = `let madeSegmenter;
const segmenter = { segment: (text) => (madeSegmenter ??= new Intl.Segmenter()).segment(text) };`;

/** @type {import('esbuild').Plugin} */
export const lazySegmenter = {
  name: 'lazy-segmenter',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules\/slice-ansi\/.*\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      return { contents: text.replace(eager, lazy) };
    });
  },
};
