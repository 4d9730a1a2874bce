import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { explainText } from '../../src/explain/explain-text.ts';
import { agorumNotes } from '../../src/explain/notes/agorum-notes.ts';
import { renderRich } from '../../src/explain/render-rich.ts';
import { toPlain } from '../../src/explain/to-plain.ts';
import type { MailSettings } from '../../src/settings/mail-settings.ts';
import { Secret } from '../../src/settings/secret.ts';
import { agorum } from '../../src/systems/agorum/agorum.ts';
import { Configuration } from '../../src/systems/configuration.ts';
import { memoryFiles } from './memory-files.ts';
import { openConfiguration, openFixture, openLines } from './open-configuration.ts';

const file = 'agorum-mail.ini';
const fixture = (name: string) => openFixture(`agorum/${name}/${file}`);
const codes = ({ findings }: Pick<Configuration, 'findings'>) => findings.map(({ code }) => code);

const metaDb = 'MAIN_MODULE_MANAGEMENT/roi/control/mail';
const usual = {
  Version: '11.8.5',
  MailserverHostaddress: 'relay.kunde.example',
  MailserverPort: '25',
  MailserverUser: '',
  MailserverPassword: '',
  EmailDomain: 'kunde.example',
  Port: '2501',
  SSLPort: '',
  RelayAcl: 'Published',
  DisableSTARTTLS: 'false',
  ForceSSL: 'false',
};
type Values = { readonly [Key in keyof typeof usual | 'Truststore' | 'Host']?: string | null };

const sections = [
  ['agorum core', ['Version', 'Truststore']],
  [
    'support tool/Mailserver',
    ['MailserverHostaddress', 'MailserverPort', 'MailserverUser', 'MailserverPassword', 'EmailDomain'],
  ],
  ['support tool/Relay', ['Host', 'Port', 'SSLPort', 'RelayAcl']],
  [metaDb, ['DisableSTARTTLS', 'ForceSSL']],
] as const;

/** The usual profile with some values changed; null: without its line. */
function profile(changes: Values = {}): string[] {
  const values: Values = { ...usual, ...changes };
  return sections.flatMap(([name, keys]) => [
    `[${name}]`,
    ...keys.flatMap((key) => (values[key] == null ? [] : [`${key}=${values[key]}`])),
  ]);
}

const open = (changes: Values = {}) => openLines(profile(changes));
const credentials = { MailserverUser: 'agorum', MailserverPassword: 'Sommer-Regen-42' };

