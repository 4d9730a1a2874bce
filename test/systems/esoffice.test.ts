import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { notes } from '../../src/explain/notes/index.ts';
import type { SettingKey } from '../../src/settings/mail-settings.ts';
import { Configuration } from '../../src/systems/configuration.ts';
import { esoffice } from '../../src/systems/esoffice/esoffice.ts';
import { readSettings } from '../../src/systems/read-settings.ts';
import { fixtureFiles } from './fixture-files.ts';
import { memoryFiles } from './memory-files.ts';

const fixture = (name: string) =>
  readSettings('postausgang.ini', { files: fixtureFiles(`esoffice/${name}/postausgang.ini`) });

const healthy = [
  '[Postausgangsserver]',
  'Aktiviert=ja',
  'Server-Typ=SMTP',
  'Authentifikation=Passwort',
  'Hostname=mail.kunde.example',
  'Port=587',
  'Benutzername=versand@kunde.example',
  'Passwort="Sommer-Regen-42"',
  'TLS=ja',
  'Absenderadresse=service@kunde.example',
  'BCC an Absender=nein',
];

/** The healthy section with some lines replaced, left out (null) or added. */
function linesWith(changes: { readonly [key: string]: string | null }): readonly string[] {
  const kept = healthy.flatMap((line) => {
    const key = line.split('=')[0] ?? '';
    const change = changes[key];
    if (change === undefined) return [line];
    return change === null ? [] : [`${key}=${change}`];
  });
  const known = healthy.map((line) => line.split('=')[0]);
  const added = Object.entries(changes).filter(([key, value]) => value !== null && !known.includes(key));
  return [...kept, ...added.map(([key, value]) => `${key}=${value}`)];
}

function open(lines: readonly string[]): Configuration {
  const files = memoryFiles({ 'post.ini': { bytes: lines.join('\r\n') } });
  const opened = Configuration.open('post.ini', { files });
  if (!(opened instanceof Configuration)) throw new Error('no settings');
  return opened;
}

const changed = (changes: { readonly [key: string]: string | null }) => open(linesWith(changes));

const codes = (result: { readonly findings: readonly { readonly code: string }[] }) =>
  result.findings.map(({ code }) => code);

const timeoutRemark = { code: 'config.undocumented', args: { note: 'esoffice-timeout', value: '5' } };

describe('a healthy outgoing mail server', () => {
  it.each([
    ['healthy-smtp', 587, 'starttls'],
    ['healthy-implicit-tls', 465, 'tls'],
    ['odd-spelling', 587, 'starttls'],
  ])('%s is read with a word on the timeout alone', (name, port, security) => {
    const { settings, findings, system } = fixture(name);
    expect(system?.id).toBe('esoffice');
    expect(findings).toMatchObject([timeoutRemark]);
    expect(settings?.values).toMatchObject({
      enabled: { value: true },
      transport: { value: 'smtp' },
      signInKind: { value: 'password' },
      host: { value: 'mail.kunde.example' },
      port: { value: port },
      security: { value: security },
      user: { value: 'versand@kunde.example' },
      sender: { value: 'service@kunde.example' },
      bccSender: { value: false },
      smime: { value: false },
    });
    expect(settings?.values.password?.value.reveal()).toBe('Sommer-Regen-42');
    expect(settings?.rejected).toEqual({});
  });

  test('shows each value with its name, its line, its section and the way to its field', () => {
    expect(fixture('healthy-smtp').settings?.values.port).toEqual({
      value: 587,
      name: 'Port',
      written: '587',
      origin: { file: 'postausgang.ini', line: 6, section: 'Postausgangsserver' },
      from: 'file',
      menu: 'esServerconfig → Postausgangsserver → Port',
    });
  });

  test('is recognised by its section and its fields, under any file name', () => {
    const files = memoryFiles({ 'copy of a customer.txt': { bytes: healthy.join('\r') } });
    expect(readSettings('copy of a customer.txt', { files }).system?.id).toBe('esoffice');
    const other = memoryFiles({ 'other.ini': { bytes: '[Postausgangsserver]\nColour=blue' } });
    expect(readSettings('other.ini', { files: other })).toMatchObject({
      system: null,
      findings: [{ code: 'config.not-recognised' }],
    });
    expect(readSettings('other.ini', { system: 'esoffice', files: other })).toMatchObject({
      settings: null,
      findings: [{ code: 'config.not-recognised', args: { sections: 1 } }],
    });
  });

  test('knows no users, tenants or accounts to choose from', () => {
    expect(open(healthy).choices).toEqual([]);
    expect(open(healthy).settings.whose).toBeUndefined();
  });

  test('names the service that must be restarted after a change', () => {
    expect(esoffice.vocabulary.service).toBe('esBusinessserver');
  });
});

