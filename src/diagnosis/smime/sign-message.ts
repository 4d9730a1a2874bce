import { randomBytes } from 'node:crypto';
import { signedData } from './signed-data.ts';
import type { Signer } from './signer.ts';

/** Headers that describe the body: they go into the part that is signed (RFC 2045 section 3). */
const aboutBody = /^Content-/i;

const lines = (...texts: readonly string[]): string => texts.map((text) => `${text}\r\n`).join('');

/**
 * Signs a message: `multipart/signed` with the signature beside the part that was the message's body (RFC 8551
 * section 3.5.3). Line ends become CRLF. The body must need no more than 7 bits, so that no server on the way changes it.
 */
export function signMessage(message: Buffer, signer: Signer, time: Date): Buffer {
  // Every byte stays as it is: a header may hold UTF-8 (RFC 6532).
  const text = message.toString('latin1').replace(/\r\n|\r|\n/g, '\r\n');
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const headers = head.split(/\r\n(?![ \t])/);
  const part = `${lines(...headers.filter((each) => aboutBody.test(each)))}\r\n${rest.join('\r\n\r\n')}`;
  const signature = signedData(Buffer.from(part, 'latin1'), signer, time).toString('base64');
  // Some programs refuse short ones.
  const boundary = `=_maildiag_${randomBytes(20).toString('hex')}`;
  const type = [
    'Content-Type: multipart/signed; protocol="application/pkcs7-signature";',
    ` micalg=sha-256; boundary="${boundary}"`,
  ];
  const whole = [
    lines(...headers.filter((each) => !aboutBody.test(each)), ...type),
    lines('', 'This is a message with an S/MIME signature.', '', `--${boundary}`),
    lines(part, `--${boundary}`),
    lines('Content-Type: application/pkcs7-signature; name="smime.p7s"', 'Content-Transfer-Encoding: base64'),
    lines('Content-Disposition: attachment; filename="smime.p7s"', 'Content-Description: S/MIME signature', ''),
    lines(...(signature.match(/.{1,76}/g) ?? []), '', `--${boundary}--`),
  ];
  return Buffer.from(whole.join(''), 'latin1');
}
