import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { harmless } from '../border/harmless.ts';
import { LogGroups } from '../explain/log/log-groups.ts';
import { logGroupAsJson, logReportLines } from '../report/log-report.ts';
import { plainLine } from '../report/text-style.ts';
import { errorCode } from '../systems/error-code.ts';
import type { CommandLine } from './command-line.ts';
import { inputLines } from './input-lines.ts';
import { ProgressLine } from './progress-line.ts';
import type { Surroundings } from './surroundings.ts';
import { textStyleOf } from './text-style-of.ts';
import { UsageError } from './usage-error.ts';
import { usageWords } from './usage-words.ts';

/** Characters of a line that are looked at. */
const longest = 4_000;
/** Bytes read at a time. */
const chunk = 1024 * 1024;
/** Lines between two looks at the clock. */
const stride = 1_000;

interface Log {
  readonly stream: AsyncIterable<Buffer | string>;
  /** Bytes; null where nobody knows. */
  readonly size: number | null;
  readonly encoding: 'utf8' | 'utf16le';
}

async function openLog(file: string, { locale }: CommandLine, { stdin }: Surroundings): Promise<Log> {
  if (file === '-') return { stream: stdin, size: null, encoding: 'utf8' };
  try {
    const handle = await open(file, 'r');
    const { size, wide } = await beginningOf(handle).finally(() => handle.close());
    return { stream: createReadStream(file, { highWaterMark: chunk }), size, encoding: wide ? 'utf16le' : 'utf8' };
  } catch (error) {
    const reason = errorCode(error);
    throw new UsageError(usageWords[locale].logUnreadable(harmless(file), harmless(reason)));
  }
}

/** @throws with the code `EISDIR` for a directory */
async function beginningOf(handle: FileHandle): Promise<{ readonly size: number | null; readonly wide: boolean }> {
  const stat = await handle.stat();
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  return { size: stat.isFile() ? stat.size : null, wide: bytesRead === 2 && buffer.readUInt16LE() === 0xfeff };
}

/**
 * Sums up a whole log by causes: count, first and last time, most frequent first. Reads it once, in constant memory. Gives
 * the exit code.
 *
 * @throws UsageError where the file cannot be read
 */
export async function explainLog(file: string, line: CommandLine, around: Surroundings): Promise<number> {
  const { locale } = line;
  const { stream, size, encoding } = await openLog(file, line, around);
  const groups = new LogGroups();
  const progress = new ProgressLine(around.stderr, locale);
  let stopCode: number | null = null;
  const forget = around.onStop((code) => {
    stopCode = code;
  });
  let read = 0;
  async function* counted(): AsyncGenerator<Buffer | string> {
    for await (const piece of stream) {
      if (stopCode !== null) return;
      read += piece.length;
      yield piece;
    }
  }
  try {
    for await (const { text } of inputLines(counted(), longest, encoding)) {
      groups.add(text);
      const { lines } = groups.counts;
      if (lines % stride === 0) progress.show(lines, size === null || size === 0 ? null : read / size);
    }
  } finally {
    progress.end();
    forget();
  }
  if (stopCode !== null) around.stderr.write(`${usageWords[locale].stopped}\n`);
  const style = textStyleOf(line, around);
  const lines = line.json
    ? groups.groups.map((group) => JSON.stringify(logGroupAsJson(group, locale)))
    : logReportLines(groups, locale, style).map((text) => plainLine(style, text));
  around.stdout.write(lines.map((text) => `${text}\n`).join(''));
  return stopCode ?? 0;
}
