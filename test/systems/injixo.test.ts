import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { describe, expect, it, test } from 'vitest';
import { nodeFiles } from '../../src/systems/node-files.ts';
import { readSettings } from '../../src/systems/read-settings.ts';
import { fixtureFiles } from './fixture-files.ts';
import { memoryFiles } from './memory-files.ts';

const fixture = (name: string) => readSettings('isps.cfg', { files: fixtureFiles(`injixo/${name}/isps.cfg`) });

const healthy = [
  'ShortName = ivemail',
  'SMTPServer = smtp.kunde.example',
  'SMTPTimeout = 60',
  'SMTPFromEmail = reports@kunde.example',
  'SMTPSecureMode = TLS',
  'SMTPPort = 587',
  'SMTPUser = reports@kunde.example',
  'SMTPPwd = Sommer-Regen-42',
  'SMTPTag = "WFM Report"',
  'SMTPVerifyCert = 1',
];

const guid = '[22bafe6c-fc65-44a4-aeb6-b60281e0b2fc]';
const bundle = readFileSync('fixtures/configs/injixo/healthy-starttls/certificates/cacert.pem');
const roots = { 'certificates/cacert.pem': { bytes: bundle, mode: 0o444 } };

/** The healthy section with some lines replaced: by key, by a text for a whole line, or by null for none. */
function changed(changes: { readonly [key: string]: string | null }, files = roots) {
  const lines = healthy.flatMap((line) => {
    const change = changes[line.split(' ')[0] ?? ''];
    if (change === undefined) return [line];
    return change === null ? [] : [`${line.split(' ')[0]} = ${change}`];
  });
  const bytes = [guid, ...lines].join('\r\n');
  return readSettings('isps.cfg', { files: memoryFiles({ 'isps.cfg': { bytes }, ...files }) });
}

const codes = (result: { findings: readonly { code: string }[] }) => result.findings.map(({ code }) => code);

describe('a healthy isps.cfg', () => {
  it.each([
    ['healthy-starttls', 'starttls', 'WFM Report'],
    ['healthy-implicit-tls', 'tls', 'WFM Report'],
    ['windows-1252', 'starttls', 'Büro €'],
    ['utf-8-mark', 'starttls', 'WFM Report'],
    ['utf-16', 'starttls', 'Büro €'],
    ['without-verify-cert', 'starttls', 'WFM Report'],
  ])('%s is read without any remark', (name, security, tag) => {
    const { settings, findings, system } = fixture(name);
    expect(system?.id).toBe('injixo');
    expect(findings).toEqual([]);
    expect(settings?.values.host?.value).toBe('smtp.kunde.example');
    expect(settings?.values.security?.value).toBe(security);
    expect(settings?.values.subjectPrefix?.value).toBe(tag);
    expect(settings?.values.verifyCertificate?.value).toBe(true);
    expect(settings?.values.password?.value.reveal()).toBe('Sommer-Regen-42');
    expect(settings?.trust).toMatchObject({ file: 'certificates\\cacert.pem', problem: null });
    expect(settings?.trust?.certificates).toHaveLength(2);
  });

  it('shows each value with its own name, its line and its section', () => {
    expect(fixture('healthy-starttls').settings?.values.port).toEqual({
      value: 587,
      name: 'SMTPPort',
      written: '587',
      origin: { file: 'isps.cfg', line: 12, section: '22bafe6c-fc65-44a4-aeb6-b60281e0b2fc' },
      from: 'file',
    });
  });

  it('is recognised by ShortName alone, and by its GUID in capitals', () => {
    const other = [guid.toUpperCase(), ...healthy.slice(1)].join('\n');
    const named = ['[mail of this house]', ...healthy].join('\n');
    for (const bytes of [other, named]) {
      const files = memoryFiles({ 'isps.cfg': { bytes }, ...roots });
      expect(readSettings('isps.cfg', { files })).toMatchObject({ system: { id: 'injixo' }, findings: [] });
    }
  });

  it('may bear any name', () => {
    const files = memoryFiles({ 'copy of customer.txt': { bytes: [guid, ...healthy].join('\r') }, ...roots });
    expect(readSettings('copy of customer.txt', { files }).settings?.values.port?.value).toBe(587);
  });
});

test('nothing of the other sections gets into the result: they hold the passwords of databases', () => {
  for (const name of ['healthy-starttls', 'two-sections', 'no-mail-section', 'switched-off-with-semicolon']) {
    const { settings, findings } = fixture(name);
    const shown =
      inspect({ settings, findings }, { depth: null, showHidden: true }) + JSON.stringify({ settings, findings });
    expect(shown).not.toMatch(/Pa55word|sql\.kunde|SQLOLEDB|DBConnect|General Model/);
  }
});

