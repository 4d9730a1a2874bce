import type { ConfigurationFiles } from './configuration-files.ts';
import type { PracticeMail } from './engine/server-notes.ts';
import type { PracticeServices } from './graph/start-graph.ts';
import type { PracticeFault } from './practice-fault.ts';

/** A fault's server, running on loopback. */
export interface PracticeServer {
  readonly fault: PracticeFault;
  /** As the settings name it; only `resolver` knows the name. */
  readonly host: string;
  readonly port: number;
  /** The practice DNS server: `127.0.0.1:PORT`. */
  readonly resolver: string;
  /** What stands in for 25, 465, 587 and 2525 of this server. */
  readonly neighbourPorts: readonly number[];
  /** The practice root, PEM. */
  readonly ca: string;
  /** What clients said, line by line, as `2 tls MAIL FROM:<…>`: connection, encryption, text. Holds passwords: for tests only. */
  readonly log: readonly string[];
  readonly mails: readonly PracticeMail[];
  /** The Windows account to try in place of the system's own; null: none. */
  readonly testAccount: { readonly user: string; readonly password: string } | null;
  /** Roots to trust beside what the settings say: the system of the fault has no file of them that it could name. */
  readonly extraRoots: readonly string[];
  /** The one of the files below that is to be opened. */
  readonly configurationFile: string;
  /** Where web services are to be asked (`--authority`, `--graph`); null: none are played. */
  readonly services: PracticeServices | null;
  /** The settings that go with the fault. */
  configurationFiles(): ConfigurationFiles;
  /** Ends everything at once, open connections included. */
  close(): Promise<void>;
}
