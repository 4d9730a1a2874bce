import { harmless } from '../border/harmless.ts';
import type { Proposal } from '../setup/propose-settings.ts';
import { nodeFileWriter } from '../systems/node-file-writer.ts';
import { saveConfiguration } from '../systems/save-configuration.ts';
import { setupWords } from '../words/setup-words.ts';
import type { CommandLine } from './command-line.ts';
import { notSavedOutcome } from './save-words.ts';
import { writeNewSetup } from './write-new-setup.ts';

/** What came of writing: where, or why not. */
export interface Written {
  readonly lines: readonly string[];
  readonly path: string | null;
  readonly ok: boolean;
}

/** Writes proposed settings over FILE, into the new file, or nowhere where neither is named. */
export function writeProposal({ configuration }: Proposal, line: CommandLine): Written {
  const say = setupWords[line.locale];
  const [file] = line.operands;
  if (file !== undefined) {
    const saved = saveConfiguration(configuration, nodeFileWriter);
    if (saved.kind === 'saved') {
      const changed = say.changed(harmless(saved.path), harmless(saved.backup ?? ''));
      return { lines: [changed, say.next(harmless(file))], path: saved.path, ok: true };
    }
    if (saved.reason === 'nothing-to-save') return { lines: [say.unchanged(harmless(file))], path: file, ok: true };
    return { lines: [notSavedOutcome(saved, line.locale).words], path: null, ok: false };
  }
  if (line.out === null) return { lines: [], path: null, ok: true };
  const path = harmless(line.out);
  const written = writeNewSetup(configuration, line.out, line.locale);
  if (written.kind === 'written') return { lines: [say.written(path), say.next(path)], path: line.out, ok: true };
  return { lines: [written.words], path: null, ok: false };
}
