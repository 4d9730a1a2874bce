import { describe, expect, test } from 'vitest';
import { finding } from '../../src/findings/finding.ts';
import { wordsOf } from '../../src/words/words.ts';
import { key } from './keyboard.ts';
import { showWizard } from './show-wizard.ts';
import { fixture, injixoSubject, wrongPassword } from './wizard-fixture.ts';

const failing = {
  async *credentials() {
    yield { type: 'finding' as const, finding: wrongPassword };
    return 'done' as const;
  },
};

describe.each(['en', 'de'] as const)('in %s', (locale) => {
  const words = wordsOf(locale);

  test('the start screen shows found files with system and server, and what else can be done', async () => {
    const { services } = fixture({ locale, beginning: { at: 'start' } });
    const wizard = showWizard(services);
    await wizard.seesNow('smtp.kunde.example:465');
    for (const text of [words.tool, words.start.question, 'injixo Enterprise', 'other/maildiag.ini']) {
      expect(wizard.screen.visible).toContain(text);
    }
    const { anotherFile, setUp, explain, practise, quit } = words.start;
    for (const text of [anotherFile, setUp, explain, practise, quit]) {
      expect(wizard.screen.visible).toContain(text);
    }
    await wizard.press('q');
    expect(await wizard.exited).toBe(0);
    expect(wizard.screen.cursorShown).toBe(true);
    expect(wizard.keyboard.raw).toBe(false);
  });

  test('another file is asked for, an error is explained beside the path, and the path can be mended', async () => {
    const { services, asked } = fixture({ locale, beginning: { at: 'start' } });
    const wizard = showWizard(services);
    await wizard.seesNow('isps.cfg');
    await wizard.press(key.down, key.down, key.enter);
    await wizard.seesNow(words.path.question);
    await wizard.press('missing.cfg', key.enter);
    await wizard.seesNow('Title of config.unreadable');
    expect(wizard.screen.visible).toContain('missing.cfg');
    await wizard.press(...Array.from('missing.cfg', () => key.backspace), 'isps.cfg', key.enter);
    await wizard.seesNow(words.sheet.redirectAbsent);
    expect(asked.opened).toEqual(['missing.cfg', 'isps.cfg']);
  });

  test('an error message is explained', async () => {
    const { services } = fixture({ locale, beginning: { at: 'start' } });
    const wizard = showWizard(services);
    await wizard.seesNow('isps.cfg');
    await wizard.press(key.end, key.up, key.up, key.enter);
    await wizard.seesNow(words.explain.label);
    await wizard.press('535 5.7.8 wrong', key.enter);
    await wizard.seesNow('Title of auth.wrong-password');
    expect(wizard.screen.visible).toContain('Meaning of auth.wrong-password.');
    expect(wizard.screen.visible).toContain(words.diagnosis.lowersSecurity);
    await wizard.press(key.escape);
    await wizard.seesNow(words.start.question);
  });

  test('a practice fault is found by typing, and its server ends with the wizard', async () => {
    const { services, asked } = fixture({ locale, beginning: { at: 'faults' } });
    const wizard = showWizard(services);
    await wizard.seesNow('kind 0');
    expect(wizard.screen.visible).toContain(words.faults.question);
    await wizard.press('password');
    await wizard.seesNoMore('kind 0');
    await wizard.press(key.enter);
    await wizard.seesNow(words.sheet.redirectAbsent);
    expect(asked.opened).toEqual(['/tmp/fault-33/isps.cfg']);
    expect(wizard.screen.everything).toContain('The password is refused');
    await wizard.press('q');
    expect(await wizard.exited).toBe(0);
    expect(asked.practiceStopped).toBe(1);
  });

  test('the settings show the native key, the line, and a doubt below the value that it is about', async () => {
    const doubt = finding('config.port-and-mode', { port: 465, mode: 'TLS', reason: 'ambiguous' });
    const { services } = fixture({ locale }, {}, injixoSubject([doubt]));
    const wizard = showWizard(services);
    await wizard.seesNow(words.sheet.redirectAbsent);
    const lines = wizard.screen.visible.split('\n');
    const port = lines.findIndex((line) => line.includes('SMTPPort'));
    expect(lines[port]).toMatch(/^! .*465 +SMTPPort +\S+ 9$/);
    expect(lines[port + 1]).toContain('Title of config.port-and-mode');
    expect(wizard.screen.visible).toContain(words.sheet.certificates(2));
    expect(wizard.screen.visible).toContain('••••••••');
    expect(wizard.screen.raw).not.toContain('canary');
  });

  test('a problem stops the diagnosis with a card: cause, reply taken apart, advice, whom to ask', async () => {
    const { services } = fixture({ locale }, failing);
    const wizard = showWizard(services);
    await wizard.seesNow(words.sheet.redirectAbsent);
    await wizard.press(key.enter);
    await wizard.seesNow('✖ Title of auth.wrong-password  auth.wrong-password');
    for (const text of [
      '│ Cause of auth.wrong-password.',
      '│   535 5.7.8 Error: authentication failed',
      '│   535  refused for good',
      '│ 1  Do the safe thing.',
      `│ 2  Do the other thing. (${words.diagnosis.lowersSecurity})`,
      'Please look at the log.',
      '✖ credentials',
    ]) {
      expect(wizard.screen.visible).toContain(text);
    }
    expect(wizard.screen.everything).not.toContain('sender   ');
    await wizard.press('d');
    await wizard.seesNow('Meaning of auth.wrong-password.');
    expect(wizard.screen.visible).toContain(words.diagnosis.facts);
    await wizard.press(key.escape, 't');
    await wizard.seesNow(words.transcript.empty);
    await wizard.press(key.escape, 'q');
    expect(await wizard.exited).toBe(1);
  });

  test('the summary names the root cause with its advice, warnings, and what was not judged', async () => {
    const { services } = fixture(
      { locale },
      {
        ...failing,
        async *port() {
          yield { type: 'finding', finding: finding('greeting.slow', { host: 'h', port: 465, seconds: 6 }) };
          return 'done';
        },
      },
    );
    const wizard = showWizard(services);
    await wizard.seesNow(words.sheet.redirectAbsent);
    await wizard.press(key.enter);
    await wizard.seesNow(words.keys.continue.short);
    await wizard.press('c');
    await wizard.seesNow(
      words.summary.failed(locale === 'en' ? 'title of auth.wrong-password' : 'Title of auth.wrong-password'),
    );
    expect(wizard.screen.visible).toMatch(new RegExp(`${words.summary.first} +1  Do the safe thing`));
    expect(wizard.screen.visible).toMatch(new RegExp(`${words.summary.also} +Title of greeting.slow`));
    expect(wizard.screen.visible).toContain(words.summary.notJudged);
    await wizard.press('a');
    await wizard.seesNow('Dear administrator,');
    await wizard.press('c');
    await wizard.seesNow(words.summary.copied);
    await wizard.press(key.escape, 's');
    await wizard.seesNow('maildiag-report.md');
    await wizard.press(key.enter);
    await wizard.seesNow(words.summary.saved('maildiag-report.md'));
    await wizard.press('q');
    expect(await wizard.exited).toBe(1);
  });

  test('when all is well the summary says what was proved and what not', async () => {
    const { services } = fixture({ locale });
    const wizard = showWizard(services);
    await wizard.seesNow(words.sheet.redirectAbsent);
    await wizard.press(key.enter);
    await wizard.seesNow(`✔ ${words.summary.healthy}`);
    expect(wizard.screen.visible).toContain('server, port, encryption');
    expect(wizard.screen.visible.replaceAll(/\s+/g, ' ')).toContain(words.summary.notSent);
    await wizard.press('q');
    expect(await wizard.exited).toBe(0);
  });

  test('the question mark lists all keys of a screen in sentences', async () => {
    const { services } = fixture({ locale });
    const wizard = showWizard(services);
    await wizard.seesNow(words.sheet.redirectAbsent);
    await wizard.press('?');
    await wizard.seesNow(words.keys.recipient.long);
    expect(wizard.screen.visible).toContain('Ctrl-C');
    await wizard.press('?');
    await wizard.seesNow(words.sheet.redirectAbsent);
  });

  test('a terminal of 20x5 gets one sentence, and the screen when it is enlarged', async () => {
    const { services } = fixture({ locale });
    const wizard = showWizard(services, 20, 5);
    await wizard.seesNow('30x10');
    expect(wizard.screen.overruns).toBe(0);
    wizard.screen.resize(80, 24);
    await wizard.seesNow(words.sheet.redirectAbsent);
    expect(wizard.screen.forbidden).toEqual([]);
  });
});
