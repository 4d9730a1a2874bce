import type { PostfixService } from '../servers/server-case.ts';

/** Submission with STARTTLS and sign-in; takes every sender that exists. */
export const healthyServer: PostfixService = { server: 'postfix' };

/** The same with TLS from the first byte. */
export const implicitServer: PostfixService = { server: 'postfix', implicitTls: true };

/** reports@ may send as itself, as office@ and as mueller@; boss@ belongs to somebody else. */
export const strictServer: PostfixService = {
  server: 'postfix',
  options: {
    smtpd_sender_login_maps:
      'inline:{ reports@example.test=reports@example.test office@example.test=reports@example.test mueller@example.test=reports@example.test boss@example.test=boss@example.test }',
    smtpd_sender_restrictions: 'reject_sender_login_mismatch',
  },
};

/** No encryption at all; sign-in in clear. */
export const clearServer: PostfixService = {
  server: 'postfix',
  options: { smtpd_tls_security_level: 'none', smtpd_tls_auth_only: 'no' },
};

/** Its root is one that nobody trusts, and it sends it along. */
export const foreignServer: PostfixService = { server: 'postfix', certificate: 'self-signed-in-chain' };

/** Demands a sign-in before the envelope. */
export const signInFirstServer: PostfixService = { server: 'postfix', policy: 'sign-in-first' };
