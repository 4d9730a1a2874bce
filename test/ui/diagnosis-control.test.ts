import { describe, expect, test } from 'vitest';
import type { StepEvent } from '../../src/diagnosis/diagnosis-event.ts';
import { finding } from '../../src/findings/finding.ts';
import { key } from './keyboard.ts';
import { showWizard } from './show-wizard.ts';
import { fixture, type Script, wrongPassword } from './wizard-fixture.ts';

/** Fails the first `times` times. */
function failingCredentials(times: number): Script & { readonly calls: number } {
  let calls = 0;
  return {
    get calls() {
      return calls;
    },
    async *credentials() {
      calls += 1;
      if (calls <= times) yield { type: 'finding', finding: wrongPassword };
      return 'done';
    },
  };
}

const greeting = (signal: AbortSignal) =>
  async function* wait(): AsyncGenerator<StepEvent, 'done'> {
    yield { type: 'line', line: { at: 12, from: 'note', text: 'connected to 203.0.113.7:25' } };
    yield {
      type: 'waiting',
      wait: { for: 'greeting', target: '203.0.113.7:25', stage: 'greeting', since: 0, limit: 10_000 },
    };
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    return 'done';
  };

const silent: Script = { port: (signal) => greeting(signal)() };

async function atTheProblem(script: Script) {
  const { services, asked } = fixture({}, script);
  const wizard = showWizard(services);
  await wizard.seesNow('diagnose');
  await wizard.press(key.enter);
  await wizard.seesNow('c continue');
  return { wizard, asked };
}

describe('at a problem', () => {
  test('nothing happens until a key is pressed, then the step is run again', async () => {
    const script = failingCredentials(1);
    const { wizard } = await atTheProblem(script);
    expect(script.calls).toBe(1);
    await wizard.press('r');
    await wizard.seesNow('Everything that was tried works.');
    expect(script.calls).toBe(2);
    expect(wizard.screen.everything.match(/credentials {5}result/g)).toHaveLength(2);
  });

  test('a value is edited and the diagnosis goes on from the first step that uses it', async () => {
    const script = failingCredentials(1);
    const { wizard, asked } = await atTheProblem(script);
    await wizard.press('e');
    await wizard.seesNow('Which value?');
    expect(wizard.screen.visible).toContain('❯ Password');
    await wizard.press(key.enter);
    await wizard.seesNow('New value for SMTPPwd');
    await wizard.press('hunter2#');
    await wizard.seesNow('••••••••');
    await wizard.press(key.enter);
    await wizard.seesNow('Everything that was tried works.');
    expect(asked.edits).toEqual([['password', 'hunter2#']]);
    expect(wizard.screen.everything).toContain('SMTPPwd: new password');
    expect(wizard.screen.raw).not.toContain('hunter2');
    expect(wizard.screen.everything.match(/✔ port /g)).toHaveLength(1);
    expect(script.calls).toBe(2);
  });

  test('a value that cannot be right is explained, and accepted only when the user insists', async () => {
    const { wizard, asked } = await atTheProblem(failingCredentials(1));
    await wizard.press('e', key.home, key.down, key.enter);
    await wizard.seesNow('New value for SMTPPort');
    await wizard.press(key.backspace, key.backspace, key.backspace, 'x', key.enter);
    await wizard.seesNow('Title of config.value-invalid');
    expect(asked.runs[0]?.subject.settings.values.port?.value).toBe(465);
    await wizard.press(key.enter);
    await wizard.seesNow('Everything that was tried works.');
    expect(wizard.screen.everything.match(/✔ port /g)).toHaveLength(2);
  });

  test('Ctrl-C ends with 130', async () => {
    const { wizard } = await atTheProblem(failingCredentials(9));
    await wizard.press(key.interrupt);
    expect(await wizard.exited).toBe(130);
    expect(wizard.screen.cursorShown).toBe(true);
  });
});