describe('sending switched off', () => {
  test('is told alone: the product does not look at the other values', () => {
    const { settings, findings } = fixture('switched-off');
    expect(findings).toEqual([
      {
        code: 'config.mail-disabled',
        args: {
          name: 'Aktiviert',
          file: 'postausgang.ini',
          line: 2,
          reason: 'switched-off',
          whose: { kind: 'system', name: null },
        },
      },
    ]);
    expect(settings?.values.enabled?.value).toBe(false);
  });

  test('leaves every value visible as it was entered, and calls none wrong', () => {
    const { settings } = fixture('switched-off');
    expect(settings?.rejected).toEqual({});
    const shown = settings?.further?.map(({ name, value }) => `${name}=${value}`);
    expect(shown).toEqual(['Port=58x7', 'Absenderadresse=service', 'Timeout (Minuten)=bald']);
  });

  test('shows the faults once it is switched on', () => {
    const off = changed({ Aktiviert: 'nein', Port: '58x7' });
    expect(codes(off)).toEqual(['config.mail-disabled']);
    expect(off.lay('enabled', 'ja').findings).toMatchObject([
      { code: 'config.value-invalid', args: { name: 'Port', value: '58x7' } },
    ]);
  });

  test('still tells that others can read the password', () => {
    const bytes = linesWith({ Aktiviert: 'nein' }).join('\n');
    const files = memoryFiles({ 'post.ini': { bytes, mode: 0o644 } });
    expect(codes(readSettings('post.ini', { files }))).toEqual(['config.mail-disabled', 'config.secret-exposed']);
  });

  test('a note says why nothing is checked', () => {
    expect(notes['esoffice-not-judged']).toMatchObject({ points: ['enabled'], step: 'configuration' });
  });
});

describe('the server type', () => {
  test('decides which fields count: those of the other type are not judged', () => {
    const smtp = changed({ 'Exchange Verbindung': 'no such connection' });
    expect(codes(smtp)).toEqual([]);
    expect(smtp.settings.values.connection).toBeUndefined();
  });

  test('a fault in the lines of the other type is not told either', () => {
    expect(codes(open([...healthy, 'Exchange Verbindung=One', 'Exchange Verbindung=Two']))).toEqual([]);
  });

  test('other than SMTP and Exchange is shown with what is allowed', () => {
    const { findings, settings } = changed({ 'Server-Typ': 'Graph' });
    const args = { name: 'Server-Typ', value: 'Graph', allowed: 'SMTP, Exchange' };
    expect(findings).toMatchObject([{ code: 'config.value-invalid', args }]);
    expect(settings.values.transport).toMatchObject({ value: 'smtp', from: 'default' });
  });

  test('missing is asked for, and taken from the fields that are filled', () => {
    expect(changed({ 'Server-Typ': null }).findings).toMatchObject([
      { code: 'config.value-missing', args: { name: 'Server-Typ' } },
    ]);
    const guessed = open([
      '[Postausgangsserver]',
      'Aktiviert=ja',
      'Exchange Verbindung=Haus',
      'Absenderadresse=a@b.example',
    ]);
    expect(guessed.settings.values.transport?.value).toBe('ews');
  });
});

