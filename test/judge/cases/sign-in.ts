import { anonymous, hangsUpCase, type JudgeCase, plain, refuses } from '../judge-case.ts';
import { hangsUp } from '../judge-server.ts';

const offers = (...keywords: readonly string[]) => ({ encrypted: ['SIZE 52428800', ...keywords] });

/** Odd but working sign-ins, and refusals that are easily taken for something else. */
export const signInCases: readonly JudgeCase[] = [
  { id: 'auth-equals-login-alone', server: offers('AUTH=LOGIN'), cause: null },
  { id: 'auth-in-small-letters', server: offers('auth login plain', 'size'), cause: null },
  { id: 'auth-on-two-lines', server: offers('AUTH NTLM', 'AUTH LOGIN'), cause: null },
  { id: 'login-prompts-empty', server: { ...offers('AUTH LOGIN'), prompts: ['334 ', '334 '] }, cause: null },
  {
    id: 'login-prompts-in-clear',
    server: { ...offers('AUTH LOGIN'), prompts: ['334 Benutzername:', '334 Kennwort:'] },
    cause: null,
  },
  {
    id: 'login-prompts-with-nul',
    server: { ...offers('AUTH LOGIN'), prompts: ['334 VXNlciBOYW1lAA==', '334 UGFzc3dvcmQA'] },
    cause: null,
  },
  { id: 'login-prompts-without-blank', server: { ...offers('AUTH LOGIN'), prompts: ['334', '334'] }, cause: null },
  {
    id: 'plain-only-without-initial-response',
    why: 'the server takes PLAIN, only not along with the command',
    server: {
      ...offers('AUTH PLAIN'),
      replies: { 'AUTH PLAIN': (line) => (line.split(' ').length > 2 ? '501 5.5.4 Syntax: AUTH mechanism' : null) },
    },
    cause: null,
  },
  {
    id: 'plain-refused-501-as-a-verdict',
    why: 'the server has looked at the password: asking it again would only bring a lock nearer',
    server: {
      ...offers('AUTH PLAIN'),
      replies: {
        'AUTH PLAIN': (line) =>
          line.split(' ').length > 2 ? '501 5.7.0 Authentication failed' : hangsUp('421 4.7.0 once too often'),
      },
    },
    cause: 'auth.wrong-password',
  },
  {
    id: 'plain-ignores-initial-response',
    server: {
      ...offers('AUTH PLAIN'),
      replies: { 'AUTH PLAIN': (line) => (line.split(' ').length > 2 ? '334 ' : null) },
    },
    cause: ['auth.wrong-password', null],
    may: ['auth.wrong-password'],
  },
  {
    id: 'cram-broken-plain-works-535',
    server: {
      ...offers('AUTH CRAM-MD5 PLAIN'),
      replies: { 'AUTH CRAM-MD5': '535 5.7.8 Error: authentication failed' },
    },
    cause: null,
  },
  {
    id: 'cram-broken-plain-works-454',
    server: {
      ...offers('AUTH CRAM-MD5 PLAIN'),
      replies: { 'AUTH CRAM-MD5': '454 4.7.0 Temporary authentication failure' },
    },
    cause: null,
  },
  {
    id: 'cram-broken-plain-works-and-hangs-up',
    server: {
      ...offers('AUTH CRAM-MD5 PLAIN'),
      replies: { 'AUTH CRAM-MD5': hangsUp('535 5.7.8 Error: authentication failed') },
    },
    cause: null,
  },
  {
    id: 'cram-broken-plain-works-503',
    server: { ...offers('AUTH CRAM-MD5 LOGIN'), replies: { 'AUTH CRAM-MD5': '504 5.5.4 mechanism not supported' } },
    cause: null,
  },
  {
    id: 'cram-never-answers-digest',
    server: { ...offers('AUTH DIGEST-MD5 CRAM-MD5 PLAIN'), replies: { 'AUTH CRAM-MD5': '334 ' } },
    cause: [null, 'auth.wrong-password'],
    may: ['auth.wrong-password'],
  },
  {
    id: 'plain-refused-as-mechanism-login-works',
    server: { ...offers('AUTH PLAIN LOGIN'), replies: { 'AUTH PLAIN': '504 5.7.4 Unrecognized authentication type' } },
    cause: null,
  },
  { id: 'password-wrong', server: {}, settings: { SMTPPwd: 'Wrong-Horse-9' }, cause: 'auth.wrong-password' },
  { id: 'no-auth-with-user', server: offers('8BITMIME'), cause: 'auth.not-offered' },
  refuses(
    'auth-demands-tls-538',
    'AUTH PLAIN',
    '538 5.7.11 Encryption required for requested authentication mechanism',
    ['auth.requires-tls', 'starttls.required'],
    { server: { clear: ['AUTH PLAIN'] }, settings: plain, also: ['config.encryption-disabled'] },
  ),
  refuses(
    'auth-demands-tls-530',
    'AUTH PLAIN',
    '530 5.7.0 Must issue a STARTTLS command first',
    ['starttls.required', 'auth.requires-tls'],
    { server: { clear: ['AUTH PLAIN'] }, settings: plain, also: ['config.encryption-disabled'] },
  ),
  refuses('mail-demands-tls', 'MAIL', '530 5.7.0 Must issue a STARTTLS command first', 'starttls.required', {
    settings: { ...plain, ...anonymous },
    also: ['config.encryption-disabled'],
  }),
  refuses('rcpt-demands-tls', 'RCPT', '550 5.7.10 Encryption required', 'starttls.required', {
    settings: { ...plain, ...anonymous },
    also: ['config.encryption-disabled'],
  }),
  refuses('mail-demands-sign-in-550', 'MAIL', '550 5.7.1 Authentication required', 'auth.required', {
    settings: anonymous,
  }),
  refuses(
    'rcpt-demands-sign-in-554',
    'RCPT',
    '554 5.7.1 <reports@kunde.example>: Recipient address rejected: Access denied',
    ['recipient.relay-denied', 'recipient.policy', 'auth.required'],
    { settings: anonymous },
  ),
  refuses(
    'account-disabled',
    'AUTH',
    '535 5.7.8 Account disabled',
    ['auth.account-locked', 'auth.disabled-by-admin'],
    {},
  ),
  refuses('password-expired', 'AUTH', '535 5.7.8 Password expired', 'auth.account-locked', {}),
  refuses(
    'refused-in-german',
    'AUTH',
    '535 5.7.8 Anmeldung fehlgeschlagen: Benutzername oder Kennwort falsch',
    'auth.wrong-password',
    {},
  ),
  refuses(
    'smtp-not-enabled-for-mailbox',
    'AUTH',
    '535 5.7.0 POP3/IMAP/SMTP access is not enabled for this account',
    'auth.disabled-by-admin',
    {},
  ),
  hangsUpCase(
    'too-many-failures',
    'AUTH',
    '421 4.7.0 Too many authentication failures, closing connection',
    'auth.too-many-attempts',
    {},
  ),
  refuses(
    'blocked-after-failures',
    'AUTH',
    '535 5.7.8 Error: authentication failed: too many failed login attempts, try again in 15 minutes',
    'auth.too-many-attempts',
    {},
  ),
  {
    id: 'signed-in-with-long-farewell',
    server: {
      replies: { AUTH: '235-2.7.0 Welcome reports\n235 2.7.0 Authentication successful; last login failed 3 times' },
    },
    cause: null,
  },
];
