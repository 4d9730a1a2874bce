import { describe, expect, test } from 'vitest';
import { isTestDummy } from '../../src/diagnosis/is-test-dummy.ts';
import { stepLine } from '../../src/explain/step-line.ts';
import { finding } from '../../src/findings/finding.ts';
import type { Hook } from '../../src/practice/engine/smtp-script.ts';
import { diagnoseSettings, setting } from '../helpers/diagnose-settings.ts';

const redirect = (...addresses: string[]) => ({
  redirect: setting('Umleitungsmodus aktivieren', true),
  redirectAddresses: setting('Umleitungsadresse(n)', addresses),
});
const userUnknown: Hook = (line) => (/gone@/.test(line) ? '550 5.1.1 <gone@practice.test>: User unknown' : undefined);
const place = { name: 'Umleitungsadresse(n)', file: null, line: null };

describe.concurrent('with redirecting on', () => {
  test('every mail goes to the redirect addresses, whatever --to says, and the blind copy is dropped', async () => {
    const result = await diagnoseSettings({
      values: { ...redirect('test@practice.test', 'probe@practice.test'), bccSender: setting('BCC an Absender', true) },
      options: { recipient: 'customer@practice.test', send: true },
    });
    expect(result.diagnosis.steps.map(({ status }) => status)).not.toContain('failed');
    expect(result.facts('redirect')).toMatchObject({
      active: true,
      before: { to: 'customer@practice.test', bcc: ['reports@practice.test'] },
      after: ['test@practice.test', 'probe@practice.test'],
      addresses: [
        { address: 'test@practice.test', reply: { command: 'RCPT TO', code: 250 } },
        { address: 'probe@practice.test', reply: { command: 'RCPT TO', code: 250 } },
      ],
    });
    expect(result.server.mails.map(({ to }) => to)).toEqual([['test@practice.test', 'probe@practice.test']]);
    expect(result.said(/customer@/)).toEqual([]);
    expect(String(result.server.mails[0]?.data)).toMatch(/^To: test@practice.test, probe@practice.test/m);
  });

  test('an address that the server refuses is the redirect step’s finding alone, and nothing is sent', async () => {
    const result = await diagnoseSettings({
      script: { on: { RCPT: userUnknown } },
      values: redirect('gone@practice.test', 'test@practice.test'),
      options: { send: true },
    });
    expect(result.step('sender')).toMatchObject({ status: 'passed', findings: [] });
    expect(result.codes('redirect')).toEqual(['redirect.address-refused']);
    expect(result.step('redirect').findings[0]?.args).toMatchObject({ recipient: 'gone@practice.test' });
    expect(result.facts('redirect').addresses.map(({ reply }) => reply?.code)).toEqual([550, 250]);
    expect(result.step('delivery')).toMatchObject({ status: 'skipped', reason: { why: 'needs', step: 'redirect' } });
    expect(result.server.mails).toEqual([]);
  });

  test('the line of the sender step names the one address that is refused', async () => {
    const values = redirect('test@practice.test', 'gone@practice.test');
    const result = await diagnoseSettings({ script: { on: { RCPT: userUnknown } }, values });
    expect(stepLine(result.step('sender'), 'en').result).toBe(
      'sender accepted; 1 of 2 recipients refused: gone@practice.test (550); nothing was sent',
    );
    expect(stepLine(result.step('sender'), 'de').result).toBe(
      'Absender angenommen; 1 von 2 Empfängern abgelehnt: gone@practice.test (550); nichts gesendet',
    );
  });

  test('the addresses are asked for once in a run, and anew when the step runs again', async () => {
    const wish = { values: redirect('test@practice.test') };
    expect((await diagnoseSettings(wish)).said(/^RCPT/)).toHaveLength(1);
    const again = await diagnoseSettings({ ...wish, again: 'redirect' });
    expect(again.said(/^RCPT/)).toHaveLength(2);
    expect(again.facts('redirect').addresses[0]?.reply?.code).toBe(250);
    expect(again.step('redirect').status).toBe('passed');
  });

  test('a sender that is refused only at RCPT TO is the sender’s finding, not the redirect address’s', async () => {
    const refusal = '553 5.7.1 <reports@practice.test>: Sender address rejected: not owned by user other';
    const result = await diagnoseSettings({
      script: { on: { RCPT: refusal } },
      values: redirect('test@practice.test'),
    });
    expect(result.codes('sender')).toEqual(['sender.not-permitted']);
    expect(result.step('redirect')).toMatchObject({ reason: { why: 'needs', step: 'sender' }, findings: [] });
  });

  test('what the sender step told is not told again', async () => {
    const result = await diagnoseSettings({
      script: { on: { RCPT: '451 4.7.1 Greylisting in effect, please come back later' } },
      values: redirect('test@practice.test'),
    });
    expect(result.codes('sender')).toEqual(['recipient.greylisted']);
    expect(result.codes('redirect')).toEqual([]);
  });

  test('without an address the sender is asked for with its own, and nothing is sent', async () => {
    const result = await diagnoseSettings({
      values: redirect(),
      whose: { user: 'MUELLER', tenant: null, account: null, template: null },
      options: { send: true, recipient: 'customer@practice.test' },
    });
    expect(result.said(/^RCPT/)).toEqual(['RCPT TO:<reports@practice.test>']);
    expect(result.server.mails).toEqual([]);
    expect(result.step('redirect')).toMatchObject({
      reason: { why: 'redirect-without-address' },
      findings: [{ code: 'redirect.address-missing', args: { would: 'MUELLER@test-dummy.at' } }],
    });
    expect(result.step('delivery').reason).toEqual({ why: 'redirect-without-address' });
  });

  test('a missing or invalid address that reading the settings has told is not told twice', async () => {
    const missing = finding('redirect.address-missing', { ...place, would: '<USER>@test-dummy.at' });
    const invalid = finding('redirect.address-invalid', { ...place, value: 'not an address' });
    for (const configuration of [[missing], [invalid]]) {
      const result = await diagnoseSettings({ values: redirect('not an address'), configuration });
      expect(result.codes('redirect')).toEqual([]);
      expect(result.step('delivery').reason).toEqual({ why: 'not-asked-to-send' });
    }
  });
});

