import { X509Certificate } from 'node:crypto';
import type { TrustStore } from '../settings/trust-store.ts';
import { errorCode } from './error-code.ts';
import type { FileWriter } from './file-writer.ts';
import type { NotSaved, NotSavedReason } from './not-saved.ts';
import { replaceFile } from './replace-file.ts';
import type { SaveOptions } from './save-configuration.ts';

/** Bytes; the file of trusted roots was read up to here. */
const largest = 4 * 1024 * 1024;

/** A certificate that the user has agreed to trust, by its fingerprint. */
export interface NewAuthority {
  readonly subject: string;
  /** SHA-256 over the whole certificate, as the user was shown it. */
  readonly fingerprint256: string;
  readonly pem: string;
}

/** The file of trusted roots holds the certificate now. */
export interface AuthorityAdded {
  readonly kind: 'added';
  readonly path: string;
  /** The copy of the file as it was. */
  readonly backup: string | null;
  /** What the file held, and what it holds now. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

function notSaved(reason: NotSavedReason, path: string, code: string | null = null): NotSaved {
  return { kind: 'not-saved', reason, path, step: 'look', code, unwritable: null, leftovers: [] };
}

/** Only ASCII in the comment: other programs read this file as well. */
function comment(subject: string, at: Date): string {
  return `# ${subject.replace(/[^\x20-\x7e]/g, '?')} (maildiag, ${at.toISOString().slice(0, 10)})`;
}

/**
 * Adds a certificate to a system's file of trusted roots, behind all others, as safely as a configuration is saved and with
 * a backup beside the file; write protection stays. Only on the user's word: whoever is trusted here may stand in the mail
 * server's place. Never throws; a certificate that has not the fingerprint the user agreed to is not added.
 */
export function addAuthority(
  { subject, fingerprint256, pem }: NewAuthority,
  { path, file }: TrustStore,
  writer: FileWriter,
  { at = new Date(), ...options }: SaveOptions = {},
): AuthorityAdded | NotSaved {
  if (path === undefined) return notSaved('missing', file);
  let before: Uint8Array;
  try {
    if (new X509Certificate(pem).fingerprint256 !== fingerprint256) return notSaved('failed', path);
    before = writer.read(path, largest + 1);
  } catch (error) {
    const code = errorCode(error);
    return code === 'ENOENT' ? notSaved('missing', path) : notSaved('failed', path, code);
  }
  if (before.length > largest) return notSaved('not-a-file', path);
  const text = Buffer.from(before).toString('latin1');
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = [comment(subject, at), ...pem.trim().split(/\r?\n/)];
  const bare = (pemText: string) => pemText.replace(/\s/g, '');
  if (bare(text).includes(bare(pem))) return notSaved('nothing-to-save', path);
  const gap = text === '' || text.endsWith('\n') ? '' : lineEnd;
  const added = `${gap}${lines.join(lineEnd)}${lineEnd}`;
  const after = Buffer.concat([before, Buffer.from(added, 'latin1')]);
  const result = replaceFile({ path, before, after, backupAt: at }, writer, options);
  return result.kind === 'not-saved' ? result : { kind: 'added', path, backup: result.backup, before, after };
}
