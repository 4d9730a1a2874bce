// esbuild loads what a script imports at its beginning. Here each import is loaded at its first use instead, so that a
// start loads neither the parts of the program nor the modules of Node that its first screen does not use.

const declaration = /^var (import_\w+) = ((?:__toESM\()?require\("[^"]+"\)[^;\n]*);\n/gm;

/** Changes a CommonJS script as esbuild writes it unminified: `a.b` becomes `(a ??= require("a")).b`. */
export function lazyRequires(script) {
  const values = new Map();
  const bare = script.replace(declaration, (_, name, value) => {
    values.set(name, value);
    return '';
  });
  if (values.size === 0) return script;
  const used = bare.replace(/\bimport_\w+\b/g, (name) => {
    const value = values.get(name);
    return value === undefined ? name : `(${name} ??= ${value})`;
  });
  return `var ${[...values.keys()].join(', ')};\n${used}`;
}
