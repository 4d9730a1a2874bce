import { describe, expect, test } from 'vitest';
import { classifyText } from '../../src/classify/classify-text.ts';
import type { FindingCode } from '../../src/findings/finding-code.ts';
import { type BareReply, errorDialects, replyDialects } from './dialects.ts';

const replies: readonly (readonly [FindingCode, string])[] = [
  ['auth.wrong-password', '535 5.7.8 Error: authentication failed: bad credentials'],
  [
    'auth.disabled-by-admin',
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
  ],
  ['auth.basic-auth-retired', '535 5.7.139 Authentication unsuccessful, basic authentication is disabled.'],
  ['auth.app-password-required', '534 5.7.9 Application-specific password required. Learn more at support'],
  ['auth.too-many-attempts', '421 4.7.0 Too many failed login attempts from 203.0.113.9'],
  ['auth.required', '530 5.7.57 Client not authenticated to send mail. [FR2P281CA0001.DEUP281.PROD.OUTLOOK.COM]'],
  ['starttls.required', '530 5.7.0 Must issue a STARTTLS command first'],
  ['sender.not-permitted', '550 5.7.60 SMTP; Client does not have permissions to send as this sender'],
  ['sender.not-permitted', '553 5.7.1 <office@kunde.example>: Sender address rejected: not owned by user app'],
  ['sender.not-permitted', '554 5.2.252 SendAsDenied; app@kunde.example not allowed to send as office@kunde.example'],
  ['sender.account-blocked', '550 5.1.8 Access denied, bad outbound sender AS(42004)'],
  ['sender.domain-unknown', '450 4.1.8 <app@kunde.invalid>: Sender address rejected: Domain not found'],
  ['helo.rejected', '504 5.5.2 <WS01>: Helo command rejected: need fully-qualified hostname'],
  ['helo.no-reverse-dns', '450 4.7.25 Client host rejected: cannot find your hostname, [203.0.113.9]'],
  [
    'greeting.ip-blocklisted',
    '554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using zen.spamhaus.org',
  ],
  ['recipient.relay-denied', '554 5.7.1 <it@fremd.example>: Relay access denied'],
  [
    'recipient.unknown',
    '550 5.1.1 <it@fremd.example>: Recipient address rejected: User unknown in virtual mailbox table',
  ],
  [
    'recipient.unknown',
    "550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address",
  ],
  ['recipient.greylisted', '450 4.2.0 <it@fremd.example>: Recipient address rejected: Greylisted for 300 seconds'],
  ['recipient.mailbox-full', '552 5.2.2 <it@fremd.example>: user is over quota'],
  ['recipient.domain-unknown', '450 4.1.2 <it@fremd.invalid>: Recipient address rejected: Domain not found'],
  ['limit.message-size', '552 5.3.4 Message size exceeds fixed limit'],
  ['limit.daily-quota', '550 5.4.5 Daily user sending limit exceeded. gsmtp'],
  ['limit.recipients', '452 4.5.3 Error: too many recipients'],
  ['content.spam', '554 5.7.1 This message looks like spam to us'],
  ['content.virus', '550 5.7.1 Virus detected: Eicar-Test-Signature'],
  ['content.dmarc', "550 5.7.1 Unauthenticated email from kunde.example is not accepted due to domain's DMARC policy."],
  ['server.out-of-resources', '452 4.3.1 Insufficient system storage'],
  ['server.local-error', '451 4.3.0 Error: queue file write error'],
  ['server.misconfigured', '451 4.3.5 Server configuration error'],
];

const errors: readonly (readonly [FindingCode, string])[] = [
  ['cert.self-signed-in-chain', 'self-signed certificate in certificate chain'],
  ['cert.self-signed', 'self-signed certificate'],
  ['cert.unknown-issuer', 'unable to get local issuer certificate'],
  ['cert.incomplete-chain', 'unable to verify the first certificate'],
  ['cert.expired', 'certificate has expired'],
  [
    'cert.unknown-issuer',
    'PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target',
  ],
  ['cert.unknown-issuer', 'x509: certificate signed by unknown authority'],
  ['cert.unknown-issuer', 'The remote certificate is invalid according to the validation procedure.'],
  [
    'cert.hostname-mismatch',
    "Hostname/IP does not match certificate's altnames: Host: mail.kunde.example. is not in the cert's altnames: DNS:hoster.example",
  ],
  ['tls.server-speaks-plaintext', 'error:0A00010B:SSL routines::wrong version number'],
  ['tls.version-unsupported', 'error:0A000102:SSL routines::unsupported protocol'],
  ['tls.weak-key', 'error:0A00018A:SSL routines::dh key too small'],
  ['dns.not-found', 'getaddrinfo ENOTFOUND smtp.kunde.exmaple'],
  ['dns.resolver-problem', 'getaddrinfo EAI_AGAIN smtp.kunde.example'],
  ['connect.refused', 'connect ECONNREFUSED 192.0.2.7:587'],
  ['connect.timeout', 'connect ETIMEDOUT 192.0.2.7:587'],
  ['connect.unreachable', 'connect ENETUNREACH 2001:db8::7:465'],
  ['starttls.unsupported', 'keyword STARTTLS unsupported'],
  ['oauth.invalid-client-secret', 'AADSTS7000215: Invalid client secret provided.'],
  ['graph.no-mailbox', 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.'],
];

function taken(reply: string): BareReply {
  const [code = '', enhanced = '', ...words] = reply.split(' ');
  return { code: Number(code), enhanced, text: words.join(' ') };
}

describe('a reply means the same', () => {
  for (const [dialect, wrap] of replyDialects) {
    test.for(replies)(`in the words of ${dialect}: %s, %s`, ([code, reply]) => {
      expect(classifyText(wrap(taken(reply))).code).toBe(code);
    });
  }
});

describe("a program's error means the same", () => {
  for (const [dialect, wrap] of errorDialects) {
    test.for(errors)(`in the words of ${dialect}: %s, %s`, ([code, text]) => {
      expect(classifyText(wrap(text)).code).toBe(code);
    });
  }
});