test('a password holding ; # " and \\ is kept whole and never printed', () => {
  const result = fixture('password-with-special-characters');
  expect(result.settings?.values.password?.value.reveal()).toBe('pa;ss#word"1\\');
  expect(inspect(result, { depth: null, showHidden: true }) + JSON.stringify(result)).not.toContain('pa;ss');
});

describe('a look-alike', () => {
  it.each([
    ['switched-off-with-x', 'switched-off', 6],
    ['switched-off-with-semicolon', 'switched-off', 6],
    ['xlink', 'xlink', 2],
  ])('%s is called by its name', (name, reason, line) => {
    const { settings, findings, system } = fixture(name);
    expect(system?.id).toBe('injixo');
    expect(settings).toBeNull();
    expect(findings).toEqual([{ code: 'config.wrong-file', args: { reason, file: 'isps.cfg', line } }]);
  });

  it('without any mail section is not recognised', () => {
    const found = { code: 'config.not-recognised', args: { file: 'isps.cfg', sections: 2 } };
    expect(fixture('no-mail-section')).toEqual({ system: null, settings: null, findings: [found] });
    const files = fixtureFiles('injixo/no-mail-section/isps.cfg');
    expect(readSettings('isps.cfg', { system: 'injixo', files }).findings).toEqual([found]);
  });

  it('does not hide a live section', () => {
    const bytes = [`[X${guid.slice(1)}`, 'SMTPServer = old.kunde.example', `; ${guid}`, guid, ...healthy].join('\n');
    const result = readSettings('isps.cfg', { files: memoryFiles({ 'isps.cfg': { bytes }, ...roots }) });
    expect(result.settings?.values.host?.value).toBe('smtp.kunde.example');
    expect(result.findings).toEqual([]);
  });
});

describe('what is given twice', () => {
  test('of two live sections the first counts, and the user is told', () => {
    const { settings, findings } = fixture('two-sections');
    expect(settings?.values.host?.value).toBe('smtp.kunde.example');
    const name = '22bafe6c-fc65-44a4-aeb6-b60281e0b2fc';
    expect(findings).toEqual([
      { code: 'config.duplicate', args: { file: 'isps.cfg', what: 'section', name, lines: [6, 22], used: 6 } },
    ]);
  });

  test('of two keys in different case the first counts, and the user is told', () => {
    const { settings, findings } = fixture('two-keys');
    expect(settings?.values.port?.value).toBe(587);
    expect(findings).toEqual([
      {
        code: 'config.duplicate',
        args: { file: 'isps.cfg', what: 'key', name: 'SMTPPort', lines: [12, 13], used: 12 },
      },
    ]);
  });

  test('the same value twice is no remark', () => {
    expect(codes(changed({ SMTPPort: '587\r\nsmtpPORT=587' }))).toEqual([]);
  });
});

describe('a torn line', () => {
  test('a user on the next line is one finding, at that line, for that key', () => {
    const { findings } = fixture('broken-user');
    expect(findings).toEqual([
      { code: 'config.syntax', args: { file: 'isps.cfg', line: 14, problem: 'broken-value', after: 'SMTPUser' } },
    ]);
  });

  test('a password torn inside its quotes is told without any piece of it', () => {
    const { findings } = fixture('broken-password');
    expect(findings).toEqual([
      { code: 'config.syntax', args: { file: 'isps.cfg', line: 14, problem: 'unclosed-quote', after: 'SMTPPwd' } },
    ]);
  });

  test('the rest of a password that looks like a key is not taken for one', () => {
    const { findings } = changed({ SMTPPwd: '\r\n  geheim-Teil+2==' });
    expect(codes({ findings })).toEqual(['config.syntax']);
    expect(JSON.stringify(findings)).not.toContain('geheim');
  });

  test('a line without = that follows nothing is told as such', () => {
    expect(changed({ ShortName: 'ivemail\r\n\r\nSMTPAuth' }).findings).toMatchObject([
      { code: 'config.syntax', args: { line: 4, problem: 'no-equals', after: null } },
    ]);
  });

  test('a section without its closing bracket is read, and told', () => {
    const bytes = [guid.slice(0, -1), ...healthy].join('\n');
    const result = readSettings('isps.cfg', { files: memoryFiles({ 'isps.cfg': { bytes }, ...roots }) });
    expect(result.settings?.values.port?.value).toBe(587);
    expect(result.findings).toMatchObject([{ code: 'config.syntax', args: { line: 1, problem: 'unclosed-section' } }]);
  });

  test('an empty value before a key that maildiag does not know is no torn line', () => {
    expect(codes(changed({ SMTPTag: '\r\nLogLevel = 3' }))).toEqual([]);
  });
});

