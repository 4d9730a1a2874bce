import type { Level } from './level.ts';
import type { Origin } from './origin.ts';

/** A value of the system that no step uses but that the user has to see, such as `RelayAcl` or `MailCreator`. Never a secret. */
export interface FurtherValue {
  readonly name: string;
  /** As written; an empty text: the key is there without a value. */
  readonly value: string;
  readonly origin: Origin | null;
  readonly level: Level | null;
}
