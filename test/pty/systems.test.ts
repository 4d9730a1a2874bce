import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
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

type Shown = SystemCase & { readonly screens: Screens };

const shown = systemCases.filter((one): one is Shown => one.screens !== undefined);
const named = shown.flatMap((one) => (['en', 'de'] as const).map((locale) => [one.id, locale, one] as const));

const missing = missingForRig();
const title = missing === null ? 'the wizard on business systems' : `the wizard on systems (skipped: ${missing})`;

let open: Pty | null = null;

afterEach(() => open?.dispose());

/** A screen as it reads: columns, wrapped lines and the frame of a card are all the same, and times are left out. */
const flat = (text: string): string => text.replace(/ +\d+[.,]\d s$|^│/gm, ' ').replace(/\s+/g, ' ');

/** The program in a terminal, and what is to be seen there. */
class Watched {
  readonly #pty: Pty;
  readonly #screen = new TerminalScreen(columns, rows);
  #seen = 0;

  constructor(words: readonly string[]) {
    this.#pty = maildiagInPty(words, { columns, rows });
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

describe.skipIf(missing !== null)(title, () => {
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
});
