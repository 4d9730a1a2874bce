import { Box } from 'ink';
import { Lines } from '../components/lines.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { useSecondTick } from '../hooks/use-second-tick.ts';
import { keyBar } from '../lines/keys-lines.ts';
import { waitLines } from '../lines/wait-lines.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useTools } from '../wizard-context.ts';

/** The step that runs: what it waits for and how long still. Two lines, because they are sent again every second. */
export function RunningScreen({ state, commands, active }: ScreenProps) {
  const { services, theme } = useTools();
  const draw = useDraw();
  const step = state.progress?.diagnosis.steps.find(({ id }) => id === state.progress?.step);
  const counting = step?.waiting != null && !theme.screenReader;
  useSecondTick(counting);
  useKeys(
    {
      skip: () => commands.skip(),
      transcript: () => commands.show({ name: 'transcript' }),
      quit: () => commands.quit(),
    },
    active,
  );
  if (step === undefined) return null;
  const { title } = services.stepLine(step);
  const wait = step.waiting === null ? null : { words: services.waitWords(step.waiting), wait: step.waiting };
  return (
    <Box flexDirection="column">
      <Lines lines={[...waitLines(title, wait, commands.now(), draw), ...keyBar(barActions(state), draw)]} />
    </Box>
  );
}
