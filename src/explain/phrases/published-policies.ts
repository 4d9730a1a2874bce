import type { DomainFacts } from '../../diagnosis/domain/domain-facts.ts';
import type { Locale } from '../../settings/locale.ts';
import { enumerate } from './enumerate.ts';
import { excerpt } from './excerpt.ts';

const words: { readonly [L in Locale]: { readonly and: string; readonly publishes: string } } = {
  en: { and: 'and', publishes: 'publishes' },
  de: { and: 'und', publishes: 'veröffentlicht' },
};

/** `; kunde.example publishes SPF, DKIM and DMARC (reject)`; empty where it publishes none of them, or nobody asked. */
export function publishedPolicies(domain: DomainFacts | undefined, locale: Locale): string {
  if (domain === undefined) return '';
  const { spf, dkim, dmarc, name } = domain;
  const policies = [
    ...(spf.length === 0 ? [] : ['SPF']),
    ...(dkim.some(({ state }) => state === 'published') ? ['DKIM'] : []),
    ...(dmarc === null ? [] : [`DMARC (${dmarc.policy})`]),
  ];
  const { and, publishes } = words[locale];
  return policies.length === 0 ? '' : `; ${excerpt(name, 40)} ${publishes} ${enumerate(policies, and)}`;
}
