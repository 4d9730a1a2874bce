import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Configuration } from '../../src/systems/configuration.ts';
import { memoryFiles } from './memory-files.ts';
import { everybody, kinds, ownAccount, section, template, user } from './ntcs-lines.ts';
import { openFixture, openLines } from './open-configuration.ts';

const file = 'ntcs-standard-e-mail.ini';
const fixture = (name: string) => openFixture(`ntcs/${name}/${file}`);
const codes = ({ findings }: Pick<Configuration, 'findings'>) => findings.map(({ code }) => code);
/** What is said beside the reminder that mail is not redirected. */
const remarks = (configuration: Configuration) => codes(configuration).filter((code) => code !== 'redirect.inactive');
const modes = ({ findings }: Configuration) =>
  findings.flatMap((found) => (found.code === 'config.delivery-mode' ? [found.args.reason] : []));
const effective = ({ settings }: Configuration, key: keyof Configuration['settings']['values']) =>
  settings.values[key]?.value;

describe('a healthy file', () => {
  it.each(['healthy', 'utf-8-mark', 'utf-16', 'windows-1252', 'other-spellings'])(
    '%s is recognised and read for everybody without any remark',
    (name) => {
      const configuration = fixture(name);
      expect(configuration.definition.id).toBe('ntcs');
      expect(remarks(configuration)).toEqual([]);
      expect(effective(configuration, 'host')).toBe('smtp.kanzlei.example');
      expect(effective(configuration, 'port')).toBe(587);
      expect(effective(configuration, 'security')).toBe('starttls');
      expect(effective(configuration, 'user')).toBe('office@kanzlei.example');
      expect(configuration.settings.values.password?.value.reveal()).toBe('Sommer-Regen-42');
      expect(effective(configuration, 'transport')).toBe('smtp');
      expect(effective(configuration, 'delivery')).toBe('direct');
      expect(effective(configuration, 'signInKind')).toBe('password');
      expect(effective(configuration, 'checkSender')).toBe(true);
    },
  );

  it.each([{ user: 'MUELLER' }, { user: 'COM001' }, { account: 'Rechnungen' }, { template: 'Rechnung' }])(
    'gives no remark for %o either',
    (whose) => {
      expect(remarks(fixture('healthy').choose(whose))).toEqual([]);
    },
  );

  it('shows each value with its name, its line, its level and the way to it in NTCS', () => {
    expect(fixture('healthy').choose({ user: 'mueller' }).settings.values.sender).toEqual({
      value: 'mueller@kanzlei.example',
      name: 'Absenderadresse',
      written: 'mueller@kanzlei.example',
      origin: { file, line: 17, section: 'Standard-E-Mail/Benutzer/MUELLER' },
      from: 'file',
      level: { kind: 'user', name: 'MUELLER' },
      menu: 'Tools → Überblick über alle Tools-Parameter → Gesamtsystem → Standard-E-Mail → Eigene Einstellungen (MUELLER) → Absenderadresse',
    });
    const { host } = fixture('healthy').choose({ account: 'rechnungen' }).settings.values;
    expect(host).toMatchObject({
      level: { kind: 'account', name: 'Rechnungen' },
      menu: 'Tools → Zugangsdaten → E-Mail-Account Rechnungen → SMTP-Server',
    });
    expect(fixture('healthy').settings.values.port).toMatchObject({
      level: { kind: 'global', name: null },
      menu: 'Tools → Überblick über alle Tools-Parameter → Gesamtsystem → Standard-E-Mail → Allgemeine Einstellungen → SMTP-Port',
    });
  });

  it('never shows a password', () => {
    const { settings, findings } = fixture('healthy').choose({ template: 'Rechnung' });
    const shown = inspect({ settings, findings }, { depth: null, showHidden: true });
    expect(shown + JSON.stringify({ settings, findings })).not.toMatch(/Sommer-Regen|Winter-Schnee/);
  });
});

test('a file is recognised by its sections alone, also by those of users or accounts', () => {
  for (const lines of [everybody(), user('A', { Absenderadresse: 'a@a.example' }), ownAccount('A')]) {
    expect(openLines(lines, 'copy.txt').definition.id).toBe('ntcs');
  }
});

