import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findFault } from '../../src/practice/faults.ts';
import type { PracticeServer } from '../../src/practice/practice-server.ts';
import { startPractice } from '../../src/practice/start-practice.ts';
import { checkHere } from '../helpers/check-here.ts';

const password = 'geheim#4711';
const support = 'support@practice.test';
const section = 'E-Mail-Server/System';

interface Ground {
  readonly server: PracticeServer;
  readonly report: string;
  check(...words: string[]): ReturnType<typeof checkHere>;
}

/** A FORMCYCLE whose settings work, with the text that is put behind them. */
async function formcycle(more: string, change: (text: string) => string = (text) => text): Promise<Ground> {
  const fault = findFault('healthy-smtputf8-unused');
  if (fault === null) throw new Error('no such fault');
  const server = await startPractice(fault, { password });
  const directory = mkdtempSync(join(tmpdir(), 'maildiag-support-'));
  onTestFinished(async () => {
    rmSync(directory, { recursive: true });
    await server.close();
  });
  const text = server.configurationFiles()[server.configurationFile] ?? '';
  const file = join(directory, 'formcycle-mail.ini');
  const ca = join(directory, 'ca.pem');
  writeFileSync(file, `${change(text)}\n${more}`, { mode: 0o600 });
  writeFileSync(ca, server.ca);
  const report = join(directory, 'report.md');
  const network = ['--resolver', server.resolver, '--ca-file', ca];
  return { server, report, check: (...words) => checkHere([file, ...network, ...words], server.neighbourPorts) };
}

const contact = (information: 'ja' | 'nein') =>
  `[${section}/Support]\nE-Mail-Adresse für Support-Anfragen=${support}\nSysteminformation an Support-Anfrage anhängen=${information}\n`;

/** The words of a mail, its transfer encoding undone. */
const readable = (data: string) => data.replaceAll(/=\r?\n/g, '');

describe('check --send-report', () => {
  test('sends the saved report to the support address, Markdown inline and the page attached, without a password', async () => {
    const ground = await formcycle(contact('ja'));
    const ran = await ground.check('--report', ground.report, '--send-report', support);
    expect(ran.stderr).toContain(`Report accepted by the server for ${support}`);
    expect(ran.code).toBe(0);
    const { mails } = ground.server;
    expect(mails.map(({ to }) => to)).toEqual([[support]]);
    const mail = readable(mails[0]?.data ?? '');
    expect(mail).toMatch(/^Subject: Mail diagnosis of FORMCYCLE/m);
    expect(mail).toContain('text/html');
    expect(mail).toContain('maildiag-report.html');
    const [title = ''] = readFileSync(ground.report, 'utf8').split('\n');
    expect(mail).toContain(title);
    expect(mail).toContain('## Environment');
    for (const form of [password, Buffer.from(password).toString('base64')]) {
      expect(mails[0]?.data).not.toContain(form);
      expect(ran.stdout + ran.stderr).not.toContain(form);
    }
  });

  test('leaves the system information out where the settings say so', async () => {
    const ground = await formcycle(contact('nein'));
    await ground.check('--report', ground.report, '--send-report', support);
    expect(ground.server.mails).toHaveLength(1);
    expect(readable(ground.server.mails[0]?.data ?? '')).not.toContain('## Environment');
    expect(readFileSync(ground.report, 'utf8')).toContain('## Environment');
  });

  test('sends nothing where the diagnosis found an error, and says so', async () => {
    const ground = await formcycle(contact('ja'), (text) => text.replace(/Passwort=.*/, 'Passwort=wrong'));
    const ran = await ground.check('--report', ground.report, '--send-report', support);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('The report was not sent: mail does not go out yet.');
    expect(ground.server.mails).toEqual([]);
  });

  test.for([
    ['an address that is not the one of the settings', contact('ja'), 'boss@practice.test', `is ${support}, not boss@`],
    ['settings that name no support address', '', support, 'name no support address'],
    ['a support address at test-dummy.at', contact('ja').replace(support, 'a@test-dummy.at'), 'a@test-dummy.at', ''],
  ] as const)('refuses %s', async ([, more, address, sentence]) => {
    const ground = await formcycle(more);
    const ran = ground.check('--report', ground.report, '--send-report', address);
    if (sentence === '') expect((await ran).code).toBe(1);
    else await expect(ran).rejects.toThrow(sentence);
    expect(ground.server.mails).toEqual([]);
  });

  test.for([
    ['--report', ['--send-report', support], '--send-report means nothing without --report'],
    ['one diagnosis', ['--send-report', support, '--watch', '10'], '--send-report and --watch do not go together'],
  ] as const)('needs %s', async ([, words, sentence]) => {
    const ground = await formcycle(contact('ja'));
    await expect(ground.check(...words)).rejects.toThrow(sentence);
  });

  test('goes to the tenant’s own address only where the system allows tenants one', async () => {
    const tenant = `[E-Mail-Server/Mandant/werke]\n[E-Mail-Server/Mandant/werke/Support]\nE-Mail-Adresse für Support-Anfragen=werke@practice.test\n`;
    const allowed = contact('ja').replace('Systeminf', 'Mandantspezifische Support-Adresse erlauben=ja\nSysteminf');
    const words = ['--tenant', 'werke', '--send-report', 'werke@practice.test'];
    const own = await formcycle(allowed + tenant);
    await own.check('--report', own.report, ...words);
    expect(own.server.mails.map(({ to }) => to)).toEqual([['werke@practice.test']]);
    const other = await formcycle(contact('ja') + tenant);
    await expect(other.check('--report', other.report, ...words)).rejects.toThrow(support);
  });
});
