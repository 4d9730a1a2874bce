import { describe, expect, test } from 'vitest';
import { emptyDiagnosis } from '../../src/diagnosis/reduce.ts';
import { finding } from '../../src/findings/finding.ts';
import { keyName } from '../../src/ui/keys.ts';
import type { LogEntry } from '../../src/ui/log-entry.ts';
import type { Progress } from '../../src/ui/progress.ts';
import { canUndo, screenActions } from '../../src/ui/screen-actions.ts';
import { makeTheme } from '../../src/ui/theme.ts';
import { beginWizard, topOf, type WizardAction, wizardState } from '../../src/ui/wizard-state.ts';
import { wordsOf } from '../../src/words/words.ts';
import { injixoSubject } from './wizard-fixture.ts';

const subject = injixoSubject();
const level = { kind: 'global', name: null } as const;
const link = { level, state: 'wins', sender: null, host: null, origin: null } as const;
const sender = { address: 'a@b.example', level, name: 'Absender', origin: null, used: true, sameServer: true };
const entry: LogEntry = { kind: 'answer', label: 'File', text: 'isps.cfg' };
const progress = (phase: Progress['phase']): WizardAction => ({
  type: 'progressed',
  progress: { phase, step: phase === 'finished' ? null : 'port', diagnosis: emptyDiagnosis() },
  repair: null,
  entries: [],
});
const stateAfter = (...actions: WizardAction[]) => actions.reduce(wizardState, beginWizard({ name: 'start' }, null));
const opened: WizardAction = { type: 'opened', subject, hasChoices: false, entries: [entry] };
const names = (state: ReturnType<typeof stateAfter>) => state.stack.map(({ name }) => name);

describe('the screens of the wizard', () => {
  test('an opened file leads to its settings, and back to the start', () => {
    const state = stateAfter({ type: 'shown', screen: { name: 'path' } }, { type: 'busy', busy: 'reading' }, opened);
    expect(names(state)).toEqual(['start', 'settings']);
    expect(state.log).toEqual([entry]);
    expect(state.busy).toBeNull();
    expect(names(wizardState(state, { type: 'back' }))).toEqual(['start']);
  });

  test('the first screen stays whatever is left', () => {
    expect(names(stateAfter({ type: 'back' }, { type: 'back' }))).toEqual(['start']);
  });

  test('a file that cannot be used is asked for again, with the reason', () => {
    const trouble = finding('config.unreadable', { file: 'x', reason: 'missing', detail: '' });
    const state = stateAfter({ type: 'busy', busy: 'reading' }, { type: 'not-opened', trouble });
    expect(topOf(state).name).toBe('path');
    expect(state.trouble).toBe(trouble);
    const again = wizardState(state, { type: 'not-opened', trouble });
    expect(names(again)).toEqual(['start', 'path']);
    expect(wizardState(state, { type: 'busy', busy: 'reading' }).trouble).toBeNull();
  });

  test('a diagnosis that ends becomes the summary below what lies on it', () => {
    const running = stateAfter(opened, progress('running'), { type: 'shown', screen: { name: 'transcript' } });
    expect(names(running)).toEqual(['start', 'settings', 'diagnosis', 'transcript']);
    const finished = wizardState(running, progress('finished'));
    expect(names(finished)).toEqual(['start', 'settings', 'summary', 'transcript']);
    expect(topOf(wizardState(finished, { type: 'back' })).name).toBe('summary');
  });

  test('going on from the summary closes what lies on it', () => {
    const details: WizardAction = { type: 'shown', screen: { name: 'details' } };
    const state = stateAfter(opened, progress('running'), progress('finished'), details, progress('running'));
    expect(names(state)).toEqual(['start', 'settings', 'diagnosis']);
  });

  test('an edit closes both of its screens and keeps the rest', () => {
    const state = stateAfter(
      opened,
      progress('problem'),
      { type: 'shown', screen: { name: 'choose-value', points: ['port'] } },
      { type: 'shown', screen: { name: 'edit-value', key: 'port' } },
      { type: 'edited', subject, unsaved: null, entries: [entry] },
    );
    expect(names(state)).toEqual(['start', 'settings', 'diagnosis']);
    expect(state.log).toHaveLength(2);
  });

  test('a saved report closes the question for its name and leaves a sentence', () => {
    const state = stateAfter(opened, progress('finished'), { type: 'shown', screen: { name: 'save' } });
    const saved = wizardState(state, { type: 'noted', notice: 'saved' });
    expect(topOf(saved).name).toBe('summary');
    expect(saved.notice).toBe('saved');
    expect(wizardState(saved, { type: 'shown', screen: { name: 'details' } }).notice).toBeNull();
  });

  test('another file forgets the diagnosis of the one before', () => {
    expect(stateAfter(opened, progress('finished'), opened).progress).toBeNull();
  });

  test('another choice of whose mail forgets diagnosis and changes, and leads back to the settings', () => {
    const unsaved = { lines: [], remarks: [], refusal: null };
    const state = stateAfter(
      opened,
      progress('finished'),
      { type: 'shown', screen: { name: 'whose' } },
      { type: 'edited', subject, unsaved, entries: [] },
      { type: 'chosen', subject, entries: [entry] },
    );
    expect(names(state)).toEqual(['start', 'settings']);
    expect(state.progress).toBeNull();
    expect(state.unsaved).toBeNull();
  });

  test('what was refused stays on the question whether to save until it is left', () => {
    const outcome = { kind: 'refused', words: 'no' } as const;
    const state = stateAfter(
      opened,
      { type: 'shown', screen: { name: 'save-changes' } },
      { type: 'not-saved', outcome },
    );
    expect(topOf(state).name).toBe('save-changes');
    expect(state.notSaved).toBe(outcome);
    expect(
      stateAfter(opened, { type: 'not-saved', outcome }, { type: 'shown', screen: { name: 'undo' } }).notSaved,
    ).toBe(null);
  });

  test('a save closes its question, leaves a sentence and can be undone; another file takes that away', () => {
    const lastSave = { path: 'isps.cfg', backup: 'isps.cfg.backup', mended: null };
    const state = stateAfter(
      opened,
      { type: 'shown', screen: { name: 'save-changes' } },
      { type: 'saved', subject, lastSave, notice: 'saved', entries: [entry] },
    );
    expect(names(state)).toEqual(['start', 'settings']);
    expect(state).toMatchObject({ lastSave, notice: 'saved', unsaved: null });
    expect(canUndo(state)).toBe(true);
    expect(canUndo({ ...state, unsaved: { lines: [], remarks: [], refusal: null } })).toBe(false);
    expect(wizardState(state, opened).lastSave).toBeNull();
  });

  test('no screen has one key for two actions', () => {
    const state = stateAfter({ ...opened, hasChoices: true }, progress('finished'));
    const withAll = {
      ...state,
      unsaved: { lines: [], remarks: [], refusal: null },
      subject: { ...subject, settings: { ...subject.settings, chain: [link], senders: [sender, sender] } },
    };
    const screens = ['settings', 'summary', 'diagnosis', 'save-changes', 'undo', 'send', 'send-all', 'about'] as const;
    for (const name of screens) {
      const actions = screenActions({ ...withAll, stack: [{ name: 'start' }, { name }] });
      for (const locale of ['en', 'de'] as const) {
        const words = wordsOf(locale);
        const keys = actions.map((action) =>
          keyName(action, words, makeTheme({ ascii: true, colour: false, screenReader: false }, words)),
        );
        expect(new Set(keys).size, `${name}: ${keys.join(' ')}`).toBe(keys.length);
      }
    }
  });
});
