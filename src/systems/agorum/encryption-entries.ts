import type { Security } from '../../settings/security.ts';

/** The two entries of the MetaDB that decide the encryption together. */
export interface EncryptionEntries {
  readonly disableStarttls: boolean;
  readonly forceSsl: boolean;
}

/**
 * What both entries come to (agorum core documentation, „Mailserver einrichten“): without them STARTTLS is tried, and a bad
 * certificate is an error; `ForceSSL` encrypts from the first byte, where STARTTLS has no place any more.
 */
export function securityOf({ disableStarttls, forceSsl }: EncryptionEntries): Security {
  if (forceSsl) return 'tls';
  return disableStarttls ? 'none' : 'starttls-optional';
}

/** Both entries as one text, in the order of `DisableSTARTTLS / ForceSSL`. */
export function entriesText({ disableStarttls, forceSsl }: EncryptionEntries): string {
  return `${disableStarttls} / ${forceSsl}`;
}

/** Reads `true / false` and the like; null: something else. */
export function readEntriesText(text: string): EncryptionEntries | null {
  const [, starttls, ssl] = /^\s*(true|false)\s*[/,; ]\s*(true|false)\s*$/i.exec(text) ?? [];
  if (starttls === undefined || ssl === undefined) return null;
  return { disableStarttls: starttls.toLowerCase() === 'true', forceSsl: ssl.toLowerCase() === 'true' };
}
