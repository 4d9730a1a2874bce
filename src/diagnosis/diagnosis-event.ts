import type { Finding } from '../findings/finding.ts';
import type { WireEvent } from '../mail/wire-event.ts';
import type { Outcome } from './outcome.ts';
import type { SkipReason } from './skip-reason.ts';
import type { StepFacts } from './step-facts.ts';
import type { StepId } from './step-id.ts';

/** What a step measured. */
export type FactsEvent<Id extends StepId> = {
  readonly type: 'facts';
  readonly step: Id;
  readonly facts: StepFacts[Id];
};

/** What a step may yield while it runs. */
export type StepEvent =
  | WireEvent
  | { readonly type: 'finding'; readonly finding: Finding }
  | { [Id in StepId]: FactsEvent<Id> }[StepId];

/** What the runner yields. `at`: ms since the run began. */
export type DiagnosisEvent =
  | { readonly type: 'started'; readonly startedAt: string; readonly steps: readonly StepId[] }
  | { readonly type: 'step-started'; readonly step: StepId; readonly at: number }
  | { readonly type: 'step-event'; readonly step: StepId; readonly event: StepEvent }
  | {
      readonly type: 'step-finished';
      readonly step: StepId;
      readonly outcome: Outcome;
      readonly reason: SkipReason | null;
      /** It failed, but the steps that build on it go on. */
      readonly passable?: true;
      readonly at: number;
    }
  | { readonly type: 'finished'; readonly at: number };
