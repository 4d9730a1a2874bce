import type { StepState } from '../../diagnosis/diagnosis.ts';
import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { blank, plain } from '../line.ts';
import { detailsLines } from '../lines/details-lines.ts';
import { notesOfStep, stepNoteLines } from '../lines/note-lines.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useTools } from '../wizard-context.ts';

/**
 * What the step with the problem measured, what its findings mean, and the step before it in which the server last said
 * what it offers; after the end, every step.
 */
export function DetailsScreen({ state, commands, active }: ScreenProps) {
  const { services } = useTools();
  const draw = useDraw();
  const back = () => commands.back();
  useKeys({ back, details: back, quit: back }, active);
  const { progress, subject } = state;
  const steps: readonly StepState[] = progress?.diagnosis.steps ?? [];
  const offering = steps.findLast(
    ({ facts }) => facts !== null && 'capabilities' in facts && facts.capabilities.length > 0,
  );
  const problem = steps.find(({ id }) => id === progress?.step);
  const shown =
    problem === undefined
      ? steps.filter(({ facts, findings }) => Object.keys(facts ?? {}).length > 0 || findings.length > 0)
      : [problem, ...(offering === undefined || offering === problem ? [] : [offering])];
  const pointsOf = (step: StepState) => step.findings.flatMap((finding) => services.explain(finding, subject).points);
  const lines = shown.flatMap((step) => [
    plain(services.stepLine(step).title, 'accent'),
    ...detailsLines(
      step,
      step.findings.map((finding) => services.explain(finding, subject)),
      services.capabilityWords,
      draw,
    ),
    ...stepNoteLines(notesOfStep(state.notes ?? [], step.id, pointsOf(step)), draw),
    blank,
  ]);
  return <Page lines={lines.slice(0, -1)} actions={barActions(state)} active={active} />;
}
