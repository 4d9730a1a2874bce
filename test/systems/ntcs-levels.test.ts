import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Whose } from '../../src/settings/whose.ts';
import { nobody } from '../../src/settings/whose.ts';
import type { Configuration } from '../../src/systems/configuration.ts';
import { ntcs } from '../../src/systems/ntcs/ntcs.ts';
import { ntcsFile, ntcsUser } from '../helpers/ntcs-file.ts';
import { memoryFiles } from './memory-files.ts';
import { account, employee, everybody, kinds, ownAccount, section, template, user } from './ntcs-lines.ts';
import { openBytes } from './open-bytes.ts';
import { openFixture, openLines } from './open-configuration.ts';

const states = ({ settings }: Configuration) => settings.chain?.map(({ state }) => state).join(' ');
const value = ({ settings }: Configuration, key: keyof Configuration['settings']['values']) =>
  settings.values[key]?.value;
const secret = ({ settings }: Configuration) => settings.values.password?.value.reveal();
const level = ({ settings }: Configuration, key: keyof Configuration['settings']['values']) => {
  const { kind, name } = settings.values[key]?.level ?? {};
  return name == null ? kind : `${kind} ${name}`;
};
/** Sender, server and sign-in with the level that each comes from. */
const from = (configuration: Configuration) => [
  `${value(configuration, 'sender')} of ${level(configuration, 'sender')}`,
  `${value(configuration, 'host')}:${value(configuration, 'port')} of ${level(configuration, 'host')}`,
  `${value(configuration, 'user')}/${secret(configuration)} of ${level(configuration, 'user')}`,
];

const common = ['smtp.kanzlei.example:587 of global', 'office@kanzlei.example/Sommer-Regen-42 of global'];
const own = { Absenderadresse: 'mueller@kanzlei.example' };
const signIn = { Standarduser: 'mueller', 'SMTP-Passwort': '"Herbst-9"' };

describe('the chain of six levels', () => {
  const full = [
    ...everybody({ 'Absenderadresse immer verwenden': 'Ja' }),
    ...user('MUELLER', own),
    ...ownAccount('Rechnungen'),
    ...ownAccount('Persoenlich', { 'User-ID': 'mueller', Absenderadresse: 'persoenlich@kanzlei.example' }),
    ...template('Rechnung', { 'E-Mail-Account': 'rechnungen', Versandart: 'SMTP' }),
  ];
  const without = (...sections: string[]) => {
    const kept: string[] = [];
    let keep = true;
    for (const line of full) {
      if (line.startsWith('[')) keep = !sections.some((name) => line === `[${name}]`);
      if (keep) kept.push(line);
    }
    return kept;
  };

  it.each<[string, readonly string[], Partial<Whose>, string, string]>([
    [
      '1: the account of the print template',
      full,
      { user: 'MUELLER', template: 'Rechnung' },
      'rechnungen@',
      'wins lost lost lost lost lost',
    ],
    ['2: the account of the user', full, { user: 'MUELLER' }, 'persoenlich@', 'empty wins lost lost lost lost'],
    [
      '3: the forced parameter',
      without('E-Mail-Account/Persoenlich'),
      { user: 'MUELLER' },
      'mueller@',
      'empty empty wins lost in-part lost',
    ],
    ['3: the forced parameter for everybody', full, {}, 'office@', 'empty empty wins empty in-part lost'],
    [
      '4: the settings of the user',
      without('E-Mail-Account/Persoenlich').map((line) => line.replace('verwenden=Ja', 'verwenden=Nein')),
      { user: 'MUELLER' },
      'mueller@',
      'empty empty off wins in-part lost',
    ],
    ['5: the settings for everybody', everybody(), { user: 'X' }, 'office@', 'empty empty off empty wins lost'],
    ['6: the local mail program', everybody({ 'SMTP-Server': '' }), {}, 'office@', 'empty empty off empty lost wins'],
  ])('%s', (_title, lines, whose, sender, expected) => {
    const configuration = openLines(lines).choose(whose);
    expect(configuration.settings.chain).toHaveLength(6);
    expect(states(configuration)).toBe(expected);
    expect(value(configuration, 'sender')).toBe(`${sender}kanzlei.example`);
  });

  it('names each level with what it has and where', () => {
    const { chain } = openLines(full).choose({ user: 'MUELLER', template: 'Rechnung' }).settings;
    expect(chain).toMatchObject([
      {
        level: { kind: 'account', name: 'Rechnungen' },
        sender: 'rechnungen@kanzlei.example',
        host: 'smtp.rechnungen.example',
      },
      { level: { kind: 'account', name: 'Persoenlich' }, sender: 'persoenlich@kanzlei.example' },
      { means: 'forced-sender', level: { kind: 'user', name: 'MUELLER' }, sender: 'mueller@kanzlei.example' },
      { level: { kind: 'user', name: 'MUELLER' }, sender: 'mueller@kanzlei.example', host: null, origin: { line: 15 } },
      {
        level: { kind: 'global', name: null },
        sender: 'office@kanzlei.example',
        host: 'smtp.kanzlei.example',
        origin: { line: 9 },
      },
      { means: 'local-client', sender: null, host: null, origin: null },
    ]);
  });

  it('has no local mail program to fall back to where mail is queued, or for Com and batch users', () => {
    const lines = [...everybody(), ...kinds({ COM1: 'Com', STAPEL: 'Stapel' })];
    const last = (configuration: Configuration) => configuration.settings.chain?.at(-1)?.state;
    expect(last(openLines(lines))).toBe('lost');
    expect(last(openLines(everybody({ 'SMTP-Mail Versandsystem': '1' })))).toBe('empty');
    for (const name of ['COM1', 'STAPEL']) expect(last(openLines(lines).choose({ user: name }))).toBe('empty');
  });

  it('without any sender: the level with the server wins', () => {
    expect(states(openLines(everybody({ Absenderadresse: null })))).toBe('empty empty off empty wins lost');
  });
});

