import type { FileWriter } from './file-writer.ts';
import type { NotSaved } from './not-saved.ts';
import { type ReplaceOptions, replaceFile } from './replace-file.ts';
import type { Saved } from './save-configuration.ts';

function isIntact(backup: string, bytes: Uint8Array, writer: FileWriter): boolean {
  try {
    return Buffer.compare(writer.read(backup, bytes.length + 1), bytes) === 0;
  } catch {
    return false;
  }
}

/**
 * Takes a save back: the file gets the content of the backup, as safely as it was saved, if nobody has changed file or
 * backup since. The backup stays. The edits are gone from the configuration in the result.
 */
export function restoreBackup(saved: Saved, writer: FileWriter, options: ReplaceOptions = {}): Saved | NotSaved {
  const { path, backup } = saved;
  const now = saved.configuration.file;
  const then = saved.before.file;
  const failure = { kind: 'not-saved', path, step: 'look', code: null, unwritable: null, leftovers: [] } as const;
  if (backup === null || now === null || then === null) return { ...failure, reason: 'nothing-to-save' };
  if (!isIntact(backup, then.bytes, writer)) return { ...failure, reason: 'backup-changed' };
  const replacing = { path, before: now.bytes, after: then.bytes, backupAt: null };
  const result = replaceFile(replacing, writer, options);
  if (result.kind === 'not-saved') return result;
  const lines = saved.lines.flatMap(({ before, after, ...place }) =>
    before === null ? [] : [{ ...place, before: after, after: before }],
  );
  return {
    ...{ kind: 'saved', path, target: result.target, backup: null, lines, notes: [] },
    configuration: saved.before.asInFile,
    before: saved.configuration,
  };
}
