import { setMaxListeners } from 'node:events';
import { loopTurn } from '../../mail/loop-turn.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { DiagnosisOptions } from '../diagnosis-options.ts';
import type { Run, RunBase, Subject } from '../run.ts';
import type { StepId } from '../step-id.ts';
import { type BatchAccount, batchAccount } from './batch-account.ts';
import { BatchAccounts } from './batch-accounts.ts';
import type { BatchItem } from './batch-item.ts';
import { BatchPlace, type Visit } from './batch-place.ts';
import type { BatchResult } from './batch-result.ts';
import { diagnoseOnServer } from './diagnose-on-server.ts';
import { Parked } from './parked.ts';
import { type ServerKey, serverKey } from './server-key.ts';

/** How a batch is run. */
export interface BatchOptions {
  readonly options: DiagnosisOptions;
  /** Sessions at a time, over all servers and so with each. */
  readonly jobs: number;
  /** Senders that are probed on one server. */
  readonly envelopes: number;
  readonly signal: AbortSignal;
  makeRun(subject: Subject, options: DiagnosisOptions, base?: RunBase): Run;
}

/** The steps that are about the server alone. */
const serverSteps: readonly StepId[] = ['configuration', 'server', 'port', 'encryption', 'certificate'];

/** Subjects that are looked at ahead, while others wait for a server that has no room or for an account in use. */
const mostParked = 100;

/**
 * Diagnoses many subjects, several at a time; results come as they are ready. Name, port, encryption and certificate of a
 * server are looked at once; each account signs in once; senders are probed up to a limit, each once. A server that
 * protests gets fewer sessions, and none in the end; the others go on.
 */
export async function* runBatch<Item extends BatchItem>(
  items: Iterable<Item>,
  options: BatchOptions,
): AsyncGenerator<BatchResult<Item>> {
  const batch = new Batch(items, options);
  try {
    yield* batch.results();
  } finally {
    await batch.close();
  }
}

/** A subject that is to be diagnosed. */
interface Job<Item extends BatchItem> {
  readonly item: Item;
  readonly server: ServerKey | null;
  readonly account: BatchAccount | null;
  readonly place: BatchPlace | null;
  /** What the first attempt came to, where the server had no room for it. */
  readonly first: Omit<BatchResult<Item>, 'item'> | null;
}

class Batch<Item extends BatchItem> {
  readonly #options: BatchOptions;
  readonly #source: Iterator<Item>;
  readonly #stop = new AbortController();
  readonly #places = new Map<string, BatchPlace>();
  /** What is known of each way to a server; null: somebody is just finding it out. */
  readonly #bases = new Map<string, RunBase | null>();
  readonly #accounts = new BatchAccounts();
  readonly #parked = new Parked<Job<Item>>();
  readonly #running = new Set<Promise<void>>();
  readonly #ready: BatchResult<Item>[] = [];
  #failure: { readonly error: unknown } | null = null;
  #wake = () => {};

