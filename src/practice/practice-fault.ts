import type { FindingCode } from '../findings/finding-code.ts';
import type { Locale } from '../settings/locale.ts';
import type { PracticeProfile } from './practice-profile.ts';
import type { PracticeScript } from './practice-script.ts';
import type { PracticeSettings } from './practice-settings.ts';

/** One server of the catalogue: what it does, and what a diagnosis of it must find. */
export interface PracticeFault {
  /** Kebab-case: `starttls-missing`. */
  readonly id: string;
  /** What the server does, in one line. */
  readonly title: { readonly [L in Locale]: string };
  /** Errors and warnings that a correct diagnosis names; none: the server is healthy. */
  readonly expects: readonly FindingCode[];
  /** Errors and warnings that it may name as well without being wrong. */
  readonly allows: readonly FindingCode[];
  /** The finding to mend first. */
  readonly rootCause: FindingCode | null;
  /** Shows only when a test mail is really sent. */
  readonly needsSending: boolean;
  readonly settings: PracticeSettings;
  /** The configuration of another system than injixo; null: `settings` count. */
  readonly profile: PracticeProfile | null;
  /**
   * The Windows account that a diagnosis tries in place of the system's own; without a password of its own it has the
   * server's. Null: none.
   */
  readonly testAccount: { readonly user: string; readonly password?: string } | null;
  readonly script: PracticeScript;
}