test('another file read as one of NTCS is not recognised', () => {
  const files = memoryFiles({ 'a.ini': { bytes: '[mail]\nhost=smtp.example\n' } });
  expect(Configuration.open('a.ini', { system: 'ntcs', files })).toMatchObject({
    findings: [{ code: 'config.not-recognised', args: { sections: 1 } }],
  });
});

describe('the way of sending', () => {
  it('is the local mail program where no server is set', () => {
    const configuration = fixture('without-server');
    expect(effective(configuration, 'transport')).toBe('local-client');
    expect(effective(configuration, 'host')).toBeUndefined();
    expect(configuration.findings).toContainEqual({
      code: 'config.local-client',
      args: { name: 'SMTP-Server', reason: 'no-server' },
    });
  });

  it('is the local mail program where SMTP Versandoption says so, although a server is set', () => {
    const configuration = fixture('client-chosen');
    expect(effective(configuration, 'transport')).toBe('local-client');
    expect(configuration.findings).toContainEqual({
      code: 'config.local-client',
      args: { name: 'SMTP Versandoption', reason: 'client-chosen' },
    });
  });

  it('is a draft where the print template says so', () => {
    const configuration = fixture('draft-template').choose({ template: 'rechnung' });
    expect(effective(configuration, 'transport')).toBe('local-client');
    expect(modes(configuration)).toEqual(['draft']);
    expect(configuration.settings.values.transport).toMatchObject({
      name: 'Versandart',
      menu: 'Ausdruckmodell Rechnung → Versandart',
    });
    expect(modes(fixture('draft-template'))).toEqual([]);
  });

  it.each([
    ['Im Vordergrund über den Mail-Client (NICHT modal!) versenden', 'SMTP', 'local-client'],
    ['SMTP', 'Client', 'smtp'],
    ['Im Hintergrund versenden', 'SMTP', 'smtp'],
    ['Im Hintergrund versenden', 'Client', 'local-client'],
  ])('with the template %s and the option %s is %s', (way, option, transport) => {
    const lines = [...everybody({ 'SMTP Versandoption': option }), ...template('T', { Versandart: way })];
    expect(effective(openLines(lines).choose({ template: 'T' }), 'transport')).toBe(transport);
  });

  it('judges nothing of the server where mail does not go there', () => {
    const broken = { 'SMTP-Port': 'x', TLS: 'x', 'SMTP-Passwort': null, 'SMTP-Mail Versandsystem': '9' };
    expect(remarks(openLines(everybody({ ...broken, 'SMTP-Server': '' })))).toEqual(['config.local-client']);
    expect(remarks(openLines(everybody({ ...broken, 'SMTP Versandoption': 'über Client' })))).toEqual([
      'config.local-client',
    ]);
  });

  it('is SMTP where the option is missing, and with a remark where it says something unknown', () => {
    expect(remarks(openLines(everybody({ 'SMTP Versandoption': null })))).toEqual([]);
    const unknown = openLines(everybody({ 'SMTP Versandoption': '2' }));
    expect(effective(unknown, 'transport')).toBe('smtp');
    expect(unknown.findings).toContainEqual({
      code: 'config.undocumented',
      args: { name: 'SMTP Versandoption', file: 'mail.ini', line: 4, note: 'ntcs-two-parameters', value: '2' },
    });
  });

  it('needs a server at least for everybody, unless an account has its own', () => {
    const lines = [...everybody({ 'SMTP-Server': '' }), ...ownAccount('Rechnungen', { 'User-ID': 'A' })];
    expect(effective(openLines(lines), 'transport')).toBe('local-client');
    expect(effective(openLines(lines).choose({ account: 'Rechnungen' }), 'transport')).toBe('smtp');
    expect(effective(openLines(lines).choose({ user: 'a' }), 'host')).toBe('smtp.rechnungen.example');
  });
});

