import type { DnsQuestions, Records } from '../../mail/dns-questions.ts';
import { isPublicAddress } from '../../mail/is-public-address.ts';
import { isSpfRecord } from './spf-record.ts';

/** A domain's DMARC policy (RFC 7489 section 6.3). */
export interface DmarcPolicy {
  readonly record: string;
  /** The domain that publishes it: the one asked about, or one above it. */
  readonly domain: string;
  /** What becomes of mail that fails. */
  readonly policy: 'none' | 'quarantine' | 'reject';
}

/** What a domain publishes about its mail. */
export interface Published {
  readonly domain: string;
  readonly mx: Records<string>;
  readonly spf: Records<string>;
  /** null: none; `trouble`: nobody knows. */
  readonly dmarc: DmarcPolicy | null | 'trouble';
  /**
   * Its mail servers have private addresses alone: the DNS server shows a view of its own network, and other networks may
   * see other records.
   */
  readonly isInternalView: boolean;
}

/** Mail servers whose addresses are looked up: enough to tell a network's own view from the public one. */
const sampled = 2;

/** Asks for everything at the same time. */
export async function published(domain: string, questions: DnsQuestions): Promise<Published> {
  const [mx, texts, dmarc] = await Promise.all([
    questions.mailServers(domain),
    questions.texts(domain),
    dmarcPolicy(domain, questions),
  ]);
  const hosts = mx.records.filter((host) => host !== '').slice(0, sampled);
  const answers = await Promise.all(hosts.map((host) => questions.addresses(host)));
  const addresses = answers.flatMap(({ records }) => records);
  // A DNS server gives them in any order.
  const records = texts.records.filter(isSpfRecord).toSorted();
  return {
    ...{ domain, mx, dmarc },
    spf: { state: texts.state === 'found' && records.length === 0 ? 'none' : texts.state, records },
    isInternalView: addresses.length > 0 && !addresses.some(isPublicAddress),
  };
}

/** The policy of the domain itself, else of the nearest one above it that has one, but no top-level domain. */
async function dmarcPolicy(domain: string, questions: DnsQuestions): Promise<DmarcPolicy | null | 'trouble'> {
  const labels = domain.split('.');
  for (let above = 0; above <= labels.length - 2; above++) {
    const name = labels.slice(above).join('.');
    const { state, records } = await questions.texts(`_dmarc.${name}`);
    if (state === 'trouble') return 'trouble';
    const policies = records.filter((record) => /^v=DMARC1\s*(?:;|$)/.test(record));
    const [record] = policies;
    // Several make none (RFC 7489 section 6.6.3).
    if (policies.length > 1) return null;
    if (record !== undefined) return { record, domain: name, policy: policyOf(record, above > 0) };
  }
  return null;
}

function policyOf(record: string, isAbove: boolean): DmarcPolicy['policy'] {
  const tag = (name: string) => new RegExp(`;\\s*${name}\\s*=\\s*(\\w+)`, 'i').exec(record)?.[1]?.toLowerCase();
  const policy = (isAbove ? tag('sp') : undefined) ?? tag('p');
  return policy === 'quarantine' || policy === 'reject' ? policy : 'none';
}
