/** Who speaks on a port, by its first bytes. */
export type Speaker = 'smtp' | 'http' | 'imap' | 'pop3' | 'ssh' | 'ftp' | 'mysql' | 'tls' | 'unknown';

const ftpWords = /\bftp\b|ftpd|filezilla/i;
const mailWords = /smtp|mail/i;

const textual: readonly (readonly [Speaker, RegExp])[] = [
  ['ssh', /^SSH-/],
  ['imap', /^\* (?:OK|PREAUTH|BYE)\b/i],
  ['pop3', /^(?:\+OK|-ERR)\b/],
  ['http', /^(?:HTTP\/|\s*<!DOCTYPE|\s*<html)/i],
];

/**
 * Tells by the first bytes that a server sent who it is. MySQL's first packet has a length of three bytes, the number 0,
 * then protocol version 10 or 0xff (an error); a TLS record begins with its type (21 alert, 22 handshake) and version 3.
 */
export function identifySpeaker(bytes: Buffer): Speaker {
  if ((bytes[0] === 0x15 || bytes[0] === 0x16) && (bytes[1] === 3 || bytes.length === 1)) return 'tls';
  if (bytes.length >= 5 && bytes[2] === 0 && bytes[3] === 0 && (bytes[4] === 10 || bytes[4] === 0xff)) return 'mysql';
  const text = bytes.toString('latin1');
  const known = textual.find(([, pattern]) => pattern.test(text));
  if (known) return known[0];
  if (!/^[2-5]\d\d[ \-\r\n]/.test(text)) return 'unknown';
  return ftpWords.test(text) && !mailWords.test(text) ? 'ftp' : 'smtp';
}

/** Whether a greeting is the `220 ****…` that a firewall's SMTP inspection leaves of it; the code may be cut off already. */
export function looksLikeFirewall(greeting: string): boolean {
  const text = greeting.replace(/^220[ -]/, '').trim();
  return /^[*20\s]+$/.test(text) && (text.match(/\*/g)?.length ?? 0) >= 8;
}