describe('SMTP-Mail Versandsystem', () => {
  const exchange = section('Kommunikationssystem', { Kommunikationsserver: 'mail.kanzlei.example', SSL: '1' });

  it.each([
    [null, 'smtp', 'direct', 'password'],
    ['0', 'smtp', 'direct', 'password'],
    ['1', 'smtp', 'async', 'password'],
    ['2', 'smtp', 'direct', 'windows'],
    ['3', 'smtp', 'async', 'windows'],
    ['4', 'smtp', 'direct', 'ntlm'],
    ['5', 'smtp', 'async', 'ntlm'],
    ['6', 'ews', 'direct', 'password'],
    ['7', 'ews', 'async', 'password'],
    ['0 - Direkt über Mailserver mit Benutzerzugangsdaten', 'smtp', 'direct', 'password'],
    ['1-Asynchron mit Benutzerzugangsdaten', 'smtp', 'async', 'password'],
    ['Direkt über Mailserver mit DefaultNetworkCredentials', 'smtp', 'direct', 'windows'],
    ['Asynchron über Mailservice mit NTLM-Authentifizierungsverfahren', 'smtp', 'async', 'ntlm'],
    ['Direkt über EWS mit Benutzerzugangsdaten für Exchange', 'ews', 'direct', 'password'],
  ])('%s means %s, %s, sign-in by %s', (system, transport, delivery, signInKind) => {
    const configuration = openLines([...everybody({ 'SMTP-Mail Versandsystem': system }), ...exchange]);
    expect(effective(configuration, 'transport')).toBe(transport);
    expect(effective(configuration, 'delivery')).toBe(delivery);
    expect(effective(configuration, 'signInKind')).toBe(signInKind);
  });

  it.each(['8', 'SMTP', '10'])('%s is none, and nothing is derived from it', (system) => {
    const configuration = openLines(everybody({ 'SMTP-Mail Versandsystem': system }));
    expect(configuration.findings).toContainEqual(
      expect.objectContaining({ code: 'config.value-invalid', args: expect.objectContaining({ allowed: '0–7' }) }),
    );
    expect(effective(configuration, 'signInKind')).toBeUndefined();
    expect(effective(configuration, 'transport')).toBe('smtp');
  });

  it.each(['0', '1', '6', '7'])('%s needs user and password', (system) => {
    const without = { Standarduser: null, 'SMTP-Passwort': null, 'SMTP-Mail Versandsystem': system };
    const missing = openLines([...everybody(without), ...exchange]).findings.flatMap((found) =>
      found.code === 'config.value-missing' ? [found.args.name] : [],
    );
    expect(missing).toEqual(['Standarduser', 'SMTP-Passwort']);
  });

  it.each(['2', '3', '4', '5'])('%s needs neither user nor password, and uses none', (system) => {
    const signIn = { 'SMTP-Mail Versandsystem': system };
    const without = openLines([...everybody({ ...signIn, Standarduser: null, 'SMTP-Passwort': null }), ...exchange]);
    expect(codes(without)).not.toContain('config.value-missing');
    const configuration = openLines([...everybody(signIn), ...exchange]);
    expect(effective(configuration, 'user')).toBeUndefined();
    expect(effective(configuration, 'password')).toBeUndefined();
  });

  it.each([
    ['0', []],
    ['1', ['async-without-fallback']],
    ['2', ['windows-needs-exchange']],
    ['3', ['windows-async', 'windows-needs-exchange']],
    ['4', []],
    ['5', ['windows-async']],
    ['6', ['ews-with-password']],
    ['7', ['async-without-fallback', 'ews-with-password']],
  ])('%s is advised against for %j', (system, reasons) => {
    const configuration = openLines(everybody({ 'SMTP-Mail Versandsystem': system }));
    expect(modes(configuration)).toEqual(reasons);
  });

  it('2 is fine where the settings speak for an Exchange of the house, not with Microsoft 365', () => {
    const two = { 'SMTP-Mail Versandsystem': '2' };
    expect(modes(openLines([...everybody(two), ...exchange]))).toEqual([]);
    expect(modes(openLines(everybody({ ...two, 'SMTP-Server': 'exchange.kanzlei.example' })))).toEqual([]);
    const online = { ...two, 'SMTP-Server': 'smtp.office365.com' };
    expect(modes(openLines([...everybody(online), ...exchange]))).toEqual(['windows-needs-exchange']);
  });

  it('Com and Web users are advised to queue; for them and for batch users queueing is no doubt', () => {
    const kindsOfUser = kinds({ COM1: 'Com', WEB1: 'Web', STAPEL: 'Stapel', HUBER: 'eigen' });
    const own = ['COM1', 'WEB1', 'STAPEL', 'HUBER'].flatMap((name) =>
      user(name, { Absenderadresse: `${name}@klient.example` }),
    );
    const direct = openLines([...everybody(), ...own, ...kindsOfUser]);
    expect(modes(direct.choose({ user: 'com1' }))).toEqual(['direct-for-com']);
    expect(modes(direct.choose({ user: 'WEB1' }))).toEqual(['direct-for-com']);
    expect(modes(direct.choose({ user: 'STAPEL' }))).toEqual([]);
    const queued = openLines([...everybody({ 'SMTP-Mail Versandsystem': '1' }), ...own, ...kindsOfUser]);
    for (const name of ['COM1', 'WEB1', 'STAPEL']) expect(modes(queued.choose({ user: name }))).toEqual([]);
    expect(modes(queued.choose({ user: 'HUBER' }))).toEqual(['async-without-fallback']);
  });

  it('6 and 7 take the server from Kommunikationssystem', () => {
    const own = section('Kommunikationssystem', {
      Kommunikationssystem: '4 - EWS Managed API',
      Kommunikationsserver: 'https://exchange.kanzlei.example/EWS/Exchange.asmx',
      Kommunikationsport: '443',
      SSL: '1',
    });
    const configuration = openLines([...everybody({ 'SMTP-Mail Versandsystem': '6' }), ...own]);
    expect(remarks(configuration)).toEqual([]);
    expect(configuration.settings.values).toMatchObject({
      host: { value: 'exchange.kanzlei.example', name: 'Kommunikationsserver', level: { kind: 'connection' } },
      port: { value: 443 },
      security: { value: 'tls' },
    });
    expect(configuration.settings.further).toMatchObject([
      { name: 'Kommunikationssystem', value: '4 - EWS Managed API' },
    ]);
    const missing = openLines(everybody({ 'SMTP-Mail Versandsystem': '7' }));
    expect(missing.findings.find(({ code }) => code === 'config.value-missing')?.args).toMatchObject({
      name: 'Kommunikationsserver',
      file: 'mail.ini',
      line: null,
    });
  });

  it('6 against Exchange Online uses a service that no longer takes passwords', () => {
    expect(fixture('exchange-online-by-ews').findings).toContainEqual({
      code: 'config.retired-service',
      args: { name: 'SMTP-Mail Versandsystem', file, line: 8, service: 'ews-password-online', from: '2022-10-01' },
    });
  });
});

