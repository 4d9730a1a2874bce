import type { Level } from './level.ts';
import type { Origin } from './origin.ts';

/** A sender address that the configuration can produce. */
export interface SenderCandidate {
  readonly address: string;
  /** The level of the system's hierarchy that it comes from; null: there is only one place for it. */
  readonly level: Level | null;
  /** The native name of the parameter, such as `Absenderadresse`. */
  readonly name: string;
  readonly origin: Origin | null;
  /** Whether mail of the chosen subject carries it. */
  readonly used: boolean;
  /**
   * Whether it is sent through the server and account of the chosen subject, so that it can be tried there. Others have
   * credentials of their own and are diagnosed with `--account` or `--user`.
   */
  readonly sameServer: boolean;
}
