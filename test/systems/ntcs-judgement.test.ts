import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../../src/findings/finding-code.ts';
import type { Configuration } from '../../src/systems/configuration.ts';
import { ntcsVocabulary } from '../../src/systems/ntcs/ntcs-vocabulary.ts';
import { account, employee, everybody, kinds, ownAccount, template, user } from './ntcs-lines.ts';
import { openFixture, openLines } from './open-configuration.ts';

const file = 'ntcs-standard-e-mail.ini';
const fixture = (name: string) => openFixture(`ntcs/${name}/${file}`);
const found = ({ findings }: Configuration, code: FindingCode) => findings.filter((one) => one.code === code);
const modes = ({ findings }: Configuration) =>
  findings.flatMap((one) => (one.code === 'config.delivery-mode' ? [one.args.reason] : []));
const own = { Absenderadresse: 'mueller@kanzlei.example' };

describe('redirecting', () => {
  const on = { 'Umleitungsmodus aktivieren': 'Ja' };

  it('switched on is told before anything else, with its addresses', () => {
    const configuration = fixture('vendor-example');
    expect(configuration.findings[0]).toEqual({
      code: 'redirect.active',
      args: { name: 'Umleitungsmodus aktivieren', file, line: 12, addresses: ['test@kanzlei.example'] },
    });
    expect(configuration.settings.values.redirect?.value).toBe(true);
    expect(configuration.settings.values.redirectAddresses?.value).toEqual(['test@kanzlei.example']);
  });

  it('without an address names the foreign address that mail would go to, with the user', () => {
    const place = { name: 'Umleitungsadresse(n)', file, line: 13 };
    const configuration = fixture('redirect-without-address');
    expect(configuration.findings).toEqual([
      { code: 'redirect.address-missing', args: { ...place, would: '<USER>@test-dummy.at' } },
    ]);
    expect(configuration.choose({ user: 'mueller' }).findings).toEqual([
      { code: 'redirect.address-missing', args: { ...place, would: 'MUELLER@test-dummy.at' } },
    ]);
    expect(configuration.settings.values.redirectAddresses).toBeUndefined();
  });

  it.each(['mueller@test-dummy.at', 'x@mail.Test-Dummy.at'])(
    'to %s is told, because the domain is foreign',
    (value) => {
      const configuration = openLines(everybody({ ...on, 'Umleitungsadresse(n)': value }));
      expect(configuration.findings).toMatchObject([
        { code: 'redirect.active' },
        { code: 'redirect.address-invalid', args: { name: 'Umleitungsadresse(n)', value } },
      ]);
      expect(configuration.settings.values.redirectAddresses?.value).toEqual([value]);
    },
  );

  it.each(['a@test.example;b@test.example', 'a@test.example, b@test.example ,', ' b@test.example;;a@test.example'])(
    'takes several addresses from %j, and says that the separator is an assumption',
    (text) => {
      const { settings, findings } = openLines(everybody({ ...on, 'Umleitungsadresse(n)': text }));
      expect([...(settings.values.redirectAddresses?.value ?? [])].sort()).toEqual([
        'a@test.example',
        'b@test.example',
      ]);
      expect(findings.map(({ code }) => code)).toEqual(['redirect.active', 'config.undocumented']);
    },
  );

  it('to something that is no address is told, and the others count', () => {
    const configuration = fixture('redirect-address-invalid');
    expect(found(configuration, 'redirect.address-invalid')).toEqual([
      {
        code: 'redirect.address-invalid',
        args: { name: 'Umleitungsadresse(n)', file, line: 13, value: 'kanzlei.example' },
      },
    ]);
    expect(configuration.settings.values.redirectAddresses?.value).toEqual(['test@kanzlei.example']);
  });

  it('switched off or not set is mentioned, and its addresses are not judged', () => {
    for (const text of ['Nein', null]) {
      const lines = everybody({ 'Umleitungsmodus aktivieren': text, 'Umleitungsadresse(n)': 'kaputt' });
      expect(openLines(lines).findings.map(({ code }) => code)).toEqual(['redirect.inactive']);
    }
  });

  it('counts also for mail through the local mail program', () => {
    const lines = everybody({ ...on, 'SMTP-Server': '', Umleitungsadressen: 'test@kanzlei.example' });
    expect(openLines(lines).findings.map(({ code }) => code)).toEqual(['redirect.active', 'config.local-client']);
  });
});

