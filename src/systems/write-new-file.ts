import type { FileWriter, NewFile } from './file-writer.ts';

/**
 * Writes all bytes into a new file, gets them onto the disk and reads them again: a disk that fills up takes some of them
 * and says so only in the number. `finish` sets owner and mode before that. Closes the file, whatever happens.
 */
export function writeNewFile(
  path: string,
  file: NewFile,
  bytes: Uint8Array,
  writer: FileWriter,
  finish: (file: NewFile) => void,
): void {
  try {
    let from = 0;
    while (from < bytes.length) {
      const count = file.write(bytes.subarray(from));
      if (count <= 0) throw Object.assign(new Error('the disk takes no bytes'), { code: 'EIO' });
      from += count;
    }
    finish(file);
    file.sync();
  } finally {
    file.close();
  }
  if (Buffer.compare(writer.read(path, bytes.length + 1), bytes) !== 0) {
    throw Object.assign(new Error('the file holds other bytes than were written'), { code: 'EIO' });
  }
}