describe('a healthy profile', () => {
  it.each(['healthy', 'shortest', 'utf-8-mark', 'utf-16', 'windows-1252', 'odd-spelling'])(
    '%s is read without any remark',
    (name) => {
      const { definition, findings, settings } = fixture(name);
      expect(definition.id).toBe('agorum');
      expect(findings).toEqual([]);
      expect(Object.fromEntries(Object.entries(settings.values).map(([key, { value }]) => [key, value]))).toEqual({
        ...{ host: 'relay.kunde.example', port: 25, security: 'starttls-optional' },
        ...{ senderDomain: 'kunde.example', sender: 'postmaster@kunde.example' },
      });
    },
  );

  it.each([
    ['true', 'false', 'DisableSTARTTLS'],
    ['false', 'false', 'DisableSTARTTLS'],
    ['true', 'true', 'ForceSSL'],
    ['false', 'true', 'ForceSSL'],
    [null, 'false', 'ForceSSL'],
  ])('with %s / %s the encryption stands at %s', (DisableSTARTTLS, ForceSSL, deciding) => {
    const changes = { DisableSTARTTLS, ForceSSL };
    const { security } = open(changes).settings.values;
    expect(profile(changes)[(security?.origin?.line ?? 0) - 1]).toMatch(`${deciding}=`);
  });

  it('with forced SSL and a sign-in is read without any remark', () => {
    const { findings, settings } = fixture('healthy-ssl');
    expect(findings).toEqual([]);
    expect(settings.values.security).toEqual({
      value: 'tls',
      name: 'DisableSTARTTLS / ForceSSL',
      written: 'true / true',
      origin: { file, line: 20, section: metaDb },
      from: 'file',
      menu: `MetaDB → ${metaDb}`,
    });
    expect(settings.values.user).toMatchObject({ menu: 'support tool → Mailserver → MailserverUser' });
    expect(settings.values.password?.value.reveal()).toBe('Sommer;Regen-42');
    expect(settings.ownRelay?.ports).toEqual([
      { port: 2501, tls: false, name: 'Port' },
      { port: 2465, tls: true, name: 'SSLPort' },
    ]);
  });

  it('shows what no step uses, in the order of the file', () => {
    expect(fixture('healthy-ssl').settings.further?.map(({ name, value }) => [name, value])).toEqual([
      ['MailCreator', 'roi'],
      ['AllowedMailAttachmentObjects', ''],
      ['RelayAcl', 'Published'],
      ['ACL_standard_mail_create', 'Alle Mitarbeiter'],
    ]);
    expect(fixture('windows-1252').settings.further?.at(-1)?.value).toBe('Büro');
  });

  it('may bear any name', () => {
    const files = memoryFiles({ 'copy.txt': { bytes: profile().join('\r') } });
    expect(Configuration.open('copy.txt', { files })).toMatchObject({ definition: { id: 'agorum' }, findings: [] });
  });
});

describe('the encryption out of two entries of the MetaDB', () => {
  it.each([
    ['false', 'false', '25', 'starttls-optional', []],
    [null, null, '25', 'starttls-optional', []],
    ['true', 'false', '25', 'none', ['config.delivery-mode']],
    ['true', null, '25', 'none', ['config.delivery-mode']],
    ['true', 'true', '465', 'tls', []],
    ['false', 'true', '465', 'tls', []],
    [null, 'TRUE', '465', 'tls', []],
  ])('DisableSTARTTLS = %s and ForceSSL = %s on port %s is %s', (DisableSTARTTLS, ForceSSL, port, security, said) => {
    const configuration = open({ DisableSTARTTLS, ForceSSL, MailserverPort: port });
    expect(configuration.settings.values.security?.value).toBe(security);
    expect(codes(configuration)).toEqual(said);
  });

  it('is what happens anyway below 11.8.5, and each entry without effect is told', () => {
    const { findings, settings } = fixture('old-version');
    expect(settings.values.security).toMatchObject({ value: 'starttls-optional', from: 'default' });
    const gate = { file, gate: '11.8.5', version: '11.7.2', reason: 'too-new' };
    const menu = (name: string) => `MetaDB → MAIN_MODULE_MANAGEMENT/roi/control/mail → ${name}`;
    expect(findings).toEqual([
      {
        code: 'config.version-gate',
        args: { ...gate, name: 'DisableSTARTTLS', line: 19, menu: menu('DisableSTARTTLS') },
      },
      { code: 'config.version-gate', args: { ...gate, name: 'ForceSSL', line: 20, menu: menu('ForceSSL') } },
    ]);
  });

  it.each([
    ['11.8.4', 'starttls-optional'],
    ['11.8.5', 'tls'],
    ['11.10', 'tls'],
    ['12', 'tls'],
    [null, 'tls'],
  ])('ForceSSL in version %s means %s', (Version, security) => {
    const { settings } = open({ Version, ForceSSL: 'true', MailserverPort: '465' });
    expect(settings.values.security?.value).toBe(security);
  });

  it('says nothing of entries without effect that change nothing', () => {
    expect(codes(open({ Version: '11.7.2' }))).toEqual([]);
  });

  it('tells that switching STARTTLS off is an interim solution, and that a password is readable then', () => {
    const { findings } = fixture('starttls-off');
    const name = 'DisableSTARTTLS';
    expect(findings).toEqual([
      { code: 'config.delivery-mode', args: { name, file, line: 19, value: 'true', reason: 'starttls-off' } },
      { code: 'config.encryption-disabled', args: { name, line: 19, withPassword: true } },
    ]);
  });

  it.each([
    ['ssl-on-25', 25, 'ForceSSL = true', 'tls-on-starttls-port'],
    ['465-without-ssl', 465, 'ForceSSL = false', 'starttls-on-tls-port'],
  ])('%s: port and mode do not fit', (name, port, mode, reason) => {
    expect(fixture(name).findings).toEqual([{ code: 'config.port-and-mode', args: { port, mode, reason } }]);
  });

  it('with ForceSSL on 587, and with STARTTLS off on 465, does not fit either', () => {
    expect(open({ ForceSSL: 'true', MailserverPort: '587' }).findings).toMatchObject([
      { args: { port: 587, reason: 'tls-on-starttls-port' } },
    ]);
    expect(open({ DisableSTARTTLS: 'true', MailserverPort: '465' }).findings).toMatchObject([
      { args: { port: 465, mode: 'DisableSTARTTLS = true', reason: 'plain-on-tls-port' } },
      { code: 'config.delivery-mode' },
    ]);
  });

  it('takes other words for on and off too, and says that they are not documented', () => {
    const { findings, settings } = fixture('metadb-numbers');
    expect(settings.values.security?.value).toBe('tls');
    const note = 'agorum-metadb-types';
    expect(findings).toEqual([
      { code: 'config.undocumented', args: { name: 'DisableSTARTTLS', file, line: 19, note, value: '1' } },
      { code: 'config.undocumented', args: { name: 'ForceSSL', file, line: 20, note, value: '1' } },
    ]);
  });
});

