import { closeSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { harmless } from '../border/harmless.ts';
import { errorCode } from '../systems/error-code.ts';
import { UsageError } from './usage-error.ts';
import type { UsageWords } from './usage-words.ts';

/** Where the lines of a batch go. */
export interface BatchOutput {
  /** Ids of subjects that an earlier run has finished, and whether it found an error. */
  readonly done: ReadonlyMap<string, { readonly failed: boolean }>;
  /** @throws UsageError where the line cannot be written */
  write(line: string): void;
  close(): void;
}

/** How every line begins. */
const beginning = '{"schema":"maildiag/1"';
/** Bytes read at a time. */
const chunk = 1024 * 1024;
/** Bytes of a line; a report has some ten thousand. */
const longest = 64 * 1024 * 1024;

/** What a line is about; null: it is no line of a batch. */
function readLine(line: string): { readonly id: string; readonly failed: boolean } | null {
  try {
    const parsed: unknown = JSON.parse(line);
    if (!line.startsWith(beginning) || typeof parsed !== 'object' || parsed === null) return null;
    const batch = 'batch' in parsed ? parsed.batch : null;
    const id = typeof batch === 'object' && batch !== null && 'id' in batch ? batch.id : null;
    return typeof id === 'string' ? { id, failed: 'verdict' in parsed && parsed.verdict === 'failed' } : null;
  } catch {
    return null;
  }
}

/** The whole lines of a file and how many bytes they take. `rest`: what stands behind the last line end. */
function readWhole(
  descriptor: number,
  take: (line: string) => void,
): { readonly length: number; readonly rest: string } {
  const part = Buffer.allocUnsafe(chunk);
  let rest: Buffer = Buffer.alloc(0);
  let length = 0;
  for (let at = 0; ; ) {
    const count = readSync(descriptor, part, 0, chunk, at);
    if (count === 0 || rest.length > longest) return { length, rest: rest.toString('utf8') };
    at += count;
    rest = Buffer.concat([rest, part.subarray(0, count)]);
    let from = 0;
    for (let end = rest.indexOf(0x0a); end !== -1; end = rest.indexOf(0x0a, from)) {
      take(rest.toString('utf8', from, end));
      from = end + 1;
    }
    length += from;
    rest = rest.subarray(from);
  }
}

/**
 * A file of JSON lines, readable by its owner alone. `resume`: goes on behind its last whole line; a line that a killed run
 * left half written is taken away.
 *
 * @throws UsageError where the file exists and is not to be gone on with, holds something else, or cannot be written
 */
export function batchFile(path: string, resume: boolean, say: UsageWords): BatchOutput {
  const refuse = (error: unknown): never => {
    if (error instanceof UsageError) throw error;
    const code = errorCode(error);
    if (code === 'EEXIST') throw new UsageError(say.batchReportExists(harmless(path)));
    throw new UsageError(say.reportNotSaved(harmless(path), harmless(code)));
  };
  const attempt = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      return refuse(error);
    }
  };
  const descriptor = attempt(() => openSync(path, resume ? 'a+' : 'wx', 0o600));
  const done = new Map<string, { readonly failed: boolean }>();
  const goOn = () => {
    const isForeign = () => new UsageError(say.batchReportForeign(harmless(path)));
    const { length, rest } = readWhole(descriptor, (line) => {
      const read = readLine(line);
      if (read === null) throw isForeign();
      done.set(read.id, read);
    });
    // Nothing is cut off that no batch has written.
    if (!rest.startsWith(beginning) && !beginning.startsWith(rest)) throw isForeign();
    ftruncateSync(descriptor, length);
  };
  if (resume) {
    try {
      goOn();
    } catch (error) {
      closeSync(descriptor);
      return refuse(error);
    }
  }
  return {
    done,
    write(line) {
      const bytes = Buffer.from(`${line}\n`);
      attempt(() => {
        for (let from = 0; from < bytes.length; ) from += writeSync(descriptor, bytes, from);
      });
    },
    close() {
      attempt(() => fsyncSync(descriptor));
      closeSync(descriptor);
    },
  };
}
