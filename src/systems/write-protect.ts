import { chmodSync, statSync } from 'node:fs';
import { errorCode } from './error-code.ts';

/** The bits that let somebody write; on Windows they stand for the read-only attribute. */
const writing = 0o222;

/** A file that is write-protected now. */
export interface WriteProtected {
  readonly kind: 'protected';
  /** Gives the file the permissions back that it had. Does nothing where that fails. */
  readonly undo: () => void;
}

/** Takes everybody's right to write into a file away. Never throws; `code` is the system's, such as `EPERM`. */
export function writeProtect(path: string): WriteProtected | { readonly kind: 'refused'; readonly code: string } {
  try {
    const mode = statSync(path).mode & 0o7777;
    chmodSync(path, mode & ~writing);
    return {
      kind: 'protected',
      undo: () => {
        try {
          chmodSync(path, mode);
        } catch {
          // It stays protected: that harms nobody.
        }
      },
    };
  } catch (error) {
    return { kind: 'refused', code: errorCode(error) };
  }
}