describe('encryption and port', () => {
  it.each([
    ['Ja', '587', 'starttls', []],
    ['ja', '25', 'starttls', []],
    ['1', '2525', 'starttls', []],
    ['Nein', '25', 'none', ['config.encryption-disabled']],
    ['Nein', '465', 'none', ['config.port-and-mode', 'config.encryption-disabled']],
    ['TLS 1.2', '587', 'starttls', ['config.undocumented']],
  ])('TLS=%s on %s is %s', (tls, port, security, expected) => {
    const configuration = openLines(everybody({ TLS: tls, 'SMTP-Port': port }));
    expect(effective(configuration, 'security')).toBe(security);
    expect(remarks(configuration)).toEqual(expected);
  });

  it('TLS on 465 is doubted, and both ways are tried', () => {
    expect(effective(fixture('port-465'), 'security')).toBe('ambiguous');
    expect(fixture('port-465').findings).toContainEqual({
      code: 'config.delivery-mode',
      args: { name: 'SMTP-Port', file, line: 3, value: '465', reason: 'starttls-only' },
    });
  });

  it('a missing port is taken for 25, which is said', () => {
    const configuration = openLines(everybody({ 'SMTP-Port': null }));
    expect(configuration.settings.values.port).toMatchObject({ value: 25, from: 'default' });
    expect(configuration.findings).toContainEqual({
      code: 'config.undocumented',
      args: { name: 'SMTP-Port', file: 'mail.ini', line: null, note: 'ntcs-port-25', value: null },
    });
  });

  it.each([
    ['TLS', null, 'config.value-missing'],
    ['TLS', 'vielleicht', 'config.value-invalid'],
    ['SMTP-Port', '70000', 'config.value-invalid'],
    ['SMTP-Server', 'smtp://x.example', 'config.value-suspicious'],
    ['SMTP-Passwort', '"halb', 'config.value-suspicious'],
    ['Absenderadresse', 'Kanzlei', 'config.value-invalid'],
    ['Absenderadresse immer verwenden', 'manchmal', 'config.value-invalid'],
  ])('%s=%s is told as %s', (key, value, code) => {
    expect(remarks(openLines(everybody({ [key]: value })))).toEqual([code]);
  });
});

