import { isOrdinaryChain } from '../mail/is-ordinary-chain.ts';
import { judgeCertificate } from '../mail/judge-certificate.ts';
import type { TlsFacts } from '../mail/tls-facts.ts';
import { WireFailure } from '../mail/wire-failure.ts';
import type { StepContext } from './step-context.ts';
import { trustedRoots } from './trusted-roots.ts';

/**
 * The certificate was judged on an earlier connection. Another one here (a pool of servers) gets no secret unless it is
 * right too.
 *
 * @throws WireFailure where it is not
 */
export function assertTrusted(tls: TlsFacts | null, context: StepContext): void {
  const { knowledge, settings, world } = context;
  // Only the server that showed the certificate holds the keys of its sessions.
  if (tls?.resumed) return;
  const chain = tls?.chain ?? [];
  const fingerprint = chain[0]?.fingerprint256;
  if (fingerprint !== undefined && fingerprint === knowledge.tls?.chain[0]?.fingerprint256) return;
  if (settings.values.verifyCertificate?.value === false) return;
  const roots = trustedRoots(context);
  const host = settings.values.host?.value ?? '';
  const { faults, path, trusted } = judgeCertificate({
    ...{ chain, host, now: world.today(), roots },
    verdict: null,
    ocsp: null,
  });
  const harmful = faults.some(({ kind }) => kind !== 'expires-soon');
  if (harmful || !trusted || !isOrdinaryChain(path)) {
    throw new WireFailure('tls', 'tls', `another certificate than before: ${fingerprint ?? 'none'}`);
  }
}
