import { expect, test } from 'vitest';
import { wordsOf } from '../../src/words/words.ts';
import { key } from './keyboard.ts';
import { type ShownWizard, showWizard } from './show-wizard.ts';
import { explained, fixture, wrongPassword } from './wizard-fixture.ts';

async function explainScreen(columns = 80, rows = 24): Promise<{ wizard: ShownWizard; texts: string[] }> {
  const texts: string[] = [];
  const { services } = fixture({
    beginning: { at: 'start' },
    explainText: (text) => {
      texts.push(text);
      return { ...explained(wrongPassword), title: `Explained ${texts.length}`, cause: null, replyLines: [] };
    },
  });
  const wizard = showWizard(services, columns, rows);
  await wizard.seesNow('❯ isps.cfg');
  await wizard.press(key.end, key.up, key.up, key.enter);
  await wizard.seesNow(wordsOf('en').explain.label);
  return { wizard, texts };
}

test('a pasted message of several lines is explained as one text', async () => {
  const { wizard, texts } = await explainScreen();
  await wizard.press('550-5.7.1 one\r\n550-5.7.1 two\r\n550 5.7.1 three\r\n', key.enter);
  await wizard.seesNow('Explained 1');
  expect(texts).toEqual(['550-5.7.1 one\n550-5.7.1 two\n550 5.7.1 three']);
  expect(wizard.screen.visible).toContain('550-5.7.1 one\n550-5.7.1 two\n550 5.7.1 three');
});

test('one message after another can be explained; those before stand above', async () => {
  const { wizard } = await explainScreen();
  for (const [index, text] of ['first message', 'second message', 'third message'].entries()) {
    await wizard.press(text, key.enter);
    await wizard.seesNow(`Explained ${index + 1}`);
  }
  expect(wizard.screen.visible).toContain('third message');
  expect(wizard.screen.visible).toContain('more above');
  await wizard.press(key.home);
  await wizard.seesNow('first message');
  expect(wizard.screen.visible).toContain('Explained 1');
});

test('a long paste at 40x15 keeps its field and its keys in sight', async () => {
  const { wizard } = await explainScreen(40, 15);
  await wizard.press(Array.from({ length: 30 }, (_, index) => `line ${index} of a long report`).join('\r\n'));
  await wizard.seesNow('line 29');
  expect(wizard.screen.overruns).toBe(0);
  expect(wizard.screen.forbidden).toEqual([]);
  await wizard.press(key.enter);
  await wizard.seesNow('line 0');
  expect(wizard.screen.visible).not.toContain('line 29');
});

test('what else a message can mean stands in the card, with the question that tells it apart', async () => {
  const { services } = fixture({
    beginning: { at: 'start' },
    explainText: () => ({
      ...explained(wrongPassword),
      cause: null,
      candidates: [
        { code: 'auth.account-locked', title: 'The account is locked' },
        { code: 'auth.required', title: 'A sign-in is wanted' },
      ],
      apart: [{ text: 'See in the log.', style: 'text' }],
    }),
  });
  const wizard = showWizard(services, 80, 40);
  await wizard.seesNow('❯ isps.cfg');
  await wizard.press(key.end, key.up, key.up, key.enter, 'no', key.enter);
  await wizard.seesNow('│ It can also be  The account is locked  auth.account-locked');
  expect(wizard.screen.visible).toContain('│                 A sign-in is wanted  auth.required');
  expect(wizard.screen.visible).toContain('│ How to tell     See in the log.');
});

test('a message of one long line leaves its explanation in sight at 40x15', async () => {
  const { wizard } = await explainScreen(40, 15);
  await wizard.press('one word after another '.repeat(30), key.enter);
  await wizard.seesNow('Explained 1');
  expect(wizard.screen.visible).toContain('one word after another');
});
