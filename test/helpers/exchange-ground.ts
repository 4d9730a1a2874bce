import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { practiceRootFile } from '../../src/practice/configuration-files.ts';
import type { ExchangeScript } from '../../src/practice/exchange/start-exchange.ts';
import { defineFault } from '../../src/practice/faults/define-fault.ts';
import type { PortScript } from '../../src/practice/practice-script.ts';
import type { PracticeServer } from '../../src/practice/practice-server.ts';
import { startPractice } from '../../src/practice/start-practice.ts';
import { runHere } from './run-here.ts';

/** Password and client secret of the practice. */
export const exchangeSecret = 'Wolke-7~regen.BOGEN_42';

/** Keys and values of a file's sections; `-` in place of a value leaves the line out. */
export type FileSections = { readonly [section: string]: { readonly [key: string]: string } };

/** The parts of a JSON report that these tests read. */
export interface ExchangeReport {
  readonly verdict: string;
  readonly rootCause: string | null;
  readonly durationMs: number;
  readonly steps: readonly {
    readonly id: string;
    readonly status: string;
    readonly reason: string | null;
    readonly facts: Readonly<Record<string, unknown>> | null;
    readonly findings: readonly {
      readonly id: string;
      readonly severity: string;
      readonly title: string;
      readonly explanation: string;
      readonly advice: readonly string[];
    }[];
  }[];
  readonly transcript: readonly { readonly from: string; readonly text: string }[];
}

/** What `check` made of a file against a played Exchange server. */
export interface ExchangeChecked {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly report: ExchangeReport;
  /** Errors and warnings, in the order of the steps. */
  readonly codes: readonly string[];
  readonly server: PracticeServer;
  /** What clients asked the server: `POST /EWS/Exchange.asmx Basic`, the scheme behind, without its words. */
  readonly asked: readonly string[];
  step(id: string): ExchangeReport['steps'][number];
}

/** An INI file with the line ends that Windows programs write. */
function iniOf(sections: FileSections): string {
  const lines = Object.entries(sections).flatMap(([name, values]) => [
    `[${name}]`,
    ...Object.entries(values).flatMap(([key, value]) => (value === '-' ? [] : [`${key}=${value}`])),
    '',
  ]);
  return lines.join('\r\n');
}

/** Starts a played Exchange server and runs `check --json` on a file that leads there; it ends with the test. */
export function checkOnExchange(
  name: string,
  sections: (port: number) => FileSections,
  script: ExchangeScript = {},
  words: readonly string[] = [],
): Promise<ExchangeChecked> {
  return checkOn(name, sections, { port: 'exchange', ...script }, words);
}

/** The same for a server of any kind, whose account is the practice's. */
export async function checkOn(
  name: string,
  sections: (port: number) => FileSections,
  main: PortScript,
  words: readonly string[] = [],
  environment: { readonly [name: string]: string } = {},
): Promise<ExchangeChecked> {
  const fault = defineFault({ id: 'by-hand', en: 'By hand', de: 'Von Hand', expects: [], script: { main } });
  const server = await startPractice(fault, { password: exchangeSecret });
  const directory = mkdtempSync(join(tmpdir(), 'maildiag-exchange-'));
  onTestFinished(async () => {
    await server.close();
    rmSync(directory, { recursive: true });
  });
  const file = join(directory, name);
  const roots = join(directory, practiceRootFile);
  writeFileSync(file, iniOf(sections(server.port)), { mode: 0o600 });
  writeFileSync(roots, server.ca);
  const leading = Object.entries(server.services ?? {}).flatMap(([option, url]) => [`--${option}`, String(url)]);
  const usual = ['--json', '--lang', 'en', '--timeout', '3', '--resolver', server.resolver, '--ca-file', roots];
  const { code, stdout, stderr } = await runHere(['check', file, ...usual, ...leading, ...words], environment);
  const checked = { code, stdout, stderr };
  expect(checked.stdout, checked.stderr).toMatch(/^\{/);
  const report: ExchangeReport = JSON.parse(checked.stdout);
  const serious = report.steps.flatMap(({ findings }) => findings).filter(({ severity }) => severity !== 'info');
  return {
    ...{ ...checked, report, server },
    codes: serious.map(({ id }) => id),
    asked: server.log.flatMap((line) => {
      const [, method, path, scheme = ''] = /^\d+ \S+ (\S+) (\S+) ?(NTLM|Negotiate|Basic|Bearer)?/.exec(line) ?? [];
      return method === undefined ? [] : [`${method} ${path} ${scheme}`.trim()];
    }),
    step(id) {
      const found = report.steps.find((each) => each.id === id);
      if (found === undefined) throw new Error(`no step ${id}`);
      return found;
    },
  };
}