describe('a level that is filled in part', () => {
  it('a user with a sender alone: server and sign-in are those for everybody', () => {
    const lines = [...everybody(), ...user('MUELLER', own)];
    expect(from(openLines(lines).choose({ user: 'mueller' }))).toEqual([
      'mueller@kanzlei.example of user MUELLER',
      ...common,
    ]);
  });

  it('a user with a sign-in alone: sender and server are those for everybody', () => {
    const configuration = openLines([...everybody(), ...user('MUELLER', signIn)]).choose({ user: 'MUELLER' });
    expect(from(configuration)).toEqual([
      'office@kanzlei.example of global',
      'smtp.kanzlei.example:587 of global',
      'mueller/Herbst-9 of user MUELLER',
    ]);
  });

  it('a user with a login alone: the password is that for everybody, which is doubted', () => {
    const lines = [...everybody(), ...user('MUELLER', { ...own, Standarduser: 'mueller' })];
    const configuration = openLines(lines).choose({ user: 'MUELLER' });
    expect(from(configuration)[2]).toBe('mueller/Sommer-Regen-42 of user MUELLER');
    expect(level(configuration, 'password')).toBe('global');
    expect(configuration.findings).toContainEqual(
      expect.objectContaining({
        code: 'config.undocumented',
        args: expect.objectContaining({ note: 'ntcs-partial-levels' }),
      }),
    );
  });

  it('a user with a server alone: the sign-in is that for everybody, which is doubted', () => {
    const lines = [...everybody(), ...user('MUELLER', { ...own, 'SMTP-Server': 'smtp.mueller.example' })];
    const configuration = openLines(lines).choose({ user: 'MUELLER' });
    expect(from(configuration).slice(1)).toEqual([
      'smtp.mueller.example:587 of user MUELLER',
      'office@kanzlei.example/Sommer-Regen-42 of global',
    ]);
    expect(configuration.findings).toContainEqual({
      code: 'config.undocumented',
      args: {
        ...{ name: 'SMTP-Server', file: 'mail.ini', line: 16, value: 'smtp.mueller.example' },
        note: 'ntcs-partial-levels',
      },
    });
  });

  it('each parameter counts for itself: a port of the user at the server for everybody', () => {
    const lines = [...everybody(), ...user('MUELLER', { ...own, 'SMTP-Port': '2525', TLS: 'Nein' })];
    const configuration = openLines(lines).choose({ user: 'MUELLER' });
    expect(value(configuration, 'port')).toBe(2525);
    expect(level(configuration, 'port')).toBe('user MUELLER');
    expect(value(configuration, 'security')).toBe('none');
    expect(level(configuration, 'host')).toBe('global');
  });

  it('an empty value of a user counts as none', () => {
    const lines = [...everybody(), ...user('MUELLER', { Absenderadresse: '', 'SMTP-Server': '""' })];
    expect(from(openLines(lines).choose({ user: 'MUELLER' }))).toEqual(['office@kanzlei.example of global', ...common]);
  });

  it('an account with a sender alone: its mail goes out with the credentials of whoever sends', () => {
    const lines = [
      ...everybody(),
      ...user('MUELLER', signIn),
      ...account('Office', { Absenderadresse: 'buero@kanzlei.example' }),
    ];
    expect(from(openLines(lines).choose({ user: 'MUELLER', account: 'Office' }))).toEqual([
      'buero@kanzlei.example of account Office',
      'smtp.kanzlei.example:587 of global',
      'mueller/Herbst-9 of user MUELLER',
    ]);
  });

  it('an account with a sign-in alone signs in at the server for everybody', () => {
    const lines = [...everybody(), ...ownAccount('R', { 'SMTP-Server': null, 'SMTP-Port': null, TLS: null })];
    expect(from(openLines(lines).choose({ account: 'R' }))).toEqual([
      'rechnungen@kanzlei.example of account R',
      'smtp.kanzlei.example:587 of global',
      'rechnungen@kanzlei.example/Winter-Schnee-7 of account R',
    ]);
  });

  it('an account with a server of its own never gets the password that was entered for another', () => {
    const lines = [
      ...everybody(),
      ...ownAccount('R', { Standarduser: null, 'SMTP-Passwort': null, 'SMTP-Port': null }),
    ];
    const configuration = openLines(lines).choose({ account: 'R' });
    expect(secret(configuration)).toBeUndefined();
    expect(value(configuration, 'port')).toBe(25);
    const missing = configuration.findings.flatMap((found) =>
      found.code === 'config.value-missing' ? [found.args.name] : [],
    );
    expect(missing).toEqual(['Standarduser', 'SMTP-Passwort']);
  });

  it('an account without a sender leaves the sender to the next level', () => {
    const lines = [
      ...everybody(),
      ...user('MUELLER', own),
      ...ownAccount('R', { Absenderadresse: '', 'User-ID': 'MUELLER' }),
    ];
    expect(from(openLines(lines).choose({ user: 'MUELLER' }))).toEqual([
      'mueller@kanzlei.example of user MUELLER',
      'smtp.rechnungen.example:2525 of account R',
      'rechnungen@kanzlei.example/Winter-Schnee-7 of account R',
    ]);
  });

  it('the account of the context with a sender alone, and one of the user with a server: each gives what it has', () => {
    const lines = [
      ...everybody(),
      ...account('Office', { Absenderadresse: 'buero@kanzlei.example' }),
      ...ownAccount('R', { 'User-ID': 'MUELLER' }),
    ];
    const configuration = openLines(lines).choose({ user: 'MUELLER', account: 'Office' });
    expect(value(configuration, 'sender')).toBe('buero@kanzlei.example');
    expect(level(configuration, 'host')).toBe('account R');
    expect(states(configuration)).toBe('wins in-part off empty lost lost');
  });
});

