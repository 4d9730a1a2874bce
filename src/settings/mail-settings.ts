import type { ChainLink } from './chain-link.ts';
import type { FurtherValue } from './further-value.ts';
import type { OwnRelay } from './own-relay.ts';
import type { Secret } from './secret.ts';
import type { Security } from './security.ts';
import type { SenderCandidate } from './sender-candidate.ts';
import type { Setting } from './setting.ts';
import type { SignInKind } from './sign-in-kind.ts';
import type { SupportContact } from './support-contact.ts';
import type { SystemId } from './system-id.ts';
import type { Transport } from './transport.ts';
import type { TrustStore } from './trust-store.ts';
import type { Whose } from './whose.ts';

/** What each setting holds, normalised over all systems. */
export interface SettingValues {
  host: string;
  port: number;
  security: Security;
  user: string;
  password: Secret;
  /** The address in MAIL FROM and From. */
  sender: string;
  senderName: string;
  /** Put in front of the subject of every mail. */
  subjectPrefix: string;
  verifyCertificate: boolean;
  /** Path of the file with the trusted roots, as the system would open it. */
  caFile: string;
  /** Seconds, as maildiag understands the value; the unit may be undocumented. */
  timeout: number;
  /** Whether the system sends mail at all. */
  enabled: boolean;
  transport: Transport;
  signInKind: SignInKind;
  /** `async`: mail is put into a queue of the system, a service sends it later. */
  delivery: 'direct' | 'async';
  /** Microsoft Entra tenant: a GUID or a domain. */
  tenantId: string;
  /** Application (client) id of the app registration: a GUID. */
  clientId: string;
  clientSecret: Secret;
  /** Name of the connection that these settings refer to. */
  connection: string;
  /** Whether addresses outside ASCII may be used (SMTPUTF8, RFC 6531; messages after RFC 6532). */
  smtputf8: boolean;
  /** Whether every mail goes to its own sender too, as a blind copy. */
  bccSender: boolean;
  smime: boolean;
  /** The certificate for S/MIME or for the connection, as the system refers to it. */
  certificate: string;
  /** Whether all mail goes to the redirect addresses instead of its recipients. */
  redirect: boolean;
  redirectAddresses: readonly string[];
  /** Whether the configured sender replaces the one that the context gives. */
  forceSender: boolean;
  /** Whether the system checks that the sender belongs to the employee. */
  checkSender: boolean;
  /** Whether the system keeps a log of what it sends in the background. */
  logging: boolean;
  /** The domain that new users get their address in. */
  senderDomain: string;
}

export type SettingKey = keyof SettingValues;

/** The settings that must never be shown. */
export type SecretKey = 'password' | 'clientSecret';

/** All settings that may be shown. */
export type OpenKey = Exclude<SettingKey, SecretKey>;

/** The effective settings of one system, each with its origin. Never changed in place: an edit makes a new object. */
export interface MailSettings {
  readonly system: SystemId;
  /** Path as the user gave it; null where the settings come from the command line alone. */
  readonly file: string | null;
  readonly values: { readonly [Key in SettingKey]?: Setting<SettingValues[Key]> };
  /** What was given but cannot be used, such as the port `46x5`: shown to the user, read by no step. */
  readonly rejected?: { readonly [Key in SettingKey]?: Setting<null> };
  /** The roots that this system trusts; null: the system's documents name none, the usual public roots count. */
  readonly trust: TrustStore | null;
  /** The version of the system that the file names; absent: it names none. */
  readonly version?: string;
  /** Whose mail the settings are for; absent: the system knows no users, tenants or accounts. */
  readonly whose?: Whose;
  /** The system's fallback chain for sender and credentials, first to last; absent: it has none. */
  readonly chain?: readonly ChainLink[];
  /** Every sender address that the configuration can produce, the used one first; absent: `values.sender` alone. */
  readonly senders?: readonly SenderCandidate[];
  /** Values that no step uses, in file order. */
  readonly further?: readonly FurtherValue[];
  /** The relay of the system itself, beside the server that it sends through. */
  readonly ownRelay?: OwnRelay;
  /** Who gets requests for support; absent: the settings name nobody. */
  readonly support?: SupportContact;
}
