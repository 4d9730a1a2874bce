import { closeSync, opendirSync, openSync, readSync, statSync } from 'node:fs';
import { platform } from 'node:os';
import type { FileReader } from './file-reader.ts';

const chunk = 64 * 1024;

/** The real files. Blocks while it reads: a few small files before the diagnosis starts. */
export const nodeFiles: FileReader = {
  posix: platform() !== 'win32',

  stat(path) {
    const stats = statSync(path);
    const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : 'other';
    return { kind, size: stats.size, mode: stats.mode & 0o777 };
  },

  read(path, limit) {
    const descriptor = openSync(path, 'r');
    try {
      const parts: Buffer[] = [];
      let left = limit;
      while (left > 0) {
        const part = Buffer.allocUnsafe(Math.min(chunk, left));
        const count = readSync(descriptor, part);
        if (count === 0) break;
        parts.push(part.subarray(0, count));
        left -= count;
      }
      return Buffer.concat(parts);
    } finally {
      closeSync(descriptor);
    }
  },

  list(directory, limit) {
    const opened = opendirSync(directory);
    try {
      const names: string[] = [];
      while (names.length < limit) {
        const entry = opened.readSync();
        if (entry === null) break;
        names.push(entry.name);
      }
      return names;
    } finally {
      opened.closeSync();
    }
  },
};