describe('while a step waits', () => {
  test('the screen says for what and how long, in less than 60 bytes a second', async () => {
    const { services } = fixture({}, silent);
    const wizard = showWizard(services);
    await wizard.seesNow('diagnose');
    await wizard.press(key.enter);
    await wizard.seesNow('no greeting yet from 203.0.113.7:25');
    expect(wizard.screen.visible).toContain('s skip');
    await wizard.seesNow('· 1 of 10 s');
    const before = wizard.screen.bytes;
    await wizard.seesNow('· 3 of 10 s');
    expect((wizard.screen.bytes - before) / 2).toBeLessThan(60);
  });

  test('the step can be skipped and the transcript read', async () => {
    const { services } = fixture({}, silent);
    const wizard = showWizard(services);
    await wizard.seesNow('diagnose');
    await wizard.press(key.enter);
    await wizard.seesNow('no greeting yet');
    await wizard.press('t');
    await wizard.seesNow('12 ms  * connected to 203.0.113.7:25');
    await wizard.press(key.escape, 's');
    await wizard.seesNow('port  (skipped because user)');
  });

  test.for([
    ['q', 'q'],
    ['Ctrl-C', key.interrupt],
  ] as const)('%s stops everything with 130', async ([, pressed]) => {
    let aborted = false;
    const { services } = fixture(
      {},
      {
        async *port(signal) {
          signal.addEventListener('abort', () => {
            aborted = true;
          });
          return yield* greeting(signal)();
        },
      },
    );
    const wizard = showWizard(services);
    await wizard.seesNow('diagnose');
    await wizard.press(key.enter);
    await wizard.seesNow('no greeting yet');
    await wizard.press(pressed);
    expect(await wizard.exited).toBe(130);
    expect(aborted).toBe(true);
    expect(wizard.keyboard.raw).toBe(false);
  });

  test('a hang-up ends everything with the exit code of the signal', async () => {
    const { services } = fixture({}, silent);
    const wizard = showWizard(services);
    await wizard.seesNow('diagnose');
    await wizard.press(key.enter);
    await wizard.seesNow('no greeting yet');
    wizard.stop(129);
    expect(await wizard.exited).toBe(129);
  });

  test('a screen reader gets no countdown and a word for every sign', async () => {
    const { services } = fixture({ screenReader: true }, silent);
    const wizard = showWizard(services);
    await wizard.sees('diagnose');
    await wizard.press(key.enter);
    await wizard.sees('now: port');
    expect(wizard.screen.raw).toContain('passed: server');
    expect(wizard.screen.raw).not.toMatch(/[✔✖◌❯│]/);
    await wizard.press('s');
    await wizard.sees('passed: Everything that was tried works.');
    expect(wizard.screen.raw).not.toContain(' of 10 s');
  });
});

describe('the test mail', () => {
  test('is sent only after a yes, with the recipient shown', async () => {
    const { services, asked } = fixture();
    const wizard = showWizard(services);
    await wizard.seesNow('diagnose');
    await wizard.press('t');
    await wizard.seesNow('New value for Test recipient');
    await wizard.press('nobody', key.enter);
    await wizard.seesNow('This is not a mail address.');
    await wizard.press('@kunde.example', key.enter);
    await wizard.seesNow('diagnose');
    await wizard.press(key.enter);
    await wizard.seesNow('m test mail');
    expect(asked.runs[0]?.options).toMatchObject({ send: false, recipient: 'nobody@kunde.example' });
    await wizard.press('m');
    await wizard.seesNow('Send one test mail to nobody@kunde.example?');
    await wizard.press('n', 'm');
    await wizard.seesNow('Send one test mail');
    await wizard.press('y');
    await wizard.seesNow('the server accepted the test mail');
    expect(asked.runs[0]?.options).toMatchObject({ send: true, recipient: 'nobody@kunde.example' });
    await wizard.press('r');
    await wizard.seesNow('a test mail shows it');
    expect(asked.runs[0]?.options.send).toBe(false);
  });

  test('ends with the reminder to restart the service, in the words of the system', async () => {
    const restart = finding('config.restart-needed', { service: 'injixo Enterprise WFM' });
    const { services } = fixture(
      {},
      {
        async *delivery() {
          yield { type: 'finding', finding: restart };
          return 'done';
        },
      },
    );
    const wizard = showWizard(services);
    await wizard.seesNow('diagnose');
    await wizard.press(key.enter);
    await wizard.seesNow('m test mail');
    await wizard.press('m', 'y');
    await wizard.seesNow('config.restart-needed');
  });
});
