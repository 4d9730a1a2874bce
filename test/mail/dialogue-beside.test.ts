import { expect, test } from 'vitest';
import { converse, failureOf, loopbackWire, open } from '../helpers/converse.ts';
import { scriptedServer } from '../helpers/scripted-server.ts';

const wait = { for: 'ticket', target: 'smtp/mail.example.com', stage: 'auth' } as const;
const never = () => new Promise<never>(() => {});

test('what the conversation depends on has the time of one wait, and the conversation outlives it', async () => {
  const server = await scriptedServer((talk) => talk.answer('250 ok\r\n'));
  const dialogue = await open(server.port, loopbackWire({ timeoutMs: 100 }));
  expect(await failureOf(dialogue.beside(wait, never))).toMatchObject({ kind: 'timeout', stage: 'auth' });
  expect(await converse(dialogue.beside(wait, async () => 'a ticket'))).toBe('a ticket');
  expect((await converse(dialogue.say('NOOP', { stage: 'auth' }))).code).toBe(250);
  dialogue.close();
});

test('it ends with the step', async () => {
  const server = await scriptedServer((talk) => talk.line());
  const stop = new AbortController();
  const dialogue = await open(server.port, loopbackWire({ signal: stop.signal }));
  const failing = failureOf(dialogue.beside(wait, never));
  stop.abort();
  expect(await failing).toMatchObject({ kind: 'aborted' });
});
