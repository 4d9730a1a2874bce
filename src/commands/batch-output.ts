import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { harmless } from '../border/harmless.ts';
import { UsageError } from './usage-error.ts';
import type { UsageWords } from './usage-words.ts';

/** Where the lines of a batch go. */
export interface BatchOutput {
  /** Ids of subjects that an earlier run has finished. */
  readonly done: ReadonlySet<string>;
  write(line: string): void;
  close(): void;
}

function idOf(line: string): string | null {
  try {
    const parsed: unknown = JSON.parse(line);
    const batch = typeof parsed === 'object' && parsed !== null && 'batch' in parsed ? parsed.batch : null;
    const id = typeof batch === 'object' && batch !== null && 'id' in batch ? batch.id : null;
    return typeof id === 'string' ? id : null;
  } catch {
    return null;
  }
}

/**
 * A file of JSON lines, readable by its owner alone. `resume`: goes on behind its last whole line; a line that a killed run
 * left half written is taken away.
 *
 * @throws UsageError where the file exists and is not to be gone on with, or cannot be written
 */
export function batchFile(path: string, resume: boolean, say: UsageWords): BatchOutput {
  const refuse = (error: unknown): never => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'EEXIST') throw new UsageError(say.batchReportExists(harmless(path)));
    throw new UsageError(say.reportNotSaved(harmless(path), harmless(code)));
  };
  const done = new Set<string>();
  let descriptor: number;
  try {
    if (resume) {
      descriptor = openSync(path, 'a+', 0o600);
      const text = readFileSync(descriptor);
      const whole = text.lastIndexOf(0x0a) + 1;
      ftruncateSync(descriptor, whole);
      for (const line of text.subarray(0, whole).toString('utf8').split('\n')) {
        const id = idOf(line);
        if (id !== null) done.add(id);
      }
    } else {
      descriptor = openSync(path, 'wx', 0o600);
    }
  } catch (error) {
    return refuse(error);
  }
  return {
    done,
    write(line) {
      const bytes = Buffer.from(`${line}\n`);
      for (let from = 0; from < bytes.length; ) from += writeSync(descriptor, bytes, from);
    },
    close() {
      fsyncSync(descriptor);
      closeSync(descriptor);
    },
  };
}
