import { attempt } from './attempt.ts';
import { errorCode } from './error-code.ts';
import type { FileState, FileWriter } from './file-writer.ts';
import { temporaryFor } from './temporary-files.ts';
import { writeNewFile } from './write-new-file.ts';

/** Backups of one second; more are a loop. */
const most = 100;

/** `isps.cfg.maildiag-backup-2026-11-22T13-40-05Z`: UTC, without colons, which Windows does not take in a name. */
function backupName(target: string, at: Date, count: number): string {
  const stamp = at.toISOString().slice(0, 19).replaceAll(':', '-');
  return `${target}.maildiag-backup-${stamp}Z${count === 1 ? '' : `-${count}`}`;
}

function nameIt(temporary: string, target: string, at: Date, writer: FileWriter): string {
  for (let count = 1; ; count += 1) {
    const path = backupName(target, at, count);
    try {
      writer.rename(temporary, path);
      return path;
    } catch (error) {
      if (count === most || errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

/**
 * Copies a file's content beside it, never over another file. The copy gets its name when it is whole. Only its owner can
 * read it, and not even they where they could not read the file. `onMade` is told every path that comes into being, so that
 * it can be removed again.
 */
export function writeBackup(
  target: string,
  bytes: Uint8Array,
  { mode, owner, group }: FileState,
  at: Date,
  writer: FileWriter,
  onMade: (path: string) => void,
): string {
  const temporary = temporaryFor(target);
  const file = writer.create(temporary);
  onMade(temporary);
  writeNewFile(temporary, file, bytes, writer, () => {
    // A copy that belongs to whoever saves is a copy all the same.
    if (writer.posix) attempt(() => file.setOwner(owner, group));
    file.setMode(mode & 0o600);
  });
  const path = nameIt(temporary, target, at, writer);
  onMade(path);
  return path;
}
