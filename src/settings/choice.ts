import type { WhoseKind } from './whose.ts';

/** One user, tenant, account or template that a file knows, as a line of a list to choose from. */
export interface Choice {
  readonly kind: WhoseKind;
  /** As the file has it. */
  readonly name: string;
  /** The sender address that its mail carries, where the file gives one; a help to find the right line. */
  readonly sender: string | null;
}
