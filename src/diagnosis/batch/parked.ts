import type { BatchAccount } from './batch-account.ts';
import type { ServerKey } from './server-key.ts';

/** What decides whether a subject may run. */
interface Waiting {
  readonly server: ServerKey | null;
  readonly account: BatchAccount | null;
}

/** Subjects that wait. Those of one account wait for the same, so only the first of them is asked after. */
export class Parked<Job extends Waiting> {
  readonly #queues = new Map<string, Job[]>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(job: Job): void {
    const key = `${job.server?.way} ${job.account?.id}`;
    const queue = this.#queues.get(key);
    if (queue === undefined) this.#queues.set(key, [job]);
    else queue.push(job);
    this.#size += 1;
  }

  /** The first that may run, taken out; null: none may. */
  take(mayRun: (job: Job) => boolean): Job | null {
    for (const [key, queue] of this.#queues) {
      const [first] = queue;
      if (first === undefined || !mayRun(first)) continue;
      queue.shift();
      if (queue.length === 0) this.#queues.delete(key);
      this.#size -= 1;
      return first;
    }
    return null;
  }
}
