import type { AuthorityAdded } from './add-authority.ts';
import type { FileWriter } from './file-writer.ts';
import type { NotSaved } from './not-saved.ts';
import { type Replaced, type ReplaceOptions, replaceFile } from './replace-file.ts';

/**
 * Takes the addition of an authority back: the file of trusted roots holds again what it held before, byte for byte, if
 * nobody has changed it since. The backup stays. Never throws.
 */
export function takeAuthorityBack(
  { path, before, after }: AuthorityAdded,
  writer: FileWriter,
  options: ReplaceOptions = {},
): Replaced | NotSaved {
  return replaceFile({ path, before: after, after: before, backupAt: null }, writer, options);
}
