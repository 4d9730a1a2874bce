import { describe, expect, test } from 'vitest';
import { Configuration } from '../../src/systems/configuration.ts';
import { fixtureFiles } from './fixture-files.ts';

function read(path: string): Configuration {
  const files = fixtureFiles(path);
  const opened = Configuration.open(path.slice(path.lastIndexOf('/') + 1), { files });
  if (!(opened instanceof Configuration)) throw new Error('no settings');
  return opened;
}

const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

describe('an edited value', () => {
  test('replaces the one of the file, keeps its line, and changes nothing else', () => {
    const before = read('injixo/healthy-starttls/isps.cfg');
    const edited = before.lay('host', ' mail.kunde.example ');
    expect(edited.findings).toEqual([]);
    expect(edited.settings.values.host).toMatchObject({
      value: 'mail.kunde.example',
      from: 'edited',
      origin: { line: 8 },
    });
    const { host: _host, ...others } = before.settings.values;
    expect(edited.settings.values).toMatchObject(others);
    expect(before.settings.values.host?.value).toBe('smtp.kunde.example');
  });

  test('is judged together with the others: the port decides what TLS means', () => {
    const before = read('injixo/healthy-starttls/isps.cfg');
    const ambiguous = before.lay('port', '465');
    expect(codes(ambiguous.findings)).toEqual(['config.port-and-mode']);
    expect(ambiguous.settings.values.security).toMatchObject({ value: 'ambiguous', written: 'TLS', from: 'file' });
    const clear = ambiguous.lay('security', 'ssl');
    expect(clear.findings).toEqual([]);
    expect(clear.settings.values.security?.value).toBe('tls');
  });

  test('that cannot be used gives a finding, stays visible, and is remembered by the next edit', () => {
    const before = read('injixo/healthy-starttls/isps.cfg');
    const wrong = before.lay('port', '58x');
    expect(wrong.findings).toMatchObject([{ code: 'config.value-invalid', args: { name: 'SMTPPort', value: '58x' } }]);
    expect(wrong.settings.values.port).toBeUndefined();
    expect(wrong.settings.rejected?.port).toMatchObject({ written: '58x', from: 'edited' });
    const other = wrong.lay('user', 'office');
    expect(codes(other.findings)).toEqual(['config.value-invalid']);
    expect(other.lay('port', '587').findings).toEqual([]);
  });

  test('that is empty takes the value away', () => {
    const before = read('injixo/healthy-starttls/isps.cfg');
    expect(before.lay('host', '').findings).toMatchObject([
      { code: 'config.value-missing', args: { name: 'SMTPServer' } },
    ]);
    const verify = before.lay('verifyCertificate', '');
    expect(verify.settings.values.verifyCertificate).toMatchObject({ value: true, from: 'default' });
    const noUser = before.lay('user', '');
    expect(codes(noUser.findings)).toEqual(['config.value-missing']);
    expect(noUser.lay('password', '').findings).toEqual([]);
  });

  test('of the password is a secret, blanks included', () => {
    const before = read('injixo/healthy-starttls/isps.cfg');
    const edited = before.lay('password', 'Herbst;Wind#7');
    expect(edited.findings).toEqual([]);
    expect(edited.settings.values.password).toMatchObject({ written: null, from: 'edited' });
    expect(edited.settings.values.password?.value.reveal()).toBe('Herbst;Wind#7');
    expect(JSON.stringify(edited)).not.toContain('Herbst');
  });

  test('ends the fault in its own line; the other faults of the file stay', () => {
    const torn = read('injixo/broken-user/isps.cfg');
    expect(torn.lay('user', 'reports').findings).toEqual([]);
    expect(codes(torn.lay('host', 'a.example').findings)).toContain('config.syntax');
    const twice = read('injixo/two-sections/isps.cfg');
    const edited = twice.lay('host', 'a.example');
    expect(codes(edited.findings)).toEqual(['config.duplicate']);
  });
});

test('another file of trusted roots is read when it is named', () => {
  const before = read('generic/healthy/maildiag.ini');
  expect(before.settings.trust).toBeNull();
  const edited = before.lay('caFile', 'certificates/cacert.pem');
  expect(edited.settings.trust?.certificates).toHaveLength(2);
  expect(before.lay('caFile', 'none.pem').findings).toEqual([
    { code: 'config.ca-file-missing', args: { file: 'none.pem', reason: 'missing' } },
  ]);
});
