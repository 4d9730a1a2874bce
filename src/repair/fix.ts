import type { FindingCode } from '../findings/finding-code.ts';
import type { WordReason } from './word-reason.ts';

/** A change that could mend a finding, as reports have it. */
export interface Fix {
  /** Native parameters with their new values, secrets masked; empty where an authority is to be trusted. */
  readonly set: { readonly [name: string]: string };
  /** It was tried: the finding is gone, and the server takes sender and recipient. */
  readonly verified: boolean;
  readonly lowersSecurity: boolean;
  /** Why it is not made without the user's word; null: it needs none. */
  readonly needsWord: WordReason | null;
  /** The certificate to add to the file of trusted roots; absent: none. */
  readonly authority?: {
    readonly subject: string;
    readonly issuer: string;
    readonly fingerprint256: string;
    readonly file: string;
  };
}

/** A finding that was mended, and how. */
export interface Fixed {
  readonly finding: FindingCode;
  readonly set: { readonly [name: string]: string };
}
