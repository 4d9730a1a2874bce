import { stepIds } from '../diagnosis/step-id.ts';
import type { Neighbour } from '../findings/finding-args.ts';
import type { Candidate } from './candidate.ts';
import { candidatesFor } from './candidates-for.ts';
import { errorsOf, type FoundError } from './errors-of.ts';
import { Limits } from './limits.ts';
import { lookAround, wantsLook } from './look-around.ts';
import { prove } from './prove.ts';
import type { RepairEvent } from './repair-event.ts';
import type { RepairParts } from './repair-parts.ts';
import { closeState, type RepairState } from './repair-state.ts';
import type { Mended, Repaired, Tried } from './repaired.ts';

/** Changes that one error may take: a right port may show a wrong encryption, and that a wrong sender. */
const deepest = 3;

/** A way that mends an error, with the state that it leads to. */
interface Way {
  readonly steps: readonly Mended[];
  readonly state: RepairState;
}

/** One error to be mended, on top of the changes that led to it. */
interface Task {
  readonly error: FoundError;
  readonly state: RepairState;
  readonly before: readonly Mended[];
}

/**
 * Looks for changes of settings that mend the errors of a diagnosis and proves each by diagnosing with it: first error
 * first, safest candidate first, up to three changes for one error. The same diagnosis leads to the same tries, at most
 * twelve of them and two sign-ins, those of the diagnosis included. Nothing is written and no mail is sent. `from` is
 * taken over: its conversation is closed in the end.
 */
export async function* repairs(from: RepairState, parts: RepairParts): AsyncGenerator<RepairEvent, Repaired> {
  const repair = new Repair(from, parts);
  return yield* repair.run();
}

/** One repair while it runs. A long class, because limits, tries and the state reached belong to every step of it. */
class Repair {
  readonly #parts: RepairParts;
  readonly #limits: Limits;
  readonly #known: ReadonlySet<string>;
  readonly #tried: Tried[] = [];
  readonly #looked = new Map<string, readonly Neighbour[]>();
  #state: RepairState;

  constructor(from: RepairState, parts: RepairParts) {
    this.#parts = parts;
    this.#state = from;
    this.#limits = parts.limits ?? new Limits(from.base, parts.options.envelopeProbes);
    this.#known = new Set(errorsOf(from.base.state, parts.severity).map(({ key }) => key));
  }

  async *run(): AsyncGenerator<RepairEvent, Repaired> {
    const ways: (readonly Mended[])[] = [];
    const handled = new Set<string>();
    try {
      for (;;) {
        const error = this.#errors(this.#state).find(
          ({ key, finding }) => !handled.has(key) && this.#isWanted(finding),
        );
        if (error === undefined || this.#parts.signal.aborted) break;
        handled.add(error.key);
        const way = yield* this.#mend({ error, state: this.#state, before: [] });
        if (way === null) continue;
        this.#state = way.state;
        ways.push(way.steps);
        const candidates = way.steps.map(({ candidate }) => candidate);
        yield { type: 'proved', finding: error.finding, candidates };
      }
    } finally {
      closeState(this.#state);
    }
    return { configuration: this.#state.configuration, ways, tried: this.#tried };
  }

  #errors({ base }: RepairState): readonly FoundError[] {
    return errorsOf(base.state, this.#parts.severity);
  }

  #isWanted(finding: FoundError['finding']): boolean {
    return this.#parts.wanted?.(finding) ?? true;
  }

  /** The first way that mends the error and leads to no other; null: none was found. */
  async *#mend(task: Task): AsyncGenerator<RepairEvent, Way | null> {
    const { error, state, before } = task;
    const { finding } = error;
    const after = before.map(({ candidate }) => candidate);
    const candidates = yield* this.#candidates(task);
    yield { type: 'candidates', finding, candidates, after };
    for (const candidate of candidates) {
      if (this.#parts.signal.aborted) return null;
      if (this.#parts.chosen?.(candidate, after) === false) continue;
      yield { type: 'trying', candidate, after };
      const proving = prove({ candidate, error, from: state, known: this.#known }, this.#limits, this.#parts);
      let next = await proving.next();
      try {
        while (!next.done) {
          yield { type: 'diagnosis', candidate, event: next.value };
          next = await proving.next();
        }
      } finally {
        await proving.return({ outcome: { kind: 'stopped' }, state: null });
      }
      const { outcome, state: reached } = next.value;
      this.#tried.push({ candidate, after, outcome });
      yield { type: 'tried', candidate, after, outcome };
      if (reached === null) continue;
      let way: Way | null = null;
      try {
        const steps = [...before, { finding, candidate }];
        if (outcome.kind === 'proved') way = { steps, state: reached };
        else if (outcome.kind === 'reveals') way = yield* this.#goOn(error, reached, steps);
      } finally {
        const isShared = reached.base.knowledge.dialogue === state.base.knowledge.dialogue;
        if (way === null && !isShared) closeState(reached);
      }
      if (way !== null) return way;
    }
    return null;
  }

  /** Mends what lies behind an error that is gone. A change that only leads to an earlier error leads nowhere. */
  async *#goOn(
    gone: FoundError,
    state: RepairState,
    before: readonly Mended[],
  ): AsyncGenerator<RepairEvent, Way | null> {
    const place = ({ step }: FoundError) => stepIds.indexOf(step);
    const errors = this.#errors(state);
    const fresh = errors.filter(({ key }) => !this.#known.has(key));
    if (before.length >= deepest || fresh.some((error) => place(error) < place(gone))) return null;
    const next = fresh[0] ?? errors.find((error) => place(error) >= place(gone));
    return next === undefined ? null : yield* this.#mend({ error: next, state, before });
  }

  async *#candidates({ error, state }: Task): AsyncGenerator<RepairEvent, readonly Candidate[]> {
    const { options, world } = this.#parts;
    const { configuration, base } = state;
    let neighbours: readonly Neighbour[] = [];
    if (wantsLook(error.finding.code)) {
      yield { type: 'looking', finding: error.finding };
      const { host, port } = configuration.settings.values;
      const key = JSON.stringify([host?.value, port?.value]);
      neighbours = this.#looked.get(key) ?? (await lookAround(state, this.#parts));
      this.#looked.set(key, neighbours);
    }
    return candidatesFor(error.finding, {
      ...{ configuration, neighbours, diagnosis: base.state },
      chain: base.knowledge.tls?.chain ?? [],
      ports: options.neighbourPorts,
      recipient: options.recipient,
      today: world.today(),
    });
  }
}
