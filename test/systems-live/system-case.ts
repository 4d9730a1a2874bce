import type { SystemId } from '../../src/settings/system-id.ts';
import type { EximService, Place, PostfixService } from '../servers/server-case.ts';

/** A text that has to stand in the output, in each language. */
export interface BothLanguages {
  readonly en: string;
  readonly de: string;
}

/** What a user has to be told. */
export interface Told {
  readonly exitCode: 0 | 1 | 2;
  readonly verdict: 'ok' | 'warnings' | 'failed';
  /** Null: nothing is wrong. */
  readonly rootCause: string | null;
  /** All findings that are errors or warnings, the root cause included; the remark on the rig's odd port left out. */
  readonly codes: readonly string[];
  /** Stand in the lines of `check`, wrapped anywhere. */
  readonly lines: readonly BothLanguages[];
  /** Part of the settings in the JSON report. */
  readonly settings?: Readonly<Record<string, object>>;
  /** What steps measured, by their ids, in part. */
  readonly facts?: Readonly<Record<string, object>>;
  /** Steps that were skipped, with why, by their ids. */
  readonly skipped?: Readonly<Record<string, BothLanguages>>;
}

/** What the wizard has to show from its settings to the end; the card of the first problem, or the summary. */
export interface Screens {
  readonly settings: readonly BothLanguages[];
  readonly end: readonly BothLanguages[];
}

/** Where the servers of a case listen, and the trusted root. */
export interface CasePlace extends Place {
  /** The port of the second server; 0 where the case has none. */
  readonly otherPort: number;
}

/** A configuration of one system against a real server, and what the user has to be told about it. */
export interface SystemCase {
  readonly id: string;
  readonly system: SystemId;
  /** Ends the sentence "tells about …". */
  readonly title: string;
  readonly service: PostfixService | EximService;
  /** A second server, for configurations that name two. */
  readonly other?: PostfixService | EximService;
  readonly file: (place: CasePlace) => { readonly name: string; readonly content: string };
  /** The file names its trusted roots itself (`roots.pem` or certificates/cacert.pem beside it). */
  readonly ownRoots?: boolean;
  /** Further arguments of `check` and of the wizard. */
  readonly args?: readonly string[];
  /** Nothing may reach the server at all. */
  readonly silent?: boolean;
  /** The run of `check` sends a test mail. */
  readonly sends?: boolean;
  /** Everybody that the server is asked about; absent: the recipient of all probes. */
  readonly recipients?: readonly string[];
  readonly told: Told;
  readonly screens?: Screens;
}

type Values = Readonly<Record<string, string | number>>;

/** An INI file, with the line ends that Windows programs write. */
export function ini(sections: Readonly<Record<string, Values>>): string {
  return Object.entries(sections)
    .flatMap(([name, values]) => [`[${name}]`, ...Object.entries(values).map(([key, value]) => `${key}=${value}`), ''])
    .join('\r\n');
}

/** The same words in both languages: names of the system, codes, replies. */
export const same = (text: string): BothLanguages => ({ en: text, de: text });
