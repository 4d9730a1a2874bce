import type { Answer, HostAnswer } from '../mail/resolve-host.ts';

const privateAddress = /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|::1$|fe80:|f[cd])/i;

/**
 * Only an answer of another kind counts as a difference (a private address here, a public one there): public services
 * give other addresses at every question.
 */
export function answersDiffer({ system, dns, literal }: HostAnswer): boolean {
  if (literal || system === null || system.addresses.length === 0 || dns.addresses.length === 0) return false;
  const known = new Set(dns.addresses.map(({ address }) => address));
  if (system.addresses.some(({ address }) => known.has(address))) return false;
  const isPrivate = ({ addresses }: Answer) => addresses.some(({ address }) => privateAddress.test(address));
  return isPrivate(system) !== isPrivate(dns);
}
