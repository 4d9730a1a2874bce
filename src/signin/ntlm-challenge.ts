import { type AvPair, avId, readAvPairs } from './ntlm-av-pairs.ts';
import { ntlmFlag, ntlmSignature } from './ntlm-format.ts';

/** What a server's CHALLENGE_MESSAGE says (MS-NLMP section 2.2.1.2). Its texts are the server's own: not harmless yet. */
export interface NtlmChallenge {
  readonly flags: number;
  /** Eight random bytes. */
  readonly challenge: Buffer;
  /** Target information as it came; empty: none. */
  readonly pairs: readonly AvPair[];
  /** Domain of a member server, or the server's own name; null: not told. */
  readonly domain: string | null;
  readonly dnsDomain: string | null;
  readonly server: string | null;
  readonly dnsServer: string | null;
  /** The server's clock: 100 nanoseconds since 1601-01-01 UTC, 8 bytes; null: not told. */
  readonly timestamp: Buffer | null;
}

/** Signature, type, target name, flags, challenge: what every server sends, those of the last century included. */
const SHORTEST = 32;

/** Reads a CHALLENGE_MESSAGE; null: it is none, or one of its lengths and offsets leads out of it. */
export function readNtlmChallenge(message: Buffer): NtlmChallenge | null {
  if (message.length < SHORTEST || !message.subarray(0, 8).equals(ntlmSignature)) return null;
  if (message.readUInt32LE(8) !== 2) return null;
  const flags = message.readUInt32LE(20);
  const target = fieldOf(message, 12);
  const tellsTarget = (flags & ntlmFlag.targetInfo) !== 0;
  const information = tellsTarget ? fieldOf(message, 40) : Buffer.alloc(0);
  if (target === null || information === null) return null;
  const pairs = readAvPairs(information);
  if (pairs === null) return null;
  const value = (id: number): Buffer | null => pairs.find((pair) => pair.id === id)?.value ?? null;
  const text = (id: number): string | null => value(id)?.toString('utf16le') || null;
  const timestamp = value(avId.timestamp);
  if (timestamp !== null && timestamp.length !== 8) return null;
  const inUnicode = (flags & ntlmFlag.unicode) !== 0;
  return {
    flags,
    challenge: message.subarray(24, 32),
    pairs,
    domain: text(avId.domainName) ?? (target.toString(inUnicode ? 'utf16le' : 'latin1') || null),
    dnsDomain: text(avId.dnsDomainName),
    server: text(avId.computerName),
    dnsServer: text(avId.dnsComputerName),
    timestamp,
  };
}

/** What a field (length, room, offset) points to; null: out of the message. */
function fieldOf(message: Buffer, at: number): Buffer | null {
  if (at + 8 > message.length) return null;
  const length = message.readUInt16LE(at);
  const offset = message.readUInt32LE(at + 4);
  if (length === 0) return Buffer.alloc(0);
  return offset + length > message.length ? null : message.subarray(offset, offset + length);
}
