import type { DiagnosisOptions } from '../diagnosis/diagnosis-options.ts';
import type { RunParts } from '../diagnosis/run.ts';
import type { Finding } from '../findings/finding.ts';
import type { Candidate } from './candidate.ts';
import type { Limits } from './limits.ts';

/** What a repair is made with. */
export interface RepairParts extends Pick<RunParts, 'world' | 'redactor' | 'severity'> {
  /** Those of the diagnosis; a repair sends nothing all the same. */
  readonly options: DiagnosisOptions;
  /** Aborted when the user stops it: whatever runs ends at once. */
  readonly signal: AbortSignal;
  /** Whether the user has given the word that this candidate needs; absent: for none. */
  agreed?(candidate: Candidate): boolean;
  /** Whether an error is to be mended; absent: all are. */
  wanted?(finding: Finding): boolean;
  /** Whether a candidate is to be tried on top of `after`; absent: all are. */
  chosen?(candidate: Candidate, after: readonly Candidate[]): boolean;
  /** Aborted when the user wants no more of this candidate: the next one is tried. Absent: never. */
  skipped?(candidate: Candidate): AbortSignal;
  /** What earlier repairs of the same diagnosis have left; absent: this is the first. */
  readonly limits?: Limits;
}
