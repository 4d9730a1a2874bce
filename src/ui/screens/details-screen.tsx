import type { StepState } from '../../diagnosis/diagnosis.ts';
import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { blank, plain } from '../line.ts';
import { detailsLines } from '../lines/details-lines.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useTools } from '../wizard-context.ts';

/** What the step with the problem measured, and what its findings mean; after the end, of every step. */
export function DetailsScreen({ state, commands, active }: ScreenProps) {
  const { services } = useTools();
  const draw = useDraw();
  const back = () => commands.back();
  useKeys({ back, details: back, quit: back }, active);
  const { progress, subject } = state;
  const steps: readonly StepState[] = progress?.diagnosis.steps ?? [];
  const shown = steps.filter(({ id, facts, findings }) =>
    progress?.step === null ? facts !== null || findings.length > 0 : id === progress?.step,
  );
  const lines = shown.flatMap((step) => [
    plain(services.stepLine(step).title, 'accent'),
    ...detailsLines(
      step,
      step.findings.map((finding) => services.explain(finding, subject)),
      draw,
    ),
    blank,
  ]);
  return <Page lines={lines} actions={barActions(state)} active={active} />;
}
