import { dirname, join, resolve } from 'node:path';
import { harmless } from '../border/harmless.ts';
import type { BatchItem } from '../diagnosis/batch/batch-item.ts';
import type { Whose } from '../settings/whose.ts';
import { Configuration } from '../systems/configuration.ts';
import { nodeFiles } from '../systems/node-files.ts';
import { type Prepared, subjectOf } from './prepare.ts';
import { UsageError } from './usage-error.ts';
import type { UsageWords } from './usage-words.ts';

/** One subject of a batch with the configuration that it comes from. */
export interface PreparedItem extends BatchItem {
  readonly prepared: Prepared;
  readonly file: string;
}

/** All subjects of a batch: how many, one after the other, and the files that could not be used. */
export interface BatchItems {
  readonly count: number;
  readonly unusable: readonly string[];
  /** Read when they are wanted: a thousand users are not held in memory at the same time. */
  items(): Iterable<PreparedItem>;
}

/** Files of a directory and lines of a list that are looked at. */
const mostFiles = 100_000;
const largestList = 16 * 1024 * 1024;

type Part = readonly [Configuration, Partial<Whose>];

/** The subjects of a file: everybody, then each user, tenant and account. Print templates only lead to accounts. */
function subjectsOf(configuration: Configuration): Part[] {
  const named = configuration.choices.filter(({ kind }) => kind !== 'template');
  return [[configuration, {}], ...named.map(({ kind, name }): Part => [configuration, { [kind]: name }])];
}

function linesOf(path: string, say: UsageWords): string[] {
  try {
    const text = Buffer.from(nodeFiles.read(path, largestList))
      .toString('utf8')
      .replace(/^\uFEFF/, '');
    return text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError(say.batchUnreadable(harmless(path), harmless(reason)));
  }
}

/** The subjects that a list names, of one file: `MUELLER`, or with the kind in front, `account Rechnungen`. */
function namedSubjects(configuration: Configuration, names: readonly string[], say: UsageWords): Part[] {
  const { choices, definition } = configuration;
  return names.map((line): Part => {
    const [, kind, rest = ''] = /^(user|tenant|account|template)\s+(.+)$/i.exec(line) ?? [];
    const name = kind === undefined ? line : rest;
    const found = choices.find(
      (choice) =>
        choice.name.toLowerCase() === name.toLowerCase() && (kind === undefined || choice.kind === kind.toLowerCase()),
    );
    if (found !== undefined) return [configuration, { [found.kind]: found.name }];
    const mayBeUser = definition.kinds.includes('user') && (kind === undefined || kind.toLowerCase() === 'user');
    if (!mayBeUser) throw new UsageError(say.noSuchSubject('--batch', harmless(line), ''));
    return [configuration, { user: name }];
  });
}

/**
 * The subjects that `--batch PATH` means: those of a configuration file, of the files in a directory, of the files that a
 * list names, or with FILE the users, tenants and accounts of it that a list names.
 *
 * @throws UsageError where nothing of it can be used
 */
export function batchItems(path: string, file: string | null, say: UsageWords): BatchItems {
  const unusable: string[] = [];
  const open = (each: string): Configuration | null => {
    const opened = Configuration.open(each, { files: nodeFiles });
    if (opened instanceof Configuration) return opened;
    unusable.push(each);
    return null;
  };
  const openAll = (paths: readonly string[]): Part[] =>
    paths.flatMap((each) => {
      const configuration = open(each);
      return configuration === null ? [] : subjectsOf(configuration);
    });
  const parts = (): Part[] => {
    if (file !== null) {
      const configuration = open(file);
      return configuration === null ? [] : namedSubjects(configuration, linesOf(path, say), say);
    }
    if (isDirectory(path)) {
      const names = [...nodeFiles.list(path, mostFiles)].sort();
      return openAll(names.map((name) => join(path, name)).filter((each) => !isDirectory(each)));
    }
    const own = Configuration.open(path, { files: nodeFiles });
    if (own instanceof Configuration) return subjectsOf(own);
    return openAll(linesOf(path, say).map((line) => resolve(dirname(path), line)));
  };
  const all = parts();
  if (all.length === 0) throw new UsageError(say.batchEmpty(harmless(path)));
  return {
    count: all.length,
    unusable,
    *items() {
      for (const [configuration, whose] of all) {
        const chosen = Object.keys(whose).length === 0 ? configuration : configuration.choose(whose);
        const { settings, definition, findings } = chosen;
        const subject = subjectOf(chosen);
        const id = JSON.stringify([settings.file, whose]);
        yield {
          ...{ id, subject, file: settings.file ?? '' },
          prepared: { subject, configuration: chosen, definition, findings },
        };
      }
    },
  };
}

function isDirectory(path: string): boolean {
  try {
    return nodeFiles.stat(path).kind === 'directory';
  } catch {
    return false;
  }
}