describe('the kind of sign-in', () => {
  it.each([
    ['Keine', 'none'],
    ['Windows', 'windows'],
    ['PASSWORT', 'password'],
  ])('%s is %s', (Authentifikation, kind) => {
    const { settings, findings } = changed({ Authentifikation });
    expect(codes({ findings })).toEqual(kind === 'windows' ? ['config.undocumented'] : []);
    expect(settings.values.signInKind?.value).toBe(kind);
    expect(settings.values.user?.value).toBe(kind === 'password' ? 'versand@kunde.example' : undefined);
    expect(settings.values.password === undefined).toBe(kind !== 'password');
  });

  test('Windows means the account of the service, as the user is reminded', () => {
    const { findings, settings } = fixture('windows-sign-in');
    expect(findings).toMatchObject([
      {
        code: 'config.undocumented',
        args: { name: 'Authentifikation', value: 'Windows', note: 'esoffice-windows-account', line: 4 },
      },
      timeoutRemark,
    ]);
    expect(settings?.values.user).toBeUndefined();
  });

  test('none ignores user and password, but shows the user that is entered', () => {
    const { further } = changed({ Authentifikation: 'Keine' }).settings;
    expect(further).toMatchObject([{ name: 'Benutzername', value: 'versand@kunde.example', origin: { line: 7 } }]);
    expect(codes(changed({ Authentifikation: 'Keine', Benutzername: null, Passwort: null }))).toEqual([]);
  });

  it.each(['Keine', 'Windows'])(
    '%s is doubted where the provider takes signed-in accounts only',
    (Authentifikation) => {
      const { findings } = changed({ Authentifikation, Hostname: 'smtp.office365.com' });
      expect(findings.filter(({ code }) => code !== 'config.undocumented')).toMatchObject([
        {
          code: 'config.value-suspicious',
          args: { name: 'Authentifikation', value: Authentifikation, problem: 'no-sign-in', line: 4 },
        },
      ]);
    },
  );

  test('a password needs both user and password', () => {
    expect(changed({ Benutzername: null, Passwort: null }).findings).toMatchObject([
      { code: 'config.value-missing', args: { name: 'Benutzername' } },
      { code: 'config.value-missing', args: { name: 'Passwort' } },
    ]);
    expect(changed({ Passwort: null }).findings).toMatchObject([
      { code: 'config.value-missing', args: { name: 'Passwort' } },
    ]);
  });

  test('OAuth is not possible with the server type SMTP, and the way to it is named', () => {
    const { findings, settings } = fixture('oauth-over-smtp');
    const allowed = 'Keine, Windows, Passwort (OAuth: Server-Typ=Exchange)';
    expect(findings[0]).toMatchObject({
      code: 'config.value-invalid',
      args: { name: 'Authentifikation', value: 'OAuth', allowed },
    });
    expect(settings?.values.signInKind).toBeUndefined();
    expect(settings?.values.password).toBeUndefined();
    expect(findings[1]).toMatchObject({ code: 'config.undocumented', args: { note: 'esoffice-oauth' } });
  });

  test('a password at Microsoft 365 comes with the date from which it is off by default', () => {
    expect(fixture('password-at-microsoft').findings[0]).toMatchObject({
      code: 'config.retired-service',
      args: { name: 'Authentifikation', service: 'smtp-password-online', from: '2026-12-31' },
    });
  });

  test('missing is asked for', () => {
    expect(changed({ Authentifikation: null }).findings).toMatchObject([
      { code: 'config.value-missing', args: { name: 'Authentifikation' } },
    ]);
  });
});