describe('the external relay', () => {
  it('is asked for', () => {
    expect(fixture('missing-host').findings).toMatchObject([
      { code: 'config.value-missing', args: { name: 'MailserverHostaddress', file, line: 5 } },
    ]);
  });

  it('is spoken to on port 25 by default', () => {
    expect(open({ MailserverPort: '' }).settings.values.port).toMatchObject({ value: 25, from: 'default' });
  });

  it('needs no sign-in where user and password are empty, and both where one is there', () => {
    expect(codes(open())).toEqual([]);
    expect(codes(open(credentials))).toEqual([]);
    expect(fixture('half-credentials').findings).toMatchObject([
      { code: 'config.value-missing', args: { name: 'MailserverPassword', file, line: 8 } },
      {
        code: 'config.undocumented',
        args: { name: 'MailserverUser', file, line: 7, note: 'agorum-half-credentials', value: 'agorum' },
      },
    ]);
    const reverse = open({ MailserverPassword: 'Sommer-Regen-42' });
    expect(reverse.findings).toMatchObject([
      { code: 'config.value-missing', args: { name: 'MailserverUser' } },
      { code: 'config.undocumented', args: { name: 'MailserverPassword', value: null } },
    ]);
  });

  it('tells every value that cannot be used', () => {
    expect(fixture('wrong-values').findings).toMatchObject([
      { code: 'config.value-invalid', args: { name: 'MailserverPort', value: '0', allowed: '1–65535' } },
      { code: 'config.value-invalid', args: { name: 'EmailDomain', value: 'test@kunde.example' } },
      { code: 'config.value-invalid', args: { name: 'ForceSSL', value: 'maybe', allowed: 'true, false' } },
      { code: 'config.value-invalid', args: { name: 'Port', value: '25O1', allowed: '1–65535' } },
    ]);
    expect(open({ Version: 'neueste' }).findings).toMatchObject([{ args: { name: 'Version', value: 'neueste' } }]);
    expect(open({ Host: 'a b' }).findings).toMatchObject([{ args: { name: 'Host', value: 'a b' } }]);
  });
});

