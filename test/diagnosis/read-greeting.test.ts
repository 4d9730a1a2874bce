import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readGreeting } from '../../src/diagnosis/read-greeting.ts';
import { converse, loopbackWire, open } from '../helpers/converse.ts';
import { scriptedServer } from '../helpers/scripted-server.ts';

test('a server that has begun its greeting is not asked for TLS beside, however long the rest takes', async () => {
  let connections = 0;
  const server = await scriptedServer(async (talk) => {
    connections += 1;
    await talk.send('220-mail.example please wait\r\n');
    // Longer than the suspicion takes: the delay is what is played here.
    await after(900);
    await talk.send('220 mail.example ESMTP\r\n');
  });
  const wire = loopbackWire();
  const dialogue = await open(server.port, wire);
  const result = await converse(readGreeting(dialogue, wire));
  expect(result).toMatchObject({ code: 220, lines: ['mail.example please wait', 'mail.example ESMTP'] });
  expect(connections).toBe(1);
  dialogue.close();
});