describe('TLS and port', () => {
  it.each([
    ['ja', '465', 'tls', []],
    ['ja', '587', 'starttls', []],
    ['ja', '25', 'starttls', []],
    ['ja', '2525', 'ambiguous', ['config.port-and-mode']],
    ['ja', '10025', 'ambiguous', ['config.port-and-mode']],
    ['nein', '25', 'none', ['config.encryption-disabled']],
    ['nein', '465', 'none', ['config.port-and-mode', 'config.encryption-disabled']],
  ])('%s on port %s is %s', (TLS, Port, security, expected) => {
    const { settings, findings } = changed({ TLS, Port });
    expect(settings.values.security).toMatchObject({ value: security, written: TLS, name: 'TLS' });
    expect(codes({ findings })).toEqual(expected);
  });

  test('the remark on an unclear pair shows the field as the product has it', () => {
    expect(fixture('odd-port').findings).toContainEqual({
      code: 'config.port-and-mode',
      args: { port: 2525, mode: 'TLS=ja', reason: 'ambiguous' },
    });
    expect(notes['esoffice-tls'].step).toBe('encryption');
  });

  test('without encryption the password is readable', () => {
    expect(fixture('unencrypted').findings[0]).toMatchObject({
      code: 'config.encryption-disabled',
      args: { name: 'TLS', line: 9, withPassword: true },
    });
    expect(changed({ TLS: 'nein', Port: '25', Authentifikation: 'Keine' }).findings).toMatchObject([
      { args: { withPassword: false } },
    ]);
  });

  it.each([
    ['TLS', 'STARTTLS', 'ja, nein'],
    ['Port', '70000', '1–65535'],
    ['Hostname', 'versand@kunde.example', 'mail.example.com'],
    ['Absenderadresse', 'Service <service@kunde.example>', 'name@example.com'],
    ['BCC an Absender', 'immer', 'ja, nein'],
    ['Timeout (Minuten)', '0', '1–60'],
    ['Timeout (Minuten)', '5 min', '1–60'],
    ['Aktiviert', 'vielleicht', 'ja, nein'],
    ['S/Mime', 'signieren', 'ja, nein'],
  ])('%s=%s is shown with what is allowed', (name, value, allowed) => {
    const { findings, settings } = changed({ [name]: value });
    expect(findings).toMatchObject([{ code: 'config.value-invalid', args: { name, value, allowed } }]);
    expect(Object.values(settings.rejected ?? {})).toMatchObject([{ name, written: value, value: null }]);
  });

  it.each(['Hostname', 'Port', 'TLS', 'Absenderadresse'])('%s missing is asked for', (name) => {
    expect(changed({ [name]: null }).findings).toMatchObject([{ code: 'config.value-missing', args: { name } }]);
  });

  test('an IP address is a server too, a web address is doubted', () => {
    expect(codes(changed({ Hostname: '192.0.2.25' }))).toEqual([]);
    expect(changed({ Hostname: 'https://mail.kunde.example' }).findings).toMatchObject([
      { code: 'config.value-suspicious', args: { problem: 'url' } },
    ]);
  });
});

describe('the sender addresses', () => {
  test('are the usual one and those of the departments, each judged', () => {
    const { settings, findings } = fixture('departments');
    expect(settings?.senders).toMatchObject([
      { address: 'service@kunde.example', name: 'Absenderadresse', used: true, sameServer: true },
      { address: 'buchhaltung@kunde.example', name: 'Weitere Absenderadressen', used: false, sameServer: true },
      { address: 'einkauf@kunde.example', name: 'Weitere Absenderadressen', used: false, origin: { line: 11 } },
    ]);
    expect(findings).toContainEqual({
      code: 'config.value-invalid',
      args: {
        name: 'Weitere Absenderadressen',
        file: 'postausgang.ini',
        line: 11,
        value: 'EINKAUF bei kunde',
        allowed: 'name@example.com',
      },
    });
  });

  test('of others need Send As for the one account that sends for all', () => {
    expect(fixture('departments').findings[0]).toMatchObject({
      code: 'config.delivery-mode',
      args: { name: 'Benutzername', value: 'versand@kunde.example', reason: 'one-account-for-all' },
    });
    const senders = { 'Weitere Absenderadressen': 'einkauf@kunde.example' };
    expect(codes(changed({ ...senders, Authentifikation: 'Keine' }))).toEqual([]);
    expect(notes['esoffice-send-as-all'].step).toBe('sender');
  });

  test('appear once, whatever their case', () => {
    const { settings } = changed({ 'Weitere Absenderadressen': 'SERVICE@kunde.example, a@kunde.example' });
    expect(settings.senders?.map(({ address }) => address)).toEqual(['service@kunde.example', 'a@kunde.example']);
  });

  test('a blind copy to the sender doubles the mails', () => {
    expect(fixture('blind-copy').findings[0]).toMatchObject({
      code: 'config.delivery-mode',
      args: { name: 'BCC an Absender', value: 'ja', reason: 'blind-copy', line: 11 },
    });
  });
});

