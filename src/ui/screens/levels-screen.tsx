import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { blank } from '../line.ts';
import { chainLines } from '../lines/chain-lines.ts';
import { whoseLines } from '../lines/whose-lines.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { wrap } from '../wrap.ts';

/** The fallback chain: every level in the order in which the system asks them. */
export function LevelsScreen({ state, commands, active }: ScreenProps) {
  const draw = useDraw();
  const back = () => commands.back();
  useKeys({ back, levels: back, quit: back }, active);
  const { words, width } = draw;
  const settings = state.subject?.settings;
  const lines = [
    ...wrap([{ text: words.chain.rule, style: 'dim' }], width),
    ...(settings === undefined ? [] : [blank, ...whoseLines(settings, draw)]),
    blank,
    ...chainLines(settings?.chain ?? [], draw),
  ];
  const head = [...wrap([{ text: words.chain.title, style: 'bold' }], width), blank];
  return <Page head={head} lines={lines} actions={barActions(state)} active={active} />;
}
