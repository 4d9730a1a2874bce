import type { Subject } from '../diagnosis/run.ts';
import type { Finding } from '../findings/finding.ts';
import type { Candidate } from '../repair/candidate.ts';
import type { SettingKey } from '../settings/mail-settings.ts';
import type { LogEntry } from './log-entry.ts';
import type { Progress } from './progress.ts';
import type { RepairView } from './repair-view.ts';
import type { SaveOutcome, UnsavedChanges } from './save-outcome.ts';
import type { SetupState } from './setup-state.ts';
import type { SystemNote } from './system-note.ts';
import type { FoundFile } from './wizard-services.ts';

/** What can be edited: a setting, or the address that the test uses. */
export type EditableKey = SettingKey | 'recipient';

/** A screen with what it needs to begin. */
export type Screen =
  | { readonly name: 'start' }
  | { readonly name: 'path' }
  | { readonly name: 'explain' }
  | { readonly name: 'faults' }
  | { readonly name: 'setup' }
  | { readonly name: 'settings' }
  | { readonly name: 'whose' }
  | { readonly name: 'levels' }
  | { readonly name: 'about' }
  | { readonly name: 'save-changes' }
  | { readonly name: 'undo' }
  | { readonly name: 'repair' }
  | { readonly name: 'choose-value'; readonly points: readonly SettingKey[] }
  | { readonly name: 'edit-value'; readonly key: EditableKey }
  | { readonly name: 'diagnosis' }
  | { readonly name: 'summary' }
  | { readonly name: 'transcript' }
  | { readonly name: 'details' }
  | { readonly name: 'administrator' }
  | { readonly name: 'save' }
  | { readonly name: 'send' }
  | { readonly name: 'send-report' }
  | { readonly name: 'send-all' };

/** The last save, as far as the screens show it. */
export interface LastSave {
  readonly path: string;
  readonly backup: string;
  /** The proved changes that it wrote; null: what the user had changed. */
  readonly mended: readonly Candidate[] | null;
}

/** What the wizard knows of a file that was opened. */
export interface OpenedSubject {
  readonly subject: Subject;
  /** Whether the system knows users, tenants, accounts or templates. */
  readonly hasChoices: boolean;
}

/** What the wizard shows. Never changed in place. */
export interface WizardState {
  /** The screens that lie on each other; the last one is seen. */
  readonly stack: readonly [Screen, ...Screen[]];
  /** Whether the list of keys covers the screen. */
  readonly help: boolean;
  readonly log: readonly LogEntry[];
  /** null: still looking. */
  readonly found: readonly FoundFile[] | null;
  readonly subject: Subject | null;
  /** Whether there is somebody to choose. */
  readonly hasChoices: boolean;
  /** Edits that are not in the file. */
  readonly unsaved: UnsavedChanges | null;
  /** Why the last try to save did not succeed. */
  readonly notSaved: Exclude<SaveOutcome, { kind: 'saved' }> | null;
  /** What can be undone. */
  readonly lastSave: LastSave | null;
  /** null: not read yet. */
  readonly notes: readonly SystemNote[] | null;
  /** Receiver of the probe and the test mail; null: the sender's own address. */
  readonly recipient: string | null;
  /** What the user waits for; keys of the screen rest meanwhile. */
  readonly busy: 'reading' | 'starting-practice' | 'sending-report' | null;
  /** Why the file could not be used. */
  readonly trouble: Finding | null;
  /** A sentence about what was just done. */
  readonly notice: string | null;
  readonly progress: Progress | null;
  /** What could mend the errors of the diagnosis; null: there are none, or nothing could. */
  readonly repair: RepairView | null;
  /** null: no first-time setup is under way. */
  readonly setup: SetupState | null;
}

/** Everything that can happen to the wizard. */
export type WizardAction =
  | { readonly type: 'found'; readonly files: readonly FoundFile[] }
  | { readonly type: 'shown'; readonly screen: Screen }
  | { readonly type: 'back' }
  | { readonly type: 'help'; readonly shown: boolean }
  | { readonly type: 'busy'; readonly busy: WizardState['busy'] }
  | ({ readonly type: 'opened'; readonly entries: readonly LogEntry[] } & OpenedSubject)
  /** Somebody else's mail: what was found out about the one before counts no more. */
  | { readonly type: 'chosen'; readonly subject: Subject; readonly entries: readonly LogEntry[] }
  | { readonly type: 'not-opened'; readonly trouble: Finding }
  | {
      readonly type: 'edited';
      readonly subject: Subject;
      readonly unsaved: UnsavedChanges | null;
      readonly entries: readonly LogEntry[];
    }
  | { readonly type: 'not-saved'; readonly outcome: Exclude<SaveOutcome, { kind: 'saved' }> }
  | {
      readonly type: 'saved';
      readonly subject: Subject;
      readonly lastSave: LastSave | null;
      readonly notice: string;
      readonly entries: readonly LogEntry[];
    }
  | { readonly type: 'notes'; readonly notes: readonly SystemNote[] }
  | { readonly type: 'recipient'; readonly recipient: string | null; readonly entries: readonly LogEntry[] }
  | { readonly type: 'setup'; readonly setup: SetupState; readonly entries: readonly LogEntry[] }
  | { readonly type: 'logged'; readonly entries: readonly LogEntry[] }
  | { readonly type: 'noted'; readonly notice: string }
  | {
      readonly type: 'progressed';
      readonly progress: Progress;
      readonly repair: RepairView | null;
      readonly entries: readonly LogEntry[];
    }
  | { readonly type: 'repair'; readonly repair: RepairView; readonly entries: readonly LogEntry[] };

