import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import md4 from 'js-md4';

/** The NetBIOS name of the domain that a practice server says it belongs to. */
export const ntlmDomain = 'PRACTICE';

/** The three messages of a sign-in (MS-NLMP section 2.2.1), as they crossed the wire. */
export interface NtlmMessages {
  readonly negotiate: Buffer;
  readonly challenge: Buffer;
  readonly authenticate: Buffer;
}

const signature = Buffer.from('NTLMSSP\0', 'latin1');
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** Unicode, target is a domain, NTLM, sign always, extended session security, target information, version, 128 bits. */
const flags = 0x2289_8205;

/** 1601-01-01 in milliseconds before 1970-01-01. */
const epoch = 11_644_473_600_000n;

/** Whether these bytes are an NTLM message of this type. */
export function isNtlm(message: Buffer, type: number): boolean {
  return message.length >= 16 && message.subarray(0, 8).equals(signature) && message.readUInt32LE(8) === type;
}

/** The server's question: eight random bytes, and who asks. With the time, so that clients have to prove integrity. */
export function ntlmChallenge(host: string): Buffer {
  const [name = host, ...domain] = host.split('.');
  const time = Buffer.alloc(8);
  time.writeBigUInt64LE((BigInt(Date.now()) + epoch) * 10_000n);
  const information = Buffer.concat([
    ...pair(2, utf16(ntlmDomain)),
    ...pair(1, utf16(name.toUpperCase())),
    ...pair(4, utf16(domain.join('.'))),
    ...pair(3, utf16(host)),
    ...pair(7, time),
    ...pair(0, Buffer.alloc(0)),
  ]);
  const target = utf16(ntlmDomain);
  const head = Buffer.alloc(56);
  signature.copy(head);
  head.writeUInt32LE(2, 8);
  field(head, 12, target.length, 56);
  head.writeUInt32LE(flags, 20);
  randomBytes(8).copy(head, 24);
  field(head, 40, information.length, 56 + target.length);
  Buffer.from([10, 0, 0x61, 0x4a, 0, 0, 0, 15]).copy(head, 48);
  return Buffer.concat([head, target, information]);
}

/** Who proves to know the password (NTLMv2, MS-NLMP section 3.3.2); null: nobody. NTLMv1 is not taken. */
export function ntlmUser({ negotiate, challenge, authenticate }: NtlmMessages, password: string): string | null {
  if (!isNtlm(authenticate, 3) || authenticate.length < 88) return null;
  const [response, domain, user] = [20, 28, 36].map((at) => part(authenticate, at));
  if (response === undefined || response.length < 48 || domain === undefined || user === undefined) return null;
  const name = user.toString('utf16le');
  const hash = Buffer.from(md4.arrayBuffer(utf16(password)));
  const key = hmac(hash, utf16(`${name.toUpperCase()}${domain.toString('utf16le')}`));
  const [proof, rest] = [response.subarray(0, 16), response.subarray(16)];
  if (!timingSafeEqual(proof, hmac(key, challenge.subarray(24, 32), rest))) return null;
  const unsealed = Buffer.from(authenticate);
  unsealed.fill(0, 72, 88);
  const seal = hmac(hmac(key, proof), negotiate, challenge, unsealed);
  if (!timingSafeEqual(authenticate.subarray(72, 88), seal)) return null;
  return domain.length === 0 ? name : `${domain.toString('utf16le')}\\${name}`;
}

function hmac(key: Buffer, ...parts: readonly Buffer[]): Buffer {
  return createHmac('md5', key).update(Buffer.concat(parts)).digest();
}

function pair(id: number, value: Buffer): readonly Buffer[] {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(value.length, 2);
  return [head, value];
}

function field(head: Buffer, at: number, length: number, offset: number): void {
  head.writeUInt16LE(length, at);
  head.writeUInt16LE(length, at + 2);
  head.writeUInt32LE(offset, at + 4);
}

function part(message: Buffer, at: number): Buffer {
  const offset = message.readUInt32LE(at + 4);
  return message.subarray(offset, offset + message.readUInt16LE(at));
}
