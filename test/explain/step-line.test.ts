import { describe, expect, test } from 'vitest';
import type { StepState } from '../../src/diagnosis/diagnosis.ts';
import type { SkipReason } from '../../src/diagnosis/skip-reason.ts';
import type { StepFacts } from '../../src/diagnosis/step-facts.ts';
import { type StepId, stepIds } from '../../src/diagnosis/step-id.ts';
import { capabilityWords } from '../../src/explain/capability-words.ts';
import { skipReasonWords } from '../../src/explain/skip-reason-words.ts';
import { stepLine } from '../../src/explain/step-line.ts';
import { stepTitle } from '../../src/explain/step-title.ts';
import { waitWords } from '../../src/explain/wait-words.ts';
import { finding } from '../../src/findings/finding.ts';
import type { Refusal } from '../../src/findings/refusal.ts';
import type { CertificateFacts } from '../../src/mail/certificate-facts.ts';
import type { Wait } from '../../src/mail/wait.ts';

const reply: Refusal = { command: 'RCPT TO', code: 250, enhanced: '2.1.5', lines: ['2.1.5 Ok'] };

function step<Id extends StepId>(id: Id, facts: StepFacts[Id] | null, rest: Partial<StepState> = {}): StepState {
  return {
    id,
    status: 'passed',
    reason: null,
    startedAt: 0,
    durationMs: 12,
    findings: [],
    waiting: null,
    ...rest,
    facts,
  };
}

const both = (state: StepState) => [stepLine(state, 'en').result, stepLine(state, 'de').result];

const answers = { state: 'answers', ms: 12 } as const;
const port: StepFacts['port'] = {
  port: 465,
  addresses: [
    { address: '203.0.113.7', ...answers },
    { address: '2001:db8::7', ...answers },
  ],
  greeting: '220 smtp.kunde.example ESMTP',
  greetingMs: 40.4,
  capabilities: [],
  neighbours: [],
};
const encryption: StepFacts['encryption'] = {
  mode: 'tls',
  version: 'TLSv1.3',
  cipher: 'TLS_AES_256_GCM_SHA384',
  versions: { TLSv1: 'refused', 'TLSv1.1': 'refused', 'TLSv1.2': 'accepted', 'TLSv1.3': 'accepted' },
  greeting: null,
  greetingMs: null,
  capabilities: [],
  works: [],
};
const redirectOff: StepFacts['redirect'] = {
  active: false,
  before: { to: 'c@d.example', bcc: [] },
  after: ['c@d.example'],
  addresses: [],
};
const leaf: CertificateFacts = {
  subject: 'smtp.kunde.example',
  issuer: 'Example CA R3',
  names: ['smtp.kunde.example'],
  validFrom: '2026-10-01T00:00:00.000Z',
  validTo: '2026-12-26T00:00:00.000Z',
  key: 'RSA 2048',
  signature: 'sha256WithRSAEncryption',
  fingerprint256: 'AA:BB',
  selfSigned: false,
};
const certificate: StepFacts['certificate'] = {
  chain: [leaf],
  daysLeft: 34,
  trustedBy: 'certificates\\cacert.pem',
  systemStoreTrusts: true,
  openssl: null,
  checked: true,
};

