import { harmless } from '../border/harmless.ts';
import type { Locale } from '../settings/locale.ts';
import { writeSetup } from '../setup/write-setup.ts';
import type { Configuration } from '../systems/configuration.ts';
import { nodeFileWriter } from '../systems/node-file-writer.ts';
import type { NotSaved } from '../systems/not-saved.ts';
import type { Unwritable } from '../systems/planned.ts';
import { setupWords } from '../words/setup-words.ts';
import { notSavedOutcome } from './save-words.ts';

/** What came of writing a new file; `words`: why there is none, in a sentence. */
export type NewSetup = { readonly kind: 'written' } | { readonly kind: 'not-written'; readonly words: string };

/** Writes a configuration into a new file that only its owner can read. Never throws, and never overwrites anything. */
export function writeNewSetup(configuration: Configuration, path: string, locale: Locale): NewSetup {
  const say = setupWords[locale];
  const written = writeSetup(configuration, path, nodeFileWriter);
  if (written.kind === 'written') return { kind: 'written' };
  const reason =
    written.kind === 'unwritable'
      ? notSavedOutcome(unwritable(path, written.unwritable), locale).words
      : written.code === 'EEXIST'
        ? say.exists
        : written.code;
  return { kind: 'not-written', words: say.notWritten(harmless(path), reason) };
}

function unwritable(path: string, why: Unwritable): NotSaved {
  return { kind: 'not-saved', reason: 'unwritable', path, step: 'look', code: null, unwritable: why, leftovers: [] };
}
