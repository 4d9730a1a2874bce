import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { setupWords } from '../../src/words/setup-words.ts';
import { wordsOf } from '../../src/words/words.ts';
import { type MailPort, type Plan, password, signInsAt } from '../setup/neighbourhood.ts';
import { key } from './keyboard.ts';
import { newDirectory, type SettingUp, setUp } from './set-up.ts';

const email = 'anna@kunde.test';

const ports = (user: string, more: Partial<MailPort> = {}) =>
  ({
    465: { kind: 'mail', security: 'tls', user, ...more },
    587: { kind: 'mail', security: 'starttls', user, ...more },
  }) as const;

const own: Plan = {
  hosts: { 'smtp.kunde.test': ports(email) },
  srv: { '_submissions._tcp.kunde.test': [[0, 0, 465, 'smtp.kunde.test']] },
};

/** A domain whose mail server is somebody else's: only the DNS names it. */
const hosted: Plan = { hosts: { 'mail.hoster.test': ports(email) }, mx: { 'kunde.test': ['mail.hoster.test'] } };

const gmx: Plan = { hosts: { 'mail.gmx.net': ports('anna@gmx.at') } };

const signIns = ({ place }: SettingUp) => Object.values(place.logs).flatMap(signInsAt);
const mailsOf = ({ place }: SettingUp) =>
  Object.values(place.logs)
    .flat()
    .filter((line) => /\bDATA$/.test(line));

const systemsInOrder = ['injixo', 'formcycle', 'esoffice', 'agorum', 'ntcs', 'generic'] as const;

interface Answers {
  readonly locale?: 'en' | 'de';
  readonly address?: string;
  readonly secret?: string;
  readonly system?: (typeof systemsInOrder)[number];
  /** A path to type; null: the first place of the list. */
  readonly path?: string | null;
}

/** Answers the questions up to the search; gives the path of the file that was named. */
async function answer({ wizard, directory }: SettingUp, given: Answers = {}): Promise<string> {
  const { locale = 'en', address = email, secret = password, system = 'generic' } = given;
  const { screen } = setupWords[locale];
  await wizard.seesNow(screen.address.label);
  await wizard.press(address, key.enter);
  await wizard.seesNow(screen.password.label('').trim());
  await wizard.press(secret);
  await wizard.press(key.enter);
  await wizard.seesNow('injixo Enterprise');
  await wizard.press(...systemsInOrder.slice(0, systemsInOrder.indexOf(system)).map(() => key.down), key.enter);
  await wizard.seesNow(screen.place.question('').slice(0, 12));
  const { path = join(directory, 'mail.ini') } = given;
  if (path === null) {
    await wizard.press(key.enter);
    return '';
  }
  await wizard.press(key.end, key.enter);
  await wizard.seesNow(screen.place.label);
  await wizard.press(path, key.enter);
  return path;
}