describe('the line of a step that went well', () => {
  test('the configuration counts settings, remarks and trusted certificates', () => {
    expect(both(step('configuration', { settings: 9, remarks: 1, trustedCertificates: 142 }))).toEqual([
      '9 settings, 1 remark, 142 trusted certificates',
      '9 Einstellungen, 1 Anmerkung, 142 Stammzertifikate',
    ]);
    expect(both(step('configuration', { settings: 1, remarks: 0, trustedCertificates: null }))).toEqual([
      '1 setting, no remarks',
      '1 Einstellung, keine Anmerkungen',
    ]);
  });

  test('the server shows its name with its addresses, a crowd of them shortened', () => {
    const server = { host: 'smtp.kunde.example', system: null, dns: null, literal: false };
    expect(both(step('server', { ...server, addresses: ['203.0.113.7', '2001:db8::7'] }))).toEqual([
      'smtp.kunde.example → 203.0.113.7 · 2001:db8::7',
      'smtp.kunde.example → 203.0.113.7 · 2001:db8::7',
    ]);
    expect(both(step('server', { ...server, addresses: ['a', 'b', 'c', 'd', 'e'] }))).toEqual([
      'smtp.kunde.example → a · b · c and 2 more',
      'smtp.kunde.example → a · b · c und 2 weitere',
    ]);
    expect(both(step('server', { ...server, host: '203.0.113.7', literal: true, addresses: ['203.0.113.7'] }))).toEqual(
      [
        '203.0.113.7 is an address, there is no name to look up',
        '203.0.113.7 ist eine Adresse, kein Name zum Auflösen',
      ],
    );
  });

  test('the port tells on how many addresses it answers and when the greeting came', () => {
    expect(both(step('port', port))).toEqual([
      '465 answers on both addresses, greeting after 40 ms',
      '465 antwortet auf beiden Adressen, Begrüßung nach 40 ms',
    ]);
    expect(both(step('port', { ...port, addresses: port.addresses.slice(0, 1), greetingMs: 2345 }))).toEqual([
      '465 answers, greeting after 2.3 s',
      '465 antwortet, Begrüßung nach 2,3 s',
    ]);
    const partly = [...port.addresses, { address: '203.0.113.8', state: 'silent', ms: 10_000 }] as const;
    expect(both(step('port', { ...port, addresses: partly, greeting: null, greetingMs: null }))).toEqual([
      '465 answers on 2 of 3 addresses',
      '465 antwortet auf 2 von 3 Adressen',
    ]);
  });

  test('the encryption tells version, kind, and what happens to the old versions', () => {
    expect(both(step('encryption', encryption))).toEqual([
      'TLS 1.3 from the first byte; 1.0 and 1.1 refused',
      'TLS 1.3 ab dem ersten Byte; 1.0 und 1.1 abgelehnt',
    ]);
    const old = { TLSv1: 'refused', 'TLSv1.1': 'accepted', 'TLSv1.2': 'accepted', 'TLSv1.3': 'refused' } as const;
    expect(both(step('encryption', { ...encryption, mode: 'starttls', version: 'TLSv1.2', versions: old }))).toEqual([
      'TLS 1.2 after STARTTLS; outdated 1.1 accepted too; 1.0 and 1.3 refused',
      'TLS 1.2 nach STARTTLS; auch veraltetes 1.1 angenommen; 1.0 und 1.3 abgelehnt',
    ]);
    expect(both(step('encryption', { ...encryption, mode: 'none', version: null, versions: {} }))).toEqual([
      'none: everything crosses the network readable',
      'keine: alles geht lesbar durch das Netz',
    ]);
  });

  test('the certificate tells its issuer, the days left, and who trusts it', () => {
    expect(both(step('certificate', certificate))).toEqual([
      'issued by Example CA R3, 34 days left, trusted by cacert.pem',
      'ausgestellt von Example CA R3, noch 34 Tage gültig, vertraut laut cacert.pem',
    ]);
    expect(both(step('certificate', { ...certificate, daysLeft: -1, trustedBy: 'system', checked: false }))).toEqual([
      'issued by Example CA R3, expired 1 day ago, not checked',
      'ausgestellt von Example CA R3, vor 1 Tag abgelaufen, nicht geprüft',
    ]);
    const fault = { number: 20, text: 'unable to get local issuer certificate' };
    expect(
      both(step('certificate', { ...certificate, daysLeft: 0, trustedBy: null, checked: false, openssl: fault })),
    ).toEqual([
      'issued by Example CA R3, expires today, not checked (the check would fail, OpenSSL 20)',
      'ausgestellt von Example CA R3, läuft heute ab, nicht geprüft (die Prüfung schlüge fehl, OpenSSL 20)',
    ]);
    expect(both(step('certificate', { ...certificate, daysLeft: 1, trustedBy: 'system' }))).toEqual([
      "issued by Example CA R3, 1 day left, trusted by this machine's store",
      'ausgestellt von Example CA R3, noch 1 Tag gültig, diesem Rechner vertraut',
    ]);
  });

  test('a certificate that only --ca-file makes trusted is not laid to the store of this machine', () => {
    expect(both(step('certificate', { ...certificate, trustedBy: '--ca-file roots.pem' }))).toEqual([
      'issued by Example CA R3, 34 days left, trusted by --ca-file roots.pem',
      'ausgestellt von Example CA R3, noch 34 Tage gültig, vertraut laut --ca-file roots.pem',
    ]);
  });

  test('credentials, sender and test mail say what was proved and what was not', () => {
    const credentials = { user: 'reports@kunde.example', mechanism: 'PLAIN', offered: [], attempts: 1, reply };
    expect(both(step('credentials', { ...credentials, mechanism: 'GSSAPI', testedAs: 'ticket' }))).toEqual([
      "Kerberos ticket of reports@kunde.example is let in with GSSAPI; the system's own account is not tested",
      'Kerberos-Ticket für reports@kunde.example wird mit GSSAPI eingelassen; das eigene Konto des Systems ist ungeprüft',
    ]);
    expect(both(step('credentials', credentials))).toEqual([
      'signed in as reports@kunde.example with PLAIN',
      'angemeldet als reports@kunde.example mit PLAIN',
    ]);
    const sender = { sender: 'a@b.example', recipient: 'c@d.example', mailFrom: reply, rcptTo: reply, matrix: [] };
    expect(both(step('sender', sender))).toEqual([
      'sender and recipient accepted; nothing was sent',
      'Absender und Empfänger angenommen; nichts gesendet',
    ]);
    const later = { ...reply, command: 'RCPT TO', code: 451 };
    expect(both(step('sender', { ...sender, rcptTo: later }, { status: 'warned' }))).toEqual([
      'sender accepted, recipient not (451); nothing was sent',
      'Absender angenommen, Empfänger nicht (451); nichts gesendet',
    ]);
    expect(both(step('delivery', { recipient: 'c@d.example', subject: 's', messageId: '<m>', reply }))).toEqual([
      'accepted for c@d.example; arrival is not checked',
      'für c@d.example angenommen; Ankunft nicht geprüft',
    ]);
  });

  test('several senders are counted, and mail that was sent for them is not denied', () => {
    const trial = { level: null, name: 'Absenderadresse', used: false, message: null, notAsked: null };
    const matrix = [
      { ...trial, address: 'a@b.example', used: true, mailFrom: reply, rcptTo: reply },
      { ...trial, address: 'b@b.example', mailFrom: reply, rcptTo: { ...reply, code: 553 } },
      { ...trial, address: 'c@b.example', mailFrom: null, rcptTo: null, notAsked: 'other-server' as const },
    ];
    const sender = { sender: 'a@b.example', recipient: 'c@d.example', mailFrom: reply, rcptTo: reply };
    expect(both(step('sender', { ...sender, matrix }))).toEqual([
      'sender and recipient accepted; 1 of 2 sender addresses accepted; nothing was sent',
      'Absender und Empfänger angenommen; 1 von 2 Absenderadressen angenommen; nichts gesendet',
    ]);
    const sent = matrix.map((row) => ({ ...row, message: row.used ? null : reply }));
    expect(both(step('sender', { ...sender, matrix: sent })).join()).not.toMatch(/nothing was sent|nichts gesendet/);
  });

  test('redirecting shows where mail goes instead, and what the server says to that', () => {
    const on = { ...redirectOff, active: true, after: ['test@kunde.example'] };
    const said = (code: number | null) =>
      both(
        step('redirect', {
          ...on,
          addresses: [{ address: 'test@kunde.example', reply: code === null ? null : { ...reply, code } }],
        }),
      );
    expect(said(250)).toEqual([
      'c@d.example → test@kunde.example, accepted; nothing was sent',
      'c@d.example → test@kunde.example, angenommen; nichts gesendet',
    ]);
    expect(said(550)[0]).toBe('c@d.example → test@kunde.example, refused: test@kunde.example');
    expect(said(null)[1]).toBe('c@d.example → test@kunde.example, nicht gefragt');
    expect(both(step('redirect', redirectOff))).toEqual([
      'off: mail goes to its recipients',
      'aus: Mail geht an ihre Empfänger',
    ]);
  });

  test('a system without redirect says so', () => {
    const state = step('redirect', redirectOff, { status: 'skipped', reason: { why: 'no-redirect-mode' } });
    expect(both(state)).toEqual(['this system has none', 'hat dieses System nicht']);
  });
});

