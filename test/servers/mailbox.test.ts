import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { Redactor } from '../../src/border/redactor.ts';
import { realWorld } from '../../src/commands/real-world.ts';
import type { DiagnosisOptions } from '../../src/diagnosis/diagnosis-options.ts';
import { Run } from '../../src/diagnosis/run.ts';
import type { StepFacts } from '../../src/diagnosis/step-facts.ts';
import { severityOf } from '../../src/explain/severity-of.ts';
import type { MailSettings } from '../../src/settings/mail-settings.ts';
import { esoffice } from '../../src/systems/esoffice/esoffice.ts';
import { checkHere } from '../helpers/check-here.ts';
import { setting } from '../helpers/diagnose-settings.ts';
import { SmimeFiles } from '../helpers/smime-files.ts';
import { type Delivered, type MailboxPostfix, startMailboxPostfix } from './mailbox-postfix.ts';

const missing =
  process.getuid?.() !== 0
    ? 'Postfix starts only as root'
    : existsSync('/usr/sbin/postfix')
      ? null
      : 'not installed: /usr/sbin/postfix (.ci/install-servers.sh installs it)';

if (missing !== null) test.todo(`delivered mail is not looked at: ${missing}`);

const refused = 'no-copies@example.test';

const headOf = ({ bytes }: Delivered): string => bytes.toString('utf8').split(/\r?\n\r?\n/)[0] ?? '';

/** Python's reader for headers in UTF-8, Perl's for encoded words: neither is any of ours. */
const readers = {
  utf8: [
    'python3',
    '-c',
    [
      'import sys, email, email.policy',
      'message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.SMTPUTF8)',
      'for name, value in message.items(): print(f"{name}: {value}")',
    ].join('\n'),
  ],
  words: ['perl', '-CO', '-MEncode', '-0777', '-ne', 'print decode("MIME-Header", $_)'],
} as const;

/** What a mail program shows of the headers, by name in small letters. */
function shownHeaders(mail: Delivered): Readonly<Record<string, string>> {
  const head = headOf(mail);
  const [program, ...words] = /[^\t\n\r -~]/.test(head) ? readers.utf8 : readers.words;
  const input = `${head.replaceAll('\r', '')}\n`;
  const text = execFileSync(program, words, {
    input,
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf8' },
  });
  return Object.fromEntries(
    [...text.matchAll(/^([\w-]+): (.*)$/gm)].map(([, name = '', value = '']) => [name.toLowerCase(), value]),
  );
}

