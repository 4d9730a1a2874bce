import { setMaxListeners } from 'node:events';
import { Deadline } from '../mail/deadline.ts';
import { resolveMailServers } from '../mail/resolve-mail-servers.ts';
import { systemRoots } from '../mail/system-roots.ts';
import { askAutoconfig } from './autoconfig/ask-autoconfig.ts';
import {
  candidatesByGuess,
  candidatesOfAutoconfig,
  candidatesOfProvider,
  candidatesOfServices,
} from './build-candidates.ts';
import { type Candidate, placeKey } from './candidate.ts';
import type { FinalState } from './candidate-state.ts';
import { providerOfDomain, providerOfMailServers } from './find-provider.ts';
import { type Probed, probeRound } from './probe-round.ts';
import { SearchNet } from './search-net.ts';
import type { KnownProvider, SearchPlace, SetupEvent } from './setup-event.ts';
import type { SetupParts, SetupRequest } from './setup-request.ts';
import type { NothingFoundReason, SetupResult } from './setup-result.ts';
import { type Proof, SignInTrial } from './sign-in-trial.ts';
import { submissionServices } from './submission-services.ts';

/** What was looked up on the way. */
interface Search {
  readonly net: SearchNet;
  readonly trial: SignInTrial;
  readonly probed: Probed[];
  /** Hosts where nobody wanted to sign in. */
  readonly declined: Set<string>;
  readonly mayGoTo: (candidate: Candidate) => Promise<boolean>;
  known: KnownProvider | null;
}

/**
 * Finds mail settings for an address: a provider that is known by the domain or by its mail servers, else what the domain
 * publishes (autoconfig, SRV records), else its mail servers and the usual names. What a place names is tried in parallel;
 * the next place is only asked where nothing usable came of the one before. Then signs in, on a connection whose certificate is right
 * and at most twice in all, and tries the sender. Only what is pulled happens.
 */
export async function* findSettings(request: SetupRequest, parts: SetupParts): AsyncGenerator<SetupEvent, SetupResult> {
  const deadline = new Deadline(request.deadlineMs, parts.signal);
  setMaxListeners(0, deadline.signal);
  const { timeoutMs, resolver, helo, trust, extraRoots, proxy } = request;
  const own = trust === null ? systemRoots() : trust.certificates;
  const roots = extraRoots.length === 0 ? own : [...own, ...extraRoots];
  const net = new SearchNet(
    parts.world,
    { timeoutMs, resolver, helo, roots, ...(proxy === undefined ? {} : { proxy }) },
    deadline.signal,
  );
  const trial = new SignInTrial(request, parts, deadline.signal);
  const declined = new Set<string>();
  const mayGoTo = async (candidate: Candidate): Promise<boolean> => {
    if (!candidate.elsewhere || parts.questions === undefined) return true;
    const isWanted = !declined.has(candidate.host) && (await parts.questions.maySignIn(candidate));
    if (!isWanted) declined.add(candidate.host);
    return isWanted;
  };
  const search: Search = { net, trial, probed: [], declined, mayGoTo, known: null };
  try {
    for await (const round of rounds(request, search)) {
      if (round.type !== 'candidates') {
        yield round;
        continue;
      }
      const proof = yield* tryRound(round.candidates, request, search);
      if (proof !== null) return resultOf(proof, search);
      if (net.signal.aborted || search.trial.isSpent) break;
    }
    return yield* nothingFound(search);
  } finally {
    deadline.end();
  }
}

type Round = SetupEvent | { readonly type: 'candidates'; readonly candidates: readonly Candidate[] };

/** The places one after the other, each with what is told on the way; the next one is looked at when the last has failed. */
async function* rounds(request: SetupRequest, search: Search): AsyncGenerator<Round, void> {
  const { address, resolver, timeoutMs } = request;
  if (request.candidate !== undefined) {
    yield { type: 'candidates', candidates: [request.candidate] };
    return;
  }
  const { net } = search;
  const { domain } = address;
  const dns = { resolver, timeoutMs, signal: net.signal };
  const asking = (place: SearchPlace) => ({ type: 'search', place, state: 'asking' }) as const;
  const done = (place: SearchPlace, hosts: readonly string[]) =>
    ({ type: 'search', place, state: 'done', hosts: [...new Set(hosts)] }) as const;

  const byDomain = providerOfDomain(domain);
  if (byDomain !== null) {
    search.known = { provider: byDomain, by: 'domain' };
    yield { type: 'provider', ...search.known };
    yield { type: 'candidates', candidates: candidatesOfProvider(byDomain, address, []) };
    // Nobody but the provider itself serves its addresses.
    return;
  }
  yield asking('mail-servers');
  const mailServers = await resolveMailServers(domain, dns);
  yield done('mail-servers', mailServers);
  const byServer = providerOfMailServers(mailServers);
  if (byServer !== null) {
    search.known = { provider: byServer, by: 'mail-server' };
    yield { type: 'provider', ...search.known };
    yield { type: 'candidates', candidates: candidatesOfProvider(byServer, address, mailServers) };
    if (byServer.servers.length === 0) return;
  }
  yield asking('autoconfig');
  yield asking('srv');
  const [{ autoconfig, elsewhere }, services] = await Promise.all([
    askAutoconfig(address, net),
    submissionServices(domain, dns),
  ]);
  yield done('autoconfig', autoconfig?.servers.map(({ host }) => host) ?? []);
  if (elsewhere !== null) yield { type: 'autoconfig-elsewhere', host: elsewhere };
  yield done(
    'srv',
    services.map(({ host }) => host),
  );
  const published = [
    ...(autoconfig === null ? [] : candidatesOfAutoconfig(autoconfig, address)),
    ...candidatesOfServices(services, address),
  ];
  yield { type: 'candidates', candidates: published };
  const guessed = candidatesByGuess(mailServers, address);
  yield done(
    'usual-names',
    guessed.filter(({ source }) => source === 'usual-name').map(({ host }) => host),
  );
  yield { type: 'candidates', candidates: guessed };
}

