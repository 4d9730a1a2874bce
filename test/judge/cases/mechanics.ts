import { anonymous, implicit, type JudgeCase, plain } from '../judge-case.ts';

const web = 'HTTP/1.1 400 Bad Request\r\nServer: nginx\r\nConnection: close\r\n\r\n';
const tls12 = (ciphers: string) => ({ maxVersion: 'TLSv1.2', ciphers: `${ciphers}:@SECLEVEL=0` }) as const;

/** How connections and handshakes go, rather than what is said. */
export const mechanicsCases: readonly JudgeCase[] = [
  { id: 'closes-without-a-word', server: { closesAtOnce: true }, cause: 'connect.reset' },
  {
    id: 'closes-without-a-word-ssl',
    server: { closesAtOnce: true },
    settings: implicit,
    cause: ['connect.reset', 'tls.handshake-failed'],
  },
  { id: 'old-cipher-but-common', server: { certificate: 'rsa', tls: tls12('AES128-SHA') }, cause: null },
  {
    id: 'null-cipher-only-ssl',
    server: { encryption: 'tls', certificate: 'rsa', tls: tls12('NULL-SHA256') },
    settings: implicit,
    cause: ['tls.no-shared-cipher', 'tls.handshake-failed'],
  },
  {
    id: 'web-server-asked-for-tls',
    server: { speaks: { first: '', later: web } },
    settings: implicit,
    cause: 'greeting.not-smtp',
  },
  {
    id: 'ssh-asked-for-tls',
    server: { speaks: { first: 'SSH-2.0-OpenSSH_9.2p1\r\n', later: '' } },
    settings: implicit,
    cause: ['greeting.not-smtp', 'tls.server-speaks-plaintext'],
  },
  {
    id: 'https-asked-in-clear',
    server: { encryption: 'tls', speaks: { first: '', later: web } },
    cause: ['tls.server-expects-tls', 'greeting.not-smtp'],
  },
  {
    id: 'imaps-asked-in-clear',
    server: { encryption: 'tls', speaks: { first: '* OK IMAP4rev1 ready\r\n', later: '' } },
    cause: ['tls.server-expects-tls', 'greeting.not-smtp'],
  },
  {
    id: 'refusal-in-clear-asked-for-tls',
    server: { greeting: { text: '554 5.7.1 No SMTP service here', end: 'close' } },
    settings: implicit,
    cause: ['tls.server-speaks-plaintext', 'greeting.rejected'],
  },
  { id: 'ipv6-down-ipv4-up', server: {}, pointsTo: ['::1', '127.0.0.1'], cause: 'connect.address-partly-down' },
  { id: 'one-connection-at-most-tls', server: { connections: 1, encryption: 'tls' }, settings: implicit, cause: null },
  {
    id: 'one-connection-at-most-clear',
    server: { connections: 1, encryption: 'none' },
    settings: { ...plain, ...anonymous },
    cause: 'config.encryption-disabled',
  },
  {
    id: 'idle-half-a-second-tls',
    server: { idleMs: 500, encryption: 'tls', late: { EHLO: 300 } },
    settings: implicit,
    cause: null,
  },
  { id: 'starttls-answers-after-2-s', server: { late: { STARTTLS: 2_000 } }, cause: null },
  { id: 'ehlo-answers-after-2-s', server: { late: { EHLO: 2_000 } }, cause: null },
  { id: 'sign-in-answers-after-3-s', server: { late: { AUTH: 3_000 } }, cause: null },
  { id: 'sender-of-another-domain', server: {}, settings: { SMTPFromEmail: 'noreply@other.example' }, cause: null },
  { id: 'sender-with-plus', server: {}, settings: { SMTPFromEmail: 'reports+wfm@kunde.example' }, cause: null },
  {
    id: 'check-off-and-other-name',
    server: { certificate: 'otherName' },
    settings: { SMTPVerifyCert: '0' },
    cause: 'config.verify-disabled',
  },
  { id: 'mode-in-small-letters', server: {}, settings: { SMTPSecureMode: 'tls' }, cause: null },
  {
    id: 'values-in-quotes',
    server: {},
    settings: { SMTPServer: '"mail.kunde.example"', SMTPPwd: '"Correct-Horse-9"' },
    cause: null,
  },
  {
    id: 'smtps-with-starttls-offered-inside',
    server: { encryption: 'tls', encrypted: ['STARTTLS', 'AUTH PLAIN LOGIN'] },
    settings: implicit,
    cause: null,
  },
  { id: 'starttls-offered-again-inside', server: { encrypted: ['STARTTLS', 'AUTH PLAIN LOGIN'] }, cause: null },
  {
    id: 'ends-with-421-after-the-mail',
    server: { replies: { RSET: { text: '421 4.4.2 Closing connection', end: 'close' } } },
    cause: null,
  },
  {
    id: 'ends-after-the-message',
    server: { replies: { MESSAGE: { text: '250 2.0.0 Queued', end: 'close' } } },
    sends: true,
    cause: null,
  },
  {
    id: 'recipient-forwarded-251',
    server: { replies: { RCPT: '251 2.1.5 User not local; will forward' } },
    cause: null,
  },
  {
    id: 'recipient-unverified-252',
    server: { replies: { RCPT: '252 2.1.5 Cannot verify the user, but will accept the message' } },
    cause: null,
  },
  {
    id: 'mail-accepted-in-two-lines',
    server: { replies: { MAIL: '250-2.1.0 reports@kunde.example\n250 2.1.0 Sender ok' } },
    cause: null,
  },
  {
    id: 'limits-keyword-and-unknown-ones',
    server: { encrypted: ['AUTH PLAIN', 'LIMITS MAILMAX=20', 'REQUIRETLS', 'X-EXPS=LOGIN', 'VENDOR foo=bar', ''] },
    cause: null,
  },
];
