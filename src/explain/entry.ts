import type { FindingArgs } from '../findings/finding-args.ts';
import type { FindingCode } from '../findings/finding-code.ts';
import type { Severity } from '../findings/severity.ts';
import type { Locale } from '../settings/locale.ts';
import type { SettingKey } from '../settings/mail-settings.ts';
import type { ProviderId } from './providers/provider-id.ts';
import type { Rich } from './rich.ts';

/** One action of a person. */
export interface Advice {
  readonly text: Rich;
  /** The action makes the connection less safe: comes last and is marked. */
  readonly lowersSecurity?: true;
  /** Holds for one provider alone, or only while nobody knows which it is; absent: for all. */
  readonly provider?: ProviderId | 'unknown';
  /** Holds only where the trusted authorities are kept in this way; absent: for all systems. */
  readonly trustStore?: 'file' | 'java';
}

/** Whom to ask, and the sentence to send them. */
export interface Ask {
  readonly whom: Rich;
  readonly sentence: Rich;
}

/** One language's words for one finding. */
export interface Words<Args> {
  /** What is the case: present tense, no blame, no full stop, at most 60 characters. */
  readonly title: string;
  /** A title that fits this run better, by the same rules; absent: `title` in every run. */
  titleOf?(args: Args): string;
  /** What it means in general, without this run's circumstances: one or two sentences. */
  readonly meaning: Rich;
  /** What was tried and what came back in this run: one to three sentences. */
  cause(args: Args): Rich;
  /** One action a line, most effective and safest first; `null`: explained from a text alone, nothing is known of the run. */
  advice(args: Args | null): readonly Advice[];
  /** Absent or undefined where there is nobody to ask. */
  ask?(args: Args | null): Ask | undefined;
}

/** Everything that is said about one finding, German and English side by side. */
export interface Entry<Code extends FindingCode> {
  readonly code: Code;
  readonly severity: Severity;
  /** The settings that the finding is about: where the cursor goes when the user edits. */
  readonly points: readonly SettingKey[];
  /** Those of this run, where they depend on its facts; absent: `points` in every run. */
  pointsOf?(args: FindingArgs[Code]): readonly SettingKey[];
  readonly words: { readonly [L in Locale]: Words<FindingArgs[Code]> };
}