describe('the timeout', () => {
  test('is minutes by its name and seconds by its text: kept as written, with both readings, and used by no wait', () => {
    const { settings, findings } = changed({ 'Timeout (Minuten)': '5' });
    expect(findings).toEqual([
      {
        code: 'config.undocumented',
        args: { name: 'Timeout (Minuten)', file: 'post.ini', line: 12, note: 'esoffice-timeout', value: '5' },
      },
    ]);
    expect(settings.values.timeout).toBeUndefined();
    expect(settings.further).toMatchObject([{ name: 'Timeout (Minuten)', value: '5', origin: { line: 12 } }]);
    expect(JSON.stringify(notes['esoffice-timeout'].words)).toMatch(/5 or 300 seconds.*5 oder 300 Sekunden/s);
  });
});

describe('lines', () => {
  test('a torn password is told without any piece of it', () => {
    const result = fixture('broken-password');
    expect(result.findings[0]).toEqual({
      code: 'config.syntax',
      args: { file: 'postausgang.ini', line: 8, problem: 'unclosed-quote', after: 'Passwort' },
    });
    expect(codes(result)).toEqual(['config.syntax', 'config.undocumented']);
  });

  test('of two values of a field the first counts, and the user is told', () => {
    const { settings, findings } = fixture('two-ports');
    expect(settings?.values.port?.value).toBe(587);
    expect(findings[0]).toMatchObject({ code: 'config.duplicate', args: { name: 'Port', lines: [6, 7], used: 6 } });
  });

  test('of two sections the first counts, and the user is told', () => {
    const { settings, findings } = open([...healthy, '[postausgangsserver]', 'Hostname=old.kunde.example']);
    expect(settings.values.host?.value).toBe('mail.kunde.example');
    expect(findings).toMatchObject([
      { code: 'config.duplicate', args: { what: 'section', lines: [1, 12], used: 1, name: 'Postausgangsserver' } },
    ]);
  });

  test('nothing of other sections gets into the result', () => {
    const result = open(['[Datenbank]', 'Kennwort=Pa55word', 'torn line', ...healthy]);
    expect(result.findings).toEqual([]);
    const shown = inspect(result.settings, { depth: null, showHidden: true }) + JSON.stringify(result.settings);
    expect(shown).not.toMatch(/Pa55word|Sommer-Regen/);
  });

  test('a password that others can read is told', () => {
    const files = memoryFiles({ 'post.ini': { bytes: healthy.join('\n'), mode: 0o644 } });
    expect(codes(readSettings('post.ini', { files }))).toEqual(['config.secret-exposed']);
  });
});

