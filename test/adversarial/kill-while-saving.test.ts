import { spawn, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildScript } from '../helpers/build-script.ts';

const directory = realpathSync(mkdtempSync(join(tmpdir(), 'maildiag-kill-')));
const script = join(directory, 'save-in-a-loop.mjs');

beforeAll(() => buildScript(new URL('../helpers/save-in-a-loop.ts', import.meta.url), script));
afterAll(() => rmSync(directory, { recursive: true }));

/** Large enough to be written in more than one page. */
const filling = `; ${'x'.repeat(60)}\r\n`.repeat(1_000);

function contentFor(host: string): string {
  return `[mail]\r\nserver = ${host}\r\nsender = x@a.example\r\npassword = "Geheim;1"\r\n${filling}`;
}

const whole = [contentFor('a.example'), contentFor('b.example')];

/** Kills the saving process when it has begun this many calls to the file system. */
function killAfter(calls: number, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines: string[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      if (lines.length === calls) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve();
      else reject(new Error(`it ended by itself with ${code}: ${lines.at(-1)}`));
    });
  });
}

/** What must hold after a kill. Gives back how many temporary files it left, and makes them old enough to be swept. */
function checkAfterKill(work: string): number {
  let caught = 0;
  for (const name of readdirSync(work)) {
    const path = join(work, name);
    const mode = statSync(path).mode & 0o777;
    if (name.startsWith('.maildiag-save-')) {
      caught += 1;
      expect(mode & ~0o640).toBe(0);
      utimesSync(path, 0, 0);
    } else {
      expect(whole).toContain(readFileSync(path, 'utf8'));
      expect(mode).toBe(name === 'maildiag.ini' ? 0o640 : 0o600);
      if (name.includes('.maildiag-backup-')) rmSync(path);
    }
  }
  return caught;
}

async function killManyTimes(work: string, kills: number): Promise<number> {
  const file = join(work, 'maildiag.ini');
  mkdirSync(work);
  writeFileSync(file, whole[0] ?? '', { mode: 0o640 });
  let caught = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    await killAfter(1 + Math.floor(Math.random() * 90), file);
    caught += checkAfterKill(work);
  }
  expect(spawnSync(process.execPath, [script, file, '1']).status).toBe(0);
  expect(readdirSync(work)).toEqual(['maildiag.ini']);
  return caught;
}

test('killed 50 times while it saves, the file is whole, old or new, and so is every backup', async () => {
  const files = ['1', '2', '3', '4', '5'].map((name) => killManyTimes(join(directory, name), 10));
  const caught = await Promise.all(files);
  expect(Math.max(...caught)).toBeGreaterThan(0);
}, 60_000);

/** A mount namespace takes a privilege that containers often lack. */
const apart = ['--mount', '--propagation', 'private', 'sh', '-c'];
const canMount = spawnSync('unshare', [...apart, 'mount -t tmpfs -o size=64k tmpfs "$0"', tmpdir()]).status === 0;

test.skipIf(!canMount)('on a disk that is full, the old file stays and nothing else is left', () => {
  const disk = join(directory, 'disk');
  mkdirSync(disk);
  const content = contentFor('a.example').slice(0, 20_000);
  writeFileSync(join(directory, 'source.ini'), content);
  const steps = [
    'mount -t tmpfs -o size=64k tmpfs "$0" && cd "$0" && cp ../source.ini maildiag.ini',
    // The rest of the 16 pages but one: the backup fits in part.
    'dd if=/dev/zero of=rest bs=4096 count=10 2>/dev/null',
    '"$1" "$2" maildiag.ini 1; echo "status $?"; ls -A; cmp maildiag.ini ../source.ini && echo same',
  ];
  const ran = spawnSync('unshare', [...apart, steps.join('\n'), disk, process.execPath, script], { encoding: 'utf8' });
  const told = ran.stdout.split('\n');
  expect(told.slice(told.findIndex((line) => line.startsWith('not saved')))).toEqual([
    'not saved: failed backup ENOSPC',
    ...['status 1', 'maildiag.ini', 'rest', 'same', ''],
  ]);
});
