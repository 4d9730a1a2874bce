import { createHash, randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { FileWriter } from './file-writer.ts';

const prefix = '.maildiag-save-';
const pattern = /^\.maildiag-save-[0-9a-f]{8}-[0-9a-f]{16}$/;

/** Nanoseconds. A save takes milliseconds; whoever needs more than a minute has been killed. */
const abandonedAfter = 60_000_000_000n;

/** The same for all temporary files that are to replace one file. Short, whatever that file's name. */
function prefixFor(target: string): string {
  return `${prefix}${createHash('sha256').update(basename(target)).digest('hex').slice(0, 8)}-`;
}

/** A name that no other save has, in the directory of the file that is to be replaced. */
export function temporaryFor(target: string): string {
  return join(dirname(target), prefixFor(target) + randomBytes(8).toString('hex'));
}

/**
 * Removes what saves left behind that were killed, and tells whether another one for the same file is under way. `own`
 * must exist: its date is the clock, so that the clock of a file server does not matter.
 */
export function sweep(own: string, target: string, writer: FileWriter): 'alone' | 'busy' {
  const directory = dirname(target);
  const { changed: now } = writer.state(own);
  let result: 'alone' | 'busy' = 'alone';
  for (const name of writer.names(directory)) {
    const path = join(directory, name);
    if (!pattern.test(name) || path === own) continue;
    try {
      const { kind, changed } = writer.state(path);
      if (kind !== 'file') continue;
      if (now - changed > abandonedAfter) writer.remove(path);
      else if (name.startsWith(prefixFor(target))) result = 'busy';
    } catch {
      // Gone since its name was read, or not ours to remove: no reason not to save.
    }
  }
  return result;
}
