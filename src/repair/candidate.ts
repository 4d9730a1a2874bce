import type { FindingCode } from '../findings/finding-code.ts';
import type { SettingKey } from '../settings/mail-settings.ts';
import type { Secret } from '../settings/secret.ts';
import type { Authority } from './authority.ts';
import type { WordReason } from './word-reason.ts';

/** One value to set; `text` is in the system's own words, an empty one takes the value away. */
export interface CandidateChange {
  readonly key: SettingKey;
  readonly text: string | Secret;
}

/** Changes of settings that could mend one finding, as data. Nothing is tried or written by it. */
export interface Candidate {
  /** The same for the same finding and changes, whenever it is worked out. Holds no secret. */
  readonly id: string;
  readonly finding: FindingCode;
  /** Empty where the change is one of the file of trusted roots. */
  readonly changes: readonly CandidateChange[];
  /** The native parameters with their new values, as the report has them; a secret is masked. */
  readonly set: { readonly [name: string]: string };
  /** The certificate to add to the system's file of trusted roots; null: `changes` say all. */
  readonly authority: Authority | null;
  readonly lowersSecurity: boolean;
  /** Why only the user may decide; null: it may be tried and written without asking. */
  readonly needsWord: WordReason | null;
}
