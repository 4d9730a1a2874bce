import { describe, expect, test } from 'vitest';
import { mint } from '../../src/practice/certificates/mint.ts';
import { serverCredentials } from '../../src/practice/certificates/server-credentials.ts';
import type { SmtpScript } from '../../src/practice/engine/smtp-script.ts';
import { defineFault } from '../../src/practice/faults/define-fault.ts';
import { smtp } from '../../src/practice/faults/smtp.ts';
import { findFault } from '../../src/practice/faults.ts';
import type { PracticeScript } from '../../src/practice/practice-script.ts';
import type { PracticeSettings } from '../../src/practice/practice-settings.ts';
import { ntcsProfile } from '../../src/practice/profiles.ts';
import { changedLines, errorsIn, type Fixing, type FixWish, fixOnPractice, saidTo } from '../helpers/fix-ground.ts';

function fault(script: PracticeScript, settings: PracticeSettings = {}) {
  return defineFault({ id: 'of-a-test', en: '', de: '', expects: ['unknown'], settings, script });
}

function named(...names: string[]): SmtpScript {
  return {
    credentials: ({ intermediate }) =>
      serverCredentials(mint({ commonName: names[0] ?? '', names }, intermediate), [intermediate]),
  };
}

const selfSigned: SmtpScript = {
  credentials: () =>
    serverCredentials(mint({ commonName: 'mail.practice.test', names: ['mail.practice.test'] }, null), []),
};

/** Takes only the account's own address as sender. */
const ownSenderOnly: SmtpScript = {
  mechanisms: ['PLAIN'],
  on: {
    RCPT: (_line, { from, user }) =>
      from === user ? undefined : '553 5.7.1 Sender address rejected: not owned by user',
  },
};

const signIns = ({ server }: Fixing) => saidTo(server).filter(({ text }) => /^AUTH /i.test(text));
const offered = ({ report }: Fixing) => report.steps.flatMap(({ findings }) => findings.flatMap(({ fixes }) => fixes));

function expectUntouched(fixing: Fixing): void {
  const { before, after, backups, report, code } = fixing;
  expect({ after, backups, fixed: report.fixed, code }).toEqual({ after: before, backups: [], fixed: [], code: 1 });
}

describe('the password', () => {
  test.concurrent('does not go to the server of another domain that a certificate names', async () => {
    const zone = { 'mail.evil.test': { a: ['127.0.0.1'] } };
    const fixing = await fixOnPractice(fault(smtp(named('mail.evil.test'), { zone })));
    expectUntouched(fixing);
    expect(signIns(fixing)).toEqual([]);
    const [fix] = offered(fixing).filter(({ set }) => set.SMTPServer === 'mail.evil.test');
    expect(fix).toMatchObject({ verified: false, needsWord: 'other-server' });
  });

  test.concurrent('does not go to a similar name in another domain', async () => {
    const settings = {
      SMTPServer: 'smtp.practicce.test',
      SMTPUser: 'reports@customer.test',
      SMTPFromEmail: 'reports@customer.test',
    };
    const fixing = await fixOnPractice(fault(smtp(named('smtp.practice.test')), settings));
    expectUntouched(fixing);
    expect(signIns(fixing)).toEqual([]);
    expect(offered(fixing).map(({ set, needsWord }) => [set.SMTPServer, needsWord])).toContainEqual([
      'smtp.practice.test',
      'other-server',
    ]);
  });

  test.concurrent('goes to another name in the domain of the account, where its certificate is right', async () => {
    const settings = { SMTPServer: 'mail.practicce.test' };
    const fixing = await fixOnPractice(fault(smtp(), settings));
    expect(changedLines(fixing.before, fixing.after)).toEqual(['SMTPServer = mail.practice.test']);
  });

  test.concurrent('goes to no other name at all where the settings check no certificate', async () => {
    const settings = { SMTPServer: 'mial.practice.test', SMTPVerifyCert: '0' } as const;
    const fixing = await fixOnPractice(fault(smtp(selfSigned), settings));
    expectUntouched(fixing);
    expect(signIns(fixing)).toEqual([]);
  });

  test.concurrent('does not go to another port whose certificate is wrong', async () => {
    const fixing = await fixOnPractice(
      fault({ main: { port: 'refused' }, neighbour: { ...selfSigned, encryption: 'tls' } }),
    );
    expectUntouched(fixing);
    expect(signIns(fixing)).toEqual([]);
    expect(saidTo(fixing.server).length).toBeGreaterThan(0);
  });

  test.concurrent('does not go to another port that encrypts nothing', async () => {
    const neighbour: SmtpScript = { encryption: 'none', authInClear: true };
    const fixing = await fixOnPractice(fault({ main: { port: 'refused' }, neighbour }));
    expectUntouched(fixing);
    expect(signIns(fixing)).toEqual([]);
    expect(offered(fixing)).toMatchObject([{ lowersSecurity: true, needsWord: 'lowers-security', verified: false }]);
  });
});

