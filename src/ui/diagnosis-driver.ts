import type { StepState } from '../diagnosis/diagnosis.ts';
import type { DiagnosisEvent } from '../diagnosis/diagnosis-event.ts';
import type { Run } from '../diagnosis/run.ts';
import type { StepId } from '../diagnosis/step-id.ts';
import type { LogEntry } from './log-entry.ts';
import type { Progress } from './progress.ts';

/** What the driver needs to know and whom it tells. */
export interface DriverParts {
  /** Whether a finished step is one that the user has to look at before the diagnosis goes on. */
  isProblem(step: StepState): boolean;
  tell(progress: Progress, entries: readonly LogEntry[]): void;
  /** The run itself broke: a bug of ours. */
  crashed(error: unknown): void;
}

/**
 * Pulls a run's events and stops pulling at a problem, until it is told to go on.
 * Only what is pulled happens, so a diagnosis that waits for the user does nothing on the network.
 */
export class DiagnosisDriver {
  readonly run: Run;
  readonly #parts: DriverParts;
  #events: AsyncGenerator<DiagnosisEvent> | null = null;
  #step: StepId | null = null;
  /** Finished steps that are told together with what comes next: one picture instead of two. */
  #finished: LogEntry[] = [];

  constructor(run: Run, parts: DriverParts) {
    this.run = run;
    this.#parts = parts;
  }

  /** Runs from a step to the end, in place of whatever was under way. */
  start(from: StepId = 'configuration'): void {
    this.#drop();
    this.#step = from;
    this.#events = this.run.events(from);
    this.resume();
  }

  /** Goes on after a problem. */
  resume(): void {
    if (this.#events !== null) this.#pull(this.#events).catch((error: unknown) => this.#parts.crashed(error));
  }

  /** Runs the step with the problem again. */
  retry(): void {
    if (this.#step !== null) this.start(this.#step);
  }

  /** Ends everything and closes the connection. */
  stop(): void {
    this.run.stop();
    this.#drop();
  }

  #drop(): void {
    const events = this.#events;
    this.#events = null;
    events?.return(undefined).catch((error: unknown) => this.#parts.crashed(error));
  }

  async #pull(events: AsyncGenerator<DiagnosisEvent>): Promise<void> {
    this.#tell('running');
    let next = await events.next();
    while (events === this.#events && !next.done) {
      if (this.#take(next.value)) return;
      next = await events.next();
    }
    if (events === this.#events) this.#events = null;
  }

  /** Whether pulling has to stop. */
  #take(event: DiagnosisEvent): boolean {
    if (event.type === 'step-started') {
      this.#step = event.step;
      this.#tell('running');
    } else if (event.type === 'step-event' && event.event.type === 'waiting') {
      this.#tell('running');
    } else if (event.type === 'step-finished') {
      const step = this.run.state.steps.find(({ id }) => id === event.step);
      if (step === undefined) return false;
      const problem = this.#parts.isProblem(step);
      this.#finished.push({ kind: 'step', step });
      if (problem) this.#tell('problem');
      return problem;
    } else if (event.type === 'finished') {
      this.#step = null;
      this.#tell('finished');
    }
    return false;
  }

  #tell(phase: Progress['phase']): void {
    const entries = this.#finished;
    this.#finished = [];
    this.#parts.tell({ phase, step: this.#step, diagnosis: this.run.state }, entries);
  }
}
