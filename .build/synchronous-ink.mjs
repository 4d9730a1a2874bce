import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { replaceInFile } from './replace-in-file.mjs';

// A CommonJS script has no top-level await. Ink and its layout engine use it for development tools that are not shipped
// and for compiling WebAssembly, which can be done at once as well.

/** The embedded program of the layout engine, as its glue code spells it. */
const embedded = /data:application\/octet-stream;base64,([A-Za-z0-9+/=]{1000,})/;

/**
 * Writes the layout engine's program into `programFile`.
 *
 * @returns {import('esbuild').Plugin}
 */
export const synchronousInk = (programFile) => ({
  name: 'synchronous-ink',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /ink\/build\/reconciler\.js$/ }, ({ path }) => ({
      contents: replaceInFile(path, [
        ["await import('./devtools.js')", 'undefined'],
        ['await loadPackageJson()', '{}'],
      ]),
    }));
    // Ink draws nothing where the variable CI is set; whether there is a terminal is decided before Ink is loaded.
    onLoad({ filter: /is-in-ci\/index\.js$/ }, () => ({ contents: 'export default false;' }));
    onLoad({ filter: /yoga-layout\/dist\/src\/index\.js$/ }, ({ path }) => ({
      contents: replaceInFile(path, [
        ['import loadYoga from', 'import loadYoga, { program } from'],
        ['wrapAssembly(await loadYoga())', 'wrapAssembly(loadNow())'],
      ]).concat(`
function loadNow() {
  const engine = {
    instantiateWasm(imports, done) {
      const instance = new WebAssembly.Instance(new WebAssembly.Module(program()), imports);
      done(instance);
      return instance.exports;
    },
  };
  loadYoga(engine);
  return engine;
}`),
    }));
    // The program stays outside the scripts: inside it would be read twice more, as text and in the code cache.
    onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, ({ path }) => {
      const text = replaceInFile(path, [['import.meta.url', '""']]);
      const [url, base64] = embedded.exec(text) ?? [];
      if (base64 === undefined) throw new Error(`${path} has changed: it does not contain the program`);
      writeFileSync(programFile, base64, 'base64');
      const contents = text.replace(url, 'data:application/octet-stream;base64,');
      return { contents: `${contents}\nexport const program = () => require('./${basename(programFile)}');` };
    });
    onResolve({ filter: /\.wasm$/ }, ({ path }) => ({ path, external: true }));
  },
});
