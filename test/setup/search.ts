import { Redactor } from '../../src/border/redactor.ts';
import { severityOf } from '../../src/explain/severity-of.ts';
import { Secret } from '../../src/settings/secret.ts';
import type { Vocabulary } from '../../src/settings/vocabulary.ts';
import { findSettings } from '../../src/setup/find-settings.ts';
import { mailAddress } from '../../src/setup/mail-address.ts';
import type { SetupEvent } from '../../src/setup/setup-event.ts';
import type { SetupQuestions } from '../../src/setup/setup-questions.ts';
import type { SetupRequest } from '../../src/setup/setup-request.ts';
import type { SetupResult } from '../../src/setup/setup-result.ts';
import { genericVocabulary } from '../../src/systems/generic/generic-vocabulary.ts';
import { type Neighbourhood, password } from './neighbourhood.ts';

/** What a search told and came to. */
export interface Searched {
  readonly events: readonly SetupEvent[];
  readonly result: SetupResult;
  /** `host:port` and state of each candidate at its end, in order. */
  readonly ends: readonly string[];
  /** Sign-ins as they were told: `user state`. */
  readonly signIns: readonly string[];
}

interface Wish extends Partial<Omit<SetupRequest, 'address'>> {
  readonly vocabulary?: Vocabulary;
  /** Who answers what the search asks; absent: nobody is there. */
  readonly questions?: SetupQuestions;
  /** Stops the search when it is told. */
  readonly until?: (event: SetupEvent) => boolean;
}

/** Begins to look for the settings of an address in a neighbourhood. */
export function beginSearch(
  email: string,
  { world, resolver, ca }: Neighbourhood,
  { questions, ...wish }: Omit<Wish, 'until'> = {},
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<SetupEvent, SetupResult> {
  const address = mailAddress(email);
  if (address === null) throw new Error(`no address: ${email}`);
  const secret = new Secret(password);
  const account = { address, sender: email, password: secret, vocabulary: genericVocabulary, trust: null };
  const limits = { timeoutMs: 1_000, deadlineMs: 30_000 };
  const options = { recipient: null, send: false, helo: null, resolver, extraRoots: [ca] };
  const asked = questions === undefined ? {} : { questions };
  const parts = { world, redactor: new Redactor([secret]), severity: severityOf, signal, ...asked };
  return findSettings({ ...account, ...limits, ...options, ...wish }, parts);
}

/** Looks for the settings of an address in a neighbourhood. */
export async function search(email: string, place: Neighbourhood, wish: Wish = {}): Promise<Searched> {
  const { until, ...request } = wish;
  const stop = new AbortController();
  const running = beginSearch(email, place, request, stop.signal);
  const events: SetupEvent[] = [];
  for (;;) {
    const next = await running.next();
    if (next.done) return { events, result: next.value, ...told(events) };
    events.push(next.value);
    if (until?.(next.value)) stop.abort();
  }
}

function told(events: readonly SetupEvent[]): Pick<Searched, 'ends' | 'signIns'> {
  const underWay = ['listed', 'probing', 'answers'];
  return {
    ends: events.flatMap((event) =>
      event.type === 'candidate' && !underWay.includes(event.state)
        ? [`${event.candidate.host}:${event.candidate.port} ${event.state}`]
        : [],
    ),
    signIns: events.flatMap((event) =>
      event.type === 'sign-in' && event.state !== 'begins' ? [`${event.user} ${event.state}`] : [],
    ),
  };
}
