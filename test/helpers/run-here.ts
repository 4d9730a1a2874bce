import { PassThrough } from 'node:stream';
import { main } from '../../src/commands/main.ts';
import type { Surroundings } from '../../src/commands/surroundings.ts';

/** The process as a command run in this process sees it, and what it wrote there. */
export interface Around extends Surroundings {
  readonly told: { stdout: string; stderr: string };
  /** Ctrl-C, as far as anybody listens. */
  interrupt(): void;
}

/** Streams in place of the process; no terminal. */
export function aroundHere(words: readonly string[], environment: { readonly [name: string]: string } = {}): Around {
  const told = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof told) => {
    const through = new PassThrough();
    through.setEncoding('utf8').on('data', (text: string) => (told[name] += text));
    return through as unknown as NodeJS.WriteStream;
  };
  const stopping = new Set<(exitCode: number) => void>();
  return {
    ...{ told, arguments: words, environment: { LANG: 'en_US.UTF-8', ...environment }, directory: process.cwd() },
    ...{ platform: 'linux', nodeVersion: process.versions.node, stdin: process.stdin },
    ...{ stdout: stream('stdout'), stderr: stream('stderr'), onExit: () => () => {} },
    onStop(callback) {
      stopping.add(callback);
      return () => stopping.delete(callback);
    },
    interrupt() {
      for (const callback of stopping) callback(130);
    },
  };
}

/** Runs a command line in this process, from its words to its exit code. */
export async function runHere(
  words: readonly string[],
  environment: { readonly [name: string]: string } = {},
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const around = aroundHere(words, environment);
  const code = await main(around);
  return { code, ...around.told };
}
