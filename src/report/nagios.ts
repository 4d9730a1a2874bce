import { harmless } from '../border/harmless.ts';
import { asciiText } from '../explain/ascii-text.ts';
import { factsOf } from './fact-rows.ts';
import { findingsWithWords } from './findings-with-words.ts';
import type { ReportInput } from './report-input.ts';
import { type Verdict, verdict } from './verdict.ts';
import { verdictLine } from './verdict-line.ts';

const states = ['OK', 'WARNING', 'CRITICAL', 'UNKNOWN'] as const;

const codes: { readonly [V in Verdict]: 0 | 1 | 2 } = { ok: 0, warnings: 1, failed: 2 };

/** One line of a monitoring plugin, with the exit code that goes with it. */
export interface PluginResult {
  readonly line: string;
  readonly code: 0 | 1 | 2 | 3;
}

/**
 * A line as plugins of Nagios and Icinga print it (Monitoring Plugins Development Guidelines). A bar would begin the
 * performance data, and typography does not survive every way to a screen.
 */
export function pluginLine(code: PluginResult['code'], text: string, performance: readonly string[] = []): string {
  const said = asciiText(harmless(text)).replaceAll('|', '/');
  return `MAILDIAG ${states[code]} - ${said}${performance.length === 0 ? '' : `|${performance.join(' ')}`}`;
}

/** Seconds of each step that ran and of all, and the days that the server's certificate is still good for. */
function performanceOf(input: ReportInput): readonly string[] {
  const { steps, durationMs } = input.diagnosis;
  const seconds = (label: string, ms: number) => `${label}=${(ms / 1000).toFixed(3)}s;;;0;`;
  const ran = steps.filter(({ status }) => status === 'passed' || status === 'warned' || status === 'failed');
  const days = factsOf(input, 'certificate')?.daysLeft;
  return [
    seconds('total', durationMs),
    ...ran.map((step) => seconds(step.id, step.durationMs)),
    ...(days === undefined ? [] : [`certificate_days=${days};;;;`]),
  ];
}

/** The diagnosis as a monitoring plugin tells it: 0 fine, 1 a warning, 2 an error. */
export function nagiosResult(input: ReportInput): PluginResult {
  const all = findingsWithWords(input.diagnosis, input.explain);
  const code = codes[verdict(all.map(({ words }) => words.severity))];
  return { code, line: pluginLine(code, verdictLine(input).text, performanceOf(input)) };
}
