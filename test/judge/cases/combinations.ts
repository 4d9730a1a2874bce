import { anonymous, implicit, type JudgeCase, plain, refuses } from '../judge-case.ts';

const oldTls = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' } as const;

/** Two things at once: the one that stops the mail is the cause. */
export const combinationCases: readonly JudgeCase[] = [
  refuses('old-tls-and-wrong-password', 'AUTH', '535 5.7.8 Error: authentication failed', 'auth.wrong-password', {
    server: { tls: oldTls },
    also: ['tls.version-outdated'],
  }),
  refuses('slow-greeting-and-wrong-password', 'AUTH', '535 5.7.8 Error: authentication failed', 'auth.wrong-password', {
    server: { greetingAfterMs: 3_200 },
    patient: true,
    also: ['greeting.slow'],
  }),
  refuses(
    'partly-down-and-foreign-sender',
    'RCPT',
    '553 5.7.1 <reports@kunde.example>: Sender address rejected: not owned by user',
    'sender.not-permitted',
    { listens: ['127.0.0.1'], pointsTo: ['127.0.0.1', '127.0.0.78'], also: ['connect.address-partly-down'] },
  ),
  {
    id: 'expired-and-other-name',
    server: { certificate: 'expiredOtherName' },
    cause: 'cert.expired',
    also: ['cert.hostname-mismatch'],
  },
  {
    id: 'expired-and-wrong-password',
    server: { certificate: 'expired' },
    settings: { SMTPPwd: 'Wrong-Horse-9' },
    cause: 'cert.expired',
  },
  {
    id: 'check-off-and-wrong-password',
    server: { certificate: 'selfSigned' },
    settings: { SMTPVerifyCert: '0', SMTPPwd: 'Wrong-Horse-9' },
    cause: 'auth.wrong-password',
    also: ['config.verify-disabled'],
  },
  {
    id: 'plain-and-wrong-password',
    server: { clear: ['AUTH LOGIN'] },
    settings: { ...plain, SMTPPwd: 'Wrong-Horse-9' },
    cause: 'auth.wrong-password',
    also: ['config.encryption-disabled'],
  },
  {
    id: 'password-missing',
    server: {},
    settings: { SMTPPwd: null },
    cause: ['config.value-missing', 'auth.credentials-missing'],
    may: ['config.value-missing', 'auth.credentials-missing'],
  },
  refuses('no-user-and-server-wants-one', 'MAIL', '530 5.7.0 Authentication required', 'auth.required', {
    settings: anonymous,
  }),
  {
    id: 'ehlo-refused-once-encrypted',
    server: {
      replies: {
        EHLO: (_, encrypted) =>
          encrypted ? '550 5.7.1 Helo command rejected: you are not allowed to use this name' : null,
      },
    },
    cause: 'helo.rejected',
  },
  { id: 'idn-host', server: { certificate: 'idn' }, host: 'mail.müller.example', cause: null },
  { id: 'ipv6-address', server: { certificate: 'ip6' }, host: '::1', listens: ['::1'], cause: null },
  {
    id: 'common-name-fits-entries-do-not',
    server: { certificate: 'nameOnlyInSubject' },
    cause: 'cert.hostname-mismatch',
  },
  {
    id: 'root-renewed-with-new-key-old-trusted',
    server: { certificate: 'renewedAuthority' },
    cause: ['cert.unknown-issuer', 'cert.self-signed-in-chain', 'cert.rejected'],
    trust: 'root',
  },
  {
    id: 'root-renewed-with-new-key-both-trusted',
    server: { certificate: 'renewedAuthority' },
    cause: null,
    trust: 'bothRoots',
  },
  {
    id: 'root-renewed-with-same-key-old-sent',
    why: 'the expired root that the server sends along is not needed',
    server: { certificate: 'expiredRootSent' },
    cause: null,
    trust: 'root',
  },
  { id: 'trusted-root-expired', server: {}, cause: 'cert.expired', trust: 'expiredSameRoot' },
  { id: 'signed-by-the-root-itself', server: { certificate: 'byRoot' }, cause: null },
  {
    id: 'signed-by-the-root-itself-untrusted',
    server: { certificate: 'byRoot' },
    trust: 'other',
    cause: ['cert.unknown-issuer', 'cert.incomplete-chain'],
  },
  { id: 'certificate-for-clients', server: { certificate: 'forClients' }, cause: 'cert.rejected' },
  { id: 'certificate-from-tomorrow', server: { certificate: 'fromTomorrow' }, cause: 'cert.not-yet-valid' },
  { id: 'certificate-ends-next-week', server: { certificate: 'endsSoon' }, cause: 'cert.expires-soon' },
  {
    id: 'rate-of-connections',
    why: 'the server counts connections, however short: the fifth is turned away',
    server: { connectionsInAll: 4 },
    cause: null,
  },
  {
    id: 'rate-of-connections-tls',
    server: { connectionsInAll: 4, encryption: 'tls' },
    settings: implicit,
    cause: null,
  },
  { id: 'two-addresses-both-fine', server: {}, listens: ['127.0.0.1', '127.0.0.79'], cause: null },
  {
    id: 'handshake-never-ends',
    server: { replies: { STARTTLS: '220 2.0.0 go ahead' } },
    cause: ['tls.handshake-failed', 'tls.server-speaks-plaintext'],
  },
];
