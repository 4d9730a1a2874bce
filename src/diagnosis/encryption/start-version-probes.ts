import { probeTlsVersions } from '../../mail/probe-tls-versions.ts';
import type { TlsVersion, VersionState } from '../../mail/tls-version.ts';
import { heloName } from '../helo-name.ts';
import type { StepContext } from '../step-context.ts';

/** What the server takes, as far as the probes could tell. */
export type ProbedVersions = { readonly [V in TlsVersion]?: VersionState };

/** Starts the probes of all TLS versions, each on a connection of its own; they run beside the handshake. */
export function startVersionProbes(context: StepContext, mode: 'tls' | 'starttls'): Promise<ProbedVersions> {
  const { knowledge, options, wire } = context;
  if (knowledge.target === null) return Promise.resolve({});
  const identity = options.clientCertificate;
  // A probe that cannot tell says "unknown"; it never fails the step.
  return probeTlsVersions(knowledge.target, { mode, helo: heloName(context), wire, identity }).catch(() => ({}));
}
