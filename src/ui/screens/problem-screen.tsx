import type { Finding } from '../../findings/finding.ts';
import { Page } from '../components/page.tsx';
import { useCandidateSpeech } from '../hooks/use-candidate-speech.ts';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { useNumberKeys } from '../hooks/use-number-keys.ts';
import { useStepFindings } from '../hooks/use-step-findings.ts';
import { blank, plain } from '../line.ts';
import { candidateRows } from '../lines/candidate-lines.ts';
import type { CandidateSpeech } from '../lines/candidate-words.ts';
import { type CardMending, cardLines } from '../lines/card-lines.ts';
import { canMend } from '../repair-actions.ts';
import type { RepairView } from '../repair-view.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useTools } from '../wizard-context.ts';
import { wrap } from '../wrap.ts';

/** A step that failed: its errors as cards, one below the other; the diagnosis waits. */
export function ProblemScreen({ state, commands, active }: ScreenProps) {
  const { services } = useTools();
  const draw = useDraw();
  const step = state.progress?.diagnosis.steps.find(({ id }) => id === state.progress?.step);
  const errors = useStepFindings(step, state.subject).filter(({ explanation }) => explanation.severity === 'error');
  const { repair } = state;
  const speech = useCandidateSpeech(state.subject);
  useKeys(
    {
      ...(canMend(repair) ? { mend: () => commands.repair.mend() } : {}),
      continue: () => commands.goOn(),
      retry: () => commands.retry(),
      edit: () =>
        commands.show({ name: 'choose-value', points: errors.flatMap(({ explanation }) => explanation.points) }),
      transcript: () => commands.show({ name: 'transcript' }),
      details: () => commands.show({ name: 'details' }),
      administrator: () => commands.show({ name: 'administrator' }),
      quit: () => commands.quit(),
    },
    active,
  );
  useNumberKeys(repair?.numbered ?? [], (candidate) => commands.repair.choose(candidate), active);
  const { words, width } = draw;
  const cards = errors.flatMap(({ finding, explanation }, index) => [
    ...(index === 0 ? [] : [blank, plain(words.diagnosis.another, 'dim')]),
    ...cardLines(explanation, draw, mendingOf(finding, repair, speech)),
  ]);
  const failed = step === undefined ? '' : `${words.diagnosis.stepFailed}: ${services.stepLine(step).result}`;
  const lines = cards.length > 0 ? cards : wrap([{ text: failed, style: 'bad' }], width);
  return (
    <Page
      key={step?.id ?? ''}
      lines={lines}
      actions={barActions(state)}
      numbers={repair?.numbered.length}
      active={active}
    />
  );
}

function mendingOf(finding: Finding, repair: RepairView | null, speech: CandidateSpeech | null): CardMending {
  const offer = repair?.offers.find((each) => each.finding === finding);
  if (repair === null || offer === undefined || speech === null) return { rows: [], remarks: [] };
  const { say } = speech;
  const { signInsLeft } = repair;
  const isLimited =
    signInsLeft !== null && (signInsLeft === 0 || (signInsLeft < 2 && finding.code.startsWith('auth.')));
  const isTried = offer.candidates.some(({ id }) => repair.results.has(id));
  return {
    rows: candidateRows(repair, offer.candidates, speech),
    remarks: [...(offer.looks && !isTried ? [say.looks] : []), ...(isLimited ? [say.signInsLeft(signInsLeft)] : [])],
  };
}
