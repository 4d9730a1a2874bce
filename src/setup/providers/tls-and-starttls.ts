import type { SubmissionServer } from '../setup-provider.ts';

/** The two ways of most providers, as RFC 8314 section 3.3 prefers them: implicit TLS on 465, STARTTLS on 587. */
export function tlsAndStarttls(host: SubmissionServer['host']): readonly SubmissionServer[] {
  return [...tlsOnly(host), ...starttlsOnly(host)];
}

export function tlsOnly(host: SubmissionServer['host']): readonly SubmissionServer[] {
  return [{ host, port: 465, security: 'tls' }];
}

export function starttlsOnly(host: SubmissionServer['host']): readonly SubmissionServer[] {
  return [{ host, port: 587, security: 'starttls' }];
}
