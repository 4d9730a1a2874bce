import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import type { Answer } from 'dns-packet';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { DiagnosisOptions } from '../../../src/diagnosis/diagnosis-options.ts';
import { stepLine } from '../../../src/explain/step-line.ts';
import { Secret } from '../../../src/settings/secret.ts';
import { httpProxy, socksProxy } from '../../helpers/proxies.ts';
import { reports } from '../../servers/accounts.ts';
import { freePorts } from '../../servers/free-ports.ts';
import { type ImapServer, missingForImap, startImapServer } from '../../servers/imap-server.ts';
import { sendAndLook } from './send-and-look.ts';

const missing = missingForImap();
const title = missing === null ? 'the look into a real mailbox' : `the look into a real mailbox (skipped: ${missing})`;

describe.skipIf(missing !== null)(title, () => {
  let imap: ImapServer;
  const host = 'imap.kunde.test';
  const account = { user: reports.user, password: new Secret(reports.password) };
  const a = (name: string, data: string): Answer => ({ type: 'A', name, ttl: 60, data });
  const zone = () => ({ [host]: [a(host, imap.address)], 'other.kunde.test': [a('other.kunde.test', imap.address)] });
  const options = (more: Partial<DiagnosisOptions> = {}): Partial<DiagnosisOptions> => ({
    ...{ extraRoots: [imap.ca], mailbox: { host, port: imap.port, account }, ...more },
  });
  const deliver = (folder: 'INBOX' | 'Junk') => (mail: string) => imap.deliver(mail, folder);

  beforeAll(async () => {
    imap = await startImapServer(host);
  }, 30_000);
  afterAll(() => imap?.stop(), 20_000);

  test.for([993, null])('finds the mail in the inbox (port %s; null: STARTTLS)', async (port) => {
    const mailbox = { host, port: port ?? imap.port, account };
    const { codes, findings, step } = await sendAndLook({
      ...{ zone: zone(), options: options({ mailbox }), arrives: deliver('INBOX') },
    });
    expect(codes).toEqual(['delivery.accepted', 'config.restart-needed', 'delivery.arrived']);
    expect(findings.at(-1)?.args).toMatchObject({ recipient: reports.user, folder: 'INBOX' });
    expect(step.facts?.arrival).toMatchObject({ folder: 'INBOX', isSpam: false, authentication: null, signatures: [] });
    expect(step.facts?.arrival?.receivedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(step.status).toBe('passed');
    expect(stepLine(step, 'en').result).toMatch(/found in INBOX after/);
    expect(stepLine(step, 'de').result).toMatch(/in INBOX gefunden/);
  });

  test('finds a mail that comes while it waits, as soon as the server tells of it', async () => {
    let late: Promise<void> | null = null;
    const { codes, step } = await sendAndLook({
      zone: zone(),
      options: options({ timeoutMs: 5_000 }),
      arrives: (mail) => {
        // Delivered only after the first look: the server has logged that somebody is signed in.
        late ??= signedIn().then(() => imap.deliver(mail, 'INBOX'));
      },
    });
    await late;
    expect(codes).toContain('delivery.arrived');
    expect(step.facts?.arrival?.ms).toBeLessThan(5_000);
  });

  test('tells a mail in the spam folder, with the verdict of the receiving server alone', async () => {
    const { codes, findings, step } = await sendAndLook({
      zone: zone(),
      options: options(),
      arrives: (mail) =>
        imap.deliver(
          `Authentication-Results: mx.kunde.test;\r\n\tspf=fail smtp.mailfrom=example.test;\r\n\tdkim=none; dmarc=fail\r\nAuthentication-Results: liar.test; dkim=pass\r\n${mail}`,
          'Junk',
        ),
    });
    expect(codes.slice(-2)).toEqual(['delivery.arrived', 'delivery.in-spam']);
    expect(findings.at(-1)?.args).toEqual({
      ...{ recipient: reports.user, folder: 'Junk', verdict: 'spf=fail dkim=none dmarc=fail' },
    });
    expect(step.facts?.arrival).toMatchObject({ folder: 'Junk', isSpam: true });
    expect(step.status).toBe('warned');
  });

  test('says after a while that the mail has not arrived; another mail does not count', async () => {
    const { codes, findings, step } = await sendAndLook({
      ...{ zone: zone(), options: options({ timeoutMs: 700 }) },
      arrives: (mail) => imap.deliver(mail.replace(/^Message-ID:.*$/im, 'Message-ID: <another@mail>'), 'INBOX'),
    });
    expect(codes.at(-1)).toBe('delivery.not-arrived');
    expect(findings.at(-1)?.args).toEqual({ recipient: reports.user, seconds: 2 });
    expect(step.facts?.arrival).toMatchObject({ folder: null });
    expect(step.durationMs).toBeLessThan(5_000);
    expect(stepLine(step, 'en').result).toMatch(/not found in the mailbox/);
  });

  test('says that the sign-in is refused, with the words of the server, and tries once', async () => {
    const before = failures();
    const wrong = { user: reports.user, password: new Secret('falsch-und-geheim') };
    const mailbox = { host, port: 993, account: wrong };
    const { codes, findings, diagnosis } = await sendAndLook({ zone: zone(), options: options({ mailbox }) });
    expect(codes.at(-1)).toBe('delivery.mailbox-unreadable');
    expect(findings.at(-1)?.args).toMatchObject({ host, port: 993, reason: 'sign-in', recipient: reports.user });
    expect(JSON.stringify(findings.at(-1)?.args)).toMatch(/AUTHENTICATIONFAILED/);
    expect(JSON.stringify(diagnosis)).not.toContain('falsch-und-geheim');
    await expect.poll(() => failures() - before).toBe(1);
  });

  test.for([
    ['nobody here trusts', { extraRoots: [] }, host],
    ['has another name', {}, 'other.kunde.test'],
  ] as const)('sends no password to a server whose certificate %s', async ([, more, name]) => {
    for (const port of [993, imap.port]) {
      const before = imap.lines.length;
      const mailbox = { host: name, port, account };
      const { codes, findings } = await sendAndLook({ zone: zone(), options: options({ ...more, mailbox }) });
      expect(codes.at(-1)).toBe('delivery.mailbox-unreadable');
      expect(findings.at(-1)?.args).toMatchObject({ reason: 'certificate', host: name });
      await expect.poll(() => imap.lines.slice(before).join('\n')).toMatch(/Disconnected: .*no auth attempts/);
      expect(imap.lines.slice(before).join('\n')).not.toMatch(/auth failed|Login: user/);
    }
  });

  test.for([
    ['SOCKS 5', socksProxy],
    ['HTTP', httpProxy],
  ] as const)(
    'goes through a proxy (%s), which looks the name up, and judges the certificate by that name',
    async ([, start]) => {
      const proxy = await start({ names: { [host]: imap.address, 'other.kunde.test': imap.address } });
      const look = (name: string) =>
        sendAndLook({
          options: options({ proxy: proxy.url, mailbox: { host: name, port: imap.port, account } }),
          arrives: deliver('INBOX'),
        });
      const found = await look(host);
      expect(found.codes).toContain('delivery.arrived');
      expect(proxy.asked).toContain(`${host}:${imap.port}`);
      expect((await look('other.kunde.test')).findings.at(-1)).toMatchObject({ args: { reason: 'certificate' } });
    },
  );

  test('sends no password to a server without encryption, unless the settings say so for this very host', async () => {
    const plain = await startImapServer(host, true);
    onTestFinished(() => plain.stop());
    const look = (name: string, more: Parameters<typeof sendAndLook>[0]['values'] = {}) =>
      sendAndLook({
        zone: { [host]: [a(host, '127.0.0.1')] },
        values: more,
        options: options({ mailbox: { host: name, port: plain.port, account } }),
        arrives: (mail) => plain.deliver(mail, 'INBOX'),
      });
    expect((await look(host)).findings.at(-1)).toMatchObject({ args: { reason: 'encryption' } });
    await expect.poll(() => plain.lines.join('\n')).toMatch(/Disconnected: .*no auth attempts/);
    // The mail server's own name, to which passwords go without encryption.
    expect((await look('smtp.kunde.test')).codes.at(-1)).toBe('delivery.arrived');
  });

  test('gives a server up that never says anything', async () => {
    const silent = createServer(() => {}).listen(0, imap.address);
    await once(silent, 'listening');
    onTestFinished(() => void silent.close());
    const { port } = silent.address() as AddressInfo;
    const { findings, step } = await sendAndLook({
      zone: zone(),
      options: options({ timeoutMs: 500, mailbox: { host, port, account } }),
    });
    expect(findings.at(-1)).toMatchObject({ args: { reason: 'protocol', detail: 'GREETING_TIMEOUT' } });
    expect(step.durationMs).toBeLessThan(3_000);
  });

  test('gives a server up that refuses everything in words that could harm', async () => {
    const hostile = createServer((socket) => {
      socket.on('error', () => {});
      socket.write('* BYE \x1b]0;evil\x07 go away\r\n');
    }).listen(0, imap.address);
    await once(hostile, 'listening');
    onTestFinished(() => void hostile.close());
    const { port } = hostile.address() as AddressInfo;
    const { findings } = await sendAndLook({ zone: zone(), options: options({ mailbox: { host, port, account } }) });
    expect(findings.at(-1)).toMatchObject({ code: 'delivery.mailbox-unreadable', args: { reason: 'protocol' } });
    expect(JSON.stringify(findings.at(-1))).not.toContain('\\u001b');
  });

  test('says that nothing listens there', async () => {
    const [port = 0] = await freePorts(1, [imap.address]);
    const mailbox = { host, port, account };
    const { findings } = await sendAndLook({ zone: zone(), options: options({ mailbox }) });
    expect(findings.at(-1)).toMatchObject({
      ...{ code: 'delivery.mailbox-unreadable', args: { reason: 'connect', detail: 'ECONNREFUSED' } },
    });
  });

  test('says that the name does not exist', async () => {
    const mailbox = { host: 'imap.gibtsnicht.test', port: 993, account };
    const { findings } = await sendAndLook({ zone: zone(), options: options({ mailbox }) });
    expect(findings.at(-1)).toMatchObject({ args: { reason: 'connect', detail: 'ENOTFOUND' } });
  });

  test('signs in with the account of the settings where no other is named, and counts that', async () => {
    const before = failures();
    const mailbox = { host, port: 993, account: null };
    // The mail server knows this account under another name, the mailbox does not.
    const { findings, signIns } = await sendAndLook({ zone: zone(), options: options({ mailbox }) });
    expect(findings.at(-1)).toMatchObject({ args: { reason: 'sign-in' } });
    expect(signIns).toBe(2);
    await expect.poll(() => failures() - before).toBe(1);
  });

  test('signs in no more than the run may', async () => {
    const before = failures();
    const mailbox = { host, port: 993, account: null };
    const { findings, signIns } = await sendAndLook({ zone: zone(), options: options({ mailbox, signIns: 1 }) });
    expect(findings.at(-1)).toMatchObject({ args: { reason: 'limit' } });
    expect([signIns, failures() - before]).toEqual([1, 0]);
  });

  test('ends at once when the step is skipped', async () => {
    const { step } = await sendAndLook({
      zone: zone(),
      options: options({ timeoutMs: 20_000 }),
      arrives: (_, run) => {
        void signedIn().then(() => run.skipStep());
      },
    });
    expect(step).toMatchObject({ status: 'skipped', reason: { why: 'user' } });
    expect(step.durationMs).toBeLessThan(8_000);
  });

  describe('and the DKIM signature', () => {
    const to = 'somebody@empfang.test';
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    const name = 'mail._domainkey.example.test';
    const published = () => ({
      ...zone(),
      [name]: [
        {
          type: 'TXT',
          name,
          ttl: 60,
          data: [`v=DKIM1; k=rsa; p=${key.slice(0, 200)}`, key.slice(200)],
        } satisfies Answer,
      ],
    });
    const signed = async (mail: string): Promise<string> => {
      const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
      const signature = { signingDomain: 'example.test', selector: 'mail', privateKey: pem };
      // The library's types want it above, its code below.
      const { signatures } = await dkimSign(mail, { ...signature, ...{ signatureData: [signature] } });
      return `${signatures}${mail}`;
    };

    test('that holds is noted', async () => {
      const { codes, step } = await sendAndLook({
        ...{ zone: published(), options: options(), to },
        arrives: async (mail) => imap.deliver(await signed(mail), 'INBOX'),
      });
      expect(codes.at(-1)).toBe('delivery.arrived');
      expect(step.facts?.arrival?.signatures).toEqual([{ domain: 'example.test', selector: 'mail', result: 'pass' }]);
    });

    test('that does not hold is told', async () => {
      const { findings, step } = await sendAndLook({
        ...{ zone: published(), options: options(), to },
        arrives: async (mail) =>
          imap.deliver((await signed(mail)).replace('maildiag test', 'changed on the way'), 'INBOX'),
      });
      expect(findings.at(-1)).toMatchObject({
        ...{ code: 'sender.dkim-missing', args: { domain: 'example.test', arrived: true, names: [] } },
      });
      expect(step.facts?.arrival?.signatures).toMatchObject([{ domain: 'example.test' }]);
      expect(step.facts?.arrival?.signatures[0]?.result).not.toBe('pass');
    });

    test('that is missing is told of a mail between two domains', async () => {
      const { codes, step } = await sendAndLook({ zone: zone(), options: options(), to, arrives: deliver('INBOX') });
      expect(codes.at(-1)).toBe('sender.dkim-missing');
      expect(step.facts?.arrival?.signatures).toEqual([]);
    });

    test('that the receiving server saw is not missed', async () => {
      const { codes } = await sendAndLook({
        ...{ zone: zone(), options: options(), to },
        arrives: (mail) =>
          imap.deliver(`Authentication-Results: mx.empfang.test; dkim=pass header.d=example.test\r\n${mail}`, 'INBOX'),
      });
      expect(codes.at(-1)).toBe('delivery.arrived');
    });
  });

  const failures = () => imap.lines.filter((line) => /auth failed/.test(line)).length;

  /** Resolves when Dovecot has logged one more session. */
  async function signedIn(): Promise<void> {
    const sessions = () => imap.lines.filter((line) => /Login: user/.test(line)).length;
    const before = sessions();
    await expect.poll(sessions, { timeout: 5_000, interval: 20 }).toBeGreaterThan(before);
  }
});
