import { describe, expect, test } from 'vitest';
import type { Hook } from '../../src/practice/engine/smtp-script.ts';
import type { SenderCandidate } from '../../src/settings/sender-candidate.ts';
import { diagnoseSettings, setting } from '../helpers/diagnose-settings.ts';

const candidate = (address: string, more: Partial<SenderCandidate> = {}): SenderCandidate => ({
  ...{ address, level: { kind: 'user', name: address.slice(0, 1).toUpperCase() }, name: 'Absenderadresse' },
  ...{ origin: null, used: false, sameServer: true, ...more },
});
const used = candidate('reports@practice.test', { used: true });

/** Postfix: these senders do not belong to the account, said at RCPT TO. */
const notOwned =
  (...senders: string[]): Hook =>
  (_line, { from }) =>
    senders.includes(from ?? '')
      ? `553 5.7.1 <${from}>: Sender address rejected: not owned by user reports@practice.test`
      : undefined;

const putOff: Hook = (line) => (/office@/.test(line) ? '450 4.7.1 Try again later' : undefined);

describe.concurrent('the senders that the configuration can produce', () => {
  test('are asked for one by one, the used one first, each address once', async () => {
    const result = await diagnoseSettings({
      script: { on: { RCPT: notOwned('office@practice.test') } },
      senders: [
        candidate('office@practice.test'),
        used,
        candidate('OFFICE@practice.test'),
        candidate('sales@practice.test'),
      ],
    });
    const { matrix, sender } = result.facts('sender');
    expect(sender).toBe('reports@practice.test');
    const rows = matrix.map((row) => [row.address, row.used, row.mailFrom?.code, row.rcptTo?.code, row.notAsked]);
    expect(rows).toEqual([
      ['reports@practice.test', true, 250, 250, null],
      ['office@practice.test', false, 250, 553, null],
      ['sales@practice.test', false, 250, 250, null],
    ]);
    expect(result.said(/^DATA/)).toEqual([]);
    expect(result.said(/^RSET/)).toHaveLength(3);
  });

  test('a refused one is a finding with its own address, and the test mail of the used one still goes out', async () => {
    const result = await diagnoseSettings({
      script: { on: { RCPT: notOwned('office@practice.test') } },
      senders: [used, candidate('office@practice.test')],
      options: { send: true },
    });
    expect(result.step('sender')).toMatchObject({
      status: 'failed',
      findings: [{ code: 'sender.not-permitted', args: { sender: 'office@practice.test' } }],
    });
    expect(result.server.mails.map(({ from }) => from)).toEqual(['reports@practice.test']);
    expect(result.codes('delivery')).toContain('delivery.accepted');
  });

  test('a refused one does not keep the test mail back when that is sent later either', async () => {
    const result = await diagnoseSettings({
      script: { on: { RCPT: notOwned('office@practice.test') } },
      senders: [used, candidate('office@practice.test')],
      options: { send: true },
      again: 'delivery',
    });
    expect(result.server.mails).toHaveLength(2);
  });

  test('the same trouble of all of them is told once', async () => {
    const result = await diagnoseSettings({
      script: { on: { RCPT: '550 5.1.1 User unknown' } },
      senders: [used, candidate('office@practice.test'), candidate('sales@practice.test')],
    });
    expect(result.codes('sender')).toEqual(['recipient.unknown']);
    expect(result.facts('sender').matrix.map(({ rcptTo }) => rcptTo?.code)).toEqual([550, 550, 550]);
  });

  test('those of other servers are listed, not asked for', async () => {
    const result = await diagnoseSettings({
      senders: [used, candidate('invoice@practice.test', { sameServer: false })],
    });
    expect(result.facts('sender').matrix[1]).toMatchObject({
      address: 'invoice@practice.test',
      notAsked: 'other-server',
    });
    expect(result.said(/invoice@/)).toEqual([]);
  });

  test('a server that puts us off is left alone', async () => {
    const result = await diagnoseSettings({
      script: { on: { MAIL: putOff } },
      senders: [used, candidate('office@practice.test'), candidate('sales@practice.test')],
    });
    expect(result.facts('sender').matrix.map(({ notAsked }) => notAsked)).toEqual([null, null, 'put-off']);
    expect(result.said(/sales@/)).toEqual([]);
  });

  test('a server that hangs up after a refusal is asked again, but not with a third sign-in', async () => {
    const hangUp: Hook = (line) => {
      if (/reports@/.test(line)) return undefined;
      return ({ socket }) => socket.end('550 5.7.60 Client does not have permissions to send as this sender\r\n');
    };
    const result = await diagnoseSettings({
      script: { on: { MAIL: hangUp } },
      senders: [used, ...['a', 'b', 'c'].map((name) => candidate(`${name}@practice.test`))],
    });
    expect(result.facts('sender').matrix.map(({ mailFrom, notAsked }) => mailFrom?.code ?? notAsked)).toEqual([
      ...[250, 550, 550],
      'limit',
    ]);
    expect(result.said(/^AUTH/)).toHaveLength(2);
    expect(result.codes('sender')).toEqual(['sender.not-permitted', 'sender.not-permitted']);
  });

  test('are asked for with at most twenty envelopes a run, that of the test mail counted', async () => {
    const many = Array.from({ length: 30 }, (_, index) => candidate(`s${index}@practice.test`));
    const result = await diagnoseSettings({
      senders: [used, ...many],
      values: { redirect: setting('Umleitung', true), redirectAddresses: setting('Adressen', ['test@practice.test']) },
      options: { send: true },
    });
    expect(result.said(/^MAIL/)).toHaveLength(20);
    expect(result.facts('sender').matrix.filter(({ notAsked }) => notAsked === 'limit')).toHaveLength(12);
    const fewer = await diagnoseSettings({ senders: [used, ...many], options: { envelopeProbes: 3 } });
    expect(fewer.said(/^MAIL/)).toHaveLength(3);
  });

  test('send a test mail each where that is wanted: some servers refuse only then', async () => {
    const denied = '554 5.2.252 SendAsDenied; reports@practice.test not allowed to send as office@practice.test';
    const result = await diagnoseSettings({
      script: { on: { message: (_line, { from }) => (from === 'office@practice.test' ? denied : undefined) } },
      senders: [used, candidate('office@practice.test'), candidate('sales@practice.test')],
      options: { send: true, everySender: true, recipient: 'it@practice.test' },
    });
    expect(result.facts('sender').matrix.map(({ message }) => message?.code ?? null)).toEqual([null, 554, 250]);
    expect(result.step('sender').findings).toMatchObject([
      { code: 'sender.not-permitted', args: { stage: 'message', sender: 'office@practice.test' } },
    ]);
    const mails = result.server.mails.map(({ from, to, data }) => [
      from,
      to,
      /^From: (.*)$/m.exec(String(data))?.[1]?.trim(),
    ]);
    expect(mails).toEqual([
      ['sales@practice.test', ['it@practice.test'], 'sales@practice.test'],
      ['reports@practice.test', ['it@practice.test'], 'reports@practice.test'],
    ]);
  });
});

describe.concurrent('the option for international addresses', () => {
  const ascii = { keywords: ['ENHANCEDSTATUSCODES', '8BITMIME'] };
  const option = (value: boolean) => ({ smtputf8: setting('RFC6532', value) });

  test.for([
    ['smtputf8.unsupported', true, ascii],
    ['smtputf8.unused', false, {}],
  ] as const)('gives %s where it is %s and the server says otherwise', async ([code, value, script]) => {
    const result = await diagnoseSettings({ values: option(value), script });
    expect(result.codes('sender')).toEqual([code]);
    expect(result.facts('sender').rcptTo?.code).toBe(250);
  });

  test('is no matter where it fits the server, or the system has none', async () => {
    expect((await diagnoseSettings({ values: option(true) })).codes('sender')).toEqual([]);
    expect((await diagnoseSettings({ script: ascii })).codes('sender')).toEqual([]);
  });

  test('is told once where an address needs it', async () => {
    const sender = setting('Absenderadresse', 'büro@practice.test');
    const result = await diagnoseSettings({ values: { ...option(true), sender }, script: ascii });
    expect(result.step('sender').findings).toMatchObject([
      { code: 'smtputf8.unsupported', args: { address: 'büro@practice.test' } },
    ]);
  });
});
