import type { Subject } from '../diagnosis/run.ts';

/** One line of a file as it is and as it would be; secrets are masked. */
export interface FileChange {
  readonly line: number;
  readonly section: string | null;
  /** null where the line is new. */
  readonly before: string | null;
  readonly after: string;
}

/** Edits that are not in the file yet. */
export interface UnsavedChanges {
  /** The lines that saving would change; empty where they cannot be written. */
  readonly lines: readonly FileChange[];
  /** What the user should know before saving, in words. */
  readonly remarks: readonly string[];
  /** Why the file cannot take them, in words; null where it can. */
  readonly refusal: string | null;
  /** What becomes of the file, in place of the sentence on its copy: for a file that is not there yet. */
  readonly newFile?: string;
}

/** What a user can agree to, so that a file is saved all the same. */
export type SaveAgreement = 'overwriteReadOnly' | 'breakHardLinks' | 'changeOwner';

/** What came of saving. `words` are a sentence for the user. */
export type SaveOutcome =
  | {
      readonly kind: 'saved';
      /** What is in the file now. */
      readonly subject: Subject;
      readonly path: string;
      /** The copy of the file as it was; null where a backup was restored. */
      readonly backup: string | null;
    }
  /** Nothing was saved; with the user's word it can be. */
  | { readonly kind: 'asks'; readonly words: string; readonly agreement: SaveAgreement }
  /** Nothing was saved: the file is not any more as it was read. */
  | { readonly kind: 'changed-meanwhile'; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string };
