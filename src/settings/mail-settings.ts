import type { Secret } from './secret.ts';
import type { Security } from './security.ts';
import type { Setting } from './setting.ts';
import type { SystemId } from './system-id.ts';
import type { TrustStore } from './trust-store.ts';

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
}

export type SettingKey = keyof SettingValues;

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
}