describe('lines that are wrong', () => {
  it.each([
    ['broken-password', 'config.syntax'],
    ['two-sections', 'config.duplicate'],
    ['password-missing', 'config.value-missing'],
    ['plain-text', 'config.encryption-disabled'],
  ])('%s is told once, as %s', (name, code) => {
    expect(remarks(fixture(name))).toEqual([code]);
  });

  it('are told only for the sections that have a part in the mail', () => {
    const twice = [
      ...everybody(),
      ...user('A', { TLS: 'Ja' }),
      ...user('a', { TLS: 'Nein' }),
      ...user('B', { TLS: 'Ja' }),
    ];
    expect(codes(openLines(twice).choose({ user: 'A' }))).toContain('config.duplicate');
    expect(codes(openLines(twice).choose({ user: 'B' }))).not.toContain('config.duplicate');
  });

  it('a password that others of the machine can read is told, whoever has it', () => {
    const lines = [...everybody({ 'SMTP-Passwort': null }), ...ownAccount('X')];
    const files = memoryFiles({ 'a.ini': { bytes: lines.join('\n'), mode: 0o644 } });
    expect(Configuration.open('a.ini', { files }).findings).toContainEqual({
      code: 'config.secret-exposed',
      args: { file: 'a.ini', mode: '0644' },
    });
  });
});

test('whatever stands in the file is read without a crash, and no password comes out', () => {
  const name = fc.constantFrom('__proto__', 'constructor', 'A', 'a/b', '', ' ', 'Ä', 'Benutzer', 'x'.repeat(300));
  const head = fc.constantFrom(
    ...['Standard-E-Mail', 'E-Mail-Account', 'Ausdrucksmodell', 'Mitarbeiter', 'Benutzerart', 'CRM Parameter'],
    ...['Kommunikationssystem', 'Standard-E-Mail/Benutzer', 'constructor', 'toString', '__proto__'],
  );
  const key = fc.constantFrom(
    ...['SMTP-Server', 'SMTP-Port', 'TLS', 'Standarduser', 'SMTP-Mail Versandsystem', 'Absenderadresse', 'User-ID'],
    ...[
      'Umleitungsmodus aktivieren',
      'Umleitungsadresse(n)',
      'Absender prüfen',
      'E-Mail',
      'E-Mail-Account',
      'Versandart',
    ],
    ...['SMTP Versandoption', 'Kommunikationsserver', 'SSL', 'constructor', '__proto__', 'A', ''],
  );
  const value = fc.oneof(
    fc.constantFrom('Ja', 'Nein', '0', '3', '6', '7', 'A', 'a@b.example', 'https://[', 'Client', '\x1b[2J', '"halb'),
    fc.string({ maxLength: 12 }),
  );
  const line = fc.oneof(
    fc.tuple(head, name).map(([first, rest]) => `[${first}${rest === '' ? '' : `/${rest}`}]`),
    head.map((first) => `[${first}`),
    fc.tuple(key, value).map((pair) => pair.join('=')),
    fc.constant('SMTP-Passwort=Sommer-Regen-42'),
  );
  const subject = fc.record({ user: name, account: name, template: name }, { requiredKeys: [] });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), subject, (lines, whose) => {
      const configuration = openLines(['[Standard-E-Mail]', ...lines]).choose(whose);
      const { settings, findings, choices } = configuration;
      expect(settings.chain).toHaveLength(6);
      expect(settings.senders?.filter(({ used }) => used).length).toBe(settings.values.sender === undefined ? 0 : 1);
      expect(inspect({ settings, findings, choices }, { depth: null })).not.toContain('Sommer-Regen');
    }),
    { numRuns: 300 },
  );
});

