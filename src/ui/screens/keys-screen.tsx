import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { blank, plain } from '../line.ts';
import { keyList } from '../lines/keys-lines.ts';
import { screenActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';

/** All keys of the screen below. */
export function KeysScreen({ state, commands, active }: ScreenProps) {
  const draw = { ...useDraw(), numbers: state.repair?.numbered.length };
  const close = () => commands.help(false);
  useKeys({ back: close, help: close, quit: close }, active);
  return (
    <Page
      head={[plain(draw.words.help, 'bold'), blank]}
      lines={keyList(screenActions(state), draw)}
      actions={['scroll', 'back']}
      active={active}
    />
  );
}
