import type { Finding } from '../findings/finding.ts';
import type { Choice } from '../settings/choice.ts';
import type { GivenValues } from '../settings/given.ts';
import type { MailSettings, SettingKey } from '../settings/mail-settings.ts';
import type { SystemId } from '../settings/system-id.ts';
import type { TrustStore } from '../settings/trust-store.ts';
import type { Vocabulary } from '../settings/vocabulary.ts';
import type { Whose, WhoseKind } from '../settings/whose.ts';
import type { ConfigurationBytes } from './configuration-bytes.ts';
import type { FileReader } from './file-reader.ts';
import type { NativeChange } from './native-change.ts';

/** What could be read. `settings` is null where there is no usable mail section; single bad values only lack in it. */
export interface ReadResult {
  readonly settings: MailSettings | null;
  readonly findings: readonly Finding[];
}

/** Where values came from, as far as the judgement needs it. */
export interface Surroundings {
  readonly file: string | null;
  readonly trust: TrustStore | null;
}

/** Whose settings are wanted, and what lies over those of the file. */
export interface ReadRequest {
  readonly whose: Whose;
  /**
   * Values from the command line, a prompt or an edit that is not saved: each takes the place of the effective one,
   * whatever level that comes from, and keeps its line. Texts are in the system's own words; an empty one takes away.
   */
  readonly laid: GivenValues;
}

/** One business system: recognises its file, reads its own keys, and knows which values go together. */
export interface SystemDefinition {
  readonly id: SystemId;
  readonly vocabulary: Vocabulary;
  /** By content, never by name. `look-alike`: not usable, but this system can say what is wrong with the file. */
  recognise(file: ConfigurationBytes): 'yes' | 'look-alike' | 'no';
  /** Works out whose settings count, exactly as the system does, normalises them and states every doubt in them. */
  read(file: ConfigurationBytes, files: FileReader, request: ReadRequest): ReadResult;
  /** The kinds of subject that the system knows; none: its settings are for everybody. */
  readonly kinds: readonly WhoseKind[];
  /** The users, tenants, accounts and templates that the file knows, in file order; none where the system has none. */
  choices(file: ConfigurationBytes): readonly Choice[];
  /**
   * Where and as what a new value of a setting is written: where the effective value stands, else where the system keeps
   * it. Empty: the system has no such setting.
   */
  changes(key: SettingKey, text: string, settings: MailSettings): readonly NativeChange[];
}
