import type { Diagnosis } from '../diagnosis.ts';
import type { BatchItem } from './batch-item.ts';

/** What one subject of a batch came to. */
export interface BatchResult<Item extends BatchItem> {
  readonly item: Item;
  readonly diagnosis: Diagnosis;
  /** Whether the steps up to the certificate were taken from an earlier subject of the same server. */
  readonly shared: boolean;
}
