import { describe, expect, test } from 'vitest';
import { editSetting } from '../../src/systems/edit-setting.ts';
import { generic } from '../../src/systems/generic/generic.ts';
import { injixo } from '../../src/systems/injixo/injixo.ts';
import { readSettings } from '../../src/systems/read-settings.ts';
import { fixtureFiles } from './fixture-files.ts';

function read(path: string) {
  const files = fixtureFiles(path);
  const { settings, findings } = readSettings(path.slice(path.lastIndexOf('/') + 1), { files });
  if (settings === null) throw new Error('no settings');
  return { settings, findings, files };
}

const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

describe('an edited value', () => {
  test('replaces the one of the file, keeps its line, and changes nothing else', () => {
    const { settings } = read('injixo/healthy-starttls/isps.cfg');
    const edited = editSetting(settings, 'host', ' mail.kunde.example ', injixo);
    expect(edited.findings).toEqual([]);
    expect(edited.settings.values.host).toMatchObject({
      value: 'mail.kunde.example',
      from: 'edited',
      origin: { line: 8 },
    });
    const { host: _before, ...others } = settings.values;
    expect(edited.settings.values).toMatchObject(others);
    expect(settings.values.host?.value).toBe('smtp.kunde.example');
  });

  test('is judged together with the others: the port decides what TLS means', () => {
    const { settings } = read('injixo/healthy-starttls/isps.cfg');
    const ambiguous = editSetting(settings, 'port', '465', injixo);
    expect(codes(ambiguous.findings)).toEqual(['config.port-and-mode']);
    expect(ambiguous.settings.values.security).toMatchObject({ value: 'ambiguous', written: 'TLS', from: 'file' });
    const clear = editSetting(ambiguous.settings, 'security', 'ssl', injixo);
    expect(clear.findings).toEqual([]);
    expect(clear.settings.values.security?.value).toBe('tls');
  });

  test('that cannot be used gives a finding, stays visible, and is remembered by the next edit', () => {
    const { settings } = read('injixo/healthy-starttls/isps.cfg');
    const wrong = editSetting(settings, 'port', '58x', injixo);
    expect(wrong.findings).toMatchObject([{ code: 'config.value-invalid', args: { name: 'SMTPPort', value: '58x' } }]);
    expect(wrong.settings.values.port).toBeUndefined();
    expect(wrong.settings.rejected?.port).toMatchObject({ written: '58x', from: 'edited' });
    const other = editSetting(wrong.settings, 'user', 'office', injixo);
    expect(codes(other.findings)).toEqual(['config.value-invalid']);
    expect(editSetting(other.settings, 'port', '587', injixo).findings).toEqual([]);
  });

  test('that is empty takes the value away', () => {
    const { settings } = read('injixo/healthy-starttls/isps.cfg');
    expect(editSetting(settings, 'host', '', injixo).findings).toMatchObject([
      { code: 'config.value-missing', args: { name: 'SMTPServer' } },
    ]);
    const verify = editSetting(settings, 'verifyCertificate', '', injixo);
    expect(verify.settings.values.verifyCertificate).toMatchObject({ value: true, from: 'default' });
    const noUser = editSetting(settings, 'user', '', injixo);
    expect(codes(noUser.findings)).toEqual(['config.value-missing']);
    expect(editSetting(noUser.settings, 'password', '', injixo).findings).toEqual([]);
  });

  test('of the password is a secret, blanks included', () => {
    const { settings } = read('injixo/healthy-starttls/isps.cfg');
    const edited = editSetting(settings, 'password', 'Herbst;Wind#7', injixo);
    expect(edited.findings).toEqual([]);
    expect(edited.settings.values.password).toMatchObject({ written: null, from: 'edited' });
    expect(edited.settings.values.password?.value.reveal()).toBe('Herbst;Wind#7');
    expect(JSON.stringify(edited)).not.toContain('Herbst');
  });

  test('ends the fault in its own line; the other faults of the file stay', () => {
    const torn = read('injixo/broken-user/isps.cfg');
    const options = { earlier: torn.findings };
    expect(editSetting(torn.settings, 'user', 'reports', injixo, options).findings).toEqual([]);
    expect(codes(editSetting(torn.settings, 'host', 'a.example', injixo, options).findings)).toContain('config.syntax');
    const twice = read('injixo/two-sections/isps.cfg');
    const edited = editSetting(twice.settings, 'host', 'a.example', injixo, { earlier: twice.findings });
    expect(codes(edited.findings)).toEqual(['config.duplicate']);
  });
});

test('another file of trusted roots is read when it is named', () => {
  const { settings, files } = read('generic/healthy/maildiag.ini');
  expect(settings.trust).toBeNull();
  const edited = editSetting(settings, 'caFile', 'certificates/cacert.pem', generic, { files });
  expect(edited.settings.trust?.certificates).toHaveLength(2);
  expect(editSetting(settings, 'caFile', 'none.pem', generic, { files }).findings).toEqual([
    { code: 'config.ca-file-missing', args: { file: 'none.pem', reason: 'missing' } },
  ]);
});
