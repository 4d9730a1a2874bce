import { describe, expect, test } from 'vitest';
import type { WireEvent } from '../../src/mail/wire-event.ts';
import { ntlmChallenge } from '../../src/practice/engine/ntlm.ts';
import { Secret } from '../../src/settings/secret.ts';
import { ntlm } from '../../src/signin/ntlm.ts';
import { ntlmNegotiate } from '../../src/signin/ntlm-messages.ts';
import { converse, open, transcriptOf } from '../helpers/converse.ts';
import { scriptedServer } from '../helpers/scripted-server.ts';

const password = 'Pä$$;#w0rd€';
const first = ntlmNegotiate().toString('base64');
const challenge = ntlmChallenge('mail.kunde.local').toString('base64');

/** Signs in at a server that gives these replies, one for each line. */
async function signIn(replies: readonly string[]) {
  const server = await scriptedServer(async (talk) => {
    for (const reply of replies) await talk.answer(`${reply}\r\n`);
  });
  const dialogue = await open(server.port);
  const events: WireEvent[] = [];
  const secrets: string[] = [];
  const account = { user: 'PRACTICE\\reports', password: new Secret(password) };
  const result = await converse(ntlm.run(dialogue, { ...account, register: (one) => secrets.push(one) }), events);
  dialogue.close();
  return { result, sent: server.received, transcript: transcriptOf(events), secrets };
}

describe('NTLM over SMTP', () => {
  test('sends the first message along, answers the challenge, and shows neither', async () => {
    const { result, sent, transcript, secrets } = await signIn([`334 ${challenge}`, '235 2.7.0 welcome']);
    expect(result.reply.code).toBe(235);
    expect(sent[0]).toBe(`AUTH NTLM ${first}`);
    expect(sent[1]).toMatch(/^TlRMTVNTUAAD/);
    expect(secrets).toEqual([sent[1]]);
    expect(transcript).toEqual(['C: AUTH NTLM •••', `S: 334 ${challenge}`, 'C: •••', 'S: 235 2.7.0 welcome']);
  });

  test('tells what the server said about itself', async () => {
    const { result } = await signIn([`334 ${challenge}`, '535 5.7.8 no']);
    expect(result.reply.code).toBe(535);
    expect(result.ntlm).toMatchObject({ domain: 'PRACTICE', dnsDomain: 'kunde.local', computer: 'MAIL' });
    expect(Math.abs((result.ntlm?.clock ?? 0) - Date.now())).toBeLessThan(10_000);
  });

  test.each(['334 ', '334', '334 NTLM supported'])(
    'sends the first message once more where asked with %j',
    async (ask) => {
      const { result, sent } = await signIn([ask, `334 ${challenge}`, '235 welcome']);
      expect(result.reply.code).toBe(235);
      expect(sent.slice(0, 2)).toEqual([`AUTH NTLM ${first}`, first]);
    },
  );

  test.each(['501 5.5.4 syntax', '500 line too long'])('tries it in two lines after %j', async (refusal) => {
    const { result, sent } = await signIn([refusal, '334 ', `334 ${challenge}`, '235 welcome']);
    expect(result.reply.code).toBe(235);
    expect(sent.slice(0, 3)).toEqual([`AUTH NTLM ${first}`, 'AUTH NTLM', first]);
  });

  test('a server that does not know it is left alone', async () => {
    const { result, sent } = await signIn(['504 5.5.4 unknown mechanism']);
    expect(result.reply.code).toBe(504);
    expect(sent).toHaveLength(1);
  });

  test.each([
    ['cut off', challenge.slice(0, 24)],
    ['a first message', first],
  ])('gives up at a challenge that is %s', async (_, wrong) => {
    const { result, sent } = await signIn([`334 ${wrong}`, '501 5.7.0 cancelled']);
    expect(result.badChallenge).toMatch(/^4e544c4d53535000/);
    expect(sent.at(-1)).toBe('*');
    expect(result.ntlm).toBeUndefined();
  });

  test('a server that goes on asking is told that all has been said', async () => {
    const { result, sent } = await signIn([`334 ${challenge}`, '334 ', '501 5.7.0 cancelled']);
    expect(result.reply.code).toBe(501);
    expect(sent.at(-1)).toBe('*');
  });
});
