import { domainToASCII } from 'node:url';

/** An address as MAIL FROM and RCPT TO take it, or why it cannot be used. */
export type WireAddress =
  | { readonly ok: true; readonly address: string; readonly needsSmtpUtf8: boolean }
  | { readonly ok: false };

/** Letters, their marks, digits and the signs of RFC 5321 section 4.1.2 (dot-string); no quotes, no blanks: nothing can break out of `<…>`. */
const localPart = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
/** `domainToASCII` silently drops line ends and soft hyphens and decodes `%`: what it would repair is refused. */
const writtenDomain = /^[\p{L}\p{M}\p{N}.-]+$/u;
const domain = /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*$/;

/** Makes an address ready for the envelope: the domain in ASCII (IDNA), the local part unchanged (RFC 6531 where it is not ASCII). */
export function addressForWire(text: string): WireAddress {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const written = text.slice(at + 1);
  const ascii = at > 0 && writtenDomain.test(written) ? domainToASCII(written) : '';
  if (!localPart.test(local) || local.length > 64 || !domain.test(ascii)) return { ok: false };
  return { ok: true, address: `${local}@${ascii}`, needsSmtpUtf8: /[^\x20-\x7e]/.test(local) };
}
