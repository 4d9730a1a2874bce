import type { LevelFact, Neighbour } from '../findings/finding-args.ts';
import type { Refusal } from '../findings/refusal.ts';
import type { CertificateFacts } from '../mail/certificate-facts.ts';
import type { TlsVersion, VersionState } from '../mail/tls-version.ts';
import type { RecipientReply } from './recipient-reply.ts';

/** What the server said to one sender address; null: not asked. */
export interface SenderTrial {
  readonly address: string;
  /** The level of the system's hierarchy that it comes from; null: the system has none. */
  readonly level: LevelFact | null;
  /** Native name of the parameter. */
  readonly name: string;
  /** Whether mail of the chosen subject carries it. */
  readonly used: boolean;
  readonly mailFrom: Refusal | null;
  readonly rcptTo: Refusal | null;
  /** The answer after the message was handed over; only on the user's word. */
  readonly message: Refusal | null;
  /**
   * Why it was not asked: it is sent through another server or account, the limit of envelope probes or sign-ins was
   * reached, or the server had put us off before.
   */
  readonly notAsked: 'other-server' | 'limit' | 'put-off' | null;
}

/** What a port of the business system's own relay did. */
export interface OwnRelayPort {
  readonly port: number;
  /** Encrypted from the first byte. */
  readonly tls: boolean;
  /** Native name of the parameter. */
  readonly name: string;
  readonly state: 'answers' | 'refused' | 'silent' | 'unreachable' | 'reset' | 'other';
  readonly greeting: string | null;
  /** Mechanisms that it offers to mail clients. */
  readonly mechanisms: readonly string[];
}

/** What each step measured; part of the report (`steps[].facts`). Milliseconds throughout. */
export interface StepFacts {
  configuration: { readonly settings: number; readonly remarks: number; readonly trustedCertificates: number | null };
  server: {
    readonly host: string;
    readonly addresses: readonly string[];
    readonly system: readonly string[] | null;
    readonly dns: readonly string[] | null;
    readonly literal: boolean;
  };
  port: {
    readonly port: number;
    readonly addresses: readonly {
      readonly address: string;
      readonly state: 'answers' | 'refused' | 'silent' | 'unreachable' | 'reset' | 'other';
      readonly ms: number;
    }[];
    readonly greeting: string | null;
    readonly greetingMs: number | null;
    /** EHLO keywords with parameters; empty where TLS comes first. */
    readonly capabilities: readonly string[];
    readonly neighbours: readonly Neighbour[];
    /** This machine's address on the connection that is used; absent: there is none. */
    readonly localAddress?: string;
    /** The relay that the business system offers itself; absent: it has none. */
    readonly ownRelay?: readonly OwnRelayPort[];
  };
  encryption: {
    readonly mode: 'tls' | 'starttls' | 'none';
    readonly version: string | null;
    readonly cipher: string | null;
    readonly versions: { readonly [V in TlsVersion]?: VersionState };
    readonly greeting: string | null;
    readonly greetingMs: number | null;
    /** EHLO keywords after encryption. */
    readonly capabilities: readonly string[];
    /** Where the settings leave two ways open: which of them the server speaks. */
    readonly works: readonly ('tls' | 'starttls')[];
  };
  certificate: {
    readonly chain: readonly CertificateFacts[];
    readonly daysLeft: number;
    /** The system's own file of roots, `system` for this machine's store, `--ca-file NAME`; null: nobody trusts it. */
    readonly trustedBy: string | null;
    readonly systemStoreTrusts: boolean | null;
    readonly openssl: { readonly number: number; readonly text: string } | null;
    readonly checked: boolean;
  };
  credentials: {
    readonly user: string;
    readonly mechanism: string | null;
    readonly offered: readonly string[];
    readonly attempts: number;
    readonly reply: Refusal | null;
  };
  sender: {
    readonly sender: string;
    readonly recipient: string | null;
    readonly mailFrom: Refusal | null;
    readonly rcptTo: Refusal | null;
    /** What it said to each recipient; absent: there is only one. */
    readonly recipients?: readonly RecipientReply[];
    /** Every sender that the configuration can produce, the used one first. */
    readonly matrix: readonly SenderTrial[];
  };
  redirect: {
    readonly active: boolean;
    /** What a test mail would use without redirect, and what it uses now. CC and BCC are dropped by it. */
    readonly before: { readonly to: string | null; readonly bcc: readonly string[] };
    readonly after: readonly string[];
    readonly addresses: readonly RecipientReply[];
  };
  delivery: {
    readonly recipient: string;
    readonly subject: string;
    readonly messageId: string;
    readonly reply: Refusal | null;
  };
}
