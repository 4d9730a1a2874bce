import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Locale } from '../../src/settings/locale.ts';
import { runMaildiag } from '../helpers/run-maildiag.ts';
import type { SystemCase } from '../systems-live/system-case.ts';
import { systemCases } from '../systems-live/system-cases.ts';
import { type SystemsRig, startSystemsRig } from '../systems-live/systems-rig.ts';
import { missingForRig } from './rig.ts';

interface Report {
  readonly schema: string;
  readonly source: { readonly system: string };
  readonly settings: unknown;
  readonly verdict: string;
  readonly rootCause: string | null;
  readonly steps: readonly {
    readonly id: string;
    readonly status: string;
    readonly reason: string | null;
    readonly facts: unknown;
    readonly findings: readonly { readonly id: string; readonly severity: string }[];
  }[];
}

/** Passwords of the cases' files, those of other sections included. */
const secrets = [
  'Sechs-Eier-zum-Fruehstueck-9',
  'Falsches-Passwort-1',
  'Datenbank-Geheimnis-1',
  'abC8Q~geheim.Wert_42',
];

/** vitest shortens long titles that come out of an object. */
const named = systemCases.map((one) => [one.id, one.title, one] as const);

const missing = missingForRig();

/** Lines as they read: wrapped or in columns is all the same, and how long a step took is left out. */
const flat = (text: string): string => text.replace(/ +\d+[.,]\d s$/gm, '').replace(/\s+/g, ' ');

if (missing !== null) test.todo(`business systems are not tried against real servers: ${missing}`);

describe.skipIf(missing !== null)('business systems against real servers', () => {
  let rig: SystemsRig | undefined;

  beforeAll(async () => {
    rig = await startSystemsRig(systemCases);
  }, 60_000);

  afterAll(() => rig?.stop(), 30_000);

  test.for(named)('%s: check tells about %s', { timeout: 60_000 }, async ([, , systemCase], { expect }) => {
    if (!rig) throw new Error('The servers have not started');
    const { words } = await rig.prepare(systemCase);
    const inLines = async (locale: Locale) => {
      const { code, stdout, stderr } = await runMaildiag(['check', ...words, '--lang', locale]);
      const { exitCode, lines, skipped = {} } = systemCase.told;
      expect.soft(code, stderr).toBe(exitCode);
      const text = flat(exitCode === 2 ? stderr : stdout);
      for (const line of lines) expect.soft(text).toContain(line[locale]);
      for (const reason of Object.values(skipped)) expect.soft(text).toContain(reason[locale]);
      for (const secret of secrets) expect.soft(stdout + stderr).not.toContain(secret);
    };
    await Promise.all([inLines('en'), inLines('de'), expectReport(systemCase, words)]);
    await expectConduct(systemCase, rig);
  });
});

async function expectReport({ system, told }: SystemCase, words: readonly string[]): Promise<void> {
  const { code, stdout, stderr } = await runMaildiag(['check', ...words, '--json', '--lang', 'en']);
  expect(stdout, stderr).toMatch(/^\{/);
  const report: Report = JSON.parse(stdout);
  const found = report.steps.flatMap(({ findings }) => findings).filter(({ severity }) => severity !== 'info');
  expect.soft(code).toBe(told.exitCode);
  expect.soft(report.source.system).toBe(told.exitCode === 2 ? null : system);
  expect.soft(report.verdict).toBe(told.verdict);
  expect.soft(report.rootCause).toBe(told.rootCause);
  expect.soft([...new Set(found.map(({ id }) => id))].sort()).toEqual([...told.codes].sort());
  if (told.settings !== undefined) expect.soft(report.settings).toMatchObject(told.settings);
  for (const [step, facts] of Object.entries(told.facts ?? {})) {
    expect.soft(report.steps.find(({ id }) => id === step)?.facts, step).toMatchObject(facts);
  }
  for (const [step, reason] of Object.entries(told.skipped ?? {})) {
    const { status, reason: why } = report.steps.find(({ id }) => id === step) ?? {};
    expect.soft({ step, status, reason: why }).toEqual({ step, status: 'skipped', reason: reason.en });
  }
  for (const secret of secrets) expect.soft(stdout).not.toContain(secret);
}

/** What the server saw: nothing at all, or no message and nobody at test-dummy.at; no password in clear that is not meant to be. */
async function expectConduct(
  { silent = false, sends = false, recipients, ...systemCase }: SystemCase,
  rig: SystemsRig,
): Promise<void> {
  const ended = () =>
    vi.waitFor(
      async () => {
        const connections = await rig.connections(systemCase);
        if (!silent) expect(connections).not.toEqual([]);
        for (const connection of connections) expect(connection.at(-1)?.from).toBe('end');
        return connections;
      },
      { timeout: 10_000, interval: 50 },
    );
  const said = (await ended()).flat().flatMap(({ from, text }) => (from === 'client' ? [text] : []));
  if (silent) expect(said).toEqual([]);
  expect(said.filter((line) => /test-dummy\.at/i.test(line))).toEqual([]);
  const asked = said.flatMap((line) => /^RCPT TO:<(.*?)>/i.exec(line)?.[1] ?? []);
  if (recipients === undefined) expect([...new Set(asked)]).not.toContainEqual(expect.not.stringMatching(/^awkward@/));
  else expect([...new Set(asked)].sort()).toEqual(recipients);
  // One mail a run: in English, in German and as a report.
  expect(said.filter((line) => /^(?:DATA|BDAT)\b/i.test(line))).toHaveLength(sends ? 3 : 0);
}