describe('what is missing', () => {
  it.each(['SMTPServer', 'SMTPFromEmail', 'SMTPPort', 'SMTPSecureMode', 'SMTPUser', 'SMTPPwd'])(
    '%s is asked for',
    (name) => {
      const absent = changed({ [name]: null });
      expect(absent.findings).toEqual([{ code: 'config.value-missing', args: { name, file: 'isps.cfg', line: null } }]);
      const empty = changed({ [name]: '""' });
      expect(empty.findings).toMatchObject([{ code: 'config.value-missing', args: { name } }]);
      expect(empty.findings[0]?.args).toHaveProperty('line', healthy.findIndex((line) => line.startsWith(name)) + 2);
    },
  );

  test('neither user nor password is a server without sign-in, no fault', () => {
    expect(codes(changed({ SMTPUser: null, SMTPPwd: null }))).toEqual([]);
  });
});

describe('a value that injixo does not take', () => {
  it.each([
    ['SMTPPort', '0', '1–65535'],
    ['SMTPPort', '65536', '1–65535'],
    ['SMTPPort', '587;', '1–65535'],
    ['SMTPSecureMode', 'STARTTLS', 'SSL, TLS, PLAIN'],
    ['SMTPTimeout', '60s', '3–600'],
    ['SMTPVerifyCert', 'yes', '0, 1'],
    ['SMTPFromEmail', 'Reports <reports@kunde.example>', 'name@example.com'],
    ['SMTPFromEmail', 'reports.kunde.example', 'name@example.com'],
    ['SMTPServer', 'reports@kunde.example', 'mail.example.com'],
  ])('%s = %s is shown with what is allowed, and used by no step', (name, value, allowed) => {
    const { settings, findings } = changed({ [name]: value });
    expect(findings).toMatchObject([
      { code: 'config.value-invalid', args: { name, value, allowed, file: 'isps.cfg' } },
    ]);
    const [rejected] = Object.values(settings?.rejected ?? {});
    expect(rejected).toMatchObject({ value: null, name, written: value });
    expect(Object.values(settings?.values ?? {}).map((one) => one.name)).not.toContain(name);
  });

  test('the mode in small letters is fine', () => {
    expect(codes(changed({ SMTPSecureMode: 'ssl', SMTPPort: '465' }))).toEqual([]);
  });
});

describe('a doubtful value', () => {
  it.each([
    ['SMTPServer', 'smtp://smtp.kunde.example', 'url'],
    ['SMTPServer', 'smtp.kunde.example:587', 'host-and-port'],
    ['SMTPServer', 'smtp.kunde.example ; since May', 'semicolon'],
    ['SMTPServer', 'smtp kunde.example', 'blanks'],
    ['SMTPServer', '"smtp.kunde.example', 'stray-quotes'],
    ['SMTPUser', '"reports@kunde.example', 'stray-quotes'],
    ['SMTPUser', 'reports@kunde.example;', 'semicolon'],
    ['SMTPTag', 'Report ; old', 'semicolon'],
  ])('%s = %s is doubted as %s', (name, value, problem) => {
    expect(changed({ [name]: value }).findings).toMatchObject([
      { code: 'config.value-suspicious', args: { name, problem, value } },
    ]);
  });

  it.each([
    ['"Sommer-Regen', 'cut-off'],
    ['Sommer-Regen\\', 'backslash'],
    ['Sommer;Regen', 'semicolon'],
    ['Sommer#Regen', 'hash'],
    ['" Sommer-Regen "', 'blanks'],
    ["'Sommer-Regen'", 'stray-quotes'],
  ])('the password %s is doubted as %s without being shown', (password, problem) => {
    const { findings } = changed({ SMTPPwd: password });
    expect(findings).toMatchObject([
      { code: 'config.value-suspicious', args: { name: 'SMTPPwd', problem, value: null, line: 9 } },
    ]);
  });

  it.each(['"Sommer;Regen#42"', 'a"b', '=x=y='])('the password %s is not doubted', (password) => {
    expect(codes(changed({ SMTPPwd: password }))).toEqual([]);
  });

  it.each(['2', '601', '60000'])('a timeout of %s can hardly be seconds', (SMTPTimeout) => {
    expect(changed({ SMTPTimeout }).findings).toEqual([
      { code: 'config.timeout-unit', args: { name: 'SMTPTimeout', value: SMTPTimeout } },
    ]);
  });
});

