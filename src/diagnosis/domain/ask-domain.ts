import { type Finding, finding } from '../../findings/finding.ts';
import { DnsQuestions } from '../../mail/dns-questions.ts';
import { whileWaiting } from '../../mail/while-waiting.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import type { StepContext } from '../step-context.ts';
import { dkimKeys } from './dkim-keys.ts';
import type { DomainFacts } from './domain-facts.ts';
import { domainOf } from './domain-of.ts';
import { findingsOfDomain } from './findings-of-domain.ts';
import { isReservedDomain } from './is-reserved-domain.ts';
import { isWithin } from './is-within.ts';
import { judgeSpf } from './judge-spf.ts';
import { published } from './published.ts';
import { sendingWay } from './sending-way.ts';

/** Milliseconds for all questions together: they run beside the step, and are not worth a longer wait behind it. */
const LIMIT = 5_000;

/** What the domains of sender and recipient publish about mail; being asked while the step goes on. */
export interface DomainInquiry {
  /** Waits for the answers, at most as long as one network wait lasts in all. */
  conclude(): AsyncGenerator<StepEvent, DomainAnswer>;
  /** Ends what is still open. */
  end(): void;
}

/** What came of it. */
export interface DomainAnswer {
  readonly facts: DomainFacts;
  readonly findings: readonly Finding[];
}

/**
 * Begins to ask what the sender's domain publishes for its mail (MX, SPF, DKIM, DMARC) and whether the recipient's domain
 * takes any. null: nothing is asked, because it is not wanted, or because the public DNS knows nothing of such a domain;
 * a DNS server that was named for the test may well know it.
 *
 * To be called with the conversation open: the machine's address on it may be what receivers judge.
 */
export function askDomain(context: StepContext, sender: string, recipients: readonly string[]): DomainInquiry | null {
  const { options, wire } = context;
  const domain = domainOf(sender);
  if (options.asksDomains === false || domain === null) return null;
  if (options.resolver === null && isReservedDomain(domain)) return null;
  const since = wire.now();
  const limit = Math.min(wire.timeoutMs, LIMIT);
  const questions = new DnsQuestions({ resolver: options.resolver, timeoutMs: limit, signal: wire.signal });
  const answer = answerFor(context, sender, domain, recipients, questions);
  // Whoever concludes gets the rejection; a step that ends early asks no more.
  answer.catch(() => {});
  return {
    conclude: () => whileWaiting(wire, { for: 'domain', target: domain, stage: null, since, limit }, () => answer),
    end: () => questions.end(),
  };
}

async function answerFor(
  context: StepContext,
  sender: string,
  domain: string,
  recipients: readonly string[],
  questions: DnsQuestions,
): Promise<DomainAnswer> {
  const { resolver } = context.options;
  const others = [...new Set(recipients.map(domainOf))].filter(
    (each) => each !== null && each !== domain && (resolver !== null || !isReservedDomain(each)),
  );
  const [policies, ...servers] = await Promise.all([
    published(domain, questions),
    ...others.map((each) => (each === null ? null : questions.mailServers(each))),
  ]);
  const { mx, spf, dmarc } = policies;
  const toSelf = recipients.some((recipient) => domainOf(recipient) === domain);
  const way = sendingWay(context, [...(toSelf ? mx.records : []), ...servers.flatMap((each) => each?.records ?? [])]);
  const isProvidersOwn = way.service?.domains.some((each) => isWithin(domain, each)) ?? false;
  const [judged, dkim] = await Promise.all([
    judgeSpf(sender, policies, way, questions),
    dkimKeys(domain, isProvidersOwn ? [] : (way.service?.selectors ?? []), questions),
  ]);
  const isNull = (records: readonly string[] | undefined) => records?.length === 1 && records[0] === '';
  const nullMx = isNull(mx.records);
  const facts: DomainFacts = {
    name: domain,
    mailServers: mx.records.filter((host) => host !== ''),
    nullMx,
    spf: spf.records,
    spfCovers: judged.covered,
    dmarc: dmarc === 'trouble' ? null : dmarc,
    dkim,
    isIncomplete:
      dmarc === 'trouble' || [mx.state, spf.state].includes('trouble') || dkim.some(({ state }) => state === 'unknown'),
  };
  const refusing = others.filter((each, index) => each !== null && isNull(servers[index]?.records));
  return {
    facts,
    findings: [
      ...(nullMx ? [finding('dns.null-mx', { domain, whose: 'sender' })] : []),
      ...refusing.map((each) => finding('dns.null-mx', { domain: each ?? '', whose: 'recipient' })),
      ...findingsOfDomain(policies, judged, dkim),
    ],
  };
}
