import { anonymous, type JudgeCase, plain, refuses } from '../judge-case.ts';
import { hangsUp, type JudgePort } from '../judge-server.ts';

const gmail: JudgePort = {
  greeting: '220 smtp.gmail.com ESMTP 5b1f17b1804b1-477a9 - gsmtp',
  certificate: 'gmail',
  clear: ['SIZE 35882577', '8BITMIME', 'ENHANCEDSTATUSCODES', 'PIPELINING', 'CHUNKING', 'SMTPUTF8'],
  encrypted: [
    'SIZE 35882577',
    '8BITMIME',
    'AUTH LOGIN PLAIN XOAUTH2 PLAIN-CLIENTTOKEN OAUTHBEARER XOAUTH',
    'ENHANCEDSTATUSCODES',
    'PIPELINING',
    'CHUNKING',
    'SMTPUTF8',
  ],
};
const google = { server: gmail, host: 'smtp.gmail.com' };
const support = 'https://support.google.com/mail/?p=';

/** GMX, WEB.DE and IONOS share one software: no enhanced codes, long explanations in several lines. */
const united: JudgePort = {
  greeting: '220 gmx.net (mrgmx105) Nemesis ESMTP Service ready',
  clear: ['8BITMIME', 'SIZE 157286400'],
  encrypted: ['8BITMIME', 'SIZE 157286400', 'AUTH LOGIN PLAIN'],
};
const gmx = { server: united };
const postfix: JudgePort = {
  greeting: '220 smtp.strato.de [fruweb] ESMTP RZmta 48.2.1 ready',
  clear: ['PIPELINING', 'SIZE 104857600', 'ENHANCEDSTATUSCODES', '8BITMIME'],
};
const strato = { server: postfix };

