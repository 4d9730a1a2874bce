import { anonymous, hangsUpCase, implicit, type JudgeCase, plain, refuses } from '../judge-case.ts';
import { hangsUp } from '../judge-server.ts';

const patient = { patient: true };
const imap = '* OK [CAPABILITY IMAP4rev1 LITERAL+ AUTH=PLAIN] IMAP4 server ready\r\n';

/** Slow, strict, impatient and crowded servers, and strangers on the port. */
export const temperCases: readonly JudgeCase[] = [
  { id: 'greeting-after-4-s', server: { greetingAfterMs: 4_000 }, ...patient, cause: 'greeting.slow' },
  {
    id: 'greeting-after-4-s-tls',
    server: { greetingAfterMs: 4_000, encryption: 'tls' },
    settings: implicit,
    ...patient,
    cause: 'greeting.slow',
  },
  { id: 'greeting-after-1-s', server: { greetingAfterMs: 1_200 }, cause: null },
  { id: 'recipient-after-3-s', server: { late: { RCPT: 3_000 } }, cause: null },
  {
    id: 'everything-after-300-ms',
    server: { greetingAfterMs: 300, late: { EHLO: 300, STARTTLS: 300, AUTH: 300, MAIL: 300, RCPT: 300, RSET: 300 } },
    cause: null,
  },
  {
    id: 'sign-in-answers-too-late',
    server: { late: { AUTH: 6_000 } },
    cause: ['server.protocol-error', 'auth.backend-unavailable'],
  },
  {
    id: 'hangs-up-when-idle',
    why: 'probing beside takes longer than the server waits',
    server: { idleMs: 500, greetingAfterMs: 700 },
    cause: null,
  },
  { id: 'three-connections-at-most', server: { connections: 3 }, cause: null },
  { id: 'one-connection-at-most', server: { connections: 1 }, cause: null },
  {
    id: 'three-connections-at-most-tls',
    server: { connections: 3, encryption: 'tls' },
    settings: implicit,
    cause: null,
  },
  refuses(
    'greylisting-at-rcpt',
    'RCPT',
    '450 4.2.0 <reports@kunde.example>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/kunde.example.html',
    'recipient.greylisted',
    { verdict: 'warnings' },
  ),
  refuses(
    'greylisting-at-rcpt-bare',
    'RCPT',
    '451 4.7.1 Greylisting in action, please come back later',
    'recipient.greylisted',
    { verdict: 'warnings' },
  ),
  refuses(
    'greylisting-at-data',
    'DATA',
    '451 4.7.1 Greylisting in action, please come back in 00:05:00',
    'recipient.greylisted',
    { verdict: 'warnings' },
  ),
  refuses('greylisting-after-message', 'MESSAGE', '451 4.7.1 Try again later (greylisted)', 'recipient.greylisted', {
    verdict: 'warnings',
  }),
  refuses('later-please-at-greeting', 'greeting', '', ['greeting.rejected', 'server.local-error'], {
    server: { greeting: hangsUp('451 4.3.0 Temporary failure, please try again later') },
  }),
  refuses('too-busy-at-greeting', 'greeting', '', ['greeting.rejected', 'server.out-of-resources'], {
    server: { greeting: hangsUp('450 4.3.2 System too busy') },
  }),
  refuses('service-not-available-at-greeting', 'greeting', '', ['greeting.rejected', 'server.shutting-down'], {
    server: { greeting: hangsUp('421 mail.kunde.example Service not available, closing transmission channel') },
  }),
  refuses('no-service-at-greeting', 'greeting', '', 'greeting.rejected', {
    server: { greeting: hangsUp('554 5.7.1 No SMTP service here') },
  }),
  refuses('helo-literal-refused', 'EHLO', '550 5.7.1 Address literals are not accepted in HELO', 'helo.rejected', {}),
  refuses(
    'helo-name-refused-at-mail',
    'MAIL',
    '501 5.5.2 <[127.0.0.1]>: Helo command rejected: Invalid name',
    'helo.rejected',
    {},
  ),
  refuses(
    'sender-refused-at-mail',
    'MAIL',
    '553 5.7.1 <reports@kunde.example>: Sender address rejected: not owned by user reports',
    'sender.not-permitted',
    {},
  ),
  refuses(
    'sender-refused-at-rcpt',
    'RCPT',
    '553 5.7.1 <reports@kunde.example>: Sender address rejected: not owned by user reports',
    'sender.not-permitted',
    {},
  ),
  refuses(
    'sender-refused-at-data',
    'DATA',
    '554 5.7.1 <reports@kunde.example>: Sender address rejected: not owned by user reports',
    'sender.not-permitted',
    {},
  ),
  hangsUpCase(
    'hangs-up-with-the-refusal',
    'RCPT',
    '550 5.1.1 <reports@kunde.example>: Recipient address rejected: User unknown',
    'recipient.unknown',
    {},
  ),
  hangsUpCase('hangs-up-after-421', 'RCPT', '421 4.7.1 Rate limit exceeded, try again later', 'limit.rate', {}),
  hangsUpCase('hangs-up-after-good-rcpt', 'RCPT', '250 2.1.5 Ok', null, {
    why: 'the probe’s answer has come: the mail itself would be sent on another connection',
  }),
  refuses('rset-unknown', 'RSET', '502 5.5.1 Command not implemented', null, {}),
  {
    id: 'resets-without-a-word',
    server: { greeting: { text: '', end: 'reset' } },
    cause: ['connect.reset', 'greeting.not-smtp', 'server.protocol-error'],
  },
  hangsUpCase('hangs-up-at-starttls', 'STARTTLS', '220 go ahead', ['tls.handshake-failed', 'connect.reset'], {}),
  {
    id: 'helo-only-relay',
    server: { encryption: 'none', replies: { EHLO: '502 5.5.1 Command not implemented' } },
    settings: { ...plain, ...anonymous },
    cause: 'config.encryption-disabled',
  },
  {
    id: 'capabilities-in-small-letters',
    server: {
      encryption: 'starttls',
      replies: {
        EHLO: (_, encrypted) =>
          encrypted ? '250-mx\n250 auth plain login' : '250-mx\n250-size 1000000\n250-starttls \n250 help',
      },
    },
    cause: null,
  },
  {
    id: 'postscreen-greeting',
    server: { greeting: '220-mx.kunde.example ESMTP Postfix\n220 mx.kunde.example ESMTP Postfix' },
    cause: null,
  },
  { id: 'greeting-with-ftp-in-the-name', server: { greeting: '220 ftp.kunde.example ESMTP ready' }, cause: null },
  { id: 'greeting-with-code-alone', server: { greeting: '220' }, cause: null },
  { id: 'client-certificate-welcome', server: { tls: { requestCert: true, rejectUnauthorized: false } }, cause: null },
  {
    id: 'client-certificate-demanded',
    server: { tls: { requestCert: true, rejectUnauthorized: true } },
    cause: ['tls.handshake-failed', 'connect.reset'],
  },
  {
    id: 'tls-1.0-only',
    server: { tls: { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' } },
    cause: ['tls.version-outdated', 'tls.version-unsupported'],
  },
  {
    id: 'tls-1.1-only-tls',
    server: { encryption: 'tls', tls: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' } },
    settings: implicit,
    cause: ['tls.version-outdated', 'tls.version-unsupported'],
  },
  {
    id: 'tls-1.2-with-old-ciphers-too',
    server: { tls: { minVersion: 'TLSv1', maxVersion: 'TLSv1.2', ciphers: 'DEFAULT:@SECLEVEL=0' } },
    cause: null,
  },
  {
    id: 'tls-no-common-cipher',
    server: { tls: { maxVersion: 'TLSv1.2', ciphers: 'NULL-SHA256:ECDHE-ECDSA-NULL-SHA:@SECLEVEL=0' } },
    cause: ['tls.no-shared-cipher', 'tls.handshake-failed'],
  },
  {
    id: 'imaps-on-the-port',
    server: { encryption: 'tls', speaks: { first: imap, later: '' } },
    settings: implicit,
    cause: 'greeting.not-smtp',
  },
  {
    id: 'pop3s-on-the-port',
    server: { encryption: 'tls', speaks: { first: '+OK Dovecot ready.\r\n', later: '' } },
    settings: implicit,
    cause: 'greeting.not-smtp',
  },
  {
    id: 'https-on-the-port',
    server: {
      encryption: 'tls',
      speaks: { first: '', later: 'HTTP/1.1 400 Bad Request\r\nServer: nginx\r\nConnection: close\r\n\r\n' },
    },
    settings: implicit,
    cause: ['greeting.not-smtp', 'greeting.timeout'],
  },
  {
    id: 'imap-on-the-port-with-ssl',
    server: { speaks: { first: imap, later: '' } },
    settings: implicit,
    cause: ['greeting.not-smtp', 'tls.server-speaks-plaintext'],
  },
  {
    id: 'http-on-the-port',
    server: { speaks: { first: '', later: 'HTTP/1.1 400 Bad Request\r\nServer: nginx\r\nConnection: close\r\n\r\n' } },
    cause: 'greeting.not-smtp',
  },
  {
    id: 'sieve-on-the-port',
    server: {
      speaks: {
        first: '"IMPLEMENTATION" "Dovecot Pigeonhole"\r\n"SIEVE" "fileinto"\r\nOK "Dovecot ready."\r\n',
        later: '',
      },
    },
    cause: 'greeting.not-smtp',
  },
];
