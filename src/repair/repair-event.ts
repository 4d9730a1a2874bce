import type { DiagnosisEvent } from '../diagnosis/diagnosis-event.ts';
import type { Finding } from '../findings/finding.ts';
import type { Candidate } from './candidate.ts';
import type { ProofOutcome } from './proof-outcome.ts';

/** What a repair tells while it runs. `after`: candidates that this one is tried on top of, first to last; mostly none. */
export type RepairEvent =
  /** Other ports of the server are looked at, because the diagnosis had no reason to. */
  | { readonly type: 'looking'; readonly finding: Finding }
  /** What could mend an error, in the order in which it will be tried; none: only somebody else can mend it. */
  | {
      readonly type: 'candidates';
      readonly finding: Finding;
      readonly candidates: readonly Candidate[];
      readonly after: readonly Candidate[];
    }
  | { readonly type: 'trying'; readonly candidate: Candidate; readonly after: readonly Candidate[] }
  /** A step of the diagnosis with the candidate: the same events as those of a run. */
  | { readonly type: 'diagnosis'; readonly candidate: Candidate; readonly event: DiagnosisEvent }
  | {
      readonly type: 'tried';
      readonly candidate: Candidate;
      readonly after: readonly Candidate[];
      readonly outcome: ProofOutcome;
    }
  /** These together mend the error; nothing is written yet. */
  | { readonly type: 'proved'; readonly finding: Finding; readonly candidates: readonly Candidate[] };
