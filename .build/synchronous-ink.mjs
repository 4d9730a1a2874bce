import { readFileSync } from 'node:fs';

// A CommonJS script has no top-level await. Ink and its layout engine use it for development tools that are not shipped
// and for compiling WebAssembly, which can be done at once as well.

const replaceAll = (text, pairs) =>
  pairs.reduce((done, [from, to]) => {
    if (!done.includes(from)) throw new Error(`the dependency has changed; not found: ${from}`);
    return done.replaceAll(from, to);
  }, text);

/** @type {import('esbuild').Plugin} */
export const synchronousInk = {
  name: 'synchronous-ink',
  setup({ onLoad }) {
    onLoad({ filter: /ink\/build\/reconciler\.js$/ }, ({ path }) => ({
      contents: replaceAll(readFileSync(path, 'utf8'), [
        ["await import('./devtools.js')", 'undefined'],
        ['await loadPackageJson()', '{}'],
      ]),
    }));
    onLoad({ filter: /yoga-layout\/dist\/src\/index\.js$/ }, ({ path }) => ({
      contents: replaceAll(readFileSync(path, 'utf8'), [
        ["import loadYoga from '../binaries/yoga-wasm-base64-esm.js';", "import loadYoga, { wasm } from '../binaries/yoga-wasm-base64-esm.js';"],
        ['wrapAssembly(await loadYoga())', 'wrapAssembly(loadNow())'],
      ]).concat(`
function loadNow() {
  const module = {
    instantiateWasm(imports, done) {
      const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm()), imports);
      done(instance);
      return instance.exports;
    },
  };
  loadYoga(module);
  return module;
}`),
    }));
    onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const [url, base64] = /data:application\/octet-stream;base64,([A-Za-z0-9+/=]{1000,})/.exec(text) ?? [];
      if (base64 === undefined) throw new Error('the layout engine has changed: no embedded WebAssembly found');
      const contents = text.replace(url, 'data:application/octet-stream;base64,').replace('import.meta.url', '""');
      return { contents: `${contents}\nexport const wasm = () => Buffer.from('${base64}', 'base64');` };
    });
  },
};
