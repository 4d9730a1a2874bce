import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, transform } from 'esbuild';
import { lazyEntries } from './lazy-entries.mjs';
import { lazyRequires } from './lazy-requires.mjs';
import { lazyUnicode } from './lazy-unicode.mjs';
import { packChunks } from './pack-chunks.mjs';
import { preparedNeedles } from './prepared-needles.mjs';
import { synchronousInk } from './synchronous-ink.mjs';

// Two files that run wherever Node 20 or newer is: a loader, and the whole program in chunks, each compiled when it is first
// needed, with V8's code cache for the Node that built it. Another Node ignores the cache and compiles, which only makes the start slower.
//
//   --readable   names and lines stay as they are, for profiles
//   --sizes      lists what takes the most room

const readable = process.argv.includes('--readable');
/** Parts of the program that are a chunk of their own: not all of them are needed at the same time. */
const parts = [
  'src/diagnosis/run.ts',
  'src/explain/explain-finding.ts',
  'src/practice/faults.ts',
  'src/practice/start-practice.ts',
  'src/report/json-report.ts',
];

const directory = mkdtempSync(join(tmpdir(), 'maildiag-build-'));
const dialect = { platform: 'node', target: 'node20', legalComments: 'none', logLevel: 'warning' };

try {
  mkdirSync(join(directory, 'chunks'));
  // Only modules can be split into chunks; a second pass makes each chunk a CommonJS script.
  const { metafile } = await build({
    ...dialect,
    bundle: true,
    entryPoints: ['src/cli.ts', 'src/commands/main.ts', ...parts],
    outbase: 'src',
    entryNames: '[name]',
    outdir: join(directory, 'modules'),
    format: 'esm',
    splitting: true,
    metafile: true,
    minifySyntax: true,
    // fetch of a data: URL would load the whole HTTP client.
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"', fetch: 'undefined' },
    plugins: [
      synchronousInk(join(directory, 'chunks', 'layout-engine.wasm')),
      lazyUnicode,
      lazyEntries,
      preparedNeedles,
    ],
  });
  const modules = readdirSync(join(directory, 'modules'));
  for (const name of modules) {
    const text = readFileSync(join(directory, 'modules', name), 'utf8');
    // import() does not exist inside a vm.Script.
    const script = await transform(text, { ...dialect, format: 'cjs', supported: { 'dynamic-import': false } });
    const body = lazyRequires(script.code);
    // Only names inside a function get shorter; the assignment keeps it from being removed as unused.
    const whole = `chunk = function (exports, require, module, __filename, __dirname) {${body}\n};`;
    const { code } = readable ? { code: whole } : await transform(whole, { ...dialect, minify: true });
    const wrapper = code.slice(code.indexOf('function'), code.lastIndexOf('}') + 1);
    writeFileSync(join(directory, 'chunks', name), onlyAscii(name, `(${wrapper})`), 'latin1');
  }
  const makeCodeCache = join(import.meta.dirname, 'make-code-cache.cjs');
  execFileSync(process.execPath, [makeCodeCache, join(directory, 'chunks')], { stdio: 'inherit' });

  const loader = readFileSync(join(import.meta.dirname, 'loader.cjs'), 'utf8');
  mkdirSync('dist', { recursive: true });
  const packed = packChunks(loader, join(directory, 'chunks'));
  // A program that runs goes on reading its chunks from the file that it opened, so that file must not change.
  place(packed.name, packed.chunks, 0o644);
  place('maildiag.cjs', packed.loader, 0o755);
  removeFormer(packed.name);
  if (process.argv.includes('--sizes')) printSizes(metafile, modules);
} finally {
  rmSync(directory, { recursive: true });
}

/** Writes a file of the program as a whole. */
function place(name, content, mode) {
  const fresh = `dist/${name}.${process.pid}.tmp`;
  writeFileSync(fresh, content);
  chmodSync(fresh, mode);
  renameSync(fresh, `dist/${name}`);
}

/** Removes the chunks of earlier builds, but for those of the last minutes: a program may just be starting with them. */
function removeFormer(current) {
  const recently = Date.now() - 10 * 60_000;
  for (const name of readdirSync('dist').filter((each) => each.endsWith('.chunks') && each !== current)) {
    if (statSync(`dist/${name}`).mtimeMs < recently) rmSync(`dist/${name}`);
  }
}

/**
 * Leaves only ASCII in a script: V8 then keeps one byte a character. esbuild escapes strings itself, but neither regular
 * expressions nor tagged templates; in both the escape means the same, as long as nobody asks for the raw text.
 */
function onlyAscii(name, text) {
  if (/\braw`[^`]*[\u0080-\uffff]/.test(text)) throw new Error(`${name}: a raw template would change`);
  return text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function printSizes({ outputs }, modules) {
  for (const name of modules) {
    const [, { inputs, bytes }] = Object.entries(outputs).find(([file]) => file.endsWith(`/${name}`));
    const cache = join(directory, 'chunks', `${name}.cache`);
    console.log(`\n${name}: ${bytes} bytes, code cache ${existsSync(cache) ? statSync(cache).size : 0} bytes`);
    const sorted = Object.entries(inputs).sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput);
    for (const [file, { bytesInOutput }] of sorted.slice(0, 12)) console.log(String(bytesInOutput).padStart(8), file);
  }
}
