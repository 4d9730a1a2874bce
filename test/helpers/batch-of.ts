import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type NtcsFileOptions, ntcsFile } from './ntcs-file.ts';
import { type Ran, runMaildiag } from './run-maildiag.ts';

/** One line of a batch, as far as tests look at it. */
export interface BatchLine {
  readonly schema: string;
  readonly verdict: 'ok' | 'warnings' | 'failed';
  readonly rootCause: string | null;
  readonly source: { readonly file: string };
  readonly subject: { readonly user: string | null; readonly account: string | null; readonly sender: string };
  readonly steps: readonly {
    readonly id: string;
    readonly status: string;
    readonly reason: string | null;
    readonly findings: readonly { readonly id: string }[];
  }[];
  readonly batch: { readonly id: string; readonly shared: boolean };
}

/** The lines of a text of JSON lines. Throws where anything else stands in it. */
export function batchLines(text: string): readonly BatchLine[] {
  return text
    .split('\n')
    .filter((line, index, all) => line !== '' || index < all.length - 1)
    .map((line): BatchLine => JSON.parse(line));
}

/** A step of a line. */
export function stepOf({ steps }: BatchLine, id: string): BatchLine['steps'][number] {
  const step = steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(`no step ${id}`);
  return step;
}

/** A directory with files, taken away after the test. Names may have folders in them. */
export async function folderWith(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'maildiag-batch-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, name)), { recursive: true });
    await writeFile(join(directory, name), content, { mode: 0o600 });
  }
  return directory;
}

/** The file of a crowd: an account of its own for each user where nothing else is said. */
export function crowd(port: number, users: number, wish: Partial<NtcsFileOptions> = {}): string {
  return ntcsFile({
    ...{ users, port, host: '127.0.0.1' },
    user: (index) => `user${index + 1}@example.test`,
    password: (index) => `Geheim-${index + 1}-Wort`,
    sender: (index) => `user${index + 1}@example.test`,
    ...wish,
  });
}

/** Runs a batch over files in a directory, with that directory as the current one. */
export async function batchOf(
  files: Readonly<Record<string, string | Buffer>>,
  words: readonly string[],
): Promise<Ran & { readonly lines: readonly BatchLine[]; readonly directory: string }> {
  const directory = await folderWith(files);
  const ran = await runMaildiag(['check', '--lang', 'en', '--batch', ...words], { directory });
  return { ...ran, lines: batchLines(ran.stdout), directory };
}
