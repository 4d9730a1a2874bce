import type { FindingArgs } from '../../findings/finding-args.ts';
import type { DnsQuestions } from '../../mail/dns-questions.ts';
import { coveringMechanisms } from './covering-mechanisms.ts';
import { leadsToServer } from './leads-to-server.ts';
import type { Published } from './published.ts';
import { sendingServiceAt } from './sending-service.ts';
import type { SendingWay } from './sending-way.ts';
import { mergedSpfRecord, sendsNoMail } from './spf-record.ts';
import { type SpfTrial, spfTrial } from './spf-trial.ts';

/** What is certainly or very likely wrong; null: nothing, or nothing that can be told from here. */
export interface SpfJudgement {
  readonly wrong: Omit<FindingArgs['sender.spf-fail'], 'domain'> | null;
  /** A receiver finds this way of sending covered, as far as it can be told from here; null: it cannot. */
  readonly covered: boolean | null;
}

const unknown: SpfJudgement = { wrong: null, covered: null };

/** Stands for a server whose address nobody knows (RFC 5737): no record covers it, so that all of the record is read. */
const nobody = '192.0.2.1';

/**
 * Judges the sender domain's SPF record for the way that mail goes. A relay's outgoing address is not known: it counts as
 * covered where the record leads to anything of the relay or its provider.
 */
export async function judgeSpf(
  sender: string,
  { domain, mx, spf, isInternalView }: Published,
  way: SendingWay,
  questions: DnsQuestions,
): Promise<SpfJudgement> {
  if (spf.state === 'trouble' || isInternalView) return unknown;
  const [record, ...more] = spf.records;
  const end = way.service?.all ?? '~all';
  // The record of the service's own domain counts.
  const isElsewhere = way.service?.rewritesSender === true;
  if (record === undefined) {
    const hosts = mx.records.filter((host) => host !== '');
    if (hosts.length === 0 || isElsewhere) return unknown;
    const ofService = hosts.every((host) => way.service !== null && sendingServiceAt(host) === way.service);
    const publish = mergedSpfRecord([], [...(ofService ? [] : ['mx']), ...coveringMechanisms(domain, way)], end);
    return { wrong: { record: null, problem: 'missing', detail: '', publish }, covered: false };
  }
  if (more.length > 0) {
    const publish = mergedSpfRecord(spf.records, [], end);
    const detail = spf.records.map((each) => JSON.stringify(each)).join(', ');
    return { wrong: { record, problem: 'several', detail, publish }, covered: false };
  }
  const missing = coveringMechanisms(domain, way);
  const covering = missing.length === 0 ? null : mergedSpfRecord([record], missing, end);
  if (sendsNoMail(record) && !isElsewhere) {
    return { wrong: { record, problem: 'sends-nothing', detail: '', publish: covering }, covered: false };
  }
  const addresses = way.direct === null ? way.addresses : [way.direct.address].filter((each) => each !== null);
  const tried = addresses.length === 0 ? [nobody] : addresses;
  const trials = await Promise.all(tried.map((address) => spfTrial(sender, address, questions)));
  const broken = trials.find(({ result }) => result === 'permerror');
  if (broken !== undefined) return brokenRecord(record, broken);
  if (trials.some(({ result }) => result === 'temperror' || result === 'none')) return unknown;
  // An address translation hides which one it is.
  if (way.direct !== null && way.direct.address === null) return unknown;
  if (addresses.length > 0 && trials.some(({ result }) => result === 'pass')) return { wrong: null, covered: true };
  if (trials.some(({ result }) => result === 'pass' || result === 'neutral')) return unknown;
  const isCovered = way.direct === null ? leadsToServer(domain, way, trials) : false;
  if (isCovered !== false) return { wrong: null, covered: isCovered };
  const detail = way.direct?.address ?? way.service?.name ?? way.host;
  return { wrong: { record, problem: 'not-covered', detail, publish: covering }, covered: false };
}

function brokenRecord(record: string, { fault }: SpfTrial): SpfJudgement {
  // A few look-ups without an answer may be this resolver's doing.
  if (/void/i.test(fault)) return unknown;
  const problem = /too many dns/i.test(fault) ? 'too-many-lookups' : 'broken';
  return { wrong: { record, problem, detail: problem === 'broken' ? fault : '', publish: null }, covered: false };
}
