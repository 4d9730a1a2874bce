import { dirname, isAbsolute, join } from 'node:path';
import type { GivenValues } from '../../settings/given.ts';
import type { TrustStore } from '../../settings/trust-store.ts';
import type { FileReader } from '../file-reader.ts';
import { readTrustStore } from '../read-trust-store.ts';

/**
 * The PEM export of Java's trust store that `Truststore` names; a relative path starts at the profile's directory. null:
 * none is named, and the store itself cannot be read, so that the usual public roots count.
 */
export function agorumTrust({ caFile }: GivenValues, file: string, files: FileReader): TrustStore | null {
  const path = caFile?.text ?? '';
  if (path === '') return null;
  return readTrustStore(isAbsolute(path) ? path : join(dirname(file), path), path, files);
}
