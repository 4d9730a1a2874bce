import { open } from 'node:fs/promises';
import { isSelfSigned } from '../../mail/is-self-signed.ts';
import type { SignerFile } from '../signer-file.ts';
import { readPem } from './read-pem.ts';
import { readPkcs12 } from './read-pkcs12.ts';
import type { Signer } from './signer.ts';
import { SignerProblem } from './signer-problem.ts';

/** Bytes; a key with its chain has a few ten thousand. */
const largest = 1024 * 1024;

/**
 * Reads key and certificate from a file: PKCS #12, or PEM with both. Of several certificates the one that belongs to the key
 * signs.
 *
 * @throws {SignerProblem} where the file cannot be read, or lacks one of the two
 */
export async function readSigner({ path, password }: SignerFile): Promise<Signer> {
  const bytes = await bytesOf(path);
  const text = bytes.toString('latin1');
  const isPem = text.includes('-----BEGIN ');
  const opened = password?.reveal() ?? null;
  const { keys, certificates } = isPem ? readPem(text, opened) : await readPkcs12(bytes, opened);
  if (certificates.length === 0) throw new SignerProblem('unreadable', 'X.509');
  if (keys.length === 0) throw new SignerProblem('no-key', '');
  for (const key of keys) {
    const certificate = certificates.find((each) => each.checkPrivateKey(key));
    if (certificate === undefined) continue;
    const others = certificates.filter((each) => each !== certificate && !isSelfSigned(each));
    return { key, certificate, chain: others };
  }
  throw new SignerProblem('key-mismatch', '');
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    const file = await open(path, 'r');
    try {
      const status = await file.stat();
      if (!status.isFile()) throw new SignerProblem('unreadable', 'EISDIR');
      if (status.size > largest) throw new SignerProblem('unreadable', 'EFBIG');
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof SignerProblem) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new SignerProblem(code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable', code);
  }
}
