import type { Locale } from '../settings/locale.ts';
import type { SettingKey } from '../settings/mail-settings.ts';
import type { Security } from '../settings/security.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/** One key of a screen: a short word for the line at the bottom, a sentence for the list of all keys. */
export interface KeyWords {
  readonly short: string;
  readonly long: string;
}

/** What a key does; the key itself stands in the table of keys. */
export type KeyAction =
  | 'choose'
  | 'open'
  | 'accept'
  | 'back'
  | 'leave'
  | 'scroll'
  | 'search'
  | 'diagnose'
  | 'edit'
  | 'recipient'
  | 'skip'
  | 'retry'
  | 'continue'
  | 'transcript'
  | 'details'
  | 'send'
  | 'administrator'
  | 'copy'
  | 'save'
  | 'again'
  | 'another'
  | 'yes'
  | 'no'
  | 'help'
  | 'quit'
  | 'stop';

/** The short labels of screens and text reports in one language. Prose about findings is not here. */
export interface Words {
  /** Language for numbers: `0.2` or `0,2`. */
  readonly decimal: '.' | ',';
  readonly tool: string;
  readonly keys: { readonly [Action in KeyAction]: KeyWords };
  readonly keyNames: { readonly arrows: string; readonly enter: string; readonly escape: string };
  /** What the signs are called when they are spoken. */
  readonly signs: {
    readonly ok: string;
    readonly warning: string;
    readonly error: string;
    readonly waiting: string;
    readonly skipped: string;
    readonly cursor: string;
    readonly sent: string;
    readonly received: string;
    readonly note: string;
  };
  readonly settings: { readonly [Key in SettingKey]: string };
  readonly security: { readonly [Mode in Security]: string };
  readonly start: {
    readonly question: string;
    readonly nothingFound: string;
    readonly looking: string;
    readonly anotherFile: string;
    readonly explain: string;
    readonly practise: string;
    readonly quit: string;
  };
  readonly path: { readonly question: string; readonly label: string; readonly reading: string };
  readonly explain: { readonly question: string; readonly label: string };
  readonly faults: {
    readonly question: string;
    readonly label: string;
    readonly none: string;
    readonly starting: string;
    readonly notStarted: (reason: string) => string;
    readonly chosen: string;
  };
  readonly sheet: {
    readonly file: string;
    readonly line: (line: number) => string;
    readonly byDefault: string;
    readonly byCommandLine: string;
    readonly edited: string;
    readonly yes: string;
    readonly no: string;
    readonly seconds: (seconds: number) => string;
    /** A value that the system has a word of its own for. */
    readonly writtenAs: (value: string, written: string) => string;
    readonly trust: string;
    readonly certificates: (count: number) => string;
    readonly trustProblem: { readonly missing: string; readonly unreadable: string; readonly empty: string };
    readonly publicRoots: string;
    readonly redirect: string;
    readonly redirectPresent: string;
    readonly redirectAbsent: string;
    readonly recipient: string;
    readonly recipientNone: string;
    readonly nothingSent: string;
    readonly also: string;
  };
  readonly edit: {
    readonly question: string;
    readonly newValue: (name: string) => string;
    readonly possible: (values: string) => string;
    readonly changed: string;
    readonly passwordChanged: string;
    readonly notSaved: string;
    readonly noAddress: string;
  };
  readonly diagnosis: {
    readonly seconds: (elapsed: number, limit: number) => string;
    readonly working: string;
    readonly again: string;
    readonly everything: string;
    readonly whom: string;
    readonly tell: string;
    readonly lowersSecurity: string;
    readonly another: string;
    readonly meaning: string;
    readonly facts: string;
    readonly offered: string;
    readonly unknownCapability: string;
    readonly noFacts: string;
    readonly stepFailed: string;
  };
  /** Names of measured facts, where needed with the step or fact that they belong to in front: `delivery.subject`. */
  readonly facts: { readonly [name: string]: string };
  /** Measured facts that are words of ours. */
  readonly factValues: { readonly [value: string]: string };
  readonly transcript: { readonly title: string; readonly empty: string };
  readonly summary: {
    readonly healthy: string;
    readonly warned: (title: string) => string;
    readonly failed: (title: string) => string;
    readonly noVerdict: (title: string) => string;
    readonly unclear: string;
    readonly reply: string;
    readonly proved: string;
    readonly accepted: string;
    readonly arrivalUnknown: string;
    readonly notSent: string;
    readonly first: string;
    readonly also: string;
    readonly notJudged: string;
    readonly send: (recipient: string) => string;
    readonly sendWithout: string;
    readonly administrator: string;
    readonly copied: string;
    readonly notCopied: string;
    readonly saveAs: string;
    readonly saved: (path: string) => string;
    readonly notSaved: (reason: string) => string;
  };
  readonly more: { readonly above: (lines: number) => string; readonly below: (lines: number) => string };
  readonly help: string;
  readonly tooSmall: (columns: number, rows: number) => string;
}

/** The labels of a language. */
export function wordsOf(locale: Locale): Words {
  return locale === 'de' ? de : en;
}
