import { dirname } from 'node:path';
import { attempt } from './attempt.ts';
import { errorCode } from './error-code.ts';
import type { FileState, FileWriter, NewFile } from './file-writer.ts';
import type { NotSaved, SaveStep } from './not-saved.ts';
import { resolveTarget } from './resolve-target.ts';
import { SaveStop } from './save-stop.ts';
import { sweep, temporaryFor } from './temporary-files.ts';
import { writeBackup } from './write-backup.ts';
import { writeNewFile } from './write-new-file.ts';

/** What the user has agreed to. */
export interface ReplaceOptions {
  /** A write-protected file may be replaced; it is write-protected again afterwards. */
  readonly overwriteReadOnly?: boolean;
  /** The file's further names may keep the old content. */
  readonly breakHardLinks?: boolean;
  /** The new file may belong to whoever saves; nobody but them gets the rights of the old group. */
  readonly changeOwner?: boolean;
}

/** A file whose content is to be replaced. */
export interface Replacing {
  /** As the user gave it. */
  readonly path: string;
  /** What it must hold now. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** The date in the name of the backup; null: no backup. */
  readonly backupAt: Date | null;
}

export interface Replaced {
  readonly kind: 'replaced';
  /** The file itself, where `path` leads to it by symbolic links. */
  readonly target: string;
  readonly backup: string | null;
}

/** Removes a file that this attempt made; false where it may still be there. */
function isGone(path: string, writer: FileWriter): boolean {
  try {
    writer.remove(path);
    return true;
  } catch (error) {
    return errorCode(error) === 'ENOENT';
  }
}

function checkState(target: string, state: FileState, writer: FileWriter, options: ReplaceOptions): void {
  if (state.kind !== 'file') throw new SaveStop('not-a-file');
  if (state.links > 1 && !options.breakHardLinks) throw new SaveStop('hard-linked');
  // The bits too: they do not keep an administrator from writing, but they say that nobody should.
  const isReadOnly = (state.mode & 0o222) === 0 || !writer.isWritable(target);
  if (isReadOnly && !options.overwriteReadOnly) throw new SaveStop('read-only');
}

function checkContent(target: string, before: Uint8Array, writer: FileWriter): void {
  const now = writer.read(target, before.length + 1);
  if (Buffer.compare(now, before) !== 0) throw new SaveStop('changed-meanwhile');
}

function isSame(one: FileState, other: FileState): boolean {
  return one.identity === other.identity && one.size === other.size && one.changed === other.changed;
}

/** Gives the new file owner and permissions of the old one. The owner first: changing it takes special bits away. */
function likeBefore(
  file: NewFile,
  own: FileState,
  before: FileState,
  writer: FileWriter,
  options: ReplaceOptions,
): void {
  const isOurs = own.owner === before.owner && own.group === before.group;
  if (!writer.posix || isOurs || attempt(() => file.setOwner(before.owner, before.group))) {
    file.setMode(before.mode);
    return;
  }
  if (!options.changeOwner) throw new SaveStop('owner');
  const groupKept = own.group === before.group || attempt(() => file.setOwner(own.owner, before.group));
  file.setMode(before.mode & (groupKept ? 0o777 : 0o707));
}

/**
 * Replaces a file's content so that at every moment, whatever fails or is killed, the whole old or the whole new content
 * stands under its name: a temporary file in the same directory is written, read again, synced and renamed. Permission bits
 * and owner stay, a symbolic link stays and its target is replaced. Errors give a `NotSaved` and leave nothing behind.
 *
 * Nothing of another's change is lost. Against other programs: content, date, size and identity are compared again right
 * before the rename. Against a second maildiag: each save makes its temporary file first and then looks for another one's;
 * of two at least the later sees the other and gives up, or finds the content changed. A lock file of a fixed name would do
 * the same, but one left behind by a kill could not be told from a live one and be broken without a race.
 */
export function replaceFile(
  { path, before, after, backupAt }: Replacing,
  writer: FileWriter,
  options: ReplaceOptions,
): Replaced | NotSaved {
  let step: SaveStep = 'look';
  const made = new Set<string>();
  try {
    const target = resolveTarget(path, writer);
    const state = writer.state(target);
    checkState(target, state, writer, options);
    checkContent(target, before, writer);

    step = 'create';
    const temporary = temporaryFor(target);
    const file = writer.create(temporary);
    made.add(temporary);
    let backup: string | null = null;
    let isHandedOn = false;
    try {
      const own = writer.state(temporary);
      if (sweep(temporary, target, writer) === 'busy') throw new SaveStop('busy');
      if (backupAt !== null) {
        step = 'backup';
        backup = writeBackup(target, before, state, backupAt, writer, (created) => made.add(created));
        attempt(() => writer.syncDirectory(dirname(target)));
      }
      step = 'write';
      isHandedOn = true;
      writeNewFile(temporary, file, after, writer, () => likeBefore(file, own, state, writer, options));
    } finally {
      if (!isHandedOn) attempt(() => file.close());
    }

    step = 'replace';
    if (resolveTarget(path, writer) !== target || !isSame(writer.state(target), state))
      throw new SaveStop('changed-meanwhile');
    checkContent(target, before, writer);
    writer.replace(temporary, target);
    // Both are in place already; a file system that cannot sync directories is no reason to call them not saved.
    attempt(() => writer.syncDirectory(dirname(target)));
    return { kind: 'replaced', target, backup };
  } catch (error) {
    const leftovers = [...made].filter((one) => !isGone(one, writer));
    const stopped = error instanceof SaveStop;
    const reason = stopped ? error.reason : 'failed';
    return {
      kind: 'not-saved',
      reason,
      path,
      step,
      code: stopped ? null : errorCode(error),
      unwritable: null,
      leftovers,
    };
  }
}
