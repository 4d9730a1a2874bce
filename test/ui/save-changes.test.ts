import { describe, expect, test } from 'vitest';
import type { SaveOutcome } from '../../src/ui/save-outcome.ts';
import type { WizardServices } from '../../src/ui/wizard-services.ts';
import { wordsOf } from '../../src/words/words.ts';
import { key } from './keyboard.ts';
import { showWizard } from './show-wizard.ts';
import { fixture, injixoSubject } from './wizard-fixture.ts';

const withService = () => {
  const subject = injixoSubject();
  return { ...subject, vocabulary: { ...subject.vocabulary, service: 'injixo Enterprise WFM' } };
};

/** The wizard on the question whether the new port is saved. */
async function asking(change: Partial<WizardServices> = {}, locale: 'en' | 'de' = 'en') {
  const words = wordsOf(locale);
  const { services, asked } = fixture({ locale, ...change }, {}, withService());
  const wizard = showWizard(services);
  await wizard.seesNow(words.keys.diagnose.short);
  expect(wizard.screen.visible).not.toContain(`s ${words.keys.saveChanges.short}`);
  await wizard.press('e', key.down, key.enter);
  await wizard.seesNow(words.edit.newValue('SMTPPort'));
  await wizard.press(key.backspace.repeat(3), '587', key.enter);
  await wizard.seesNow(words.sheet.unsaved('SMTPPort'));
  await wizard.press('s');
  await wizard.seesNow(words.change.title('isps.cfg'));
  return { wizard, asked, words };
}

describe.each(['en', 'de'] as const)('in %s', (locale) => {
  test('the changes are shown line by line, Enter writes them, and backup and restart are named', async () => {
    const { wizard, asked, words } = await asking({}, locale);
    expect(wizard.screen.visible).toContain(`[ivemail]  ${words.change.line(9)}\n  - SMTPPort=465\n  + SMTPPort=587`);
    await wizard.press(key.enter);
    await wizard.seesNow('isps.cfg.backup');
    expect(asked.saves).toEqual([[]]);
    expect(wizard.screen.visible.replaceAll(/\s+/g, ' ')).toContain(
      words.change.restartService('injixo Enterprise WFM'),
    );
    expect(wizard.screen.visible).not.toContain(words.sheet.unsaved('SMTPPort'));
    await wizard.press('u');
    await wizard.seesNow(words.change.undo('isps.cfg', 'isps.cfg.backup'));
    await wizard.press(words.keys.yes.short.charAt(0));
    await wizard.seesNow(words.change.undoneAs('isps.cfg'));
    expect(asked.undone).toEqual([[]]);
    expect(wizard.screen.visible).toMatch(/Port +465/);
    expect(wizard.screen.visible).not.toContain(`u ${words.keys.undo.short}`);
  });
});

test('a write-protected file asks once more', async () => {
  const outcomes: SaveOutcome[] = [
    { kind: 'asks', words: 'The file is write-protected.', agreement: 'overwriteReadOnly' },
    { kind: 'saved', subject: injixoSubject(), path: 'isps.cfg', backup: 'isps.cfg.backup' },
  ];
  const agreed: unknown[] = [];
  const { wizard } = await asking({
    save: (_subject, given) => {
      agreed.push(given);
      return outcomes[agreed.length - 1] ?? { kind: 'refused', words: 'no more' };
    },
  });
  await wizard.press(key.enter);
  await wizard.seesNow('! The file is write-protected. Enter once more saves all the same.');
  await wizard.press(key.enter);
  await wizard.seesNow('isps.cfg.backup');
  expect(agreed).toEqual([[], ['overwriteReadOnly']]);
});

