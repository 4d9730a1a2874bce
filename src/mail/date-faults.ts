import type { X509Certificate } from 'node:crypto';
import type { CertificateFault } from './certificate-fault.ts';

const day = 86_400_000;
/** A renewal takes a working week, and then somebody has to notice. */
const soon = 21 * day;

/** Certificates of the path, leaf first, that have expired, are not valid yet, or expire within 21 days. */
export function dateFaults(path: readonly X509Certificate[], now: Date): CertificateFault[] {
  return path.flatMap((certificate, index): CertificateFault[] => {
    const from = new Date(certificate.validFrom);
    const until = new Date(certificate.validTo);
    const leaf = index === 0;
    const left = until.getTime() - now.getTime();
    const faults: CertificateFault[] = [];
    if (from > now) faults.push({ kind: 'not-yet-valid', certificate, openssl: 9, from, leaf });
    if (left < 0) {
      faults.push({ kind: 'expired', certificate, openssl: 10, since: until, days: Math.floor(-left / day), leaf });
    } else if (left < soon) {
      faults.push({ kind: 'expires-soon', certificate, openssl: 0, until, days: Math.floor(left / day), leaf });
    }
    return faults;
  });
}