describe('faults behind each other', () => {
  test.concurrent('are mended together: name, port, encryption and sender, with one sign-in and one for the diagnosis after it', async () => {
    const settings = { SMTPServer: 'mial.practice.test', SMTPFromEmail: 'office@practice.test' };
    const script = { main: { port: 'refused' }, neighbour: { ...ownSenderOnly, encryption: 'tls' } } as const;
    const fixing = await fixOnPractice(fault(script, settings));
    const { report, before, after, server, code, backups } = fixing;
    const [port] = server.neighbourPorts;
    expect(report.fixed).toEqual([
      { finding: 'dns.not-found', set: { SMTPServer: 'mail.practice.test' } },
      { finding: 'connect.wrong-port', set: { SMTPPort: String(port), SMTPSecureMode: 'SSL' } },
      { finding: 'sender.not-permitted', set: { SMTPFromEmail: 'reports@practice.test' } },
    ]);
    expect(changedLines(before, after)).toHaveLength(4);
    expect({ errors: errorsIn(report), code, backups }).toEqual({ errors: [], code: 0, backups: [before] });
    expect(signIns(fixing)).toHaveLength(2);
  });

  test.concurrent('are not mended in part: where the last one is the owner’s, nothing is written', async () => {
    const refusing: SmtpScript = { mechanisms: ['PLAIN'], on: { AUTH: '535 5.7.8 Error: account is locked' } };
    const fixing = await fixOnPractice(fault({ main: { port: 'refused' }, neighbour: refusing }));
    expectUntouched(fixing);
    expect(signIns(fixing).length).toBeLessThanOrEqual(2);
  });

  test.concurrent('end after two sign-ins', async () => {
    const script = smtp({ mechanisms: ['PLAIN'], on: { AUTH: '535 5.7.8 Error: authentication failed' } });
    const fixing = await fixOnPractice(fault(script, { SMTPUser: "'reports", SMTPPwd: "'practice-password-1'" }));
    expectUntouched(fixing);
    expect(signIns(fixing)).toHaveLength(2);
  });
});

describe('the sender', () => {
  test.concurrent('is asked about on the conversation that has signed in already', async () => {
    const fixing = await fixOnPractice(fault(smtp(ownSenderOnly), { SMTPFromEmail: 'office@practice.test' }));
    expect(changedLines(fixing.before, fixing.after)).toEqual(['SMTPFromEmail = reports@practice.test']);
    expect(signIns(fixing)).toHaveLength(2);
  });

  test.concurrent('of the command line is not the one of the file', async () => {
    const words = ['--fix', '--sender', 'office@practice.test'];
    const fixing = await fixOnPractice(fault(smtp(ownSenderOnly)), { words });
    expectUntouched(fixing);
    expect(errorsIn(fixing.report)).toEqual(['sender.not-permitted']);
  });

  test.concurrent('that is refused only after a mail was handed over is not tried', async () => {
    const script = smtp({ on: { message: '554 5.2.252 SendAsDenied; not allowed to send as office@practice.test' } });
    const words = ['--fix', '--send'];
    const fixing = await fixOnPractice(fault(script, { SMTPFromEmail: 'office@practice.test' }), { words });
    expectUntouched(fixing);
    expect(saidTo(fixing.server).filter(({ text }) => /^DATA/.test(text))).toHaveLength(1);
    expect(offered(fixing)[0]).toMatchObject({ set: { SMTPFromEmail: 'reports@practice.test' }, verified: false });
  });

  test.concurrent('for everybody is not changed for one user', async () => {
    const profile = ntcsProfile({ Absenderadresse: 'office@practice.test' });
    const script = smtp(ownSenderOnly);
    const asked = defineFault({ id: 'of-a-test', en: '', de: '', expects: [], profile, script });
    const one = await fixOnPractice(asked, { words: ['--fix', '--user', 'MUELLER'] });
    const everybody = await fixOnPractice(asked);
    expect(offered(one)[0]).toMatchObject({ needsWord: 'others-too' });
    expectUntouched(one);
    expect(changedLines(everybody.before, everybody.after)).toEqual(['Absenderadresse=reports@practice.test']);
  });
});

describe('the file', () => {
  const wrongMode = findFault('tls-to-plaintext') ?? fault(smtp());
  const asIs: FixWish['edit'] = (content) => content;

  test.concurrent('that is write-protected is left alone, and the report says what would have helped', async () => {
    const fixing = await fixOnPractice(wrongMode, { mode: 0o444, edit: asIs });
    expectUntouched(fixing);
    expect(fixing.stderr).toContain('the file is write-protected');
    expect(offered(fixing)[0]).toMatchObject({ set: { SMTPSecureMode: 'TLS' }, verified: true });
  });

  test.concurrent('is left alone without --fix, and nothing is tried', async () => {
    const fixing = await fixOnPractice(wrongMode, { words: [] });
    expect(fixing.after).toBe(fixing.before);
    expect(fixing.report.fixed).toBeUndefined();
    expect(offered(fixing).map(({ set, verified, lowersSecurity }) => ({ set, verified, lowersSecurity }))).toEqual([
      { set: { SMTPSecureMode: 'TLS' }, verified: false, lowersSecurity: false },
      { set: { SMTPSecureMode: 'PLAIN' }, verified: false, lowersSecurity: true },
    ]);
    expect(saidTo(fixing.server).filter(({ encrypted }) => encrypted)).toEqual([]);
  });

  test.concurrent('keeps its comments, line ends and encoding', async () => {
    const edit: FixWish['edit'] = (content) => `; Grüße\n${content}; Ende`.replaceAll('\n', '\r\n');
    const { before, after, code } = await fixOnPractice(wrongMode, { edit });
    expect(code).toBe(0);
    expect(after).toBe(before.replace('SMTPSecureMode = SSL', 'SMTPSecureMode = TLS'));
  });
});
