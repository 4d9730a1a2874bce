import { errorCode } from './error-code.ts';
import type { FileWriter } from './file-writer.ts';
import { SaveStop } from './save-stop.ts';

function isLink(path: string, writer: FileWriter): boolean {
  try {
    return writer.state(path).kind === 'link';
  } catch {
    return false;
  }
}

/** The file that a path leads to. Throws a `SaveStop` where there is none. */
export function resolveTarget(path: string, writer: FileWriter): string {
  try {
    return writer.resolve(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    throw new SaveStop(isLink(path, writer) ? 'dangling-link' : 'missing');
  }
}
