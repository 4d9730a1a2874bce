import { describe, expect, test } from 'vitest';
import { finding } from '../../src/findings/finding.ts';
import { wordsOf } from '../../src/words/words.ts';
import { setting } from '../helpers/diagnose-settings.ts';
import { key } from './keyboard.ts';
import { showWizard } from './show-wizard.ts';
import { fixture, injixoSubject, slowGreeting, wrongPassword } from './wizard-fixture.ts';

const words = wordsOf('en');
const down = key.down;
const said = { type: 'line', line: { at: 0, from: 'server', text: '220 ready' } } as const;

test('Esc leaves where there is no screen to go back to, and the keys say so', async () => {
  const wizard = showWizard(fixture({ beginning: { at: 'faults' } }).services);
  await wizard.seesNow(`Esc ${words.keys.leave.short}`);
  await wizard.press(key.escape);
  expect(await wizard.exited).toBe(0);
});

test('back on the start screen the mark stands where it was left', async () => {
  const wizard = showWizard(fixture({ beginning: { at: 'start' } }).services);
  await wizard.seesNow('❯ isps.cfg');
  await wizard.press(down, down, down, down, key.enter);
  await wizard.seesNow(words.explain.question);
  await wizard.press(key.escape);
  await wizard.seesNow(`❯ ${words.start.explain}`);
});

test('scrolling is offered only where there is something to scroll', async () => {
  const wizard = showWizard(fixture({ beginning: { at: 'start' } }).services);
  await wizard.seesNow('isps.cfg');
  await wizard.press('?');
  await wizard.seesNow(words.keys.quit.long);
  expect(wizard.screen.visible).not.toContain(`↑↓ ${words.keys.scroll.short}`);
});

describe('the settings', () => {
  test('a missing value is doubted below its own row, under the name that the system has for it', async () => {
    const { settings, vocabulary } = injixoSubject();
    const { password: _, ...values } = settings.values;
    const missing = finding('config.value-missing', { name: 'SMTPPwd', file: 'isps.cfg', line: 14 });
    const subject = {
      settings: { ...settings, values },
      vocabulary: { ...vocabulary, keys: { ...vocabulary.keys, password: 'SMTPPwd' } },
      configuration: [missing],
    };
    const wizard = showWizard(fixture({}, {}, subject).services);
    await wizard.seesNow('SMTPPwd');
    const lines = wizard.screen.visible.split('\n');
    const row = lines.findIndex((line) => line.includes('SMTPPwd'));
    expect(lines[row]).toMatch(/^✖ Password +- +SMTPPwd$/);
    expect(lines[row + 1]).toContain('Title of config.value-missing');
  });

  test('who edits the encryption sees the words that the system takes', async () => {
    const wizard = showWizard(fixture().services);
    await wizard.seesNow('diagnose');
    await wizard.press('e', down, down, key.enter);
    await wizard.seesNow('❯ SSL  TLS');
  });
});

describe('the summary', () => {
  test('names the one reservation where mail can go out', async () => {
    const { services } = fixture(
      {},
      {
        async *port() {
          yield { type: 'finding', finding: slowGreeting };
          return 'done';
        },
      },
    );
    const wizard = showWizard(services);
    await wizard.seesNow('diagnose');
    await wizard.press(key.enter);
    await wizard.seesNow(`! ${words.summary.warned('title of greeting.slow')}`);
  });

  test('does not praise what was not tried, and offers no test mail that cannot get anywhere', async () => {
    const { services } = fixture(
      {},
      {
        async *sender() {
          yield said;
          return { skipped: { why: 'needs', step: 'port' } };
        },
        async *delivery() {
          yield said;
          return { skipped: { why: 'needs', step: 'sender' } };
        },
      },
    );
    const wizard = showWizard({ ...services, options: { ...services.options, send: true } });
    await wizard.seesNow('diagnose');
    await wizard.press(key.enter);
    await wizard.seesNow('did not reach sender');
    expect(wizard.screen.visible).not.toContain(words.summary.healthy);
    expect(wizard.screen.visible).not.toContain(`m ${words.keys.send.short}`);
  });

  test.for([
    [{ transport: setting('Way', 'local-client' as const) }, 'no server was asked'],
    [{ enabled: setting('Enabled', false) }, 'did not reach sender'],
  ] as const)('offers no test mail where none can go out by SMTP: %j', async ([changed, told]) => {
    const { settings, ...others } = injixoSubject();
    const subject = { ...others, settings: { ...settings, values: { ...settings.values, ...changed } } };
    const wizard = showWizard(fixture({}, {}, subject).services);
    await wizard.seesNow('diagnose');
    await wizard.press(key.enter);
    await wizard.seesNow(told);
    expect(wizard.screen.visible).not.toContain(`m ${words.keys.send.short}`);
  });

  test('repeats the server’s own words, and a second run is told from the first', async () => {
    const { services } = fixture(
      {},
      {
        async *credentials() {
          yield { type: 'finding', finding: wrongPassword };
          return 'done';
        },
      },
    );
    const wizard = showWizard(services);
    await wizard.seesNow('diagnose');
    await wizard.press(key.enter);
    await wizard.seesNow('c continue');
    await wizard.press('c');
    await wizard.seesNow(`${words.summary.reply}       535 5.7.8 Error: authentication failed`);
    await wizard.press('r');
    await wizard.seesNow('c continue');
    expect(wizard.screen.everything).toContain(`✔ ${words.diagnosis.again}`);
  });
});

test.for(['en', 'de'] as const)(
  'the details in %s say what each capability means, and name facts in words',
  async (locale) => {
    const { services } = fixture(
      { locale },
      {
        async *encryption() {
          yield {
            type: 'facts',
            step: 'encryption',
            facts: {
              mode: 'starttls',
              version: 'TLSv1.3',
              cipher: null,
              versions: {},
              greeting: null,
              greetingMs: null,
              capabilities: ['SIZE 1000', 'X-UNKNOWN'],
              works: [],
            },
          };
          return 'done';
        },
        async *credentials() {
          yield { type: 'finding', finding: wrongPassword };
          return 'done';
        },
      },
    );
    const { diagnosis, facts, keys } = wordsOf(locale);
    const { mode } = facts;
    const wizard = showWizard(services);
    await wizard.seesNow(keys.diagnose.short);
    await wizard.press(key.enter);
    await wizard.seesNow(keys.continue.short);
    await wizard.press('d');
    await wizard.seesNow(diagnosis.offered);
    expect(wizard.screen.visible).toMatch(/SIZE 1000 +meaning of SIZE/);
    expect(wizard.screen.visible).toContain(`X-UNKNOWN  ${diagnosis.unknownCapability}`);
    expect(wizard.screen.visible).toMatch(new RegExp(`${mode} +STARTTLS`));
  },
);

test('with ASCII signs the steps stand in one column, and secrets and sentences have no other signs', async () => {
  const { services } = fixture({
    ascii: true,
    stepLine: ({ id }) => ({ title: id, result: 'mail.example → 192.0.2.1 · …' }),
  });
  const wizard = showWizard(services);
  await wizard.seesNow('********');
  await wizard.press(key.enter);
  await wizard.seesNow('[ok] server          mail.example -> 192.0.2.1 - ...');
  await wizard.seesNow('[-]  delivery');
  expect(wizard.screen.raw).toMatch(/^\p{ASCII}*$/u);
});
