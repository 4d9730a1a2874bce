import { describe, expect, test } from 'vitest';
import { finding } from '../../src/findings/finding.ts';
import { key } from './keyboard.ts';
import { showWizard } from './show-wizard.ts';
import { explained, fixture, injixoSubject } from './wizard-fixture.ts';

const attacks = [
  '\u001b]52;c;?\u0007',
  '\u001b]0;title\u0007',
  '\u001b[2J\u001b[3J',
  '\u009b6n',
  '\u009d52;c;eA==\u009c',
  'ok\n✔ faked row',
  'over\rwritten',
  'back\b\b\bspace',
  'a\u001b[\u001b[31m2Jb',
  '\u001b[8mhidden',
  'gp.\u202eexe.cfg',
  'zero\u200bwidth',
  '\u0000nul\u007f',
];

describe.each(attacks.map((attack) => [JSON.stringify(attack), attack] as const))('%s', (_name, attack) => {
  test('reaches the terminal from no field', async () => {
    const subject = injixoSubject([finding('config.not-recognised', { file: attack, sections: 1 })]);
    const hostile = [{ text: attack, style: 'literal' as const }];
    const { services } = fixture(
      {
        beginning: { at: 'start' },
        find: async () => [{ path: attack, product: attack, host: attack, port: 25, security: null }],
        open: async () => ({
          subject: {
            ...subject,
            vocabulary: { ...subject.vocabulary, product: attack },
            settings: {
              ...subject.settings,
              values: { host: { value: attack, name: attack, written: attack, origin: null, from: 'file' } },
              trust: { file: attack, certificates: [], problem: null },
            },
          },
        }),
        explain: (found) => ({
          ...explained(found),
          title: attack,
          cause: hostile,
          advice: [{ spans: hostile, lowersSecurity: true }],
          ask: { whom: hostile, sentence: hostile },
          replyLines: [attack],
          replyParts: [{ part: attack, means: attack }],
        }),
        stepLine: () => ({ title: attack, result: attack }),
        administratorText: () => attack.replaceAll('\n', ' '),
      },
      {
        async *port() {
          yield { type: 'line', line: { at: 0, from: 'server', text: attack } };
          yield { type: 'finding', finding: finding('config.not-recognised', { file: attack, sections: 1 }) };
          return 'done';
        },
      },
    );
    const wizard = showWizard(services);
    await wizard.seesNow('Another file');
    await wizard.press(key.enter);
    await wizard.seesNow('diagnose');
    await wizard.press(key.enter);
    await wizard.seesNow('c continue');
    await wizard.press('t');
    await wizard.seesNow('Transcript');
    await wizard.press(key.escape, 'd');
    await wizard.seesNow('What was measured');
    await wizard.press(key.escape, 'c');
    await wizard.seesNow('m test mail');
    await wizard.press('a');
    await wizard.seesNow('Text for the administrator');
    expect(wizard.screen.forbidden).toEqual([]);
    expect(wizard.screen.overruns).toBe(0);
    expect(wizard.screen.raw).not.toMatch(/[\u202e\u200b]/);
    expect(wizard.screen.everything).not.toMatch(/^✔ faked row/m);
  });

  test('is shown as text where it is pasted', async () => {
    const wizard = showWizard(fixture({ beginning: { at: 'start' } }).services);
    await wizard.seesNow('Another file');
    await wizard.press(key.end, key.up, key.up, key.enter);
    await wizard.seesNow('Which message?');
    await wizard.press(`pasted ${attack.replaceAll('\u001b', '')} end`);
    await wizard.seesNow('pasted');
    expect(wizard.screen.forbidden).toEqual([]);
    expect(wizard.screen.raw).not.toMatch(/[\u202e\u200b]/);
  });
});