describe('the loop back to agorum core itself', () => {
  it.each([
    ['loop-own-port', 'localhost', 2501, 'own-port'],
    ['loop-own-address', '127.0.0.1', 25, 'own-address'],
  ])('%s is told', (name, host, port, reason) => {
    const place = { name: 'MailserverHostaddress', file, line: 5 };
    expect(fixture(name).findings).toEqual([
      { code: 'config.proxy-loop', args: { ...place, host, port, address: null, reason } },
    ]);
  });

  it.each([
    ['127.0.1.1', '25', null, 'own-address'],
    ['::1', '25', null, 'own-address'],
    ['LOCALHOST.', '2501', null, 'own-port'],
    ['agorum.kunde.example', '25', 'Agorum.Kunde.Example', 'own-address'],
    ['agorum.kunde.example', '2465', 'agorum.kunde.example', 'own-port'],
    // Another program on the same machine is no loop, and neither is the same port elsewhere.
    ['localhost', '10025', null, null],
    ['localhost', '587', null, null],
    ['relay.kunde.example', '2501', null, null],
    ['agorum.kunde.example', '25', null, null],
    ['localhost.kunde.example', '25', null, null],
  ])('%s on port %s (agorum core on %s): %s', (MailserverHostaddress, MailserverPort, Host, reason) => {
    const { findings } = open({ MailserverHostaddress, MailserverPort, Host, SSLPort: '2465' });
    expect(findings).toMatchObject(reason === null ? [] : [{ code: 'config.proxy-loop', args: { reason } }]);
  });
});

describe('the relay of agorum core itself', () => {
  it('listens on 2501 on this machine for everybody, by default', () => {
    const { settings } = open({ Port: null, SSLPort: null, RelayAcl: null, Host: '' });
    expect(settings.ownRelay).toEqual({
      host: 'localhost',
      ports: [{ port: 2501, tls: false, name: 'Port' }],
      accessList: 'Published',
    });
  });

  it('has the ports, the access list and the machine that the file gives', () => {
    const values = { Port: '2525', SSLPort: '2465', RelayAcl: 'Vertrieb', Host: 'agorum.kunde.example' };
    expect(open(values).settings.ownRelay).toEqual({
      host: 'agorum.kunde.example',
      ports: [
        { port: 2525, tls: false, name: 'Port' },
        { port: 2465, tls: true, name: 'SSLPort' },
      ],
      accessList: 'Vertrieb',
    });
  });

  it('is not asked about where the file says nothing of it', () => {
    expect(fixture('shortest').settings.ownRelay).toBeUndefined();
  });
});

describe('the sender', () => {
  it('is the postmaster of EmailDomain unless one is given', () => {
    const { settings } = open();
    expect(settings.values.sender).toMatchObject({
      ...{ value: 'postmaster@kunde.example', name: 'EmailDomain' },
      ...{ from: 'default', written: null, origin: null },
    });
    const given = open().lay('sender', 'chef@kunde.example', 'command-line');
    expect(given.findings).toEqual([]);
    expect(given.settings.values.sender).toMatchObject({ value: 'chef@kunde.example', from: 'command-line' });
    expect(codes(open().lay('sender', 'chef'))).toEqual(['config.value-invalid']);
    expect(open().lay('sender', '').settings.values.sender?.value).toBe('postmaster@kunde.example');
  });

  it('has to be given where the file names no domain', () => {
    const configuration = open({ EmailDomain: '' });
    expect(configuration.settings.values.sender).toBeUndefined();
    expect(configuration.findings).toMatchObject([
      { code: 'config.undocumented', args: { name: 'EmailDomain', note: 'agorum-email-domain', value: null } },
    ]);
    expect(configuration.lay('sender', 'chef@kunde.example').findings).toEqual([]);
  });

  it('is never the user in MailCreator', () => {
    const lines = profile().map((line) =>
      line.replace('EmailDomain=', 'MailCreator=archiv@kunde.example\nEmailDomain='),
    );
    expect(openLines(lines).settings.values.sender?.value).toBe('postmaster@kunde.example');
  });
});

