import { readFileSync } from 'node:fs';

// Every finding's explanation is a module of its own, and a run needs few of them: the catalogue loads each one when it is
// asked for.

const imported = /^import \{ (\w+) \} from '(\.\/[\w-]+\.ts)';\n/gm;
const listed = /^ {2}('[\w.-]+'|\w+): (\w+),$/gm;

/** @type {import('esbuild').Plugin} */
export const lazyEntries = {
  name: 'lazy-entries',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]explain[\\/]entries[\\/]index\.ts$/ }, ({ path }) => {
      const files = new Map();
      const text = readFileSync(path, 'utf8').replace(imported, (_, name, file) => {
        files.set(name, file);
        return '';
      });
      const contents = text.replace(listed, (_, code, name) => {
        if (!files.has(name)) throw new Error(`${path} has changed: ${name} is not imported as expected`);
        const loading = `require('${files.get(name)}').${name}`;
        files.delete(name);
        return `  get ${code}() { return ${loading}; },`;
      });
      if (files.size > 0) throw new Error(`${path} has changed: ${[...files.keys()]} are not listed as expected`);
      return { contents, loader: 'ts' };
    });
  },
};
