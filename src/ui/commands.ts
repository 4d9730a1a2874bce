import type { Subject } from '../diagnosis/run.ts';
import type { Choice } from '../settings/choice.ts';
import type { SettingKey } from '../settings/mail-settings.ts';
import type { Whose } from '../settings/whose.ts';
import type { Doubt } from './lines/setting-rows.ts';
import type { RepairCommands } from './repair-commands.ts';
import type { SetupCommands } from './setup-commands.ts';
import type { Screen } from './wizard-state.ts';

/** What the screens can make happen. */
export interface Commands {
  readonly setup: SetupCommands;
  readonly repair: RepairCommands;
  show(screen: Screen): void;
  back(): void;
  openFile(path: string): void;
  practise(fault: string): void;
  /** Begins the diagnosis, or all of it again. */
  diagnose(): void;
  skip(): void;
  retry(): void;
  /** On to the next step in spite of a problem. */
  goOn(): void;
  help(shown: boolean): void;
  /**
   * Changes a value; a diagnosis goes on from the first step that uses it. Where an error stands against the new value
   * it gives that instead, unless the user insists.
   */
  edit(key: SettingKey, text: string, insists: boolean): Doubt | null;
  /** Everybody whose mail the file knows settings for. */
  choices(): readonly Choice[];
  /** Whether the system knows users, so that a name that the file lacks can be one. */
  hasUsers(): boolean;
  /** Goes on with the settings for somebody else's mail. */
  choose(whose: Whose): void;
  /** Writes the edits into the file; what was asked before is agreed to. */
  saveChanges(): void;
  /** Gives the file the content back that it had before it was saved. */
  undo(): void;
  /** Reads the file again and keeps the edits. */
  readAgain(): void;
  /** Sets the test recipient; an empty text: the sender's own address. False where it is no address. */
  setRecipient(text: string): boolean;
  /** Sends the test mail to an address that is known: the user said yes. */
  send(recipient: string): void;
  /** Sends a test mail from every sender that the configuration can produce: the user said yes. */
  sendAll(recipient: string): void;
  /** Sends the test mail to an address that the user typed; false where it is none. */
  sendTo(text: string): boolean;
  save(path: string): void;
  /** Sends the report to the support address of the settings: the user said yes. */
  sendReport(): void;
  copy(text: string): void;
  /** The text for the administrator. */
  administratorText(): string;
  /** Milliseconds since the run began, for countdowns. */
  now(): number;
  /** What reading or editing the settings found, in words. */
  doubts(subject: Subject): readonly Doubt[];
  quit(): void;
  /** Ends everything at once (Ctrl-C). */
  interrupt(): void;
}