describe('the trusted certificates', () => {
  const bundle = readFileSync('fixtures/configs/injixo/healthy-starttls/certificates/cacert.pem');
  const withRoots = (changes: Values) =>
    openConfiguration(
      'x/mail.ini',
      memoryFiles({
        'x/mail.ini': { bytes: profile({ Truststore: 'java.pem', ...changes }).join('\n') },
        'x/java.pem': { bytes: bundle },
      }),
    );

  it('are not readable in Java: the public roots count', () => {
    expect(open().settings.trust).toBeNull();
  });

  it('are read from the export that Truststore names, beside the file', () => {
    expect(fixture('own-roots').findings).toEqual([]);
    expect(fixture('own-roots').settings.trust).toMatchObject({ file: 'certificates/cacert.pem', problem: null });
    expect(withRoots({}).settings.trust?.certificates).toHaveLength(2);
  });

  it('are told where the export is missing and the connection needs it', () => {
    expect(withRoots({ Truststore: 'cacerts.jks' }).findings).toEqual([
      { code: 'config.ca-file-missing', args: { file: 'cacerts.jks', reason: 'missing' } },
    ]);
    const plain = withRoots({ Truststore: 'cacerts.jks', DisableSTARTTLS: 'true' });
    expect(codes(plain)).toEqual(['config.delivery-mode']);
  });
});

test('the message of Java about the certificate is explained when it is pasted', () => {
  const message = 'javax.mail.MessagingException: unable to find valid certification path to requested target';
  expect(explainText(message, { locale: 'de', vocabulary: agorum.vocabulary }).code).toBe('cert.unknown-issuer');
});

describe('the lines of the file', () => {
  test('of two sections of one name the first counts, and the user is told', () => {
    const { settings, findings } = fixture('two-sections');
    expect(settings.values.host?.value).toBe('relay.kunde.example');
    const args = { file, what: 'section', name: 'support tool/Mailserver', lines: [4, 22], used: 4 };
    expect(findings).toEqual([{ code: 'config.duplicate', args }]);
  });

  test('a password torn over two lines is told without any piece of it', () => {
    expect(fixture('broken-password').findings).toEqual([
      { code: 'config.syntax', args: { file, line: 8, problem: 'unclosed-quote', after: 'MailserverPassword' } },
    ]);
  });

  test('nothing of other sections gets into the result', () => {
    const lines = ['[Datenbank]', 'MailserverPassword=db-Pa55word', ...profile(credentials)];
    const { settings, findings } = openLines(lines);
    expect(inspect({ settings, findings }, { depth: null, showHidden: true })).not.toMatch(/Pa55word|Sommer/);
    expect(settings.values.password?.value.reveal()).toBe('Sommer-Regen-42');
  });

  test('a file that others can read is told where it has a password', () => {
    const files = (changes: Values) => memoryFiles({ 'x.ini': { bytes: profile(changes).join('\n'), mode: 0o640 } });
    expect(codes(openConfiguration('x.ini', files(credentials)))).toEqual(['config.secret-exposed']);
    expect(codes(openConfiguration('x.ini', files({})))).toEqual([]);
  });

  test('a file without any of the sections is none of agorum core', () => {
    const files = memoryFiles({ 'x.ini': { bytes: '[standard/mail]\nACL_standard_mail_create=x' } });
    expect(Configuration.open('x.ini', { files })).toMatchObject({ definition: null });
    const forced = Configuration.open('x.ini', { files, system: 'agorum' });
    expect(forced).toMatchObject({ findings: [{ code: 'config.not-recognised', args: { sections: 1 } }] });
  });
});