describe('Absender prüfen', () => {
  const check = { 'Absender prüfen': 'Ja' };
  const record = {
    'User-ID': 'MUELLER',
    'E-Mail': 'Mueller@Kanzlei.example',
    'Weitere E-Mail-Adressen': 'a@b.example; c@d.example',
  };

  it.each(['mueller@kanzlei.example', 'A@B.example', 'c@d.example'])('lets the employee send as %s', (sender) => {
    const lines = [...everybody(check), ...user('MUELLER', { Absenderadresse: sender }), ...employee('1', record)];
    expect(found(openLines(lines).choose({ user: 'mueller' }), 'sender.not-registered')).toEqual([]);
  });

  it("names the employee's addresses where the sender is none of them", () => {
    expect(found(fixture('sender-not-registered').choose({ user: 'MUELLER' }), 'sender.not-registered')).toEqual([
      {
        code: 'sender.not-registered',
        args: {
          ...{ name: 'Absenderadresse', file, line: 17, address: 'chef@kanzlei.example', user: 'MUELLER' },
          registered: ['mueller@kanzlei.example', 'h.mueller@kanzlei.example', 'rechnungen@kanzlei.example'],
          reason: 'other-address',
        },
      },
    ]);
  });

  it('needs an employee who is linked with the User-ID', () => {
    const lines = [
      ...everybody(check),
      ...user('MUELLER', own),
      ...employee('MUELLER', { ...record, 'User-ID': null }),
    ];
    expect(openLines(lines).choose({ user: 'MUELLER' }).findings).toContainEqual(
      expect.objectContaining({
        code: 'sender.not-registered',
        args: expect.objectContaining({ reason: 'no-employee', registered: [] }),
      }),
    );
  });

  it("looks at the sender of an account too, and at nobody's where no user is chosen", () => {
    const lines = [...everybody(check), ...ownAccount('R'), ...employee('1', record)];
    expect(found(openLines(lines).choose({ user: 'MUELLER', account: 'R' }), 'sender.not-registered')).toHaveLength(1);
    expect(found(openLines(lines).choose({ account: 'R' }), 'sender.not-registered')).toEqual([]);
  });

  it('switched off or not set checks nothing', () => {
    for (const text of ['Nein', null]) {
      const lines = [...everybody({ 'Absender prüfen': text }), ...user('MUELLER', own)];
      expect(found(openLines(lines).choose({ user: 'MUELLER' }), 'sender.not-registered')).toEqual([]);
    }
  });
});

describe('Absenderadresse immer verwenden', () => {
  const forced = { 'Absenderadresse immer verwenden': 'Ja' };

  it('is advised against', () => {
    expect(found(fixture('sender-forced'), 'config.delivery-mode')).toEqual([
      {
        code: 'config.delivery-mode',
        args: { name: 'Absenderadresse immer verwenden', file, line: 10, value: 'Ja', reason: 'sender-forced' },
      },
    ]);
  });

  it('does not reach the senders of accounts', () => {
    const configuration = fixture('sender-forced').choose({ template: 'Rechnung' });
    expect(configuration.settings.values.sender?.value).toBe('rechnungen@kanzlei.example');
    expect(modes(configuration)).toEqual([]);
  });

  it('is off where it is not set', () => {
    const { values } = openLines(everybody({ 'Absenderadresse immer verwenden': null })).settings;
    expect(values.forceSender).toMatchObject({ value: false, from: 'default' });
  });

  it('says that the address of a user with one of their own is an assumption', () => {
    const lines = [...everybody(forced), ...user('MUELLER', own)];
    const configuration = openLines(lines).choose({ user: 'MUELLER' });
    expect(configuration.settings.values.sender?.value).toBe('mueller@kanzlei.example');
    expect(found(configuration, 'config.undocumented')).toMatchObject([{ args: { note: 'ntcs-forced-sender' } }]);
  });
});

