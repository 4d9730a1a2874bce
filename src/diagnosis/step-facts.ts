import type { LevelFact, Neighbour } from '../findings/finding-args.ts';
import type { Refusal } from '../findings/refusal.ts';
import type { CertificateFacts } from '../mail/certificate-facts.ts';
import type { TlsVersion, VersionState } from '../mail/tls-version.ts';
import type { ArrivalFacts } from './arrival/arrival-facts.ts';
import type { DomainFacts } from './domain/domain-facts.ts';
import type { RecipientReply } from './recipient-reply.ts';
import type { MailboxFacts } from './services/mailbox-facts.ts';
import type { TokenFacts } from './services/token-facts.ts';

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
    /** This machine knows no address: the proxy is told the name and looks it up. */
    readonly byProxy?: true;
    /** Further web services that the way of sending needs. */
    readonly others?: readonly { readonly host: string; readonly addresses: readonly string[] }[];
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
    /** Where a client certificate signs in, whom that names. */
    readonly user: string;
    readonly mechanism: string | null;
    readonly offered: readonly string[];
    readonly attempts: number;
    readonly reply: Refusal | null;
    /**
     * The mechanism that the business system itself would sign in with here; null: none of those that it masters is offered;
     * absent: nobody knows what it masters.
     */
    readonly systemWould?: string | null;
    /** The OAuth token that was issued for it; absent: none was. */
    readonly token?: TokenFacts;
    /**
     * Who signed in for a system that uses the Windows account it runs under: the account given for the test, or the owner
     * of the Kerberos ticket here; absent: the system's own account.
     */
    readonly testedAs?: 'test-account' | 'ticket';
    /** What the server told about itself with NTLM; absent: nothing. NetBIOS and DNS names, null where not told. */
    readonly ntlm?: {
      readonly domain: string | null;
      readonly dnsDomain: string | null;
      readonly computer: string | null;
      readonly dnsComputer: string | null;
      /** How far its clock is ahead of this machine's; null: not told. */
      readonly clockSkewSeconds: number | null;
    };
    /** What Exchange Web Services told about themselves; absent: nothing, or mail does not go that way. Null where not told. */
    readonly exchange?: { readonly version: string | null; readonly frontEnd: string | null };
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
    /** What the directory says about the used one; absent: none was asked. */
    readonly mailbox?: MailboxFacts;
    /** What Exchange Web Services said to the mailbox that the mail leaves; absent: mail does not go that way. */
    readonly exchange?: {
      /** The sender's, for which an application acts, or the name of the account that signed in. */
      readonly mailbox: string;
      readonly acting: boolean;
      readonly reply: Refusal;
      /** The sender, where it differs from the account's name, so that the account needs the right to send as it; null: it does not. */
      readonly sendsAs: string | null;
    };
    /** What the used sender's domain publishes; absent: it was not asked. */
    readonly domain?: DomainFacts;
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
    /** What the server said to blind copies that the settings ask for; absent: there are none. */
    readonly blindCopies?: readonly RecipientReply[];
    /** Who signed it (S/MIME), as the certificate names them, and the day after which nobody accepts the signature any more; absent: it is unsigned. */
    readonly signed?: { readonly by: string; readonly issuer: string; readonly until: string };
    readonly reply: Refusal | null;
    /** What became of it in the mailbox; absent: nobody looked. */
    readonly arrival?: ArrivalFacts;
  };
}