describe('a value laid over the file', () => {
  test('of the encryption takes the place of both entries', () => {
    const edited = open().lay('security', 'false / true');
    expect(edited.settings.values.security).toMatchObject({ value: 'tls', from: 'edited', written: 'false / true' });
    expect(codes(edited)).toEqual(['config.port-and-mode']);
    expect(codes(edited.lay('port', '465'))).toEqual([]);
    expect(edited.asInFile.settings.values.security?.value).toBe('starttls-optional');
    expect(open().lay('security', 'SSL').findings).toMatchObject([
      { code: 'config.value-invalid', args: { name: 'DisableSTARTTLS / ForceSSL', value: 'SSL' } },
    ]);
  });

  test('of the encryption is tried in an old version too', () => {
    const old = open({ Version: '11.7.2', MailserverPort: '465' });
    expect(old.settings.values.security?.value).toBe('starttls-optional');
    expect(old.lay('security', 'true, true').settings.values.security?.value).toBe('tls');
  });

  test('keeps the line, and ends the fault in it', () => {
    const { settings, findings } = fixture('broken-password').lay('password', 'Herbst');
    expect(findings).toEqual([]);
    expect(settings.values.password).toMatchObject({ from: 'edited', origin: { line: 8 } });
  });

  test('can be another export of the trusted roots', () => {
    expect(codes(open().lay('caFile', 'none.pem'))).toEqual(['config.ca-file-missing']);
  });
});

describe('a change is written', () => {
  const changes = (key: Parameters<typeof agorum.changes>[0], text: string, settings: MailSettings) =>
    agorum.changes(key, text, settings).map(({ section, key: name, text: value }) => [section, name, value]);

  test('of the encryption into both entries of the MetaDB', () => {
    expect(changes('security', 'true / true', open().settings)).toEqual([
      [metaDb, 'DisableSTARTTLS', 'true'],
      [metaDb, 'ForceSSL', 'true'],
    ]);
    expect(changes('security', 'False,TRUE', fixture('shortest').settings)).toEqual([
      [metaDb, 'DisableSTARTTLS', 'false'],
      [metaDb, 'ForceSSL', 'true'],
    ]);
    expect(changes('security', 'SSL', open().settings)).toEqual([]);
    const odd = fixture('odd-spelling').settings;
    expect(changes('security', 'true / false', odd)[0]?.[0]).toBe('main_module_management/ROI/control/mail');
  });

  test.each(['tls', 'starttls', 'starttls-optional', 'none'] as const)(
    'of the encryption to %s in its own words',
    (mode) => {
      const word = agorum.vocabulary.security[mode] ?? '';
      const expected = mode === 'starttls' ? 'starttls-optional' : mode;
      expect(open().lay('security', word).settings.values.security?.value).toBe(expected);
      expect(changes('security', word, open().settings)).toHaveLength(2);
    },
  );

  test('where the value stands, or into the box where agorum core has it', () => {
    expect(changes('port', '587', fixture('healthy').settings)).toEqual([
      ['support tool/Mailserver', 'MailserverPort', '587'],
    ]);
    expect(changes('user', 'agorum', fixture('shortest').settings)).toEqual([
      ['support tool/Mailserver', 'MailserverUser', 'agorum'],
    ]);
    expect(changes('caFile', 'a.pem', open().settings)).toEqual([['agorum core', 'Truststore', 'a.pem']]);
  });

  test('nowhere for a sender, which agorum core does not have', () => {
    expect(changes('sender', 'chef@kunde.example', open().settings)).toEqual([]);
  });
});