/** Probes what a place named, and signs in at the best of it. null: go on with the next place. */
async function* tryRound(
  candidates: readonly Candidate[],
  { vocabulary }: SetupRequest,
  { net, trial, probed, mayGoTo }: Search,
): AsyncGenerator<SetupEvent, Proof | null> {
  const seen = new Set(probed.map(({ candidate }) => placeKey(candidate)));
  const fresh = candidates.filter((candidate) => {
    const key = placeKey(candidate);
    return !seen.has(key) && seen.add(key);
  });
  const isPossible = ({ security }: Candidate) => vocabulary.security[security] !== undefined;
  for (const candidate of fresh.filter((one) => !isPossible(one))) {
    probed.push({ candidate, state: 'not-in-system' });
    yield { type: 'candidate', candidate, state: 'not-in-system' };
  }
  // Where the best one could not be used after all, those that it had made superfluous get their turn.
  for (let left = fresh.filter(isPossible); left.length > 0; ) {
    const ends = yield* probeRound(left, net);
    const usable = ends.filter(({ state }) => state === 'tls-ok');
    const unfinished = ends.filter(({ state }) => state === 'not-needed');
    probed.push(...ends.filter((end) => !unfinished.includes(end)));
    for (const { candidate } of usable) {
      if (net.signal.aborted || trial.isSpent) break;
      if (!(await mayGoTo(candidate))) continue;
      const proof = yield* trial.at(candidate);
      if (proof.verdict === 'no-verdict') continue;
      probed.push(...unfinished);
      return proof;
    }
    const goesOn = usable.length > 0 && !trial.isSpent && !net.signal.aborted;
    left = goesOn ? unfinished.map(({ candidate }) => candidate) : [];
    if (!goesOn) probed.push(...unfinished);
  }
  return null;
}

function resultOf(proof: Proof, { net, trial, known, probed }: Search): SetupResult {
  const { candidate, user, diagnosis, settings, verdict } = proof;
  const signIns = trial.count;
  if (verdict === 'works') return { kind: 'found', candidate, user, known, diagnosis, settings, probed, signIns };
  const refused = verdict === 'refused' ? 'sign-in-refused' : 'sending-refused';
  const reason: NothingFoundReason = net.signal.aborted ? 'stopped' : refused;
  return { kind: 'nothing', reason, candidate, known, diagnosis, settings, probed, signIns };
}

/** Candidates that failed, the one that came furthest first. */
const furthest: readonly FinalState[] = [
  ...(['tls-ok', 'no-sign-in', 'wrong-certificate', 'no-encryption', 'turned-away', 'not-smtp'] as const),
  ...(['refused', 'silent', 'unreachable', 'dns-fails'] as const),
];

async function* nothingFound(search: Search): AsyncGenerator<SetupEvent, SetupResult> {
  const { net, known, probed, trial } = search;
  const because = (reason: NothingFoundReason): SetupResult => {
    const signIns = trial.count;
    return { kind: 'nothing', reason, candidate: null, known, diagnosis: null, settings: null, probed, signIns };
  };
  if (net.signal.aborted) return because('stopped');
  if (known?.provider.servers.length === 0) return because('no-smtp');
  const [best] = furthest.flatMap((wanted) => probed.filter(({ state }) => state === wanted));
  if (best === undefined) {
    return because(probed.some(({ state }) => state === 'not-in-system') ? 'not-in-system' : 'no-server');
  }
  const { candidate, state } = best;
  const signIns = trial.count;
  const nothing = { kind: 'nothing', reason: 'no-connection', candidate, known, probed, signIns } as const;
  if (search.declined.has(candidate.host)) {
    return { ...nothing, reason: 'declined', diagnosis: null, settings: null };
  }
  // What kept a good connection from being used was found out when it was tried.
  if (trial.last?.candidate === candidate) {
    const { diagnosis, settings } = trial.last;
    return { ...nothing, diagnosis, settings };
  }
  if (state !== 'no-sign-in') return { ...nothing, ...(yield* trial.without(candidate)) };
  // No sign-in is offered, so that no password is sent; unless the server has changed its mind meanwhile.
  const proof = yield* trial.at(candidate);
  if (proof.verdict !== 'no-verdict') return resultOf(proof, search);
  return { ...nothing, diagnosis: proof.diagnosis, settings: proof.settings };
}
