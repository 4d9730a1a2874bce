import type { X509Certificate } from 'node:crypto';
import { harmless } from '../border/harmless.ts';
import type { CertificateFault } from './certificate-fault.ts';
import { isSelfSigned } from './is-self-signed.ts';
import type { TrustedRoots } from './trusted-roots.ts';

/** Why a path does not end at a trusted root. */
export function issuerFaults(path: readonly X509Certificate[], roots: TrustedRoots): CertificateFault[] {
  const certificate = path.at(-1);
  if (certificate === undefined) return [];
  const alone = path.length === 1;
  if (isSelfSigned(certificate)) {
    return [
      alone
        ? { kind: 'self-signed', certificate, openssl: 18 }
        : { kind: 'self-signed-in-chain', certificate, openssl: 19 },
    ];
  }
  const facts = {
    certificate,
    issuerUrl: issuerUrlOf(certificate),
    sameName: roots.issuersOf(certificate).length > 0,
  };
  // A leaf alone, whose issuer nobody here knows: nearly always an intermediate that the server forgot to send.
  if (alone && !facts.sameName) return [{ kind: 'incomplete-chain', openssl: 21, ...facts }];
  const openssl = roots.has(certificate) ? 2 : alone ? 21 : 20;
  return [{ kind: 'unknown-issuer', openssl, ...facts }];
}

/** The caIssuers address of the authority information access extension. */
function issuerUrlOf(certificate: X509Certificate): string | null {
  const url = /^CA Issuers - URI:"?([^\n"]{1,300})/m.exec(certificate.infoAccess ?? '')?.[1];
  return url === undefined ? null : harmless(url);
}
