import { dirname, isAbsolute, join } from 'node:path';
import type { GivenValues } from '../../settings/given.ts';
import type { TrustStore } from '../../settings/trust-store.ts';
import type { FileReader } from '../file-reader.ts';
import { readTrustStore } from '../read-trust-store.ts';

/** The roots that `ca-file` names; a relative path starts at the profile's directory. null: none is named. */
export function genericTrust(given: GivenValues, file: string | null, files: FileReader): TrustStore | null {
  const path = given.caFile?.text ?? '';
  if (path === '') return null;
  return readTrustStore(file === null || isAbsolute(path) ? path : join(dirname(file), path), path, files);
}
