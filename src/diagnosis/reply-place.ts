import type { Stage } from '../findings/stage.ts';

/** Where a reply came. `command` must not hold anything secret. */
export interface ReplyPlace {
  readonly stage: Stage;
  readonly command: string;
  readonly mechanism?: string;
  /** The envelope that the command belongs to; absent before MAIL FROM. */
  readonly sender?: string;
  /** Absent before RCPT TO. */
  readonly recipient?: string;
}
