import { describe, expect, test } from 'vitest';
import { classifyText } from '../../src/classify/classify-text.ts';
import type { FindingCode } from '../../src/findings/finding-code.ts';

/** Messages as people paste them: bare replies, wrapped by a library, log lines. */
const messages: readonly (readonly [FindingCode, string])[] = [
  ['auth.wrong-password', 'Error: Invalid login: 535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6'],
  [
    'auth.wrong-password',
    "smtplib.SMTPAuthenticationError: (535, b'5.7.8 Error: authentication failed: (reason unavailable)')",
  ],
  ['auth.wrong-password', '535 Incorrect authentication data'],
  ['auth.wrong-password', '535 5.7.3 Authentication unsuccessful [FR3P281CA0012.DEUP281.PROD.OUTLOOK.COM]'],
  ['auth.wrong-password', 'javax.mail.AuthenticationFailedException: 535 Authentication credentials invalid'],
  [
    'auth.disabled-by-admin',
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox. Visit https://aka.ms/smtp_auth_disabled',
  ],
  [
    'auth.mfa-conditional-access',
    "535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy.",
  ],
  ['auth.basic-auth-retired', '535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [AM0PR01]'],
  ['auth.basic-auth-retired', '550 5.7.30 Basic authentication is not supported for Client Submission.'],
  [
    'auth.app-password-required',
    '534-5.7.9 Application-specific password required. For more information, go to\n534 5.7.9 https://support.google.com/mail/?p=InvalidSecondFactor gsmtp',
  ],
  [
    'auth.web-login-required',
    '534-5.7.14 <https://accounts.google.com/signin/continue?x> Please log in via your\n534-5.7.14 web browser and then try again. gsmtp',
  ],
  ['auth.too-many-attempts', '421 4.7.0 Too many failed login attempts from 203.0.113.9'],
  ['auth.backend-unavailable', '454 4.7.0 Temporary authentication failure: Connection lost to authentication server'],
  ['auth.required', '530 5.7.57 Client not authenticated to send mail. [BE1P281CA0001.DEUP281.PROD.OUTLOOK.COM]'],
  [
    'auth.required',
    'The SMTP server requires a secure connection or the client was not authenticated. The server response was: 5.7.57 Client not authenticated to send mail.',
  ],
  ['auth.required', '550 5.7.1 Authentication required'],
  [
    'auth.required',
    'postfix/smtpd[812]: NOQUEUE: reject: RCPT from app[10.0.0.4]: 553 5.7.1 <a@kunde.example>: Sender address rejected: not logged in; from=<a@kunde.example>',
  ],
  ['starttls.required', 'com.sun.mail.smtp.SMTPSendFailedException: 530 5.7.0 Must issue a STARTTLS command first'],
  ['starttls.refused', '454 4.7.0 TLS not available due to local problem'],
  ['sender.not-permitted', '550 5.7.60 SMTP; Client does not have permissions to send as this sender'],
  [
    'sender.not-permitted',
    '554 5.2.252 SendAsDenied; app@kunde.example not allowed to send as office@kunde.example; STOREDRV.Submission.Exception:SendAsDeniedException',
  ],
  [
    'sender.not-permitted',
    'said: 553 5.7.1 <office@kunde.example>: Sender address rejected: not owned by user app (in reply to RCPT TO command)',
  ],
  ['sender.not-permitted', '550 Sender address is not allowed.'],
  [
    'sender.domain-not-verified',
    '554 Message rejected: Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: app@kunde.example',
  ],
  ['sender.account-blocked', '550 5.1.8 Access denied, bad outbound sender AS(42004)'],
  ['sender.domain-unknown', '450 4.1.8 <app@kunde.invalid>: Sender address rejected: Domain not found'],
  ['sender.syntax', '501 5.1.7 Bad sender address syntax'],
  ['helo.rejected', '504 5.5.2 <WS01>: Helo command rejected: need fully-qualified hostname'],
  ['helo.rejected', '501 Syntactically invalid EHLO argument(s)'],
  ['helo.no-reverse-dns', '450 4.7.25 Client host rejected: cannot find your hostname, [203.0.113.9]'],
  ['helo.no-reverse-dns', '554 5.7.1 The IP address 203.0.113.9 has no PTR record'],
  [
    'greeting.ip-blocklisted',
    '554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using zen.spamhaus.org',
  ],
  ['greeting.ip-blocklisted', '554 IP=203.0.113.9 - A problem occurred. Bad reputation, ask your postmaster for help'],
  ['greeting.too-many-connections', '421 4.7.0 mx.kunde.example Error: too many connections from 203.0.113.9'],
  [
    'recipient.relay-denied',
    "Error: Can't send mail - all recipients were rejected: 554 5.7.1 <x@fremd.example>: Relay access denied",
  ],
  ['recipient.relay-denied', '550 relay not permitted'],
  ['recipient.relay-denied', '550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain'],
  [
    'recipient.unknown',
    "550-5.1.1 The email account that you tried to reach does not exist. Please try\n550-5.1.1 double-checking the recipient's email address",
  ],
  [
    'recipient.unknown',
    '550 5.1.1 <nobody@kunde.example>: Recipient address rejected: User unknown in local recipient table',
  ],
  [
    'recipient.greylisted',
    '450 4.2.0 <it@kunde.example>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/kunde.example.html',
  ],
  ['recipient.mailbox-full', '552 5.2.2 <it@kunde.example>: user is over quota'],
  ['recipient.syntax', '501 5.1.3 Bad recipient address syntax'],
  ['recipient.domain-unknown', '450 4.1.2 <it@kunde.invalid>: Recipient address rejected: Domain not found'],
  ['limit.message-size', '552 5.3.4 Message size exceeds fixed limit'],
  ['limit.daily-quota', '550 5.4.5 Daily user sending limit exceeded. gsmtp'],
  ['limit.rate', '451 4.7.1 Rate limit exceeded, please slow down'],
  ['limit.recipients', '452 4.5.3 Error: too many recipients'],
  ['content.spam', '554 5.7.1 Spam message rejected'],
  ['content.virus', '550 5.7.1 Virus detected: Eicar-Test-Signature'],
  ['content.dmarc', '550-5.7.26 This mail has been blocked because the sender is unauthenticated. DKIM = did not pass'],
  ['data.bare-line-feeds', '521 5.5.2 mx.kunde.example Error: bare <LF> received'],
  ['server.out-of-resources', '452 4.3.1 Insufficient system storage'],
  ['server.shutting-down', '421 4.3.2 Service shutting down, closing channel'],
  ['server.local-error', '451 4.3.0 Error: queue file write error'],
  ['server.misconfigured', '451 4.3.5 Server configuration error'],
  ['cert.self-signed-in-chain', 'certificate check failed (19) self signed certificate in certificate chain'],
  ['cert.unknown-issuer', 'certificate check failed (20) unable to get local issuer certificate'],
  ['dns.not-found', 'address evaluation from hostname failed'],
  ['starttls.unsupported', 'keyword STARTTLS unsupported'],
  ['config.ca-file-missing', 'SSL error - unable to find CA root certificate file'],
  ['connect.reset', 'WSA_SELECT: socket error'],
  ['cert.self-signed', "code: 'DEPTH_ZERO_SELF_SIGNED_CERT', command: 'CONN'"],
  [
    'cert.self-signed-in-chain',
    'Error: self-signed certificate in certificate chain; if the root CA is installed locally, try running Node.js with --use-system-ca',
  ],
  [
    'cert.hostname-mismatch',
    "Error [ERR_TLS_CERT_ALTNAME_INVALID]: Hostname/IP does not match certificate's altnames: IP: 192.0.2.7 is not in the cert's list: ",
  ],
  [
    'cert.unknown-issuer',
    'PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target',
  ],
  ['cert.expired', 'Error: certificate has expired'],
  ['tls.server-speaks-plaintext', 'error:0A00010B:SSL routines::wrong version number'],
  ['tls.version-unsupported', 'error:0A000102:SSL routines::unsupported protocol'],
  ['tls.weak-key', 'error:0A00018A:SSL routines::dh key too small'],
  ['connect.refused', 'Error: connect ECONNREFUSED 192.0.2.7:587'],
  ['connect.timeout', 'Error: connect ETIMEDOUT 192.0.2.7:25'],
  ['connect.unreachable', 'connect ENETUNREACH 2001:db8::7:465 - Local (:::0)'],
  ['dns.not-found', 'getaddrinfo ENOTFOUND smtp.kunde.exmaple'],
  ['dns.resolver-problem', 'getaddrinfo EAI_AGAIN smtp.kunde.example'],
  ['auth.mechanism-unsupported', 'SASL authentication failure: No worthy mechs found'],
  ['auth.not-offered', 'SMTP AUTH extension not supported by server.'],
  ['auth.wrong-password', '535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.'],
  ['auth.disabled-by-admin', '535 SMTP authentication for your account is disabled'],
  ['recipient.unknown', '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'],
  ['tls.version-unsupported', '421 4.7.66 TLS 1.0 and 1.1 are not supported. Please upgrade your client to TLS 1.2.'],
  ['auth.not-offered', '503 AUTH command used when not advertised'],
  ['recipient.policy', '550 Administrative prohibition'],
  ['unknown', '235 2.7.0 Authentication successful'],
  ['unknown', 'Guten Morgen, wie geht es Ihnen?'],
  ['unknown', ''],
];

