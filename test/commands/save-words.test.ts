import { expect, test } from 'vitest';
import { notSavedOutcome, unsavedChanges } from '../../src/commands/save-words.ts';
import type { NotSaved, NotSavedReason } from '../../src/systems/not-saved.ts';
import { configurationOf } from '../ui/configured.ts';

const notSaved = (reason: NotSavedReason): NotSaved => ({
  kind: 'not-saved',
  reason,
  path: 'isps.cfg',
  step: 'look',
  code: reason === 'failed' ? 'ENOSPC' : null,
  unwritable:
    reason === 'unwritable'
      ? { kind: 'unwritable', reason: 'character', key: 'SMTPServer\u001b[2J', section: null, line: 4, character: '€' }
      : null,
  leftovers: reason === 'failed' ? ['isps.cfg.tmp'] : [],
});

test('what the user can agree to is asked, a changed file can be read again, all else is refused', () => {
  expect(notSavedOutcome(notSaved('read-only'), 'en')).toMatchObject({ kind: 'asks', agreement: 'overwriteReadOnly' });
  expect(notSavedOutcome(notSaved('hard-linked'), 'de')).toMatchObject({ kind: 'asks', agreement: 'breakHardLinks' });
  expect(notSavedOutcome(notSaved('owner'), 'en')).toMatchObject({ kind: 'asks', agreement: 'changeOwner' });
  expect(notSavedOutcome(notSaved('changed-meanwhile'), 'en').kind).toBe('changed-meanwhile');
  expect(notSavedOutcome(notSaved('busy'), 'en').kind).toBe('refused');
});

test('the sentence names the error, files left behind, and what the encoding lacks, and is harmless', () => {
  expect(notSavedOutcome(notSaved('failed'), 'en').words).toBe(
    'Nothing was saved, the file is as it was: ENOSPC. These files of the attempt could not be removed: isps.cfg.tmp',
  );
  const { words } = notSavedOutcome(notSaved('unwritable'), 'de');
  expect(words).toContain('(Zeile 4): In der Kodierung der Datei gibt es € nicht.');
  expect(words).not.toContain('\u001b');
});

test('an edit is shown as lines, with a secret masked; without one nothing is to save', () => {
  const configuration = configurationOf('injixo/healthy-starttls/isps.cfg');
  expect(unsavedChanges(configuration, 'en')).toBeNull();
  const changes = unsavedChanges(configuration.lay('password', 'Winter-Schnee-7').lay('port', '465'), 'en');
  expect(changes).toMatchObject({ refusal: null, lines: [{ after: 'SMTPPort = 465' }, { line: 14 }] });
  expect(JSON.stringify(changes)).not.toContain('Schnee');
});

test('what the file cannot hold is a sentence without the value', () => {
  const configuration = configurationOf('injixo/healthy-starttls/isps.cfg').lay('password', 'two\nlines');
  const changes = unsavedChanges(configuration, 'en');
  expect(changes?.lines).toEqual([]);
  expect(changes?.refusal).toContain('line break');
  expect(changes?.refusal).not.toContain('two');
});
