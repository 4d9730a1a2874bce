import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

import { lazyUnicode } from './lazy-unicode.mjs';
import { packChunks } from './pack-chunks.mjs';
import { synchronousInk } from './synchronous-ink.mjs';

// One file that runs wherever Node 20 or newer is: the whole program in chunks, each compiled when it is first needed, with
// V8's code cache for the Node that built it. Another Node ignores the cache and compiles, which only makes the start slower.
//
//   --readable   names and lines stay as they are, for profiles
//   --sizes      lists what takes the most room

const readable = process.argv.includes('--readable');
const directory = mkdtempSync(join(tmpdir(), 'maildiag-build-'));
const shared = { bundle: true, platform: 'node', target: 'node20', legalComments: 'none', logLevel: 'warning' };

try {
  // Only modules can be split into chunks; a second pass makes each chunk a CommonJS script.
  const { metafile } = await build({
    ...shared,
    entryPoints: { cli: 'src/cli.ts', main: 'src/commands/main.ts' },
    outdir: join(directory, 'modules'),
    format: 'esm',
    splitting: true,
    metafile: true,
    minify: !readable,
    // fetch of a data: URL would load the whole HTTP client.
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"', fetch: 'undefined' },
    plugins: [synchronousInk, lazyUnicode],
  });
  const modules = readdirSync(join(directory, 'modules'));
  await build({
    ...shared,
    bundle: false,
    entryPoints: modules.map((name) => join(directory, 'modules', name)),
    outdir: join(directory, 'chunks'),
    format: 'cjs',
    minify: !readable,
    // import() does not exist inside a vm.Script.
    supported: { 'dynamic-import': false },
  });
  for (const name of modules) escapeUnicode(join(directory, 'chunks', name));
  const makeCodeCache = join(import.meta.dirname, 'make-code-cache.cjs');
  execFileSync(process.execPath, [makeCodeCache, join(directory, 'chunks')], { stdio: 'inherit' });

  const loader = readFileSync(join(import.meta.dirname, 'loader.cjs'), 'utf8');
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/maildiag.cjs', packChunks(loader, join(directory, 'chunks'), modules));
  chmodSync('dist/maildiag.cjs', 0o755);
  if (process.argv.includes('--sizes')) printSizes(metafile, modules);
} finally {
  rmSync(directory, { recursive: true });
}

/**
 * Leaves only ASCII in a script: V8 then keeps one byte a character. esbuild escapes strings itself, but neither regular
 * expressions nor tagged templates; in both the escape means the same, as long as nobody asks for the raw text.
 */
function escapeUnicode(file) {
  const text = readFileSync(file, 'utf8');
  if (/\braw`[^`]*[\u0080-\uffff]/.test(text)) throw new Error(`${file}: a raw template would change`);
  const escaped = text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  writeFileSync(file, escaped, 'latin1');
}

function printSizes({ outputs }, modules) {
  for (const name of modules) {
    const [, { inputs, bytes }] = Object.entries(outputs).find(([file]) => file.endsWith(`/${name}`));
    const cached = readFileSync(join(directory, 'chunks', `${name}.cache`)).length;
    console.log(`\n${name}: ${bytes} bytes, code cache ${cached} bytes`);
    const sorted = Object.entries(inputs).sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput);
    for (const [file, { bytesInOutput }] of sorted.slice(0, 12)) console.log(String(bytesInOutput).padStart(8), file);
  }
}
