import { asciiText } from '../../explain/ascii-text.ts';
import type { Candidate } from '../../setup/candidate.ts';
import type { CandidateState } from '../../setup/candidate-state.ts';
import type { SetupScreenWords } from '../../words/setup-screen-words.ts';
import { type SetupWords, setupWords } from '../../words/setup-words.ts';
import type { Line } from '../line.ts';
import type { Asking, SearchEntry, SearchView } from '../setup-search.ts';
import type { SetupPlace } from '../setup-services.ts';
import { textWidth } from '../text-width.ts';
import { inColumn, type Sign, severitySign, statusSign } from '../theme.ts';
import type { Passage } from '../viewport.ts';
import { behind, type Draw, narrowBelow } from './draw.ts';

/** A search as it is drawn; `at`: the lines that changed last. */
export interface SearchLines {
  readonly lines: readonly Line[];
  readonly at: Passage;
}

/** Cells of the column with host and port. */
const placeColumn = 34;

/** The words of first-time setup in the language of the screen. */
export function setupWordsOf({ words }: Draw): SetupWords {
  return setupWords[words.locale];
}

/** Where settings go, as an item to choose and as an answer that was given. */
export function placeWords(place: SetupPlace, { place: say }: SetupScreenWords): string {
  return place.kind === 'screen' ? say.screen : say[place.kind](place.path);
}

/** What a search has told so far, one line each. */
export function searchLines(view: SearchView, domain: string, draw: Draw): SearchLines {
  const drawn = view.entries.map((entry) => entryLines(entry, domain, draw));
  const first = drawn.slice(0, view.last).reduce((sum, lines) => sum + lines.length, 0);
  const height = drawn[view.last]?.length ?? 0;
  return { lines: drawn.flat(), at: { first, last: first + Math.max(1, height) - 1 } };
}

function entryLines(entry: SearchEntry, domain: string, draw: Draw): Line[] {
  const say = setupWordsOf(draw);
  const { theme } = draw;
  switch (entry.kind) {
    case 'provider': {
      const { name, remarks } = entry.provider;
      return [
        ...signed(statusSign('passed', theme), [{ text: say.provider(name), style: 'text' }], draw),
        ...remarks.flatMap((remark) =>
          signed(severitySign('warning', theme), [{ text: shown(say.remarks[remark], draw), style: 'text' }], draw),
        ),
      ];
    }
    case 'place': {
      const { place, hosts } = entry;
      const found = hosts === null ? say.screen.search.asking : say.named('', hosts.join(', ')).replace(/^: /, '');
      // Usual names are nobody's answer: they are about to be tried.
      const isAnswer = hosts !== null && hosts.length > 0 && place !== 'usual-names';
      const sign = statusSign(hosts === null ? 'running' : isAnswer ? 'passed' : 'skipped', theme);
      return signed(
        sign,
        [
          { text: `${say.places[place]}: `, style: 'text' },
          { text: found, style: hosts?.length ? 'value' : 'dim' },
        ],
        draw,
      );
    }
    case 'elsewhere':
      return signed(
        severitySign('warning', theme),
        [{ text: shown(say.autoconfigElsewhere(domain, entry.host), draw), style: 'text' }],
        draw,
      );
    case 'candidate':
      return isUntold(entry) ? [] : candidateLines(entry.candidate, entry.state, draw);
    case 'sign-in':
      return askedLines(entry.state, signInText(entry, say), draw);
    case 'sender':
      return entry.state === 'not-tried' ? [] : askedLines(entry.state, say.screen.search.sender[entry.state], draw);
    case 'test-mail':
      return entry.state === 'not-tried' ? [] : askedLines(entry.state, say.screen.search.testMail[entry.state], draw);
  }
}

/** Worth no line: not begun, of no more use, or a guess that this domain does not have or this system cannot express. */
function isUntold({ candidate, state }: Extract<SearchEntry, { kind: 'candidate' }>): boolean {
  const isGuess = candidate.source === 'usual-name' || candidate.source === 'mail-server';
  return (
    state === 'listed' ||
    state === 'not-needed' ||
    (state === 'no-such-host' && candidate.source === 'usual-name') ||
    (state === 'not-in-system' && isGuess)
  );
}

const underWay: readonly CandidateState[] = ['probing', 'answers'];

function candidateSign(state: CandidateState, { theme }: Draw): Sign {
  if (underWay.includes(state)) return statusSign('running', theme);
  if (state === 'tls-ok') return statusSign('passed', theme);
  return statusSign(state === 'wrong-certificate' ? 'failed' : 'skipped', theme);
}

function candidateLines(candidate: Candidate, state: CandidateState, draw: Draw): Line[] {
  const say = setupWordsOf(draw);
  const { host, port, security } = candidate;
  const place = `${host}:${port}`;
  const narrow = draw.width < narrowBelow;
  const pad = (text: string, cells: number) =>
    narrow ? `${text} ` : text + ' '.repeat(Math.max(1, cells - textWidth(text)));
  const sign = candidateSign(state, draw);
  return signed(
    sign,
    [
      { text: pad(place, placeColumn), style: 'value' },
      { text: pad(say.security[security], 9), style: 'text' },
      { text: say.states[state], style: sign.style },
    ],
    draw,
  );
}

function signInText({ candidate, user, state }: Extract<SearchEntry, { kind: 'sign-in' }>, say: SetupWords): string {
  if (state === 'waiting') return say.signIn.begins(`${candidate.host}:${candidate.port}`, user);
  return state === 'not-tried' ? say.signIn['not-tried'] : `${say.signIn[state]}: ${user}`;
}

function askedLines(state: Asking, text: string, draw: Draw): Line[] {
  const status = { waiting: 'running', accepted: 'passed', refused: 'failed', 'not-tried': 'skipped' } as const;
  return signed(statusSign(status[state], draw.theme), [{ text, style: 'bold' }], draw);
}

function signed(sign: Sign, text: Line, draw: Draw): Line[] {
  return behind(inColumn(sign, draw.theme), text, draw.width);
}

/** Prose of ours, without typography where the terminal has none. */
export function shown(text: string, { theme }: Draw): string {
  return theme.ascii ? asciiText(text) : text;
}
