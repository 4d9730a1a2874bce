import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formcycleNotes } from '../../src/explain/notes/formcycle-notes.ts';
import { renderRich } from '../../src/explain/render-rich.ts';
import { toPlain } from '../../src/explain/to-plain.ts';
import type { MailSettings } from '../../src/settings/mail-settings.ts';
import { Secret } from '../../src/settings/secret.ts';
import { Configuration } from '../../src/systems/configuration.ts';
import { formcycle } from '../../src/systems/formcycle/formcycle.ts';
import { memoryFiles } from './memory-files.ts';
import { openFixture, openLines } from './open-configuration.ts';

const file = 'formcycle-mail.ini';
const fixture = (name: string) => openFixture(`formcycle/${name}/${file}`);
const codes = ({ findings }: Pick<Configuration, 'findings'>) => findings.map(({ code }) => code);

const smtp = [
  'Authentifizierung=Benutzername und Passwort',
  'Mailserver=smtp.kunde.example',
  'Port=587',
  'Verschlüsselung=STARTTLS',
  'E-Mail-Absender=noreply@kunde.example',
  'Benutzername=noreply@kunde.example',
  'Passwort=Sommer-Regen-42',
];

const graph = [
  'Authentifizierung=Microsoft Office 365 (Graph API)',
  'Verzeichnis-ID (Mandant)=11111111-2222-3333-4444-555555555555',
  'Anwendungs-ID (Client)=66666666-7777-8888-9999-000000000000',
  'Clientschlüssel=abC8Q~geheim.Wert_42',
  'E-Mail-Absender=formulare@kunde.example',
];

