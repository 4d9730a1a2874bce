import { anonymous, hangsUpCase, type JudgeCase, plain, refuses } from '../judge-case.ts';
import { hangsUp, type JudgePort } from '../judge-server.ts';

const server = (
  greeting: string,
  keywords: readonly string[] = ['SIZE', 'AUTH LOGIN PLAIN'],
): { readonly server: JudgePort } => ({
  server: { greeting, clear: ['SIZE'], encrypted: keywords },
});
const sendmail = server('220 mail.kunde.example ESMTP Sendmail 8.17.1/8.17.1; Sun, 22 Nov 2026 12:39:15 +0100', [
  'ENHANCEDSTATUSCODES',
  'PIPELINING',
  '8BITMIME',
  'SIZE',
  'DSN',
  'AUTH DIGEST-MD5 CRAM-MD5 LOGIN PLAIN',
  'DELIVERBY',
  'HELP',
]);
const exim = server(
  '220-web12.hoster.example ESMTP Exim 4.98 #2 Sun, 22 Nov 2026 12:39:15 +0100 \n220-We do not authorize the use of this system to transport unsolicited, \n220 and/or bulk e-mail.',
  [
    'SIZE 52428800',
    'LIMITS MAILMAX=1000 RCPTMAX=50000',
    '8BITMIME',
    'PIPELINING',
    'PIPECONNECT',
    'AUTH PLAIN LOGIN',
    'HELP',
  ],
);
const qmail = server('220 mail.kunde.example ESMTP', [
  'AUTH LOGIN PLAIN',
  'AUTH=LOGIN PLAIN',
  'PIPELINING',
  '8BITMIME',
]);
const hmail = server('220 mail.kunde.example ESMTP', ['SIZE 20480000', 'AUTH LOGIN PLAIN', 'HELP']);
const mdaemon = server('220 mail.kunde.example ESMTP MDaemon 23.5.2; Sun, 22 Nov 2026 12:39:15 +0100', [
  'AUTH LOGIN CRAM-MD5 PLAIN',
  'SIZE',
  '8BITMIME',
  'ENHANCEDSTATUSCODES',
]);
const kerio = server('220 mail.kunde.example Kerio Connect 10.0.2 ESMTP ready', [
  'AUTH CRAM-MD5 PLAIN LOGIN DIGEST-MD5',
  'SIZE 20971520',
  'ETRN',
]);
const smarter = server('220 mail.kunde.example', ['SIZE 31457280', 'AUTH LOGIN CRAM-MD5', '8BITMIME', 'DSN']);
const mailEnable = server(
  '220 mail.kunde.example ESMTP MailEnable Service, Version: 10.47-- ready at 11/22/26 12:39:15',
  ['AUTH LOGIN', 'SIZE 40960000', 'HELP', 'AUTH=LOGIN'],
);
const domino = server(
  '220 dom01.kunde.example ESMTP Service (HCL Domino Release 12.0.2FP3) ready at Sun, 22 Nov 2026 12:39:15 +0100',
  ['HELP', 'AUTH LOGIN PLAIN', 'SIZE', 'PIPELINING'],
);
const opensmtpd = server('220 mail.kunde.example ESMTP OpenSMTPD', [
  '8BITMIME',
  'ENHANCEDSTATUSCODES',
  'SIZE 36700160',
  'DSN',
  'AUTH PLAIN LOGIN',
  'HELP',
]);
const haraka = server('220 mail.kunde.example ESMTP Haraka/3.0.5 ready (1A2B3C)', [
  'PIPELINING',
  '8BITMIME',
  'SMTPUTF8',
  'SIZE 0',
  'AUTH PLAIN LOGIN CRAM-MD5',
]);
const postfix = server('220 mail.kunde.example ESMTP Postfix (Debian/GNU)', [
  'PIPELINING',
  'SIZE 10240000',
  'VRFY',
  'ETRN',
  'AUTH PLAIN LOGIN',
  'AUTH=PLAIN LOGIN',
  'ENHANCEDSTATUSCODES',
  '8BITMIME',
  'DSN',
  'CHUNKING',
]);
const open = { settings: anonymous };
const mailhog: JudgePort = {
  greeting: '220 mailhog.example ESMTP MailHog',
  encryption: 'none',
  clear: ['PIPELINING', 'AUTH PLAIN'],
};
const mailpit: JudgePort = {
  greeting: '220 vm Mailpit ESMTP Service ready',
  encryption: 'none',
  clear: ['SIZE 0', 'ENHANCEDSTATUSCODES', 'SMTPUTF8'],
};
const local = ['config.encryption-disabled'] as const;

