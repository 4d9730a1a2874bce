import type { Unwritable } from './planned.ts';

/**
 * Why nothing was saved. These can be agreed to by an option: `read-only` (the file is write-protected, or not this user's
 * to write: `overwriteReadOnly`), `hard-linked` (the file has further names, which would keep the old content:
 * `breakHardLinks`), `owner` (the new file would belong to this user or group: `changeOwner`). The others:
 * - `nothing-to-save`: the file holds the values already
 * - `unwritable`: the file cannot take a value
 * - `changed-meanwhile`: the file is not any more as it was read
 * - `missing`, `not-a-file`: there is no such file any more; `dangling-link`: a symbolic link leads nowhere
 * - `busy`: another maildiag is saving this file, or one was killed while it did, less than a minute ago
 * - `backup-changed`: the backup is not any more as it was written
 * - `failed`: the system refused a step, see `code`
 */
export type NotSavedReason =
  | 'nothing-to-save'
  | 'unwritable'
  | 'changed-meanwhile'
  | 'read-only'
  | 'hard-linked'
  | 'owner'
  | 'missing'
  | 'not-a-file'
  | 'dangling-link'
  | 'busy'
  | 'backup-changed'
  | 'failed';

/**
 * What was being done: `look` at the file and its directory, `create` the temporary file, write the `backup`, `write` the
 * temporary file, `replace` the file by it.
 */
export type SaveStep = 'look' | 'create' | 'backup' | 'write' | 'replace';

/** Nothing was saved; the file is as it was. */
export interface NotSaved {
  readonly kind: 'not-saved';
  readonly reason: NotSavedReason;
  /** As the user gave it; empty where there is no file. */
  readonly path: string;
  readonly step: SaveStep;
  /** The system's error code, such as `ENOSPC`; null unless the system refused something. */
  readonly code: string | null;
  /** Why a value cannot be written; null for all reasons but `unwritable`. */
  readonly unwritable: Unwritable | null;
  /** Files of this attempt that could not be removed again. */
  readonly leftovers: readonly string[];
}
