import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reports } from './accounts.ts';
import { type DnsServer, startDns } from './dns.ts';
import { type ImapServer, missingForImap, startImapServer } from './imap-server.ts';
import { type MailboxPostfix, startMailboxPostfix } from './mailbox-postfix.ts';

interface Report {
  readonly verdict: string;
  readonly steps: readonly {
    readonly id: string;
    readonly facts: { readonly arrival?: unknown; readonly domain?: unknown } | null;
    readonly findings: readonly { readonly id: string; readonly title: string; readonly advice: readonly string[] }[];
  }[];
}

const programs = ['/usr/sbin/postfix', '/usr/sbin/dnsmasq'];
const missing = missingForImap() ?? programs.find((program) => !existsSync(program)) ?? null;
const title = `a test mail on its whole way: Postfix, Dovecot, dnsmasq${missing === null ? '' : ` (skipped: ${missing})`}`;

/** What domains publish, in dnsmasq's words; their mail servers have addresses that nobody has (RFC 5737). */
const records = [
  ...['open', 'silent', 'twice', 'strict', 'wordy'].flatMap((name) => [
    `--mx-host=${name}.test,mx.${name}.test,10`,
    `--host-record=mx.${name}.test,198.51.100.25`,
  ]),
  '--txt-record=open.test,v=spf1 mx ?all',
  '--txt-record=twice.test,v=spf1 mx -all',
  '--txt-record=twice.test,v=spf1 ip4:192.0.2.0/24 ~all',
  '--txt-record=strict.test,v=spf1 -all',
  '--txt-record=_dmarc.strict.test,v=DMARC1; p=quarantine',
  '--txt-record=wordy.test,v=spf1 mx allow:everybody -all',
  '--mx-host=null.test,.,0',
];

describe.skipIf(missing !== null)(title, () => {
  let postfix: MailboxPostfix;
  let imap: ImapServer;
  let dns: DnsServer;
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'maildiag-arrival-'));
    [postfix, imap, dns] = await Promise.all([
      startMailboxPostfix('nobody@example.test'),
      startImapServer('imap.example.test'),
      startDns(directory, ['127.0.0.1'], records),
    ]);
  }, 60_000);

  afterAll(async () => {
    await Promise.all([postfix?.stop(), imap?.stop(), dns?.stop()]);
    await rm(directory, { recursive: true, force: true });
  }, 30_000);

  /** Runs the built program; whatever Postfix delivers meanwhile is handed to Dovecot's delivery agent. */
  async function check(sender: string, folder: 'INBOX' | 'Junk' | null, args: readonly string[]): Promise<Report> {
    const file = join(directory, 'isps.cfg');
    const lines = ['SMTPServer = localhost', `SMTPPort = ${postfix.modernPort}`, 'SMTPSecureMode = PLAIN'];
    const section = [
      '[22bafe6c-fc65-44a4-aeb6-b60281e0b2fc]',
      'ShortName = ivemail',
      ...lines,
      `SMTPFromEmail = ${sender}`,
    ];
    await writeFile(file, `${section.join('\r\n')}\r\n`, { mode: 0o600 });
    const authority = join(directory, 'ca.pem');
    await writeFile(authority, imap.ca);
    const options = ['--json', '--lang', 'en', '--resolver', `${dns.address}:53`, '--ca-file', authority, ...args];
    const passing =
      folder === null ? null : postfix.delivered(1).then(([mail]) => imap.deliver(mail?.bytes ?? '', folder));
    const stdout = await new Promise<string>((resolve) => {
      const environment = { ...process.env, MAILDIAG_TEST_IMAP: reports.password };
      const command = ['dist/maildiag.cjs', 'check', file, ...options];
      const child = execFile(process.execPath, command, { env: environment, timeout: 60_000 }, (_, text) =>
        resolve(text),
      );
      child.stdin?.end();
    });
    await passing;
    return JSON.parse(stdout);
  }

  const looking = (port: number) => [
    ...['--send', '--to', reports.user, '--imap', `${imap.address}:${port}`],
    ...['--imap-user', reports.user, '--imap-password-env', 'MAILDIAG_TEST_IMAP'],
  ];
  const step = ({ steps }: Report, id: string) => steps.find((each) => each.id === id);
  const ids = (report: Report, id: string) => step(report, id)?.findings.map((found) => found.id) ?? [];

  test('is found in the inbox', { timeout: 90_000 }, async () => {
    const report = await check(reports.user, 'INBOX', looking(993));
    expect(ids(report, 'delivery')).toEqual(['delivery.accepted', 'config.restart-needed', 'delivery.arrived']);
    expect(step(report, 'delivery')?.facts?.arrival).toMatchObject({ folder: 'INBOX', isSpam: false });
    expect(ids(report, 'sender')).toEqual([]);
    expect(JSON.stringify(report)).not.toContain(reports.password);
  });

  test('is found in the spam folder, without a signature of the other domain that it came from', {
    timeout: 90_000,
  }, async () => {
    const report = await check('reports@open.test', 'Junk', looking(imap.port));
    expect(ids(report, 'delivery').slice(2)).toEqual(['delivery.arrived', 'delivery.in-spam', 'sender.dkim-missing']);
    expect(ids(report, 'sender')).toEqual([]);
    expect(report.verdict).toBe('warnings');
  });

  test.for([
    ['reports@silent.test', ['sender.spf-fail'], 'Publish this TXT record for silent.test: v=spf1 mx ~all'],
    ['reports@twice.test', ['sender.spf-fail'], 'v=spf1 ip4:192.0.2.0/24 mx ~all'],
    ['reports@strict.test', ['sender.spf-fail', 'sender.dmarc-fail'], 'mail server that the domain names already'],
    ['reports@wordy.test', ['sender.spf-fail'], 'mail server that the domain names already'],
    ['reports@null.test', ['dns.null-mx'], 'an address of a domain that takes mail'],
    ['reports@open.test', [], null],
    ['reports@nowhere.test', [], null],
  ] as const)('from %s has the warnings %j', { timeout: 60_000 }, async ([sender, codes, advice]) => {
    const report = await check(sender, null, ['--to', reports.user]);
    expect(ids(report, 'sender')).toEqual(codes);
    const [found] = step(report, 'sender')?.findings ?? [];
    if (advice !== null) expect(found?.advice[0]).toContain(advice);
  });
});