/** Nothing in them tells but the code and the moment. */
const bare: readonly (readonly [FindingCode, FindingCode, string])[] = [
  ['content.policy', 'content.spam', '554 (in reply to end of DATA command)'],
  ['content.policy', 'content.spam', 'SMTP error from remote mail server after end of data: 550'],
  [
    'sender.not-permitted',
    'auth.required',
    'SMTP error from remote mail server after MAIL FROM:<a@kunde.example>: 550',
  ],
  [
    'recipient.unknown',
    'recipient.policy',
    'host mx.kunde.example[192.0.2.7] said: 550\n(in reply to RCPT TO command)',
  ],
];

describe('a refusal without words', () => {
  test.for(bare)('means most likely %s, perhaps %s: %s', ([code, other, message]) => {
    const { candidates, apart } = classifyText(message);
    expect(candidates[0]).toBe(code);
    expect(candidates).toContain(other);
    expect(apart).not.toBeNull();
  });
});

test.for(['550 4F3A1C', '554 4F3A1C', '550 5.9.77 quux'])('without words and moment nobody can tell: %s', (message) => {
  expect(classifyText(message)).toMatchObject({ code: 'unknown', reply: { code: Number(message.slice(0, 3)) } });
});

describe('a pasted message', () => {
  test.for(messages)('means %s: %s', ([code, message]) => {
    expect(classifyText(message).code).toBe(code);
  });

  test('gives up its reply, however it is wrapped', () => {
    const wrapped = [
      '535 5.7.8 no',
      'Error: Invalid login: 535-5.7.8 no',
      "(535, b'5.7.8 no')",
      '2026-11-22 10:00:01 app[4711] ERROR mail:25 SMTP said: 535 5.7.8 no',
      '[535] #5.7.8 no',
    ];
    for (const message of wrapped) expect(classifyText(message).reply).toMatchObject({ code: 535, enhanced: '5.7.8' });
  });

  test('does not take ports, times, addresses and versions for a reply', () => {
    const others = [
      'connect ECONNREFUSED 10.4.5.50:550',
      'at 05:50:250 ms',
      'nodemailer 5.4.2 failed',
      'smtp.js:535:19',
    ];
    for (const message of others) expect(classifyText(message).reply).toBeNull();
  });

  test('of a hostile length and shape is judged within a moment', () => {
    const pieces = [
      'a',
      ' ',
      'sender ',
      'from ',
      'mailbox ',
      'message ',
      '535 5.7.',
      'ip address is blocked ',
      '<',
      '550 ',
    ];
    const started = performance.now();
    for (const piece of pieces) classifyText(piece.repeat(100_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  test('a report of undeliverable mail is judged by the reply in it, not by the headers that follow', () => {
    const report = `Your message to someone@example.com couldn't be delivered.

Remote Server returned '550 5.7.60 SMTP; Client does not have permissions to send as this sender'

Original message headers:

Received: from mail.example.com by relay.example.com
Subject: mailbox full, quota exceeded
`;
    const { code, reply } = classifyText(report);
    expect(code).toBe('sender.not-permitted');
    expect(reply?.text.trim()).toBe('SMTP; Client does not have permissions to send as this sender');
  });
});
