import type { CertificateArgs, FindingArgs, Neighbour } from '../../src/findings/finding-args.ts';
import type { FindingCode } from '../../src/findings/finding-code.ts';
import type { Refusal } from '../../src/findings/refusal.ts';
import type { ReplyCode } from '../../src/findings/reply-code.ts';
import { entriesSamples } from './entries-samples.ts';

/** The codes whose facts are not a server's reply. */
export type NetworkCode = Exclude<FindingCode, ReplyCode>;

const file = 'C:\\Program Files\\injixo Enterprise\\WFM\\Server\\isps.cfg';
const place = { host: 'smtp.kunde.example', port: 587 };
const at = { ...place, address: '203.0.113.7' };
const reply: Refusal = { command: 'message', code: 250, enhanced: '2.0.0', lines: ['2.0.0 Ok: queued as 4XyZ'] };
const neighbours: readonly Neighbour[] = [
  { port: 25, state: 'silent', security: null },
  { port: 465, state: 'answers', security: 'tls' },
  { port: 2525, state: 'refused', security: null },
];
const only25: readonly Neighbour[] = [{ port: 25, state: 'answers', security: 'none' }];
const all: readonly Neighbour[] = [
  { port: 25, state: 'answers', security: 'none' },
  { port: 465, state: 'answers', security: 'tls' },
  { port: 587, state: 'answers', security: 'starttls' },
  { port: 2525, state: 'answers', security: null },
];
const cert: CertificateArgs = {
  ...place,
  subject: 'smtp.kunde.example',
  issuer: 'Kunde Internal CA 2019',
  chain: ['smtp.kunde.example', 'Kunde Internal CA 2019'],
  openssl: 20,
  trustFile: 'certificates\\cacert.pem',
  trustedCount: 142,
  systemStoreTrusts: true,
};
const publicCert: CertificateArgs = { ...cert, trustFile: null, systemStoreTrusts: null };

