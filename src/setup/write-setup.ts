import type { Configuration } from '../systems/configuration.ts';
import { errorCode } from '../systems/error-code.ts';
import type { FileWriter } from '../systems/file-writer.ts';
import type { Unwritable } from '../systems/planned.ts';
import { writeNewFile } from '../systems/write-new-file.ts';

/** What writing a new file came to. */
export type WrittenSetup =
  | { readonly kind: 'written'; readonly path: string }
  /** `code`: the system's own, such as `EEXIST`: nothing is ever overwritten. */
  | { readonly kind: 'not-written'; readonly code: string }
  | { readonly kind: 'unwritable'; readonly unwritable: Unwritable };

/**
 * Writes a configuration with what lies over it into a new file that only its owner can read and write. An existing file,
 * and one that a symbolic link leads to, stays as it is. Never throws: what went wrong is in the result, and no half file
 * is left behind.
 */
export function writeSetup(configuration: Configuration, path: string, writer: FileWriter): WrittenSetup {
  const plan = configuration.plan();
  if (plan.kind === 'unwritable') return { kind: 'unwritable', unwritable: plan };
  let isOurs = false;
  try {
    const file = writer.create(path);
    isOurs = true;
    writeNewFile(path, file, plan.file.bytes, writer, () => {});
    return { kind: 'written', path };
  } catch (error) {
    if (isOurs) removeQuietly(path, writer);
    return { kind: 'not-written', code: errorCode(error) };
  }
}

function removeQuietly(path: string, writer: FileWriter): void {
  try {
    writer.remove(path);
  } catch {
    // The first error is the one to tell.
  }
}
