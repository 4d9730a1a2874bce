import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Running, ServerCase } from './server-case.ts';

const section = '[22bafe6c-fc65-44a4-aeb6-b60281e0b2fc]';
const runMs = 60_000;

/** What a script gets from `maildiag check`. */
export interface CheckResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Writes isps.cfg (or the file of the case's own system) and certificates/cacert.pem as an installation has them, and runs the built program on them. */
export async function runCheck(
  serverCase: ServerCase,
  running: Running,
  resolver: string | null,
): Promise<CheckResult> {
  const directory = await mkdtemp(join(tmpdir(), 'maildiag-check-'));
  try {
    const profile = serverCase.profile?.(running) ?? null;
    const file = join(directory, profile?.file ?? 'isps.cfg');
    const trusted = join(directory, 'certificates', 'cacert.pem');
    await mkdir(join(directory, 'certificates'));
    await writeFile(trusted, running.ca);
    await chmod(trusted, 0o444);
    const values = Object.entries(serverCase.configuration).filter(([, value]) => value !== null);
    const lines = [section, 'ShortName = ivemail', `SMTPServer = ${running.host}`, `SMTPPort = ${running.port}`];
    const injixo = [...lines, ...values.map(([key, value]) => `${key} = ${value}`), ''].join('\r\n');
    await writeFile(file, profile?.content ?? injixo, { mode: 0o600 });
    const given = serverCase.args ?? [];
    return await run([
      ...['check', file, '--json', '--lang', 'en', '--timeout', '5'],
      ...(resolver === null ? [] : ['--resolver', resolver]),
      ...(profile === null ? [] : ['--ca-file', trusted]),
      ...(given.includes('--to') ? [] : ['--to', 'awkward@example.test']),
      ...given,
    ]);
  } finally {
    await rm(directory, { recursive: true });
  }
}

function run(args: readonly string[]): Promise<CheckResult> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['dist/maildiag.cjs', ...args],
      { timeout: runMs, maxBuffer: 64 * 1024 * 1024 },
      (_, stdout, stderr) => resolve({ exitCode: child.exitCode, stdout, stderr }),
    );
    child.stdin?.end();
  });
}
