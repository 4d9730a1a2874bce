import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { blank, plain } from '../line.ts';
import { transcriptLines } from '../lines/transcript-lines.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';

/** Everything that was said, to the last line. */
export function TranscriptScreen({ state, commands, active }: ScreenProps) {
  const draw = useDraw();
  const back = () => commands.back();
  useKeys({ back, transcript: back, quit: back }, active);
  const transcript = state.progress?.diagnosis.transcript ?? [];
  return (
    <Page
      head={[plain(draw.words.transcript.title, 'bold'), blank]}
      lines={transcriptLines(transcript, draw)}
      from="end"
      actions={barActions(state)}
      active={active}
    />
  );
}
