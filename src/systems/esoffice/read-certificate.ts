import { X509Certificate } from 'node:crypto';
import { dirname, isAbsolute, join, win32 } from 'node:path';
import type { FileReader } from '../file-reader.ts';
import type { ChosenCertificate } from './chosen-certificate.ts';

/** Bytes. A certificate has a few thousand; with its chain a few ten thousand. */
const largest = 1024 * 1024;

const fileName = /[\\/]|\.(?:pem|crt|cer|der)$/i;
/** These hold the private key too and open with a password only. */
const container = /\.(?:pfx|p12)$/i;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'X.509';
}

function kindOf(path: string, files: FileReader): 'file' | 'other' | 'absent' {
  try {
    return files.stat(path).kind === 'file' ? 'file' : 'other';
  } catch {
    return 'absent';
  }
}

/**
 * Reads the certificate that `reference` names: a file in PEM or DER, a relative path starts at the directory of the
 * configuration. Of several in a file the first counts.
 */
export function readCertificate(reference: string, configuration: string, files: FileReader): ChosenCertificate {
  const ofAnotherMachine = win32.isAbsolute(reference) && !isAbsolute(reference);
  if (ofAnotherMachine || container.test(reference)) return { kind: 'elsewhere' };
  const path = isAbsolute(reference) ? reference : join(dirname(configuration), reference.replaceAll('\\', '/'));
  if (!fileName.test(reference) && kindOf(path, files) !== 'file') return { kind: 'elsewhere' };
  try {
    const { kind, size } = files.stat(path);
    if (kind !== 'file') return { kind: 'unreadable', detail: 'EISDIR' };
    if (size > largest) return { kind: 'unreadable', detail: 'EFBIG' };
    return { kind: 'read', certificate: new X509Certificate(files.read(path, largest)) };
  } catch (error) {
    const code = codeOf(error);
    return { kind: 'unreadable', detail: code.startsWith('ERR_') ? 'X.509' : code };
  }
}
