import { dirname, join } from 'node:path';
import type { FileReader } from '../file-reader.ts';

const folder = 'certificates';
const name = 'cacert.pem';
/** Entries looked at in a directory; more are no installation folder. */
const most = 2000;

function nameLike(directory: string, wanted: string, files: FileReader): string | null {
  try {
    const found = files.list(directory, most).find((entry) => entry.replace('\\', '/').toLowerCase() === wanted);
    return found === undefined ? null : join(directory, found);
  } catch {
    return null;
  }
}

/**
 * Path of `certificates\cacert.pem` beside an `isps.cfg`. Windows does not tell upper from lower case, so that a copy
 * of the folder on another system may be written in any; a bad unzip tool even leaves the backslash in the name.
 */
export function findTrustFile(configuration: string, files: FileReader): string {
  const directory = dirname(configuration);
  const usual = join(directory, folder, name);
  try {
    files.stat(usual);
    return usual;
  } catch {
    const inside = nameLike(nameLike(directory, folder, files) ?? join(directory, folder), name, files);
    return inside ?? nameLike(directory, `${folder}/${name}`, files) ?? usual;
  }
}