describe('port and mode', () => {
  it.each([
    ['SSL', '465', 'tls', null],
    ['TLS', '587', 'starttls', null],
    ['TLS', '25', 'starttls', null],
    ['TLS', '2525', 'starttls', null],
    ['TLS', '10025', 'starttls', null],
    ['TLS', '465', 'ambiguous', 'ambiguous'],
    ['SSL', '587', 'tls', 'tls-on-starttls-port'],
    ['SSL', '25', 'tls', 'tls-on-starttls-port'],
    ['TLS', '993', 'starttls', 'unusual'],
  ])('%s on %s means %s', (SMTPSecureMode, SMTPPort, security, reason) => {
    const { settings, findings } = changed({ SMTPSecureMode, SMTPPort });
    expect(settings?.values.security?.value).toBe(security);
    const args = { port: Number(SMTPPort), mode: SMTPSecureMode, reason };
    expect(findings).toEqual(reason === null ? [] : [{ code: 'config.port-and-mode', args }]);
  });

  test('PLAIN sends the password readable; on 465 it cannot work at all', () => {
    expect(changed({ SMTPSecureMode: 'PLAIN', SMTPPort: '25' }).findings).toEqual([
      { code: 'config.encryption-disabled', args: { name: 'SMTPSecureMode', line: 6, withPassword: true } },
    ]);
    expect(codes(changed({ SMTPSecureMode: 'PLAIN', SMTPPort: '587' }))).toEqual(['config.encryption-disabled']);
    expect(codes(changed({ SMTPSecureMode: 'PLAIN', SMTPPort: '465' }))).toContain('config.port-and-mode');
  });

  test('the example of the vendor is ambiguous, and nothing else', () => {
    expect(codes(fixture('vendor-example'))).toEqual(['config.port-and-mode']);
  });
});

describe('the trusted certificates', () => {
  const without = (files: Parameters<typeof memoryFiles>[0], changes = {}) =>
    readSettings('isps.cfg', {
      files: memoryFiles({
        'isps.cfg': {
          bytes: [
            guid,
            ...healthy.map((line) => line.replace('Cert = 1', `Cert = ${'verify' in changes ? 0 : 1}`)),
          ].join('\n'),
        },
        ...files,
      }),
    });

  it.each([
    ['missing', {}],
    ['unreadable', { 'certificates/cacert.pem': { bytes: bundle, mode: 0o200 } }],
    ['empty', { 'certificates/cacert.pem': { bytes: '# nothing here', mode: 0o444 } }],
  ])('%s are told while the check is on', (reason, files) => {
    const result = without(files);
    expect(result.findings).toEqual([
      { code: 'config.ca-file-missing', args: { file: 'certificates\\cacert.pem', reason } },
    ]);
    expect(codes(without(files, { verify: false }))).toEqual(['config.verify-disabled']);
  });

  test('a file that the next update will overwrite is mentioned', () => {
    const files = { 'certificates/cacert.pem': { bytes: bundle, mode: 0o644 } };
    expect(without(files).findings).toEqual([
      { code: 'config.ca-file-unprotected', args: { file: 'certificates\\cacert.pem' } },
    ]);
  });

  it.each(['Certificates/CACERT.PEM', 'certificates\\cacert.pem'])('are found under %s too', (path) => {
    expect(without({ [path]: { bytes: bundle, mode: 0o444 } }).settings?.trust?.certificates).toHaveLength(2);
  });

  test('are found on the real disk in any case', () => {
    const { settings } = readSettings('fixtures/configs/injixo/healthy-implicit-tls/isps.cfg', { files: nodeFiles });
    expect(settings?.trust?.certificates).toHaveLength(2);
  });
});

test('a file with the password that others can read is told with its mode', () => {
  const bytes = [guid, ...healthy].join('\n');
  const files = memoryFiles({ 'isps.cfg': { bytes, mode: 0o644 }, ...roots });
  expect(readSettings('isps.cfg', { files }).findings).toEqual([
    { code: 'config.secret-exposed', args: { file: 'isps.cfg', mode: '0644' } },
  ]);
  expect(readSettings('isps.cfg', { files: { ...files, posix: false } }).findings).toEqual([]);
});

test('a switched-off certificate check is told with its line', () => {
  expect(fixture('verification-off').findings).toEqual([
    { code: 'config.verify-disabled', args: { name: 'SMTPVerifyCert', line: 16 } },
  ]);
});
