import type { Subject } from '../run.ts';

/** One subject of a batch. */
export interface BatchItem {
  /** Tells it from all others of the batch, over runs too: file, user, tenant, account. */
  readonly id: string;
  readonly subject: Subject;
}
