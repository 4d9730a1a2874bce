import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { practiceRootFile } from '../practice/configuration-files.ts';
import type { PracticeFault } from '../practice/practice-fault.ts';
import type { PracticeServer } from '../practice/practice-server.ts';
import { startPractice } from '../practice/start-practice.ts';
import type { Surroundings } from './surroundings.ts';

/** A practice server that runs, with its configuration on disk. */
export interface PracticeGround {
  /** The configuration that leads to it. */
  readonly path: string;
  /** The file with the root to trust beside what the configuration says; null: it names its own. */
  readonly rootFile: string | null;
  readonly server: PracticeServer;
  /** Ends the server and removes the files. */
  close(): Promise<void>;
}

/**
 * Starts a fault's server and writes its configuration into a directory of its own, for nobody else to read. The files go
 * with the process, however it ends, unless it is killed.
 */
export async function practiceGround(fault: PracticeFault, { onExit }: Surroundings): Promise<PracticeGround> {
  const server = await startPractice(fault);
  const directory = await mkdtemp(join(tmpdir(), 'maildiag-practice-'));
  const remove = () => rmSync(directory, { recursive: true, force: true });
  const stayed = onExit(remove);
  const close = async () => {
    remove();
    stayed();
    await server.close();
  };
  for (const [name, content] of Object.entries(server.configurationFiles())) {
    const path = join(directory, ...name.split('/'));
    await mkdir(dirname(path), { recursive: true });
    // The trust file is write-protected, as the vendor advises; the one with the password is private.
    await writeFile(path, content, { mode: name.endsWith('.pem') ? 0o444 : 0o600 });
  }
  const rootFile = server.extraRoots.length === 0 ? null : join(directory, practiceRootFile);
  return { path: join(directory, server.configurationFile), rootFile, server, close };
}
