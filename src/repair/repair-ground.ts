import type { X509Certificate } from 'node:crypto';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Neighbour } from '../findings/finding-args.ts';
import type { Configuration } from '../systems/configuration.ts';

/** What candidates are worked out from. */
export interface RepairGround {
  readonly configuration: Configuration;
  readonly diagnosis: Diagnosis;
  /** The certificates that the server sent, leaf first; none: no authority is proposed. */
  readonly chain?: readonly X509Certificate[];
  /** Ports of the same server that were looked at for the repair, where the diagnosis itself had not. */
  readonly neighbours?: readonly Neighbour[];
  /** Ports where a server usually takes mail. */
  readonly ports?: readonly number[];
  /** Who gets the test mail; null: the sender itself. */
  readonly recipient?: string | null;
  readonly today?: Date;
}
