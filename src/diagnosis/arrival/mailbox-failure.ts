import type { FindingArgs } from '../../findings/finding-args.ts';

/** Why a mailbox cannot be looked into. */
export class MailboxFailure extends Error {
  readonly reason: FindingArgs['delivery.mailbox-unreadable']['reason'];
  /** A technical word, or what the server said. */
  readonly detail: string;

  constructor(reason: FindingArgs['delivery.mailbox-unreadable']['reason'], detail: string) {
    super(`${reason}: ${detail}`);
    this.name = 'MailboxFailure';
    this.reason = reason;
    this.detail = detail;
  }
}
