import { harmless } from '../border/harmless.ts';
import type { Subject } from '../diagnosis/run.ts';
import type { StepId } from '../diagnosis/step-id.ts';
import type { Choice } from '../settings/choice.ts';
import type { SettingKey } from '../settings/mail-settings.ts';
import { productName } from '../settings/product-name.ts';
import type { Whose } from '../settings/whose.ts';
import { repairWords } from '../words/repair-words.ts';
import type { Commands } from './commands.ts';
import { DiagnosisDriver } from './diagnosis-driver.ts';
import { menuPlaces } from './lines/menu-places.ts';
import { concerns, type Doubt, settingRows } from './lines/setting-rows.ts';
import { whoseText } from './lines/whose-lines.ts';
import type { Answer, LogEntry } from './log-entry.ts';
import { RepairControl } from './repair-control.ts';
import type { SaveAgreement, SaveOutcome } from './save-outcome.ts';
import { screenActions } from './screen-actions.ts';
import { SetupDriver } from './setup-driver.ts';
import type { WizardTools } from './wizard-context.ts';
import type { Practice } from './wizard-services.ts';
import {
  beginWizard,
  type LastSave,
  type Screen,
  topOf,
  type WizardAction,
  type WizardState,
  wizardState,
} from './wizard-state.ts';

/** Exit code where the user stopped the program. */
export const stoppedByUser = 130;

/** How the wizard ends: with an exit code, or with an error that is a bug of ours. */
export interface Ending {
  exit(code: number): void;
  crashed(error: unknown): void;
}

/** What was saved. */
type SavedOutcome = Extract<SaveOutcome, { kind: 'saved' }>;

const address = /^[^\s@<>]+@[^\s@<>]+$/u;

/**
 * Everything that the wizard does beyond drawing: holds the state, carries out the commands of the screens and reports
 * what came of them to the pure state machine. React only looks at `state`.
 */
export class WizardControl implements Commands {
  readonly setup: SetupDriver;
  readonly repair: RepairControl;
  readonly #tools: WizardTools;
  readonly #ending: Ending;
  readonly #listeners = new Set<() => void>();
  #state: WizardState;
  #driver: DiagnosisDriver | null = null;
  #practice: Practice | null = null;
  /** What the user has agreed to for the save under way. */
  #agreed: readonly SaveAgreement[] = [];
  #ended = false;