describe('print templates', () => {
  const lines = [
    ...everybody(),
    ...ownAccount('Rechnungen'),
    ...ownAccount('Linz', { 'SMTP-Server': 'smtp.linz.example', Absenderadresse: 'linz@kanzlei.example' }),
    ...template('Rechnung', { 'E-Mail-Account': 'Rechnungen' }),
    ...template('Rechnung/Benutzer/HUBER', { 'E-Mail-Account': 'Linz' }),
  ];

  it('may have another account for single users, and so another server', () => {
    const host = (whose: Partial<Whose>) => value(openLines(lines).choose(whose), 'host');
    expect(host({ template: 'Rechnung' })).toBe('smtp.rechnungen.example');
    expect(host({ template: 'Rechnung', user: 'huber' })).toBe('smtp.linz.example');
    expect(host({ template: 'Rechnung', user: 'MAIER' })).toBe('smtp.rechnungen.example');
  });

  it('the account that is chosen comes before that of the template', () => {
    const configuration = openLines(lines).choose({ template: 'Rechnung', account: 'Linz' });
    expect(value(configuration, 'sender')).toBe('linz@kanzlei.example');
  });

  it('that name an account which the file lacks are told, and the next level counts', () => {
    const configuration = openFixture('ntcs/unknown-account/ntcs-standard-e-mail.ini').choose({ template: 'Rechnung' });
    expect(configuration.findings[0]).toEqual({
      code: 'config.subject-unknown',
      args: { kind: 'account', name: 'Mahnungen' },
    });
    expect(value(configuration, 'sender')).toBe('office@kanzlei.example');
  });

  it('spelled Ausdruckmodell are the same', () => {
    const other = lines.map((line) => line.replace('[Ausdrucksmodell', '[Ausdruckmodell'));
    expect(value(openLines(other).choose({ template: 'rechnung' }), 'host')).toBe('smtp.rechnungen.example');
  });

  it('show their way of sending and their account beside the settings', () => {
    const { further } = openFixture('ntcs/healthy/ntcs-standard-e-mail.ini').choose({
      user: 'COM001',
      template: 'Rechnung',
    }).settings;
    expect(further?.map(({ name, value: text }) => `${name}=${text}`)).toEqual([
      'E-Mail-Account=Rechnungen',
      'Versandart=SMTP',
      'Standard-E-Mail-Absenderadresse aktualisieren=1',
      'Benutzerart=Com',
    ]);
  });
});

