import { X509Certificate } from 'node:crypto';
import { certificateNames } from './certificate-names.ts';

/** Trusted certificates, found by their subject. Each is only parsed when it is asked for: that costs a third of a millisecond. */
export class TrustedRoots {
  readonly #bySubject = new Map<string, Buffer[]>();

  constructor(pems: readonly string[]) {
    for (const pem of pems) {
      const der = Buffer.from(pem.replace(/-----[^-]*-----/g, ''), 'base64');
      const subject = certificateNames(der)?.subject;
      if (subject !== undefined) this.#bySubject.set(subject, [...(this.#bySubject.get(subject) ?? []), der]);
    }
  }

  /** The trusted certificates that bear the name of this one's issuer: several where an authority renewed its key. */
  issuersOf(certificate: X509Certificate): readonly X509Certificate[] {
    return this.#named(certificateNames(certificate.raw)?.issuer);
  }

  has(certificate: X509Certificate): boolean {
    const same = this.#named(certificateNames(certificate.raw)?.subject);
    return same.some(({ fingerprint256 }) => fingerprint256 === certificate.fingerprint256);
  }

  #named(subject: string | undefined): X509Certificate[] {
    return (this.#bySubject.get(subject ?? '') ?? []).flatMap((der) => parsed(der) ?? []);
  }
}

const known = new WeakMap<readonly string[], TrustedRoots>();

/** Reads PEM certificates, once for each list; one that can't be read is left out. */
export function trustedRoots(pems: readonly string[]): TrustedRoots {
  const roots = known.get(pems) ?? new TrustedRoots(pems);
  known.set(pems, roots);
  return roots;
}

function parsed(der: Buffer): X509Certificate | null {
  try {
    return new X509Certificate(der);
  } catch {
    return null;
  }
}