describe('a value laid over those of the file', () => {
  it('takes the place of the effective one and keeps its line and level', () => {
    const laid = fixture('healthy').choose({ user: 'MUELLER' }).lay('sender', 'chef@kanzlei.example');
    expect(laid.settings.values.sender).toMatchObject({
      value: 'chef@kanzlei.example',
      from: 'edited',
      level: { kind: 'user', name: 'MUELLER' },
      origin: { line: 17 },
    });
    expect(codes(laid)).toContain('sender.not-registered');
    expect(codes(laid.lay('sender', 'H.Mueller@kanzlei.example'))).not.toContain('sender.not-registered');
  });

  it('may change the way of sending: a server given, a server taken away, another sending system', () => {
    const given = fixture('without-server').lay('host', 'smtp.kanzlei.example');
    expect(effective(given, 'transport')).toBe('smtp');
    expect(effective(given, 'port')).toBe(587);
    expect(effective(given.lay('host', ''), 'transport')).toBe('local-client');
    expect(effective(given.lay('delivery', '2'), 'signInKind')).toBe('windows');
    expect(effective(fixture('healthy').lay('transport', 'Client'), 'transport')).toBe('local-client');
  });

  it('of the sign-in means the sending system that it follows from', () => {
    const laid = fixture('healthy').lay('signInKind', '4', 'command-line');
    expect(effective(laid, 'signInKind')).toBe('ntlm');
    expect(effective(laid, 'delivery')).toBe('direct');
    expect(effective(laid.lay('delivery', '1'), 'signInKind')).toBe('password');
  });

  it('mends the fault of a torn line', () => {
    expect(remarks(fixture('broken-password').lay('password', 'neu'))).toEqual([]);
  });
});

describe('a change', () => {
  const changes = (configuration: Configuration, key: keyof Configuration['settings']['values'], text: string) =>
    configuration.definition.changes(key, text, configuration.settings);

  it('goes to the section and line where the effective value stands', () => {
    const healthy = fixture('healthy');
    expect(changes(healthy.choose({ user: 'MUELLER' }), 'sender', 'neu@kanzlei.example')).toEqual([
      { section: 'Standard-E-Mail/Benutzer/MUELLER', key: 'Absenderadresse', text: 'neu@kanzlei.example', line: 17 },
    ]);
    expect(changes(healthy.choose({ user: 'MUELLER' }), 'port', '25')).toMatchObject([
      { section: 'Standard-E-Mail', line: 3 },
    ]);
    expect(changes(healthy.choose({ template: 'Rechnung' }), 'user', 'x')).toMatchObject([
      { section: 'E-Mail-Account/Rechnungen', key: 'Standarduser' },
    ]);
  });

  it('goes to the parameters for everybody where the file has no such value', () => {
    const bare = openLines(everybody({ 'SMTP-Port': null, 'SMTP Versandoption': null }));
    expect(changes(bare, 'port', '587')).toEqual([{ section: 'Standard-E-Mail', key: 'SMTP-Port', text: '587' }]);
    expect(changes(bare, 'transport', 'Client')).toEqual([
      { section: 'Standard-E-Mail', key: 'SMTP Versandoption', text: 'Client' },
    ]);
    expect(changes(bare, 'smime', '1')).toEqual([]);
  });

  it('of the way of sending is never written where another parameter stands', () => {
    const local = openLines(everybody({ 'SMTP-Server': '', 'SMTP Versandoption': null }));
    expect(changes(local, 'transport', 'SMTP')).toEqual([
      { section: 'Standard-E-Mail', key: 'SMTP Versandoption', text: 'SMTP' },
    ]);
    expect(changes(local, 'host', 'smtp.kanzlei.example')).toMatchObject([
      { section: 'Standard-E-Mail', key: 'SMTP-Server' },
    ]);
    const ews = openLines(everybody({ 'SMTP-Mail Versandsystem': '6' }));
    expect(changes(ews, 'host', 'exchange.kanzlei.example')).toEqual([
      { section: 'Kommunikationssystem', key: 'Kommunikationsserver', text: 'exchange.kanzlei.example' },
    ]);
  });
});
