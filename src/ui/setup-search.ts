import type { Candidate } from '../setup/candidate.ts';
import { placeKey } from '../setup/candidate.ts';
import type { CandidateState } from '../setup/candidate-state.ts';
import type { SearchPlace, SetupEvent } from '../setup/setup-event.ts';
import type { SetupProvider } from '../setup/setup-provider.ts';

/** How something stands that is asked of a server. */
export type Asking = 'waiting' | 'accepted' | 'refused' | 'not-tried';

/** One line of a search; what happens later to the same thing takes its place. */
export type SearchEntry =
  | { readonly kind: 'provider'; readonly provider: SetupProvider }
  /** `hosts`: null while it is asked. */
  | { readonly kind: 'place'; readonly place: SearchPlace; readonly hosts: readonly string[] | null }
  | { readonly kind: 'elsewhere'; readonly host: string }
  | { readonly kind: 'candidate'; readonly candidate: Candidate; readonly state: CandidateState }
  | { readonly kind: 'sign-in'; readonly candidate: Candidate; readonly user: string; readonly state: Asking }
  | { readonly kind: 'sender'; readonly state: Asking }
  | { readonly kind: 'test-mail'; readonly state: Asking };

/** What a search has told, in the order of its coming, with the line that changed last. */
export interface SearchView {
  readonly entries: readonly SearchEntry[];
  readonly last: number;
}

export const emptySearch: SearchView = { entries: [], last: 0 };

/** The next view. Pure. */
export function searchView(view: SearchView, event: SetupEvent): SearchView {
  switch (event.type) {
    case 'provider':
      return put(view, { kind: 'provider', provider: event.provider });
    case 'search':
      return put(view, { kind: 'place', place: event.place, hosts: event.state === 'done' ? event.hosts : null });
    case 'autoconfig-elsewhere':
      return put(view, { kind: 'elsewhere', host: event.host });
    case 'candidate':
      return put(view, { kind: 'candidate', candidate: event.candidate, state: event.state });
    case 'sign-in': {
      const { candidate, user, state } = event;
      return put(view, { kind: 'sign-in', candidate, user, state: state === 'begins' ? 'waiting' : state });
    }
    case 'diagnosis':
      return afterStep(view, event.event);
  }
}

type StepNews = Extract<SetupEvent, { readonly type: 'diagnosis' }>['event'];

/** The sign-in is told when its step ends, not only when the steps behind it have ended too. */
function afterStep(view: SearchView, event: StepNews): SearchView {
  if (event.type !== 'step-started' && event.type !== 'step-finished') return view;
  const state: Asking =
    event.type === 'step-started'
      ? 'waiting'
      : event.outcome === 'passed' || event.outcome === 'warned'
        ? 'accepted'
        : event.outcome === 'skipped'
          ? 'not-tried'
          : 'refused';
  if (event.step === 'credentials' && state === 'accepted') {
    const begun = view.entries.findLast((entry) => entry.kind === 'sign-in');
    return begun === undefined ? view : put(view, { ...begun, state });
  }
  const isSkipped = state === 'not-tried';
  if (event.step === 'sender') return isSkipped ? without(view, 'sender') : put(view, { kind: 'sender', state });
  if (event.step !== 'delivery') return view;
  return isSkipped ? without(view, 'test-mail') : put(view, { kind: 'test-mail', state });
}

function keyOf(entry: SearchEntry): string {
  switch (entry.kind) {
    case 'place':
      return entry.place;
    case 'candidate':
      return placeKey(entry.candidate);
    case 'sign-in':
      return `sign-in ${placeKey(entry.candidate)} ${entry.user}`;
    default:
      return entry.kind;
  }
}

function put({ entries }: SearchView, entry: SearchEntry): SearchView {
  const key = keyOf(entry);
  const at = entries.findIndex((one) => keyOf(one) === key);
  const last = at === -1 ? entries.length : at;
  return { entries: entries.toSpliced(last, at === -1 ? 0 : 1, entry), last };
}

/** A step that did not come to anything is no line. */
function without({ entries }: SearchView, kind: SearchEntry['kind']): SearchView {
  const kept = entries.filter((entry) => entry.kind !== kind);
  return { entries: kept, last: Math.max(0, kept.length - 1) };
}
