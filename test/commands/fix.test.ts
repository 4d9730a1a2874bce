import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandLine } from '../../src/commands/command-line.ts';
import { UsageError } from '../../src/commands/usage-error.ts';
import { faults } from '../../src/practice/faults.ts';
import { worksHere } from '../../src/practice/start-practice.ts';
import { checkHere } from '../helpers/check-here.ts';
import { changedLines, errorsIn, type Fixing, fixOnPractice, saidTo } from '../helpers/fix-ground.ts';
import { practiceFiles } from '../helpers/practice-files.ts';

const password = 'S3cret-wörd€$%';

/** The faults of the catalogue that a change of settings can mend, with the line that mends each; the port is the server's other one. */
const mended: Readonly<Record<string, (otherPort: number) => string>> = {
  'dns-not-found': () => 'SMTPServer = mail.practice.test',
  'dns-no-address': () => 'SMTPServer = mail.practice.test',
  'wrong-port': (port) => `SMTPPort = ${port}`,
  'port-blocked': (port) => `SMTPPort = ${port}`,
  'tls-to-plaintext': () => 'SMTPSecureMode = TLS',
  'plaintext-to-tls': () => 'SMTPSecureMode = SSL',
  'starttls-required': () => 'SMTPSecureMode = TLS',
  'cert-hostname-mismatch': () => 'SMTPServer = practice.test',
  'auth-requires-tls': () => 'SMTPSecureMode = TLS',
  'auth-offered-after-tls': () => 'SMTPSecureMode = TLS',
  'smtputf8-missing': () => 'Server unterstützt UTF-8 Nachrichten-Headers (RFC6532)=nein',
  'international-sender': () => 'SMTPFromEmail = reports@practice.test',
  'graph-alias-sender': () => 'E-Mail-Absender=office@practice.test',
  'ews-ntlm-not-offered': () => 'Authentifizierungsart=Basic',
};

/** Faults that settings can mend, but only the user may say so: whom to trust, what to send without, where test mail goes. */
const onTheWord: Readonly<Record<string, string>> = {
  'cert-self-signed': 'trusts-authority',
  'cert-self-signed-in-chain': 'trusts-authority',
  'cert-hostile-names': 'trusts-authority',
  'auth-not-offered': 'changes-account',
  'redirect-without-address': 'moves-mail',
  'redirect-address-refused': 'moves-mail',
};

function keepsToTheRulesOfConduct({ server, stdout, stderr, backups }: Fixing): void {
  const lines = saidTo(server);
  const wantsNoEncryption = server.fault.settings.SMTPSecureMode === 'PLAIN';
  const attempts = lines.filter(({ text }) => /^AUTH /i.test(text));
  expect(attempts.filter(({ encrypted }) => !encrypted && !wantsNoEncryption)).toEqual([]);
  // The diagnosis and all tries share two sign-ins; the diagnosis of the mended settings is a run of its own.
  expect(attempts.length).toBeLessThanOrEqual(backups.length === 0 ? 2 : 3);
  expect(lines.filter(({ text }) => /^MAIL FROM/i.test(text)).length).toBeLessThanOrEqual(20);
  if (!server.fault.needsSending) expect(lines.filter(({ text }) => /^(?:DATA|BDAT)/i.test(text))).toEqual([]);
  const forms = [password, Buffer.from(password).toString('base64'), JSON.stringify(password).slice(1, -1)];
  expect(forms.filter((form) => stdout.includes(form) || stderr.includes(form))).toEqual([]);
}

describe.concurrent('check --fix', () => {
  test.for(faults.filter(worksHere))('on the server that is $id', async (fault) => {
    const words = ['--fix', ...(fault.needsSending ? ['--send'] : [])];
    const fixing = await fixOnPractice(fault, { words, practice: { slowMs: 0, password } });
    const { report, before, after, backups, code, server } = fixing;
    keepsToTheRulesOfConduct(fixing);
    const line = mended[fault.id]?.(server.neighbourPorts[0] ?? 0);
    if (line === undefined) {
      expect({ after, backups, fixed: report.fixed }).toEqual({ after: before, backups: [], fixed: [] });
    } else {
      expect(changedLines(before, after)).toEqual([line]);
      expect({ errors: errorsIn(report), code, backups }).toEqual({ errors: [], code: 0, backups: [before] });
      expect(report.fixed?.map(({ finding }) => finding)).toEqual([fault.rootCause]);
    }
    const reasons = report.steps.flatMap(({ findings }) => findings.flatMap(({ fixes }) => fixes));
    const wanted = onTheWord[fault.id];
    if (wanted !== undefined) expect(reasons.map(({ needsWord }) => needsWord)).toContain(wanted);
    expect(reasons.filter(({ verified }) => verified)).toEqual([]);
  });
});

describe('check --fix in lines', () => {
  test.each([
    ['en', 'SMTPSecureMode = TLS: tried: then it works', 'Mended in the file:', 'has to be restarted'],
    ['de', 'SMTPSecureMode = TLS: probiert: dann geht es', 'In der Datei behoben:', 'neu gestartet werden'],
  ])(
    'tells in %s what was tried, what was written and what is to be restarted',
    async (lang, tried, fixed, restart) => {
      const { file, resolver, close } = await practiceFiles('tls-to-plaintext');
      const { code, stdout, stderr } = await checkHere([file, '--fix', '--lang', lang, '--resolver', resolver]);
      await close();
      expect(code).toBe(0);
      const first = stdout.indexOf(tried);
      expect(first).toBeGreaterThan(0);
      expect(stdout.indexOf(fixed)).toBeGreaterThan(first);
      expect(stdout.replace(/\s+/g, ' ')).toContain(restart);
      expect(stderr).toMatch(/isps\.cfg\.maildiag-backup-\S+\n$/);
    },
  );

  test('says why a candidate was not taken', async () => {
    const { file, resolver, close } = await practiceFiles('cert-hostile-names');
    const { stdout, stderr } = await checkHere([file, '--fix', '--lang', 'en', '--resolver', resolver]);
    await close();
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toContain('without your word nothing more is tried');
    expect(text).toContain('SMTPVerifyCert = 0: not done: it lowers security');
    expect(stderr).toContain('no change of settings is proved to mend this');
    expect([...stdout].filter((character) => /[\p{Cc}\p{Cf}]/u.test(character) && character !== '\n')).toEqual([]);
  });

  test('puts what was mended into the saved report', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'maildiag-report-'));
    const report = join(directory, 'case.md');
    const { file, resolver, close } = await practiceFiles('plaintext-to-tls');
    await checkHere([file, '--fix', '--lang', 'en', '--resolver', resolver, '--report', report]);
    await close();
    const text = readFileSync(report, 'utf8');
    rmSync(directory, { recursive: true });
    expect(text).toContain('## Mended in the file');
    expect(text).toContain('SMTPSecureMode = SSL (tls.server-expects-tls)');
  });
});

test.each([
  [['check', '--fix', '--set', 'server=mail.example.com'], 'writes into the configuration file'],
  [['check', '--fix', '--batch', 'list'], '--batch'],
  [['check', 'isps.cfg', '--fix', '--watch', '60'], '--watch'],
])('%s is refused with a sentence', async (words, sentence) => {
  await expect(checkHere([...words.slice(1), '--lang', 'en'])).rejects.toThrow(sentence);
  await expect(checkHere([...words.slice(1), '--lang', 'en'])).rejects.toThrow(UsageError);
});

test('--fix belongs to check', () => {
  expect(() => commandLine(['isps.cfg', '--fix', '--lang', 'en'], {})).toThrow('--fix belongs to check');
});
