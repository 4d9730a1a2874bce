import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const startMs = 15_000;
const stopMs = 10_000;

/** A server of the test's own that runs in the foreground and logs to its standard output or error. */
export interface Daemon {
  /** Every line it has written so far, in order. */
  readonly lines: readonly string[];
  /** Asks it to end (SIGTERM) and waits until it has; SIGKILL to the process group after ten seconds. */
  stop(): Promise<void>;
}

/** Starts `command` and waits for a line that matches `ready`. Throws with all it wrote when it ends or stays silent instead. */
export async function startDaemon(
  command: string,
  args: readonly string[],
  ready: RegExp,
  environment: Readonly<Record<string, string>> = {},
): Promise<Daemon> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that whatever it forked ends with it.
    detached: true,
    env: { ...process.env, ...environment },
  });
  const lines: string[] = [];
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      lines.push(error.message);
      resolve();
    });
  });
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`${command} ${why}:\n${lines.join('\n')}`));
    const deadline = setTimeout(() => fail('was not ready in time'), startMs);
    const take = (line: string): void => {
      lines.push(line);
      if (!ready.test(line)) return;
      clearTimeout(deadline);
      resolve();
    };
    createInterface({ input: child.stdout }).on('line', take);
    createInterface({ input: child.stderr }).on('line', take);
    void ended.then(() => {
      clearTimeout(deadline);
      fail('ended');
    });
  }).catch(async (error: unknown) => {
    await end(child, ended);
    throw error;
  });
  return { lines, stop: () => end(child, ended) };
}

async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.pid === undefined) return;
  const group = -child.pid;
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  const deadline = setTimeout(() => signal(group, 'SIGKILL'), stopMs);
  await ended;
  clearTimeout(deadline);
  signal(group, 'SIGKILL');
}

/** Nobody left in the group is what we want, so that error is none. */
function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(group, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
