import { expect, test } from 'vitest';
import type { SenderTrial } from '../../src/diagnosis/step-facts.ts';
import type { Refusal } from '../../src/findings/refusal.ts';
import { key } from './keyboard.ts';
import { showWizard } from './show-wizard.ts';
import { fixture, injixoSubject, wrongPassword } from './wizard-fixture.ts';

const taken: Refusal = { command: 'RCPT TO', code: 250, enhanced: null, lines: ['ok'] };
const refused: Refusal = { command: 'MAIL FROM', code: 553, enhanced: '5.7.1', lines: ['not yours'] };

const trial = (address: string, change: Partial<SenderTrial>): SenderTrial => ({
  address,
  level: { kind: 'global', name: null },
  name: 'Absenderadresse',
  used: false,
  mailFrom: taken,
  rcptTo: taken,
  message: null,
  notAsked: null,
  ...change,
});

const matrix = [
  trial('mueller@kanzlei.example', { used: true, level: { kind: 'user', name: 'MUELLER' } }),
  trial('office@kanzlei.example', { mailFrom: refused, rcptTo: null }),
  trial('rechnungen@kanzlei.example', {
    level: { kind: 'account', name: 'Rechnungen' },
    mailFrom: null,
    rcptTo: null,
    notAsked: 'other-server',
  }),
];

const script = {
  async *sender() {
    const facts = { sender: 'mueller@kanzlei.example', recipient: null, mailFrom: taken, rcptTo: taken, matrix };
    yield { type: 'facts' as const, step: 'sender' as const, facts };
    return 'done' as const;
  },
};

function subject() {
  const { settings, ...others } = injixoSubject();
  const senders = matrix.map(({ address, used, notAsked }) => ({
    address,
    used,
    sameServer: notAsked === null,
    level: { kind: 'global' as const, name: null },
    name: 'Absenderadresse',
    origin: null,
  }));
  return { ...others, settings: { ...settings, senders } };
}

test('every sender is a row of a table, beside the step and on the summary', async () => {
  const wizard = showWizard(fixture({}, script, subject()).services, 100, 60);
  await wizard.seesNow('diagnose');
  await wizard.press(key.enter);
  await wizard.seesNow('m test mail');
  const text = wizard.screen.everything;
  expect(text.match(/Sender +Comes from +MAIL FROM +RCPT TO/g)).toHaveLength(2);
  expect(text).toMatch(/mueller@kanzlei\.example \(in use\) +user settings MUELLER +ok +ok/);
  expect(text).toMatch(/office@kanzlei\.example +global settings +553 5\.7\.1 +-/);
  expect(text).toMatch(/rechnungen@kanzlei\.example +mail account Rechnungen +another server/);
  expect(text).not.toContain('DATA');
});

test('where the level does not fit into the table it stands below the address', async () => {
  const wizard = showWizard(fixture({}, script, subject()).services, 80, 60);
  await wizard.seesNow('diagnose');
  await wizard.press(key.enter);
  await wizard.seesNow('m test mail');
  expect(wizard.screen.everything).toMatch(/mueller@kanzlei\.example \(in use\) +ok +ok\n +user settings MUELLER/);
  expect(wizard.screen.overruns).toBe(0);
});

test('at 40 columns each sender has a few lines of its own', async () => {
  const wizard = showWizard(fixture({}, script, subject()).services, 40, 60);
  await wizard.seesNow('diagnose');
  await wizard.press(key.enter);
  await wizard.seesNow('m test mail');
  expect(wizard.screen.everything).toContain(
    'office@kanzlei.example\n    global settings\n    MAIL FROM 553 5.7.1, RCPT TO -',
  );
  expect(wizard.screen.overruns).toBe(0);
});

test('v asks with the senders in sight, and sends from every one of them only after a yes', async () => {
  const { services, asked } = fixture({}, script, subject());
  const wizard = showWizard(services, 80, 40);
  await wizard.seesNow('diagnose');
  await wizard.press(key.enter);
  await wizard.seesNow('v every sender');
  await wizard.press('v');
  await wizard.seesNow('Send one test mail from each of 2 senders to reports@kunde.example?');
  expect(wizard.screen.visible).toContain('left out');
  await wizard.press('n', 'v');
  await wizard.seesNow('from each of 2');
  expect(asked.runs[0]?.options).toMatchObject({ send: false });
  await wizard.press('y');
  await wizard.seesNow('m test mail');
  expect(asked.runs[0]?.options).toMatchObject({ send: true, everySender: true });
  await wizard.press('m', 'y');
  await wizard.seesNow('m test mail');
  expect(asked.runs[0]?.options).toMatchObject({ send: true, everySender: false });
});

test('one sender is no table', async () => {
  const wizard = showWizard(fixture().services);
  await wizard.seesNow('diagnose');
  await wizard.press(key.enter);
  await wizard.seesNow('m test mail');
  expect(wizard.screen.everything).not.toContain('MAIL FROM');
  expect(wizard.screen.visible).not.toContain('v every sender');
});

const another = {
  async *sender() {
    const facts = { sender: 'mueller@kanzlei.example', recipient: null, mailFrom: taken, rcptTo: taken, matrix };
    yield { type: 'facts' as const, step: 'sender' as const, facts };
    yield { type: 'finding' as const, finding: wrongPassword };
    return 'passable' as const;
  },
};

test('where only another sender is refused the summary does not say that no mail goes out', async () => {
  const wizard = showWizard(fixture({}, another, subject()).services, 80, 60);
  await wizard.seesNow('diagnose');
  await wizard.press(key.enter);
  await wizard.seesNow('c continue');
  await wizard.press('c');
  await wizard.seesNow('! Mail can go out, with one reservation');
  expect(wizard.screen.visible).not.toContain('does not go out');
});
