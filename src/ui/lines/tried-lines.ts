import type { Outcome } from '../../diagnosis/outcome.ts';
import type { ProofOutcome } from '../../repair/proof-outcome.ts';
import type { Tried } from '../../repair/repaired.ts';
import type { Line } from '../line.ts';
import { inColumn, statusSign } from '../theme.ts';
import { type CandidateSpeech, changesText, resultText } from './candidate-words.ts';
import { behind, type Draw } from './draw.ts';

const looks: { readonly [Kind in ProofOutcome['kind']]: Outcome } = {
  proved: 'passed',
  partly: 'warned',
  reveals: 'warned',
  failed: 'failed',
  'not-reached': 'warned',
  stopped: 'skipped',
  'not-tried': 'skipped',
};

/** A change that was tried and what came of it; those that it was tried on top of come first. */
export function triedLines({ candidate, after, outcome }: Tried, speech: CandidateSpeech, draw: Draw): Line[] {
  const { say } = speech;
  const { needsWord } = candidate;
  const result = resultText({ outcome, together: [] }, candidate, speech);
  const byWord = needsWord === null ? say.untried : `${say.notTried['needs-word']}: ${say.byWord[needsWord]}`;
  return behind(
    inColumn(statusSign(looks[outcome.kind], draw.theme), draw.theme),
    [
      { text: changesText([...after, candidate], speech), style: 'setting' },
      { text: '  ', style: 'text' },
      { text: result?.text ?? byWord, style: result?.style ?? 'dim' },
    ],
    draw.width,
  );
}