describe('the order and the spelling in the file', () => {
  const spell = (text: string, how: number): string => {
    const forms = [text, text.toUpperCase(), text.toLowerCase(), text.replace(/[ _]/g, '-'), ` ${text} `];
    return forms[how % forms.length] ?? text;
  };
  const plain = (settings: MailSettings) =>
    Object.entries(settings.values).map(([key, { value, name }]) => [
      key,
      value instanceof Secret ? value.reveal() : value,
      name,
    ]);

  test('change nothing about the settings', () => {
    const changes = { ...credentials, ForceSSL: 'true', MailserverPort: '465', SSLPort: '2465' };
    const values: Values = { ...usual, ...changes };
    const reference = open(changes);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...sections], { minLength: sections.length }),
        fc.infiniteStream(fc.nat(99)),
        (order, random) => {
          const next = () => random.next().value;
          const lines = order.flatMap(([name, keys]) => [
            `[${spell(name, next())}]`,
            ...keys
              .flatMap((key) => (values[key] == null ? [] : [{ key, at: next() }]))
              .sort((one, other) => one.at - other.at)
              .map(({ key }) => `${spell(key, next())}=${values[key]}`),
          ]);
          const { settings, findings } = openLines(lines);
          expect(plain(settings)).toEqual(plain(reference.settings));
          expect(settings.ownRelay).toEqual(reference.settings.ownRelay);
          expect(findings).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

const spoken = (id: keyof typeof agorumNotes, locale: 'en' | 'de') =>
  toPlain(renderRich(agorumNotes[id].words[locale].text, { locale, vocabulary: agorum.vocabulary }));

describe('the notes', () => {
  const ids = Object.keys(agorumNotes) as (keyof typeof agorumNotes)[];

  it.each(ids)('%s is short in both languages', (id) => {
    for (const locale of ['en', 'de'] as const) {
      const { title } = agorumNotes[id].words[locale];
      expect(title.length).toBeLessThanOrEqual(60);
      expect(title).not.toMatch(/[.!]$/);
      const text = spoken(id, locale);
      expect(text.length).toBeLessThanOrEqual(360);
      expect(text).toMatch(/[.]$/);
    }
  });

  it.each([
    ['agorum-defaults', '(default:*)', '(default:*)'],
    ['agorum-relay-needed', 'Exchange or Postfix', 'Exchange oder Postfix'],
    ['agorum-incoming', 'port 25 of agorum core', 'an Port 25'],
    ['agorum-chain', 'port 2501', 'Port 2501'],
    ['agorum-attachments', 'AllowedMailAttachmentObjects', 'AllowedMailAttachmentObjects'],
    [
      'agorum-access-lists',
      'ACL_standard_mail_create (under standard/mail)',
      'ACL_standard_mail_create (unter standard/mail)',
    ],
    ['agorum-mail-creator', 'in place of roi', 'anstelle von roi'],
    [
      'agorum-java-trust',
      'unable to find valid certification path to requested target',
      'unable to find valid certification path to requested target',
    ],
    ['agorum-starttls-off', 'not in public networks', 'nie in öffentlichen Netzen'],
  ] as const)('%s tells %s in English and %s in German', (id, en, de) => {
    expect(spoken(id, 'en')).toContain(en);
    expect(spoken(id, 'de')).toContain(de);
  });
});

test('nothing that stands in a file, or is laid over it, makes reading fail', () => {
  const head = fc.constantFrom(
    '[agorum core]',
    '[support tool/Mailserver]',
    '[support tool/Relay',
    '[MAIN_MODULE_MANAGEMENT/roi/control/mail]',
  );
  const key = fc.constantFrom(
    'Version',
    'MailserverHostaddress',
    'MailserverPort',
    'MailserverUser',
    'MailserverPassword',
    'EmailDomain',
    'DisableSTARTTLS',
    'ForceSSL',
    'SSLPort',
    'Host',
    'Truststore',
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
      const configuration = openLines(['[support tool/Mailserver]', ...printable]);
      const chosen = configuration.choose({ tenant: configuration.choices[0]?.name ?? null });
      for (const one of ['host', 'port', 'security', 'signInKind', 'enabled', 'password'] as const) {
        expect(chosen.lay(one, value).settings.system).toBe('agorum');
        agorum.changes(one, value, chosen.settings);
      }
    }),
    { numRuns: 200 },
  );
});
