import { expect, test } from 'vitest';
import { ntlmChallenge } from '../../src/practice/engine/ntlm.ts';
import { batchLines, crowd, folderWith, stepOf } from '../helpers/batch-of.ts';
import { runMaildiag } from '../helpers/run-maildiag.ts';
import { type ScriptedServer, scriptedServer, type Talk } from '../helpers/scripted-server.ts';

const replies: Readonly<Record<string, string>> = {
  EHLO: '250-mail.example.test\r\n250 AUTH NTLM',
  AUTH: `334 ${ntlmChallenge('mail.example.test').toString('base64')}`,
};

/** A mail server without encryption that offers NTLM alone and says this to every answer to its challenge. */
function ntlmServer(verdict: string): Promise<ScriptedServer> {
  return scriptedServer(async (talk: Talk) => {
    await talk.send('220 mail.example.test ESMTP\r\n');
    for (let line = await talk.line(); line !== null; line = await talk.line()) {
      const command = line.split(' ')[0] ?? '';
      await talk.send(`${command.startsWith('TlRM') ? verdict : (replies[command] ?? '250 ok')}\r\n`);
    }
  });
}

/** Forty users of NTCS who send with the Windows account (Versandsystem 4), and one account for the test. */
async function batch(verdict: string) {
  const server = await ntlmServer(verdict);
  const text = crowd(server.port, 40).replace('Versandsystem=0', 'Versandsystem=4');
  const directory = await folderWith({ 'ntcs.ini': text });
  const words = ['check', '--lang', 'en', '--batch', 'ntcs.ini', '--test-user', 'KUNDE\\pruefer'];
  const environment = { PROBE: 'Probe-Passwort-1' };
  const ran = await runMaildiag([...words, '--test-password-env', 'PROBE'], { directory, environment });
  return { lines: batchLines(ran.stdout), signIns: server.received.filter((line) => line.startsWith('AUTH')), ran };
}

test('a refused account for the test is tried once for all subjects, so that it is not locked', async () => {
  const { lines, signIns, ran } = await batch('535 5.7.3 Authentication unsuccessful');
  expect(lines).toHaveLength(41);
  expect(signIns).toHaveLength(1);
  expect(new Set(lines.map(({ rootCause }) => rootCause))).toEqual(new Set(['auth.windows-refused']));
  expect(ran.stdout + ran.stderr).not.toContain('Probe-Passwort-1');
});

test('an account for the test that is let in signs in once, and every sender is probed on that connection', async () => {
  const { lines, signIns } = await batch('235 2.7.0 welcome');
  expect(lines.filter((line) => stepOf(line, 'credentials').status !== 'passed')).toEqual([]);
  expect(signIns).toHaveLength(1);
});
