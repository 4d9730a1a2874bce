import { describe, expect, test } from 'vitest';
import { finding } from '../../src/findings/finding.ts';
import { wordsOf } from '../../src/words/words.ts';
import { key } from './keyboard.ts';
import { type ShownWizard, showWizard } from './show-wizard.ts';
import { explained, fixture, injixoSubject, slowGreeting, wrongPassword } from './wizard-fixture.ts';

const long = 'The server answered, but what it said does not belong to any protocol that a mail program could speak. ';
const longCard: typeof explained = (found) => ({
  ...explained(found),
  cause: [{ text: long.repeat(6), style: 'text' }],
  advice: Array.from({ length: 9 }, (_, index) => ({
    spans: [{ text: `${long}(${index})`, style: 'text' }],
    lowersSecurity: index === 8,
  })),
});

const script = {
  async *port() {
    yield { type: 'finding' as const, finding: slowGreeting };
    return 'done' as const;
  },
  async *credentials() {
    for (let at = 0; at < 60; at += 1) {
      yield { type: 'line' as const, line: { at, from: 'server' as const, text: `250-LINE ${at} ${long}` } };
    }
    yield { type: 'finding' as const, finding: wrongPassword };
    return 'done' as const;
  },
};

/** The live part must fit: nothing of it may have scrolled away, and no line may have run over the edge. */
function keepsTheRules({ screen }: ShownWizard): void {
  expect(screen.forbidden).toEqual([]);
  expect(screen.overruns).toBe(0);
  const printed = screen.scrolledAway.join('\n');
  for (const live of ['The server answered, but', 'Which value?', 'more below', 'more above', '❯']) {
    expect(printed).not.toContain(live);
  }
}

describe.each([
  [80, 24],
  [40, 15],
  [40, 12],
  [30, 10],
  [200, 60],
])('on a terminal of %ix%i', (columns, rows) => {
  test.for(['en', 'de'] as const)('every screen in %s fits and scrolls to its end', async (locale) => {
    const words = wordsOf(locale);
    const doubts = [
      finding('config.port-and-mode', { port: 465, mode: 'TLS', reason: 'ambiguous' }),
      finding('config.ca-file-unprotected', { file: 'cacert.pem' }),
    ];
    const { services } = fixture(
      { locale, beginning: { at: 'start' }, explain: longCard },
      script,
      injixoSubject(doubts),
    );
    const wizard = showWizard(services, columns, rows);
    const { screen } = wizard;
    await wizard.seesNow('❯ isps.cfg');
    await wizard.press(key.down.repeat(5), key.enter);
    await wizard.seesNow('fault-0');
    await wizard.press(key.pageDown, key.end);
    await wizard.seesNow('fault-39');
    keepsTheRules(wizard);
    await wizard.press(key.escape);
    await wizard.seesNow('❯');
    await wizard.press(key.home, key.enter);
    await wizard.seesNow('SMTPServer');
    await wizard.press(key.end);
    await wizard.seesNow(words.sheet.recipient);
    keepsTheRules(wizard);
    await wizard.press('?');
    await wizard.seesNow(words.keys.back.short);
    await wizard.press(key.escape, key.enter);
    await wizard.seesNow('✖ Title of');
    await wizard.press(key.end);
    await wizard.seesNow('Please look at the log.');
    expect(screen.visible).toContain(`c ${words.keys.continue.short}`);
    if (columns < 60) expect(screen.visible).not.toContain('│');
    keepsTheRules(wizard);
    await wizard.press('e');
    await wizard.seesNow(`❯ ${words.settings.password}`);
    await wizard.press(key.escape, 't');
    await wizard.seesNow('LINE 59');
    await wizard.press(key.home);
    await wizard.seesNow('LINE 0');
    await wizard.press(key.escape, 'd', key.end, key.escape);
    await wizard.seesNow(`c ${words.keys.continue.short}`);
    keepsTheRules(wizard);
    await wizard.press('c');
    await wizard.seesNow(`m ${words.keys.send.short}`);
    await wizard.press(key.end);
    await wizard.seesNow(locale === 'en' ? 'shows' : 'zeigt');
    keepsTheRules(wizard);
    await wizard.press('q');
    expect(await wizard.exited).toBe(1);
    keepsTheRules(wizard);
  });
});

test('a window that gets lower while a long card is shown costs no scrollback', async () => {
  const { services } = fixture({ explain: longCard }, script);
  const wizard = showWizard(services);
  await wizard.seesNow('diagnose');
  await wizard.press(key.enter);
  await wizard.seesNow('more below');
  wizard.screen.resize(80, 12);
  await wizard.seesNow('c continue');
  expect(wizard.screen.forbidden).toEqual([]);
});

test('a terminal that says 0x0 counts as 80x24', async () => {
  const { services } = fixture();
  const wizard = showWizard(services, 80, 24);
  Object.assign(wizard.screen, { columns: 0, rows: 0 });
  wizard.screen.emit('resize');
  Object.assign(wizard.screen, { columns: 80, rows: 24 });
  await wizard.seesNow('SMTPServer      line 4');
});

test('without colour nothing is coloured', async () => {
  const plain = showWizard(fixture({}, script).services);
  await plain.seesNow('diagnose');
  await plain.press(key.enter);
  await plain.seesNow('c continue');
  expect(plain.screen.colours).toBe(0);
});

test('with ASCII signs alone no other character is written', async () => {
  const { services } = fixture({ ascii: true, open: async () => ({ subject: injixoSubject() }) }, script);
  const wizard = showWizard(services);
  await wizard.seesNow('Enter diagnose');
  await wizard.press(key.enter);
  await wizard.seesNow('[x] Title of auth.wrong-password');
  expect(wizard.screen.visible).toContain('[ok] server');
  expect(wizard.screen.raw.replaceAll('•', '')).toMatch(/^\p{ASCII}*$/u);
});

test('a whole healthy run costs less than 6 kB', async () => {
  const { services } = fixture({ beginning: { at: 'start' } });
  const wizard = showWizard(services);
  await wizard.seesNow('isps.cfg');
  await wizard.press(key.enter);
  await wizard.seesNow('diagnose');
  await wizard.press(key.enter);
  await wizard.seesNow('Everything that was tried works.');
  await wizard.press('q');
  await wizard.exited;
  expect(wizard.screen.bytes).toBeLessThan(6000);
});