describe.skipIf(missing !== null)('mail that a real Postfix has delivered', () => {
  let postfix: MailboxPostfix;

  beforeAll(async () => {
    postfix = await startMailboxPostfix(refused);
  }, 60_000);

  afterAll(() => postfix?.stop(), 30_000);

  const send = async (port: number, values: MailSettings['values'], options: Partial<DiagnosisOptions> = {}) => {
    const settings: MailSettings = {
      ...{ system: 'esoffice', file: null, trust: null },
      values: {
        host: setting('Hostname', '127.0.0.1'),
        port: setting('Port', port),
        security: setting('TLS', 'none'),
        ...values,
      },
    };
    const run = new Run(
      { settings, vocabulary: esoffice.vocabulary, configuration: [] },
      {
        ...{ recipient: null, send: true, timeoutMs: 5_000, helo: 'client.example.test', resolver: null },
        ...{ extraRoots: [], neighbourPorts: [], only: null, skip: [], ...options },
      },
      { world: realWorld, redactor: new Redactor([]), severity: severityOf },
    );
    for await (const _ of run.events()) {
      // The events build the state.
    }
    run.close();
    const steps = run.state.steps;
    const codes = steps.flatMap(({ findings }) => findings.map(({ code }) => code));
    const facts = steps.find(({ id }) => id === 'delivery')?.facts ?? null;
    const said = run.state.transcript.filter(({ from }) => from === 'client').map(({ text }) => text);
    return { codes, facts: facts as StepFacts['delivery'] | null, said };
  };

  test('from and to international addresses has them in UTF-8, announced as RFC 6531 wants it', async () => {
    const sender = setting('Absenderadresse', 'grüße@exämple.test');
    const senderName = setting('Absendername', 'Jörg Müller');
    const { codes, said } = await send(postfix.modernPort, { sender, senderName }, { recipient: 'bücher@lesen.test' });
    expect(codes).toContain('delivery.accepted');
    expect(said).toContain('MAIL FROM:<grüße@xn--exmple-cua.test> BODY=8BITMIME SMTPUTF8');
    const [mail] = await postfix.delivered(1);
    if (mail === undefined) throw new Error('no mail');
    expect(mail.to).toBe('bücher@lesen.test');
    expect(headOf(mail)).toMatch(/ <grüße@exämple\.test>$/m);
    expect(headOf(mail)).toMatch(/^Message-ID: <[!-~]+@xn--exmple-cua\.test>$/m);
    const shown = shownHeaders(mail);
    expect(shown.from).toBe('Jörg Müller <grüße@exämple.test>');
    expect(shown.to).toBe('bücher@lesen.test');
  });

  test.each(['山田太郎@株式会社.test', 'नमस्ते@उदाहरण.test', 'πρώτη.δοκιμή@παράδειγμα.test'])(
    'from and to %s arrives with that address',
    async (address) => {
      const { codes } = await send(postfix.modernPort, { sender: setting('Absenderadresse', address) });
      expect(codes).toContain('delivery.accepted');
      const [mail] = await postfix.delivered(1);
      if (mail === undefined) throw new Error('no mail');
      expect(shownHeaders(mail)).toMatchObject({ from: address, to: address });
    },
  );

  test('from an international address is refused before the envelope where the server lacks SMTPUTF8', async () => {
    const { codes, said } = await send(postfix.plainPort, { sender: setting('Absenderadresse', 'grüße@exämple.test') });
    expect(codes).toContain('smtputf8.unsupported');
    expect(said.filter((line) => line.startsWith('MAIL'))).toEqual([]);
  });

  test('from an international domain goes out in ASCII where only the domain is international', async () => {
    const values = {
      sender: setting('Absenderadresse', 'reports@exämple.test'),
      senderName: setting('Absendername', 'Müller, Jörg (Größe: "groß")'),
      subjectPrefix: setting('Betreff', '[Täst]'),
    };
    const { codes, said } = await send(postfix.plainPort, values);
    expect(codes).toContain('delivery.accepted');
    expect(said).toContain('MAIL FROM:<reports@xn--exmple-cua.test>');
    const [mail] = await postfix.delivered(1);
    if (mail === undefined) throw new Error('no mail');
    expect(headOf(mail)).toMatch(/^[\t\n\r -~]+$/);
    const shown = shownHeaders(mail);
    expect(shown.subject).toBe('[Täst] maildiag test');
    expect(shown.from).toBe('Müller, Jörg (Größe: "groß") <reports@xn--exmple-cua.test>');
  });

  test('with a long sender name beyond ASCII is shown with the whole name', async () => {
    const name = 'Öffentliche Verwaltungsgemeinschaft Süd-Ost für Wasser, Abwasser und Müllentsorgung 東京';
    const values = { sender: setting('Absenderadresse', 'a@example.test'), senderName: setting('Absendername', name) };
    await send(postfix.plainPort, values);
    const [mail] = await postfix.delivered(1);
    if (mail === undefined) throw new Error('no mail');
    expect(shownHeaders(mail).from).toBe(`${name} <a@example.test>`);
    for (const line of headOf(mail).split(/\r?\n/)) expect(line.length).toBeLessThanOrEqual(78 + 22);
  });

  test('with a blind copy to the sender comes twice, and nobody sees the copy', async () => {
    const values = {
      sender: setting('Absenderadresse', 'sender@example.test'),
      bccSender: setting('BCC an Absender', true),
    };
    const { facts } = await send(postfix.modernPort, values, { recipient: 'other@example.test' });
    expect(facts).toMatchObject({
      recipient: 'other@example.test',
      blindCopies: [{ address: 'sender@example.test', reply: { code: 250 } }],
    });
    const both = await postfix.delivered(2);
    expect(both.map(({ to }) => to)).toEqual(['other@example.test', 'sender@example.test']);
    for (const mail of both) {
      expect(headOf(mail)).not.toMatch(/^bcc:/im);
      expect(shownHeaders(mail).to).toBe('other@example.test');
    }
  });

  test('reaches its recipient although the blind copy is refused, which is told', async () => {
    const values = { sender: setting('Absenderadresse', refused), bccSender: setting('BCC an Absender', true) };
    const { facts, codes } = await send(postfix.modernPort, values, { recipient: 'other@example.test' });
    expect(codes).toContain('recipient.unknown');
    expect(codes).toContain('delivery.accepted');
    expect(facts).toMatchObject({ reply: { code: 250 }, blindCopies: [{ address: refused, reply: { code: 550 } }] });
    expect((await postfix.delivered(1)).map(({ to }) => to)).toEqual(['other@example.test']);
  });

  test('goes to nobody else where redirecting is on, and only once to a sender who is its own recipient', async () => {
    const sender = setting('Absenderadresse', 'sender@example.test');
    const bccSender = setting('BCC an Absender', true);
    const redirect = setting('Umleitung', true);
    const redirectAddresses = setting('Umleitungsadressen', ['test@example.test']);
    const { said, facts } = await send(
      ...([
        postfix.modernPort,
        { sender, bccSender, redirect, redirectAddresses },
        { recipient: 'other@example.test' },
      ] as const),
    );
    expect(facts?.blindCopies).toBeUndefined();
    expect(new Set(said.filter((line) => line.startsWith('RCPT')))).toEqual(new Set(['RCPT TO:<test@example.test>']));
    expect((await postfix.delivered(1)).map(({ to }) => to)).toEqual(['test@example.test']);
    const alone = await send(postfix.modernPort, { sender, bccSender });
    expect(alone.facts?.blindCopies).toBeUndefined();
    expect((await postfix.delivered(1)).map(({ to }) => to)).toEqual(['sender@example.test']);
  });

  test('and signed is still accepted by openssl, from an international address as well', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'maildiag-signed-'));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    const files = new SmimeFiles(join(directory, 'certificates'));
    files.mint('sender', { key: 'ec', address: 'reports@xn--exmple-cua.test' });
    const path = files.container('sender', 'sender.p12', '');
    const values = {
      sender: setting('Absenderadresse', 'reports@exämple.test'),
      senderName: setting('Absendername', 'Jörg'),
    };
    const { facts } = await send(postfix.plainPort, values, { signer: { path, password: null } });
    expect(facts?.signed).toMatchObject({ by: 'sender', issuer: 'issuing authority' });
    const [mail] = await postfix.delivered(1);
    if (mail === undefined) throw new Error('no mail');
    const file = join(directory, 'mail.eml');
    writeFileSync(file, mail.bytes);
    const out = join(directory, 'content');
    files.openssl('cms', '-verify', '-in', file, '-CAfile', files.path('root.pem'), '-out', out);
    expect(readFileSync(out, 'utf8')).toContain('If you read it, the server has accepted and delivered it.');
    expect(shownHeaders(mail).from).toBe('Jörg <reports@xn--exmple-cua.test>');
  });

  test('goes out signed from the command line, with the password from a variable and in no output', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'maildiag-signed-'));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    const files = new SmimeFiles(join(directory, 'certificates'));
    files.mint('sender', { address: 'sender@example.test' });
    const password = 'Zwölf Boxkämpfer jagen';
    const path = files.container('sender', 'sender.pfx', password);
    const values = ['host=127.0.0.1', `port=${postfix.plainPort}`, 'security=none', 'sender=sender@example.test'];
    const words = [...values.flatMap((value) => ['--set', value]), '--send', '--lang', 'de', '--smime', path];
    const report = join(directory, 'report.json');
    const lines = await checkHere([...words, '--smime-password-env', 'KEY', '--report', report], [], { KEY: password });
    expect(lines.stdout).toContain('signiert, für sender@example.test angenommen');
    const [mail] = await postfix.delivered(1);
    expect(mail?.bytes.toString()).toContain('Content-Type: multipart/signed; protocol="application/pkcs7-signature";');
    const wrong = await checkHere([...words, '--smime-password-env', 'KEY'], [], { KEY: `${password}-not` });
    expect(wrong.code).toBe(1);
    expect(wrong.stdout).toContain('--smime sender.pfx öffnet sich nicht: das Passwort fehlt oder stimmt nicht.');
    expect(wrong.stdout).toContain('Die Testmail wurde nicht gesendet');
    for (const text of [lines.stdout, lines.stderr, wrong.stdout, wrong.stderr, readFileSync(report, 'utf8')]) {
      expect(text).not.toContain('Boxkämpfer');
    }
  });
});
