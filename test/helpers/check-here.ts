import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { check } from '../../src/commands/check.ts';
import { commandLine } from '../../src/commands/command-line.ts';
import type { Surroundings } from '../../src/commands/surroundings.ts';

/** What a run of `check` left behind. */
export interface Checked {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `check` in this process, so that the ports it looks at beside the configured one can be those of a practice server. */
export async function checkHere(
  words: readonly string[],
  neighbourPorts: readonly number[] = [],
  environment: Surroundings['environment'] = {},
): Promise<Checked> {
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  const around: Pick<Surroundings, keyof Surroundings> = {
    ...(streams as unknown as Pick<Surroundings, 'stdin' | 'stdout' | 'stderr'>),
    ...{ arguments: [], environment, directory: process.cwd(), platform: process.platform },
    nodeVersion: process.versions.node,
    onStop: () => () => {},
    onExit: () => () => {},
  };
  const outputs = Promise.all([text(streams.stdout), text(streams.stderr)]);
  const code = await check(commandLine(['check', ...words], {}), around, neighbourPorts);
  streams.stdout.end();
  streams.stderr.end();
  const [stdout, stderr] = await outputs;
  return { code, stdout, stderr };
}
