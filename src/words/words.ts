import type { ChainLink } from '../settings/chain-link.ts';
import type { Level } from '../settings/level.ts';
import type { Locale } from '../settings/locale.ts';
import type { SettingKey, SettingValues } from '../settings/mail-settings.ts';
import type { Security } from '../settings/security.ts';
import type { SignInKind } from '../settings/sign-in-kind.ts';
import type { Transport } from '../settings/transport.ts';
import type { WhoseKind } from '../settings/whose.ts';
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
  | 'whose'
  | 'levels'
  | 'about'
  | 'saveChanges'
  | 'fileChanges'
  | 'mendOne'
  | 'mend'
  | 'skipTry'
  | 'stopTrying'
  | 'write'
  | 'take'
  | 'proceed'
  | 'byHand'
  | 'readAgain'
  | 'undo'
  | 'skip'
  | 'retry'
  | 'continue'
  | 'transcript'
  | 'details'
  | 'send'
  | 'sendAll'
  | 'administrator'
  | 'sendReport'
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
  readonly locale: Locale;
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
  readonly transport: { readonly [Way in Transport]: string };
  readonly signInKind: { readonly [Kind in SignInKind]: string };
  readonly delivery: { readonly [Way in SettingValues['delivery']]: string };
  /** The levels of a system's hierarchy, short enough to stand beside a line number. */
  readonly levelKinds: { readonly [Kind in Level['kind']]: string };
  readonly start: {
    readonly question: string;
    readonly nothingFound: string;
    readonly looking: string;
    readonly anotherFile: string;
    readonly setUp: string;
    readonly explain: string;
    readonly practise: string;
    readonly quit: string;
  };
  readonly path: { readonly question: string; readonly label: string; readonly reading: string };
  readonly explain: {
    readonly question: string;
    readonly label: string;
    /** In front of the causes that a message leaves open. */
    readonly candidates: string;
    /** In front of what tells them apart. */
    readonly apart: string;
  };
  readonly whose: {
    /** In front of whose mail the settings are for. */
    readonly line: string;
    readonly question: string;
    readonly label: string;
    readonly nobody: string;
    readonly kinds: { readonly [Kind in WhoseKind]: string };
    readonly noSender: string;
    readonly none: string;
    /** A user that the file has no settings for. */
    readonly otherUser: (name: string) => string;
    /** Choosing somebody else takes the unsaved changes away. */
    readonly dropsChanges: string;
    readonly reading: string;
  };
  readonly chain: {
    readonly title: string;
    readonly rule: string;
    readonly states: { readonly [State in ChainLink['state']]: string };
  };
  readonly about: {
    readonly title: (product: string) => string;
    readonly kinds: { readonly contradiction: string; readonly gap: string; readonly note: string };
    readonly none: string;
    readonly reading: string;
  };
  readonly senders: {
    readonly title: string;
    readonly address: string;
    readonly level: string;
    readonly used: string;
    readonly sendAll: (senders: number, recipient: string) => string;
    readonly limits: string;
  };
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
    /** The same where there is little room. */
    readonly lineShort: (line: number) => string;
    readonly byDefault: string;
    readonly byCommandLine: string;
    readonly edited: string;
    readonly editedShort: string;
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
    readonly redirectOn: (addresses: string) => string;
    readonly redirectOnNowhere: string;
    readonly redirected: (recipient: string, addresses: string) => string;
    readonly further: string;
    readonly ownRelay: string;
    readonly accessList: string;
    readonly version: string;
    /** The names of the settings that are changed and not saved. */
    readonly unsaved: (names: string) => string;
    readonly unsavable: (names: string) => string;
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
    readonly where: string;
    readonly otherValue: string;
  };
  readonly change: {
    readonly title: (file: string) => string;
    readonly line: (line: number) => string;
    readonly newLine: (line: number) => string;
    readonly backup: string;
    readonly cannot: string;
    readonly again: string;
    readonly saved: string;
    readonly savedAs: (path: string, backup: string) => string;
    readonly restart: string;
    readonly restartService: (service: string) => string;
    readonly undo: (path: string, backup: string) => string;
    readonly undone: string;
    readonly undoneAs: (path: string) => string;
    readonly readAgain: string;
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
    /** Mail goes out another way than by SMTP; `way` says which. */
    readonly otherWay: (way: string) => string;
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
    /** Asks whether the report may go to this address. */
    readonly sendReport: (address: string, product: string) => string;
    readonly sendReportHolds: string;
    readonly sendReportWithSystem: string;
    readonly sendReportWithoutSystem: string;
    readonly sendingReport: string;
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
