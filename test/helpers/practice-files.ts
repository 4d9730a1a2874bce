import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findFault } from '../../src/practice/faults.ts';
import { startPractice } from '../../src/practice/start-practice.ts';

/** A practice server in this process, with its configuration in a directory of its own. */
export interface PracticeFiles {
  readonly directory: string;
  /** The configuration to be opened. */
  readonly file: string;
  /** For `--resolver`. */
  readonly resolver: string;
  close(): Promise<void>;
}

/** Starts a fault's server whose account, in the settings as well, has this password. */
export async function practiceFiles(faultId: string, password?: string): Promise<PracticeFiles> {
  const fault = findFault(faultId);
  if (fault === null) throw new Error(`no such fault: ${faultId}`);
  const server = await startPractice(fault, password === undefined ? {} : { password });
  const directory = mkdtempSync(join(tmpdir(), 'maildiag-test-'));
  for (const [name, content] of Object.entries(server.configurationFiles())) {
    const path = join(directory, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content, { mode: 0o600 });
  }
  return {
    directory,
    file: join(directory, server.configurationFile),
    resolver: server.resolver,
    async close() {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
