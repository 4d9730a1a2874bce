import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { commandLine } from '../../src/commands/command-line.ts';
import type { Surroundings } from '../../src/commands/surroundings.ts';
import { type PracticeFiles, practiceFiles } from '../helpers/practice-files.ts';

const grounds: PracticeFiles[] = [];
afterAll(() => Promise.all(grounds.map((ground) => ground.close())));

/** Runs `check` in this process with a deadline of its own. */
async function checkWithin(deadlineMs: number, fault: string, ...words: string[]) {
  const ground = await practiceFiles(fault);
  grounds.push(ground);
  const told = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof told) => {
    const through = new PassThrough();
    through.setEncoding('utf8').on('data', (text: string) => (told[name] += text));
    return through as unknown as NodeJS.WriteStream;
  };
  const around: Surroundings = {
    ...{
      arguments: [],
      environment: { LANG: 'en_US.UTF-8' },
      directory: ground.directory,
      platform: 'linux',
      nodeVersion: '20.0.0',
    },
    ...{ stdin: process.stdin, stdout: stream('stdout'), stderr: stream('stderr') },
    ...{ onStop: () => () => {}, onExit: () => () => {} },
  };
  const line = commandLine(['check', ground.file, '--resolver', ground.resolver, ...words], around.environment);
  const code = await check(line, around, [], deadlineMs);
  return { code, ...told };
}

describe('a run that its deadline cuts off', () => {
  test('has no verdict and ends with 1, also where nothing wrong was found so far', async () => {
    const cut = await checkWithin(300, 'greeting-silent', '--json');
    const report: { steps: { reason: unknown; findings: { severity: string }[] }[] } = JSON.parse(cut.stdout);
    expect(report.steps.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(JSON.stringify(report.steps.map(({ reason }) => reason))).toContain('the run ended before');
    expect(cut.code).toBe(1);
    expect(cut.stderr).not.toBe('');
  });

  test('keeps its verdict where it came to the end in time', async () => {
    expect((await checkWithin(60_000, 'healthy-tls')).code).toBe(0);
  });
});
