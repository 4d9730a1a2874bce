import { expect, test } from 'vitest';
import { systemNotes } from '../../src/commands/system-notes.ts';
import { ntcs } from '../../src/systems/ntcs/ntcs.ts';
import { wordsOf } from '../../src/words/words.ts';
import { key } from './keyboard.ts';
import { showWizard } from './show-wizard.ts';
import { fixture, injixoSubject } from './wizard-fixture.ts';

test.each(['en', 'de'] as const)(
  'in %s contradictions, gaps and notes stand in blocks of their own',
  async (locale) => {
    const { about, keys } = wordsOf(locale);
    const wizard = showWizard(fixture({ locale }).services, 80, 40);
    await wizard.seesNow(keys.diagnose.short);
    await wizard.press('i');
    await wizard.seesNow(about.title('injixo Enterprise'));
    await wizard.seesNow('Nobody says it');
    const lines = wizard.screen.visible.split('\n');
    const order = [
      about.kinds.contradiction,
      'Two pages disagree',
      about.kinds.gap,
      'Nobody says it',
      about.kinds.note,
    ];
    expect(order.map((text) => lines.indexOf(text)).every((at, index, all) => at > (all[index - 1] ?? -1))).toBe(true);
    await wizard.press('i');
    await wizard.seesNow(keys.diagnose.short);
  },
);

test('the notes of a real system can be read to the last one at 40x15', async () => {
  const own = systemNotes(ntcs.vocabulary, 'de');
  const wizard = showWizard(fixture({ locale: 'de', notes: async () => own }, {}, injixoSubject()).services, 40, 15);
  await wizard.seesNow('Diagnose');
  await wizard.press('i');
  await wizard.seesNow('weitere darunter');
  await wizard.press(key.end);
  const last =
    own
      .filter(({ kind }) => kind === 'note')
      .at(-1)
      ?.text.at(-1)?.text ?? '';
  await wizard.seesNow(last.trim().split(' ').at(-1) ?? '');
  expect(wizard.screen.overruns).toBe(0);
});

test('a note about a step stands beside its result, at most two of them', async () => {
  const text = [{ text: 'It is so.', style: 'text' as const }];
  const note = (title: string, points: readonly ('port' | 'password')[] = []) =>
    ({ kind: 'note', points, step: 'delivery', title, text }) as const;
  const notes = async () => [note('First'), note('Second'), note('Third')];
  const { services } = fixture(
    { notes },
    {
      async *delivery() {
        const facts = { recipient: 'a@b.example', subject: 'Test', messageId: '<1@b.example>', reply: null };
        yield { type: 'facts', step: 'delivery', facts };
        return 'done';
      },
    },
  );
  const wizard = showWizard(services, 80, 40);
  await wizard.seesNow('diagnose');
  await wizard.press(key.enter);
  await wizard.seesNow('m test mail');
  await wizard.press('m', 'y');
  await wizard.seesNow('accepted the test mail');
  await wizard.press('d');
  await wizard.seesNow('Second');
  expect(wizard.screen.visible).toContain('First\n  It is so.');
  expect(wizard.screen.visible).not.toContain('Third');
});
