import { describe, expect, test } from 'vitest';
import { systemNotes } from '../../src/commands/system-notes.ts';
import { wordsOf } from '../../src/words/words.ts';
import { configurationOf, configured } from './configured.ts';
import { key } from './keyboard.ts';
import { type ShownWizard, showWizard } from './show-wizard.ts';
import { fixture } from './wizard-fixture.ts';

const fixtures = [
  'ntcs/vendor-example/ntcs-standard-e-mail.ini',
  'esoffice/departments/postausgang.ini',
  'formcycle/healthy-tenants/formcycle-mail.ini',
  'agorum/healthy/agorum-mail.ini',
  'injixo/healthy-starttls/isps.cfg',
] as const;

/** Nothing of the live part has scrolled away, and no line has run over the edge. */
function keepsTheRules({ screen }: ShownWizard): void {
  expect(screen.forbidden).toEqual([]);
  expect(screen.overruns).toBe(0);
  for (const live of ['more below', 'more above', 'weitere darunter', '❯']) {
    expect(screen.scrolledAway.join('\n')).not.toContain(live);
  }
}

describe.each(fixtures)('%s', (path) => {
  test.each([
    ['en', 80, 24],
    ['de', 80, 24],
    ['en', 40, 15],
    ['de', 40, 15],
    ['de', 30, 10],
    ['en', 200, 60],
  ] as const)('every screen about its settings fits (%s, %ix%i)', async (locale, columns, rows) => {
    const words = wordsOf(locale);
    const configuration = configurationOf(path);
    const { definition, settings } = configuration;
    const notes = async () => systemNotes(definition.vocabulary, locale);
    const { services } = fixture({ ...configured(configuration, locale), notes });
    const wizard = showWizard(services, columns, rows);
    await wizard.seesNow(`⏎ ${words.keys.diagnose.short}`);
    await wizard.press(key.end);
    keepsTheRules(wizard);
    await wizard.press('i', key.end);
    await wizard.seesNow(`Esc ${words.keys.back.short}`);
    keepsTheRules(wizard);
    await wizard.press(key.escape);
    if ((settings.chain ?? []).length > 1) {
      await wizard.press('l', key.end);
      await wizard.seesNow(`Esc ${words.keys.back.short}`);
      keepsTheRules(wizard);
      await wizard.press(key.escape);
    }
    if (definition.kinds.length > 0) {
      await wizard.press('w', key.end);
      await wizard.seesNow(words.whose.label);
      keepsTheRules(wizard);
      await wizard.press(key.escape);
    }
    await wizard.press('e');
    await wizard.seesNow('❯');
    await wizard.press(key.end, key.home);
    keepsTheRules(wizard);
    await wizard.press(key.enter);
    await wizard.seesNow('❯');
    keepsTheRules(wizard);
    await wizard.press(key.escape, key.escape, '?');
    await wizard.seesNow(words.help);
    await wizard.press(key.end);
    keepsTheRules(wizard);
    await wizard.press('?', 'q');
    expect(await wizard.exited).toBe(0);
  });
});

test('with ASCII alone no other sign is written on the new screens', async () => {
  const configuration = configurationOf('ntcs/vendor-example/ntcs-standard-e-mail.ini');
  const notes = async () => systemNotes(configuration.definition.vocabulary, 'en');
  const { services } = fixture({ ...configured(configuration, 'en'), notes, ascii: true });
  const wizard = showWizard(services);
  await wizard.seesNow('Enter diagnose');
  await wizard.press('l', key.escape, 'i', key.end, key.escape, 'w', 'muel');
  await wizard.seesNow('> MUELLER');
  await wizard.press(key.enter);
  await wizard.seesNow('MUELLER (');
  await wizard.press('e', key.down.repeat(3), key.enter);
  await wizard.seesNow('New value');
  expect(wizard.screen.raw).not.toMatch(/[→←·…–“”„’•✔✖❯│⏎↑↓]/);
});

test('names and values of the file reach the terminal as text alone', async () => {
  const attack = 'x\u001b[2J\u009b6n\u202ey';
  const { services } = fixture({
    open: async () => {
      const { settings, vocabulary } = (await import('./wizard-fixture.ts')).injixoSubject();
      const level = { kind: 'user', name: attack } as const;
      const origin = { file: attack, line: 1, section: attack };
      return {
        subject: {
          configuration: [],
          vocabulary: { ...vocabulary, hasRedirect: true },
          settings: {
            ...settings,
            whose: { user: attack, tenant: null, account: null, template: null },
            chain: [
              { level, state: 'wins', sender: attack, host: attack, origin },
              { level, state: 'lost', sender: attack, host: attack, origin },
            ],
            further: [{ name: attack, value: attack, origin, level }],
            ownRelay: { host: attack, ports: [{ port: 25, tls: false, name: attack }], accessList: attack },
            version: attack,
            values: {
              ...settings.values,
              redirect: { value: true, name: attack, written: attack, origin, from: 'edited', level, menu: attack },
              redirectAddresses: { value: [attack], name: attack, written: attack, origin, from: 'file' },
            },
          },
        },
      };
    },
    kinds: () => ['user'],
    choices: () => [{ kind: 'user', name: attack, sender: attack }],
    unsaved: () => ({
      lines: [{ line: 1, section: attack, before: attack, after: attack }],
      remarks: [attack],
      refusal: null,
    }),
    save: () => ({ kind: 'asks', words: attack, agreement: 'changeOwner' }),
  });
  const wizard = showWizard(services, 80, 60);
  await wizard.seesNow('diagnose');
  await wizard.press('l');
  await wizard.seesNow('Esc back');
  await wizard.press(key.escape, 'w');
  await wizard.seesNow('Search');
  await wizard.press(key.escape, 'e', key.down, key.enter);
  await wizard.seesNow('New value');
  await wizard.press('7', key.enter);
  await wizard.seesNow('s save changes');
  await wizard.press('s', key.enter);
  await wizard.seesNow('once more');
  expect(wizard.screen.forbidden).toEqual([]);
  expect(wizard.screen.raw).not.toMatch(/[\u009b\u202e]/);
});
