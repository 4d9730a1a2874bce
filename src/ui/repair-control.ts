import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Run, Subject } from '../diagnosis/run.ts';
import type { StepId } from '../diagnosis/step-id.ts';
import type { Finding } from '../findings/finding.ts';
import type { Candidate } from '../repair/candidate.ts';
import type { Tried } from '../repair/repaired.ts';
import type { LogEntry } from './log-entry.ts';
import type { Progress } from './progress.ts';
import type { RepairCommands } from './repair-commands.ts';
import { RepairSearch } from './repair-search.ts';
import type { RepairResult, RepairServices, RepairSession } from './repair-services.ts';
import type { Attempt, CandidateResult, RepairView } from './repair-view.ts';
import type { SaveAgreement, SaveOutcome } from './save-outcome.ts';

/** So many candidates have a key of their own. */
const mostNumbers = 9;

/** What mending needs to know and whom it tells. */
export interface RepairHost {
  readonly services: RepairServices;
  /** The finding that the summary begins with. */
  rootCause(diagnosis: Diagnosis): Finding | null;
  tell(view: RepairView, entries: readonly LogEntry[]): void;
  showRepair(): void;
  leaveRepair(): void;
  notSaved(outcome: Exclude<SaveOutcome, { kind: 'saved' }>): void;
  /** What was agreed to for the save under way: what was asked last included. */
  agreed(): readonly SaveAgreement[];
  written(outcome: Extract<SaveOutcome, { kind: 'saved' }>, candidates: readonly Candidate[]): void;
  /** The settings are judged anew. */
  changed(subject: Subject): void;
  diagnoseFrom(step: StepId): void;
  crashed(error: unknown): void;
}

/**
 * Mends settings on the user's word: offers what could help after each diagnosis, tries what is chosen, writes what is
 * proved. Nothing is tried without a key.
 */
export class RepairControl implements RepairCommands {
  readonly #host: RepairHost;
  #session: RepairSession | null = null;
  #run: Run | null = null;
  #view: RepairView | null = null;
  #search: RepairSearch | null = null;
  /** What was tried while the same run waited before. */
  #before: RepairSession | null = null;
  #results: ReadonlyMap<string, CandidateResult> = new Map();
  /** What is not tried a second time, by the id of the candidate. */
  readonly #known = new Map<string, RepairResult>();
  /** The findings whose candidates have numbers: those of the step with the problem, in the end the root cause. */
  #here: readonly Finding[] = [];
  #firstStep: StepId = 'configuration';

  constructor(host: RepairHost) {
    this.#host = host;
  }

  /** What could mend the errors of a diagnosis that waits or has ended; null while it runs, and where there is nothing. */
  offer(run: Run, subject: Subject, progress: Progress): RepairView | null {
    this.forget();
    if (progress.phase === 'running') return null;
    const session = this.#host.services.repair(run, subject, this.#before);
    this.#before = session;
    if (session === null || session.offers.length === 0) return null;
    this.#session = session;
    this.#run = run;
    const { offers } = session;
    const { phase, step, diagnosis } = progress;
    const root = this.#host.rootCause(diagnosis);
    const found = diagnosis.steps.find(({ id }) => id === step)?.findings ?? [];
    this.#here = phase === 'problem' ? found : root === null ? [] : [root];
    const numbered = this.#numbered(offers);
    const results = this.#results;
    this.#view = { offers, numbered, results, signInsLeft: session.signInsLeft(), attempt: null };
    return this.#view;
  }

  /** The diagnosis runs again from a step: what was tried before counts no more. */
  renew(): void {
    this.forget();
    this.#before = null;
    this.#results = new Map();
    this.#known.clear();
  }

  /** Ends what is tried. */
  forget(): void {
    this.#search?.stop();
    this.#search = null;
    this.#session = null;
    this.#view = null;
  }

  /** The step that a diagnosis begins at when the last remedy is taken back. */
  get firstStep(): StepId {
    return this.#firstStep;
  }

