import { describe, expect, test } from 'vitest';
import { explainFinding } from '../../src/explain/explain-finding.ts';
import { stepLine } from '../../src/explain/step-line.ts';
import type { Locale } from '../../src/settings/locale.ts';
import { Secret } from '../../src/settings/secret.ts';
import { injixo } from '../../src/systems/injixo/injixo.ts';
import { type Diagnosed, diagnoseSettings, setting, type Wish } from '../helpers/diagnose-settings.ts';

const testAccount = { user: 'PRACTICE\\reports', password: new Secret('practice-password-1') };
const wrong = { ...testAccount, password: new Secret('An-Old-Password-1') };

const sayingThePassword = {
  mechanisms: ['NTLM'],
  on: { AUTH: '535 5.7.8 your password is An-Old-Password-1' },
};

/** A system whose settings name no account: it signs in as the one that it runs under. */
const windows = (wish: Wish = {}, kind: 'windows' | 'ntlm' = 'windows'): Promise<Diagnosed> =>
  diagnoseSettings({
    ...wish,
    script: { mechanisms: ['NTLM'], ...wish.script },
    values: {
      signInKind: setting('Authentifikation', kind),
      user: setting('Benutzername', ''),
      password: { ...setting('Passwort', new Secret('')), written: null },
      ...wish.values,
    },
    options: { testAccount, ...wish.options },
  });

describe.concurrent('a Windows account for the test', () => {
  test.for(['windows', 'ntlm'] as const)('is let in, and the steps after it go on with it: %s', async (kind) => {
    const result = await windows({ options: { testAccount, send: true, recipient: 'it@practice.test' } }, kind);
    expect(result.facts('credentials')).toMatchObject({
      ...{ user: 'PRACTICE\\reports', mechanism: 'NTLM', attempts: 1, testedAs: 'test-account' },
      ntlm: { domain: 'PRACTICE', dnsDomain: 'practice.test', computer: 'MAIL', dnsComputer: 'mail.practice.test' },
    });
    expect(result.facts('sender').rcptTo?.code).toBe(250);
    expect(result.step('delivery').status).toBe('passed');
  });

  test('may be named by its address', async () => {
    const account = { ...testAccount, user: 'reports@practice.test' };
    const result = await windows({ options: { testAccount: account } });
    expect(result.step('credentials').status).toBe('passed');
  });

  test('with the wrong password is refused once, and not taken for the password of the settings', async () => {
    const result = await windows({ options: { testAccount: wrong } });
    const [found] = result.step('credentials').findings;
    expect(found).toMatchObject({
      code: 'auth.windows-refused',
      args: { user: 'PRACTICE\\reports', as: 'test-account', domain: 'PRACTICE', mechanism: 'NTLM' },
    });
    expect(result.said(/^AUTH/)).toHaveLength(1);
    expect(result.step('sender').reason).toEqual({ why: 'needs', step: 'credentials' });
  });

  test('is not used on a connection that is not safe', async () => {
    const result = await windows({ world: { today: () => new Date('2060-01-01') } });
    expect(result.step('certificate').status).toBe('failed');
    expect(result.step('credentials').status).toBe('skipped');
    expect(result.said(/^AUTH/)).toEqual([]);
  });

  test('is not used more often than the run may sign in', async () => {
    const result = await windows({ options: { testAccount, signIns: 0 } });
    expect(result.step('credentials').reason).toEqual({ why: 'spared', what: 'account' });
    expect(result.said(/^AUTH/)).toEqual([]);
  });

  test('is of no use where the server offers only Kerberos', async () => {
    const result = await windows({ script: { mechanisms: ['GSSAPI'] } });
    expect(result.step('credentials').reason).toEqual({ why: 'windows-account', lacks: 'no-package' });
    expect(result.said(/^AUTH/)).toEqual([]);
  });

  test('is left alone where the settings have an account of their own', async () => {
    const result = await diagnoseSettings({ options: { testAccount: wrong } });
    expect(result.facts('credentials').user).toBe('reports@practice.test');
    expect(result.facts('credentials').testedAs).toBeUndefined();
  });

  test('does not show its password, even where the server knows and says it', async () => {
    const result = await windows({ script: sayingThePassword, options: { testAccount: wrong } });
    const told = JSON.stringify(result.diagnosis);
    expect(told).toContain('your password is •••');
    expect(told).not.toContain('An-Old-Password-1');
  });
});

describe('in words', () => {
  const words = async (options: Wish['options'], locale: Locale) => {
    const result = await windows(options === undefined ? {} : { options });
    const step = result.step('credentials');
    const [found] = step.findings;
    const { advice, cause } =
      found === undefined
        ? { advice: [], cause: null }
        : explainFinding(found, { locale, vocabulary: injixo.vocabulary });
    return { line: stepLine(step, locale).result, text: JSON.stringify([cause, advice]) };
  };

  test('whose sign-in it was is told with it', async () => {
    expect((await words({ testAccount }, 'en')).line).toBe(
      "test account PRACTICE\\reports is let in with NTLM; the system's own account is not tested",
    );
    expect((await words({ testAccount }, 'de')).line).toBe(
      'Testkonto PRACTICE\\reports wird mit NTLM eingelassen; das eigene Konto des Systems ist ungeprüft',
    );
  });

  test("a refusal names the server's domain and what to check", async () => {
    const { line, text } = await words({ testAccount: wrong }, 'de');
    expect(line).toBe('Das Konto des Tests wird abgelehnt');
    for (const word of ['PRACTICE', '--test-user', '--test-password-env', 'NTLMv2']) expect(text).toContain(word);
  });
});
