import { harmless } from '../border/harmless.ts';
import type { Redactor } from '../border/redactor.ts';
import type { Run } from '../diagnosis/run.ts';
import { severityOf } from '../explain/severity-of.ts';
import type { Repaired, Tried } from '../repair/repaired.ts';
import { repairs } from '../repair/repairs.ts';
import { stateOfRun } from '../repair/state-of-run.ts';
import type { Locale } from '../settings/locale.ts';
import type { Configuration } from '../systems/configuration.ts';
import type { FileWriter } from '../systems/file-writer.ts';
import { nodeFileWriter } from '../systems/node-file-writer.ts';
import { type Saved, saveConfiguration } from '../systems/save-configuration.ts';
import { fixWords } from './fix-words.ts';
import { realWorld } from './real-world.ts';
import { notSavedOutcome, unsavedChanges } from './save-words.ts';

/** What mending came to. */
export interface Mending {
  readonly repaired: Repaired;
  /** null: nothing was written, and nothing is to be diagnosed again. */
  readonly saved: Saved | null;
}

/** What mending is done with. */
export interface FixParts {
  readonly redactor: Redactor;
  readonly signal: AbortSignal;
  readonly locale: Locale;
  readonly writer?: FileWriter;
  /** Told before the first candidate. */
  readonly onBegin: () => void;
  /** Told each candidate with what came of it, as it happens. */
  readonly onTried: (tried: Tried) => void;
  /** Told a sentence for the user. */
  readonly tell: (sentence: string) => void;
}

/**
 * Tries changes of settings after a diagnosis and writes into the file, after a backup, those that are proved: of each error
 * the first one that needs no word from the user. Nothing is written where nothing is proved, or where the file may only be
 * written on the user's word (write-protected, of another owner).
 */
export async function fix(
  run: Run,
  configuration: Configuration,
  { redactor, signal, locale, writer = nodeFileWriter, onBegin, onTried, tell }: FixParts,
): Promise<Mending> {
  const say = fixWords[locale];
  const parts = { world: realWorld, severity: severityOf, options: run.options, redactor, signal };
  const repairing = repairs(stateOfRun(configuration, run), parts);
  let isWrong = false;
  let hasBegun = false;
  let next = await repairing.next();
  while (!next.done) {
    if (next.value.type === 'candidates') isWrong = true;
    if (next.value.type === 'trying' && !hasBegun) {
      hasBegun = true;
      onBegin();
    }
    if (next.value.type === 'tried') onTried(next.value);
    next = await repairing.next();
  }
  const repaired = next.value;
  if (signal.aborted) return { repaired, saved: null };
  if (repaired.ways.length === 0) {
    tell(isWrong ? say.nothingProved(harmless(configuration.file?.path ?? '')) : say.nothingWrong);
    return { repaired, saved: null };
  }
  for (const remark of unsavedChanges(repaired.configuration, locale)?.remarks ?? []) tell(remark);
  const saved = saveConfiguration(repaired.configuration, writer);
  if (saved.kind === 'not-saved') {
    tell(notSavedOutcome(saved, locale).words);
    return { repaired, saved: null };
  }
  tell(say.saved(harmless(saved.path), harmless(saved.backup ?? '')));
  return { repaired, saved };
}
