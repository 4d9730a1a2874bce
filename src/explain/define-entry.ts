import type { FindingCode } from '../findings/finding-code.ts';
import type { Entry } from './entry.ts';

/** Types an entry by its code. */
export function defineEntry<Code extends FindingCode>(entry: Entry<Code>): Entry<Code> {
  return entry;
}
