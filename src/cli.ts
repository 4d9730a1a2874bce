import { harmless } from './border/harmless.ts';
import { main } from './commands/main.ts';

/**
 * The process: everything else gets what it needs of it from here.
 *
 * SIGUSR1 would open Node's inspector, and with it the memory that holds the password, to every user of this machine.
 */
process.on('SIGUSR1', () => {});

const signals: readonly (readonly [NodeJS.Signals, number])[] = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
];

process.stdout.on('error', () => process.exit(141));

let stderrIsSafe = false;

/** Opened when it is asked for. Where nobody reads it, the diagnosis goes on all the same. */
function safeStderr(): NodeJS.WriteStream {
  if (!stderrIsSafe) process.stderr.on('error', () => {});
  stderrIsSafe = true;
  return process.stderr;
}

main({
  arguments: process.argv.slice(2),
  environment: process.env,
  directory: process.cwd(),
  platform: process.platform,
  nodeVersion: process.versions.node,
  // Opened when they are asked for: a stream that nobody uses costs milliseconds at every start.
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  get stderr() {
    return safeStderr();
  },
  onExit(cleanUp) {
    process.once('exit', cleanUp);
    return () => process.off('exit', cleanUp);
  },
  onStop(callback) {
    const listeners = signals.map(([signal, exitCode]) => [signal, () => callback(exitCode)] as const);
    for (const [signal, listener] of listeners) process.once(signal, listener);
    return () => {
      for (const [signal, listener] of listeners) process.off(signal, listener);
    };
  },
}).then(
  // A look-up that the system's resolver still works on cannot be ended and would keep the process waiting.
  (code) => process.stdout.write('', () => process.exit(code)),
  (error: unknown) => {
    safeStderr().write(`maildiag: ${harmless(error instanceof Error ? error.message : String(error))}\n`);
    process.exitCode = 70;
  },
);
