import { decodeText } from '../border/decode-text.ts';
import { harmless } from '../border/harmless.ts';
import { compareReports } from '../report/compare/compare-reports.ts';
import { comparisonJson } from '../report/compare/comparison-json.ts';
import { comparisonLines } from '../report/compare/comparison-lines.ts';
import { comparisonWords } from '../report/compare/comparison-words.ts';
import { readReport } from '../report/compare/read-report.ts';
import type { SavedReport } from '../report/compare/saved-report.ts';
import { plainLine } from '../report/text-style.ts';
import { errorCode } from '../systems/error-code.ts';
import { nodeFiles } from '../systems/node-files.ts';
import type { CommandLine } from './command-line.ts';
import type { Surroundings } from './surroundings.ts';
import { textStyleOf } from './text-style-of.ts';
import { UsageError } from './usage-error.ts';
import { usageWords } from './usage-words.ts';

/** Bytes of a report that are read; one with a long transcript has less than one megabyte. */
const largest = 32 * 1024 * 1024;

/**
 * What two reports differ in. Gives the exit code: 0 where nothing new is wrong, 1 where the second report has an error that
 * the first one does not have.
 *
 * @throws UsageError where there are not two reports (exit code 2)
 */
export function compare(line: CommandLine, around: Surroundings): number {
  const say = usageWords[line.locale];
  const [before, after, ...more] = line.operands;
  if (before === undefined || after === undefined || more.length > 0) throw new UsageError(say.twoReports);
  const comparison = compareReports(open(before, line), open(after, line));
  const files = { before, after };
  if (line.json) {
    around.stdout.write(`${JSON.stringify(comparisonJson(comparison, files, line.locale), null, 2)}\n`);
  } else {
    const style = textStyleOf(line, around);
    const lines = comparisonLines(comparison, files, line.locale, style);
    around.stdout.write(lines.map((text) => `${plainLine(style, text)}\n`).join(''));
  }
  return comparison.new.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function open(path: string, { locale }: CommandLine): SavedReport {
  const read = readReport(contentOf(path, locale));
  if (!('problem' in read)) return read;
  throw new UsageError(comparisonWords[locale].problems[read.problem](harmless(path), read.detail));
}

function contentOf(path: string, locale: CommandLine['locale']): string {
  const say = usageWords[locale];
  try {
    const { kind, size } = nodeFiles.stat(path);
    if (kind === 'directory') throw new UsageError(say.reportUnreadable(harmless(path), 'EISDIR'));
    if (kind === 'other' || size > largest) throw new UsageError(say.reportUnreadable(harmless(path), 'EFBIG'));
    // PowerShell writes what it redirects in UTF-16.
    const decoded = decodeText(nodeFiles.read(path, largest));
    return typeof decoded === 'string' ? '' : decoded.text;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(say.reportUnreadable(harmless(path), harmless(errorCode(error))));
  }
}
