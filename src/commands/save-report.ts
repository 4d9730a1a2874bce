import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { harmless } from '../border/harmless.ts';
import { htmlReport } from '../report/html-report.ts';
import { jsonReport } from '../report/json-report.ts';
import { markdownReport } from '../report/markdown-report.ts';
import type { ReportInput } from '../report/report-input.ts';

/** Where the report went, or why it did not; both harmless for a terminal. */
export interface SavedReport {
  readonly path: string;
  readonly problem: string | null;
}

function contentFor(path: string, input: ReportInput): string {
  if (path.endsWith('.json')) return `${JSON.stringify(jsonReport(input), null, 2)}\n`;
  return path.endsWith('.html') ? htmlReport(input) : markdownReport(input);
}

/** Writes the report, in the form that its name asks for: whole or not at all, readable by its owner alone. */
export async function saveReport(input: ReportInput, path: string): Promise<SavedReport> {
  const content = contentFor(path.toLowerCase(), input);
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    return { path: harmless(path), problem: null };
  } catch (error) {
    // Where not even the path leads anywhere, there is nothing to remove.
    await rm(temporary, { force: true }).catch(() => {});
    return { path: harmless(path), problem: harmless(error instanceof Error ? error.message : String(error)) };
  }
}
