import { exitCode } from '../report/exit-code.ts';
import { findingsWithWords } from '../report/findings-with-words.ts';
import { junitXml } from '../report/junit.ts';
import { nagiosResult, pluginLine } from '../report/nagios.ts';
import { prometheusText } from '../report/prometheus.ts';
import type { ReportInput } from '../report/report-input.ts';
import { rootCause } from '../report/root-cause.ts';
import { verdict } from '../report/verdict.ts';
import type { OutputFormat } from './command-line.ts';
import { usageWords } from './usage-words.ts';

/** Output for a monitoring system; `code` is the exit code where the format has its own. */
export interface FormattedOutput {
  readonly text: string;
  readonly code: number | null;
}

/** `isUnknown`: nothing could be tried, or the run was cut off: a plugin must not say then that all is well. */
export function formatOutput(format: OutputFormat, input: ReportInput, isUnknown: boolean): FormattedOutput {
  if (format === 'prometheus') return { text: prometheusText(input), code: null };
  if (format === 'junit') return { text: junitXml(input), code: null };
  const all = findingsWithWords(input.diagnosis, input.explain);
  const failed = exitCode(verdict(all.map(({ words }) => words.severity))) === 1;
  if (isUnknown && (input.settings === null || !failed)) {
    const text = input.settings === null ? rootCause(all)?.words.title : usageWords[input.locale].deadline;
    return { text: `${pluginLine(3, text ?? '')}\n`, code: 3 };
  }
  const { line, code } = nagiosResult(input);
  return { text: `${line}\n`, code };
}
