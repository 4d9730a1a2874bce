import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { useStepFindings } from '../hooks/use-step-findings.ts';
import { blank, plain } from '../line.ts';
import { cardLines } from '../lines/card-lines.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useTools } from '../wizard-context.ts';
import { wrap } from '../wrap.ts';

/** A step that failed: its errors as cards, one below the other; the diagnosis waits. */
export function ProblemScreen({ state, commands, active }: ScreenProps) {
  const { services } = useTools();
  const draw = useDraw();
  const step = state.progress?.diagnosis.steps.find(({ id }) => id === state.progress?.step);
  const errors = useStepFindings(step, state.subject).filter(({ severity }) => severity === 'error');
  useKeys(
    {
      continue: () => commands.goOn(),
      retry: () => commands.retry(),
      edit: () => commands.show({ name: 'choose-value', points: errors.flatMap(({ points }) => points) }),
      transcript: () => commands.show({ name: 'transcript' }),
      details: () => commands.show({ name: 'details' }),
      quit: () => commands.quit(),
    },
    active,
  );
  const { words, width } = draw;
  const cards = errors.flatMap((explanation, index) => [
    ...(index === 0 ? [] : [blank, plain(words.diagnosis.another, 'dim')]),
    ...cardLines(explanation, draw),
  ]);
  const failed = step === undefined ? '' : `${words.diagnosis.stepFailed}: ${services.stepLine(step).result}`;
  const lines = cards.length > 0 ? cards : wrap([{ text: failed, style: 'bad' }], width);
  return <Page key={step?.id ?? ''} lines={lines} actions={barActions(state)} active={active} />;
}
