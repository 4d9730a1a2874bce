import type { SettingKey } from '../settings/mail-settings.ts';
import type { Secret } from '../settings/secret.ts';
import type { Security } from '../settings/security.ts';
import type { Authority } from './authority.ts';
import type { WordReason } from './word-reason.ts';

/** A change as a rule proposes it, before anybody knows whether the system can express it. */
export interface Proposal {
  readonly values?: { readonly [Key in Exclude<SettingKey, 'security'>]?: string | Secret };
  /** The encryption, whatever the system calls it. */
  readonly security?: Security;
  readonly authority?: Authority;
  readonly needsWord?: WordReason;
}
