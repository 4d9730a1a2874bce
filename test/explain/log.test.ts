import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { LogGroups } from '../../src/explain/log/log-groups.ts';
import { maskLine } from '../../src/explain/log/mask-line.ts';
import { timeInLine } from '../../src/explain/log/time-in-line.ts';

function groupsOf(lines: readonly string[]): LogGroups {
  const groups = new LogGroups();
  for (const line of lines) groups.add(line);
  return groups;
}

const refused = (time: string, queue: string, to: string) =>
  `${time} mail postfix/smtp[811]: ${queue}: to=<${to}>, relay=mx.example[192.0.2.1]:25, dsn=5.1.1, status=bounced (host mx.example said: 550 5.1.1 <${to}>: User unknown (in reply to RCPT TO command))`;

describe('the time of a line', () => {
  test.for([
    ['2026-11-22T10:11:12.345Z ERROR x', '2026-11-22T10:11:12.345Z'],
    ['2026-11-22 10:11:12,345 +0100 [main] ERROR', '2026-11-22 10:11:12,345'],
    ['[2026/11/22 10:11:12] failed', '2026/11/22 10:11:12'],
    ['22.11.2026 10:11:12 Fehler', '22.11.2026 10:11:12'],
    ['22.11.2026, 9:11 Fehler', '22.11.2026, 9:11'],
    ['Nov  2 10:11:12 mail postfix/smtp[1]: x', 'Nov  2 10:11:12'],
    ['ERROR without a time 550', null],
    [`${'x'.repeat(100)} 2026-11-22 10:11:12`, null],
  ])('“%s” is %s, as it is written', ([line, time]) => {
    expect(timeInLine(line ?? '')).toBe(time);
  });
});

describe('the mask of a line', () => {
  test('is the same for two lines that differ in time, queue id, address and port alone', () => {
    const one = maskLine(refused('Nov 22 10:11:12', '4F1A2', 'anna@kunde.example'));
    expect(maskLine(refused('Nov 23 11:12:13', '9B7C1D', 'bert.b@firma.example'))).toBe(one);
  });

  test.each([
    ['connect failed: error 10060', 'connect failed: error 10061'],
    ['{"error_codes":[7000215]} AADSTS7000215: wrong secret', '{"error_codes":[700016]} AADSTS700016: no such app'],
    ['certificate check failed (19)', 'certificate check failed (20)'],
    ['schannel: 0x80090325', 'schannel: 0x80090331'],
    ['connect to mail.example.com:465 failed', 'connect to mail.example.com:587 failed'],
  ])('keeps the numbers that say what is wrong: %s', (one, other) => {
    expect(maskLine(one)).not.toBe(maskLine(other));
  });

  test('keeps reply codes and words', () => {
    expect(maskLine('550 5.1.1 User unknown at 10:11')).toBe('550 5.1.1 User unknown at #');
    expect(maskLine('450 4.7.1 try again')).not.toBe(maskLine('451 4.7.1 try again'));
    expect(maskLine('550 5.1.1 no')).not.toBe(maskLine('550 5.1.2 no'));
  });
});

describe('a log', () => {
  test('is grouped by cause and code, the most frequent first', () => {
    const { groups, counts } = groupsOf([
      '2026-11-22 08:00:00 server started',
      refused('2026-11-22 08:00:01', '1A', 'anna@kunde.example'),
      '2026-11-22 08:00:02 535 5.7.8 authentication failed',
      refused('2026-11-22 08:00:03', '2B', 'bert@kunde.example'),
      '2026-11-22 08:00:04 250 2.0.0 Ok: queued as 4F1',
      '2026-11-22 08:00:05 535 5.7.8 authentication failed',
      refused('2026-11-22 08:00:06', '3C', 'carl@kunde.example'),
    ]);
    expect(counts).toEqual({ lines: 7, errors: 5 });
    expect(groups.map(({ code, reply, enhanced, count }) => ({ code, reply, enhanced, count }))).toEqual([
      { code: 'recipient.unknown', reply: 550, enhanced: '5.1.1', count: 3 },
      { code: 'auth.wrong-password', reply: 535, enhanced: '5.7.8', count: 2 },
    ]);
  });

  test('tells of each group the first and last time, and the first line', () => {
    const [group] = groupsOf([
      'nothing',
      '535 5.7.8 authentication failed (no time)',
      '2026-11-22 08:00:02 535 5.7.8 authentication failed',
      '2026-11-22 09:00:02 535 5.7.8 authentication failed',
      '535 5.7.8 authentication failed (no time either)',
    ]).groups;
    expect(group).toMatchObject({
      first: '2026-11-22 08:00:02',
      last: '2026-11-22 09:00:02',
      line: 2,
      example: '535 5.7.8 authentication failed (no time)',
    });
  });

  test('puts the earlier of two equally frequent groups first', () => {
    const codes = groupsOf(['550 5.1.1 User unknown', '535 5.7.8 authentication failed']).groups.map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['recipient.unknown', 'auth.wrong-password']);
  });

  test('counts no line that tells of nothing wrong', () => {
    expect(
      groupsOf(['', 'GET /index.html 200 532', '250 2.0.0 Ok', 'status=sent (250 2.0.0 Ok: queued)', 'retry in 550 s'])
        .counts,
    ).toEqual({ lines: 5, errors: 0 });
  });

  test('counts a refusal that nobody knows, so that none is lost', () => {
    expect(groupsOf(['smtp answered: 550 5.9.9 quux']).groups).toMatchObject([{ code: 'unknown', count: 1 }]);
  });

  test('with more causes than are kept counts the further ones together', () => {
    const groups = groupsOf(Array.from({ length: 800 }, (_, index) => `550 5.${index % 8}.${100 + index} quux`));
    expect(groups.counts.errors).toBe(800);
    expect(groups.groups.reduce((sum, { count }) => sum + count, 0)).toBe(800);
    expect(groups.groups.length).toBeLessThanOrEqual(502);
  });

  test('of 300,000 lines that are all different takes no more memory than one of 50,000', { timeout: 120_000 }, () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const used = () => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const groups = new LogGroups();
    let early = 0;
    for (let index = 0; index < 300_000; index += 1) {
      // Words without digits are no part of the mask: each line is a new one for it.
      const word = index.toString(8).replace(/\d/g, (digit) => 'qxzjkvwy'.charAt(Number(digit)));
      groups.add(`2026-11-22 08:00:00 worker ${word} ${index % 3 === 0 ? '550 5.1.1 User unknown' : 'fine'}`);
      if (index === 50_000) early = used();
    }
    expect(groups.counts).toEqual({ lines: 300_000, errors: 100_000 });
    expect(used() - early).toBeLessThan(16 * 1024 * 1024);
  });
});
