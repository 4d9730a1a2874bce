import { describe, expect, test } from 'vitest';
import { classifyReply, type ReplyContext } from '../../src/classify/classify-reply.ts';
import { replyRules } from '../../src/classify/rules/reply-rules.ts';
import type { ReplyCode } from '../../src/findings/reply-code.ts';
import type { Stage } from '../../src/findings/stage.ts';

function classify(stage: Stage, reply: string, context: Partial<ReplyContext> = {}): ReplyCode {
  const lines = reply.split('\n');
  const enhanced = /^\d{3}[ -]([245]\.\d+\.\d+)/.exec(reply)?.[1] ?? null;
  return classifyReply(
    { code: Number(reply.slice(0, 3)), enhanced, lines: lines.map((line) => line.slice(4)) },
    {
      stage,
      encrypted: true,
      hasUser: true,
      sender: 'office@kunde.example',
      recipient: 'it@fremd.example',
      ...context,
    },
  );
}

const replies: readonly (readonly [ReplyCode, Stage, string])[] = [
  ['sender.not-permitted', 'rcpt', '553 5.7.1 <office@kunde.example>: Sender address rejected: not owned by user app'],
  ['sender.not-permitted', 'mail', '550 5.7.1 Access denied'],
  ['sender.not-permitted', 'rcpt', '550 office@kunde.example may not be used here'],
  ['sender.domain-unknown', 'rcpt', '450 4.1.8 <office@kunde.example>: Sender address rejected: Domain not found'],
  ['helo.rejected', 'rcpt', '504 5.5.2 <WS01>: Helo command rejected: need fully-qualified hostname'],
  ['helo.rejected', 'ehlo', '550 Access denied - Invalid HELO name (See RFC2821 4.1.1.1)'],
  ['helo.rejected', 'ehlo', '501 5.5.4 Invalid domain name'],
  ['helo.no-reverse-dns', 'rcpt', '450 4.7.1 Client host rejected: cannot find your reverse hostname, [203.0.113.9]'],
  [
    'greeting.ip-blocklisted',
    'rcpt',
    '554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using bl.example.net',
  ],
  ['greeting.ip-blocklisted', 'greeting', '554 5.7.1 Your IP 203.0.113.9 is blacklisted'],
  ['greeting.rejected', 'greeting', '554 No SMTP service here'],
  ['greeting.rejected', 'greeting', '554 go away'],
  ['greeting.too-many-connections', 'greeting', '421 Too many concurrent SMTP connections; please try again later.'],
  ['server.shutting-down', 'rcpt', '421 4.3.2 System not accepting network messages'],
  ['starttls.required', 'mail', '530 5.7.0 Must issue a STARTTLS command first'],
  ['starttls.refused', 'starttls', '454 4.3.0 try later'],
  ['auth.required', 'mail', '530 5.7.0 Authentication Required.'],
  ['auth.required', 'mail', '530 5.7.1 Client was not authenticated'],
  ['auth.required', 'rcpt', '550 authentication required'],
  ['auth.required', 'rcpt', '553 5.7.1 <office@kunde.example>: Sender address rejected: not logged in'],
  ['auth.wrong-password', 'auth', '535 5.7.8 Error: authentication failed: (reason unavailable)'],
  ['auth.wrong-password', 'auth', '535 Incorrect authentication data'],
  ['auth.wrong-password', 'auth', '535 5.7.8 Username and Password not accepted. gsmtp'],
  ['auth.account-locked', 'auth', '535 5.7.0 Your account has been locked'],
  ['auth.backend-unavailable', 'auth', '454 4.7.0 Temporary authentication failure'],
  ['recipient.relay-denied', 'rcpt', '554 5.7.1 <it@fremd.example>: Relay access denied'],
  ['recipient.relay-denied', 'rcpt', '550 relay not permitted'],
  [
    'recipient.unknown',
    'rcpt',
    '550 5.1.1 <it@fremd.example>: Recipient address rejected: User unknown in virtual mailbox table',
  ],
  ['recipient.domain-unknown', 'rcpt', '550 Unrouteable address'],
  ['recipient.unknown', 'rcpt', '550 Requested action not taken: mailbox unavailable'],
  ['sender.not-permitted', 'mail', '550 Requested action not taken: mailbox unavailable'],
  [
    'recipient.greylisted',
    'rcpt',
    '450 4.2.0 <it@fremd.example>: Recipient address rejected: Greylisted for 300 seconds',
  ],
  ['recipient.greylisted', 'rcpt', '451 4.7.1 Greylisting in action, please come back later'],
  ['recipient.mailbox-full', 'rcpt', '452 4.2.2 The email account that you tried to reach is over quota'],
  ['recipient.policy', 'rcpt', '554 5.7.1 <it@fremd.example>: Recipient address rejected: Access denied'],
  ['limit.message-size', 'mail', '552 5.3.4 Message size exceeds fixed limit'],
  ['limit.message-size', 'message', '552 message too big'],
  ['limit.rate', 'rcpt', '450 4.7.1 Error: too much mail from 203.0.113.9'],
  ['content.spam', 'message', '550 5.7.1 This message looks like spam'],
  ['content.policy', 'message', '554 5.7.1 Blocked by content policy'],
  ['data.bare-line-feeds', 'message', '550 5.6.11 SMTPSEND.BareLinefeedsAreIllegal'],
  [
    'data.from-header-invalid',
    'message',
    '550-5.7.1 Messages missing a valid address in the From: header are not accepted',
  ],
  ['server.out-of-resources', 'mail', '452 4.3.1 Insufficient system storage'],
  ['server.local-error', 'message', '451 Temporary local problem - please try later'],
  ['unknown', 'message', '599 9.9.9 quux'],
];

describe('a refusal', () => {
  test.for(replies)('means %s at %s: %s', ([code, stage, reply]) => {
    expect(classify(stage, reply)).toBe(code);
  });

  test('that names both addresses stays with the recipient', () => {
    expect(classify('rcpt', '550 office@kunde.example to it@fremd.example: no such user')).toBe('recipient.unknown');
  });

  test('because of plain text means encryption where there is none', () => {
    expect(classify('auth', '538 5.7.11 Encryption needed', { encrypted: false })).toBe('starttls.required');
  });

  test('is judged by rules that each name their source', () => {
    for (const { source } of replyRules) expect(source).toMatch(/^(https:\/\/|RFC \d+)/);
  });
});
