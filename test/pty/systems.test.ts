import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { notes } from '../../src/explain/notes/index.ts';
import type { Locale } from '../../src/settings/locale.ts';
import { maildiagInPty, type Pty } from '../helpers/pty.ts';
import { missingForRig } from '../servers/rig.ts';
import type { BothLanguages, Screens, SystemCase } from '../systems-live/system-case.ts';
import { systemCases } from '../systems-live/system-cases.ts';
import { type SystemsRig, startSystemsRig } from '../systems-live/systems-rig.ts';
import { TerminalScreen } from '../ui/terminal-screen.ts';

/** Wide and high enough for whole screens, so that nothing has to be scrolled. */
const columns = 140;
const rows = 75;
const rowsOfNotes = 400;

type Shown = SystemCase & { readonly screens: Screens };

const shown = systemCases.filter((one): one is Shown => one.screens !== undefined);
const named = shown.flatMap((one) => (['en', 'de'] as const).map((locale) => [one.id, locale, one] as const));

const missing = missingForRig();

let open: Pty | null = null;

afterEach(() => open?.dispose());

/** A screen as it reads: columns, wrapped lines and the frame of a card are all the same, and times are left out. */
const flat = (text: string): string => text.replace(/ +\d+[.,]\d s$|^│/gm, ' ').replace(/\s+/g, ' ');

/** The program in a terminal, and what is to be seen there. */
class Watched {
  readonly #pty: Pty;
  readonly #screen: TerminalScreen;
  #seen = 0;

  constructor(words: readonly string[], height = rows) {
    this.#screen = new TerminalScreen(columns, height);
    this.#pty = maildiagInPty(words, { columns, rows: height });
    open = this.#pty;
  }

  get text(): string {
    this.#screen.write(this.#pty.output.slice(this.#seen));
    this.#seen = this.#pty.output.length;
    return flat(this.#screen.everything);
  }

  get forbidden(): readonly string[] {
    return this.#screen.forbidden;
  }

  async shows(...texts: readonly string[]): Promise<void> {
    await vi.waitFor(
      () => {
        const { text } = this;
        for (const one of texts) expect(text).toContain(one);
      },
      { timeout: 15_000, interval: 20 },
    );
  }

  type(keys: string): void {
    this.#pty.type(keys);
  }

  async end(): Promise<number> {
    return (await this.#pty.end()).code;
  }
}

/** What the bar of a screen offers when it waits for a key. */
const bars: { readonly [L in Locale]: { readonly settings: string; readonly end: string } } = {
  en: { settings: 'i about this system', end: 't transcript' },
  de: { settings: 'i zu diesem System', end: 't Mitschrift' },
};

if (missing !== null) test.todo(`the wizard is not tried against real servers: ${missing}`);

/** The list of those whose mail can be meant. */
const choices = {
  en: {
    question: 'Whose mail',
    rows: [
      'MUELLER user mueller@example.test',
      'Rechnungen mail account reports@example.test',
      'Rechnung print template',
    ],
    place: 'line 17 user settings MUELLER',
  },
  de: {
    question: 'Wessen Mail',
    rows: [
      'MUELLER Benutzer mueller@example.test',
      'Rechnungen E-Mail-Account reports@example.test',
      'Rechnung Ausdrucksmodell',
    ],
    place: 'Zeile 17 Eigene Einstellungen MUELLER',
  },
} as const;

describe.skipIf(missing !== null)('the wizard on business systems', () => {
  let rig: SystemsRig | undefined;

  beforeAll(async () => {
    rig = await startSystemsRig(shown);
  }, 60_000);

  afterAll(() => rig?.stop(), 30_000);

  test.for(named)(
    '%s (%s): settings with their places, then the card or the summary',
    { timeout: 60_000 },
    async ([, locale, systemCase]) => {
      if (!rig) throw new Error('The servers have not started');
      const { words } = await rig.prepare(systemCase);
      const { settings, end } = systemCase.screens;
      const said = (texts: readonly BothLanguages[]) => texts.map((text) => text[locale]);
      const wizard = new Watched([...words, '--lang', locale]);
      await wizard.shows(...said(settings), bars[locale].settings);
      wizard.type('\r');
      await wizard.shows(...said(end), bars[locale].end);
      wizard.type('q');
      expect(await wizard.end()).toBe(systemCase.told.exitCode);
      expect(wizard.forbidden).toEqual([]);
      const lines = (await rig.connections(systemCase))
        .flat()
        .flatMap(({ from, text }) => (from === 'client' ? [text] : []));
      expect(lines.filter((line) => /test-dummy\.at|^(?:DATA|BDAT)\b/i.test(line))).toEqual([]);
    },
  );

  const healthy = shown.filter(({ id }) =>
    /^(?:injixo-healthy|formcycle-tenant|esoffice-healthy|agorum-own-relay|ntcs-user)$/.test(id),
  );

  test.for(healthy.flatMap((one) => (['en', 'de'] as const).map((locale) => [one.system, locale, one] as const)))(
    '%s (%s): the screen about the system tells every note of it',
    async ([system, locale, systemCase]) => {
      if (!rig) throw new Error('The servers have not started');
      const { words } = await rig.prepare(systemCase);
      const wizard = new Watched([...words, '--lang', locale], rowsOfNotes);
      await wizard.shows(bars[locale].settings);
      wizard.type('i');
      const own = Object.entries(notes).filter(([id]) => id.startsWith(`${system}-`));
      await wizard.shows(...own.map(([, note]) => note.words[locale].title));
      wizard.type('\u0003');
      await wizard.end();
      expect(wizard.forbidden).toEqual([]);
    },
  );

  test.for(['en', 'de'] as const)('ntcs (%s): whose mail is meant is chosen from a list by typing', async (locale) => {
    const systemCase = shown.find(({ id }) => id === 'ntcs-redirect');
    if (!rig || systemCase === undefined) throw new Error('The servers have not started');
    const { words } = await rig.prepare(systemCase);
    const { rows: lists, question } = choices[locale];
    const wizard = new Watched([...words, '--lang', locale]);
    await wizard.shows(bars[locale].settings);
    wizard.type('w');
    await wizard.shows(question, ...lists);
    wizard.type('muel');
    await wizard.shows('muel');
    wizard.type('\r');
    await wizard.shows(`mueller@example.test Absenderadresse ${choices[locale].place}`);
    wizard.type('\u0003');
    await wizard.end();
    expect(wizard.forbidden).toEqual([]);
  });
});