describe("the employee's address", () => {
  const record = {
    'User-ID': 'MUELLER',
    'E-Mail': 'hanna@kanzlei.example',
    'Weitere E-Mail-Adressen': 'h.m@kanzlei.example',
  };
  const crm = (text: string) => section('CRM Parameter', { 'Standard-E-Mail-Absenderadresse aktualisieren': text });
  const read = (...more: (readonly string[])[]) =>
    openLines([...everybody(), ...more.flat()]).choose({ user: 'MUELLER' });

  it('is copied into the parameter of the linked user, also where the CRM parameter is not given', () => {
    for (const configuration of [read(employee('17', record)), read(employee('17', record), crm('1 - Ja'))]) {
      expect(from(configuration)).toEqual(['hanna@kanzlei.example of employee 17', ...common]);
      expect(states(configuration)).toBe('empty empty off wins in-part lost');
    }
  });

  it.each(['0', '0 - Nein', 'Nein'])('is not copied where the CRM parameter is %s', (text) => {
    expect(value(read(employee('17', record), crm(text)), 'sender')).toBe('office@kanzlei.example');
  });

  it('is not copied without a linked User-ID, nor over an address that the user has', () => {
    expect(value(read(employee('MUELLER', { ...record, 'User-ID': '' })), 'sender')).toBe('office@kanzlei.example');
    expect(value(read(employee('17', record), user('MUELLER', own)), 'sender')).toBe('mueller@kanzlei.example');
  });
});

