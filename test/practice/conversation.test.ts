import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PracticeServer } from '../../src/practice/practice-server.ts';
import { onPractice } from './on-practice.ts';
import { RawClient } from './raw-client.ts';

const right = plain('practice-password-1');

function plain(password: string): string {
  return Buffer.from(`\0reports@practice.test\0${password}`).toString('base64');
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** Greeting, STARTTLS, EHLO; gives the keywords offered over TLS. */
async function encrypted({ port }: PracticeServer): Promise<{ client: RawClient; keywords: string }> {
  const client = await RawClient.open(port);
  await client.hear(/^220 [^\n]*\n/m);
  await client.say('EHLO client.practice.test');
  await client.startTls();
  return { client, keywords: await client.say('EHLO client.practice.test') };
}

async function signedIn(server: PracticeServer): Promise<RawClient> {
  const { client } = await encrypted(server);
  expect(await client.say(`AUTH PLAIN ${right}`)).toMatch(/^235/);
  return client;
}

describe('a healthy practice server', () => {
  test('offers STARTTLS in clear, and sign-in only over TLS', () =>
    onPractice('healthy-starttls', async (server) => {
      const client = await RawClient.open(server.port);
      expect(await client.hear(/\n/)).toBe('220 mail.practice.test ESMTP ready\r\n');
      const before = await client.say('EHLO client.practice.test');
      expect(before).toContain('250-STARTTLS\r\n');
      expect(before).not.toContain('AUTH');
      await client.startTls();
      const after = await client.say('EHLO client.practice.test');
      expect(after).toContain('250-AUTH PLAIN LOGIN CRAM-MD5\r\n');
      expect(after).not.toContain('STARTTLS');
    }));

  test('has a certificate that its own root vouches for', () =>
    onPractice('healthy-tls', async ({ port, ca }) => {
      const client = await RawClient.openTls(port, { ca, servername: 'mail.practice.test', rejectUnauthorized: true });
      expect(await client.hear(/\n/)).toMatch(/^220 /);
    }));

  test('takes a mail and notes down who sent what over which connection', () =>
    onPractice('healthy-starttls', async (server) => {
      const client = await signedIn(server);
      await client.say('MAIL FROM:<reports@practice.test> SIZE=100');
      await client.say('RCPT TO:<it@practice.test>');
      expect(await client.say('DATA')).toMatch(/^354/);
      expect(await client.say('Subject: Prüfung\r\n\r\n..hidden dot\r\n.')).toMatch(
        /^250 2.0.0 Ok: queued as PRACTICE1/,
      );
      expect(await client.say('QUIT')).toMatch(/^221/);
      expect(server.mails).toEqual([
        {
          from: 'reports@practice.test',
          to: ['it@practice.test'],
          data: 'Subject: Prüfung\r\n\r\n.hidden dot\r\n',
          tls: true,
        },
      ]);
      expect(server.log).toContain('1 plain EHLO client.practice.test');
      expect(server.log).toContain(`1 tls AUTH PLAIN ${right}`);
    }));

  test('signs in by LOGIN and by CRAM-MD5, and lets a client cancel', () =>
    onPractice('healthy-starttls', async (server) => {
      const { client } = await encrypted(server);
      await client.say('AUTH LOGIN');
      expect(await client.say('*')).toMatch(/^501/);
      const challenge = (await client.say('AUTH CRAM-MD5')).slice(4).trim();
      const digest = createHmac('md5', 'practice-password-1').update(Buffer.from(challenge, 'base64')).digest('hex');
      expect(await client.say(base64(`reports@practice.test ${digest}`))).toMatch(/^235/);
      const { client: second } = await encrypted(server);
      expect(await second.say('AUTH LOGIN')).toBe(`334 ${base64('Username:')}\r\n`);
      await second.say(base64('reports@practice.test'));
      expect(await second.say(base64('practice-password-1'))).toMatch(/^235/);
    }));

  test('refuses a wrong password, a missing sign-in and commands out of order', () =>
    onPractice('healthy-starttls', async (server) => {
      const { client } = await encrypted(server);
      expect(await client.say(`AUTH PLAIN ${plain('wrong')}`)).toMatch(/^535 5\.7\.8/);
      expect(await client.say('MAIL FROM:<a@practice.test>')).toMatch(/^530 5\.7\.0/);
      expect(await client.say('RCPT TO:<a@practice.test>')).toMatch(/^503/);
      expect(await client.say('DATA')).toMatch(/^554/);
      expect(await client.say('WHAT')).toMatch(/^502/);
    }));

  test('knows the password that it was started with, in the settings and at the sign-in', () =>
    onPractice(
      'healthy-starttls',
      async (server) => {
        expect(server.configurationFiles()['isps.cfg']).toContain('SMTPPwd = a;b#c"d\\ü\n');
        const { client } = await encrypted(server);
        expect(await client.say(`AUTH PLAIN ${plain('a;b#c"d\\ü')}`)).toMatch(/^235/);
      },
      { password: 'a;b#c"d\\ü' },
    ));

  test('answers pipelined commands in their order', () =>
    onPractice('healthy-no-auth-relay', async (server) => {
      const { client } = await encrypted(server);
      client.write('MAIL FROM:<a@practice.test>\r\nRCPT TO:<b@practice.test>\r\nRSET\r\nQUIT\r\n');
      expect((await client.rest()).match(/^\d{3}/gm)).toEqual(['250', '250', '250', '221']);
      expect(server.log.slice(-4).map((line) => line.split(' ')[2])).toEqual(['MAIL', 'RCPT', 'RSET', 'QUIT']);
    }));
});

describe('a practice server that refuses', () => {
  test.for([
    ['auth-disabled-by-admin', '535 5.7.139 '],
    ['basic-auth-retired', '550 5.7.30 '],
    ['web-login-required', '534-5.7.14 '],
    ['auth-backend-unavailable', '454 4.7.0 '],
  ] as const)('%s answers the sign-in with %s', ([id, start]) =>
    onPractice(id, async (server) => {
      const { client } = await encrypted(server);
      expect((await client.say(`AUTH PLAIN ${right}`)).startsWith(start)).toBe(true);
    }),
  );

  test('auth-echo gives the whole AUTH line and the password in clear back', () =>
    onPractice('auth-echo', async (server) => {
      const { client } = await encrypted(server);
      const reply = await client.say(`AUTH PLAIN ${right}`);
      expect(reply).toContain(`AUTH PLAIN ${right}`);
      expect(reply).toContain('practice-password-1');
    }));

  test.for([
    ['sender-not-permitted', /^550 5\.7\.60/],
    ['daily-quota', /^550-5\.4\.5/],
    ['out-of-resources', /^452 4\.3\.1/],
    ['nul', /^250 2\.1\.0 Ok\0/],
    ['mixed-codes', /^250-.*\r\n451 /],
    ['bare-line-feeds', /^250 2\.1\.0 Ok\n$/],
  ] as const)('%s says so at MAIL FROM', ([id, reply]) =>
    onPractice(id, async (server) => {
      expect(await (await signedIn(server)).say('MAIL FROM:<reports@practice.test>')).toMatch(reply);
    }),
  );

  test.for([
    ['sender-not-permitted-at-rcpt', '553 5.7.1 <reports@practice.test>: Sender address rejected: not owned by user'],
    ['helo-rejected-at-rcpt', '504 5.5.2 <client.practice.test>: Helo command rejected'],
    ['relay-denied', '554 5.7.1 '],
    ['greylisted', '451 4.7.1 '],
    ['no-reverse-dns', '450 4.7.1 Client host rejected'],
  ] as const)('%s says so at RCPT TO', ([id, start]) =>
    onPractice(id, async (server) => {
      const client = await signedIn(server);
      expect(await client.say('MAIL FROM:<reports@practice.test>')).toMatch(/^250/);
      expect(await client.say('RCPT TO:<it@practice.test>')).toContain(start);
    }),
  );

  test.for([
    ['sender-refused-after-data', '554 5.2.252 SendAsDenied'],
    ['spam', '554 5.7.1 '],
    ['message-size', '552 5.3.4 '],
  ] as const)('%s says so only after the mail', ([id, start]) =>
    onPractice(id, async (server) => {
      const client = await signedIn(server);
      await client.say('MAIL FROM:<reports@practice.test>');
      await client.say('RCPT TO:<it@practice.test>');
      await client.say('DATA');
      expect(await client.say(`Subject: x\r\n\r\n${'long '.repeat(100)}\r\n.`)).toContain(start);
      expect(server.mails).toEqual([]);
    }),
  );

  test('shutting-down says 421 and hangs up', () =>
    onPractice('shutting-down', async (server) => {
      const client = await signedIn(server);
      expect(await client.say('MAIL FROM:<reports@practice.test>')).toMatch(/^421 4\.3\.2/);
      expect(await client.rest()).toBe('');
    }));
});

describe('a practice server without manners', () => {
  test('endless-reply does not stop talking, and stops when the client has gone', () =>
    onPractice('endless-reply', async ({ port }) => {
      const client = await RawClient.open(port);
      await client.hear(/^220/);
      client.write('EHLO x\r\n');
      expect((await client.hear(/(250-PRACTICE-KEYWORD\r\n){5000}/)).length).toBeGreaterThan(100_000);
      client.close();
    }));

  test('dripping-reply sends a reply that never ends, byte by byte', () =>
    onPractice('dripping-reply', async ({ port }) => {
      const client = await RawClient.open(port);
      await client.hear(/^220/);
      client.write('EHLO x\r\n');
      expect(await client.hear(/./)).toBe('2');
      expect(await client.hear(/./)).toBe('5');
    }));

  test('reply-before-command answers MAIL and RCPT before they are sent', () =>
    onPractice('reply-before-command', async (server) => {
      const { keywords } = await encrypted(server);
      expect(keywords).toMatch(/250 SIZE 10240000\r\n250 2\.1\.0 Ok\r\n250 2\.1\.5 Ok\r\n$/);
    }));

  test('hostile-texts sends ESC, OSC 52, bidi and a bare CR in greeting, keyword and refusal', () =>
    onPractice('hostile-texts', async (server) => {
      const { client, keywords } = await encrypted(server);
      const refusal = await client.say(`AUTH PLAIN ${right}`);
      for (const text of [keywords, refusal]) {
        for (const sign of ['\x1b]52;c;', '\u202e', '\rOVERWRITTEN']) expect(text).toContain(sign);
      }
    }));
});
