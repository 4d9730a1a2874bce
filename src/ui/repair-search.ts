import { emptyDiagnosis, reduce } from '../diagnosis/reduce.ts';
import type { Finding } from '../findings/finding.ts';
import type { Candidate } from '../repair/candidate.ts';
import type { RepairEvent } from '../repair/repair-event.ts';
import type { Tried } from '../repair/repaired.ts';
import type { RepairResult, RepairSession, RepairWish } from './repair-services.ts';
import type { Attempt } from './repair-view.ts';

/** Whom a search tells what happens. Once it was stopped nobody is told any more. */
export interface SearchListener {
  /** The candidates of an error, with those that a look at other ports has brought. */
  listed(finding: Finding, candidates: readonly Candidate[]): void;
  trying(attempt: Attempt): void;
  tried(tried: Tried): void;
}

/** Outcomes that leave open whether a change mends the error: the user may want it all the same. */
const leavesOpen = ({ outcome }: Tried): boolean =>
  outcome.kind === 'partly' ||
  outcome.kind === 'not-reached' ||
  (outcome.kind === 'not-tried' && outcome.why === 'needs-test-mail');

/** One search for changes: pulls the tries of a session until they end or the user stops them. */
export class RepairSearch {
  readonly #clock: () => number;
  readonly #listener: SearchListener;
  readonly #stop = new AbortController();
  #skip = new AbortController();
  /** The diagnosis with the candidate that is tried now. */
  #trial = emptyDiagnosis();
  /** What its clock lags behind. */
  #lag = 0;
  #now: Extract<Attempt, { phase: 'trying' }>['now'] = null;
  #done = 0;

  constructor(clock: () => number, listener: SearchListener) {
    this.#clock = clock;
    this.#listener = listener;
  }

  /** Milliseconds on the clock of the diagnosis that tries. */
  get time(): number {
    return this.#clock() - this.#lag;
  }

  get isStopped(): boolean {
    return this.#stop.signal.aborted;
  }

  /** Ends the candidate that is tried now. */
  skip(): void {
    this.#skip.abort();
  }

  /** Ends everything; the connections are closed before `run` is done. */
  stop(): void {
    this.#stop.abort();
  }

  /** Tries what is wished. What leaves open whether it mends the error is offered without a proof, where it was chosen. */
  async run(session: RepairSession, wish: Pick<RepairWish, 'finding' | 'candidate' | 'agreed'>): Promise<RepairResult> {
    const skipped = () => {
      this.#skip = new AbortController();
      return this.#skip.signal;
    };
    const trying = session.attempt({ ...wish, signal: this.#stop.signal, skipped });
    let next = await trying.next();
    while (!next.done) {
      this.#take(next.value);
      next = await trying.next();
    }
    const result = next.value;
    const chosen = result.tried.find(({ candidate }) => candidate.id === wish.candidate?.id);
    if (chosen === undefined || result.remedy !== null || !leavesOpen(chosen)) return result;
    return { tried: result.tried, remedy: session.unproved(chosen.candidate) };
  }

  #take(event: RepairEvent): void {
    switch (event.type) {
      case 'candidates':
        if (event.after.length === 0) this.#listener.listed(event.finding, event.candidates);
        return;
      case 'looking':
        this.#now = null;
        this.#tell();
        return;
      case 'trying':
        this.#now = { candidate: event.candidate, after: event.after };
        this.#trial = emptyDiagnosis();
        this.#tell();
        return;
      case 'diagnosis':
        if (event.event.type === 'step-started') this.#lag = this.#clock() - event.event.at;
        this.#trial = reduce(this.#trial, event.event);
        this.#tell();
        return;
      case 'tried':
        this.#done += 1;
        this.#listener.tried({ candidate: event.candidate, after: event.after, outcome: event.outcome });
        return;
      case 'proved':
        return;
    }
  }

  #tell(): void {
    const step = this.#trial.steps.find(({ status }) => status === 'running') ?? null;
    this.#listener.trying({ phase: 'trying', now: this.#now, done: this.#done, step });
  }
}
