import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { useList } from '../hooks/use-list.ts';
import { blank, type Line } from '../line.ts';
import { listLines } from '../lines/list-lines.ts';
import { placeWords, setupWordsOf } from '../lines/setup-lines.ts';
import { troubleLines } from '../lines/setup-trouble-lines.ts';
import { barActions } from '../screen-actions.ts';
import { useTools } from '../wizard-context.ts';
import { wrap } from '../wrap.ts';
import type { SetupProps } from './setup-screen.tsx';

/** Where the settings go: into a file that is there, into a new one, or onto the screen to be typed in. */
export function SetupPlaceScreen({ state, commands, active, setup }: SetupProps) {
  const { services } = useTools();
  const draw = useDraw();
  const { screen } = setupWordsOf(draw);
  const { places } = setup;
  const { marked, now } = useList(places.length + 1, active);
  const open = () => {
    const place = places[now()];
    if (place === undefined) commands.setup.askPath();
    else commands.setup.choosePlace(place);
  };
  useKeys({ open, back: () => commands.back() }, active);
  const items = places.map((place): Line => [{ text: placeWords(place, screen), style: 'text' }]);
  const { lines, at } = listLines([...items, [{ text: screen.place.other, style: 'dim' }]], marked, draw);
  const product = services.setup.systems.find(({ id }) => id === setup.system)?.product ?? '';
  const head = [
    ...troubleLines(setup.trouble, services, draw),
    ...wrap([{ text: screen.place.question(product), style: 'bold' }], draw.width),
    blank,
  ];
  return <Page head={head} lines={lines} follow={at} actions={barActions(state)} active={active} />;
}
