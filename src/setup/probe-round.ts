import { setMaxListeners } from 'node:events';
import { Deadline } from '../mail/deadline.ts';
import type { Candidate } from './candidate.ts';
import type { CandidateState, FinalState } from './candidate-state.ts';
import { EventQueue } from './event-queue.ts';
import { probeCandidate } from './probe-candidate.ts';
import type { SearchNet } from './search-net.ts';

/** Connections at a time: one more looks like an attack to some servers, and gains nothing. */
const MOST_CONNECTIONS = 12;

/** Milliseconds that better candidates still get once a good one is there. */
const PATIENCE = 2_000;

/** What happened to a candidate. */
export interface CandidateEvent {
  readonly type: 'candidate';
  readonly candidate: Candidate;
  readonly state: CandidateState;
}

/** How a candidate turned out. */
export interface Probed {
  readonly candidate: Candidate;
  readonly state: FinalState;
}

/**
 * Tries candidates at the same time, each told live, and gives how they turned out in the order in which they came, which is
 * their rank. Ends as soon as the best possible one is known; once any is good, better ones get a moment longer.
 */
export async function* probeRound(
  candidates: readonly Candidate[],
  net: SearchNet,
): AsyncGenerator<CandidateEvent, readonly Probed[]> {
  const queue = new EventQueue<CandidateEvent>();
  const states = new Map<Candidate, FinalState>();
  const enough = new AbortController();
  const signal = AbortSignal.any([net.signal, enough.signal]);
  setMaxListeners(0, signal);
  let patience: Deadline | null = null;

  const settle = () => {
    const good = candidates.findIndex((candidate) => states.get(candidate) === 'tls-ok');
    if (good === -1) return;
    if (candidates.slice(0, good).every((candidate) => states.has(candidate))) return enough.abort();
    if (patience !== null) return;
    patience = new Deadline(Math.min(PATIENCE, net.options.timeoutMs), signal);
    patience.signal.addEventListener('abort', () => enough.abort(), { once: true });
  };
  const waiting = [...candidates];
  const work = async (): Promise<void> => {
    for (let candidate = waiting.shift(); candidate !== undefined; candidate = waiting.shift()) {
      const one = candidate;
      const tell = (state: CandidateState) => queue.push({ type: 'candidate', candidate: one, state });
      const state = signal.aborted ? 'not-needed' : await probeCandidate(one, net, signal, tell);
      states.set(one, state);
      tell(state);
      settle();
    }
  };
  const workers = Promise.all(Array.from({ length: Math.min(MOST_CONNECTIONS, candidates.length) }, work));
  const done = workers.finally(() => queue.close());
  // Whoever leaves early does not hear of its failure any more.
  done.catch(() => {});
  try {
    for (const candidate of candidates) yield { type: 'candidate', candidate, state: 'listed' };
    yield* queue.read();
    await done;
  } finally {
    enough.abort();
    endOf(patience);
  }
  return candidates.map((candidate) => ({ candidate, state: states.get(candidate) ?? 'not-needed' }));
}

/** Assigned in a callback, which the compiler does not see. */
function endOf(deadline: Deadline | null): void {
  deadline?.end();
}
