import { createHmac } from 'node:crypto';
import md4 from 'js-md4';
import type { WindowsName } from './windows-name.ts';

/** What a response is computed from. */
export interface NtlmV2Input extends WindowsName {
  readonly password: string;
  readonly serverChallenge: Buffer;
  /** Eight random bytes. */
  readonly clientChallenge: Buffer;
  /** 100 nanoseconds since 1601-01-01 UTC, 8 bytes. */
  readonly time: Buffer;
  /** As the server sent it, with what the client adds. */
  readonly targetInformation: Buffer;
}

/** The two responses and the key that the session's other keys come from. */
export interface NtlmV2Response {
  readonly nt: Buffer;
  readonly lm: Buffer;
  readonly sessionBaseKey: Buffer;
}

/** Computes NTLMv2 (MS-NLMP section 3.3.2) from the password, the account's name and both sides' challenges. */
export function ntlmV2Response(input: NtlmV2Input): NtlmV2Response {
  const { serverChallenge, clientChallenge, time, targetInformation } = input;
  const key = ntowfV2(input);
  const head = Buffer.from([1, 1, 0, 0, 0, 0, 0, 0]);
  const temp = Buffer.concat([head, time, clientChallenge, Buffer.alloc(4), targetInformation, Buffer.alloc(4)]);
  const proof = hmacMd5(key, serverChallenge, temp);
  return {
    nt: Buffer.concat([proof, temp]),
    lm: Buffer.concat([hmacMd5(key, serverChallenge, clientChallenge), clientChallenge]),
    sessionBaseKey: hmacMd5(key, proof),
  };
}

/** The key that stands for the password of one account (MS-NLMP section 3.3.2, NTOWFv2). */
export function ntowfV2({ domain, user, password }: WindowsName & { readonly password: string }): Buffer {
  const hash = Buffer.from(md4.arrayBuffer(Buffer.from(password, 'utf16le')));
  return hmacMd5(hash, Buffer.from(`${upperCase(user)}${domain}`, 'utf16le'));
}

/** HMAC-MD5 (RFC 2104) over the parts, one after the other. */
export function hmacMd5(key: Buffer, ...parts: readonly Buffer[]): Buffer {
  const hmac = createHmac('md5', key);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
}

/** As Windows does it: each UTF-16 unit for itself, so that ß stays ß. */
function upperCase(text: string): string {
  return Array.from({ length: text.length }, (_, index) => text.charAt(index))
    .map((unit) => (unit.toUpperCase().length === 1 ? unit.toUpperCase() : unit))
    .join('');
}
