import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { commandLine } from '../../src/commands/command-line.ts';
import { diagnosisOptions } from '../../src/commands/prepare.ts';
import { explainFinding } from '../../src/explain/explain-finding.ts';
import { stepLine } from '../../src/explain/step-line.ts';
import { toPlain } from '../../src/explain/to-plain.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { checkHere } from '../helpers/check-here.ts';
import { diagnoseSettings, setting } from '../helpers/diagnose-settings.ts';
import { httpProxy, socksProxy } from '../helpers/proxies.ts';

const kinds = [
  ['SOCKS 5', socksProxy],
  ['HTTP', httpProxy],
] as const;

/** A name that only the proxy knows. */
const inside = 'mail.inside.test';

const said = (found: Finding | undefined, locale: 'en' | 'de'): string => {
  if (found === undefined) throw new Error('nothing was found');
  const { title, cause, advice } = explainFinding(found, { locale, vocabulary: null });
  return [title, toPlain(cause ?? []), ...advice.map(({ spans }) => toPlain(spans))].join('\n');
};

describe.each(kinds)('a diagnosis through a proxy for %s', (_, start) => {
  test('reaches the server, sends and tells the way', async () => {
    const proxy = await start();
    const diagnosed = await diagnoseSettings({ options: { proxy: proxy.url, send: true } });
    expect(diagnosed.diagnosis.steps.map(({ status }) => status)).not.toContain('failed');
    expect(diagnosed.facts('delivery').reply).toMatchObject({ code: 250 });
    expect(new Set(proxy.asked)).toEqual(
      new Set([`${diagnosed.facts('server').addresses[0]}:${diagnosed.facts('port').port}`]),
    );
    expect(diagnosed.facts('port').localAddress).toBeUndefined();
  });

  test('leaves a name that is unknown here to the proxy, and says so', async () => {
    const proxy = await start({ names: { [inside]: '127.0.0.1' } });
    const values = { host: setting('SMTP-Server', inside), verifyCertificate: setting('Prüfen', false) };
    const diagnosed = await diagnoseSettings({ options: { proxy: proxy.url }, values });
    expect(diagnosed.step('server')).toMatchObject({ status: 'passed', facts: { byProxy: true, addresses: [] } });
    expect(stepLine(diagnosed.step('server'), 'de').result).toContain(
      'ist hier unbekannt; der Proxy sucht die Adresse',
    );
    expect(stepLine(diagnosed.step('server'), 'en').result).toContain('is unknown here; the proxy looks it up');
    expect(diagnosed.step('credentials').status).toBe('passed');
    expect(proxy.asked[0]).toBe(`${inside}:${diagnosed.facts('port').port}`);
  });

  test('a name that the proxy does not know either is told as what it is', async () => {
    const proxy = await start();
    const values = { host: setting('SMTP-Server', 'no.such.test') };
    const diagnosed = await diagnoseSettings({ options: { proxy: proxy.url }, values });
    expect(diagnosed.codes('port')).toEqual(['proxy.refused']);
    const [found] = diagnosed.step('port').findings;
    expect(found?.args).toMatchObject({ byName: true, reason: 'target-unreachable' });
    expect(said(found, 'de')).toContain('Auch dieser Rechner kennt den Namen nicht');
  });

  test('a wrong port of the proxy is not the fault of the mail server', async () => {
    const { url } = await start();
    const wrong = new URL(`${url.protocol}//127.0.0.1:1`);
    const diagnosed = await diagnoseSettings({ options: { proxy: wrong } });
    expect(diagnosed.codes('port')).toEqual(['proxy.unreachable']);
    const [found] = diagnosed.step('port').findings;
    expect(said(found, 'en')).toContain(
      `${url.protocol}//127.0.0.1:1: it refuses the connection at once (ECONNREFUSED)`,
    );
    expect(said(found, 'de')).toContain('er weist die Verbindung sofort ab');
  });

  test('a silent proxy costs one deadline', async () => {
    const proxy = await start({ silent: true });
    const began = performance.now();
    const diagnosed = await diagnoseSettings({ options: { proxy: proxy.url, timeoutMs: 300 } });
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(diagnosed.codes('port')).toEqual([expect.stringMatching(/^proxy\./)]);
    expect(said(diagnosed.step('port').findings[0], 'en')).toMatch(/no answer (?:comes )?in time/);
  });
});