describe('a value laid over the file', () => {
  test('replaces the effective one, keeps its place and is judged with the others', () => {
    const edited = open(healthy).lay('port', '465');
    expect(edited.settings.values.port).toMatchObject({ value: 465, from: 'edited', origin: { line: 6 } });
    expect(edited.settings.values.security?.value).toBe('tls');
    expect(edited.lay('security', 'nein').settings.values.security?.value).toBe('none');
  });

  test('of a field that is not in the file is taken too', () => {
    const edited = changed({ Hostname: null }).lay('host', 'mail.kunde.example', 'command-line');
    expect(edited.findings).toEqual([]);
    expect(edited.settings.values.host).toMatchObject({ from: 'command-line', origin: null, name: 'Hostname' });
  });

  test('can switch the kind of sign-in', () => {
    const edited = changed({ Authentifikation: 'Keine' }).lay('signInKind', 'Passwort');
    expect(edited.settings.values.user?.value).toBe('versand@kunde.example');
  });
});

describe('a change', () => {
  const change = (key: SettingKey, text: string, configuration = open(healthy)) =>
    esoffice.changes(key, text, configuration.settings);

  test('is written where the value stands', () => {
    expect(change('port', '465')).toEqual([{ section: 'Postausgangsserver', key: 'Port', text: '465', line: 6 }]);
    const odd = open(healthy.map((line) => (line.startsWith('[') ? '[POSTAUSGANGSSERVER]' : line)));
    expect(change('host', 'x.example', odd)).toEqual([
      { section: 'POSTAUSGANGSSERVER', key: 'Hostname', text: 'x.example', line: 5 },
    ]);
  });

  test('of a field that the file lacks goes into the section that the product keeps it in', () => {
    expect(change('timeout', '5')).toEqual([{ section: 'Postausgangsserver', key: 'Timeout (Minuten)', text: '5' }]);
    expect(change('smime', 'ja')).toEqual([{ section: 'Postausgangsserver', key: 'S/Mime', text: 'ja' }]);
  });

  test('of a field that is no setting is written into its line', () => {
    const timeout = changed({ Timeout: '5' });
    expect(change('timeout', '10', timeout)).toEqual([
      { section: 'Postausgangsserver', key: 'Timeout (Minuten)', text: '10', line: 12 },
    ]);
    const off = changed({ Aktiviert: 'nein', Port: '58x7' });
    expect(change('port', '587', off)).toMatchObject([{ key: 'Port', line: 6 }]);
  });

  test('of a setting that the product does not have is none', () => {
    expect(change('verifyCertificate', 'nein')).toEqual([]);
    expect(change('clientId', 'x')).toEqual([]);
  });
});

test('the order of lines and the spelling of fields change nothing', () => {
  const spellings: readonly ((key: string) => string)[] = [
    (key) => key,
    (key) => key.toUpperCase(),
    (key) => key.toLowerCase().replaceAll(' ', '-'),
    (key) => key.replaceAll('-', '_'),
  ];
  const fields = healthy.slice(1);
  const plain = Object.entries(open(healthy).settings.values).map(([key, { value }]) => `${key}=${String(value)}`);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(fields, { minLength: fields.length }),
      fc.array(fc.nat(spellings.length - 1), { minLength: fields.length, maxLength: fields.length }),
      (lines, picks) => {
        const spelled = lines.map((line, index) => {
          const [key = '', ...rest] = line.split('=');
          return `${spellings[picks[index] ?? 0]?.(key) ?? key} = ${rest.join('=')}`;
        });
        const { settings, findings } = open(['[Postausgangsserver]', ...spelled]);
        const values = Object.entries(settings.values).map(([key, { value }]) => `${key}=${String(value)}`);
        expect(values.toSorted()).toEqual(plain.toSorted());
        expect(findings).toEqual([]);
      },
    ),
  );
});

test('every note has a short title and says in both languages what the manual leaves open', () => {
  const own = Object.entries(notes).filter(([id]) => id.startsWith('esoffice-'));
  expect(own.length).toBeGreaterThan(13);
  for (const [, { words }] of own) {
    for (const { title, text } of [words.en, words.de]) {
      expect(title.length).toBeLessThanOrEqual(60);
      expect(title).not.toMatch(/[.!]$/);
      expect(text.length).toBeGreaterThan(0);
    }
  }
});
