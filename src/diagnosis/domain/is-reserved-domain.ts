/** Kept for documents and tests (RFC 2606, RFC 6761), or for networks of one's own (RFC 6762, RFC 8375, `internal`). */
const reserved = /(?:^|\.)(?:example|test|invalid|localhost|local|internal|home\.arpa|example\.(?:com|net|org))$/;

/** Whether the public DNS has nothing to say about this domain, because nobody can own it there. `domain`: in lower case. */
export function isReservedDomain(domain: string): boolean {
  return reserved.test(domain);
}
