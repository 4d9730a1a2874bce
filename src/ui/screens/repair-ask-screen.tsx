import type { Candidate } from '../../repair/candidate.ts';
import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { blank } from '../line.ts';
import { authorityLines } from '../lines/authority-lines.ts';
import { type CandidateSpeech, changeText } from '../lines/candidate-words.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { wrap } from '../wrap.ts';

interface Props extends ScreenProps {
  readonly speech: CandidateSpeech;
  readonly candidate: Candidate;
}

/** Asks before a change is tried that only the user may decide. */
export function RepairAskScreen({ state, commands, active, speech, candidate }: Props) {
  const draw = useDraw();
  const { say } = speech;
  const leave = () => commands.repair.leave();
  useKeys({ yes: () => commands.repair.agree(), no: leave, back: leave }, active);
  const { authority, needsWord, lowersSecurity } = candidate;
  const title = authority === null ? say.ask.title(changeText(candidate, speech)) : say.authority.title(authority.file);
  const lines =
    authority === null
      ? [
          ...wrap([{ text: needsWord === null ? '' : say.ask.why[needsWord], style: 'warning' }], draw.width),
          ...(lowersSecurity ? wrap([{ text: say.ask.noPassword, style: 'text' }], draw.width) : []),
        ]
      : authorityLines(authority, say, draw);
  return (
    <Page
      head={[...wrap([{ text: title, style: 'bold' }], draw.width), blank]}
      lines={lines}
      actions={barActions(state)}
      active={active}
    />
  );
}
