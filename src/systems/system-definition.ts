import type { Finding } from '../findings/finding.ts';
import type { GivenValues } from '../settings/given.ts';
import type { MailSettings } from '../settings/mail-settings.ts';
import type { SystemId } from '../settings/system-id.ts';
import type { TrustStore } from '../settings/trust-store.ts';
import type { Vocabulary } from '../settings/vocabulary.ts';
import type { ConfigurationBytes } from './configuration-bytes.ts';
import type { FileReader } from './file-reader.ts';

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

/** One business system: recognises its file, reads its own keys, and knows which values go together. */
export interface SystemDefinition {
  readonly id: SystemId;
  readonly vocabulary: Vocabulary;
  /** By content, never by name. `look-alike`: not usable, but this system can say what is wrong with the file. */
  recognise(file: ConfigurationBytes): 'yes' | 'look-alike' | 'no';
  read(file: ConfigurationBytes, files: FileReader): ReadResult;
  /** Normalises values and states every doubt that lies in them. Pure: the same after an edit as after reading. */
  judge(given: GivenValues, surroundings: Surroundings): ReadResult;
  /** The file of trusted roots that these values lead to; null: none of its own. */
  trust(given: GivenValues, file: string | null, files: FileReader): TrustStore | null;
}