/** The lines with some replaced by their key: a text for a new value, null for no line. */
function changed(lines: readonly string[], changes: { readonly [key: string]: string | null }): string[] {
  const left = new Map(Object.entries(changes));
  const kept = lines.flatMap((line) => {
    const key = line.slice(0, line.indexOf('='));
    const change = left.get(key);
    left.delete(key);
    if (change === undefined) return [line];
    return change === null ? [] : [`${key}=${change}`];
  });
  return [...kept, ...[...left].flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`]))];
}

function system(changes: { readonly [key: string]: string | null } = {}, version = '7.3.2', lines = smtp): string[] {
  return ['[FORMCYCLE]', `Version=${version}`, '[E-Mail-Server/System]', ...changed(lines, changes)];
}

const tenantServer = [
  'Mailserver=mail.amt.example',
  'Port=465',
  'Verschlüsselung=SSL',
  'E-Mail-Absender=a@amt.example',
];
const tenant = (lines: readonly string[], name = 'amt') => [`[E-Mail-Server/Mandant/${name}]`, ...lines];

const mayNotUse = 'Systemweiten Mailserver benutzen erlaubt=nein';
const mayNotHave = 'Eigenen Mailserver konfigurieren erlaubt=nein';
const host = ({ settings }: Configuration) => settings.values.host?.value;

describe('a healthy profile', () => {
  it.each([
    ['healthy', 'Formularserver'],
    ['version-7-2', 'Formularserver'],
    ['utf-8-mark', 'Formularserver'],
    ['odd-spelling', 'Formularserver'],
    ['windows-1252', 'Bürgerbüro €'],
    ['utf-16', 'Bürgerbüro €'],
  ])('%s is read without any remark', (name, senderName) => {
    const { definition, findings, settings } = fixture(name);
    expect(definition.id).toBe('formcycle');
    expect(findings).toEqual([]);
    const { password, ...values } = settings.values;
    expect(Object.fromEntries(Object.entries(values).map(([key, setting]) => [key, setting.value]))).toEqual({
      ...{ enabled: true, transport: 'smtp', signInKind: 'password' },
      ...{ host: 'smtp.kunde.example', port: 587, security: 'starttls', smtputf8: false },
      ...{ user: 'noreply@kunde.example', sender: 'noreply@kunde.example', senderName },
    });
    expect(password?.value.reveal()).toBe('Sommer;Regen-42');
  });

  it('shows each value with its label, its line, its level and the way to it', () => {
    expect(fixture('healthy').settings.values.security).toEqual({
      value: 'starttls',
      name: 'Verschlüsselung',
      written: 'STARTTLS',
      origin: { file, line: 9, section: 'E-Mail-Server/System' },
      from: 'file',
      level: { kind: 'system', name: null },
      menu: 'Systemeinstellungen → E-Mail-Server → Sicherheit → Verschlüsselung',
    });
    const { port } = fixture('healthy-tenants').choose({ tenant: 'bauamt.nord' }).settings.values;
    expect(port).toMatchObject({
      level: { kind: 'tenant', name: 'bauamt.nord' },
      menu: 'Mandant bauamt.nord → E-Mail-Server → Grundeinstellungen → Port',
    });
  });

  it('shows the settings for support requests, and what a tenant is allowed', () => {
    const { settings } = fixture('healthy-tenants').choose({ tenant: 'stadtwerke' });
    expect(settings.further?.map(({ name, value, level }) => [level?.name, name, value])).toEqual([
      [null, 'E-Mail-Adresse für Support-Anfragen', 'support@kunde.example'],
      [null, 'Mandantspezifische Support-Adresse erlauben', 'ja'],
      [null, 'Systeminformation an Support-Anfrage anhängen', 'nein'],
      ['stadtwerke', 'Systemweiten Mailserver benutzen erlaubt', 'nein'],
      ['stadtwerke', 'Eigenen Mailserver konfigurieren erlaubt', 'ja'],
    ]);
  });

  it('may bear any name', () => {
    const files = memoryFiles({ 'copy.txt': { bytes: system().join('\r\n') } });
    expect(Configuration.open('copy.txt', { files })).toMatchObject({ definition: { id: 'formcycle' }, findings: [] });
  });
});

describe('whose server counts', () => {
  it('uses the system server when the tenant has none', () => {
    const { settings, findings } = openLines([...system(), ...tenant(['Absendername=Amt'])]).choose({ tenant: 'amt' });
    expect(findings).toEqual([]);
    expect(settings.values.host).toMatchObject({ value: 'smtp.kunde.example', level: { kind: 'system' } });
    expect(settings.chain?.map(({ level, state }) => [level.kind, state])).toEqual([
      ['tenant', 'empty'],
      ['system', 'wins'],
    ]);
  });

  it('uses the server of the tenant when it has one', () => {
    const { settings, findings } = openLines([...system(), ...tenant(tenantServer)]).choose({ tenant: 'AMT' });
    expect(findings).toEqual([]);
    expect(settings.values.host).toMatchObject({ value: 'mail.amt.example', level: { kind: 'tenant', name: 'amt' } });
    expect(settings.chain).toMatchObject([
      { state: 'wins', sender: 'a@amt.example', host: 'mail.amt.example' },
      { state: 'lost', sender: 'noreply@kunde.example', host: 'smtp.kunde.example' },
    ]);
  });

  it('uses the system server when that of the tenant is switched off', () => {
    const lines = [...system(), ...tenant(['Mailserver benutzen=nein', ...tenantServer])];
    expect(host(openLines(lines).choose({ tenant: 'amt' }))).toBe('smtp.kunde.example');
  });

  it('is the system for its own mail, whatever the tenants have', () => {
    const { settings } = openLines([...system(), ...tenant(tenantServer)]);
    expect(settings.values.host?.value).toBe('smtp.kunde.example');
    expect(settings.chain?.map(({ level }) => level.kind)).toEqual(['system']);
  });

  it.each([
    ['with a server of its own', [], 'mail.amt.example', []],
    ['with a server of its own, and the system server forbidden', [mayNotUse], 'mail.amt.example', []],
    ['with a server of its own that is forbidden', [mayNotHave], 'smtp.kunde.example', ['config.undocumented']],
    [
      'with a server of its own, and both forbidden',
      [mayNotUse, mayNotHave],
      undefined,
      ['config.mail-disabled', 'config.undocumented'],
    ],
    ['without', [], 'smtp.kunde.example', []],
    ['without, and the system server forbidden', [mayNotUse], undefined, ['config.mail-disabled']],
    ['without, and one of its own forbidden', [mayNotHave], 'smtp.kunde.example', []],
    ['without, and both forbidden', [mayNotUse, mayNotHave], undefined, ['config.mail-disabled']],
  ])('for a tenant %s (%j) is %s', (what, switches, expected, said) => {
    const lines = [...(what.startsWith('without') ? [] : tenantServer), ...switches];
    const configuration = openLines([...system(), ...tenant(lines)]).choose({ tenant: 'amt' });
    expect(host(configuration)).toBe(expected);
    expect(codes(configuration)).toEqual(said);
  });

  it('tells a tenant that may use no server which switch forbids it', () => {
    const { findings, settings } = fixture('not-allowed').choose({ tenant: 'bibliothek' });
    const name = 'Systemweiten Mailserver benutzen erlaubt';
    const whose = { kind: 'tenant', name: 'bibliothek' };
    const menu = `Systemeinstellungen → Mandanten → bibliothek → ${name}`;
    expect(findings).toEqual([
      { code: 'config.mail-disabled', args: { name, file, line: 32, menu, reason: 'not-allowed', whose } },
    ]);
    expect(settings.values).toEqual({ enabled: expect.objectContaining({ value: false }) });
  });

  it('leaves it unclear whether a stored server counts that the tenant may no longer configure', () => {
    const { findings, settings } = fixture('stored-tenant-server').choose({ tenant: 'bauamt.nord' });
    expect(settings.values.host?.value).toBe('smtp.kunde.example');
    const args = { name: 'Mailserver', file, line: 25, value: 'mail.bauamt.example' };
    expect(findings).toEqual([
      { code: 'config.undocumented', args: { ...args, note: 'formcycle-stored-tenant-server' } },
    ]);
  });

  it('is that of the system for a tenant that the file does not know, which is told', () => {
    const { findings, settings } = fixture('healthy-tenants').choose({ tenant: 'feuerwehr' });
    expect(settings.values.host?.value).toBe('smtp.kunde.example');
    expect(findings).toEqual([{ code: 'config.subject-unknown', args: { kind: 'tenant', name: 'feuerwehr' } }]);
  });
});

describe('without the system server nobody sends', () => {
  it('sends nothing with Mailserver benutzen off, even with a tenant server', () => {
    const off = fixture('switched-off');
    const place = { name: 'Mailserver benutzen', file, line: 5 };
    expect(off.findings).toEqual([
      {
        code: 'config.mail-disabled',
        args: { ...place, reason: 'switched-off', whose: { kind: 'system', name: null } },
      },
    ]);
    const chosen = off.choose({ tenant: 'bauamt.nord' });
    const whose = { kind: 'tenant', name: 'bauamt.nord' };
    expect(chosen.findings).toEqual([
      { code: 'config.mail-disabled', args: { ...place, reason: 'system-switched-off', whose } },
    ]);
    expect(chosen.settings.values.enabled?.value).toBe(false);
    expect(chosen.settings.chain?.map(({ state }) => state)).toEqual(['lost', 'lost']);
  });

  it.each([null, 'bauamt.nord', 'bibliothek'])('sends nothing without a system server (tenant: %s)', (name) => {
    const configuration = fixture('no-system-server').choose({ tenant: name });
    const whose = { kind: name === null ? 'system' : 'tenant', name };
    const args = { name: 'Mailserver', file, line: null, reason: 'no-system-server', whose };
    expect(configuration.findings).toEqual([{ code: 'config.mail-disabled', args }]);
    expect(configuration.settings.values.enabled?.value).toBe(false);
  });

  it('judges nothing that is switched off', () => {
    const lines = system({ 'Mailserver benutzen': 'nein', Port: '0', 'E-Mail-Absender': 'x', Passwort: null });
    expect(codes(openLines(lines))).toEqual(['config.mail-disabled']);
  });

  it('is a rule of version 7: in version 6 the server of a tenant is enough', () => {
    const lines = (version: string) => [...system({ 'Mailserver benutzen': 'nein' }, version), ...tenant(tenantServer)];
    const old = openLines(changed(lines('6.6.3'), { Authentifizierung: null })).choose({ tenant: 'amt' });
    expect(host(old)).toBe('mail.amt.example');
    expect(old.settings.values.enabled?.value).toBe(true);
    expect(old.findings).toMatchObject([{ code: 'config.undocumented', args: { note: 'formcycle-system-server' } }]);
    const unknown = openLines(lines('').filter((line) => line !== 'Version=')).choose({ tenant: 'amt' });
    expect(codes(unknown)).toEqual(['config.mail-disabled', 'config.undocumented']);
    expect(codes(openLines(lines('7.3.2')).choose({ tenant: 'amt' }))).toEqual(['config.mail-disabled']);
  });
});

describe('what the version does not know', () => {
  it('takes no notice of settings of a later version and says so, once for each novelty', () => {
    const { findings, settings } = fixture('later-settings').choose({ tenant: 'stadtwerke' });
    expect(settings.values.transport?.value).toBe('smtp');
    expect(settings.values.smtputf8).toBeUndefined();
    const version = '7.0.16';
    const gate = (name: string, line: number, since: string) => ({
      code: 'config.version-gate',
      args: { name, file, line, menu: expect.stringContaining(` → ${name}`), gate: since, version, reason: 'too-new' },
    });
    expect(findings).toEqual([
      gate('Authentifizierung', 6, '7.3.0'),
      gate('Server unterstützt UTF-8 Nachrichten-Headers (RFC6532)', 12, '7.1.0'),
      gate('Systemweiten Mailserver benutzen erlaubt', 22, '7.3.0'),
    ]);
  });

  it.each([
    ['7.0.16', false, ['config.version-gate']],
    ['7.1.0', true, []],
    ['7.3.0', true, []],
  ])('knows international addresses in %s: %s', (version, known, said) => {
    const label = 'Server unterstützt UTF-8 Nachrichten-Headers (RFC6532)';
    const lines = system({ [label]: 'ja', Authentifizierung: version === '7.3.0' ? 'keine' : null }, version);
    const configuration = openLines(lines);
    expect(configuration.settings.values.smtputf8?.value).toBe(known ? true : undefined);
    expect(codes(configuration)).toEqual(said);
  });

  it('allows a tenant everything before 7.3.0', () => {
    const lines = [...system({ Authentifizierung: null }, '7.2.4'), ...tenant([mayNotUse, mayNotHave])];
    const configuration = openLines(lines).choose({ tenant: 'amt' });
    expect(host(configuration)).toBe('smtp.kunde.example');
    expect(codes(configuration)).toEqual(['config.version-gate']);
  });

  it.each([
    ['ja', 'password', ['config.value-missing', 'config.value-missing']],
    ['nein', 'none', []],
  ])('reads Anmeldung erforderlich = %s before 7.3.0 as %s', (needed, kind, said) => {
    const lines = system(
      { Authentifizierung: null, 'Anmeldung erforderlich': needed, Benutzername: null, Passwort: null },
      '7.2.4',
    );
    const configuration = openLines(lines);
    expect(configuration.settings.values.signInKind).toMatchObject({ value: kind, name: 'Anmeldung erforderlich' });
    expect(codes(configuration)).toEqual(said);
  });

  it('no longer reads Anmeldung erforderlich from 7.3.0 on; 7.3.0 counts as new', () => {
    const { findings, settings } = fixture('no-longer');
    const place = { name: 'Anmeldung erforderlich', file, line: 6 };
    const menu = 'Systemeinstellungen → E-Mail-Server → Sicherheit → Anmeldung erforderlich';
    expect(findings).toEqual([
      { code: 'config.version-gate', args: { ...place, menu, gate: '7.3.0', version: '7.3.0', reason: 'no-longer' } },
      { code: 'config.undocumented', args: { ...place, note: 'formcycle-version-7-3-0', value: 'ja' } },
    ]);
    expect(settings.values.signInKind).toMatchObject({ value: 'password', from: 'default' });
    const later = openLines(system({ 'Anmeldung erforderlich': 'nein' }));
    expect(codes(later)).toEqual(['config.version-gate']);
    expect(later.settings.values.signInKind?.value).toBe('password');
  });

  it('reads either where the version is not given', () => {
    const lines = changed(system({ Authentifizierung: null, 'Anmeldung erforderlich': 'nein' }), { Version: null });
    const { settings, findings } = openLines(lines);
    expect(findings).toEqual([]);
    expect(settings.values.signInKind?.value).toBe('none');
    expect(settings.version).toBeUndefined();
  });

  it('does not take a version for one that has no number', () => {
    expect(openLines(system({}, 'neueste')).findings).toMatchObject([
      { code: 'config.value-invalid', args: { name: 'Version', value: 'neueste', line: 2 } },
    ]);
  });
});

describe('the connection by SMTP', () => {
  it.each([
    ['keine', '25', 'none', ['config.encryption-disabled']],
    ['STARTTLS', '587', 'starttls', []],
    ['SSL', '465', 'tls', []],
    ['SSL/TLS', '465', 'tls', []],
    ['SSL (TLS)', '465', 'tls', []],
    ['TLS', '465', 'tls', ['config.undocumented']],
    ['tls', '587', 'starttls', ['config.undocumented']],
    ['TLS', '25', 'starttls', ['config.undocumented']],
    ['TLS', '2465', 'ambiguous', ['config.port-and-mode']],
    ['SSL', '587', 'tls', ['config.port-and-mode']],
    ['STARTTLS', '465', 'starttls', ['config.port-and-mode']],
    ['keine', '465', 'none', ['config.port-and-mode', 'config.encryption-disabled']],
  ])('takes Verschlüsselung = %s on port %s for %s', (word, port, security, said) => {
    const configuration = openLines(system({ Verschlüsselung: word, Port: port }));
    expect(configuration.settings.values.security?.value).toBe(security);
    expect(codes(configuration)).toEqual(said);
  });

  it('takes port 25 where none is given', () => {
    const { settings, findings } = openLines(system({ Port: null }));
    expect(findings).toEqual([]);
    expect(settings.values.port).toMatchObject({ value: 25, from: 'default' });
  });

  it.each(['Verschlüsselung', 'Benutzername', 'Passwort', 'E-Mail-Absender'])('asks for %s', (name) => {
    const missing = { code: 'config.value-missing', args: { name, file: 'mail.ini', line: null } };
    expect(openLines(system({ [name]: null })).findings).toMatchObject([missing]);
  });

  it.each([
    ['Port', '58x', '1–65535'],
    ['Verschlüsselung', 'TLS 1.2', 'keine, STARTTLS, SSL, TLS'],
    ['Authentifizierung', 'Kerberos', 'Benutzername und Passwort, Microsoft Office 365 (Graph API), keine'],
    ['Mailserver benutzen', 'vielleicht', 'ja, nein'],
    ['E-Mail-Absender', 'noreply', 'name@example.com'],
  ])('does not take %s = %s', (name, value, allowed) => {
    const { findings } = openLines(system({ [name]: value }));
    expect(findings).toMatchObject([{ code: 'config.value-invalid', args: { name, value, allowed } }]);
  });

  it.each([
    ['smtp://smtp.kunde.example', 'url'],
    ['smtp.kunde.example:587', 'host-and-port'],
  ])('doubts Mailserver = %s', (Mailserver, problem) => {
    const { findings } = openLines(system({ Mailserver }));
    expect(findings).toMatchObject([{ code: 'config.value-suspicious', args: { problem } }]);
  });

  it('does not look at user, password and Graph without a sign-in', () => {
    const lines = system({ Authentifizierung: 'keine', Passwort: null, 'Anwendungs-ID (Client)': 'x' });
    const { settings, findings } = openLines(lines);
    expect(findings).toEqual([]);
    expect(settings.values.signInKind?.value).toBe('none');
    expect(settings.values.user).toBeUndefined();
    expect(settings.values.clientId).toBeUndefined();
  });

  it('takes a sender outside ASCII, and whether the server can', () => {
    const label = 'Server unterstützt UTF-8 Nachrichten-Headers (RFC6532)';
    const { settings, findings } = openLines(system({ 'E-Mail-Absender': '山田太郎@株式.example', [label]: 'ja' }));
    expect(findings).toEqual([]);
    expect(settings.values.smtputf8).toMatchObject({ value: true, name: label });
    expect(settings.values.sender?.value).toBe('山田太郎@株式.example');
  });
});

it("says where on a tenant's own pages a value is missing", () => {
  const { findings } = openLines([
    ...system(),
    ...tenant(tenantServer.filter((line) => !/^Verschlüsselung/.test(line))),
  ]).choose({
    tenant: 'amt',
  });
  expect(findings).toMatchObject([
    { code: 'config.value-missing', args: { menu: 'Mandant amt → E-Mail-Server → Sicherheit → Verschlüsselung' } },
  ]);
});

describe('the connection by Microsoft Graph', () => {
  const graphSystem = (changes: { readonly [key: string]: string | null } = {}) =>
    openLines(system(changes, '7.3.2', graph));

  it('needs directory, application, secret and sender, and nothing of SMTP', () => {
    const { settings, findings } = fixture('healthy-graph');
    expect(findings).toEqual([]);
    const { clientSecret, ...values } = settings.values;
    expect(Object.fromEntries(Object.entries(values).map(([key, setting]) => [key, setting.value]))).toEqual({
      ...{ enabled: true, transport: 'graph', signInKind: 'oauth' },
      tenantId: '11111111-2222-3333-4444-555555555555',
      clientId: '66666666-7777-8888-9999-000000000000',
      ...{ sender: 'formulare@stadtwerke.example', senderName: 'Stadtwerke' },
    });
    expect(clientSecret?.value.reveal()).toBe('abC8Q~geheim.Wert_42');
  });

  it.each(['Verzeichnis-ID (Mandant)', 'Anwendungs-ID (Client)', 'Clientschlüssel', 'E-Mail-Absender'])(
    'asks for %s',
    (name) => {
      const missing = { code: 'config.value-missing', args: { name, file: 'mail.ini', line: null } };
      expect(graphSystem({ [name]: null }).findings).toMatchObject([missing]);
    },
  );

  it.each([
    ['kunde.onmicrosoft.com', true],
    ['{11111111-2222-3333-4444-555555555555}', true],
    ['kunde', false],
    ['common', false],
    ['192.0.2.1', false],
    ['11111111-2222-3333-4444-55555555555', false],
  ])('takes the directory %s: %s', (value, taken) => {
    const said = taken ? [] : [{ code: 'config.value-invalid', args: { value } }];
    expect(graphSystem({ 'Verzeichnis-ID (Mandant)': value }).findings).toMatchObject(said);
  });

  it('does not take an application by its name', () => {
    expect(graphSystem({ 'Anwendungs-ID (Client)': 'Formularserver' }).findings).toMatchObject([
      { code: 'config.value-invalid', args: { name: 'Anwendungs-ID (Client)' } },
    ]);
  });

  it('tells the id of a client secret from its value, without showing it', () => {
    const { findings } = fixture('secret-id').choose({ tenant: 'stadtwerke' });
    expect(findings).toEqual([
      {
        code: 'config.value-suspicious',
        args: { name: 'Clientschlüssel', file, line: 28, value: null, problem: 'secret-id' },
      },
    ]);
  });

  it('tells every fault at once', () => {
    expect(codes(fixture('graph-incomplete').choose({ tenant: 'stadtwerke' }))).toEqual([
      'config.value-invalid',
      'config.value-missing',
      'config.value-missing',
      'config.value-invalid',
    ]);
  });
});

describe('the lines of the file', () => {
  test('of two sections of one name the first counts, and the user is told', () => {
    const { settings, findings } = fixture('two-sections');
    expect(settings.values.host?.value).toBe('smtp.kunde.example');
    const args = { file, what: 'section', name: 'E-Mail-Server/System', lines: [4, 34], used: 4 };
    expect(findings).toEqual([{ code: 'config.duplicate', args }]);
  });

  test('a password torn over two lines is told without any piece of it', () => {
    const { findings } = fixture('broken-password');
    expect(findings).toEqual([
      { code: 'config.syntax', args: { file, line: 14, problem: 'unclosed-quote', after: 'Passwort' } },
    ]);
  });

  test('support requests need an address, and switches that are on or off', () => {
    const { findings } = fixture('wrong-values');
    expect(findings.map(({ code, args }) => [code, 'name' in args && args.name])).toEqual([
      ['config.value-invalid', 'Authentifizierung'],
      ['config.value-invalid', 'Port'],
      ['config.value-invalid', 'Verschlüsselung'],
      ['config.value-invalid', 'E-Mail-Adresse für Support-Anfragen'],
      ['config.value-invalid', 'Systeminformation an Support-Anfrage anhängen'],
    ]);
  });

  it.each([
    ['system', false],
    ['6a1f3c1d-0a41-4d7e-9f2f-3b1d0c6a7e55', false],
    ['Amt 5', false],
    ['a/b', false],
    ['bauamt.nord-2', true],
    ['Straße', true],
  ])('%s can be the name of a tenant: %s', (name, can) => {
    const { findings, choices } = openLines([...system(), ...tenant(tenantServer, name)]);
    const said = can ? [] : [{ code: 'config.value-invalid', args: { name: 'Mandant', value: name, line: 11 } }];
    expect(findings).toMatchObject(said);
    expect(choices.map((choice) => choice.name)).toEqual([name]);
  });

  test('a tenant without a name is told and not offered', () => {
    const { findings, choices } = openLines([...system(), '[E-Mail-Server/Mandant/]', ...tenantServer]);
    expect(findings).toMatchObject([{ code: 'config.value-missing', args: { name: 'Mandant', line: 11 } }]);
    expect(choices).toEqual([]);
  });

  test('nothing of other sections gets into the result', () => {
    const bytes = ['[Datenbank]', 'Passwort=db-Pa55word', ...system()].join('\n');
    const opened = Configuration.open('x.ini', { files: memoryFiles({ 'x.ini': { bytes } }) });
    if (!(opened instanceof Configuration)) throw new Error('no settings');
    const { settings, findings } = opened;
    expect(inspect({ settings, findings }, { depth: null, showHidden: true })).not.toMatch(/Pa55word|Datenbank|Sommer/);
  });

  test('a file that others can read is told where any level has a secret', () => {
    const lines = [...system({ Passwort: null, Authentifizierung: 'keine' }), ...tenant(graph)];
    const files = memoryFiles({ 'x.ini': { bytes: lines.join('\n'), mode: 0o644 } });
    expect(Configuration.open('x.ini', { files })).toMatchObject({
      findings: [{ code: 'config.secret-exposed', args: { mode: '0644' } }],
    });
  });

  test('a file without any of the sections is none of FORMCYCLE', () => {
    const files = memoryFiles({ 'x.ini': { bytes: '[E-Mail-Server/Drucker]\nMailserver=x' } });
    expect(Configuration.open('x.ini', { files })).toMatchObject({ definition: null });
    const forced = Configuration.open('x.ini', { files, system: 'formcycle' });
    expect(forced).toMatchObject({ findings: [{ code: 'config.not-recognised', args: { sections: 1 } }] });
  });
});

test('the tenants can be chosen from, each with the sender that its mail carries', () => {
  expect(fixture('healthy-tenants').choices).toEqual([
    { kind: 'tenant', name: 'stadtwerke', sender: 'formulare@stadtwerke.example' },
    { kind: 'tenant', name: 'bauamt.nord', sender: 'antrag@bauamt.example' },
    { kind: 'tenant', name: 'bibliothek', sender: 'noreply@kunde.example' },
  ]);
  expect(fixture('switched-off').choices.map(({ sender }) => sender)).toEqual([null, null]);
});

test('the senders of the other levels are listed behind the one that is used', () => {
  const senders = (configuration: Configuration) =>
    configuration.settings.senders?.map(({ address, used, sameServer }) => [address, used, sameServer]);
  const configuration = fixture('healthy-tenants');
  expect(senders(configuration.choose({ tenant: 'bauamt.nord' }))).toEqual([
    ['antrag@bauamt.example', true, true],
    ['noreply@kunde.example', false, false],
    ['formulare@stadtwerke.example', false, false],
  ]);
  expect(senders(configuration)?.[0]).toEqual(['noreply@kunde.example', true, true]);
  expect(senders(fixture('healthy'))).toBeUndefined();
});

describe('a value laid over the file', () => {
  const configuration = fixture('healthy-tenants');

  test('takes the place of the one that counts and keeps its line and level', () => {
    const edited = configuration.choose({ tenant: 'bauamt.nord' }).lay('port', '587');
    expect(edited.settings.values.port).toMatchObject({
      ...{ value: 587, from: 'edited', level: { kind: 'tenant', name: 'bauamt.nord' } },
      origin: { section: 'E-Mail-Server/Mandant/bauamt.nord' },
    });
    expect(codes(edited)).toEqual(['config.port-and-mode']);
    expect(codes(edited.lay('security', 'STARTTLS'))).toEqual([]);
    expect(edited.choose({ tenant: null }).settings.values.host?.value).toBe('smtp.kunde.example');
  });

  test('switches the system on again, for its tenants as well', () => {
    const off = fixture('switched-off').choose({ tenant: 'bauamt.nord' });
    const on = off.lay('enabled', 'ja');
    expect(on.findings).toEqual([]);
    expect(host(on)).toBe('mail.bauamt.example');
    expect(formcycle.changes('enabled', 'ja', off.settings)).toEqual([
      { section: 'E-Mail-Server/System', key: 'Mailserver benutzen', text: 'ja' },
    ]);
  });

  test('gives a system without a server one', () => {
    const without = openLines(system({ Mailserver: '' }));
    expect(codes(without)).toEqual(['config.mail-disabled']);
    expect(without.lay('host', 'smtp.kunde.example').findings).toEqual([]);
  });

  test('stops a tenant alone where its own switch is turned off', () => {
    const edited = configuration.choose({ tenant: 'bauamt.nord' }).lay('enabled', 'nein');
    expect(edited.findings).toMatchObject([
      { code: 'config.mail-disabled', args: { reason: 'switched-off', whose: { name: 'bauamt.nord' } } },
    ]);
  });

  test('changes the kind of sign-in, and with it what is looked at', () => {
    const edited = fixture('healthy').lay('signInKind', 'Microsoft Office 365 (Graph API)');
    expect(edited.settings.values.transport?.value).toBe('graph');
    expect(codes(edited)).toEqual(['config.value-missing', 'config.value-missing', 'config.value-missing']);
  });
});

describe('a change is written', () => {
  const changes = (key: Parameters<typeof formcycle.changes>[0], text: string, settings: MailSettings) =>
    formcycle.changes(key, text, settings).map(({ section, key: name, text: value }) => [section, name, value]);

  test('where the effective value stands', () => {
    const { settings } = fixture('healthy-tenants').choose({ tenant: 'bauamt.nord' });
    expect(changes('port', '587', settings)).toEqual([['E-Mail-Server/Mandant/bauamt.nord', 'Port', '587']]);
  });

  test('into the section of the level that counts, where the file has no such value yet', () => {
    const configuration = fixture('healthy-tenants');
    const own = configuration.choose({ tenant: 'bauamt.nord' }).settings;
    expect(changes('senderName', 'Amt', own)).toEqual([['E-Mail-Server/Mandant/bauamt.nord', 'Absendername', 'Amt']]);
    const shared = configuration.choose({ tenant: 'bibliothek' }).settings;
    expect(changes('clientId', 'x', shared)).toEqual([['E-Mail-Server/System', 'Anwendungs-ID (Client)', 'x']]);
  });

  test('for the way of sending as the kind of sign-in that it follows from', () => {
    const { settings } = fixture('healthy');
    const word = 'Microsoft Office 365 (Graph API)';
    expect(changes('transport', word, settings)).toEqual([['E-Mail-Server/System', 'Authentifizierung', word]]);
  });

  test('nowhere for a setting that FORMCYCLE does not have', () => {
    expect(changes('timeout', '60', fixture('healthy').settings)).toEqual([]);
  });
});

describe('the order and the spelling in the file', () => {
  const sections = [
    ['[FORMCYCLE]', ['Version=7.3.2']],
    ['[E-Mail-Server/System]', [...smtp, 'Absendername=Formularserver']],
    ['[E-Mail-Server/Mandant/amt]', [...tenantServer, mayNotUse]],
  ] as const;

  const spell = (text: string, how: number): string => {
    const at = text.indexOf('=');
    const [key, rest] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
    const umlauts = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' } as const;
    const spelled = [
      key,
      key.toUpperCase(),
      key.replace(/[äöüß]/g, (letter) => umlauts[letter as keyof typeof umlauts]),
      key.replace(/[ -]/g, '_'),
      key.toLowerCase(),
    ];
    return `${spelled[how % spelled.length] ?? key}${rest.replace('=', how % 2 === 0 ? ' = ' : '=')}`;
  };

  const plain = (settings: MailSettings) =>
    Object.entries(settings.values).map(([key, { value, name, level }]) => [
      key,
      value instanceof Secret ? value.reveal() : value,
      name,
      level,
    ]);

  test('change nothing about the settings', () => {
    const reference = openLines(sections.flatMap(([head, lines]) => [head, ...lines]));
    const arbitrary = fc.tuple(
      fc.shuffledSubarray([...sections], { minLength: sections.length }),
      fc.array(fc.nat(29), { minLength: 30, maxLength: 30 }),
      fc.infiniteStream(fc.nat(99)),
    );
    fc.assert(
      fc.property(arbitrary, fc.constantFrom(null, 'amt'), ([order, spellings, random], name) => {
        let used = 0;
        const next = () => spellings[used++ % spellings.length] ?? 0;
        const shuffle = (lines: readonly string[]) =>
          lines
            .map((line) => ({ line, at: random.next().value }))
            .sort((one, other) => one.at - other.at)
            .map(({ line }) => line);
        const lines = order.flatMap(([head, own]) => [
          head.includes('/amt') ? head : spell(head.slice(1, -1), next()).replace(/^(.*)$/, '[$1]'),
          ...shuffle(own).map((line) => spell(line, next())),
        ]);
        const configuration = openLines(lines).choose({ tenant: name });
        const expected = reference.choose({ tenant: name });
        expect(plain(configuration.settings)).toEqual(plain(expected.settings));
        expect(codes(configuration)).toEqual(codes(expected));
      }),
      { numRuns: 100 },
    );
  });
});

const spoken = (id: keyof typeof formcycleNotes, locale: 'en' | 'de') =>
  toPlain(renderRich(formcycleNotes[id].words[locale].text, { locale, vocabulary: formcycle.vocabulary }));

describe('the notes', () => {
  const ids = Object.keys(formcycleNotes) as (keyof typeof formcycleNotes)[];

  it.each(ids)('%s is short in both languages', (id) => {
    for (const locale of ['en', 'de'] as const) {
      const { title } = formcycleNotes[id].words[locale];
      expect(title.length).toBeLessThanOrEqual(60);
      expect(title).not.toMatch(/[.!]$/);
      const text = spoken(id, locale);
      expect(text.length).toBeLessThanOrEqual(360);
      expect(text).toMatch(/[.]$/);
    }
  });

  it.each([
    ['formcycle-client-secret', 'has to be made anew', 'neu angelegt werden'],
    ['formcycle-graph-permissions', 'Mail.Send and User.Read.All', 'Mail.Send und User.Read.All'],
    ['formcycle-graph-sender', 'E-Mail-Absender must belong to a user', 'E-Mail-Absender muss einem Benutzer'],
    ['formcycle-system-sender', 'login data', 'Anmeldedaten'],
    ['formcycle-rfc-6532', 'SMTPUTF8', 'SMTPUTF8'],
    ['formcycle-test-mail', 'sends a test mail to any address', 'an eine beliebige Adresse'],
    ['formcycle-without-server', 'Passwort vergessen', 'Passwort vergessen'],
    ['formcycle-support', 'licence data', 'Lizenzdaten'],
  ] as const)('%s tells %s in English and %s in German', (id, en, de) => {
    expect(spoken(id, 'en')).toContain(en);
    expect(spoken(id, 'de')).toContain(de);
  });
});

test('nothing that stands in a file, or is laid over it, makes reading fail', () => {
  const head = fc.constantFrom(
    '[FORMCYCLE]',
    '[E-Mail-Server/System',
    '[E-Mail-Server/Mandant/amt]',
    '[E-Mail-Server/Mandant/__proto__]',
    '[E-Mail-Server/Mandant/amt/Support]',
  );
  const key = fc.constantFrom(
    'Version',
    'Mailserver benutzen',
    'Authentifizierung',
    'Mailserver',
    'Port',
    'Verschlüsselung',
    'Passwort',
    'Clientschlüssel',
    'E-Mail-Absender',
    'Anmeldung erforderlich',
    'Verzeichnis-ID (Mandant)',
    'Eigenen Mailserver konfigurieren erlaubt',
  );
  const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('ja', 'false', '25', '7.3', '"'));
  const line = fc.oneof(
    head,
    fc.tuple(key, text).map((parts) => parts.join('=')),
    text,
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), text, (lines, value) => {
      // A control character makes a file no text at all, which is told before anybody looks for settings in it.
      const printable = lines.map((one) => one.replace(/\p{Cc}/gu, ''));
      const configuration = openLines(['[E-Mail-Server/System]', ...printable]);
      const chosen = configuration.choose({ tenant: configuration.choices[0]?.name ?? null });
      for (const one of ['host', 'port', 'security', 'signInKind', 'enabled', 'password'] as const) {
        expect(chosen.lay(one, value).settings.system).toBe('formcycle');
        formcycle.changes(one, value, chosen.settings);
      }
    }),
    { numRuns: 200 },
  );
});