  mend(): void {
    if (this.#view === null || this.#search !== null) return;
    this.#host.showRepair();
    this.#try(null, null, false);
  }

  choose(candidate: Candidate): void {
    if (this.#view === null || this.#search !== null) return;
    if (this.#view.attempt === null) this.#host.showRepair();
    const known = this.#known.get(candidate.id);
    if (known !== undefined) this.#ended(known, candidate);
    else if (candidate.needsWord !== null) this.#tell({ phase: 'asking', candidate });
    else this.#try(this.#findingOf(candidate), candidate, false);
  }

  agree(): void {
    const attempt = this.#view?.attempt;
    if (attempt?.phase !== 'asking') return;
    this.#try(this.#findingOf(attempt.candidate), attempt.candidate, true);
  }

  skip(): void {
    this.#search?.skip();
  }

  leave(): void {
    if (this.#search !== null) {
      this.#search.stop();
      return;
    }
    const phase = this.#view?.attempt?.phase;
    if (phase === 'protecting') this.#diagnose();
    else {
      this.#tell(null);
      this.#host.leaveRepair();
    }
  }

  write(): void {
    const attempt = this.#view?.attempt;
    if (attempt?.phase !== 'result' || attempt.remedy === null) return;
    const { remedy } = attempt;
    const outcome = this.#host.services.write(remedy, this.#host.agreed());
    if (outcome.kind !== 'saved') {
      this.#host.notSaved(outcome);
      return;
    }
    this.#firstStep = remedy.firstStep;
    this.#host.written(outcome, remedy.candidates);
    const open = outcome.subject.configuration.find(({ code }) => code === 'config.ca-file-unprotected');
    const file = open !== undefined && 'file' in open.args && remedy.authorities.length > 0 ? open.args.file : null;
    if (typeof file === 'string') this.#tell({ phase: 'protecting', file, refused: null });
    else this.#diagnose();
  }

  protect(wanted: boolean): void {
    const attempt = this.#view?.attempt;
    if (attempt?.phase !== 'protecting' || this.#run === null) return;
    const result = wanted ? this.#host.services.protect(this.#run.subject) : null;
    if (result !== null && 'refused' in result) {
      this.#tell({ ...attempt, refused: result.refused });
      return;
    }
    if (result !== null) this.#host.changed(result.subject);
    this.#diagnose();
  }

  now(): number {
    return this.#search?.time ?? 0;
  }

  #diagnose(): void {
    this.#host.leaveRepair();
    this.#host.diagnoseFrom(this.#firstStep);
  }

  #findingOf(candidate: Candidate): Finding | null {
    const offer = this.#view?.offers.find(({ candidates }) => candidates.some(({ id }) => id === candidate.id));
    return offer?.finding ?? null;
  }

  #numbered(offers: RepairView['offers']): readonly Candidate[] {
    return offers
      .filter(({ finding }) => this.#here.includes(finding))
      .flatMap(({ candidates }) => candidates)
      .slice(0, mostNumbers);
  }

  #try(finding: Finding | null, candidate: Candidate | null, agreed: boolean): void {
    const session = this.#session;
    if (session === null) return;
    // Whoever forgets a search has stopped it: nobody is told what it still does.
    const ifCurrent =
      <Args extends readonly unknown[]>(tell: (...args: Args) => void) =>
      (...args: Args) => {
        if (this.#search === search) tell(...args);
      };
    const search = new RepairSearch(() => this.#run?.now() ?? 0, {
      listed: ifCurrent((about: Finding, candidates: readonly Candidate[]) => this.#listed(about, candidates)),
      trying: ifCurrent((attempt: Attempt) => this.#tell(attempt)),
      tried: ifCurrent((tried: Tried) => this.#tried(tried)),
    });
    this.#search = search;
    this.#tell({ phase: 'trying', now: null, done: 0, step: null });
    search
      .run(session, { finding, candidate, agreed })
      .then((result) => this.#finished(search, result, candidate))
      .catch((error: unknown) => this.#host.crashed(error));
  }

  #finished(search: RepairSearch, result: RepairResult, candidate: Candidate | null): void {
    if (this.#search !== search) return;
    this.#search = null;
    this.#remember(result, candidate);
    if (search.isStopped && result.remedy === null) {
      this.#tell(null);
      this.#host.leaveRepair();
    } else this.#ended(result, candidate);
  }

  /** The candidates of an error, with those that a look at other ports has brought. */
  #listed(finding: Finding, candidates: readonly Candidate[]): void {
    if (this.#view === null) return;
    const offers = this.#view.offers.map((offer) => (offer.finding === finding ? { ...offer, candidates } : offer));
    this.#view = { ...this.#view, offers, numbered: this.#numbered(offers) };
  }

  #tried({ candidate, after, outcome }: Tried): void {
    const view = this.#view;
    if (view === null) return;
    const results = new Map(view.results);
    if (after.length === 0) results.set(candidate.id, { outcome, together: [] });
    this.#results = results;
    this.#view = { ...view, results, signInsLeft: this.#session?.signInsLeft() ?? null };
    this.#host.tell(this.#view, [{ kind: 'tried', tried: { candidate, after, outcome } }]);
  }

  #remember(result: RepairResult, candidate: Candidate | null): void {
    const view = this.#view;
    if (view === null) return;
    const results = new Map<string, CandidateResult>(view.results);
    for (const tried of result.tried.filter(({ after }) => after.length === 0)) {
      const deeper = result.tried.findLast(
        ({ after, outcome }) => after[0]?.id === tried.candidate.id && outcome.kind === 'proved',
      );
      const together = deeper === undefined ? [] : [...deeper.after.slice(1), deeper.candidate];
      results.set(tried.candidate.id, { outcome: tried.outcome, together });
      const { kind } = tried.outcome;
      if (kind === 'proved' || together.length > 0) this.#known.set(tried.candidate.id, result);
      else if (kind === 'failed' || kind === 'reveals') {
        this.#known.set(tried.candidate.id, { tried: [tried], remedy: null });
      } else if (tried.candidate.id === candidate?.id && result.remedy !== null) {
        this.#known.set(tried.candidate.id, result);
      }
    }
    this.#results = results;
    this.#view = { ...view, results };
  }

  #ended({ tried, remedy }: RepairResult, candidate: Candidate | null): void {
    this.#tell({ phase: 'result', candidate, tried, remedy });
  }

  #tell(attempt: Attempt | null): void {
    if (this.#view === null) return;
    this.#view = { ...this.#view, attempt, signInsLeft: this.#session?.signInsLeft() ?? null };
    this.#host.tell(this.#view, []);
  }
}