/** Mail servers that people install themselves. */
export const productCases: readonly JudgeCase[] = [
  { id: 'sendmail-healthy', ...sendmail, cause: null },
  refuses(
    'sendmail-relaying-denied',
    'RCPT',
    '550 5.7.1 <reports@kunde.example>... Relaying denied. Proper authentication required.',
    ['recipient.relay-denied', 'auth.required'],
    { ...sendmail, ...open },
  ),
  refuses(
    'sendmail-relaying-denied-name',
    'RCPT',
    '550 5.7.1 <reports@kunde.example>... Relaying denied. IP name lookup failed [203.0.113.7]',
    ['recipient.relay-denied', 'helo.no-reverse-dns'],
    { ...sendmail, ...open },
  ),
  refuses(
    'sendmail-sender-domain',
    'MAIL',
    '553 5.1.8 <reports@kunde.example>... Domain of sender address reports@kunde.example does not exist',
    'sender.domain-unknown',
    sendmail,
  ),
  refuses('sendmail-no-key', 'STARTTLS', '454 4.3.3 TLS not available after start', 'starttls.refused', sendmail),
  refuses('sendmail-connection-rate', 'greeting', '', ['greeting.too-many-connections', 'limit.rate'], {
    server: { greeting: hangsUp('421 4.3.2 Connection rate limit exceeded.') },
  }),
  refuses('sendmail-load', 'greeting', '', ['server.out-of-resources', 'greeting.rejected'], {
    server: {
      greeting: hangsUp('421 4.3.2 mail.kunde.example: rejecting connections on daemon MSA: load average: 14'),
    },
  }),
  refuses(
    'sendmail-user-unknown',
    'RCPT',
    '550 5.1.1 <reports@kunde.example>... User unknown',
    'recipient.unknown',
    sendmail,
  ),

  { id: 'exim-healthy', ...exim, cause: null },
  refuses('exim-wrong-password', 'AUTH', '535 Incorrect authentication data', 'auth.wrong-password', exim),
  refuses('exim-relay', 'RCPT', '550 relay not permitted', 'recipient.relay-denied', exim),
  refuses(
    'exim-authenticator-defers',
    'AUTH',
    '435 Unable to authenticate at present',
    'auth.backend-unavailable',
    exim,
  ),
  refuses(
    'exim-sender-verify',
    'RCPT',
    '550-Verification failed for <reports@kunde.example>\n550-No Such User Here\n550 Sender verify failed',
    ['sender.domain-unknown', 'sender.not-permitted'],
    exim,
  ),
  refuses(
    'exim-cpanel-turn-on-auth',
    'RCPT',
    '550-Please turn on SMTP Authentication in your mail client.\n550-(vm) [203.0.113.7]:40112 is not permitted to relay through this server\n550 without authentication.',
    'auth.required',
    { ...exim, ...open },
  ),
  refuses(
    'exim-helo-literal',
    'EHLO',
    '550 HELO should be a FQDN or address literal (See RFC 2821 4.1.1.1)',
    'helo.rejected',
    exim,
  ),
  refuses('exim-helo-syntax', 'EHLO', '501 Syntactically invalid EHLO argument(s)', 'helo.rejected', exim),
  refuses(
    'exim-domain-limit',
    'MESSAGE',
    '550 Domain kunde.example has exceeded the max emails per hour (250/200 (125%)) allowed. Message discarded.',
    ['limit.rate', 'limit.daily-quota'],
    exim,
  ),

  { id: 'qmail-healthy', ...qmail, cause: null },
  refuses(
    'qmail-rcpthosts',
    'RCPT',
    "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
    'recipient.relay-denied',
    { ...qmail, ...open },
  ),
  refuses('qmail-wrong-password', 'AUTH', '535 authorization failed (#5.7.0)', 'auth.wrong-password', qmail),
  refuses(
    'qmail-auth-temporary',
    'AUTH',
    "454 oops, problem with child and I can't auth (#4.3.0)",
    'auth.backend-unavailable',
    qmail,
  ),
  refuses('qmail-queue', 'MESSAGE', '451 qq temporary problem (#4.3.0)', 'server.local-error', qmail),
  refuses(
    'qmail-sender-domain',
    'MAIL',
    '553 sorry, your envelope sender domain must exist (#5.7.1)',
    'sender.domain-unknown',
    qmail,
  ),
  refuses(
    'qmail-sender-badmailfrom',
    'MAIL',
    '553 sorry, your envelope sender is in my badmailfrom list (#5.7.1)',
    'sender.not-permitted',
    qmail,
  ),
  refuses('qmail-no-mailbox', 'RCPT', '550 sorry, no mailbox here by that name. (#5.7.17)', 'recipient.unknown', qmail),

  { id: 'hmailserver-healthy', ...hmail, cause: null },
  refuses('hmailserver-auth-required', 'RCPT', '530 SMTP authentication is required.', 'auth.required', {
    ...hmail,
    ...open,
  }),
  refuses(
    'hmailserver-wrong-password',
    'AUTH',
    '535 Authentication failed. Restarting authentication process.',
    'auth.wrong-password',
    hmail,
  ),
  refuses(
    'hmailserver-delivery-not-allowed',
    'RCPT',
    '550 Delivery is not allowed to this address.',
    ['recipient.relay-denied', 'recipient.policy'],
    { ...hmail, ...open },
  ),
  refuses('hmailserver-unknown', 'RCPT', '550 Unknown user', 'recipient.unknown', hmail),
  refuses(
    'hmailserver-sender',
    'MAIL',
    '550 Sender address must be specified.',
    ['sender.null-rejected', 'sender.syntax', 'sender.not-permitted'],
    hmail,
  ),

  { id: 'mdaemon-healthy-cram', ...mdaemon, cause: null },
  refuses(
    'mdaemon-unknown',
    'RCPT',
    '550 5.1.1 <reports@kunde.example>, Recipient unknown',
    'recipient.unknown',
    mdaemon,
  ),
  refuses('mdaemon-wrong-password', 'AUTH', '535 5.7.8 Authentication failed', 'auth.wrong-password', mdaemon),

  { id: 'kerio-healthy', ...kerio, cause: null },
  refuses(
    'kerio-relaying',
    'RCPT',
    '550 5.7.1 Relaying to <reports@kunde.example> denied (authentication required)',
    ['recipient.relay-denied', 'auth.required'],
    { ...kerio, ...open },
  ),
  {
    id: 'kerio-spam-repellent',
    why: 'greets 3.5 s late on purpose, all else is well',
    server: { ...kerio.server, greetingAfterMs: 3_500 },
    patient: true,
    cause: 'greeting.slow',
  },

  {
    id: 'smartermail-cram-broken',
    why: 'CRAM-MD5 is offered, but passwords are kept as hashes',
    server: { ...smarter.server, replies: { 'AUTH CRAM-MD5': '535 Authentication failed' } },
    cause: null,
  },
  refuses('smartermail-wrong-password', 'AUTH', '535 Authentication failed', 'auth.wrong-password', smarter),
  refuses(
    'smartermail-relay',
    'RCPT',
    '550 <reports@kunde.example> Authentication is required for relay',
    ['auth.required', 'recipient.relay-denied'],
    { ...smarter, ...open },
  ),

  { id: 'mailenable-healthy', ...mailEnable, cause: null },
  refuses(
    'mailenable-auth-required',
    'RCPT',
    '503 This mail server requires authentication when attempting to send to a non-local e-mail address. Please check your mail client settings or contact your administrator to verify that the domain or address is defined for this server.',
    'auth.required',
    { ...mailEnable, ...open },
  ),
  refuses('mailenable-wrong-password', 'AUTH', '535 Invalid Username or Password', 'auth.wrong-password', mailEnable),

  { id: 'domino-healthy', ...domino, cause: null },
  refuses('domino-relay', 'RCPT', '554 Relay rejected for policy reasons.', 'recipient.relay-denied', {
    ...domino,
    ...open,
  }),
  refuses(
    'domino-sender',
    'MAIL',
    '554 Mail from reports@kunde.example rejected for policy reasons.',
    ['sender.not-permitted', 'sender.account-blocked'],
    domino,
  ),
  refuses('domino-unknown', 'RCPT', '550 reports@kunde.example... No such user', 'recipient.unknown', domino),
  refuses('domino-wrong-password', 'AUTH', '535 Authentication Failed', 'auth.wrong-password', domino),

  { id: 'opensmtpd-healthy', ...opensmtpd, cause: null },
  refuses(
    'opensmtpd-auth-first',
    'MAIL',
    '530 5.5.1 Invalid command: Must issue an AUTH command first',
    'auth.required',
    { ...opensmtpd, ...open },
  ),
  refuses(
    'opensmtpd-starttls-first',
    'MAIL',
    '530 5.5.1 Invalid command: Must issue a STARTTLS command first',
    'starttls.required',
    { ...opensmtpd, settings: { ...plain, ...anonymous }, also: local },
  ),
  refuses('opensmtpd-wrong-password', 'AUTH', '535 Authentication failed', 'auth.wrong-password', opensmtpd),
  refuses(
    'opensmtpd-recipient',
    'RCPT',
    '550 Invalid recipient: <reports@kunde.example>',
    ['recipient.unknown', 'recipient.relay-denied', 'recipient.syntax'],
    opensmtpd,
  ),

  { id: 'haraka-healthy', ...haraka, cause: null },
  refuses(
    'haraka-nobody-takes-it',
    'RCPT',
    '550 I cannot deliver mail for <reports@kunde.example>',
    ['recipient.relay-denied', 'recipient.unknown'],
    { ...haraka, ...open },
  ),
  refuses('haraka-wrong-password', 'AUTH', '535 5.7.8 Authentication failed', 'auth.wrong-password', haraka),

  { id: 'postfix-healthy', ...postfix, cause: null },
  refuses(
    'postfix-relay-deferred',
    'RCPT',
    '454 4.7.1 <reports@kunde.example>: Relay access denied',
    'recipient.relay-denied',
    postfix,
  ),
  refuses(
    'postfix-sender-domain',
    'RCPT',
    '450 4.1.8 <reports@kunde.example>: Sender address rejected: Domain not found',
    'sender.domain-unknown',
    postfix,
  ),
  refuses(
    'postfix-sender-access',
    'RCPT',
    '554 5.7.1 <reports@kunde.example>: Sender address rejected: Access denied',
    'sender.not-permitted',
    postfix,
  ),
  refuses(
    'postfix-client-access',
    'RCPT',
    '554 5.7.1 <unknown[203.0.113.7]>: Client host rejected: Access denied',
    'greeting.rejected',
    postfix,
  ),
  refuses(
    'postfix-unverified-sender',
    'RCPT',
    '550 5.1.7 <reports@kunde.example>: Sender address rejected: undeliverable address: host mx[192.0.2.1] said: 550 5.1.1 User unknown (in reply to RCPT TO command)',
    ['sender.not-permitted', 'sender.domain-unknown', 'sender.syntax'],
    postfix,
  ),
  hangsUpCase(
    'postfix-dies-of-errors',
    'RCPT',
    '421 4.7.0 mail.kunde.example Error: too many errors',
    ['server.shutting-down', 'limit.rate', 'server.local-error'],
    postfix,
  ),
  refuses(
    'postfix-tls-broken',
    'STARTTLS',
    '454 4.7.0 TLS not available due to local problem',
    'starttls.refused',
    postfix,
  ),
  refuses(
    'postfix-sasl-away',
    'AUTH',
    '454 4.7.0 Temporary authentication failure: Connection lost to authentication server',
    'auth.backend-unavailable',
    postfix,
  ),
  refuses('postfix-queue-full', 'MAIL', '452 4.3.1 Insufficient system storage', 'server.out-of-resources', postfix),

  {
    id: 'mailhog-anonymous',
    server: mailhog,
    settings: { ...plain, ...anonymous },
    cause: 'config.encryption-disabled',
  },
  {
    id: 'mailhog-takes-any-password',
    server: { ...mailhog, replies: { AUTH: '235 Authentication successful' } },
    settings: { ...plain, SMTPPwd: 'anything-goes' },
    cause: 'config.encryption-disabled',
  },
  { id: 'mailhog-starttls', server: mailhog, cause: 'starttls.unsupported' },
  { id: 'mailpit-with-user', server: mailpit, settings: plain, cause: 'auth.not-offered', also: local },
  {
    id: 'smtp4dev-healthy',
    server: {
      greeting: '220 smtp4dev smtp4dev ready',
      clear: ['8BITMIME', 'SIZE', 'SMTPUTF8', 'AUTH=CRAM-MD5 PLAIN LOGIN', 'AUTH CRAM-MD5 PLAIN LOGIN'],
      encrypted: ['8BITMIME', 'AUTH=CRAM-MD5 PLAIN LOGIN', 'AUTH CRAM-MD5 PLAIN LOGIN'],
      certificate: 'localhost',
    },
    cause: 'cert.self-signed',
    also: ['cert.hostname-mismatch'],
  },
];
