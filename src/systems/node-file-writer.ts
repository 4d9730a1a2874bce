import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { errorCode } from './error-code.ts';
import type { FileState, FileWriter } from './file-writer.ts';
import { nodeFiles } from './node-files.ts';

const { posix } = nodeFiles;

function state(path: string): FileState {
  const stats = lstatSync(path, { bigint: true });
  const kinds = [
    ['file', stats.isFile()],
    ['directory', stats.isDirectory()],
    ['link', stats.isSymbolicLink()],
  ] as const;
  return {
    kind: kinds.find(([, is]) => is)?.[0] ?? 'other',
    size: Number(stats.size),
    mode: Number(stats.mode & 0o7777n),
    owner: Number(stats.uid),
    group: Number(stats.gid),
    links: Number(stats.nlink),
    changed: stats.mtimeNs,
    identity: `${stats.dev}:${stats.ino}`,
  };
}

/** What file systems without hard links answer to one. */
const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EISDIR']);

function isFree(path: string): boolean {
  try {
    lstatSync(path);
    return false;
  } catch (error) {
    return errorCode(error) === 'ENOENT';
  }
}

/**
 * The real files. Blocks while it writes, so that nothing else happens in the program between the steps of a save.
 *
 * On Windows, other than on POSIX systems:
 * - Renaming fails with `EPERM` or `EACCES` while another program has the file open without sharing deletion. The old
 *   file stays then.
 * - The read-only attribute keeps a file from being replaced, so it is taken away for that moment.
 * - There are no owners, and the permission bits are the read-only attribute alone. A new file has the access list of its
 *   directory, not one that was given to the old file alone; Node has no call for that.
 * - Directories cannot be synced; NTFS keeps a journal of their changes.
 *
 * Access lists and extended attributes of POSIX systems are lost as well: Node cannot read them.
 */
export const nodeFileWriter: FileWriter = {
  posix,
  state,
  read: nodeFiles.read,

  /** The native one: on Windows it gives every name the case that it has on the disk. */
  resolve: (path) => realpathSync.native(path),

  isWritable(path) {
    try {
      accessSync(path, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  },

  names: (directory) => readdirSync(directory),

  create(path) {
    const descriptor = openSync(path, 'wx', 0o600);
    return {
      write: (bytes) => writeSync(descriptor, bytes),
      setOwner: (owner, group) => fchownSync(descriptor, owner, group),
      setMode: (mode) => fchmodSync(descriptor, mode),
      sync: () => fsyncSync(descriptor),
      close: () => closeSync(descriptor),
    };
  },

  /** By a hard link, because renaming would replace a file of that name. */
  rename(from, to) {
    try {
      linkSync(from, to);
    } catch (error) {
      if (!noLinks.has(errorCode(error)) || !isFree(to)) throw error;
      renameSync(from, to);
      return;
    }
    try {
      rmSync(from);
    } catch (error) {
      rmSync(to);
      throw error;
    }
  },

  replace(from, to) {
    const { mode } = posix ? { mode: 0o600 } : state(to);
    const isLocked = (mode & 0o200) === 0;
    if (isLocked) chmodSync(to, 0o666);
    try {
      renameSync(from, to);
    } catch (error) {
      if (isLocked) chmodSync(to, mode);
      throw error;
    }
  },

  /** On Windows a file with the read-only attribute cannot be removed. */
  remove(path) {
    if (!posix) chmodSync(path, 0o666);
    rmSync(path);
  },

  syncDirectory(path) {
    if (!posix) return;
    const descriptor = openSync(path, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  },
};
