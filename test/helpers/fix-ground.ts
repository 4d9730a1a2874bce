import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { practiceRootFile } from '../../src/practice/configuration-files.ts';
import type { PracticeFault } from '../../src/practice/practice-fault.ts';
import type { PracticeServer } from '../../src/practice/practice-server.ts';
import { type PracticeOptions, startPractice } from '../../src/practice/start-practice.ts';
import { checkHere } from './check-here.ts';

/** The parts of a JSON report that these tests read. */
export interface FixReport {
  readonly verdict: string;
  readonly rootCause: string | null;
  readonly fixed?: readonly { readonly finding: string; readonly set: Readonly<Record<string, string>> }[];
  readonly steps: readonly {
    readonly id: string;
    readonly findings: readonly {
      readonly id: string;
      readonly severity: string;
      readonly fixes: readonly {
        readonly set: Readonly<Record<string, string>>;
        readonly verified: boolean;
        readonly lowersSecurity: boolean;
        readonly needsWord: string | null;
        readonly authority?: { readonly subject: string; readonly fingerprint256: string };
      }[];
    }[];
  }[];
}

/** What `check` made of a fault's configuration. */
export interface Fixing {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly report: FixReport;
  readonly before: string;
  readonly after: string;
  /** Content of the backups beside the file. */
  readonly backups: readonly string[];
  readonly server: PracticeServer;
}

export interface FixWish {
  /** Arguments of `check` beside the file. */
  readonly words?: readonly string[];
  /** The configuration in place of the fault's own. */
  readonly edit?: (content: string, server: PracticeServer) => string;
  /** Ports beside the configured one; absent: those of the server. */
  readonly ports?: (server: PracticeServer) => readonly number[];
  /** Mode bits of the configuration file. */
  readonly mode?: number;
  readonly practice?: PracticeOptions;
}

/** Starts a fault's server and runs `check --fix --json` on its configuration. */
export async function fixOnPractice(
  fault: PracticeFault,
  { words = ['--fix'], edit, ports, mode = 0o600, practice = { slowMs: 3_100 } }: FixWish = {},
): Promise<Fixing> {
  const server = await startPractice(fault, practice);
  const directory = mkdtempSync(join(tmpdir(), 'maildiag-fix-'));
  try {
    const file = join(directory, server.configurationFile);
    for (const [name, content] of Object.entries(server.configurationFiles())) {
      const path = join(directory, name);
      mkdirSync(dirname(path), { recursive: true });
      const isMain = path === file;
      writeFileSync(path, isMain ? (edit?.(content, server) ?? content) : content);
      chmodSync(path, isMain ? mode : 0o444);
    }
    const before = readFileSync(file, 'utf8');
    const roots = server.extraRoots.length === 0 ? [] : ['--ca-file', join(directory, practiceRootFile)];
    const { services } = server;
    const web = Object.entries(services ?? {}).flatMap(([name, url]) => [`--${name}`, String(url)]);
    const usual = ['--json', '--lang', 'en', '--timeout', '2', '--resolver', server.resolver, ...roots];
    const checked = await checkHere([file, ...usual, ...web, ...words], ports?.(server) ?? server.neighbourPorts);
    const backups = readdirSync(directory).filter((name) => name.includes('maildiag-backup'));
    return {
      ...checked,
      ...{ report: JSON.parse(checked.stdout), before, server },
      after: readFileSync(file, 'utf8'),
      backups: backups.map((name) => readFileSync(join(directory, name), 'utf8')),
    };
  } finally {
    await server.close();
    rmSync(directory, { recursive: true });
  }
}

/** The errors of a report, in order. */
export function errorsIn({ steps }: FixReport): readonly string[] {
  return steps.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error').map(({ id }) => id));
}

/** The lines that two texts differ in, as they are in the second. */
export function changedLines(before: string, after: string): readonly string[] {
  const then = before.split('\n');
  const now = after.split('\n');
  return now.filter((line, index) => line !== then[index]);
}

/** What the client said after its number and encryption: `2 tls AUTH PLAIN …` → connection 2, tls, `AUTH PLAIN …`. */
export function saidTo({ log }: PracticeServer): readonly { readonly encrypted: boolean; readonly text: string }[] {
  return log.flatMap((line) => {
    const [, how, text] = /^\d+ (\S+) (.*)$/s.exec(line) ?? [];
    return text === undefined ? [] : [{ encrypted: how === 'tls', text }];
  });
}
