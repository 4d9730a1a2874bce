import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { batchLines, folderWith, stepOf } from '../helpers/batch-of.ts';
import { ntcsFile } from '../helpers/ntcs-file.ts';
import { runMaildiag } from '../helpers/run-maildiag.ts';
import { crowdAccount } from './accounts.ts';
import { cases } from './cases.ts';
import { missingForRig, type Rig, startRig } from './rig.ts';

const healthy = cases.find(({ id }) => id === 'postfix-starttls');
/** Exim does not start without a port. */
const used = cases.filter(({ id, service }) => id === healthy?.id || service.server === 'exim').slice(0, 2);
const missing = missingForRig();
const title = missing === null ? 'a batch on a real Postfix' : `a batch on a real Postfix (skipped: ${missing})`;

describe.skipIf(missing !== null)(title, () => {
  let rig: Rig | undefined;

  beforeAll(async () => {
    rig = await startRig(used);
  }, 60_000);

  afterAll(() => rig?.stop(), 30_000);

  test('signs in all thousand users of a file once, probes twenty and says goodbye to the server', {
    timeout: 120_000,
  }, async () => {
    if (rig === undefined || healthy === undefined) throw new Error('The servers have not started');
    const running = await rig.start(healthy);
    const text = ntcsFile({
      ...{ users: 1000, host: running.host, port: running.port, tls: true },
      user: (index) => crowdAccount(index).user,
      password: (index) => crowdAccount(index).password,
      sender: (index) => crowdAccount(index).user,
    });
    const directory = await folderWith({ 'ntcs.ini': text });
    await writeFile(join(directory, 'roots.pem'), running.ca);
    const resolver = rig.resolver === null ? [] : ['--resolver', rig.resolver];
    const words = ['--report', 'out.jsonl', '--ca-file', 'roots.pem', '--to', 'awkward@example.test', ...resolver];
    const { code, stderr } = await runMaildiag(['check', '--batch', 'ntcs.ini', ...words], { directory });
    const connections = (await rig.connections(healthy)) ?? [];
    await running.stop();

    expect(code, stderr).toBe(0);
    const lines = batchLines(await readFile(join(directory, 'out.jsonl'), 'utf8'));
    expect(new Set(lines.map(({ batch }) => batch.id)).size).toBe(1001);
    expect(lines.filter((line) => stepOf(line, 'credentials').status !== 'passed')).toEqual([]);
    const said = (command: RegExp) =>
      connections.flatMap((events) => events.filter(({ from, text: line }) => from === 'client' && command.test(line)));
    expect(said(/^AUTH/)).toHaveLength(1000);
    expect(said(/^MAIL/)).toHaveLength(20);
    expect(said(/^DATA/)).toEqual([]);
    const signedIn = connections.filter((events) => events.some(({ text: line }) => line.startsWith('AUTH')));
    const last = (events: (typeof connections)[number]) => events.filter(({ from }) => from === 'client').at(-1)?.text;
    expect(signedIn.filter((events) => last(events) !== 'QUIT')).toEqual([]);
    // Those beyond look at the server: its versions of TLS and its certificate.
    expect(connections.length - signedIn.length).toBeLessThan(20);
  });
});
