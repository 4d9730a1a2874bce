import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { blank, plain } from '../line.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { wrap } from '../wrap.ts';

/** A text to send to the administrator of the mail server. */
export function AdministratorScreen({ state, commands, active }: ScreenProps) {
  const draw = useDraw();
  const text = commands.administratorText();
  const back = () => commands.back();
  useKeys({ back, administrator: back, quit: back, copy: () => commands.copy(text) }, active);
  const notice = state.notice === null ? [] : wrap([{ text: state.notice, style: 'accent' }], draw.width);
  const lines = text
    .trimEnd()
    .split('\n')
    .flatMap((line) => wrap([{ text: line, style: 'text' }], draw.width));
  return (
    <Page
      head={[plain(draw.words.summary.administrator, 'bold'), ...notice, blank]}
      lines={lines}
      actions={barActions(state)}
      active={active}
    />
  );
}
