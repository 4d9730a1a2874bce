import type { Refusal } from '../findings/refusal.ts';

/** What the server said to one recipient; null: not asked. */
export interface RecipientReply {
  readonly address: string;
  readonly reply: Refusal | null;
}
