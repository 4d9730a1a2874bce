import { expect, test } from 'vitest';
import type { Candidate } from '../../src/setup/candidate.ts';
import type { SetupQuestions } from '../../src/setup/setup-questions.ts';
import { type MailPort, type Plan, signInsAt, startNeighbourhood } from './neighbourhood.ts';
import { search } from './search.ts';

const email = 'anna@kunde.test';

const ports = (user: string, more: Partial<MailPort> = {}) =>
  ({ 465: { kind: 'mail', security: 'tls', user, ...more } }) as const;

/** The domain's own server and somebody else's, which the DNS prefers. */
const both: Plan = {
  hosts: { 'mail.hoster.test': ports(email), 'smtp.kunde.test': ports(email) },
  mx: { 'kunde.test': ['mail.hoster.test'] },
};

/** Answers, with what was asked. */
function answers(signIn: boolean, send: boolean): SetupQuestions & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    maySignIn: async ({ host }) => asked.push(`sign in at ${host}`) > 0 && signIn,
    maySend: async (recipient) => asked.push(`send to ${recipient}`) > 0 && send,
  };
}

const mailsIn = (logs: Readonly<Record<string, readonly string[]>>) =>
  Object.values(logs)
    .flat()
    .filter((line) => line.endsWith(' DATA'));

test('a server that only the DNS names is passed over after a no, and the domain’s own is taken', async () => {
  const place = await startNeighbourhood(both);
  const questions = answers(false, false);
  const { result } = await search(email, place, { questions });
  expect(result).toMatchObject({ kind: 'found', candidate: { host: 'smtp.kunde.test' }, signIns: 1 });
  expect(questions.asked).toEqual(['sign in at mail.hoster.test', `send to ${email}`]);
  expect(signInsAt(place.logs['mail.hoster.test:465'])).toEqual([]);
  expect(mailsIn(place.logs)).toEqual([]);
});

test('where there is no other it says that nobody wanted it, and asks only once for a host', async () => {
  const hosts: Plan['hosts'] = {
    'mail.hoster.test': { ...ports(email), 587: { kind: 'mail', security: 'starttls', user: email } },
  };
  const place = await startNeighbourhood({ ...both, hosts });
  const questions = answers(false, true);
  const { result } = await search(email, place, { questions });
  expect(result).toMatchObject({ kind: 'nothing', reason: 'declined', signIns: 0 });
  expect(questions.asked).toEqual(['sign in at mail.hoster.test']);
  expect(Object.values(place.logs).flatMap(signInsAt)).toEqual([]);
});

test('a yes sends one test mail, on the connection that signed in', async () => {
  const place = await startNeighbourhood({ hosts: { 'smtp.kunde.test': ports(email) } });
  const questions = answers(true, true);
  const { result } = await search(email, place, { questions });
  expect(result).toMatchObject({ kind: 'found', signIns: 1 });
  expect(mailsIn(place.logs)).toHaveLength(1);
  expect(Object.values(place.logs).flatMap(signInsAt)).toHaveLength(1);
});

test('nothing is asked about test-dummy.at, and nothing sent', async () => {
  const place = await startNeighbourhood({ hosts: { 'smtp.kunde.test': ports(email) } });
  const questions = answers(true, true);
  await search(email, place, { questions, recipient: 'a@test-dummy.at' });
  expect(questions.asked).toEqual([]);
  expect(mailsIn(place.logs)).toEqual([]);
});

test('with one sign-in left, the second form of the user is not tried', async () => {
  const place = await startNeighbourhood({ hosts: { 'smtp.kunde.test': ports('anna') } });
  const { result } = await search(email, place, { signIns: 1 });
  expect(result).toMatchObject({ kind: 'nothing', reason: 'sign-in-refused', signIns: 1 });
  expect(Object.values(place.logs).flatMap(signInsAt)).toHaveLength(1);
});

test('a candidate that is known is the only one that is asked', async () => {
  const place = await startNeighbourhood(both);
  const candidate: Candidate = {
    host: 'smtp.kunde.test',
    port: 465,
    security: 'tls',
    source: 'usual-name',
    users: [email],
    elsewhere: false,
  };
  const { result, ends } = await search(email, place, { candidate });
  expect(result.kind).toBe('found');
  expect(ends).toEqual(['smtp.kunde.test:465 tls-ok']);
  expect(place.logs['mail.hoster.test:465']).toEqual([]);
});
