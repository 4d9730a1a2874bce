import { type Finding, finding } from '../../findings/finding.ts';
import { domainOf } from '../domain/domain-of.ts';
import { isReservedDomain } from '../domain/is-reserved-domain.ts';
import { isWithin } from '../domain/is-within.ts';
import type { StepContext } from '../step-context.ts';
import type { ArrivalFacts } from './arrival-facts.ts';

/**
 * What the arrived mail's signatures come to: a mail that went from one domain to another should carry one of its sender's
 * domain that holds. Within a domain servers need not sign. null: nothing is wrong, or it cannot be told.
 */
export function dkimFinding(
  sender: string,
  recipient: string,
  { signatures, authentication }: Pick<ArrivalFacts, 'signatures' | 'authentication'>,
  { options }: Pick<StepContext, 'options'>,
): Finding | null {
  const domain = domainOf(sender);
  if (domain === null || domain === domainOf(recipient) || options.asksDomains === false) return null;
  if (options.resolver === null && isReservedDomain(domain)) return null;
  // Aligned as DMARC has it by default: one of the two lies below the other (RFC 7489 section 3.1.1).
  const own = signatures.filter((each) => isWithin(domain, each.domain) || isWithin(each.domain, domain));
  if (own.some(({ result }) => result === 'pass' || result === 'temperror')) return null;
  // A filter between the two may have changed the mail after the receiving server judged it.
  if (/\bdkim=pass\b/.test(authentication ?? '')) return null;
  const detail = signatures.map((each) => `${each.domain}: ${each.result}`).join(', ');
  return finding('sender.dkim-missing', { domain, record: null, detail, names: [], arrived: true });
}
