import { Box } from 'ink';
import { Lines } from '../components/lines.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { useSecondTick } from '../hooks/use-second-tick.ts';
import type { CandidateSpeech } from '../lines/candidate-words.ts';
import { keyBar } from '../lines/keys-lines.ts';
import { tryingLines } from '../lines/trying-lines.ts';
import type { Attempt } from '../repair-view.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useTools } from '../wizard-context.ts';

interface Props extends ScreenProps {
  readonly speech: CandidateSpeech;
  readonly attempt: Extract<Attempt, { phase: 'trying' }>;
}

/** The change that is tried now and what that waits for; those before it stand above. */
export function RepairTryingScreen({ state, commands, active, speech, attempt }: Props) {
  const { services, theme } = useTools();
  const draw = useDraw();
  const { step } = attempt;
  useSecondTick(step?.waiting != null && !theme.screenReader);
  useKeys({ skipTry: () => commands.repair.skip(), back: () => commands.repair.leave() }, active);
  const wait = step?.waiting == null ? null : { words: services.waitWords(step.waiting), wait: step.waiting };
  const shown = step === null ? null : { title: services.stepLine(step).title, wait };
  return (
    <Box flexDirection="column">
      <Lines
        lines={[
          ...tryingLines(attempt, shown, commands.repair.now(), speech, draw),
          ...keyBar(barActions(state), draw),
        ]}
      />
    </Box>
  );
}
