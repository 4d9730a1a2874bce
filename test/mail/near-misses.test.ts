import { expect, test } from 'vitest';
import { nearMissCandidates, nearMisses } from '../../src/mail/near-misses.ts';

const signal = new AbortController().signal;

function missesOf(host: string, existing: readonly string[]): Promise<string[]> {
  return nearMisses(host, async (name) => existing.includes(name), signal, 5_000);
}

test.for([
  ['smtp.ofice365.com', 'smtp.office365.com'],
  ['mail.office365.com', 'smtp.office365.com'],
  ['smtp.offcie365.con', 'smtp.office365.com'],
  ['stmp.gmail.com', 'smtp.gmail.com'],
  ['smtp.gmx.net', 'mail.gmx.net'],
  ['mail.gmx.ent', 'mail.gmx.net'],
  ['securesmpt.t-online.de', 'securesmtp.t-online.de'],
  ['smtp.inos.de', 'smtp.ionos.de'],
  ['smtp.strato.ed', 'smtp.strato.de'],
  ['mail.example.con', 'mail.example.com'],
  ['smpt.example.com', 'smtp.example.com'],
  ['smtpexample.com', 'smtp.example.com'],
  ['smtp-example.com', 'smtp.example.com'],
  ['smtp..example.com', 'smtp.example.com'],
  ['smtp,example.com', 'smtp.example.com'],
  ['example.com', 'mail.example.com'],
  ['exchange.example.com', 'mail.example.com'],
  ['mail.exmaple.com', 'mail.example.com'],
  ['mail.exammple.com', 'mail.example.com'],
])('%s suggests %s where that exists', async ([host, meant]) => {
  expect(await missesOf(host ?? '', [meant ?? ''])).toEqual([meant]);
});

test('at most twelve names are asked, at once, and at most three are returned', async () => {
  const asked: string[] = [];
  const found = await nearMisses(
    'smtp.longcompanyname.de',
    async (name) => {
      asked.push(name);
      return true;
    },
    signal,
    5_000,
  );
  expect(asked).toHaveLength(12);
  expect(found).toHaveLength(3);
  expect(asked).not.toContain('smtp.longcompanyname.de');
});

test('questions without an answer end at the deadline, and what was found by then is told', async () => {
  const [first, ...others] = nearMissCandidates('smpt.example.com');
  const exists = (name: string) => (name === first ? Promise.resolve(true) : new Promise<boolean>(() => {}));
  expect(others.length).toBeGreaterThan(1);
  expect(await nearMisses('smpt.example.com', exists, signal, 30)).toEqual([first]);
});

test('a failing question counts as a name that does not exist', async () => {
  const exists = () => Promise.reject(new Error('no DNS'));
  expect(await nearMisses('smpt.example.com', exists, signal, 5_000)).toEqual([]);
});

test.for(['', '.', 'localhost', 'x'.repeat(100_000), '-.-', 'mail server', '\u202e.com'])(
  'the hostile name %j gives only names that can exist',
  (host) => {
    for (const name of nearMissCandidates(host)) expect(name).toMatch(/^[\p{L}\p{N}_.-]+$/u);
  },
);
