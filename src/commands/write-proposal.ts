import { harmless } from '../border/harmless.ts';
import type { Proposal } from '../setup/propose-settings.ts';
import { writeSetup } from '../setup/write-setup.ts';
import { nodeFileWriter } from '../systems/node-file-writer.ts';
import type { NotSaved } from '../systems/not-saved.ts';
import type { Unwritable } from '../systems/planned.ts';
import { saveConfiguration } from '../systems/save-configuration.ts';
import { setupWords } from '../words/setup-words.ts';
import type { CommandLine } from './command-line.ts';
import { notSavedOutcome } from './save-words.ts';

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
  const written = writeSetup(configuration, line.out, nodeFileWriter);
  if (written.kind === 'written') return { lines: [say.written(path), say.next(path)], path: line.out, ok: true };
  const reason =
    written.kind === 'unwritable'
      ? notSavedOutcome(unwritable(line.out, written.unwritable), line.locale).words
      : written.code === 'EEXIST'
        ? say.exists
        : written.code;
  return { lines: [say.notWritten(path, reason)], path: null, ok: false };
}

function unwritable(path: string, why: Unwritable): NotSaved {
  return { kind: 'not-saved', reason: 'unwritable', path, step: 'look', code: null, unwritable: why, leftovers: [] };
}