  constructor(items: Iterable<Item>, options: BatchOptions) {
    this.#options = options;
    this.#source = items[Symbol.iterator]();
    // Each run listens, and there may be more than the ten that Node takes for a leak.
    setMaxListeners(0, this.#stop.signal);
  }

  async *results(): AsyncGenerator<BatchResult<Item>> {
    const { signal } = this.#options;
    const stop = () => this.#stop.abort();
    signal.addEventListener('abort', stop);
    try {
      if (signal.aborted) stop();
      for (;;) {
        this.#fill();
        const result = this.#ready.shift();
        if (this.#failure !== null) throw this.#failure.error;
        if (result !== undefined) yield result;
        else if (this.#running.size === 0) return;
        else
          await new Promise<void>((resolve) => {
            this.#wake = resolve;
          });
      }
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  /** Ends what still runs. */
  async close(): Promise<void> {
    if (this.#running.size > 0) this.#stop.abort();
    await Promise.all(this.#running);
    await Promise.all([...this.#places.values()].map((place) => place.close()));
  }

  /** Starts as many subjects as may run. */
  #fill(): void {
    while (this.#running.size < this.#options.jobs && !this.#stop.signal.aborted) {
      const job = this.#next();
      if (job === null) return;
      const work = this.#work(job)
        .catch((error: unknown) => {
          this.#failure ??= { error };
        })
        .finally(() => {
          this.#running.delete(work);
          this.#wake();
        });
      this.#running.add(work);
    }
  }

  /** The next subject that may run now: one that waits, else a new one. */
  #next(): Job<Item> | null {
    const waiting = this.#parked.take((job) => this.#mayRun(job));
    if (waiting !== null) return waiting;
    while (this.#parked.size < mostParked) {
      const next = this.#source.next();
      if (next.done) return null;
      const job = this.#jobOf(next.value);
      if (this.#mayRun(job)) return job;
      this.#parked.add(job);
    }
    return null;
  }

  #jobOf(item: Item): Job<Item> {
    const { settings } = item.subject;
    const server = serverKey(settings);
    if (server === null) return { item, server, account: null, place: null, first: null };
    let place = this.#places.get(server.place);
    if (place === undefined) {
      place = new BatchPlace(this.#options.jobs, this.#options.envelopes);
      this.#places.set(server.place, place);
    }
    return { item, server, account: batchAccount(settings, this.#options.options), place, first: null };
  }

  #mayRun({ server, place, account }: Job<Item>): boolean {
    if (server === null || place === null) return true;
    const isBeingAsked = this.#bases.get(server.way) === null;
    return place.hasRoom && !isBeingAsked && (account === null || !this.#accounts.isBusy(account));
  }

  async #work(job: Job<Item>): Promise<void> {
    const { item, server, place, account } = job;
    if (server === null || place === null) {
      await loopTurn();
      const run = this.#options.makeRun(item.subject, this.#options.options);
      this.#tell({ item, diagnosis: await this.#perform(run, 'configuration'), shared: false });
      run.close();
      return;
    }
    const known = this.#bases.get(server.way) ?? null;
    if (known === null) this.#bases.set(server.way, null);
    if (account !== null) this.#accounts.begin(account);
    try {
      const visit = await place.enter(account);
      // Subjects that need no connection would follow each other without end: no signal would be heard, no memory freed.
      await loopTurn();
      const leave = await this.#visit(job, server, known, place, visit).finally(() => {
        if (account !== null) this.#accounts.end(account);
      });
      await leave();
    } finally {
      place.leave();
    }
  }

  /** One subject at its server; gives what ends the conversation. */
  async #visit(
    { item, account, first, ...job }: Job<Item>,
    { way }: ServerKey,
    known: RunBase | null,
    place: BatchPlace,
    visit: Visit,
  ): Promise<() => Promise<void>> {
    if (first !== null && place.isGivenUp) {
      this.#tell({ item, ...first });
      return async () => {};
    }
    const shared = first?.shared ?? known !== null;
    const { makeRun, options } = this.#options;
    const { diagnosis, again, leave } = await diagnoseOnServer(item.subject, {
      base: known ?? (await this.#askServer(item.subject, way)),
      ...{ way, place, accounts: this.#accounts, account, visit, options },
      makeRun: (wish, base) => makeRun(item.subject, wish, base),
      perform: (run, from) => this.#perform(run, from),
    });
    if (again && first === null && !this.#stop.signal.aborted) {
      this.#parked.add({ ...job, item, account, first: { diagnosis, shared } });
    } else this.#tell({ item, diagnosis, shared });
    return leave;
  }

  /** The steps about the server, once for all who go the same way. */
  async #askServer(subject: Subject, way: string): Promise<RunBase> {
    const { options, makeRun } = this.#options;
    const run = makeRun(subject, { ...options, only: serverSteps });
    await this.#perform(run, 'configuration');
    const { base } = run;
    run.close();
    this.#bases.set(way, base);
    this.#wake();
    return base;
  }

  #tell(result: BatchResult<Item>): void {
    this.#ready.push(result);
    this.#wake();
  }

  async #perform(run: Run, from: StepId): Promise<Diagnosis> {
    const { signal } = this.#stop;
    const stop = () => run.stop();
    signal.addEventListener('abort', stop);
    try {
      if (signal.aborted) stop();
      for await (const _ of run.events(from)) {
        // The events build the state.
      }
      return run.state;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }
}
