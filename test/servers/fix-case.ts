import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Checked, checkHere } from '../helpers/check-here.ts';
import type { Running, ServerCase } from './server-case.ts';

/** What `check --fix` made of a case's configuration. */
export interface FixedCase extends Checked {
  readonly before: string;
  readonly after: string;
  /** Content of the backups. */
  readonly backups: readonly string[];
}

/** Writes the configuration of a case and has `check --fix` mend it. */
export async function fixCase(serverCase: ServerCase, running: Running, resolver: string | null): Promise<FixedCase> {
  const directory = mkdtempSync(join(tmpdir(), 'maildiag-fix-'));
  try {
    const profile = serverCase.profile?.(running) ?? null;
    const file = join(directory, profile?.file ?? 'isps.cfg');
    const trusted = join(directory, 'certificates', 'cacert.pem');
    mkdirSync(join(directory, 'certificates'));
    writeFileSync(trusted, running.ca);
    chmodSync(trusted, 0o444);
    const values = Object.entries(serverCase.configuration).filter(([, value]) => value !== null);
    const head = [
      '[22bafe6c-fc65-44a4-aeb6-b60281e0b2fc]',
      `SMTPServer = ${running.host}`,
      `SMTPPort = ${running.port}`,
    ];
    const before = profile?.content ?? [...head, ...values.map(([key, value]) => `${key} = ${value}`), ''].join('\r\n');
    writeFileSync(file, before, { mode: 0o600 });
    const given = serverCase.args ?? [];
    const checked = await checkHere([
      ...[file, '--fix', '--json', '--lang', 'en', '--timeout', '5'],
      ...(resolver === null ? [] : ['--resolver', resolver]),
      ...(profile === null ? [] : ['--ca-file', trusted]),
      ...(given.includes('--to') ? [] : ['--to', 'awkward@example.test']),
      ...given,
    ]);
    const backups = readdirSync(directory).filter((name) => name.includes('maildiag-backup'));
    return {
      ...checked,
      ...{ before, after: readFileSync(file, 'utf8') },
      backups: backups.map((name) => readFileSync(join(directory, name), 'utf8')),
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
}
