import { harmless } from '../border/harmless.ts';
import type { Vocabulary } from '../settings/vocabulary.ts';

/** Values to set, as they stand in the system's own file: `SMTPPort = 465, SMTPSecureMode = SSL`. */
export function setWords(set: { readonly [name: string]: string }, { assignment }: Vocabulary): string {
  return Object.entries(set)
    .map(([name, text]) => `${harmless(name)}${assignment}${harmless(text)}`.trimEnd())
    .join(', ');
}
