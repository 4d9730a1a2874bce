import type { Diagnosis, StepState } from '../diagnosis/diagnosis.ts';
import type { DiagnosisOptions } from '../diagnosis/diagnosis-options.ts';
import type { Run, Subject } from '../diagnosis/run.ts';
import type { SkipReason } from '../diagnosis/skip-reason.ts';
import type { Explanation } from '../explain/explanation.ts';
import type { Finding } from '../findings/finding.ts';
import type { Wait } from '../mail/wait.ts';
import type { Choice } from '../settings/choice.ts';
import type { Locale } from '../settings/locale.ts';
import type { SettingKey } from '../settings/mail-settings.ts';
import type { Security } from '../settings/security.ts';
import type { Whose, WhoseKind } from '../settings/whose.ts';
import type { RepairServices } from './repair-services.ts';
import type { SaveAgreement, SaveOutcome, UnsavedChanges } from './save-outcome.ts';
import type { SetupServices } from './setup-services.ts';
import type { SystemNote } from './system-note.ts';

/** A configuration file that was found beside the user, as one line of the start screen. */
export interface FoundFile {
  readonly path: string;
  /** The product's name: `injixo Enterprise`. */
  readonly product: string;
  readonly host: string | null;
  readonly port: number | null;
  readonly security: Security | null;
}

/** What opening a file gave: the subject of a diagnosis, or why there is none (worst finding first). */
export type Opened =
  | { readonly subject: Subject }
  | { readonly subject: null; readonly findings: readonly [Finding, ...Finding[]] };

/** A fault of the practice server, as one line of the list. */
export interface PracticeFault {
  readonly id: string;
  readonly title: string;
  readonly group: string;
}

/** A practice server that runs, with the configuration file that leads to it. */
export interface Practice {
  readonly path: string;
  stop(): void;
}

/** Where the wizard begins. */
export type Beginning =
  | { readonly at: 'start' }
  | { readonly at: 'file'; readonly path: string }
  | { readonly at: 'faults' }
  | { readonly at: 'setup' };

/** Everything that the wizard needs of the rest of the program; all texts come in the user's language. */
export interface WizardServices {
  readonly locale: Locale;
  /** Only ASCII glyphs. */
  readonly ascii: boolean;
  /** Whether anything may be coloured, bold or dim. */
  readonly colour: boolean;
  /** Whether a screen reader listens: no glyph without a word, no ticking countdown. */
  readonly screenReader: boolean;
  readonly beginning: Beginning;
  /** What the command line asked for; the wizard adds recipient and consent to send. */
  readonly options: DiagnosisOptions;
  /** Known configuration files nearby. */
  find(): Promise<readonly FoundFile[]>;
  /** Reads a configuration file. Does not throw. */
  open(path: string): Promise<Opened>;
  /** The kinds of subject that the system knows; none: its settings are for everybody. */
  kinds(subject: Subject): readonly WhoseKind[];
  /** The users, tenants, accounts and templates that the file knows. */
  choices(subject: Subject): readonly Choice[];
  /** The settings for somebody else's mail; edits that are not saved are gone. */
  choose(subject: Subject, whose: Whose): Subject;
  /** The subject with one value changed (in memory), its configuration findings judged anew. */
  edit(subject: Subject, key: SettingKey, text: string): Subject;
  /** What saving would write; null where nothing is to save. */
  unsaved(subject: Subject): UnsavedChanges | null;
  /** Writes the edits into the file, after a backup. Does not throw. */
  save(subject: Subject, agreed: readonly SaveAgreement[]): SaveOutcome;
  /** Takes the last save back. Does not throw. */
  undo(agreed: readonly SaveAgreement[]): SaveOutcome;
  /** The same subject and edits on the file as it is now. Does not throw. */
  reread(subject: Subject): Opened;
  /** What the documents of the subject's system contradict themselves about, leave open or advise. */
  notes(subject: Subject): Promise<readonly SystemNote[]>;
  readonly repair: RepairServices;
  makeRun(subject: Subject, options: DiagnosisOptions): Run;
  /** A finding in words; `null`: no settings are known yet. */
  explain(finding: Finding, subject: Subject | null): Explanation;
  /** Explains a pasted reply, error message or log line. */
  explainText(text: string): Explanation;
  /** A step's name and what it came to, in one sentence. */
  stepLine(step: StepState): { readonly title: string; readonly result: string };
  /** What a keyword of the answer to EHLO means; null for one that is not known. */
  capabilityWords(keyword: string, parameters: readonly string[]): string | null;
  skipWords(reason: SkipReason): string;
  waitWords(wait: Wait): string;
  /** The finding to mend first; null where there is none. */
  rootCause(diagnosis: Diagnosis): Finding | null;
  /** A text for the administrator of the mail server, ready to paste; lines end with `\n`. */
  administratorText(run: Run): string;
  /** Writes the report and says where. Throws an error whose message the user can read. */
  saveReport(run: Run, path: string): Promise<string>;
  /** Sends the report to the support address of the settings: the user said yes. Gives what came of it, in a sentence. */
  sendReport(run: Run): Promise<string>;
  /** Hands a text to the terminal's clipboard (OSC 52); false where that cannot work. */
  copy(text: string): boolean;
  /** First-time setup. */
  readonly setup: SetupServices;
  readonly faults: readonly PracticeFault[];
  startPractice(id: string): Promise<Practice>;
}
