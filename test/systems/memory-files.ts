import { posix } from 'node:path';
import type { FileReader } from '../../src/systems/file-reader.ts';

interface MemoryFile {
  readonly bytes: string | Uint8Array;
  readonly mode?: number;
}

function problem(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Files that stand in memory, with the errors of the real ones. A mode without any read bit cannot be read. */
export function memoryFiles(files: { readonly [path: string]: MemoryFile }): FileReader {
  const names = (directory: string) =>
    Object.keys(files).flatMap((path) => {
      const below = posix.relative(directory, path);
      return below.startsWith('..') ? [] : [below.split('/')[0] ?? ''];
    });
  const entry = (path: string) => {
    const file = files[posix.normalize(path)];
    if (file === undefined) throw problem(names(path).length > 0 ? 'EISDIR' : 'ENOENT');
    return { bytes: typeof file.bytes === 'string' ? Buffer.from(file.bytes) : file.bytes, mode: file.mode ?? 0o600 };
  };
  return {
    posix: true,
    stat(path) {
      if (files[posix.normalize(path)] === undefined && names(path).length > 0) {
        return { kind: 'directory', size: 0, mode: 0o755 };
      }
      const { bytes, mode } = entry(path);
      return { kind: 'file', size: bytes.length, mode };
    },
    read(path, limit) {
      const { bytes, mode } = entry(path);
      if ((mode & 0o444) === 0) throw problem('EACCES');
      return bytes.subarray(0, limit);
    },
    list(directory, limit) {
      const found = [...new Set(names(directory))];
      if (found.length === 0) throw problem('ENOENT');
      return found.slice(0, limit);
    },
  };
}