/** The state before anything happened. */
export function beginWizard(first: Screen, recipient: string | null): WizardState {
  return {
    stack: [first],
    help: false,
    log: [],
    found: null,
    subject: null,
    hasChoices: false,
    unsaved: null,
    notSaved: null,
    lastSave: null,
    notes: null,
    recipient,
    busy: null,
    trouble: null,
    notice: null,
    progress: null,
    repair: null,
    setup: null,
  };
}

/** The screen that is seen. */
export function topOf(state: WizardState): Screen {
  return state.stack.at(-1) ?? state.stack[0];
}

/** The next state. Pure: what happens outside is reported by actions. */
export function wizardState(state: WizardState, action: WizardAction): WizardState {
  switch (action.type) {
    case 'found':
      return { ...state, found: action.files };
    case 'shown':
      return { ...state, stack: [...state.stack, action.screen], notice: null, trouble: null, notSaved: null };
    case 'back':
      return { ...state, stack: below(state.stack), notice: null, trouble: null };
    case 'help':
      return { ...state, help: action.shown };
    case 'busy':
      return { ...state, busy: action.busy, trouble: null };
    case 'opened':
      return {
        ...state,
        stack: state.stack[0].name === 'start' ? [state.stack[0], { name: 'settings' }] : [{ name: 'settings' }],
        subject: action.subject,
        hasChoices: action.hasChoices,
        unsaved: null,
        notSaved: null,
        lastSave: null,
        notes: null,
        log: [...state.log, ...action.entries],
        busy: null,
        trouble: null,
        progress: null,
        repair: null,
      };
    case 'chosen':
      return {
        ...state,
        stack: upToSettings(state.stack),
        subject: action.subject,
        notice: null,
        unsaved: null,
        log: [...state.log, ...action.entries],
        progress: null,
        repair: null,
      };
    case 'not-opened':
      return { ...state, stack: askForPath(state.stack), busy: null, trouble: action.trouble };
    case 'edited':
      return {
        ...state,
        stack: withoutEditing(state.stack),
        subject: action.subject,
        notice: null,
        unsaved: action.unsaved,
        notSaved: null,
        trouble: null,
        log: [...state.log, ...action.entries],
      };
    case 'not-saved':
      return { ...state, notSaved: action.outcome };
    case 'saved':
      return {
        ...state,
        stack: withoutSaving(state.stack),
        subject: action.subject,
        unsaved: null,
        notSaved: null,
        lastSave: action.lastSave,
        notice: action.notice,
        log: [...state.log, ...action.entries],
      };
    case 'notes':
      return { ...state, notes: action.notes };
    case 'recipient':
      return {
        ...state,
        stack: withoutEditing(state.stack),
        recipient: action.recipient,
        log: [...state.log, ...action.entries],
      };
    case 'setup':
      return { ...state, setup: action.setup, log: [...state.log, ...action.entries] };
    case 'repair':
      return { ...state, repair: action.repair, log: [...state.log, ...action.entries] };
    case 'logged':
      return { ...state, log: [...state.log, ...action.entries] };
    case 'noted':
      return {
        ...state,
        stack: ['save', 'send-report'].includes(topOf(state).name) ? below(state.stack) : state.stack,
        busy: null,
        notice: action.notice,
      };
    case 'progressed':
      return {
        ...state,
        stack: follow(state, action.progress.phase),
        progress: action.progress,
        repair: action.repair,
        log: [...state.log, ...action.entries],
        notice: action.progress.phase === 'running' ? null : state.notice,
      };
  }
}

type Stack = WizardState['stack'];

function below(stack: Stack): Stack {
  const [first, ...rest] = stack;
  return [first, ...rest.slice(0, -1)];
}

function askForPath(stack: Stack): Stack {
  const top = stack.at(-1);
  return top?.name === 'path' ? stack : [...stack, { name: 'path' }];
}

function withoutEditing([first, ...rest]: Stack): Stack {
  return [first, ...rest.filter((screen) => screen.name !== 'choose-value' && screen.name !== 'edit-value')];
}

function withoutSaving([first, ...rest]: Stack): Stack {
  return [first, ...rest.filter((screen) => screen.name !== 'save-changes' && screen.name !== 'undo')];
}

/** The settings and what lies below them. */
function upToSettings([first, ...rest]: Stack): Stack {
  return [first, ...rest.slice(0, rest.findIndex((screen) => screen.name === 'settings') + 1)];
}

/** A diagnosis that begins replaces the summary, one that ends becomes it; what lies on top of them stays. */
function follow(state: WizardState, phase: Progress['phase']): Stack {
  const main: Screen = { name: phase === 'finished' ? 'summary' : 'diagnosis' };
  const [first, ...rest] = state.stack;
  const shown = rest.some((screen) => screen.name === 'diagnosis' || screen.name === 'summary');
  if (!shown) return [first, ...rest, main];
  const next = rest.map((screen) => (screen.name === 'diagnosis' || screen.name === 'summary' ? main : screen));
  return [first, ...(state.progress?.phase === 'running' ? next : next.slice(0, next.indexOf(main) + 1))];
}
