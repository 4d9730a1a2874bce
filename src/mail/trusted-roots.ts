import { X509Certificate } from 'node:crypto';

/** Trusted certificates, found by their subject. */
export class TrustedRoots {
  readonly #bySubject = new Map<string, X509Certificate[]>();
  readonly #fingerprints = new Set<string>();

  constructor(pems: readonly string[]) {
    for (const pem of pems) {
      const root = parsed(pem);
      if (root === null || this.has(root)) continue;
      this.#fingerprints.add(root.fingerprint256);
      this.#bySubject.set(root.subject, [...(this.#bySubject.get(root.subject) ?? []), root]);
    }
  }

  /** The trusted certificates with this subject: several where an authority renewed its key. */
  named(subject: string): readonly X509Certificate[] {
    return this.#bySubject.get(subject) ?? [];
  }

  has(certificate: X509Certificate): boolean {
    return this.#fingerprints.has(certificate.fingerprint256);
  }
}

const known = new WeakMap<readonly string[], TrustedRoots>();

/** Reads PEM certificates, once for each list; one that can't be read is left out. */
export function trustedRoots(pems: readonly string[]): TrustedRoots {
  const roots = known.get(pems) ?? new TrustedRoots(pems);
  known.set(pems, roots);
  return roots;
}

function parsed(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
}