test('who goes back from the question has agreed to nothing', async () => {
  const agreed: unknown[] = [];
  const { wizard } = await asking({
    save: (_subject, given) => {
      agreed.push(given);
      return { kind: 'asks', words: 'The file is write-protected.', agreement: 'overwriteReadOnly' };
    },
  });
  await wizard.press(key.enter);
  await wizard.seesNow('once more');
  await wizard.press(key.escape, 's');
  await wizard.seesNow('Save these changes');
  expect(wizard.screen.visible).not.toContain('once more');
  await wizard.press(key.enter);
  await wizard.seesNow('once more');
  expect(agreed).toEqual([[], []]);
});

test('a file that somebody has changed meanwhile is not written but read again', async () => {
  const { wizard } = await asking({
    save: () => ({ kind: 'changed-meanwhile', words: 'Somebody has changed the file.' }),
  });
  await wizard.press(key.enter);
  await wizard.seesNow('✖ Somebody has changed the file.');
  expect(wizard.screen.visible).not.toContain('⏎ save');
  await wizard.press('r');
  await wizard.seesNow('⏎ save');
  expect(wizard.screen.visible).toContain('+ SMTPPort=587');
});

test('what the file cannot hold is refused with the reason, and counts for the diagnosis all the same', async () => {
  const unsaved = () => ({ lines: [], remarks: [], refusal: 'The value has a line break.' });
  const { services } = fixture({ unsaved });
  const wizard = showWizard(services);
  await wizard.seesNow('diagnose');
  await wizard.press('e', key.down, key.enter);
  await wizard.seesNow('New value');
  await wizard.press(key.backspace.repeat(3), '587', key.enter);
  await wizard.seesNow('Changed for this diagnosis, cannot be saved: SMTPPort');
  await wizard.press('s');
  await wizard.seesNow('The value has a line break.');
  expect(wizard.screen.visible).not.toContain('⏎ save');
});

test('the summary offers to save what was changed on the way, too', async () => {
  const { services } = fixture();
  const wizard = showWizard(services);
  await wizard.seesNow('diagnose');
  await wizard.press('e', key.down, key.enter);
  await wizard.seesNow('New value');
  await wizard.press(key.backspace.repeat(3), '587', key.enter);
  await wizard.seesNow('not saved yet');
  await wizard.press(key.enter);
  await wizard.seesNow('w save changes');
  await wizard.press('w');
  await wizard.seesNow('+ SMTPPort=587');
  await wizard.press(key.enter);
  await wizard.seesNow('m test mail');
  expect(wizard.screen.everything).toContain('✔ Saved');
  await wizard.press(key.escape);
  await wizard.seesNow('u undo');
});

test('a write-protected file asks before it is restored, too', async () => {
  const agreed: unknown[] = [];
  const { wizard } = await asking({
    undo: (given) => {
      agreed.push(given);
      return given.length === 0
        ? { kind: 'asks', words: 'The file is write-protected.', agreement: 'overwriteReadOnly' }
        : { kind: 'saved', subject: injixoSubject(), path: 'isps.cfg', backup: null };
    },
  });
  await wizard.press(key.enter);
  await wizard.seesNow('u undo');
  await wizard.press('u', 'y');
  await wizard.seesNow('! The file is write-protected.');
  expect(wizard.screen.visible).toContain('y yes');
  await wizard.press('y');
  await wizard.seesNow('isps.cfg is as it was before');
  expect(agreed).toEqual([[], ['overwriteReadOnly']]);
});

test('a verdict about values that are not in the file says so until they are saved', async () => {
  const { services } = fixture();
  const wizard = showWizard(services);
  await wizard.seesNow('diagnose');
  await wizard.press('e', key.down, key.enter);
  await wizard.seesNow('New value');
  await wizard.press(key.backspace.repeat(3), '587', key.enter);
  await wizard.seesNow('not saved yet');
  await wizard.press(key.enter);
  await wizard.seesNow('! Diagnosed with values that are not in the file: SMTPPort');
  await wizard.press('w', key.enter);
  await wizard.seesNow('m test mail');
  expect(wizard.screen.visible).not.toContain('Diagnosed with values');
});
