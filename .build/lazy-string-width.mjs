// The full width of a text needs an expression over all emoji, 50 ms to compile. Text of one-column characters alone (ASCII,
// Latin with umlauts, punctuation, arrows, box drawing, the glyphs of this program) does not; all else still gets the full one.

const simple = String.raw`/^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u203b\u2190-\u21ff\u2500-\u257f\u25cb\u25cc\u25cf\u2714\u2716\u276f]*$/`;

/** @type {import('esbuild').Plugin} */
export const lazyStringWidth = {
  name: 'lazy-string-width',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^string-width$/ }, async ({ path, resolveDir, kind, pluginData }) => {
      if (pluginData === 'full') return undefined;
      const full = await resolve(path, { resolveDir, kind, pluginData: 'full' });
      return { path: full.path, namespace: 'lazy-string-width' };
    });
    onLoad({ filter: /.*/, namespace: 'lazy-string-width' }, ({ path }) => ({
      resolveDir: path.replace(/[^/\\]*$/, ''),
      contents: `
const simple = ${simple};
const sgr = /\\x1b\\[[0-9;]*m/g;
export default function stringWidth(text, options) {
  if (typeof text === 'string') {
    const bare = text.includes('\\x1b') ? text.replace(sgr, '') : text;
    if (simple.test(bare)) return bare.length;
  }
  return require(${JSON.stringify(path)}).default(text, options);
}`,
    }));
  },
};
