import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { notes } from '../../src/explain/notes/index.ts';
import { Configuration } from '../../src/systems/configuration.ts';
import { esoffice } from '../../src/systems/esoffice/esoffice.ts';
import { readSettings } from '../../src/systems/read-settings.ts';
import { fixtureFiles } from './fixture-files.ts';
import { memoryFiles } from './memory-files.ts';

const fixture = (name: string) =>
  readSettings('postausgang.ini', { files: fixtureFiles(`esoffice/${name}/postausgang.ini`) });

const application = {
  Authentifizierungsart: 'OAuth',
  'E-Mail': 'service@kunde.example',
  'Client-ID': '66666666-7777-8888-9999-000000000000',
  'Mandant-ID': '11111111-2222-3333-4444-555555555555',
  Clientschlüssel: '"aB3~Sommer-Regen-42"',
};

type Fields = { readonly [key: string]: string | null };

const linesOf = (fields: Fields) =>
  Object.entries(fields).flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`]));

/** A file with one connection `Versand`; the first fields belong to it, the others to the outgoing mail server. */
function exchange(connection: Fields = {}, main: Fields = {}): Configuration {
  const lines = [
    '[Postausgangsserver]',
    ...linesOf({
      ...{ Aktiviert: 'ja', 'Server-Typ': 'Exchange', 'Exchange Verbindung': 'Versand' },
      ...{ Absenderadresse: 'service@kunde.example', ...main },
    }),
    '[Exchange Verbindung/Versand]',
    ...linesOf({ ...application, ...connection }),
  ];
  const opened = Configuration.open('post.ini', { files: memoryFiles({ 'post.ini': { bytes: lines.join('\n') } }) });
  if (!(opened instanceof Configuration)) throw new Error('no settings');
  return opened;
}

const codes = (result: { readonly findings: readonly { readonly code: string }[] }) =>
  result.findings.map(({ code }) => code);

describe('the server type Exchange', () => {
  it.each(['exchange-online', 'windows-1252', 'utf-8-mark', 'utf-16'])(
    '%s reads the fields of the chosen connection and leaves those of SMTP alone',
    (name) => {
      const { settings, findings } = fixture(name);
      expect(codes({ findings })).toEqual(['config.retired-service', 'config.undocumented']);
      expect(settings?.values).toMatchObject({
        transport: { value: 'ews', written: 'Exchange' },
        connection: { value: 'M365 Versand' },
        signInKind: { value: 'oauth', name: 'Authentifizierungsart' },
        sender: { value: 'service@kunde.example', name: 'E-Mail' },
        clientId: { value: '66666666-7777-8888-9999-000000000000' },
        tenantId: { value: '11111111-2222-3333-4444-555555555555' },
        clientSecret: { name: 'Clientschlüssel' },
      });
      expect(settings?.values.clientSecret?.value.reveal()).toBe('aB3~qWe.rTz-Sommer-Regen-42');
      expect(Object.keys(settings?.values ?? {})).not.toContain('port');
    },
  );

  test('shows a value of the connection with its level, its section and the way to it', () => {
    expect(fixture('exchange-online').settings?.values.clientId).toMatchObject({
      origin: { line: 22, section: 'Exchange Verbindung/M365 Versand' },
      level: { kind: 'connection', name: 'M365 Versand' },
      menu: 'Exchange → esExchange → M365 Versand → Client-ID',
    });
  });

  test('never prints the client secret', () => {
    const result = fixture('exchange-online');
    expect(inspect(result, { depth: null, showHidden: true }) + JSON.stringify(result)).not.toContain('Sommer-Regen');
  });

  test('tells a file with a client secret that others can read, of any connection', () => {
    const bytes = ['[Postausgangsserver]', 'Aktiviert=nein', '[Exchange Verbindung/X]', 'Clientschlüssel=abc'];
    const files = memoryFiles({ 'post.ini': { bytes: bytes.join('\n'), mode: 0o640 } });
    expect(codes(readSettings('post.ini', { files }))).toEqual(['config.mail-disabled', 'config.secret-exposed']);
  });
});

describe('the connection', () => {
  test('that does not exist is told with the names that do', () => {
    const { settings, findings } = fixture('unknown-connection');
    expect(findings[0]).toMatchObject({
      code: 'config.value-invalid',
      args: { name: 'Exchange Verbindung', value: 'M365 Rechnungen', allowed: 'M365 Termine, M365 Versand' },
    });
    expect(settings?.values.sender?.value).toBe('service@kunde.example');
    expect(settings?.values.clientId).toBeUndefined();
  });

  test('must be chosen where there are several', () => {
    expect(fixture('no-connection-chosen').findings[0]).toMatchObject({
      code: 'config.value-missing',
      args: { name: 'Exchange Verbindung', line: 4 },
    });
  });

  test('need not be named where there is one', () => {
    const { settings, findings } = exchange({}, { 'Exchange Verbindung': null });
    expect(codes({ findings })).toEqual(['config.retired-service']);
    expect(settings.values.connection).toMatchObject({ value: 'Versand', from: 'default' });
  });

  test('is found whatever the case of its name', () => {
    const { settings } = exchange({}, { 'Exchange Verbindung': 'VERSAND' });
    expect(settings.values.connection).toMatchObject({ value: 'Versand', written: 'VERSAND' });
    expect(settings.values.clientId?.value).toBe(application['Client-ID']);
  });

  test('that is not chosen is not judged; choosing it brings its faults', () => {
    const path = 'esoffice/exchange-online/postausgang.ini';
    const opened = Configuration.open('postausgang.ini', { files: fixtureFiles(path) });
    if (!(opened instanceof Configuration)) throw new Error('no settings');
    const other = opened.lay('connection', 'M365 Termine');
    expect(other.settings.values.sender?.value).toBe('termine@kunde.example');
    expect(codes(other)).toEqual([
      'config.retired-service',
      'config.value-invalid',
      'config.value-invalid',
      'config.value-missing',
      'config.undocumented',
      'config.undocumented',
    ]);
  });

  test('given twice counts the first time, and the user is told', () => {
    const lines = ['[Postausgangsserver]', 'Aktiviert=ja', 'Server-Typ=Exchange', 'Absenderadresse=a@kunde.example'];
    const own = ['[Exchange Verbindung/Haus]', 'Authentifizierungsart=NTLM', 'Server=mail.kunde.example'];
    const bytes = [...lines, 'Exchange Verbindung=Haus', ...own, ...own].join('\n');
    const { findings } = readSettings('post.ini', { files: memoryFiles({ 'post.ini': { bytes } }) });
    expect(findings).toMatchObject([
      { code: 'config.duplicate', args: { what: 'section', name: 'Exchange Verbindung/Haus', lines: [6, 9], used: 6 } },
    ]);
  });

  test('has purposes of its own, as a note says', () => {
    expect(notes['esoffice-connections']).toMatchObject({ points: ['connection'], kind: 'note' });
  });
});

describe('the application of a connection', () => {
  test('has GUIDs, and a secret that is not its own id', () => {
    const { findings } = fixture('wrong-identifiers');
    expect(findings).toMatchObject([
      { code: 'config.retired-service' },
      { code: 'config.value-invalid', args: { name: 'Client-ID', line: 22 } },
      { code: 'config.value-invalid', args: { name: 'Mandant-ID', value: 'kunde', line: 23 } },
      { code: 'config.value-suspicious', args: { name: 'Clientschlüssel', value: null, problem: 'secret-id' } },
      { code: 'config.undocumented' },
    ]);
  });

  it.each(['Client-ID', 'Mandant-ID', 'Clientschlüssel', 'E-Mail'])('needs %s', (name) => {
    expect(exchange({ [name]: null }).findings).toContainEqual({
      code: 'config.value-missing',
      args: { name, file: 'post.ini', line: name === 'E-Mail' ? 6 : null },
    });
  });

  test('may name its tenant by a domain', () => {
    expect(codes(exchange({ 'Mandant-ID': 'kunde.onmicrosoft.com' }))).toEqual(['config.retired-service']);
  });

  test('is known by other spellings of its fields', () => {
    const other = {
      'Mandant-ID': null,
      TenantId: 'kunde.onmicrosoft.com',
      Clientschlüssel: null,
      Clientschluessel: 'x',
    };
    const { settings, findings } = exchange(other);
    expect(codes({ findings })).toEqual(['config.retired-service']);
    expect(settings.values.clientSecret?.value.reveal()).toBe('x');
  });

  it.each([
    ['OAuth 2.0', 'oauth'],
    ['NTLM', 'ntlm'],
    ['Basic', 'password'],
  ])('%s is %s', (Authentifizierungsart, kind) => {
    expect(exchange({ Authentifizierungsart }).settings.values.signInKind?.value).toBe(kind);
  });

  test('is taken for OAuth where its identifiers are given without a kind; without any, the kind is asked for', () => {
    expect(exchange({ Authentifizierungsart: null }).settings.values.signInKind).toMatchObject({
      value: 'oauth',
      from: 'default',
    });
    const none = { Authentifizierungsart: null, 'Client-ID': null, 'Mandant-ID': null, Clientschlüssel: null };
    expect(codes(exchange(none))).toEqual(['config.value-missing']);
    expect(exchange({ Authentifizierungsart: 'Zauberei' }).findings).toContainEqual(
      expect.objectContaining({
        code: 'config.value-invalid',
        args: expect.objectContaining({ value: 'Zauberei', allowed: 'OAuth, NTLM, Basic' }),
      }),
    );
  });
});

describe('the sender', () => {
  test("with OAuth is the connection's address, and the user is told where the other one differs", () => {
    const { settings, findings } = fixture('two-senders');
    expect(settings?.values.sender).toMatchObject({ value: 'service@kunde.example', name: 'E-Mail' });
    expect(findings).toContainEqual({
      code: 'config.undocumented',
      args: {
        name: 'Absenderadresse',
        file: 'postausgang.ini',
        line: 5,
        note: 'esoffice-exchange-sender',
        value: 'info@kunde.example',
      },
    });
    expect(settings?.senders).toMatchObject([
      { address: 'service@kunde.example', used: true, level: { kind: 'connection' } },
      { address: 'info@kunde.example', used: false, level: null, name: 'Absenderadresse' },
    ]);
    expect(notes['esoffice-exchange-sender'].kind).toBe('contradiction');
  });

  test('that differs in case only is the same', () => {
    expect(codes(exchange({}, { Absenderadresse: 'Service@Kunde.example' }))).toEqual(['config.retired-service']);
  });

  test('that is no address is told as well', () => {
    expect(exchange({}, { Absenderadresse: 'Service' }).findings).toContainEqual({
      code: 'config.value-invalid',
      args: { name: 'Absenderadresse', file: 'post.ini', line: 5, value: 'Service', allowed: 'name@example.com' },
    });
  });

  test('that is missing everywhere is asked for once, by the field that counts', () => {
    const missing = (name: string) => ({ code: 'config.value-missing', args: { name, file: 'post.ini', line: 5 } });
    const oauth = exchange({ 'E-Mail': null }, { Absenderadresse: null });
    expect(oauth.findings.slice(1)).toEqual([missing('E-Mail')]);
    const own = { Authentifizierungsart: 'NTLM', 'Mandant-ID': null, Server: 'mail.kunde.example' };
    const ntlm = exchange(own, { Absenderadresse: null });
    expect(ntlm.findings).toMatchObject([{ code: 'config.value-missing', args: { name: 'Absenderadresse' } }]);
    expect(codes(oauth.lay('sender', 'a@kunde.example'))).toEqual(['config.retired-service']);
  });

  test('with any other sign-in is that of the outgoing mail server', () => {
    const { settings } = exchange({ Authentifizierungsart: 'NTLM', 'E-Mail': 'dienst@kunde.example' });
    expect(settings.values.sender).toMatchObject({ value: 'service@kunde.example', name: 'Absenderadresse' });
  });
});

describe('the end of Exchange Web Services', () => {
  it.each([
    ['OAuth without a server', {}, 'ews-online'],
    ['OAuth at outlook.office365.com', { Server: 'outlook.office365.com' }, 'ews-online'],
    ['the address of the service', { 'EWS-URL': 'https://outlook.office365.com/EWS/Exchange.asmx' }, 'ews-online'],
    ['a password', { Authentifizierungsart: 'Basic', Server: 'outlook.office365.com' }, 'ews-password-online'],
  ])('is told first for Microsoft 365: %s', (_name, connection, service) => {
    const { findings } = exchange(connection, { Absenderadresse: 'wrong' });
    expect(findings[0]).toEqual({
      code: 'config.retired-service',
      args: { name: 'Server-Typ', file: 'post.ini', line: 3, service, from: '2026-10-01' },
    });
  });

  test.each([
    ['NTLM', { Authentifizierungsart: 'NTLM', 'Mandant-ID': null, Server: 'mail.kunde.example' }],
    ['OAuth with a server of its own', { Server: 'mail.kunde.example' }],
    ['a look-alike of the name', { Server: 'outlook.office365.com.kunde.example' }],
  ])('does not affect an Exchange of one’s own: %s', (_name, connection) => {
    expect(codes(exchange(connection))).toEqual([]);
  });

  it.each(['NTLM', 'Basic'])(
    'with %s the server has to be named: no cloud takes that sign-in',
    (Authentifizierungsart) => {
      const place = { name: 'Server', file: 'post.ini', line: null };
      expect(exchange({ Authentifizierungsart, 'Mandant-ID': null }).findings).toEqual([
        { code: 'config.value-missing', args: place },
      ]);
    },
  );

  test('an address without encryption lets everybody read the password', () => {
    const own = { Authentifizierungsart: 'Basic', 'Mandant-ID': null, Benutzername: 'a', Passwort: 'b' };
    const { findings } = exchange({ ...own, Server: 'http://mail.kunde.example/EWS/Exchange.asmx' });
    expect(findings).toMatchObject([
      { code: 'config.encryption-disabled', args: { name: 'Server', withPassword: true } },
    ]);
  });

  test('an Exchange of one’s own is read without a remark but the timeout', () => {
    const { findings, settings } = fixture('healthy-exchange-own');
    expect(codes({ findings })).toEqual(['config.undocumented']);
    expect(settings?.values).toMatchObject({ host: { value: 'mail.kunde.example' }, signInKind: { value: 'ntlm' } });
    expect(notes['esoffice-self-signed'].step).toBe('certificate');
  });
});

describe('a change with the server type Exchange', () => {
  test('goes into the section of the chosen connection', () => {
    const { settings } = exchange({ Clientschlüssel: null });
    expect(esoffice.changes('clientSecret', 'x', settings)).toEqual([
      { section: 'Exchange Verbindung/Versand', key: 'Clientschlüssel', text: 'x' },
    ]);
    expect(esoffice.changes('sender', 'a@kunde.example', settings)).toEqual([
      { section: 'Exchange Verbindung/Versand', key: 'E-Mail', text: 'a@kunde.example', line: 8 },
    ]);
    expect(esoffice.changes('transport', 'SMTP', settings)).toEqual([
      { section: 'Postausgangsserver', key: 'Server-Typ', text: 'SMTP', line: 3 },
    ]);
    expect(esoffice.changes('port', '587', settings)).toEqual([]);
  });
});

test('the order of sections and fields changes nothing', () => {
  const main = [
    'Aktiviert=ja',
    'Server-Typ=Exchange',
    'Exchange Verbindung=Versand',
    'Absenderadresse=a@kunde.example',
  ];
  const sections = [
    { head: '[Postausgangsserver]', lines: main },
    { head: '[Exchange Verbindung/Versand]', lines: linesOf(application) },
    { head: '[Exchange-Verbindung/Termine]', lines: ['Authentifizierungsart=NTLM', 'E-Mail=b@kunde.example'] },
  ];
  const shown = (parts: typeof sections) => {
    const bytes = parts.flatMap(({ head, lines }) => [head, ...lines]).join('\n');
    const { settings, findings } = readSettings('post.ini', { files: memoryFiles({ 'post.ini': { bytes } }) });
    const values = Object.entries(settings?.values ?? {}).map(([key, { value }]) => `${key}=${String(value)}`);
    return { values: values.toSorted(), codes: codes({ findings }) };
  };
  const plain = shown(sections);
  const shuffled = (index: number) =>
    fc.shuffledSubarray(sections[index]?.lines ?? [], { minLength: sections[index]?.lines.length ?? 0 });
  fc.assert(
    fc.property(
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      fc.tuple(shuffled(0), shuffled(1), shuffled(2)),
      (order, lines) => {
        const parts = order.map((index) => ({ head: sections[index]?.head ?? '', lines: lines[index] ?? [] }));
        expect(shown(parts)).toEqual(plain);
      },
    ),
  );
});