describe.each(['en', 'de'] as const)('in %s', (locale) => {
  const say = setupWords[locale];
  const words = wordsOf(locale);
  const yes = words.keys.yes.short.charAt(0);

  test('an address and a password become a file with settings that were proved', async () => {
    const all = await setUp(own, { locale });
    const { wizard, asked } = all;
    const file = await answer(all, { locale });
    await wizard.seesNow(say.screen.maySend('').slice(0, 30));
    expect(mailsOf(all)).toEqual([]);
    await wizard.press(yes);
    await wizard.seesNow(say.screen.proposal.title(locale === 'de' ? 'Mailprofil' : 'Mail profile'));
    expect(mailsOf(all)).toHaveLength(1);
    expect(wizard.screen.visible.replaceAll(/\s+/g, ' ')).toContain(say.screen.testMailTaken(email));
    expect(wizard.screen.visible).toMatch(/server +smtp\.kunde\.test/);
    expect(readdirSync(all.directory)).toEqual(['ca.pem']);
    await wizard.press(key.enter);
    await wizard.seesNow(words.keys.diagnose.short);
    expect(asked.opened).toEqual([file]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toMatch(/server = smtp\.kunde\.test\nport = 465\nencryption = tls\n/);
    expect(signIns(all)).toHaveLength(1);
    expect(wizard.screen.raw).not.toContain(password);
    expect(wizard.screen.forbidden).toEqual([]);
    expect(wizard.screen.overruns).toBe(0);
  });

  test('a refused password leads back to its field, with the reply explained and one try left', async () => {
    const all = await setUp(own, { locale, rows: 40 });
    const { wizard } = all;
    await answer(all, { locale, secret: 'Wrong-One-1' });
    await wizard.seesNow('535');
    expect(wizard.screen.visible).toContain(say.screen.password.oneLeft.slice(0, 20));
    expect(wizard.screen.visible).toContain(say.screen.password.otherUser('anna'));
    expect(signIns(all)).toHaveLength(1);
    await wizard.press(password);
    await wizard.press(key.enter);
    await wizard.seesNow(say.screen.maySend('').slice(0, 30));
    await wizard.press('n');
    await wizard.seesNow('smtp.kunde.test');
    await wizard.seesNow(words.keys.take.short);
    expect(signIns(all)).toHaveLength(2);
    expect(mailsOf(all)).toEqual([]);
    for (const secret of ['Wrong-One-1', password]) expect(wizard.screen.raw).not.toContain(secret);
  });

  test('where nothing is found it says what was tried, and goes on by hand', async () => {
    const all = await setUp({ hosts: {} }, { locale, rows: 40 });
    const { wizard, subjects } = all;
    await answer(all, { locale, system: 'ntcs', path: null });
    await wizard.seesNow(words.keys.byHand.short);
    for (const place of Object.values(say.places)) expect(wizard.screen.visible).toContain(place);
    await wizard.press('h');
    await wizard.seesNow(words.keys.diagnose.short);
    const values = subjects.at(-1)?.settings.values;
    expect(values).toMatchObject({ sender: { value: email } });
    expect(values?.host).toBeUndefined();
    expect(wizard.screen.visible).toContain(email);
    expect(wizard.screen.raw).not.toContain(password);
  });
});

describe('sign-ins', () => {
  const { screen } = setupWords.en;

  test('end with the second refusal: the third password goes nowhere', async () => {
    const all = await setUp(own, { rows: 50 });
    const { wizard } = all;
    await answer(all, { secret: 'Wrong-One-1' });
    await wizard.seesNow(screen.password.oneLeft.slice(0, 20));
    await wizard.press('Wrong-Two-2');
    await wizard.press(key.enter);
    await wizard.seesNow(screen.password.noneLeft.slice(0, 40));
    await wizard.press(key.escape);
    await wizard.seesNow(screen.password.label(email));
    await wizard.press('Wrong-Three-3');
    await wizard.press(key.enter);
    await wizard.seesNow(screen.password.noneLeft.slice(0, 40));
    expect(signIns(all)).toHaveLength(2);
    expect(wizard.screen.raw).not.toMatch(/Wrong-/);
  });

  test('an empty field tries the same password with the other form of the user', async () => {
    const all = await setUp({ ...own, hosts: { 'smtp.kunde.test': ports('anna') } }, { rows: 40 });
    const { wizard } = all;
    await answer(all);
    await wizard.seesNow(screen.password.otherUser('anna'));
    await wizard.press(key.enter);
    await wizard.seesNow(screen.maySend('').slice(0, 30));
    await wizard.press('n');
    await wizard.seesNow('write');
    expect(wizard.screen.visible).toMatch(/user +anna\n/);
    expect(signIns(all)).toHaveLength(2);
  });

  test('at a server that only the DNS names need a yes; without it no password goes out', async () => {
    const all = await setUp(hosted, { rows: 40 });
    const { wizard } = all;
    await answer(all);
    await wizard.seesNow('May the password go');
    expect(wizard.screen.visible).toContain('mail.hoster.test is not below kunde.test');
    expect(signIns(all)).toEqual([]);
    await wizard.press('n');
    await wizard.seesNow('you did not want the password to go');
    expect(signIns(all)).toEqual([]);
    await wizard.press(key.escape, key.enter);
    await wizard.seesNow(screen.password.label(email));
    await wizard.press(password);
    await wizard.press(key.enter, key.enter);
    await wizard.seesNow(screen.place.other);
    await wizard.press(key.end, key.enter);
    await wizard.seesNow(screen.place.label);
    await wizard.press(join(all.directory, 'other.ini'), key.enter);
    await wizard.seesNow('May the password go');
    await wizard.press('y');
    await wizard.seesNow(screen.maySend('').slice(0, 30));
    expect(signIns(all)).toHaveLength(1);
  });

  test('never happen where the certificate is not right, and the card says why', async () => {
    const wrong = { hosts: { 'smtp.kunde.test': ports(email, { names: ['other.test'] }) } };
    const all = await setUp({ ...own, ...wrong }, { rows: 60 });
    const { wizard } = all;
    await answer(all);
    await wizard.seesNow('cert.hostname-mismatch');
    expect(wizard.screen.visible).toMatch(/✖ smtp\.kunde\.test:465 +TLS +wrong certificate/);
    expect(signIns(all)).toEqual([]);
  });

  test('go to the one server again, not to all of them, when another password is typed', async () => {
    const all = await setUp(own, { rows: 40 });
    await answer(all, { secret: 'Wrong-One-1' });
    await all.wizard.seesNow(screen.password.oneLeft.slice(0, 20));
    const questions = all.place.questions.length;
    await all.wizard.press(password);
    await all.wizard.press(key.enter);
    await all.wizard.seesNow(screen.maySend('').slice(0, 30));
    expect(all.place.questions.slice(questions).filter((question) => question.startsWith('SRV'))).toEqual([]);
  });
});

describe('where the settings go', () => {
  const { screen } = setupWords.en;

  test('an existing file is shown before and after, and changed with a copy beside it', async () => {
    const all = await setUp(gmx, { rows: 60 });
    const { wizard, directory, asked } = all;
    const file = join(directory, 'mail.ini');
    const before = '; ours\n[mail]\nserver = old.example.com\nport = 25\nencryption = none\nsender = a@example.com\n';
    writeFileSync(file, before, { mode: 0o600 });
    await answer(all, { address: 'anna@gmx.at' });
    await wizard.seesNow(screen.maySend('').slice(0, 30));
    await wizard.press('n');
    await wizard.seesNow('- server = old.example.com');
    expect(wizard.screen.visible).toContain('+ server = mail.gmx.net');
    expect(wizard.screen.visible).toContain('+ password = ••••••••');
    expect(readFileSync(file, 'utf8')).toBe(before);
    await wizard.press(key.enter);
    await wizard.seesNow('diagnose');
    expect(asked.opened).toEqual([file]);
    expect(readFileSync(file, 'utf8')).toMatch(/^; ours\n\[mail\]\nserver = mail\.gmx\.net\nport = 465\n/);
    const backup = readdirSync(directory).find((name) => name.startsWith('mail.ini.')) ?? '';
    expect(readFileSync(join(directory, backup), 'utf8')).toBe(before);
  });

  test('a system with screens of its own gets each value with the way to it, and is diagnosed at once', async () => {
    const all = await setUp(gmx, { rows: 40 });
    const { wizard, asked, subjects } = all;
    await answer(all, { address: 'anna@gmx.at', system: 'agorum', path: null });
    await wizard.seesNow(screen.maySend('').slice(0, 30));
    await wizard.press('n');
    await wizard.seesNow('@ support tool → Mailserver → MailserverPort');
    expect(wizard.screen.visible).toContain('(the password)');
    await wizard.press(key.enter);
    await wizard.seesNow('diagnose');
    expect(asked.opened).toEqual([]);
    expect(subjects.at(-1)?.settings.values).toMatchObject({ host: { value: 'mail.gmx.net' }, port: { value: 465 } });
    await wizard.press(key.enter);
    await wizard.sees('result of port');
    expect(asked.runs).toHaveLength(1);
  });

  test('a system that can redirect begins with test operation', async () => {
    const all = await setUp(gmx, { rows: 60 });
    const { wizard } = all;
    const file = await answer(all, { address: 'anna@gmx.at', system: 'ntcs' });
    await wizard.seesNow(screen.maySend('').slice(0, 30));
    await wizard.press('n');
    await wizard.seesNow('! Test operation: Umleitungsmodus aktivieren is on, all mail goes to\n  anna@gmx.at.');
    await wizard.press(key.enter);
    await wizard.seesNow('diagnose');
    expect(readFileSync(file, 'utf8')).toContain('Umleitungsadresse(n)=anna@gmx.at\n');
  });

  test('a file that appeared meanwhile is not overwritten', async () => {
    const all = await setUp(gmx, { rows: 40 });
    const { wizard } = all;
    const file = await answer(all, { address: 'anna@gmx.at' });
    await wizard.seesNow(screen.maySend('').slice(0, 30));
    await wizard.press('n');
    await wizard.seesNow(screen.proposal.title('Mail profile'));
    writeFileSync(file, 'somebody else');
    await wizard.press(key.enter);
    await wizard.seesNow('nothing is overwritten');
    expect(readFileSync(file, 'utf8')).toBe('somebody else');
  });

  test.for([
    ['a directory that is not there', 'nowhere/mail.ini', 'There is no directory for'],
    ['a file that is no configuration', 'ca.pem', 'config.not-recognised'],
  ] as const)('%s is refused before anything is asked of the network', async ([, name, sentence]) => {
    const all = await setUp(gmx, { rows: 40 });
    await answer(all, { address: 'anna@gmx.at', system: 'injixo', path: join(all.directory, name) });
    await all.wizard.seesNow(sentence);
    expect(Object.values(all.place.logs).flat()).toEqual([]);
  });
});

test('a file that the command line names says itself which system it is of', async () => {
  const file = join(newDirectory(), 'mail.ini');
  writeFileSync(file, '[mail]\nserver = old.example.com\nport = 25\nencryption = none\nsender = a@example.com\n');
  const { wizard } = await setUp(gmx, { rows: 60, words: [file, '--email', 'anna@gmx.at'] });
  await wizard.seesNow('Password of anna@gmx.at');
  await wizard.press(password);
  await wizard.press(key.enter);
  await wizard.seesNow('Send a test mail to anna@gmx.at?');
  await wizard.press('n');
  await wizard.seesNow('+ server = mail.gmx.net');
  await wizard.press(key.escape);
  await wizard.seesNow('Password of anna@gmx.at');
});

test('a test mail that is refused ends the setup with the reply, and uses up no try', async () => {
  const script = { on: { message: '554 5.7.1 Message rejected as spam' } } as const;
  const all = await setUp({ hosts: { 'mail.gmx.net': ports('anna@gmx.at', { script }) } }, { rows: 60 });
  const { wizard, directory } = all;
  await answer(all, { address: 'anna@gmx.at' });
  await wizard.seesNow('Send a test mail to anna@gmx.at?');
  await wizard.press('y');
  await wizard.seesNow('554 5.7.1');
  expect(wizard.screen.visible).toContain(setupWords.en.reasons['sending-refused']('', ''));
  expect(wizard.screen.visible).toContain('Test mail not accepted');
  expect(readdirSync(directory)).toEqual(['ca.pem']);
});

describe('keys', () => {
  const { screen } = setupWords.en;

  test('Esc goes back question by question, and leaves at the first', async () => {
    const { wizard } = await setUp(own);
    await wizard.seesNow(screen.address.label);
    await wizard.press(email, key.enter);
    await wizard.seesNow(screen.password.label(email));
    await wizard.press(password);
    await wizard.press(key.enter);
    await wizard.seesNow(screen.system.question);
    await wizard.press(key.enter);
    await wizard.seesNow(screen.place.other);
    await wizard.press(key.escape);
    await wizard.seesNow(screen.system.question);
    await wizard.press(key.escape);
    await wizard.seesNow(screen.password.label(email));
    await wizard.press(key.escape);
    await wizard.seesNow(screen.address.label);
    expect(wizard.screen.visible).toContain(email);
    await wizard.press(key.escape);
    expect(await wizard.exited).toBe(0);
    expect(wizard.screen.raw).not.toContain(password);
  });

  test('Esc ends a search, and its connections with it', async () => {
    const silent: Plan = { ...own, hosts: { 'smtp.kunde.test': { 465: 'silent', 587: 'silent' } } };
    const all = await setUp(silent, { words: ['--timeout', '60'] });
    await answer(all);
    await all.wizard.seesNow('smtp.kunde.test:465');
    await all.wizard.press(key.escape);
    await all.wizard.seesNow(screen.place.other);
    await all.wizard.press(key.interrupt);
    expect(await all.wizard.exited).toBe(130);
  });

  test('Esc at a question of the search sends nothing', async () => {
    const all = await setUp(hosted);
    await answer(all);
    await all.wizard.seesNow('May the password go');
    await all.wizard.press(key.escape);
    await all.wizard.seesNow(screen.place.other);
    expect(signIns(all)).toEqual([]);
  });

  test('what the command line names is not asked again', async () => {
    const all = await setUp(own, { words: ['--email', email, '--system', 'ntcs'] });
    await all.wizard.seesNow(screen.password.label(email));
    await all.wizard.press(password);
    await all.wizard.press(key.enter);
    await all.wizard.seesNow(screen.place.question('BMD NTCS'));
    await all.wizard.press(key.escape);
    await all.wizard.seesNow(screen.password.label(email));
  });

  test('what is no address stays in the field, with a sentence', async () => {
    const { wizard } = await setUp(own);
    await wizard.seesNow(screen.address.label);
    await wizard.press('anna', key.enter);
    await wizard.seesNow(screen.address.bad);
    await wizard.press('@kunde.test', key.enter);
    await wizard.seesNow(screen.password.label(email));
    await wizard.press(key.enter);
    await wizard.seesNow(screen.password.missing);
  });

  test('the start screen leads to it and back', async () => {
    const { wizard } = await setUp(own, { change: { beginning: { at: 'start' } } });
    await wizard.seesNow('Set up sending from scratch');
    await wizard.press(key.down, key.enter);
    await wizard.seesNow(screen.address.label);
    await wizard.press(key.escape);
    await wizard.seesNow('Which settings?');
  });

  test('the system whose file lies here is marked', async () => {
    const file = { path: 'ntcs.ini', product: 'BMD NTCS', host: null, port: null, security: null };
    const { wizard } = await setUp(own, { change: { find: async () => [file] } });
    await wizard.seesNow(screen.address.label);
    await wizard.press(email, key.enter);
    await wizard.seesNow(screen.password.label(email));
    await wizard.press(password);
    await wizard.press(key.enter);
    await wizard.seesNow('❯ BMD NTCS');
  });
});

describe.each([
  [80, 24],
  [40, 15],
  [30, 10],
])('on a terminal of %ix%i', (columns, rows) => {
  test.for([
    ['en', false],
    ['de', true],
  ] as const)('every screen in %s fits (only ASCII: %s)', async ([locale, ascii]) => {
    const say = setupWords[locale];
    const words = wordsOf(locale);
    const yes = words.keys.yes.short.charAt(0);
    const all = await setUp(hosted, { locale, columns, rows, change: { ascii, colour: true } });
    const { wizard } = all;
    await answer(all, { locale, system: 'agorum', path: null, secret: 'Wrong-One-1' });
    await wizard.seesNow(`${yes} ${words.keys.yes.short}`);
    await wizard.press(yes);
    await wizard.seesNow(say.screen.password.otherUser('anna').slice(0, 12));
    await wizard.press(password);
    await wizard.press(key.enter);
    await wizard.seesNow(`${yes} ${words.keys.yes.short}`);
    await wizard.press('n');
    await wizard.seesNow(words.keys.proceed.short);
    await wizard.press(key.end);
    await wizard.seesNow('EmailDomain');
    expect(wizard.screen.forbidden).toEqual([]);
    expect(wizard.screen.overruns).toBe(0);
    // Whatever was live has gone from the screen with its question, not into the scrollback.
    for (const live of [say.screen.password.remark, words.keys.proceed.short, 'EmailDomain'])
      expect(wizard.screen.scrolledAway.join('\n')).not.toContain(live.slice(0, 12));
    if (ascii) expect(wizard.screen.everything.replaceAll(/[äöüÄÖÜß]/g, '')).toMatch(/^[\x20-\x7e\n]*$/);
  });
});