describe.concurrent('without redirecting', () => {
  test('the step tells where mail goes and what the blind copy is', async () => {
    const result = await diagnoseSettings({
      values: { redirect: setting('Umleitungsmodus aktivieren', false), bccSender: setting('BCC an Absender', true) },
      options: { recipient: 'it@practice.test', send: true },
    });
    expect(result.step('redirect')).toMatchObject({ status: 'passed', findings: [] });
    expect(result.facts('redirect')).toEqual({
      active: false,
      before: { to: 'it@practice.test', bcc: ['reports@practice.test'] },
      after: ['it@practice.test'],
      addresses: [],
    });
    // As the system sends it: the sender's own copy goes along, and nobody else's.
    expect(result.server.mails.map(({ to }) => to)).toEqual([['it@practice.test', 'reports@practice.test']]);
  });

  test('a system that has no such mode says so, also where no server answers', async () => {
    const result = await diagnoseSettings({ values: { port: setting('SMTP-Port', 1) } });
    expect(result.step('redirect').reason).toEqual({ why: 'no-redirect-mode' });
  });
});

describe('test-dummy.at', () => {
  test.for([
    'MUELLER@test-dummy.at',
    'x@TEST-Dummy.AT',
    'x@mail.test-dummy.at',
    'x@test-dummy.at.',
    'x@ｔｅｓｔ-dummy.at',
    'x%test-dummy.at@relay.example',
    'test-dummy.at!x@relay.example',
  ])('%s is never written to', (address) => {
    expect(isTestDummy(address)).toBe(true);
  });

  test.for(['x@contest-dummy.at', 'x@test-dummy.at.example', 'test-dummy.at@kunde.example', ''])(
    '%s is an address like any other',
    (address) => {
      expect(isTestDummy(address)).toBe(false);
    },
  );

  test.for([
    ['asked for with --to', {}, { recipient: 'x@Sub.Test-Dummy.at', send: true }],
    ['as the redirect address', redirect('x@test-dummy.at'), { send: true }],
    ['beside another redirect address', redirect('test@practice.test', 'x@test-dummy.at'), { send: true }],
    ['as the sender’s own', { sender: setting('Absenderadresse', 'x@test-dummy.at') }, { send: true }],
    [
      'for what comes back',
      { sender: setting('Absenderadresse', 'x@test-dummy.at') },
      { recipient: 'it@practice.test', send: true },
    ],
  ] as const)('gets no mail %s', async ([, values, options]) => {
    const result = await diagnoseSettings({ values, options });
    expect(result.server.mails).toEqual([]);
    expect(result.said(/^RCPT.*dummy/i)).toEqual([]);
    const reasons = result.diagnosis.steps.map(({ reason }) => reason?.why);
    expect(reasons).toContain('test-dummy');
  });
});
