import type { Locale } from '../../settings/locale.ts';
import type { Verdict } from '../verdict.ts';

interface WatchWords {
  readonly verdicts: { readonly [V in Verdict]: string };
  readonly cut: string;
  /** `count`: number of runs; null: until it is stopped. */
  readonly every: (seconds: number, count: number | null) => string;
  readonly runs: (runs: number, ok: number, failed: number) => string;
  readonly times: (count: number) => string;
  readonly slowest: (step: string, ms: number, run: number) => string;
  readonly heads: readonly [step: string, runs: string, min: string, median: string, max: string];
  readonly firstFailure: (run: number) => string;
}

export const watchWords: { readonly [L in Locale]: WatchWords } = {
  en: {
    verdicts: { ok: 'ok', warnings: 'warning', failed: 'failed' },
    cut: 'stopped at the time limit of a run',
    every: (seconds, count) =>
      `A run, then ${seconds} seconds of rest, ${count === null ? 'until Ctrl-C' : `${count} in all`}. Times in milliseconds.`,
    runs: (runs, ok, failed) => `${runs} ${runs === 1 ? 'run' : 'runs'}: ${ok} ok, ${failed} failed`,
    times: (count) => `${count} ×`,
    slowest: (step, ms, run) => `Slowest step: ${step}, ${ms} ms in run ${run}`,
    heads: ['Step (ms)', 'runs', 'min', 'median', 'max'],
    firstFailure: (run) => `The first failure, in run ${run}:`,
  },
  de: {
    verdicts: { ok: 'gut', warnings: 'Warnung', failed: 'Fehler' },
    cut: 'am Zeitlimit eines Laufs abgebrochen',
    every: (seconds, count) =>
      `Ein Lauf, dann ${seconds} Sekunden Ruhe, ${count === null ? 'bis Strg-C' : `${count} im Ganzen`}. Zeiten in Millisekunden.`,
    runs: (runs, ok, failed) => `${runs} ${runs === 1 ? 'Lauf' : 'Läufe'}: ${ok} gut, ${failed} mit Fehler`,
    times: (count) => `${count} ×`,
    slowest: (step, ms, run) => `Langsamster Schritt: ${step}, ${ms} ms in Lauf ${run}`,
    heads: ['Schritt (ms)', 'Läufe', 'min', 'Median', 'max'],
    firstFailure: (run) => `Der erste Fehler, in Lauf ${run}:`,
  },
};
