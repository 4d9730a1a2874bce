import type { Candidate } from '../../repair/candidate.ts';
import type { Line, Piece } from '../line.ts';
import type { RepairView } from '../repair-view.ts';
import { wrap } from '../wrap.ts';
import { type CandidateSpeech, changeText, resultText } from './candidate-words.ts';
import type { Draw } from './draw.ts';

/** A candidate with its number, as the row of a card or of the summary has it. */
export interface CandidateRow {
  /** The key that tries it. */
  readonly mark: string;
  readonly pieces: readonly Piece[];
  readonly lowersSecurity: boolean;
}

/** The candidates that stand under a number, with what came of each; `of`: only these. */
export function candidateRows(view: RepairView, of: readonly Candidate[], speech: CandidateSpeech): CandidateRow[] {
  const { say } = speech;
  return view.numbered.flatMap((candidate, index) => {
    if (!of.some(({ id }) => id === candidate.id)) return [];
    const result = resultText(view.results.get(candidate.id), candidate, speech);
    const { needsWord } = candidate;
    const state: readonly Piece[] =
      result !== null
        ? [{ text: `(${result.text})`, style: result.style }]
        : needsWord === null
          ? [{ text: `(${say.untried})`, style: 'dim' }]
          : [{ text: `(${say.notTried['needs-word']}: ${say.byWord[needsWord]})`, style: 'warning' }];
    const pieces: Piece[] = [
      { text: changeText(candidate, speech), style: 'setting' },
      { text: '  ', style: 'text' },
      ...state,
    ];
    return [{ mark: `${index + 1}  `, pieces, lowersSecurity: candidate.lowersSecurity }];
  });
}

/** The same as lines of a card. */
export function candidateLines(rows: readonly CandidateRow[], { width }: Draw): Line[] {
  return rows.flatMap(({ mark, pieces }) =>
    wrap(pieces, width, {
      first: [{ text: mark, style: 'accent' }],
      rest: [{ text: ' '.repeat(mark.length), style: 'text' }],
    }),
  );
}
