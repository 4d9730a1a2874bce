import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cases } from './cases.ts';
import type { Connection } from './connections.ts';
import { missingForRig, type Rig, startRig } from './rig.ts';
import { runCheck } from './run-check.ts';
import type { ServerCase } from './server-case.ts';

interface Found {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly evidence?: { readonly reply?: string | null };
}

interface Report {
  readonly schema: string;
  readonly verdict: string;
  readonly rootCause: string | null;
  readonly steps: readonly {
    readonly id: string;
    readonly status: string;
    readonly facts: unknown;
    readonly findings: readonly Found[];
  }[];
}

/** The rig's ports are free ones, so that a remark on an unusual port is right. */
const expectedEverywhere = ['config.port-and-mode'];

/** vitest shortens long titles that come out of an object. */
const named = cases.map(
  (serverCase) => [`the diagnosis of ${serverCase.title} (${serverCase.id})`, serverCase] as const,
);

const missing = missingForRig();
const title = missing === null ? 'real mail servers' : `real mail servers (skipped: ${missing})`;

describe.skipIf(missing !== null)(title, () => {
  let rig: Rig | undefined;

  beforeAll(async () => {
    rig = await startRig(cases);
  }, 60_000);

  afterAll(() => rig?.stop(), 30_000);

  test.concurrent.for(named)('%s', { timeout: 90_000 }, async ([, serverCase], context) => {
    if (!rig) throw new Error('The servers have not started');
    context.skip(
      serverCase.needsDns === true && !rig.ownDns,
      'needs a mount namespace and port 53 of the loopback network',
    );
    const running = await rig.start(serverCase);
    const { exitCode, stdout, stderr } = await runCheck(serverCase, running, rig.resolver);
    await running.stop();

    const { expect } = context;
    expect(stdout, `exit code ${exitCode}, on standard error: ${stderr}`).toMatch(/^\{/);
    const report: Report = JSON.parse(stdout);
    const found = report.steps.flatMap(({ findings }) => findings);
    const ids = (severity: Found['severity']): string[] =>
      [...new Set(found.filter((one) => one.severity === severity).map(({ id }) => id))].sort();
    const remarks = [...ids('error'), ...ids('warning')].filter((id) => !expectedEverywhere.includes(id));
    const { rootCause, codes } = serverCase.expects;
    const replies = found.map(({ id, evidence }) => `${id}: ${evidence?.reply ?? ''}`);
    expect(remarks.sort(), replies.join('\n')).toEqual([...codes].sort());
    const failed = ids('error').length > 0;
    expect(failed ? 'failed' : ids('warning').length > 0 ? 'warnings' : 'ok').toBe(report.verdict);
    expect(expectedEverywhere.includes(report.rootCause ?? '') && !failed ? rootCause : report.rootCause).toBe(
      rootCause,
    );
    expect(exitCode).toBe(failed ? 1 : 0);
    for (const [step, facts] of Object.entries(serverCase.expects.facts ?? {})) {
      expect(report.steps.find(({ id }) => id === step)?.facts, step).toMatchObject(facts);
    }
    expect(report.schema).toBe('maildiag/1');
    expect(stderr).toBe('');
    for (const form of passwordForms(serverCase)) expect(stdout).not.toContain(form);

    const connections = await finishedConnections(rig, serverCase);
    for (const connection of connections) expectGoodConduct(serverCase, connection);
    const attempts = connections.flat().filter(({ from, text }) => from === 'client' && /^AUTH /i.test(text));
    expect(attempts.length).toBeLessThanOrEqual(2);
    if (found.some(({ id, severity }) => id.startsWith('cert.') && severity === 'error')) expect(attempts).toEqual([]);
  });
});

/** The password as it stands, and as the mechanisms write it. */
function passwordForms({ configuration }: ServerCase): string[] {
  const { SMTPUser: user, SMTPPwd: password } = configuration;
  if (!password) return [];
  const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
  return [password, JSON.stringify(password).slice(1, -1), base64(password), base64(`\0${user}\0${password}`)];
}

/** The server writes the end of a connection a moment after the client has seen it. */
async function finishedConnections(rig: Rig, serverCase: ServerCase): Promise<readonly Connection[]> {
  return vi.waitFor(
    async () => {
      const connections = (await rig.connections(serverCase)) ?? [];
      if (serverCase.service.server !== 'dovecot') expect(connections).not.toEqual([]);
      for (const connection of connections) expect(connection.at(-1)?.from).toBe('end');
      return connections;
    },
    { timeout: 10_000, interval: 50 },
  );
}

function expectGoodConduct({ configuration, args = [], ...serverCase }: ServerCase, connection: Connection): void {
  const encrypted = connection.findIndex(({ from }) => from === 'tls');
  const inClear = encrypted < 0 ? connection : connection.slice(0, encrypted);
  const said = (events: Connection): string[] => events.filter(({ from }) => from === 'client').map(({ text }) => text);
  if (configuration.SMTPSecureMode !== 'PLAIN') {
    expect(said(inClear).filter((line) => /^(?:AUTH|MAIL|RCPT|DATA|BDAT)\b/i.test(line))).toEqual([]);
    for (const form of passwordForms({ configuration, ...serverCase }))
      expect(said(inClear).join('\n')).not.toContain(form);
  }
  if (!args.includes('--send')) {
    expect(said(connection).filter((line) => /^(?:DATA|BDAT)\b/i.test(line))).toEqual([]);
  }
}