describe('whose address mail carries', () => {
  it('a user without one sends under the address for everybody, which is told', () => {
    const lines = [...everybody(), ...kinds({ HUBER: 'eigen' })];
    expect(found(openLines(lines).choose({ user: 'huber' }), 'sender.fallback-used')).toEqual([
      {
        code: 'sender.fallback-used',
        args: {
          ...{ name: 'Absenderadresse', file: 'mail.ini', line: 9, address: 'office@kanzlei.example' },
          level: { kind: 'global', name: null },
          expected: { kind: 'user', name: 'HUBER' },
        },
      },
    ]);
  });

  it("a Com user without one sends under the firm's address and with the firm's sign-in", () => {
    const configuration = fixture('com-without-sender').choose({ user: 'COM001' });
    expect(modes(configuration)).toEqual(['com-without-sender']);
    expect(found(configuration, 'sender.fallback-used')).toEqual([]);
    expect(configuration.settings.values.user).toMatchObject({
      value: 'office@kanzlei.example',
      level: { kind: 'global' },
    });
    expect(modes(fixture('healthy').choose({ user: 'COM001' }))).toEqual([]);
  });

  it('a batch user or an unknown one is not expected to have one', () => {
    const lines = [...everybody(), ...kinds({ STAPEL: 'Stapel' })];
    for (const name of ['STAPEL', 'NIEMAND']) {
      const configuration = openLines(lines).choose({ user: name });
      expect(found(configuration, 'sender.fallback-used')).toEqual([]);
      expect(modes(configuration)).toEqual([]);
    }
  });

  it('there has to be one for everybody, even where each user has one', () => {
    const lines = [...everybody({ Absenderadresse: '' }), ...user('MUELLER', own)];
    expect(modes(openLines(lines).choose({ user: 'MUELLER' }))).toEqual(['no-global-sender']);
    const nobody = openLines(lines);
    expect(modes(nobody)).toEqual(['no-global-sender']);
    expect(found(nobody, 'config.value-missing')).toMatchObject([{ args: { name: 'Absenderadresse', line: 9 } }]);
  });
});

describe('batch users', () => {
  const batch = kinds({ STAPEL: 'Stapel' });

  it('have no mail program to send through where no server is set for everybody', () => {
    const lines = [...everybody({ 'SMTP-Server': '' }), ...batch];
    expect(modes(openLines(lines).choose({ user: 'stapel' }))).toEqual(['batch-without-server']);
    expect(modes(openLines(lines))).toEqual([]);
  });

  it('send with SMTP settings of their own', () => {
    const lines = [
      ...everybody({ 'SMTP-Server': '' }),
      ...batch,
      ...user('STAPEL', { 'SMTP-Server': 'smtp.kanzlei.example' }),
    ];
    const configuration = openLines(lines).choose({ user: 'STAPEL' });
    expect(configuration.settings.values.transport?.value).toBe('smtp');
    expect(modes(configuration)).toEqual([]);
  });
});

describe('the log of what is sent', () => {
  it('switched off with SMTP is told', () => {
    expect(modes(fixture('logging-off'))).toEqual(['logging-off']);
  });

  it('does not matter with the local mail program, and is not doubted where it is not set', () => {
    const off = { 'Versenden von E-Mails im Hintergrund protokollieren': 'Nein' };
    expect(modes(openLines(everybody({ ...off, 'SMTP-Server': '' })))).toEqual([]);
    expect(modes(openLines(everybody({ 'Versenden von E-Mails im Hintergrund protokollieren': null })))).toEqual([]);
  });
});

it('a healthy file with every kind of section gives at most one remark that the documents leave open', () => {
  const lines = [
    ...everybody({ 'SMTP-Port': null }),
    ...user('MUELLER', own),
    ...account('Office', { Absenderadresse: 'buero@kanzlei.example' }),
    ...template('Brief', { 'E-Mail-Account': 'Office' }),
  ];
  for (const whose of [{}, { user: 'MUELLER' }, { template: 'Brief' }]) {
    expect(found(openLines(lines).choose(whose), 'config.undocumented')).toHaveLength(1);
  }
});

describe('the place of a value that is missed', () => {
  const menu = (configuration: Configuration) =>
    found(configuration, 'config.value-missing').map(({ args }) => 'menu' in args && args.menu);

  it('is in the settings for everybody', () => {
    const way =
      'Tools → Überblick über alle Tools-Parameter → Gesamtsystem → Standard-E-Mail → Allgemeine Einstellungen';
    expect(menu(openLines(everybody({ 'SMTP-Passwort': null })))).toEqual([`${way} → SMTP-Passwort`]);
    expect(ntcsVocabulary.menu?.port).toBe(`${way} → SMTP-Port`);
  });

  it('is in the account that supplies the sign-in', () => {
    const lines = [...everybody(), ...ownAccount('Rechnungen', { 'SMTP-Passwort': null })];
    expect(menu(openLines(lines).choose({ account: 'Rechnungen' }))).toEqual([
      'Tools → Zugangsdaten → E-Mail-Account Rechnungen → SMTP-Passwort',
    ]);
  });
});
