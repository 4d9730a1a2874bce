import { type Finding, finding } from '../../findings/finding.ts';
import type { DkimKey } from './dkim-keys.ts';
import type { SpfJudgement } from './judge-spf.ts';
import type { Published } from './published.ts';

/** What is to be told of the sender domain's policies: only what is certain or very likely. */
export function findingsOfDomain(
  { domain, mx, spf, dmarc, isInternalView }: Published,
  { wrong }: SpfJudgement,
  keys: readonly DkimKey[],
): readonly Finding[] {
  // A DNS server that has nothing at all to say about the domain does not see the public DNS.
  const isKnown = [mx.state, spf.state].includes('found') || (dmarc !== null && dmarc !== 'trouble');
  if (!isKnown || isInternalView) return [];
  const isUnsigned = keys.length > 0 && keys.every(({ state }) => state === 'missing' || state === 'revoked');
  const isSigned = keys.some(({ state }) => state === 'published' || state === 'unknown');
  const isStrict = dmarc !== null && dmarc !== 'trouble' && dmarc.policy !== 'none';
  return [
    ...(wrong === null ? [] : [finding('sender.spf-fail', { domain, ...wrong })]),
    ...(wrong !== null && !isSigned && isStrict
      ? [
          finding('sender.dmarc-fail', {
            ...{ domain, record: dmarc.record, publish: wrong.publish },
            detail: dmarc.domain === domain ? '' : dmarc.domain,
          }),
        ]
      : []),
    ...(isUnsigned
      ? [
          finding('sender.dkim-missing', {
            domain,
            record: keys.find(({ state }) => state === 'revoked')?.record ?? null,
            detail: keys.map(({ selector }) => selector).join(', '),
            names: keys.map(({ selector }) => `${selector}._domainkey.${domain}`),
            arrived: false,
          }),
        ]
      : []),
  ];
}
