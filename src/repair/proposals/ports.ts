import type { Neighbour } from '../../findings/finding-args.ts';
import type { Proposal } from '../proposal.ts';

/** Encrypted from the first byte (RFC 8314), then STARTTLS, then in clear; port 25 is for mail between servers. */
function rank({ port, security }: Neighbour): number {
  const safety = security === 'tls' ? 0 : security === 'starttls' ? 10 : 30;
  return safety + (port === 25 ? 5 : port === 2525 ? 2 : 0);
}

/** Other ports of the same server that take mail, each with the encryption that it begins with, safest first. */
export function otherPorts(neighbours: readonly Neighbour[]): readonly Proposal[] {
  return neighbours
    .filter(({ state, security }) => state === 'answers' && security !== null)
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap(({ port, security }) =>
      security === null ? [] : [{ values: { port: String(port) }, security } satisfies Proposal],
    );
}

/** The same, without those in clear: where encryption was hidden or refused, nothing readable is a way out. */
export function encryptedPorts(neighbours: readonly Neighbour[]): readonly Proposal[] {
  return otherPorts(neighbours.filter(({ security }) => security !== 'none'));
}
