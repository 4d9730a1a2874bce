import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { spawn as spawnInPty } from '@lydell/node-pty';

export const program = resolve(import.meta.dirname, '../../dist/maildiag.cjs');

const { PATH, HOME } = process.env;
/** The same for both sides of a comparison, and nothing of what this machine adds to every start of Node. */
const environment = { PATH, HOME, LANG: 'C.UTF-8', TERM: 'xterm-256color' };

export const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Runs two things by turns, twice to warm up; gives the median of each and of the ratio within a round. */
export async function compare(rounds, one, other) {
  const pairs = [];
  for (let round = -2; round < rounds; round += 1) {
    const pair = [await one(), await other()];
    if (round >= 0) pairs.push(pair);
  }
  return {
    one: median(pairs.map(([a]) => a)),
    other: median(pairs.map(([, b]) => b)),
    ratio: median(pairs.map(([a, b]) => a / b)),
  };
}

/** Milliseconds from the start of a process to its end. */
export function runTime(file, words, exitCodes = [0]) {
  const begin = performance.now();
  const child = spawn(file, words, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (bytes) => {
    output += bytes;
  });
  child.stderr.on('data', (bytes) => {
    output += bytes;
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      if (exitCodes.includes(code)) done(performance.now() - begin);
      else fail(new Error(`${file} ${words.join(' ')} ended with ${code}:\n${output}`));
    });
  });
}

/** A process in a pseudo-terminal: its output, and promises of what it shows and of its end. */
export function inPty(file, words, { columns = 80, rows = 24 } = {}) {
  const begin = performance.now();
  const pty = spawnInPty(file, words, { cols: columns, rows, env: environment, name: environment.TERM });
  const run = { output: '', bytes: 0, over: false };
  let look = () => {};
  pty.onData((text) => {
    run.output += text;
    run.bytes += Buffer.byteLength(text);
    look();
  });
  const ended = new Promise((done) => {
    pty.onExit(() => {
      run.over = true;
      done(performance.now() - begin);
      look();
    });
  });
  return {
    run,
    ended,
    type: (keys) => pty.write(keys),
    stop: () => pty.kill('SIGTERM'),
    /** Milliseconds until the output holds a text. */
    shows: (text) =>
      new Promise((done, fail) => {
        look = () => {
          if (run.output.includes(text)) done(performance.now() - begin);
          else if (run.over) fail(new Error(`${words.join(' ')} ended before it showed ${text}:\n${run.output}`));
        };
        look();
      }),
    /** The most memory that the process has had so far, in MiB. */
    peakMemory() {
      const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pty.pid}/status`, 'utf8')) ?? [];
      return Number(kilobytes) / 1024;
    },
  };
}
