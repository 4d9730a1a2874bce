import type { Redactor } from '../border/redactor.ts';
import type { World } from '../diagnosis/world.ts';
import type { FindingCode } from '../findings/finding-code.ts';
import type { Severity } from '../findings/severity.ts';
import type { Secret } from '../settings/secret.ts';
import type { TrustStore } from '../settings/trust-store.ts';
import type { Vocabulary } from '../settings/vocabulary.ts';
import type { Candidate } from './candidate.ts';
import type { MailAddress } from './mail-address.ts';
import type { SetupQuestions } from './setup-questions.ts';

/** What settings are looked for. */
export interface SetupRequest {
  readonly address: MailAddress;
  readonly password: Secret;
  /** The sender that mail is to have; the address itself, unless the mailbox sends for another one. */
  readonly sender: string;
  /** The words of the business system that the settings are for: what it cannot express is not tried. */
  readonly vocabulary: Vocabulary;
  /** The roots that the business system itself trusts; null: those of this machine. */
  readonly trust: TrustStore | null;
  /** Receiver of the envelope probe and of the test mail; null: the sender itself. */
  readonly recipient: string | null;
  /** Whether a test mail is really sent. */
  readonly send: boolean;
  /** Milliseconds that one network wait lasts at most. */
  readonly timeoutMs: number;
  /** Milliseconds that everything lasts at most. */
  readonly deadlineMs: number;
  readonly helo: string | null;
  /** DNS server as `IP[:PORT]`; null: the machine's own. */
  readonly resolver: string | null;
  /** PEM certificates that are trusted as well. */
  readonly extraRoots: readonly string[];
  /** The proxy that connections go through; absent: none. */
  readonly proxy?: URL;
  /** The only one to try, where an earlier search found it; absent: all that can be found. */
  readonly candidate?: Candidate;
  /** Sign-ins that may still be tried; absent: two. */
  readonly signIns?: number;
}

/** What the search is built of; tests put a fake world here. */
export interface SetupParts {
  readonly world: World;
  readonly redactor: Redactor;
  readonly severity: (code: FindingCode) => Severity;
  /** Aborted: everything ends at once. */
  readonly signal: AbortSignal;
  /** Absent: nobody is there to ask. What `elsewhere` says is told with the sign-in, and mail is sent as the request says. */
  readonly questions?: SetupQuestions;
}
