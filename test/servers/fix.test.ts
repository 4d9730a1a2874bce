import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { reports } from './accounts.ts';
import { cases } from './cases.ts';
import type { Connection } from './connections.ts';
import { fixCase } from './fix-case.ts';
import { missingForRig, type Rig, startRig } from './rig.ts';
import type { ServerCase } from './server-case.ts';

/** The faults that a change of settings can mend, with the value that mends it. */
const mended: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'postfix-plaintext-instead-of-tls': { SMTPSecureMode: 'TLS' },
  'postfix-tls-instead-of-plaintext': { SMTPSecureMode: 'SSL' },
  'exim-plaintext-instead-of-tls': { SMTPSecureMode: 'TLS' },
  'exim-tls-instead-of-plaintext': { SMTPSecureMode: 'SSL' },
  'postfix-starttls-required': { SMTPSecureMode: 'TLS' },
  'postfix-auth-requires-tls': { SMTPSecureMode: 'TLS' },
  'exim-auth-requires-tls': { SMTPSecureMode: 'TLS' },
  'sender-of-another-account': { SMTPFromEmail: reports.user },
  'user-without-domain': { SMTPUser: reports.user },
  'three-at-once': { SMTPSecureMode: 'TLS', SMTPUser: reports.user, SMTPFromEmail: reports.user },
  'postfix-sender-domain-unknown': { SMTPFromEmail: 'reports@example.test' },
  'exim-sender-verify-failed': { SMTPFromEmail: 'reports@example.test' },
};

const owned = {
  smtpd_sender_login_maps:
    'inline:{ reports@example.test=reports@example.test awkward@example.test=awkward@example.test }',
  smtpd_sender_restrictions: 'reject_sender_login_mismatch',
};
const plainOnly = { smtpd_sasl_mechanism_filter: 'plain' };
const usual = { SMTPSecureMode: 'TLS', SMTPFromEmail: reports.user, SMTPUser: reports.user, SMTPPwd: reports.password };

/** Faults of settings alone, at servers that are in order. */
const further: readonly ServerCase[] = [
  {
    id: 'sender-of-another-account',
    title: 'a Postfix that knows whose sender is whose, with the sender of another account',
    service: { server: 'postfix', options: owned },
    configuration: { ...usual, SMTPFromEmail: 'awkward@example.test' },
    expects: { rootCause: 'sender.not-permitted', codes: ['sender.not-permitted'] },
  },
  {
    id: 'user-without-domain',
    title: 'a Postfix whose users are full addresses, with a plain name',
    service: { server: 'postfix', options: plainOnly },
    configuration: { ...usual, SMTPUser: 'reports' },
    expects: { rootCause: 'auth.wrong-password', codes: ['auth.wrong-password'] },
  },
  {
    id: 'three-at-once',
    title: 'a Postfix with three faults of the settings, each behind the other',
    service: { server: 'postfix', options: { ...owned, ...plainOnly } },
    configuration: { ...usual, SMTPSecureMode: 'SSL', SMTPUser: 'reports', SMTPFromEmail: 'awkward@example.test' },
    expects: { rootCause: 'tls.server-speaks-plaintext', codes: ['tls.server-speaks-plaintext'] },
  },
];

interface Report {
  readonly verdict: string;
  readonly rootCause: string | null;
  readonly fixed: readonly { readonly set: Readonly<Record<string, string>> }[];
}

const missing = missingForRig();
const title =
  missing === null ? 'check --fix on real mail servers' : `check --fix on real mail servers (skipped: ${missing})`;
/** The ids also name the services: other tests have the same cases. */
const fixCases = [...cases, ...further].map((serverCase) => ({ ...serverCase, id: `fix-${serverCase.id}` }));
const named = fixCases.map((serverCase) => [`${serverCase.title} (${serverCase.id})`, serverCase] as const);

describe.skipIf(missing !== null)(title, () => {
  let rig: Rig | undefined;

  beforeAll(async () => {
    rig = await startRig(fixCases);
  }, 60_000);

  afterAll(() => rig?.stop(), 30_000);

  test.concurrent.for(named)(
    'mends what settings can mend: %s',
    { timeout: 90_000 },
    async ([, serverCase], context) => {
      if (!rig) throw new Error('The servers have not started');
      context.skip(
        serverCase.needsDns === true && !rig.ownDns,
        'needs a mount namespace and port 53 of the loopback network',
      );
      const { expect } = context;
      const running = await rig.start(serverCase);
      const { code, stdout, stderr, before, after, backups } = await fixCase(serverCase, running, rig.resolver);
      await running.stop();
      const report: Report = JSON.parse(stdout);
      const set = mended[serverCase.id.replace(/^fix-/, '')] ?? null;
      expect(Object.assign({}, ...report.fixed.map((each) => each.set)), stderr).toEqual(set ?? {});
      const lines = before.split('\r\n');
      const wanted = Object.entries(set ?? {}).reduce(
        (all, [key, value]) => all.map((line) => (line.startsWith(`${key} =`) ? `${key} = ${value}` : line)),
        lines,
      );
      expect(after).toBe(wanted.join('\r\n'));
      expect(backups).toEqual(set === null ? [] : [before]);
      if (set !== null)
        expect({ code, failed: report.verdict === 'failed' }, stdout).toEqual({ code: 0, failed: false });

      const connections = await finishedConnections(rig, serverCase);
      const said = connections.flat().filter(({ from }) => from === 'client');
      const attempts = said.filter(({ text }) => /^AUTH /i.test(text));
      // The diagnosis and all tries share two; the diagnosis of the mended settings is a run of its own.
      expect(attempts.length).toBeLessThanOrEqual(set === null ? 2 : 3);
      if (report.verdict === 'failed' && report.rootCause?.startsWith('cert.')) expect(attempts).toEqual([]);
      const sends = serverCase.args?.includes('--send') === true;
      expect(sends ? [] : said.filter(({ text }) => /^(?:DATA|BDAT)\b/i.test(text))).toEqual([]);
    },
  );
});

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
