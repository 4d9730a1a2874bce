import { createHash, randomBytes } from 'node:crypto';
import type { Secret } from '../settings/secret.ts';
import { type AvPair, avId, writeAvPairs } from './ntlm-av-pairs.ts';
import { type NtlmChallenge, readNtlmChallenge } from './ntlm-challenge.ts';
import { ntlmFlag, ntlmSignature, ntlmVersion } from './ntlm-format.ts';
import { hmacMd5, ntlmV2Response } from './ntlm-v2-response.ts';
import { windowsName } from './windows-name.ts';

/** Who signs in with NTLM, and over which connection. */
export interface NtlmAccount {
  /** `DOMAIN\name`, `name@domain`, or a bare name. */
  readonly user: string;
  readonly password: Secret;
  /** This machine's name; absent: not told. */
  readonly workstation?: string;
  /** What ties the sign-in to the TLS connection under it (see `tlsServerEndPoint`); absent: nothing does. */
  readonly channelBinding?: Buffer;
  /** Service that the sign-in is for, such as `SMTPSVC/mail.example.com` or `HTTP/mail.example.com`; absent: not told. */
  readonly targetName?: string;
}

/** What is different each time; tests give it. */
export interface NtlmChance {
  /** Eight random bytes. */
  readonly clientChallenge: Buffer;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const offered =
  ntlmFlag.unicode |
  ntlmFlag.oem |
  ntlmFlag.requestTarget |
  ntlmFlag.ntlm |
  ntlmFlag.alwaysSign |
  ntlmFlag.extendedSessionSecurity |
  ntlmFlag.targetInfo |
  ntlmFlag.version |
  ntlmFlag.strong;

/** Header, eight fields and numbers, version, proof of integrity: what stands before the texts of AUTHENTICATE_MESSAGE. */
const AUTHENTICATE_HEAD = 88;
const MIC_AT = 72;

/** Lengths have 16 bits. */
const LONGEST = 0xffff;

/** 1601-01-01 in milliseconds before 1970-01-01 (FILETIME). */
const FILETIME_EPOCH_MS = 11_644_473_600_000n;

/** The first message (NEGOTIATE_MESSAGE, MS-NLMP section 2.2.1.1): always the same, names neither user nor machine. */
export function ntlmNegotiate(): Buffer {
  const head = Buffer.alloc(32);
  ntlmSignature.copy(head);
  head.writeUInt32LE(1, 8);
  head.writeUInt32LE(offered >>> 0, 12);
  return Buffer.concat([head, ntlmVersion]);
}

/**
 * The last message (AUTHENTICATE_MESSAGE, MS-NLMP section 2.2.1.3) as the answer to a server's challenge: NTLMv2, with a
 * message integrity code where the server tells its time, and bound to the TLS connection where `channelBinding` is given
 * (Extended Protection). The older NTLMv1 is never sent: whoever listens can compute the password from it, and Windows
 * itself sends only NTLMv2 (LmCompatibilityLevel 3, the default since Windows Vista). A server that knows only v1 refuses.
 *
 * Everything in it stands for the password: register it as a secret before it is sent.
 *
 * @param chance absent: real chance and time
 * @returns `bad-challenge` where what the server sent is no challenge, or leads out of itself
 */
export function ntlmAuthenticate(
  message: Buffer,
  account: NtlmAccount,
  { clientChallenge, now }: NtlmChance = { clientChallenge: randomBytes(8), now: Date.now() },
): Buffer | 'bad-challenge' {
  const challenge = readNtlmChallenge(message);
  if (challenge === null) return 'bad-challenge';
  const { domain, user } = windowsName(account.user);
  const { nt, lm, sessionBaseKey } = ntlmV2Response({
    ...{ domain, user, clientChallenge },
    password: account.password.reveal(),
    serverChallenge: challenge.challenge,
    time: challenge.timestamp ?? fileTime(now),
    targetInformation: writeAvPairs(answerPairs(challenge, account)),
  });
  const inUnicode = (challenge.flags & ntlmFlag.unicode) !== 0;
  const bytes = (text: string): Buffer => Buffer.from(text, inUnicode ? 'utf16le' : 'latin1');
  const provesIntegrity = challenge.timestamp !== null;
  const parts = [
    provesIntegrity ? Buffer.alloc(24) : lm,
    nt,
    bytes(domain),
    bytes(user),
    bytes(account.workstation ?? ''),
    // No session key of the client's own: nothing is signed or sealed after the sign-in.
    Buffer.alloc(0),
  ];
  if (parts.some(({ length }) => length > LONGEST)) return 'bad-challenge';
  const authenticate = assembled(parts, agreed(challenge.flags));
  if (provesIntegrity) hmacMd5(sessionBaseKey, ntlmNegotiate(), message, authenticate).copy(authenticate, MIC_AT);
  return authenticate;
}

/** What was offered and the server took up; one character set of the two. */
function agreed(flags: number): number {
  const common = offered & flags;
  return (flags & ntlmFlag.unicode ? common & ~ntlmFlag.oem : common) >>> 0;
}

/** The server's pairs, and what the client says about itself (MS-NLMP section 3.1.5.1.2). */
function answerPairs({ pairs, timestamp }: NtlmChallenge, account: NtlmAccount): readonly AvPair[] {
  const own: number[] = [avId.flags, avId.targetName, avId.channelBindings];
  const flags = pairs.find(({ id, value }) => id === avId.flags && value.length === 4);
  const value = Buffer.alloc(4);
  // Bit 2: a message integrity code is there.
  value.writeUInt32LE(((flags?.value.readUInt32LE(0) ?? 0) | (timestamp === null ? 0 : 2)) >>> 0);
  return [
    ...pairs.filter(({ id }) => !own.includes(id)),
    ...(flags !== undefined || timestamp !== null ? [{ id: avId.flags, value }] : []),
    ...(account.channelBinding ? [{ id: avId.channelBindings, value: hashedBinding(account.channelBinding) }] : []),
    ...(account.targetName ? [{ id: avId.targetName, value: Buffer.from(account.targetName, 'utf16le') }] : []),
  ];
}

/** MD5 of a gss_channel_bindings_struct without addresses (RFC 2744 section 3.11, MS-NLMP section 2.2.2.1). */
function hashedBinding(applicationData: Buffer): Buffer {
  const head = Buffer.alloc(20);
  head.writeUInt32LE(applicationData.length, 16);
  return createHash('md5').update(head).update(applicationData).digest();
}

function assembled(parts: readonly Buffer[], flags: number): Buffer {
  const head = Buffer.alloc(AUTHENTICATE_HEAD);
  ntlmSignature.copy(head);
  head.writeUInt32LE(3, 8);
  let offset = AUTHENTICATE_HEAD;
  for (const [index, part] of parts.entries()) {
    const at = 12 + index * 8;
    head.writeUInt16LE(part.length, at);
    head.writeUInt16LE(part.length, at + 2);
    head.writeUInt32LE(offset, at + 4);
    offset += part.length;
  }
  head.writeUInt32LE(flags, 60);
  ntlmVersion.copy(head, 64);
  return Buffer.concat([head, ...parts]);
}

function fileTime(now: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE((BigInt(Math.trunc(now)) + FILETIME_EPOCH_MS) * 10_000n);
  return bytes;
}