describe('the line of a step that did not go well', () => {
  const place = { host: 'smtp.kunde.example', port: 587 };

  test('a failed step says the title of its first error, warnings before it passed over', () => {
    const findings = [finding('greeting.slow', { ...place, seconds: 7 }), finding('tls.server-expects-tls', place)];
    expect(both(step('port', port, { status: 'failed', findings }))).toEqual([
      'The port expects TLS from the first byte',
      'Der Port erwartet TLS ab dem ersten Byte',
    ]);
  });

  test('a step with a warning still shows what it measured', () => {
    const findings = [finding('greeting.slow', { ...place, seconds: 7 })];
    expect(both(step('port', port, { status: 'warned', findings }))[0]).toBe(
      '465 answers on both addresses, greeting after 40 ms',
    );
    expect(both(step('port', null, { status: 'warned', findings }))).toEqual([
      'The server greets late',
      'Der Server grüßt spät',
    ]);
  });

  test('a crashed step says that the fault is ours', () => {
    expect(both(step('sender', null, { status: 'crashed' }))[0]).toContain('maildiag itself');
  });

  test('a skipped step says why, a running one what it waits for, a pending one nothing', () => {
    const skipped = step('sender', null, { status: 'skipped', reason: { why: 'needs', step: 'port' } });
    expect(both(skipped)).toEqual([
      'not reached: it needs the step Port',
      'nicht erreicht: setzt den Schritt Port voraus',
    ]);
    const waiting: Wait = { for: 'greeting', target: '203.0.113.7:25', stage: 'greeting', since: 0, limit: 10_000 };
    expect(both(step('port', null, { status: 'running', waiting }))).toEqual([
      'no greeting yet from 203.0.113.7:25',
      'noch keine Begrüßung von 203.0.113.7:25',
    ]);
    expect(both(step('port', null, { status: 'running' }))).toEqual(['', '']);
    expect(both(step('port', null, { status: 'pending' }))).toEqual(['', '']);
  });

  test('text from outside becomes harmless and stays short', () => {
    const issuer = `\u001b]0;x\u0007${'A'.repeat(300)}`;
    const [en = ''] = both(step('certificate', { ...certificate, chain: [{ ...leaf, issuer }] }));
    expect(en).toContain('\\x1b]0;x\\x07');
    expect(en).not.toMatch(/\p{Cc}/u);
    expect(en.length).toBeLessThan(110);
  });
});

