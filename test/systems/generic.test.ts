import { describe, expect, it, test } from 'vitest';
import type { SettingKey } from '../../src/settings/mail-settings.ts';
import { Configuration } from '../../src/systems/configuration.ts';
import { nodeFiles } from '../../src/systems/node-files.ts';
import { readSettings } from '../../src/systems/read-settings.ts';
import { fixtureFiles } from './fixture-files.ts';

const fixture = (name: string) => readSettings('maildiag.ini', { files: fixtureFiles(`generic/${name}/maildiag.ini`) });

describe('the profile maildiag.ini', () => {
  test('gives all its values under its own names', () => {
    const { system, settings, findings } = fixture('healthy');
    expect(system?.id).toBe('generic');
    expect(findings).toEqual([]);
    const values = Object.values(settings?.values ?? {}).map(({ name, value }) => [name, String(value)]);
    expect(Object.fromEntries(values)).toEqual({
      server: 'smtp.kunde.example',
      port: '587',
      encryption: 'starttls',
      user: 'reports@kunde.example',
      password: '••••••••',
      sender: 'reports@kunde.example',
      'sender-name': 'Büro',
      'subject-prefix': '[Test] ',
      'verify-certificate': 'true',
      timeout: '20',
    });
  });

  test('needs no more than server and sender', () => {
    const { settings, findings } = fixture('shortest');
    expect(findings).toEqual([]);
    expect(settings?.values).toMatchObject({
      port: { value: 587, from: 'default', origin: null },
      security: { value: 'starttls', from: 'default' },
      verifyCertificate: { value: true, from: 'default' },
    });
  });

  test('is judged in its own words', () => {
    expect(fixture('faulty').findings).toMatchObject([
      { code: 'config.value-missing', args: { name: 'password' } },
      { code: 'config.value-invalid', args: { name: 'sender', value: 'reports' } },
      { code: 'config.value-invalid', args: { name: 'verify-certificate', allowed: 'yes, no' } },
      { code: 'config.port-and-mode', args: { port: 465, mode: 'starttls', reason: 'starttls-on-tls-port' } },
    ]);
  });

  test('names its own roots beside itself', () => {
    const { settings } = readSettings('fixtures/configs/generic/own-roots/maildiag.ini', { files: nodeFiles });
    expect(settings?.trust).toMatchObject({ file: 'roots/own.pem', problem: null });
    expect(settings?.trust?.certificates).toHaveLength(1);
  });
});

describe('auth in the profile', () => {
  const application = {
    ...{ host: 'smtp.kunde.example', sender: 'a@kunde.example', signInKind: 'oauth', user: 'a@kunde.example' },
    ...{ tenantId: 'kunde.example', clientId: '11111111-2222-3333-4444-555555555555', clientSecret: 'Geheim~8.x' },
  };

  test('oauth takes mailbox, tenant, application and its secret', () => {
    const { settings, findings } = options(application);
    expect(findings).toEqual([]);
    expect(settings.values).toMatchObject({
      signInKind: { value: 'oauth', name: 'auth' },
      tenantId: { value: 'kunde.example', name: 'tenant' },
      clientId: { name: 'client-id' },
      clientSecret: { name: 'client-secret' },
    });
  });

  test.each([
    ['user', 'user'],
    ['tenantId', 'tenant'],
    ['clientId', 'client-id'],
    ['clientSecret', 'client-secret'],
  ] as const)('oauth misses %s', (key, name) => {
    const { findings } = options({ ...application, [key]: '' });
    expect(findings).toMatchObject([{ code: 'config.value-missing', args: { name } }]);
  });

  test.each([
    ['password', 'password'],
    ['XOAUTH2', 'token'],
    ['windows', 'windows'],
    ['ntlm', 'ntlm'],
    ['none', 'none'],
  ])('%s means %s', (text, kind) => {
    const { settings, findings } = options({ host: 'smtp.kunde.example', sender: 'a@kunde.example', signInKind: text });
    expect(findings).toEqual([]);
    expect(settings.values.signInKind?.value).toBe(kind);
  });

  test('another word is refused with those that there are', () => {
    const { findings } = options({ host: 'smtp.kunde.example', sender: 'a@kunde.example', signInKind: 'magic' });
    expect(findings).toMatchObject([
      {
        code: 'config.value-invalid',
        args: { name: 'auth', allowed: 'password, xoauth2, oauth, windows, ntlm, none' },
      },
    ]);
  });
});

/** Settings without a file, each value laid as an option does it. */
function options(values: { readonly [Key in SettingKey]?: string }): Configuration {
  return (Object.entries(values) as [SettingKey, string][]).reduce(
    (configuration, [key, text]) => configuration.lay(key, text, 'command-line'),
    Configuration.ofOptions(nodeFiles),
  );
}

describe('settings from the command line', () => {
  test('follow the rules of the profile, without file and line', () => {
    const { settings, findings } = options({
      host: 'smtp.kunde.example',
      security: 'TLS',
      user: 'reports',
      password: 'Sommer-Regen-42',
      sender: 'a@kunde.example',
    });
    expect(findings).toEqual([]);
    expect(settings).toMatchObject({ system: 'generic', file: null, trust: null });
    expect(settings.values).toMatchObject({
      host: { value: 'smtp.kunde.example', from: 'command-line', origin: null },
      port: { value: 465, from: 'default' },
      security: { value: 'tls' },
    });
    expect(settings.values.password?.value.reveal()).toBe('Sommer-Regen-42');
  });

  it.each([
    [{ host: 'a.example' }, ['config.value-missing']],
    [{ host: 'a.example', sender: 'a@b.example', port: 'x' }, ['config.value-invalid']],
    [{ host: 'a.example', sender: 'a@b.example', security: 'none' }, ['config.encryption-disabled']],
    [{ host: 'a.example', sender: 'a@b.example', verifyCertificate: 'no' }, ['config.verify-disabled']],
  ])('%j gives %j', (values, codes) => {
    expect(options(values).findings.map(({ code }) => code)).toEqual(codes);
  });
});
