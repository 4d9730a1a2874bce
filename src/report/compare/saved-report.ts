import type { Severity } from '../../findings/severity.ts';
import type { Verdict } from '../verdict.ts';

/** A finding as a report file has it. */
export interface SavedFinding {
  readonly step: string;
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  /** What tells it from others with the same id: names and places of its evidence, nothing that was measured. */
  readonly about: string;
}

/** A step as a report file has it. */
export interface SavedStep {
  readonly id: string;
  readonly status: 'passed' | 'warned' | 'failed' | 'skipped';
  readonly durationMs: number;
}

/** What a comparison needs of a report file; all texts are harmless, and none is a secret. */
export interface SavedReport {
  readonly startedAt: string | null;
  readonly file: string | null;
  readonly system: string | null;
  /** User, tenant, account and template, where there are any. */
  readonly whose: ReadonlyMap<string, string>;
  readonly verdict: Verdict;
  readonly rootCause: string | null;
  /** By maildiag's own key: the system's name of the setting, and its value; null: a secret that is not set. */
  readonly settings: ReadonlyMap<string, { readonly name: string; readonly value: string | null }>;
  /** What the server showed, and where the diagnosis ran, by a key of `comparedFacts`. */
  readonly facts: ReadonlyMap<string, string>;
  readonly steps: readonly SavedStep[];
  readonly findings: readonly SavedFinding[];
}
