import type { Configuration } from './configuration.ts';
import type { FileWriter } from './file-writer.ts';
import type { LineChange } from './line-change.ts';
import type { NotSaved, NotSavedReason } from './not-saved.ts';
import type { PlanNote, Unwritable } from './planned.ts';
import { type ReplaceOptions, replaceFile } from './replace-file.ts';

export interface SaveOptions extends ReplaceOptions {
  /** The date in the name of the backup; absent: now. */
  readonly at?: Date;
}

/** A configuration file as it was saved. */
export interface Saved {
  readonly kind: 'saved';
  /** As the user gave it. */
  readonly path: string;
  /** The file that was written, where `path` leads to it by symbolic links. */
  readonly target: string;
  /** The copy of the file as it was, beside the target; null where a backup was restored. */
  readonly backup: string | null;
  readonly lines: readonly LineChange[];
  readonly notes: readonly PlanNote[];
  /** The configuration on the file as it is now, with nothing pending. */
  readonly configuration: Configuration;
  /** The configuration as it was before, with its edits. */
  readonly before: Configuration;
}

function refused(reason: NotSavedReason, path: string, unwritable: Unwritable | null): NotSaved {
  return { kind: 'not-saved', reason, path, step: 'look', code: null, unwritable, leftovers: [] };
}

/**
 * Writes the edits that lie over a configuration into its file, safely (see `replaceFile`), after a backup beside it. What
 * came from the command line is not written. Never throws: the reason for not saving is in the result.
 */
export function saveConfiguration(
  configuration: Configuration,
  writer: FileWriter,
  { at = new Date(), ...options }: SaveOptions = {},
): Saved | NotSaved {
  const { file: present } = configuration;
  const plan = configuration.plan();
  if (plan.kind === 'unwritable' || present === null) {
    return refused('unwritable', present?.path ?? '', plan.kind === 'unwritable' ? plan : null);
  }
  const { path, bytes } = present;
  const { file, lines, notes } = plan;
  if (lines.length === 0) return refused('nothing-to-save', path, null);
  const result = replaceFile({ path, before: bytes, after: file.bytes, backupAt: at }, writer, options);
  if (result.kind === 'not-saved') return result;
  const { target, backup } = result;
  const saved = configuration.asSaved(file);
  return { kind: 'saved', path, target, backup, lines, notes, configuration: saved, before: configuration };
}