describe('the senders to try', () => {
  const candidates = (configuration: Configuration) =>
    configuration.settings.senders?.map(
      ({ address, level, used, sameServer }) =>
        `${address.split('@')[0]} ${level?.kind}${used ? ' used' : ''}${sameServer ? '' : ' elsewhere'}`,
    );

  it('are all that the file can produce for this user, the used one first', () => {
    const lines = [
      ...everybody(),
      ...user('MUELLER', own),
      ...ownAccount('Rechnungen'),
      ...account('Office', { Absenderadresse: 'buero@kanzlei.example' }),
      ...ownAccount('Huber', { 'User-ID': 'HUBER', Absenderadresse: 'huber@kanzlei.example' }),
      ...employee('1', {
        'User-ID': 'MUELLER',
        'E-Mail': 'MUELLER@kanzlei.example',
        'Weitere E-Mail-Adressen': 'a@b.example, kaputt',
      }),
    ];
    expect(candidates(openLines(lines).choose({ user: 'MUELLER' }))).toEqual([
      'mueller user used',
      'rechnungen account elsewhere',
      'buero account',
      'a employee',
      'office global',
    ]);
    expect(candidates(openLines(lines).choose({ account: 'Rechnungen' }))).toEqual([
      'rechnungen account used',
      'buero account elsewhere',
      'office global elsewhere',
    ]);
    expect(candidates(openLines(lines))).toEqual([
      'office global used',
      'rechnungen account elsewhere',
      'buero account',
    ]);
  });

  it('of an account with the same server, port and user go through the used one', () => {
    const same = { 'SMTP-Server': 'SMTP.kanzlei.example', 'SMTP-Port': '587', Standarduser: 'office@kanzlei.example' };
    const lines = [...everybody(), ...ownAccount('Rechnungen', same)];
    expect(candidates(openLines(lines))).toEqual(['office global used', 'rechnungen account']);
    expect(candidates(openLines(lines).choose({ account: 'Rechnungen' }))).toEqual([
      'rechnungen account used',
      'office global',
    ]);
    for (const other of [{ 'SMTP-Port': '25' }, { Standarduser: 'rechnungen@kanzlei.example' }]) {
      const elsewhere = openLines([...everybody(), ...ownAccount('Rechnungen', { ...same, ...other })]);
      expect(candidates(elsewhere)).toEqual(['office global used', 'rechnungen account elsewhere']);
    }
  });

  it('begin with the one from the command line', () => {
    const laid = openLines(everybody()).lay('sender', 'neu@kanzlei.example', 'command-line');
    expect(candidates(laid)).toEqual(['neu global used', 'office global']);
  });
});

describe('the names to choose from', () => {
  it('are users, accounts and templates, each once, with the sender that mail of each carries', () => {
    const lines = [
      ...everybody(),
      ...user('MUELLER', own),
      ...kinds({ mueller: 'eigen', STAPEL: 'Stapel' }),
      ...employee('9', { 'User-ID': 'Huber', 'E-Mail': 'huber@kanzlei.example' }),
      ...ownAccount('Rechnungen', { 'User-ID': 'STAPEL' }),
      ...template('Rechnung', { 'E-Mail-Account': 'Rechnungen' }),
      ...template('Rechnung/Benutzer/Huber', { 'E-Mail-Account': 'Rechnungen' }),
    ];
    expect(openLines(lines).choices.map(({ kind, name, sender }) => `${kind} ${name} ${sender}`)).toEqual([
      'user MUELLER mueller@kanzlei.example',
      'user STAPEL rechnungen@kanzlei.example',
      'user Huber huber@kanzlei.example',
      'account Rechnungen rechnungen@kanzlei.example',
      'template Rechnung rechnungen@kanzlei.example',
    ]);
    expect(ntcs.kinds).toEqual(['user', 'account', 'template']);
  });

  it('a name that the file lacks is told, and the settings for everybody count', () => {
    const configuration = openLines(everybody()).choose({ user: 'NIEMAND', account: 'Keiner', template: 'Nichts' });
    const unknown = configuration.findings.flatMap((found) =>
      found.code === 'config.subject-unknown' ? [`${found.args.kind} ${found.args.name}`] : [],
    );
    expect(unknown).toEqual(['user NIEMAND', 'template Nichts', 'account Keiner']);
    expect(from(configuration)).toEqual(['office@kanzlei.example of global', ...common]);
    expect(configuration.settings.whose).toEqual({
      user: 'NIEMAND',
      tenant: null,
      account: 'Keiner',
      template: 'Nichts',
    });
  });

  it('names that differ by a hyphen are different users', () => {
    const lines = [
      ...everybody(),
      ...user('A-1', { Absenderadresse: 'x@a.example' }),
      ...user('A1', { Absenderadresse: 'y@a.example' }),
    ];
    expect(value(openLines(lines).choose({ user: 'a1' }), 'sender')).toBe('y@a.example');
  });

  it('a thousand users are read in a fraction of a second', () => {
    const text = ntcsFile({
      users: 1000,
      host: 'smtp.kanzlei.example',
      port: 587,
      user: (index) => `login${index}`,
      password: (index) => `Passwort-${index}`,
      sender: (index) => `user${index}@kanzlei.example`,
      tls: true,
    });
    const file = openBytes(text);
    const files = memoryFiles({});
    const begin = process.cpuUsage();
    expect(ntcs.choices(file)).toHaveLength(1000);
    for (let index = 0; index < 1000; index += 1) {
      const { settings, findings } = ntcs.read(file, files, { whose: { ...nobody, user: ntcsUser(index) }, laid: {} });
      expect(settings?.values.sender?.value).toBe(`user${index}@kanzlei.example`);
      expect(findings.map(({ code }) => code)).toEqual(['redirect.inactive']);
    }
    // 2 ms for each read would be the limit for a batch; expect() itself takes most of what is measured here.
    expect(process.cpuUsage(begin).user / 1000).toBeLessThan(2000);
  });
});

