import type { Finding } from '../findings/finding.ts';
import type { TranscriptLine } from '../mail/transcript-line.ts';
import type { Wait } from '../mail/wait.ts';
import type { Outcome } from './outcome.ts';
import type { SkipReason } from './skip-reason.ts';
import type { StepFacts } from './step-facts.ts';
import type { StepId } from './step-id.ts';

/** One step as far as it has come. */
export interface StepState<Id extends StepId = StepId> {
  readonly id: Id;
  readonly status: 'pending' | 'running' | Outcome;
  readonly reason: SkipReason | null;
  /** It failed, but what it found does not stand in the way of the steps that build on it. */
  readonly passable?: true;
  /** Ms since the run began; null before it starts. */
  readonly startedAt: number | null;
  readonly durationMs: number;
  readonly facts: StepFacts[Id] | null;
  readonly findings: readonly Finding[];
  readonly waiting: Wait | null;
}

/** The state that screen, text and report share: plain JSON, built from events alone. */
export interface Diagnosis {
  readonly startedAt: string | null;
  readonly durationMs: number;
  readonly finished: boolean;
  readonly steps: readonly { [Id in StepId]: StepState<Id> }[StepId][];
  readonly transcript: readonly TranscriptLine[];
}
