import type { DkimKey } from './dkim-keys.ts';
import type { DmarcPolicy } from './published.ts';

/** What the sender's domain publishes about its mail, and what that comes to for this way of sending. */
export interface DomainFacts {
  /** As the DNS has it. */
  readonly name: string;
  /** Its mail servers, most preferred first; empty: none, or nobody knows. */
  readonly mailServers: readonly string[];
  /** It declares that it takes no mail (RFC 7505). */
  readonly nullMx: boolean;
  /** Every SPF record; more than one makes all invalid. */
  readonly spf: readonly string[];
  /** Whether SPF covers this way of sending; null: it cannot be told from here. */
  readonly spfCovers: boolean | null;
  readonly dmarc: DmarcPolicy | null;
  /** The DKIM keys that the provider's customers publish; empty: their names are not known. */
  readonly dkim: readonly DkimKey[];
  /** Some questions got no answer from the DNS. */
  readonly isIncomplete: boolean;
}