test('the order of sections and keys and their spelling change nothing', () => {
  const sections: readonly (readonly string[])[] = [
    everybody({
      'Absender prüfen': 'Ja',
      'Umleitungsmodus aktivieren': 'Ja',
      'Umleitungsadresse(n)': 'test@kanzlei.example',
    }),
    user('MUELLER', { ...own, ...signIn }),
    ownAccount('Rechnungen'),
    template('Rechnung', { 'E-Mail-Account': 'Rechnungen', Versandart: 'SMTP' }),
    employee('1', { 'User-ID': 'mueller', 'E-Mail': 'mueller@kanzlei.example' }),
    kinds({ MUELLER: 'eigen' }),
  ];
  const facts = ({ settings, findings }: Configuration) => ({
    values: Object.entries(settings.values).map(([key, one]) => [key, one.value, one.level]),
    chain: settings.chain?.map(({ origin, ...link }) => link),
    senders: settings.senders?.map(({ origin, ...sender }) => sender),
    codes: findings.map(({ code }) => code).toSorted(),
  });
  const subjects: readonly Partial<Whose>[] = [{}, { user: 'MUELLER' }, { user: 'MUELLER', template: 'Rechnung' }];
  const expected = subjects.map((whose) => facts(openLines(sections.flat()).choose(whose)));
  const spelling = fc.constantFrom(
    (key: string) => key,
    (key: string) => key.toUpperCase(),
    (key: string) => key.toLowerCase().replaceAll('ü', 'ue').replaceAll('-', ' '),
    (key: string) => `  ${key.replaceAll(' ', '-')}\t`,
  );
  const shuffled = fc
    .tuple(
      fc.shuffledSubarray([...sections], { minLength: sections.length }),
      fc.infiniteStream(fc.integer()),
      fc.infiniteStream(spelling),
    )
    .map(([order, numbers, spellings]) =>
      order.flatMap(([head = '', ...lines]) => {
        const mixed = lines
          .map((line) => ({ line, at: numbers.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ line }) => {
            const at = line.indexOf('=');
            const spell = head === '[Benutzerart]' ? (key: string) => key : spellings.next().value;
            return `${spell?.(line.slice(0, at)) ?? ''}=${line.slice(at + 1)}`;
          });
        return [head, ...mixed];
      }),
    );
  fc.assert(
    fc.property(shuffled, (lines) => {
      expect(subjects.map((whose) => facts(openLines(lines).choose(whose)))).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
