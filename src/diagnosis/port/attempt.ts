import type { Dialogue } from '../../mail/dialogue.ts';
import type { Reply } from '../../mail/reply.ts';
import type { WireFailure } from '../../mail/wire-failure.ts';
import type { StepFacts } from '../step-facts.ts';

export type AddressState = StepFacts['port']['addresses'][number]['state'];

/** What came of connecting to one address. */
export interface Attempt {
  readonly address: string;
  readonly state: AddressState;
  readonly ms: number;
  readonly dialogue: Dialogue | null;
  readonly greeting: Reply | 'tls' | null;
  readonly failure: WireFailure | null;
}