/** Facts as runs bring them, every kind of each finding. */
export const networkSamples: { readonly [Code in NetworkCode]: readonly FindingArgs[Code][] } = {
  ...entriesSamples,
  'config.unreadable': [
    { file, reason: 'missing', detail: '' },
    { file, reason: 'directory', detail: 'EISDIR' },
    { file, reason: 'permission', detail: 'EACCES' },
    { file, reason: 'too-large', detail: '104857600' },
    { file, reason: 'binary', detail: '' },
    { file, reason: 'encoding', detail: 'UTF-32' },
    { file, reason: 'other', detail: 'EIO' },
  ],
  'config.not-recognised': [
    { file, sections: 0 },
    { file, sections: 12 },
  ],
  'config.wrong-file': [
    { file, reason: 'xlink', line: null },
    { file, reason: 'switched-off', line: 14 },
    { file, reason: 'switched-off', line: null },
  ],
  'config.syntax': [
    { file, line: 9, problem: 'no-equals', after: null },
    { file, line: 9, problem: 'broken-value', after: 'SMTPUser' },
    { file, line: 9, problem: 'broken-value', after: null },
    { file, line: 9, problem: 'unclosed-quote', after: 'SMTPTag' },
    { file, line: 9, problem: 'unclosed-section', after: null },
  ],
  'config.duplicate': [
    { file, what: 'section', name: '22bafe6c-fc65-44a4-aeb6-b60281e0b2fc', lines: [1, 30], used: 1 },
    { file, what: 'key', name: 'SMTPPort', lines: [9, 14], used: 9 },
  ],
  'config.value-missing': [
    { name: 'SMTPServer', file, line: 4 },
    { name: 'SMTPServer', file, line: null },
    { name: 'SMTPServer', file: null, line: null },
  ],
  'config.value-invalid': [
    { name: 'SMTPPort', file, line: 9, value: '70000', allowed: '1–65535' },
    { name: 'SMTPSecureMode', file: null, line: null, value: null, allowed: 'SSL, TLS, PLAIN' },
  ],
  'config.value-suspicious': (
    ['stray-quotes', 'blanks', 'semicolon', 'hash', 'url', 'host-and-port', 'cut-off', 'backslash'] as const
  ).flatMap((problem) => [
    { name: 'SMTPServer', file, line: 4, value: 'https://smtp.kunde.example', problem },
    { name: 'SMTPPwd', file: null, line: null, value: null, problem },
  ]),
  'config.port-and-mode': [
    { port: 465, mode: 'TLS', reason: 'ambiguous' },
    { port: 587, mode: 'SSL', reason: 'tls-on-starttls-port' },
    { port: 465, mode: 'STARTTLS', reason: 'starttls-on-tls-port' },
    { port: 465, mode: 'PLAIN', reason: 'plain-on-tls-port' },
    { port: 2526, mode: 'TLS', reason: 'unusual' },
  ],
  'config.local-client': [
    { name: 'SMTPServer' },
    { name: 'SMTP-Server', reason: 'no-server' },
    { name: 'SMTP Versandoption', reason: 'client-chosen' },
  ],
  'config.verify-disabled': [
    { name: 'SMTPVerifyCert', line: 12 },
    { name: 'SMTPVerifyCert', line: null },
  ],
  'config.encryption-disabled': [
    { name: 'SMTPSecureMode', line: 8, withPassword: true },
    { name: 'SMTPSecureMode', line: null, withPassword: false },
  ],
  'config.ca-file-missing': (['missing', 'unreadable', 'empty'] as const).map((reason) => ({
    file: 'certificates\\cacert.pem',
    reason,
  })),
  'config.ca-file-unprotected': [{ file: 'certificates\\cacert.pem' }],
  'config.secret-exposed': [{ file: '/opt/injixo/server/isps.cfg', mode: '0644' }],
  'config.timeout-unit': [{ name: 'SMTPTimeout', value: '60000' }],
  'config.restart-needed': [{ service: 'injixo Enterprise WFM' }],

  'dns.not-found': [
    { host: 'smpt.kunde.example', nearMisses: ['smtp.kunde.example'], askedSystem: true },
    { host: 'smpt.kunde.example', nearMisses: [], askedSystem: false },
  ],
  'dns.no-address': [
    { host: 'kunde.example', mailServers: ['mx1.kunde.example', 'mx2.kunde.example', 'mx3.kunde.example'] },
    { host: 'kunde.example', mailServers: [] },
  ],
  'dns.resolver-problem': (['timeout', 'servfail', 'refused', 'other'] as const).flatMap((reason) => [
    { host: 'smtp.kunde.example', reason, resolver: 'system', detail: 'EAI_AGAIN' },
    { host: 'smtp.kunde.example', reason, resolver: '192.0.2.53', detail: '' },
  ]),
  'dns.answers-differ': [
    { host: 'smtp.kunde.example', system: ['10.0.0.9'], dns: ['203.0.113.7', '2001:db8::7'] },
    { host: 'smtp.kunde.example', system: ['10.0.0.9'], dns: [] },
    { host: 'smtp.kunde.example', system: [], dns: ['203.0.113.7'] },
  ],

  'connect.refused': [
    { ...at, neighbours },
    { ...at, neighbours: only25 },
    { ...at, neighbours: [] },
    { ...at, neighbours: [], ownRelay: 'SSLPort' },
    { ...at, neighbours: [{ port: 465, state: 'silent', security: null }] },
  ],
  'connect.timeout': [
    { ...at, seconds: 10, neighbours: [], proxyVariable: 'HTTPS_PROXY' },
    { ...at, seconds: 10, neighbours: all },
    { ...at, seconds: 10, neighbours: [] },
  ],
  'connect.unreachable': [
    { ...at, family: 4, detail: 'EHOSTUNREACH' },
    { ...place, address: '2001:db8::7', family: 6, detail: 'ENETUNREACH' },
  ],
  'connect.reset': [
    { ...at, stage: 'greeting' },
    { ...at, stage: 'auth' },
  ],
  'connect.port-blocked': [
    { ...place, port: 25, open: all },
    { ...place, open: only25 },
  ],
  'connect.wrong-port': [
    { ...place, port: 26, better: all },
    { ...place, better: only25 },
  ],
  'connect.address-partly-down': [
    { ...place, up: ['203.0.113.7'], down: [{ address: '2001:db8::7', reason: 'silent' }] },
    { ...place, up: ['203.0.113.7', '203.0.113.8'], down: [{ address: '203.0.113.9', reason: 'refused' }] },
  ],
  'connect.localhost-in-container': [{ host: 'localhost', port: 25 }],

  'proxy.unreachable': (['refused', 'no-answer', 'unknown-name', 'not-a-proxy', 'closed', 'other'] as const).map(
    (reason) => ({ proxy: 'http://proxy.kunde.example:3128', reason, detail: 'ECONNREFUSED' }),
  ),
  'proxy.refused': (['not-allowed', 'sign-in', 'target-unreachable', 'no-answer', 'closed', 'other'] as const).flatMap(
    (reason) =>
      [true, false].map((byName) => ({
        ...{ proxy: 'socks5://proxy.kunde.example:1080', target: 'smtp.kunde.example:587' },
        ...{ byName, reason, detail: '403 Access violation' },
      })),
  ),
  'greeting.not-smtp': (['http', 'imap', 'pop3', 'ssh', 'ftp', 'mysql', 'unknown'] as const).map((speaks, index) => ({
    ...place,
    speaks,
    sample:
      index === 0 ? '' : '* OK [CAPABILITY IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE LITERAL+] Dovecot ready',
  })),
  'greeting.timeout': [{ ...at, seconds: 10 }],
  'greeting.slow': [{ ...place, seconds: 6.53 }],

  'tls.server-speaks-plaintext': [
    { ...place, sample: '220 smtp.kunde.example ESMTP Postfix', starttlsOffered: true },
    { ...place, sample: '', starttlsOffered: false },
    { ...place, sample: '220 smtp.kunde.example ESMTP Postfix', starttlsOffered: null },
  ],
  'tls.server-expects-tls': [{ ...place, port: 465 }],
  'tls.version-unsupported': [
    { ...place, server: ['TLSv1', 'TLSv1.1'], client: ['TLSv1.2', 'TLSv1.3'] },
    { ...place, server: [], client: ['TLSv1.2', 'TLSv1.3'] },
  ],
  'tls.version-outdated': [{ ...place, server: ['TLSv1', 'TLSv1.1'] }],
  'tls.no-shared-cipher': [{ ...place, detail: 'ssl/tls alert handshake failure' }],
  'tls.weak-key': [
    { ...place, what: 'certificate-key', bits: 1024, detail: 'RSA 1024' },
    { ...place, what: 'dh-group', bits: null, detail: 'dh key too small' },
    { ...place, what: 'signature', bits: null, detail: 'ca md too weak' },
  ],
  'tls.handshake-failed': [
    { ...place, alert: 'internal error', detail: 'ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR' },
    { ...place, alert: null, detail: 'ECONNRESET' },
    { ...place, alert: null, detail: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED' },
    { ...place, alert: 'unknown ca', detail: 'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA' },
  ],
  'starttls.unsupported': [
    { ...place, offered: ['SIZE 35882577', 'AUTH LOGIN'], neighbours },
    { ...place, offered: [], neighbours: only25 },
    { ...place, offered: [], neighbours: [] },
  ],
  'starttls.stripped': [
    { ...place, sign: 'masked-keyword', sample: 'XXXXXXXA' },
    { ...place, sign: 'command-refused-as-unknown', sample: '500 5.5.1 Command unrecognized: "XXXX"' },
    { ...place, sign: 'other-address-offers-it', sample: '' },
  ],
  'starttls.injected': [{ ...place, bytes: 27, sample: '250-smtp.kunde.example\r\n250 AUTH LOGIN\r\n' }],

  'cert.self-signed': [
    { ...cert, openssl: 18, chain: ['smtp.kunde.example'], issuer: 'smtp.kunde.example' },
    { ...publicCert, openssl: 18 },
  ],
  'cert.self-signed-in-chain': [
    { ...cert, openssl: 19, subject: 'Kunde Internal CA 2019' },
    { ...publicCert, openssl: 19 },
  ],
  'cert.unknown-issuer': [cert, publicCert],
  'cert.incomplete-chain': [
    { ...cert, openssl: 21, chain: ['smtp.kunde.example'] },
    { ...publicCert, openssl: 21 },
  ],
  'cert.expired': [
    { ...cert, openssl: 10, since: '2026-10-20T12:00:00.000Z', days: 33, leaf: true },
    { ...cert, openssl: 10, since: '2026-10-20T12:00:00.000Z', days: 1, leaf: false },
    { ...publicCert, openssl: 10, since: '2026-11-22T01:00:00.000Z', days: 0, leaf: true },
  ],
  'cert.not-yet-valid': [
    { ...cert, openssl: 9, from: '2026-12-01T00:00:00.000Z', now: '2026-11-22T10:41:00.000Z', leaf: true },
    { ...cert, openssl: 9, from: '2026-12-01T00:00:00.000Z', now: '2026-11-22T10:41:00.000Z', leaf: false },
  ],
  'cert.expires-soon': [{ ...cert, openssl: 0, until: '2026-12-01T00:00:00.000Z', days: 9 }],
  'cert.hostname-mismatch': [
    { ...cert, openssl: 62, names: ['*.kunde.example', 'mail.kunde.example'] },
    { ...cert, openssl: 62, names: [] },
    { ...cert, openssl: 62, names: Array.from({ length: 100 }, (_, index) => `host${index}.kunde.example`) },
  ],
  'cert.revoked': [
    { ...cert, openssl: 23, since: '2026-10-20T12:00:00.000Z' },
    { ...cert, openssl: 23, since: null },
  ],
  'cert.weak-signature': [{ ...cert, openssl: 68, algorithm: 'sha1WithRSAEncryption' }],
  'cert.rejected': [
    { ...cert, openssl: 26, detail: 'unsuitable certificate purpose' },
    { ...cert, openssl: 999, detail: 'something new' },
  ],
  'intercept.antivirus': [
    { ...cert, issuer: 'Avast! Mail Shield Root', product: 'Avast Mail Shield' },
    { ...publicCert, issuer: 'Avast! Mail Shield Root', product: 'Avast Mail Shield' },
  ],
  'intercept.firewall': [{ ...place, sample: '220 ***************0*2******' }],
  'intercept.provider-redirect': [
    { ...cert, openssl: 62, names: ['server12.hoster.example'], provider: 'Hoster Example' },
    { ...cert, openssl: 62, names: ['*.hoster.example'], provider: 'Hoster Example' },
  ],

  'auth.not-offered': [
    { ...place, user: 'reports@kunde.example', encrypted: true },
    { ...place, user: 'reports@kunde.example', encrypted: false },
  ],
  'auth.credentials-missing': [
    { ...place, missing: 'user', name: 'SMTPUser' },
    { ...place, missing: 'password', name: 'SMTPPwd' },
  ],
  'auth.windows-untested': [
    { ...place, account: 'KUNDE\\pruefer', mechanism: 'NTLM' },
    { ...place, account: 'pruefer@KUNDE.EXAMPLE', mechanism: 'GSSAPI' },
  ],
  'auth.mechanism-unsupported': [
    { ...place, offered: ['PLAIN', 'LOGIN'], supported: ['OAUTHBEARER', 'XOAUTH2'] },
    { ...place, offered: ['EXTERNAL'], supported: ['SCRAM-SHA-256', 'PLAIN', 'LOGIN'] },
    { ...place, offered: ['Negotiate', 'NTLM'], supported: ['Bearer'] },
    { ...place, offered: ['Bearer'], supported: ['NTLM', 'Negotiate', 'Basic'] },
    { ...place, offered: ['DIGEST-MD5'], supported: ['SCRAM-SHA-256', 'PLAIN', 'LOGIN'] },
    { ...place, offered: ['XOAUTH2'], supported: ['CRAM-MD5', 'PLAIN', 'LOGIN'] },
    { ...place, offered: ['NTLM', 'GSSAPI'], supported: ['CRAM-MD5', 'PLAIN', 'LOGIN'] },
  ],
  'auth.requires-tls': [
    { ...place, reply: null },
    {
      ...place,
      reply: { command: 'AUTH PLAIN', code: 538, enhanced: '5.7.11', lines: ['5.7.11 Encryption required'] },
    },
  ],
  'smtputf8.unsupported': [
    { ...place, address: 'büro@kunde.example' },
    { ...place, address: null },
  ],
  'server.protocol-error': (
    [
      'bare-line-feed',
      'mixed-codes',
      'nul',
      'reply-too-long',
      'reply-before-command',
      'no-reply-code',
      'closed-in-mid-reply',
      'reply-timeout',
    ] as const
  ).map((what) => ({ ...place, stage: 'ehlo' as const, what, sample: '250-smtp.kunde.example\n' })),
  'delivery.accepted': [
    { ...place, recipient: 'it@kunde.example', reply, messageId: '<3f1c9e52-77aa-4d6e-8a53-0f3c@kunde.example>' },
  ],
  'internal.crash': [{ step: 'certificate', error: 'TypeError: x.raw is not a function' }],
};
