import type { ClientIdentity } from './client-identity.ts';
import { Deadline } from './deadline.ts';
import { probeHandshake } from './probe-handshake.ts';
import { codeOf, ProbeSocket } from './probe-socket.ts';
import type { Target } from './target.ts';
import { type TlsVersion, tlsVersions, type VersionState } from './tls-version.ts';
import { versionStateOf } from './version-state-of.ts';
import type { Wire } from './wire.ts';

interface VersionProbeOptions {
  /** How the encryption starts. */
  readonly mode: 'tls' | 'starttls';
  /** The name given in EHLO. */
  readonly helo: string;
  readonly wire: Wire;
  /** Shown where the server asks for a client certificate; absent: none is. */
  readonly identity?: ClientIdentity | undefined;
  /** Only these; all four where not given. */
  readonly versions?: readonly TlsVersion[];
  /** Called for each version as soon as its state is known. */
  readonly onResult?: (version: TlsVersion, state: VersionState) => void;
}

/**
 * Asks a server which TLS versions it takes: one connection each, all at once. Sends EHLO and STARTTLS at most.
 * `refused` is always the server's doing; `unknown` where there were too many connections, no time, or where this
 * machine's OpenSSL itself won't speak the version. Never rejects.
 */
export async function probeTlsVersions(
  target: Target,
  { mode, helo, wire, identity, versions = tlsVersions, onResult }: VersionProbeOptions,
): Promise<Partial<Record<TlsVersion, VersionState>>> {
  const states: Partial<Record<TlsVersion, VersionState>> = {};
  const settle = (version: TlsVersion, state: VersionState): void => {
    states[version] = state;
    onResult?.(version, state);
  };
  const attempts = versions.map(async (version) => {
    const state = await attempt(target, version, mode === 'starttls' ? helo : null, wire, identity ?? null);
    if (state !== 'no-tls-record') settle(version, state);
  });
  await Promise.all(attempts);
  // Some servers answer a version that they don't take with an alert in another version's record, which OpenSSL can't
  // tell from plain text. That is a refusal where the same port does speak TLS.
  const speaksTls = Object.values(states).includes('accepted');
  for (const version of versions) {
    if (states[version] === undefined) settle(version, speaksTls ? 'refused' : 'unknown');
  }
  return states;
}

async function attempt(
  target: Target,
  version: TlsVersion,
  helo: string | null,
  wire: Wire,
  identity: ClientIdentity | null,
): Promise<VersionState | 'no-tls-record'> {
  const deadline = new Deadline(wire.timeoutMs, wire.signal);
  try {
    const probe = await ProbeSocket.open(target.address, target.port, wire, deadline.signal);
    try {
      if (helo !== null && !(await readyForTls(probe, helo))) return 'unknown';
      const range = { min: version, max: version };
      return versionStateOf(await probeHandshake(probe.handOver(), target.host, range, deadline.signal, identity));
    } finally {
      probe.close();
    }
  } catch {
    return 'unknown';
  } finally {
    deadline.end();
  }
}

/** Greeting, EHLO, STARTTLS (RFC 3207): true when the server has said to go ahead. */
async function readyForTls(probe: ProbeSocket, helo: string): Promise<boolean> {
  if (codeOf(await probe.reply()) !== 220) return false;
  const offered = await probe.say(`EHLO ${helo}`);
  if (codeOf(offered) !== 250 || !offered.some((line) => /^250[ -]STARTTLS\s*$/i.test(line))) return false;
  return codeOf(await probe.say('STARTTLS')) === 220;
}