test('a server that refuses through SOCKS is told as one that refuses, with its neighbours asked through the proxy too', async () => {
  const proxy = await socksProxy();
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const place = closed.address();
  await new Promise<void>((resolve) => closed.close(() => resolve()));
  if (place === null || typeof place === 'string') throw new Error('no port');
  const values = { port: setting('SMTP-Port', place.port) };
  const diagnosed = await diagnoseSettings({ options: { proxy: proxy.url, neighbourPorts: [1] }, values });
  expect(diagnosed.codes('port')).toEqual(['connect.refused']);
  expect(diagnosed.facts('port').neighbours).toEqual([{ port: 1, state: 'refused', security: null }]);
  expect(proxy.asked.some((asked) => asked.endsWith(':1'))).toBe(true);
});

test('a proxy that forbids the port, and one that wants a sign-in, are told with their own words', async () => {
  const forbidding = await httpProxy({ refusal: { status: 403, phrase: 'Access violation' } });
  const [forbidden] = (await diagnoseSettings({ options: { proxy: forbidding.url } })).step('port').findings;
  expect(forbidden?.code).toBe('proxy.refused');
  expect(said(forbidden, 'en')).toContain('does not allow connections to this target (403 Access violation)');
  expect(said(forbidden, 'de')).toContain('viele erlauben nur Port 443');
  const asking = await httpProxy({ refusal: { status: 407, phrase: 'Proxy Authentication Required' } });
  const [wanted] = (await diagnoseSettings({ options: { proxy: asking.url } })).step('port').findings;
  expect(said(wanted, 'en')).toContain('wants a sign-in first (407 Proxy Authentication Required)');
  expect(said(wanted, 'de')).toContain('maildiag meldet sich an Proxys nicht an');
});

test('where nothing answers directly, a proxy that the environment names is worth a try', async () => {
  const world = { connect: () => new Socket() };
  const options = { timeoutMs: 100, proxyVariable: 'HTTPS_PROXY' };
  const [found] = (await diagnoseSettings({ options, world })).step('port').findings;
  expect(found?.code).toBe('connect.timeout');
  expect(said(found, 'en')).toContain('HTTPS_PROXY names a proxy. Diagnose once more with --proxy URL');
  expect(said(found, 'de')).toContain('HTTPS_PROXY nennt einen Proxy.');
});

test('the environment is asked for a proxy only where the command line names none', () => {
  const around = (environment: Readonly<Record<string, string>>) => ({ environment });
  const optionsOf = (words: readonly string[], environment: Readonly<Record<string, string>>) =>
    diagnosisOptions(commandLine(['check', 'x', ...words], {}), around(environment));
  expect(optionsOf([], { https_proxy: '', ALL_PROXY: 'socks5://p:1080' })).toMatchObject({
    proxyVariable: 'ALL_PROXY',
  });
  expect(optionsOf([], {})).not.toHaveProperty('proxyVariable');
  const named = optionsOf(['--proxy', 'http://p:3128'], { HTTPS_PROXY: 'http://q:3128' });
  expect(named.proxy?.host).toBe('p:3128');
});

test('control characters in what a proxy says do not reach the text', async () => {
  const hostile = await httpProxy({ refusal: { status: 403, phrase: 'no\x1b[2J\x07' } });
  const [found] = (await diagnoseSettings({ options: { proxy: hostile.url } })).step('port').findings;
  expect(JSON.stringify(found)).not.toMatch(/\\u001b|\\u0007/);
});

test('check takes --proxy, goes through it and shows it in the report', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'maildiag-proxy-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const proxy = await socksProxy({ names: { [inside]: '127.0.0.1' }, refusal: { reply: 2 } });
  const report = join(directory, 'report.md');
  const words = [
    '--set',
    `host=${inside}`,
    '--set',
    'port=2525',
    '--set',
    'security=none',
    '--set',
    'sender=a@inside.test',
  ];
  const { code, stdout } = await checkHere([...words, '--proxy', proxy.url.href, '--lang', 'en', '--report', report]);
  expect(code).toBe(1);
  expect(stdout).toContain('The proxy opens no way to the server');
  expect(stdout).toContain('SOCKS reply 2: connection not allowed by ruleset');
  expect(proxy.asked).toEqual([`${inside}:2525`]);
  expect(await readFile(report, 'utf8')).toContain(`socks5://127.0.0.1:${proxy.port}`);
});
