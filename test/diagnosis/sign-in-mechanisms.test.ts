import { describe, expect, test } from 'vitest';
import { codeOfRefusedToken } from '../../src/diagnosis/code-of-refused-token.ts';
import { stepLine } from '../../src/explain/step-line.ts';
import type { Hook, SmtpScript } from '../../src/practice/engine/smtp-script.ts';
import { findFault } from '../../src/practice/faults.ts';
import { Secret } from '../../src/settings/secret.ts';
import { diagnosePractice } from '../helpers/diagnose-practice.ts';
import { type Diagnosed, diagnoseSettings, setting } from '../helpers/diagnose-settings.ts';

const mechanismsSaid = (result: Diagnosed): readonly (string | undefined)[] =>
  result.said(/^AUTH/).map((line) => line.split(' ')[1]);

/** Refuses these mechanisms with a reply of its own, and does all others. */
function refusing(mechanisms: readonly string[], names: readonly string[], reply: string): SmtpScript {
  const answer: Hook = (line) => (names.includes(line.split(' ')[1] ?? '') ? reply : undefined);
  return { mechanisms, on: { AUTH: answer } };
}

const wrong = '535 5.7.8 Error: authentication failed';
const all = ['LOGIN', 'PLAIN', 'CRAM-MD5', 'SCRAM-SHA-1', 'SCRAM-SHA-256', 'NTLM'];

describe.concurrent('which mechanism is taken', () => {
  test.for([
    [all, 'SCRAM-SHA-256'],
    [['LOGIN', 'PLAIN', 'CRAM-MD5', 'SCRAM-SHA-1'], 'SCRAM-SHA-1'],
    [['LOGIN', 'PLAIN', 'CRAM-MD5', 'EXTERNAL', 'XOAUTH2'], 'CRAM-MD5'],
    [['NTLM', 'LOGIN', 'PLAIN'], 'PLAIN'],
    [['NTLM', 'LOGIN'], 'LOGIN'],
    [['NTLM', 'GSSAPI'], 'NTLM'],
  ] as const)('of %j it is %s', async ([mechanisms, mechanism]) => {
    const result = await diagnoseSettings({ script: { mechanisms } });
    expect(result.facts('credentials')).toMatchObject({ mechanism, attempts: 1 });
    expect(result.step('sender').status).not.toBe('skipped');
  });

  test.for([
    ['refuses it for itself', refusing(all, ['SCRAM-SHA-256'], '504 5.5.4 not here'), 'SCRAM-SHA-1'],
    ['keeps only hashes', refusing(all, ['SCRAM-SHA-256', 'SCRAM-SHA-1', 'CRAM-MD5'], wrong), 'PLAIN'],
    ['fails at it', refusing(all, ['SCRAM-SHA-256'], '454 4.7.0 Temporary authentication failure'), 'PLAIN'],
    ['asks something that is no SCRAM', refusing(all, ['SCRAM-SHA-256'], '334 aGVsbG8='), 'PLAIN'],
    [
      'keeps keys of the other one',
      refusing(['SCRAM-SHA-1', 'SCRAM-SHA-256'], ['SCRAM-SHA-256'], wrong),
      'SCRAM-SHA-1',
    ],
  ] as const)('a second one, where the server %s', async ([_, script, mechanism]) => {
    const result = await diagnoseSettings({ script });
    expect(result.facts('credentials')).toMatchObject({ mechanism, attempts: 2 });
    expect(result.codes('credentials')).toEqual([]);
  });

  test('none that shows the password stands in for one that does not on a connection that everybody reads', async () => {
    const result = await diagnoseSettings({
      values: { security: setting('TLS', 'none' as const) },
      script: {
        ...refusing(all, ['SCRAM-SHA-256', 'SCRAM-SHA-1', 'CRAM-MD5'], wrong),
        encryption: 'none',
        authInClear: true,
      },
    });
    expect(mechanismsSaid(result)).toEqual(['SCRAM-SHA-256', 'SCRAM-SHA-1']);
    expect(result.codes('credentials')).toEqual(['auth.wrong-password']);
  });

  test.for([['wrong'], ['missing']] as const)(
    'none more after a server whose own proof is %s',
    async ([serverProof]) => {
      const result = await diagnoseSettings({ script: { mechanisms: all, serverProof } });
      expect(mechanismsSaid(result)).toEqual(['SCRAM-SHA-256']);
      expect(result.step('credentials')).toMatchObject({
        status: 'failed',
        findings: [{ code: 'auth.server-unproved', args: { mechanism: 'SCRAM-SHA-256', proof: serverProof } }],
      });
      expect(result.said(/^MAIL/)).toEqual([]);
    },
  );

  test('a challenge that cannot be read is named where nothing else is offered', async () => {
    const script = refusing(
      ['SCRAM-SHA-256'],
      ['SCRAM-SHA-256'],
      `334 ${Buffer.from('hello there').toString('base64')}`,
    );
    const { findings } = (await diagnoseSettings({ script })).step('credentials');
    expect(findings).toMatchObject([
      { code: 'server.protocol-error', args: { what: 'bad-challenge', sample: 'hello there' } },
    ]);
  });
});

