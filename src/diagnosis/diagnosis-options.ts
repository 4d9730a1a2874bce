import type { ClientIdentity } from '../mail/client-identity.ts';
import type { Account } from './account.ts';
import type { Letter } from './letter.ts';
import type { MailboxAccess } from './mailbox-access.ts';
import type { ServiceAddresses } from './service-addresses.ts';
import type { SignerFile } from './signer-file.ts';
import type { SkipReason } from './skip-reason.ts';
import type { StepId } from './step-id.ts';

/** What the user asked of a diagnosis, beyond the settings under test. */
export interface DiagnosisOptions {
  /** Receiver of the envelope probe and the test mail; null: the sender's own address. */
  readonly recipient: string | null;
  /** Whether the test mail is really sent. */
  readonly send: boolean;
  /** Whether, when sending, a test mail goes out from every sender that the configuration can produce. */
  readonly everySender?: boolean;
  /** Envelope probes in a run; absent: 20, because more slow down a Postfix server for everybody. */
  readonly envelopeProbes?: number;
  /** Sign-ins that one run may try; absent: two, because more could lock the account. */
  readonly signIns?: number;
  /** Whether further connections go on from the first one's TLS session; a diagnosis of one subject makes each anew. */
  readonly resumeTls?: boolean;
  /** Milliseconds that one network wait lasts at most. */
  readonly timeoutMs: number;
  /** Name for EHLO; null: this machine's own. */
  readonly helo: string | null;
  /** Whether the DNS is asked what the domains of sender and recipient publish about mail; absent: it is. */
  readonly asksDomains?: boolean;
  /** DNS server as `IP[:PORT]`; null: the machine's own resolver and DNS servers. */
  readonly resolver: string | null;
  /** PEM blocks that are trusted beside the system's own file. */
  readonly extraRoots: readonly string[];
  /** Path of the file that they come from; absent: they come from none. */
  readonly extraRootsFile?: string;
  /** Ports tried at the same server when the configured one fails. */
  readonly neighbourPorts: readonly number[];
  /** Only these steps; null: all. */
  readonly only: readonly StepId[] | null;
  readonly skip: readonly StepId[];
  /** Steps that must not run, each with its reason; a batch spares servers and accounts in this way. */
  readonly spare?: { readonly [Id in StepId]?: SkipReason };
  /** Where web services are asked. */
  readonly services?: ServiceAddresses;
  /** The proxy that connections go through: `socks5://HOST:PORT` or `http://HOST:PORT`; absent: none. */
  readonly proxy?: URL;
  /** The variable of the environment that names a proxy (`HTTPS_PROXY`); absent: none does. It only serves advice. */
  readonly proxyVariable?: string;
  /** Where the test mail is looked for after it was sent; absent: nowhere. */
  readonly mailbox?: MailboxAccess;
  /** The Windows account to try where the system signs in as the account that it runs under; absent: nothing is tried for it. */
  readonly testAccount?: Account;
  /** What is sent in place of the test mail; absent: the test mail. */
  readonly letter?: Letter;
  /** Signs the test mail; absent: it goes unsigned. */
  readonly signer?: SignerFile;
  /** Shown to the mail server in the TLS handshake, and signed in with where the server lets it; absent: none is. */
  readonly clientCertificate?: ClientIdentity;
}