describe('words for titles, reasons and waits', () => {
  test('each step has a title in both languages', () => {
    expect(stepIds.map((id) => stepTitle(id, 'en'))).toEqual(
      'Configuration,Server,Port,Encryption,Certificate,Credentials,Sender,Redirect,Test mail'.split(','),
    );
    expect(stepIds.map((id) => stepTitle(id, 'de'))).toEqual(
      'Konfiguration,Server,Port,Verschlüsselung,Zertifikat,Anmeldung,Absender,Umleitung,Testmail'.split(','),
    );
  });

  const reasons: readonly SkipReason[] = [
    { why: 'needs', step: 'encryption' },
    { why: 'user' },
    { why: 'no-encryption' },
    { why: 'no-credentials' },
    { why: 'unsafe-connection' },
    { why: 'no-redirect-mode' },
    { why: 'windows-account' },
    ...(['test-account', 'no-package', 'no-ticket', 'unknown-service', 'no-controller', 'other'] as const).map(
      (lacks) => ({ why: 'windows-account', lacks }) as const,
    ),
    { why: 'redirect-without-address' },
    { why: 'test-dummy' },
    { why: 'mail-disabled' },
    { why: 'other-transport' },
    { why: 'not-asked-to-send' },
    { why: 'no-recipient' },
    { why: 'stopped' },
  ];
  test.for(reasons)('the reason $why is said in both languages, without a full stop', (reason) => {
    const [en, de] = [skipReasonWords(reason, 'en'), skipReasonWords(reason, 'de')];
    expect(en).not.toBe(de);
    for (const text of [en, de]) expect(text).toMatch(/[^.]$/);
  });

  const waits = [
    'resolver',
    'connect',
    'greeting',
    'reply',
    'handshake',
    'probes',
    'near-misses',
    'neighbours',
    'domain',
    'mailbox',
  ] as const;
  test.for(waits)('the wait for %s names its target, harmless', (kind) => {
    const wait: Wait = { for: kind, target: 'mx\u001b.example', stage: null, since: 0, limit: 1 };
    const [en, de] = [waitWords(wait, 'en'), waitWords(wait, 'de')];
    expect(en).not.toBe(de);
    for (const text of [en, de]) expect(text).toContain('mx\\x1b.example');
  });
});

describe('what a capability of the server means', () => {
  test('a size is told in megabytes, and none where the server names none', () => {
    expect(capabilityWords('SIZE', ['35882577'], 'en')).toBe('takes mails up to 35.9 MB');
    expect(capabilityWords('size', ['35882577'], 'de')).toBe('nimmt Mails bis 35,9 MB an');
    expect(capabilityWords('SIZE', ['0'], 'en')).toBe('names no limit for the size of a mail');
    expect(capabilityWords('SIZE', [], 'en')).toBe('names no limit for the size of a mail');
  });

  test('sign-in names its mechanisms, in the old spelling too', () => {
    expect(capabilityWords('AUTH', ['PLAIN', 'LOGIN'], 'de')).toBe('Anmeldung mit PLAIN LOGIN');
    expect(capabilityWords('AUTH=LOGIN', [], 'en')).toBe('sign-in with LOGIN');
    expect(capabilityWords('AUTH', ['PLAIN', 'EXTERNAL'], 'en')).toBe(
      'sign-in with PLAIN EXTERNAL; EXTERNAL takes a client certificate',
    );
  });

  const known =
    'STARTTLS PIPELINING 8BITMIME SMTPUTF8 DSN CHUNKING ENHANCEDSTATUSCODES ETRN VRFY LIMITS REQUIRETLS XCLIENT';
  test.for(known.split(' '))('%s is explained in both languages', (keyword) => {
    const [en, de] = [capabilityWords(keyword, [], 'en'), capabilityWords(keyword, [], 'de')];
    expect(en).not.toBeNull();
    expect(en).not.toBe(de);
  });

  test('an unknown keyword is left alone, even one that looks like part of an object', () => {
    expect(capabilityWords('X-FROB', ['1'], 'en')).toBeNull();
    expect(capabilityWords('CONSTRUCTOR', [], 'en')).toBeNull();
    expect(capabilityWords('toString', [], 'de')).toBeNull();
  });
});
