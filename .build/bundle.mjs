import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { lazyStringWidth } from './lazy-string-width.mjs';
import { synchronousInk } from './synchronous-ink.mjs';

// One file that runs wherever Node 20 or newer is: the whole program as a CommonJS script, with V8's code cache for the
// Node that built it. Another Node ignores the cache and compiles the script, which only makes the start slower.

const directory = mkdtempSync(join(tmpdir(), 'maildiag-build-'));
const script = join(directory, 'script.cjs');
const cache = join(directory, 'cache');

const { metafile } = await build({
  entryPoints: ['src/cli.ts'],
  outfile: script,
  bundle: true,
  minify: true,
  keepNames: false,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  legalComments: 'none',
  metafile: true,
  // fetch of a data: URL would load the whole HTTP client; import() does not exist inside a vm.Script.
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"', fetch: 'undefined' },
  supported: { 'dynamic-import': false },
  plugins: [synchronousInk, lazyStringWidth],
  logLevel: 'warning',
});

execFileSync(process.execPath, [join(import.meta.dirname, 'make-code-cache.cjs'), script, cache], { stdio: 'inherit' });

const loader = readFileSync(join(import.meta.dirname, 'loader.cjs'), 'utf8');
const source = readFileSync(script);
const code = readFileSync(cache);
const parts = `${source.toString('base64')}.${code.toString('base64')}`;
mkdirSync('dist', { recursive: true });
writeFileSync('dist/maildiag.cjs', `${loader}/*${parts}*/\n`);
chmodSync('dist/maildiag.cjs', 0o755);
rmSync(directory, { recursive: true });

if (process.argv.includes('--sizes')) {
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const sorted = inputs.sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput);
  for (const [file, { bytesInOutput }] of sorted.slice(0, 40)) console.log(String(bytesInOutput).padStart(8), file);
}