/** The big providers, in their own words. */
export const providerCases: readonly JudgeCase[] = [
  { id: 'gmail-healthy', ...google, cause: null },
  refuses(
    'gmail-app-password',
    'AUTH',
    `534-5.7.9 Application-specific password required. For more information, go to\n534 5.7.9  ${support}InvalidSecondFactor 5b1f17b1804b1-477a9 - gsmtp`,
    'auth.app-password-required',
    google,
  ),
  refuses(
    'gmail-wrong-password',
    'AUTH',
    `535-5.7.8 Username and Password not accepted. For more information, go to\n535 5.7.8  ${support}BadCredentials 5b1f17b1804b1-477a9 - gsmtp`,
    'auth.wrong-password',
    google,
  ),
  refuses(
    'gmail-web-login',
    'AUTH',
    '534-5.7.14 <https://accounts.google.com/signin/continue?sarp=1&scc=1&plt=AKgnsb>\n534-5.7.14 Please log in via your web browser and\n534-5.7.14 then try again. Learn more at\n534 5.7.14  https://support.google.com/mail/answer/78754 - gsmtp',
    'auth.web-login-required',
    google,
  ),
  refuses(
    'gmail-too-many-logins',
    'AUTH',
    `454-4.7.0 Too many login attempts, please try again later. For more\n454-4.7.0 information, go to\n454 4.7.0  ${support}TooManyLoginAttempts - gsmtp`,
    'auth.too-many-attempts',
    google,
  ),
  refuses(
    'gmail-daily-limit',
    'MESSAGE',
    `550-5.4.5 Daily user sending limit exceeded. For more information on Gmail\n550-5.4.5 sending limits go to\n550 5.4.5  ${support}UserSendingLimitExceeded - gsmtp`,
    'limit.daily-quota',
    google,
  ),
  refuses(
    'gmail-authentication-required',
    'MAIL',
    `530-5.7.0 Authentication Required. For more information, go to\n530 5.7.0  ${support}WantAuthError - gsmtp`,
    'auth.required',
    { ...google, settings: anonymous },
  ),
  refuses(
    'gmail-starttls-at-mail',
    'MAIL',
    `530-5.7.0 Must issue a STARTTLS command first. For more information, go to\n530 5.7.0  ${support}WantAuthError - gsmtp`,
    'starttls.required',
    { ...google, settings: { ...plain, ...anonymous }, also: ['config.encryption-disabled'] },
  ),
  {
    id: 'gmail-plain-with-user',
    why: 'no sign-in is offered before STARTTLS',
    ...google,
    settings: plain,
    cause: ['auth.requires-tls', 'starttls.required'],
    also: ['config.encryption-disabled'],
  },
  refuses(
    'gmail-relay-denied',
    'RCPT',
    `550-5.7.1 Invalid credentials for relay [203.0.113.7]. The IP address you've\n550-5.7.1 registered in your Workspace SMTP Relay service doesn't match the domain of\n550-5.7.1 the account this email is being sent from.\n550 5.7.1  ${support}InvalidCredentials - gsmtp`,
    ['recipient.relay-denied', 'sender.domain-not-verified', 'sender.not-permitted'],
    { ...google, settings: anonymous },
  ),

  { id: 'gmx-healthy', ...gmx, cause: null },
  refuses('gmx-wrong-password', 'AUTH', '535 Authentication credentials invalid', 'auth.wrong-password', gmx),
  refuses(
    'gmx-sender-not-allowed',
    'MAIL',
    '550-Requested action not taken: mailbox unavailable\n550 Sender address is not allowed.',
    'sender.not-permitted',
    gmx,
  ),
  refuses(
    'gmx-sender-domain-without-dns',
    'MAIL',
    '550-Requested action not taken: mailbox unavailable\n550 invalid DNS MX or A/AAAA resource record',
    'sender.domain-unknown',
    gmx,
  ),
  refuses(
    'webde-recipient-unknown',
    'RCPT',
    '550 Requested action not taken: mailbox unavailable',
    'recipient.unknown',
    gmx,
  ),
  refuses(
    'webde-too-many-mails',
    'RCPT',
    '450-Requested mail action not taken: mailbox unavailable\n450 Mail send limit exceeded.',
    ['limit.rate', 'limit.daily-quota'],
    gmx,
  ),
  refuses('ionos-bad-ptr', 'greeting', '', 'helo.no-reverse-dns', {
    server: {
      greeting: hangsUp(
        '554-kundenserver.de (mxeue109) Nemesis ESMTP Service not available\n554-No SMTP service\n554-Bad DNS PTR resource record.\n554 For explanation visit https://www.ionos.com/help/index.php?id=2425',
      ),
    },
  }),
  refuses('gmx-address-on-list', 'greeting', '', 'greeting.ip-blocklisted', {
    server: {
      greeting: hangsUp(
        '554-gmx.net (mxgmx016) Nemesis ESMTP Service not available\n554-No SMTP service\n554-IP address is block listed.\n554 For explanation visit https://postmaster.gmx.net/de/error-messages?ip=203.0.113.7',
      ),
    },
  }),
  refuses(
    'ionos-policy-at-rcpt',
    'RCPT',
    '554-Transaction failed\n554-Reject due to policy restrictions.\n554 For explanation visit https://postmaster.1und1.de/',
    ['recipient.policy', 'content.policy'],
    gmx,
  ),

  refuses(
    'strato-wrong-password',
    'AUTH',
    '535 5.7.8 Error: authentication failed: authentication failure',
    'auth.wrong-password',
    strato,
  ),
  refuses(
    'strato-foreign-sender',
    'RCPT',
    '550 5.7.1 <reports@kunde.example>: Sender address rejected: not owned by user',
    'sender.not-permitted',
    strato,
  ),
  refuses(
    'allinkl-wrong-password',
    'AUTH',
    '535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6',
    'auth.wrong-password',
    strato,
  ),
  refuses('telekom-address-on-list', 'greeting', '', 'greeting.ip-blocklisted', {
    server: {
      greeting: hangsUp(
        '554 IP=203.0.113.7 - A problem occurred. (Ask your postmaster for help or to contact tosa@rx.t-online.de to clarify.) (BL)',
      ),
    },
  }),
  refuses(
    'telekom-spam',
    'MESSAGE',
    '550-5.7.0 Message considered as spam or virus, rejected\n550-5.7.0 Message rejected because it was considered as spam.\n550 5.7.0 If you think this is an error, contact tosa@rx.t-online.de',
    ['content.spam', 'content.virus'],
    strato,
  ),
  refuses(
    'icloud-foreign-sender',
    'MAIL',
    '550 5.7.0 From address is not one of your addresses.',
    'sender.not-permitted',
    strato,
  ),
  refuses('yahoo-foreign-sender', 'MAIL', '550 Request failed; Mailbox unavailable', ['sender.not-permitted'], strato),
  refuses(
    'yahoo-too-many-attempts',
    'AUTH',
    '535 5.7.0 (#AUTH005) Too many bad auth attempts.',
    'auth.too-many-attempts',
    strato,
  ),
  refuses(
    'amazon-not-verified',
    'MESSAGE',
    '554 Message rejected: Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: reports@kunde.example',
    'sender.domain-not-verified',
    strato,
  ),
  refuses('amazon-wrong-password', 'AUTH', '535 Authentication Credentials Invalid', 'auth.wrong-password', strato),
  refuses(
    'sendgrid-sender-identity',
    'MESSAGE',
    '550 The from address does not match a verified Sender Identity. Mail cannot be sent until this error is resolved. Visit https://sendgrid.com/docs/for-developers/sending-email/sender-identity/ to see the Sender Identity requirements',
    'sender.domain-not-verified',
    strato,
  ),
  refuses(
    'sendgrid-credits',
    'AUTH',
    '451 Authentication failed: Maximum credits exceeded',
    'limit.daily-quota',
    strato,
  ),
  refuses(
    'zoho-foreign-sender',
    'MAIL',
    '553 Relaying disallowed as reports@kunde.example',
    'sender.not-permitted',
    strato,
  ),
];
