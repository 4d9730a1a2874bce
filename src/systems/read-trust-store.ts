import type { TrustStore } from '../settings/trust-store.ts';
import type { FileReader } from './file-reader.ts';

/** Bytes. The public roots of Mozilla in PEM are a quarter of a megabyte. */
const largest = 4 * 1024 * 1024;

const block =
  /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----\s([A-Za-z0-9+/=\s]+?)-----END (?:X509 |TRUSTED )?CERTIFICATE-----/g;

/** A certificate is an ASN.1 SEQUENCE with a length of two bytes or more: what starts otherwise is damaged. */
function isSequence(base64: string): boolean {
  return /^\s*M[IHG]/.test(base64);
}

/**
 * Reads a PEM bundle of trusted roots; texts between the blocks are comments. `shown` is the path as the user knows it.
 * The problem, if any, is part of the result: whether it matters depends on the settings.
 */
export function readTrustStore(path: string, shown: string, files: FileReader): TrustStore {
  const without = (problem: TrustStore['problem']): TrustStore => ({ file: shown, path, certificates: [], problem });
  try {
    const stat = files.stat(path);
    if (stat.kind !== 'file' || stat.size > largest) return without('unreadable');
    const text = Buffer.from(files.read(path, largest)).toString('latin1');
    const certificates = [...text.matchAll(block)]
      .filter((match) => isSequence(match[1] ?? ''))
      .map((match) => match[0]);
    return { file: shown, path, certificates, problem: certificates.length === 0 ? 'empty' : null };
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    return without(missing ? 'missing' : 'unreadable');
  }
}
