import { describe, expect, test } from 'vitest';
import { diagnoseSettings, setting } from '../helpers/diagnose-settings.ts';

const kind = (value: 'none' | 'windows' | 'ntlm') => ({ signInKind: setting('Authentifikation', value) });

describe.concurrent('a system that signs in with its Windows account', () => {
  test.for([
    ['windows', 'GSSAPI'],
    ['windows', 'NTLM'],
    ['windows', 'NEGOTIATE'],
    ['ntlm', 'NTLM'],
  ] as const)('%s is left open where the server offers %s, and no password is sent', async ([value, mechanism]) => {
    const result = await diagnoseSettings({ values: kind(value), script: { mechanisms: ['PLAIN', mechanism] } });
    expect(result.step('credentials')).toMatchObject({ status: 'skipped', reason: { why: 'windows-account' } });
    expect(result.facts('credentials')).toMatchObject({ offered: ['PLAIN', mechanism], attempts: 0, mechanism: null });
    expect(result.step('sender').reason).toEqual({ why: 'needs', step: 'credentials' });
    expect(result.said(/^(?:AUTH|MAIL)/)).toEqual([]);
  });

  test.for([
    ['windows', ['PLAIN', 'LOGIN'], ['NTLM', 'GSSAPI', 'NEGOTIATE', 'GSS-SPNEGO']],
    ['ntlm', ['GSSAPI'], ['NTLM']],
  ] as const)('%s cannot with %s', async ([value, mechanisms, supported]) => {
    const result = await diagnoseSettings({ values: kind(value), script: { mechanisms } });
    expect(result.step('credentials')).toMatchObject({
      status: 'failed',
      findings: [{ code: 'auth.mechanism-unsupported', args: { offered: mechanisms, supported } }],
    });
    expect(result.said(/^AUTH/)).toEqual([]);
  });

  test('finds no sign-in at all where the server offers none', async () => {
    const result = await diagnoseSettings({ values: kind('windows'), script: { mechanisms: [] } });
    expect(result.codes('credentials')).toEqual(['auth.not-offered']);
  });
});

test('a system that does not sign in ignores user and password', async () => {
  const result = await diagnoseSettings({ values: kind('none'), script: { authRequired: false } });
  expect(result.step('credentials').reason).toEqual({ why: 'no-credentials' });
  expect(result.facts('sender').rcptTo?.code).toBe(250);
  expect(result.said(/^AUTH/)).toEqual([]);
});

test('a system that does not sign in learns that the server wants it', async () => {
  const result = await diagnoseSettings({ values: kind('none') });
  expect(result.step('sender').findings).toMatchObject([{ code: 'auth.required', args: { user: null } }]);
});
