import { spawn } from 'node:child_process';
import { program } from './pty.ts';

/** What a run of the program left behind. */
export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program as a script would, without a terminal. */
export function runMaildiag(
  words: readonly string[],
  {
    input = '',
    environment = {},
    directory,
  }: { input?: string; environment?: NodeJS.ProcessEnv; directory?: string } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words], {
      env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', LC_MESSAGES: '', ...environment },
      ...(directory === undefined ? {} : { cwd: directory }),
    });
    const parts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        parts[name] += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...parts }));
    child.stdin.end(input);
  });
}
