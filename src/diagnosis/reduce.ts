import type { Diagnosis, StepState } from './diagnosis.ts';
import type { DiagnosisEvent, StepEvent } from './diagnosis-event.ts';
import { type StepId, stepIds } from './step-id.ts';

const pending = (id: StepId): StepState => ({
  id,
  status: 'pending',
  reason: null,
  startedAt: null,
  durationMs: 0,
  facts: null,
  findings: [],
  waiting: null,
});

/** A diagnosis that has not begun: every step pending. */
export function emptyDiagnosis(steps: readonly StepId[] = stepIds): Diagnosis {
  return {
    startedAt: null,
    durationMs: 0,
    finished: false,
    steps: steps.map(pending) as Diagnosis['steps'],
    transcript: [],
  };
}

/** The next state: all reporters build on this alone. Steps that run again start from nothing. */
export function reduce(state: Diagnosis, event: DiagnosisEvent): Diagnosis {
  switch (event.type) {
    case 'started': {
      const steps = state.steps.map((step) => (event.steps.includes(step.id) ? pending(step.id) : step));
      return {
        ...state,
        startedAt: state.startedAt ?? event.startedAt,
        finished: false,
        steps: steps as Diagnosis['steps'],
      };
    }
    case 'step-started':
      return change(state, event.step, (step) => ({ ...step, status: 'running', startedAt: event.at }));
    case 'step-event':
      return applyStepEvent(state, event.step, event.event);
    case 'step-finished': {
      const next = change(state, event.step, (step) => ({
        ...step,
        status: event.outcome,
        reason: event.reason,
        ...(event.passable === true ? { passable: true } : {}),
        durationMs: event.at - (step.startedAt ?? event.at),
        waiting: null,
      }));
      return { ...next, durationMs: event.at };
    }
    case 'finished':
      return { ...state, finished: true, durationMs: event.at };
  }
}

function applyStepEvent(state: Diagnosis, id: StepId, event: StepEvent): Diagnosis {
  switch (event.type) {
    case 'line':
      return { ...state, transcript: [...state.transcript, event.line] };
    case 'waiting':
      return change(state, id, (step) => ({ ...step, waiting: event.wait }));
    case 'finding':
      return change(state, id, (step) => ({ ...step, findings: [...step.findings, event.finding] }));
    case 'facts':
      return change(state, id, (step) => ({ ...step, facts: event.facts }));
  }
}

function change(state: Diagnosis, id: StepId, update: (step: StepState) => StepState): Diagnosis {
  return {
    ...state,
    steps: state.steps.map((step) => (step.id === id ? update(step) : step)) as Diagnosis['steps'],
  };
}
