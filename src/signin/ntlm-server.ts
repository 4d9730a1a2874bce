import type { NtlmChallenge } from './ntlm-challenge.ts';

/** What a server tells about itself before anybody has signed in with NTLM. The server's own texts: not harmless yet. */
export interface NtlmServer {
  /** NetBIOS name of its domain, or its own where it belongs to none; null: not told. */
  readonly domain: string | null;
  readonly dnsDomain: string | null;
  /** NetBIOS name of the server. */
  readonly computer: string | null;
  readonly dnsComputer: string | null;
  /** Its clock, milliseconds since 1970; null: not told. */
  readonly clock: number | null;
}

/** 1601-01-01 in milliseconds before 1970-01-01 (FILETIME). */
const FILETIME_EPOCH_MS = 11_644_473_600_000n;

/** Reads a server's description of itself from its challenge. */
export function ntlmServer({ domain, dnsDomain, server, dnsServer, timestamp }: NtlmChallenge): NtlmServer {
  const clock = timestamp === null ? null : Number(timestamp.readBigUInt64LE(0) / 10_000n - FILETIME_EPOCH_MS);
  return { domain, dnsDomain, computer: server, dnsComputer: dnsServer, clock };
}
