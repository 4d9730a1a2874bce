import type { X509Certificate } from 'node:crypto';
import { certificateFactsOf } from '../../mail/certificate-facts-of.ts';
import { isSelfSigned } from '../../mail/is-self-signed.ts';
import { judgeCertificate } from '../../mail/judge-certificate.ts';
import { systemRoots } from '../../mail/system-roots.ts';
import type { Proposal } from '../proposal.ts';
import type { RepairGround } from '../repair-ground.ts';

/** What ends the chain: a root that the server sent or that this machine knows, or the server's own self-signed certificate. */
function endOfChain(ground: RepairGround): X509Certificate | null {
  const { chain = [], configuration, today = new Date() } = ground;
  const host = configuration.settings.values.host?.value ?? '';
  const judge = (roots: readonly string[]) =>
    judgeCertificate({ chain, host, now: today, roots, verdict: null, ocsp: null }).path.at(-1) ?? null;
  const sent = judge([]);
  if (sent !== null && isSelfSigned(sent)) return sent;
  const known = judge(systemRoots());
  return known !== null && isSelfSigned(known) ? known : null;
}

/** The certificate that the system's own file of trusted roots lacks. Whether it is to be trusted, only the user can say. */
export function missingAuthority(ground: RepairGround): readonly Proposal[] {
  const { trust } = ground.configuration.settings;
  const end = trust === null ? null : endOfChain(ground);
  if (trust === null || end === null) return [];
  const { subject, issuer, fingerprint256 } = certificateFactsOf(end);
  const authority = { subject, issuer, fingerprint256, pem: end.toString(), file: trust.file };
  return [{ authority, needsWord: 'trusts-authority' }];
}
