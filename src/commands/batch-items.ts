import { dirname, join, resolve } from 'node:path';
import { harmless } from '../border/harmless.ts';
import type { BatchItem } from '../diagnosis/batch/batch-item.ts';
import type { SystemId } from '../settings/system-id.ts';
import type { Whose, WhoseKind } from '../settings/whose.ts';
import { Configuration } from '../systems/configuration.ts';
import { nodeFiles } from '../systems/node-files.ts';
import { batchList, type ListLine } from './batch-list.ts';
import { type Prepared, subjectOf } from './prepare.ts';
import { UsageError } from './usage-error.ts';
import type { UsageWords } from './usage-words.ts';

/** One subject of a batch with the configuration that it comes from. */
export interface PreparedItem extends BatchItem {
  readonly prepared: Prepared;
  readonly file: string;
}

/** A subject that is to be diagnosed, before anything of it is worked out: thousands of these are held in memory. */
export interface BatchEntry {
  readonly id: string;
  /** null: the file cannot be used any more. */
  prepare(): PreparedItem | null;
}

/** What `--batch PATH` is read with. */
export interface BatchWish {
  /** `--batch`. */
  readonly path: string;
  /** The file whose subjects `path` lists; null: none was named. */
  readonly file: string | null;
  /** Where given, all files are read as this system's. */
  readonly system: SystemId | null;
  readonly say: UsageWords;
  /** Called for everything that cannot be used: a file, or a place in a list. */
  leftOut(what: string): void;
}

/** Files of a directory that are looked at. */
const mostFiles = 100_000;

/** Opens files and keeps the last one: the subjects of a file come one after the other. */
class LastFile {
  readonly #system: SystemId | null;
  #last: Configuration | null = null;
  #path: string | null = null;

  constructor(system: SystemId | null) {
    this.#system = system;
  }

  open(path: string): Configuration | null {
    if (this.#path === path) return this.#last;
    const opened = Configuration.open(path, { system: this.#system ?? undefined, files: nodeFiles });
    this.#path = path;
    this.#last = opened instanceof Configuration ? opened : null;
    return this.#last;
  }
}

/** Everybody, then each user, tenant and account of the file. Print templates only lead to accounts. */
function everyone({ choices }: Configuration): readonly Partial<Whose>[] {
  const named = choices.filter(({ kind }) => kind !== 'template');
  return [{}, ...named.map(({ kind, name }) => ({ [kind]: name }))];
}

const withKind = /^(user|tenant|account|template)\s+(.+)$/i;

/** The subjects of a file that a list names: `MUELLER`, or with the kind in front, `account Rechnungen`. */
function named({ choices, definition }: Configuration, list: readonly ListLine[], say: UsageWords): Partial<Whose>[] {
  const known = new Map<string, Partial<Whose>>();
  for (const { kind, name } of choices.toReversed()) {
    for (const key of [name, `${kind} ${name}`]) known.set(key.toLowerCase(), { [kind]: name });
  }
  return list.map(({ text, number }) => {
    const [, given, rest = ''] = withKind.exec(text) ?? [];
    const key = given === undefined ? text : `${given} ${rest}`;
    const found = known.get(text.toLowerCase()) ?? known.get(key.toLowerCase());
    if (found !== undefined) return found;
    const kind: WhoseKind | undefined =
      given === undefined ? 'user' : definition.kinds.find((one) => one === given.toLowerCase());
    // A system has more users than settings of their own; everything else has to be in the file.
    if (kind !== 'user' || !definition.kinds.includes('user')) throw new UsageError(say.batchUnknownSubject(number));
    return { user: given === undefined ? text : rest };
  });
}

/**
 * The subjects that `--batch PATH` means, each once: those of a configuration file, of the files in a directory, of the
 * files that a list names, or with FILE the users, tenants and accounts of it that a list names.
 *
 * @throws UsageError where nothing of it can be used
 */
export function batchItems(wish: BatchWish): readonly BatchEntry[] {
  const { path, file, say } = wish;
  const files = new LastFile(wish.system);
  const entries = new Map<string, BatchEntry>();
  const add = (from: string, subjects: readonly Partial<Whose>[]) => {
    for (const whose of subjects) {
      const id = JSON.stringify([from, whose]);
      if (!entries.has(id)) entries.set(id, { id, prepare: () => prepare(id, files.open(from), whose) });
    }
  };
  const addFile = (from: string, shown: string) => {
    const configuration = files.open(from);
    if (configuration === null) wish.leftOut(shown);
    else add(from, everyone(configuration));
  };

  const own = kindOf(path) === 'directory' ? null : files.open(path);
  if (file !== null) {
    // A configuration file in the place of the list would have its lines taken for names, the password's as well.
    if (own !== null) throw new UsageError(say.batchNoList(harmless(path)));
    const list = batchList(path, say);
    const configuration = files.open(file);
    if (configuration === null) throw new UsageError(say.batchEmpty(harmless(file)));
    add(file, named(configuration, list, say));
  } else if (own !== null) {
    add(path, everyone(own));
  } else if (kindOf(path) === 'directory') {
    const found = [...nodeFiles.list(path, mostFiles)].sort().map((name) => join(path, name));
    for (const each of found) if (kindOf(each) !== 'directory') addFile(each, each);
  } else {
    for (const { text, number } of batchList(path, say)) {
      const each = resolve(dirname(path), text);
      // What names no file may be anything, even the line of a configuration file with its password.
      addFile(each, kindOf(each) === null ? `${path}:${number}` : each);
    }
  }
  if (entries.size === 0) throw new UsageError(say.batchEmpty(harmless(path)));
  return [...entries.values()];
}

function prepare(id: string, configuration: Configuration | null, whose: Partial<Whose>): PreparedItem | null {
  if (configuration === null) return null;
  const chosen = Object.keys(whose).length === 0 ? configuration : configuration.choose(whose);
  const { settings, definition, findings } = chosen;
  const subject = subjectOf(chosen);
  const prepared = { subject, configuration: chosen, definition, findings };
  return { id, subject, file: settings.file ?? '', prepared };
}

function kindOf(path: string): 'file' | 'directory' | 'other' | null {
  try {
    return nodeFiles.stat(path).kind;
  } catch {
    return null;
  }
}
