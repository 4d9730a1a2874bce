import type { SkipReason } from '../diagnosis/skip-reason.ts';
import type { KeyAction } from '../words/words.ts';
import { mendingActions, repairActions } from './repair-actions.ts';
import { setupActions } from './setup-actions.ts';
import type { WizardState } from './wizard-state.ts';
import { topOf } from './wizard-state.ts';

/** The keys of the screen that is seen, most important first. Where there is no screen to go back to, Esc leaves. */
export function screenActions(state: WizardState): readonly KeyAction[] {
  const actions = actionsOf(state);
  const isAsking = topOf(state).name === 'setup' && state.setup?.phase !== 'address';
  if (state.stack.length > 1 || isAsking) return actions;
  const hasQuit = actions.includes('quit');
  return actions.flatMap((action) => (action !== 'back' ? [action] : hasQuit ? [] : ['leave' as const]));
}

function actionsOf(state: WizardState): readonly KeyAction[] {
  switch (topOf(state).name) {
    case 'start':
      return ['choose', 'open', 'help', 'quit', 'stop'];
    case 'path':
    case 'edit-value':
    case 'save':
      return ['accept', 'back', 'stop'];
    case 'explain':
      return ['accept', 'scroll', 'back', 'stop'];
    case 'faults':
      return ['choose', 'open', 'search', 'back', 'stop'];
    case 'setup':
      return setupActions(state.setup);
    case 'settings':
      return [
        'diagnose',
        ...(state.unsaved === null ? [] : (['saveChanges'] as const)),
        ...(state.hasChoices ? (['whose'] as const) : []),
        'edit',
        'recipient',
        ...(hasLevels(state) ? (['levels'] as const) : []),
        ...(canUndo(state) ? (['undo'] as const) : []),
        'about',
        'help',
        'quit',
        'back',
        'scroll',
        'stop',
      ];
    case 'whose':
      return ['choose', 'open', 'search', 'back', 'stop'];
    case 'levels':
    case 'about':
      return ['scroll', 'back', 'help', 'stop'];
    case 'save-changes':
      return [
        ...(state.unsaved?.refusal === null && state.notSaved?.kind !== 'changed-meanwhile'
          ? (['write'] as const)
          : []),
        ...(state.notSaved?.kind === 'changed-meanwhile' ? (['readAgain'] as const) : []),
        'back',
        'help',
        'scroll',
        'stop',
      ];
    case 'undo':
      return ['yes', 'no', 'help', 'stop'];
    case 'repair':
      return repairActions(state);
    case 'choose-value':
      return ['choose', 'open', 'back', 'help', 'stop'];
    case 'diagnosis':
      return state.progress?.phase === 'problem'
        ? [
            ...mendingActions(state.repair),
            'continue',
            'retry',
            'edit',
            'transcript',
            'details',
            // What no change of settings mends is for the server's owner.
            ...(state.repair === null ? (['administrator'] as const) : []),
            'help',
            'quit',
            ...(state.repair === null ? [] : (['administrator'] as const)),
            'scroll',
            'stop',
          ]
        : ['skip', 'transcript', 'help', 'quit', 'stop'];
    case 'summary':
      return [
        ...mendingActions(state.repair),
        ...(canSend(state) ? (['send'] as const) : []),
        ...(canSendAll(state) ? (['sendAll'] as const) : []),
        'administrator',
        'save',
        ...(canSendReport(state) ? (['sendReport'] as const) : []),
        ...(state.unsaved === null ? [] : (['fileChanges'] as const)),
        ...(canUndo(state) ? (['undo'] as const) : []),
        'again',
        'edit',
        'transcript',
        'help',
        'quit',
        'details',
        'back',
        'scroll',
        'stop',
      ];
    case 'transcript':
    case 'details':
      return ['scroll', 'back', 'help', 'stop'];
    case 'administrator':
      return ['copy', 'scroll', 'back', 'help', 'stop'];
    case 'send':
    case 'send-report':
    case 'send-all':
      return ['yes', 'no', 'help', 'stop'];
  }
}

/** Whether the system has a fallback chain to show: one level alone falls back on nothing. */
export function hasLevels({ subject }: WizardState): boolean {
  return (subject?.settings.chain ?? []).length > 1;
}

/** Whether the last save can be taken back: not while something else waits to be saved. */
export function canUndo({ lastSave, unsaved }: WizardState): boolean {
  return lastSave !== null && unsaved === null;
}

/** Whether several senders can be tried with a mail each. */
export function canSendAll(state: WizardState): boolean {
  const senders = (state.subject?.settings.senders ?? []).filter(({ sameServer }) => sameServer);
  return canSend(state) && senders.length > 1;
}

/** Reasons for which no test mail could come as far as the server, whatever the user says. */
const unsendable: readonly SkipReason['why'][] = ['needs', 'mail-disabled', 'other-transport', 'windows-account'];

/** Whether a test mail can come as far as the server: not where a step before it failed, or mail does not go that way. */
export function canSend({ progress }: WizardState): boolean {
  const delivery = progress?.diagnosis.steps.find(({ id }) => id === 'delivery');
  return delivery?.reason == null || !unsendable.includes(delivery.reason.why);
}

/** Whether the report can go to the support address: the settings name one, and no step stands in the way of mail. */
export function canSendReport(state: WizardState): boolean {
  const steps = state.progress?.diagnosis.steps ?? [];
  const isStopped = steps.some(({ status }) => status === 'failed' || status === 'crashed');
  return state.subject?.settings.support !== undefined && !isStopped && canSend(state);
}

const onlyInTheList: readonly KeyAction[] = ['stop'];

/** Those of them that the line at the bottom names; the list of all keys has the others too. */
export function barActions(state: WizardState): readonly KeyAction[] {
  const actions = screenActions(state);
  const help = actions.indexOf('quit');
  const shown = help === -1 ? actions : actions.slice(0, help + 1);
  return shown.filter((action) => !onlyInTheList.includes(action));
}
