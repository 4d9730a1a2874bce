import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { diagnoseSettings, setting } from '../helpers/diagnose-settings.ts';
import { freePorts } from './free-ports.ts';

const startMs = 10_000;

const microsocks = '/usr/bin/microsocks';
const tinyproxy = '/usr/bin/tinyproxy';
const missing = (program: string): boolean => !existsSync(program);
for (const program of [microsocks, tinyproxy].filter(missing)) {
  test.todo(`no real proxy: ${program} is not installed (.ci/install-servers.sh installs it)`);
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

/** Starts a program that is to listen on a port, and ends it with the test. */
async function started(program: string, words: readonly string[], port: number): Promise<void> {
  const child: ChildProcess = spawn(program, words, { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const until = performance.now() + startMs;
  while (!(await answers(port))) {
    if (performance.now() > until) throw new Error(`${program} does not listen`);
    await later(20);
  }
}

async function socks(...words: readonly string[]): Promise<URL> {
  const [port = 0] = await freePorts(1, ['127.0.0.1']);
  await started(microsocks, ['-i', '127.0.0.1', '-p', String(port), ...words], port);
  return new URL(`socks5://127.0.0.1:${port}`);
}

async function http(...lines: readonly string[]): Promise<URL> {
  const [port = 0] = await freePorts(1, ['127.0.0.1']);
  const directory = mkdtempSync(join(tmpdir(), 'maildiag-tinyproxy-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const file = join(directory, 'tinyproxy.conf');
  writeFileSync(file, [`Port ${port}`, 'Listen 127.0.0.1', 'Allow 127.0.0.1', 'Timeout 30', ...lines, ''].join('\n'));
  await started(tinyproxy, ['-d', '-c', file], port);
  return new URL(`http://127.0.0.1:${port}`);
}

/** The settings of the practice server, sent through the proxy. */
async function through(proxy: URL, values = {}) {
  const diagnosed = await diagnoseSettings({ options: { proxy, send: true, timeoutMs: 5_000 }, values });
  const [found] = diagnosed.step('port').findings;
  return { diagnosed, found };
}

const nowhere = { port: setting('SMTP-Port', 1) };

describe.skipIf(missing(microsocks))('microsocks', () => {
  test('takes mail to the server, with STARTTLS and sign-in', async () => {
    const { diagnosed } = await through(await socks());
    expect(diagnosed.facts('delivery').reply).toMatchObject({ code: 250 });
    expect(diagnosed.facts('encryption').mode).toBe('starttls');
  });

  test('tells that the server itself refuses', async () => {
    const { found } = await through(await socks(), nowhere);
    expect(found?.code).toBe('connect.refused');
  });

  test('wants a sign-in', async () => {
    const { found } = await through(await socks('-u', 'user', '-P', 'secret'));
    expect(found).toMatchObject({ code: 'proxy.refused', args: { reason: 'sign-in', detail: 'SOCKS method 255' } });
  });
});

describe.skipIf(missing(tinyproxy))('tinyproxy', () => {
  test('takes mail to the server, with STARTTLS and sign-in', async () => {
    const { diagnosed } = await through(await http());
    expect(diagnosed.facts('delivery').reply).toMatchObject({ code: 250 });
    expect(diagnosed.facts('encryption').mode).toBe('starttls');
  });

  test('allows port 443 alone', async () => {
    const { found } = await through(await http('ConnectPort 443'));
    expect(found).toMatchObject({ code: 'proxy.refused', args: { reason: 'not-allowed' } });
    expect(found?.args).toHaveProperty('detail', expect.stringMatching(/^403 /));
  });

  test('wants a sign-in', async () => {
    const { found } = await through(await http('BasicAuth user secret'));
    expect(found).toMatchObject({ code: 'proxy.refused', args: { reason: 'sign-in' } });
    expect(found?.args).toHaveProperty('detail', expect.stringMatching(/^40[17] /));
  });

  test('does not get through to the server', async () => {
    const { found } = await through(await http(), nowhere);
    expect(found).toMatchObject({ code: 'proxy.refused', args: { reason: 'target-unreachable', byName: false } });
  });

  test('is asked with the wrong protocol', async () => {
    const url = await http();
    const { found } = await through(new URL(`socks5://${url.host}`));
    expect(found).toMatchObject({ code: expect.stringMatching(/^proxy\.unreachable$/) });
  });
});