  constructor(tools: WizardTools, ending: Ending) {
    this.#tools = tools;
    this.#ending = ending;
    const first: { readonly [At in 'start' | 'file' | 'faults' | 'setup']: Screen } = {
      start: { name: 'start' },
      file: { name: 'path' },
      faults: { name: 'faults' },
      setup: { name: 'setup' },
    };
    this.#state = beginWizard(first[tools.services.beginning.at], tools.services.options.recipient);
    this.setup = new SetupDriver(tools, {
      tell: (setup, entries) => this.#do({ type: 'setup', setup, entries }),
      show: () => (topOf(this.#state).name === 'setup' ? undefined : this.show({ name: 'setup' })),
      leave: () => this.#leave(),
      openFile: (path, entries) => this.#async(() => this.#open(path, entries)),
      openSubject: (subject, entries) => this.#openSubject(subject, entries),
      crashed: (error) => ending.crashed(error),
    });
    const { repair: repairing, rootCause } = tools.services;
    this.repair = new RepairControl({
      ...{ services: repairing, rootCause },
      tell: (repair, entries) => this.#do({ type: 'repair', repair, entries }),
      showRepair: () => this.show({ name: 'repair' }),
      leaveRepair: () => topOf(this.#state).name === 'repair' && this.#do({ type: 'back' }),
      notSaved: (outcome) => this.#do({ type: 'not-saved', outcome }),
      agreed: () => this.#agree(),
      written: (outcome, mended) => this.#written(outcome, mended),
      changed: (subject) => this.#changed(subject),
      diagnoseFrom: (step) => this.#start(step),
      crashed: (error) => ending.crashed(error),
    });
  }

  get state(): WizardState {
    return this.#state;
  }

  /** Calls back after each change of the state. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Starts what the first screen needs; gives the function that ends everything. */
  begin(): () => void {
    const { beginning } = this.#tools.services;
    if (beginning.at === 'file') this.openFile(beginning.path);
    if (beginning.at === 'setup') this.setup.begin();
    if (beginning.at === 'start' || beginning.at === 'setup') {
      this.#async(async () => this.#do({ type: 'found', files: await this.#tools.services.find() }));
    }
    return () => this.#end();
  }

  show(screen: Screen): void {
    this.#agreed = [];
    this.#do({ type: 'shown', screen });
    if (screen.name === 'about' || screen.name === 'details') this.#readNotes();
  }

  back(): void {
    if (topOf(this.#state).name === 'setup') this.setup.back();
    else this.#leave();
  }

  #leave(): void {
    if (screenActions(this.#state).includes('leave')) this.quit();
    else this.#do({ type: 'back' });
  }

  help(shown: boolean): void {
    this.#do({ type: 'help', shown });
  }

  openFile(path: string): void {
    this.#do({ type: 'busy', busy: 'reading' });
    this.#async(() => this.#open(path, []));
  }

  practise(fault: string): void {
    const { services, words } = this.#tools;
    const title = services.faults.find(({ id }) => id === fault)?.title ?? fault;
    this.#do({ type: 'busy', busy: 'starting-practice' });
    this.#async(async () => {
      this.#practice?.stop();
      this.#practice = null;
      const started = await services.startPractice(fault).catch((error: unknown) => messageOf(error));
      if (typeof started === 'string') {
        this.#do({ type: 'noted', notice: words.faults.notStarted(started) });
        return;
      }
      this.#practice = started;
      if (this.#ended) started.stop();
      else await this.#open(started.path, [{ kind: 'answer', label: words.faults.chosen, text: title }]);
    });
  }

  diagnose(): void {
    const { subject, recipient } = this.#state;
    if (subject === null) return;
    if (this.#state.progress !== null) {
      const { again, everything } = this.#tools.words.diagnosis;
      this.#do({ type: 'logged', entries: [{ kind: 'answer', label: again, text: everything }] });
    }
    this.#driver ??= new DiagnosisDriver(
      this.#tools.services.makeRun(subject, { ...this.#tools.services.options, recipient }),
      {
        isProblem: (step) =>
          step.status === 'failed' ||
          step.status === 'crashed' ||
          step.findings.some((found) => this.#tools.services.explain(found, this.#state.subject).severity === 'error'),
        tell: (progress, entries) => {
          const { run } = this.#driver ?? {};
          const repair = run === undefined ? null : this.repair.offer(run, run.subject, progress);
          this.#do({ type: 'progressed', progress, repair, entries });
        },
        crashed: (error) => this.#ending.crashed(error),
      },
    );
    this.#start('configuration');
  }

  skip(): void {
    this.#driver?.run.skipStep();
  }

  retry(): void {
    const step = this.#state.progress?.step;
    if (step === 'delivery') this.show({ name: 'send' });
    else if (step != null) this.#start(step);
  }

  goOn(): void {
    this.#driver?.resume();
  }

  edit(key: SettingKey, text: string, insists: boolean): Doubt | null {
    const before = this.#state.subject;
    if (before === null) return null;
    const { services, words } = this.#tools;
    const present = before.settings.values[key];
    if (present?.from === 'file' && present.written === text.trim()) {
      this.#do({ type: 'edited', subject: before, unsaved: this.#state.unsaved, entries: [] });
      return null;
    }
    const subject = services.edit(before, key, text);
    const setting = subject.settings.values[key] ?? subject.settings.rejected?.[key];
    const against = this.doubts(subject).find(
      (doubt) => doubt.explanation.severity === 'error' && concerns(doubt, key, setting?.name),
    );
    if (against !== undefined && !insists) return against;
    const isSecret = key === 'password' || key === 'clientSecret';
    const shown = settingRows(subject, [], words).find((row) => row.key === key)?.value ?? harmless(text);
    const value = isSecret ? words.edit.passwordChanged : shown;
    const name = setting?.name ?? before.settings.values[key]?.name ?? words.settings[key];
    const entry: LogEntry = { kind: 'answer', label: words.edit.changed, text: `${name}: ${value}` };
    this.#do({ type: 'edited', subject, unsaved: services.unsaved(subject), entries: [entry] });
    if (this.#driver !== null) {
      this.#driver.run.subject = subject;
      this.#start(this.#driver.run.firstStepUsing(key));
    }
    return null;
  }

  choices(): readonly Choice[] {
    const { subject } = this.#state;
    return subject === null ? [] : this.#tools.services.choices(subject);
  }

  hasUsers(): boolean {
    const { subject } = this.#state;
    return subject !== null && this.#tools.services.kinds(subject).includes('user');
  }

  choose(whose: Whose): void {
    const before = this.#state.subject;
    if (before === null) return;
    const { services, words } = this.#tools;
    const subject = services.choose(before, whose);
    this.#forgetRun();
    const entry: LogEntry = { kind: 'answer', label: words.whose.line, text: whoseText(subject.settings, words) };
    this.#do({ type: 'chosen', subject, entries: [entry] });
  }

  saveChanges(): void {
    const { subject } = this.#state;
    if (subject === null) return;
    const outcome = this.#tools.services.save(subject, this.#agree());
    if (outcome.kind === 'saved') this.#written(outcome, null);
    else this.#do({ type: 'not-saved', outcome });
  }

  undo(): void {
    const { lastSave, stack } = this.#state;
    const { change } = this.#tools.words;
    const outcome = this.#tools.services.undo(this.#agree());
    if (outcome.kind !== 'saved') {
      this.#do({ type: 'not-saved', outcome });
      return;
    }
    this.#saved(outcome, [{ kind: 'answer', label: change.undone, text: change.undoneAs(outcome.path) }], null);
    // The verdict on the screen is about values that are gone.
    const isJudged = stack.some(({ name }) => name === 'summary');
    if (isJudged) this.#start(lastSave?.mended == null ? 'configuration' : this.repair.firstStep);
  }

  readAgain(): void {
    const before = this.#state.subject;
    if (before === null) return;
    const { services, words } = this.#tools;
    const opened = services.reread(before);
    if (opened.subject === null) {
      const { title } = services.explain(opened.findings[0], before);
      this.#do({ type: 'not-saved', outcome: { kind: 'refused', words: title } });
      return;
    }
    const { subject } = opened;
    const entry: LogEntry = { kind: 'answer', label: words.change.readAgain, text: subject.settings.file ?? '' };
    this.#agreed = [];
    this.#do({ type: 'edited', subject, unsaved: services.unsaved(subject), entries: [entry] });
    if (this.#driver !== null) this.#driver.run.subject = subject;
  }

  setRecipient(text: string): boolean {
    const recipient = text.trim();
    if (recipient !== '' && !address.test(recipient)) return false;
    const entry: LogEntry = {
      kind: 'answer',
      label: this.#tools.words.sheet.recipient,
      text: recipient === '' ? this.#tools.words.sheet.recipientNone : recipient,
    };
    this.#do({ type: 'recipient', recipient: recipient === '' ? null : recipient, entries: [entry] });
    if (this.#driver !== null) this.#start('sender');
    return true;
  }

  send(recipient: string): void {
    this.#do({ type: 'back' });
    if (this.#driver === null) return;
    this.repair.renew();
    this.#driver.run.options = { ...this.#driver.run.options, send: true, everySender: false, recipient };
    this.#driver.start('delivery');
  }

  sendAll(recipient: string): void {
    this.#do({ type: 'back' });
    if (this.#driver === null) return;
    this.repair.renew();
    this.#driver.run.options = { ...this.#driver.run.options, send: true, everySender: true, recipient };
    this.#driver.start('sender');
  }

  sendTo(text: string): boolean {
    const recipient = text.trim();
    if (!address.test(recipient)) return false;
    this.send(recipient);
    return true;
  }

  save(path: string): void {
    const run = this.#driver?.run;
    if (run === undefined) return;
    const { summary } = this.#tools.words;
    this.#async(async () => {
      const saved = this.#tools.services.saveReport(run, path);
      const notice = await saved.then(summary.saved, (error: unknown) => summary.notSaved(messageOf(error)));
      this.#do({ type: 'noted', notice });
    });
  }

  sendReport(): void {
    const run = this.#driver?.run;
    if (run === undefined) return;
    this.#do({ type: 'busy', busy: 'sending-report' });
    this.#async(async () => this.#do({ type: 'noted', notice: await this.#tools.services.sendReport(run) }));
  }

  copy(text: string): void {
    const { summary } = this.#tools.words;
    this.#do({ type: 'noted', notice: this.#tools.services.copy(text) ? summary.copied : summary.notCopied });
  }

  administratorText(): string {
    return this.#driver === null ? '' : this.#tools.services.administratorText(this.#driver.run);
  }

  doubts(subject: Subject): readonly Doubt[] {
    return subject.configuration.map((finding) => ({
      finding,
      explanation: this.#tools.services.explain(finding, subject),
    }));
  }

  now(): number {
    return this.#driver?.run.now() ?? 0;
  }

  /** Leaves the wizard: 130 out of a diagnosis under way, 1 with errors found, else 0. */
  quit(): void {
    const { progress, subject } = this.#state;
    if (progress?.phase === 'running') {
      this.interrupt();
      return;
    }
    const findings = progress?.diagnosis.steps.flatMap((step) => step.findings) ?? [];
    const errors = findings.some((found) => this.#tools.services.explain(found, subject).severity === 'error');
    this.#end();
    this.#ending.exit(errors ? 1 : 0);
  }

  interrupt(): void {
    this.#end();
    this.#ending.exit(stoppedByUser);
  }

  #start(from: StepId): void {
    if (this.#driver === null) return;
    this.repair.renew();
    const { send, everySender = false } = this.#tools.services.options;
    const { recipient } = this.#state;
    this.#driver.run.options = { ...this.#driver.run.options, send, everySender, recipient };
    this.#driver.start(from);
  }

  async #open(path: string, entries: readonly LogEntry[]): Promise<void> {
    const opened = await this.#tools.services.open(path);
    if (opened.subject === null) return this.#do({ type: 'not-opened', trouble: opened.findings[0] });
    this.#forgetRun();
    const { services, words, theme } = this.#tools;
    const { subject } = opened;
    const text = `${path} ${theme.glyphs.dot} ${productName(subject.vocabulary, words.locale)}`;
    const file: LogEntry = { kind: 'answer', label: words.sheet.file, text };
    const hasChoices = services.kinds(subject).length > 0;
    this.#do({ type: 'opened', subject, hasChoices, entries: [...entries, file] });
  }

  /** Settings that are in no file yet. */
  #openSubject(subject: Subject, entries: readonly LogEntry[]): void {
    this.#forgetRun();
    const { services } = this.#tools;
    this.#do({ type: 'opened', subject, hasChoices: services.kinds(subject).length > 0, entries });
    this.#do({ type: 'edited', subject, unsaved: services.unsaved(subject), entries: [] });
  }

  #forgetRun(): void {
    this.repair.renew();
    this.#driver?.stop();
    this.#driver = null;
  }

  /** What the user has agreed to; what was asked last is agreed to by asking again. */
  #agree(): readonly SaveAgreement[] {
    const { notSaved } = this.#state;
    if (notSaved?.kind === 'asks') this.#agreed = [...this.#agreed, notSaved.agreement];
    return this.#agreed;
  }

  #written(outcome: SavedOutcome, mended: LastSave['mended']): void {
    const { change } = this.#tools.words;
    const { path, backup, subject } = outcome;
    const { service } = subject.vocabulary;
    const saved: Answer = {
      kind: 'answer',
      label: change.saved,
      text: backup === null ? path : change.savedAs(path, backup),
    };
    const restart: Answer[] =
      service === null ? [] : [{ kind: 'answer', label: change.restart, text: change.restartService(service) }];
    const { inSystem } = repairWords[this.#tools.services.locale].result;
    const elsewhere = menuPlaces(mended ?? [], subject).flatMap(({ text, menu }): Answer[] =>
      menu === null ? [] : [{ kind: 'answer', label: inSystem, text: `${menu}: ${text}` }],
    );
    this.#saved(outcome, [saved, ...elsewhere, ...restart], mended);
  }

  #saved({ subject, path, backup }: SavedOutcome, entries: readonly Answer[], mended: LastSave['mended']): void {
    this.#agreed = [];
    const lastSave = backup === null ? null : { path, backup, mended };
    const notice = entries.map(({ label, text }) => `${label}: ${text}.`).join(' ');
    this.#do({ type: 'saved', subject, lastSave, notice, entries });
    if (this.#driver !== null) this.#driver.run.subject = subject;
  }

  /** The same settings, judged anew. */
  #changed(subject: Subject): void {
    this.#do({ type: 'edited', subject, unsaved: this.#state.unsaved, entries: [] });
    if (this.#driver !== null) this.#driver.run.subject = subject;
  }

  #readNotes(): void {
    const { subject, notes } = this.#state;
    if (subject === null || notes !== null) return;
    this.#async(async () => this.#do({ type: 'notes', notes: await this.#tools.services.notes(subject) }));
  }

  #do(action: WizardAction): void {
    if (this.#ended) return;
    this.#state = wizardState(this.#state, action);
    for (const listener of this.#listeners) listener();
  }

  #async(work: () => Promise<void>): void {
    work().catch((error: unknown) => this.#ending.crashed(error));
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.repair.forget();
    this.#driver?.stop();
    this.#practice?.stop();
    this.setup.stop();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
