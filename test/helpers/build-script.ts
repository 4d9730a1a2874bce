import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Makes a script that every Node runs from a TypeScript file and all that it imports. */
export async function buildScript(source: URL, script: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(source)],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
}