test('further connections sign in with SCRAM as well, each with a nonce of its own', async () => {
  // Ends the conversation after the envelope, so that the next step needs another one.
  const script: SmtpScript = { mechanisms: ['SCRAM-SHA-256'], on: { RSET: '421 4.3.2 later' } };
  const result = await diagnoseSettings({ script, again: 'sender' });
  const firsts = result.said(/^AUTH/);
  expect(firsts).toHaveLength(2);
  expect(new Set(firsts).size).toBe(firsts.length);
});

describe.concurrent('what the business system itself would do', () => {
  test.for([
    [
      ['CRAM-MD5', 'LOGIN', 'PLAIN'],
      'LOGIN',
      'signed in as reports@practice.test with CRAM-MD5; the system itself would use LOGIN',
    ],
    [['LOGIN'], 'LOGIN', 'signed in as reports@practice.test with LOGIN'],
  ] as const)('is told apart from what maildiag does: %j', async ([mechanisms, systemWould, line]) => {
    const fault = findFault('system-mechanism-missing');
    if (fault === null) throw new Error('no such fault');
    const { diagnosis, codes } = await diagnosePractice({ ...fault, script: { main: { port: 'smtp', mechanisms } } });
    const step = diagnosis.steps.find(({ id }) => id === 'credentials');
    expect(step?.facts).toMatchObject({ systemWould });
    expect(step === undefined ? null : stepLine(step, 'en').result).toBe(line);
    expect(codes).not.toContain('auth.system-mechanism-missing');
  });

  test('is remarked on where it masters none of what is offered, although the sign-in works', async () => {
    const fault = findFault('system-mechanism-missing');
    if (fault === null) throw new Error('no such fault');
    const { diagnosis } = await diagnosePractice(fault);
    const step = diagnosis.steps.find(({ id }) => id === 'credentials');
    expect(step).toMatchObject({
      status: 'passed',
      facts: { mechanism: 'SCRAM-SHA-256', systemWould: null },
      findings: [{ args: { offered: ['SCRAM-SHA-256', 'PLAIN'], system: ['GSSAPI', 'NTLM', 'LOGIN'] } }],
    });
    expect(step === undefined ? null : stepLine(step, 'de').result).toContain('kennt womöglich kein Verfahren');
  });

  test('is not told where nobody knows it', async () => {
    expect((await diagnoseSettings({})).facts('credentials')).not.toHaveProperty('systemWould');
  });
});

describe('a token that is refused', () => {
  const now = Date.UTC(2026, 10, 22);
  const jwt = (exp: number) =>
    new Secret(
      ['{}', JSON.stringify({ aud: 'x', exp }), 'y'].map((text) => Buffer.from(text).toString('base64url')).join('.'),
    );
  const [valid, old] = [jwt(now / 1000 + 600), jwt(now / 1000 - 600)];

  test.each([
    ['{"status":"401"}', undefined, 'auth.token-expired'],
    ['{"status":"invalid_token"}', old, 'auth.token-expired'],
    ['{"status":"401"}', valid, 'auth.token-scope'],
    ['{"status":"insufficient_scope"}', undefined, 'auth.token-scope'],
    ['{"status":403}', undefined, 'auth.token-scope'],
    ['no JSON', undefined, 'auth.token-expired'],
    [undefined, undefined, 'auth.token-expired'],
    [undefined, valid, 'auth.token-scope'],
  ])('says %s: %s', (challenge, token, code) => {
    const said = challenge === undefined ? {} : { challenge };
    expect(codeOfRefusedToken({ ...said, reply: '5.7.3 Authentication unsuccessful' }, token, now)).toBe(code);
  });

  test('is not to blame where Dovecot says nothing about it', () => {
    const reply = '5.7.8 Error: authentication failed: (reason unavailable)';
    expect(codeOfRefusedToken({ reply }, undefined, now)).toBe('auth.backend-unavailable');
  });
});
