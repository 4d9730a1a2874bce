import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { useList } from '../hooks/use-list.ts';
import { blank, type Line } from '../line.ts';
import { listLines } from '../lines/list-lines.ts';
import { setupWordsOf } from '../lines/setup-lines.ts';
import { barActions } from '../screen-actions.ts';
import { textWidth } from '../text-width.ts';
import { useTools } from '../wizard-context.ts';
import { wrap } from '../wrap.ts';
import type { SetupProps } from './setup-screen.tsx';

/** Which system the settings are for; the mark begins at the one whose file lies here. */
export function SetupSystemScreen({ state, commands, active, setup }: SetupProps) {
  const { services } = useTools();
  const draw = useDraw();
  const { systems } = services.setup;
  const { question, anyOther } = setupWordsOf(draw).screen.system;
  const found = state.found ?? [];
  const fileOf = (product: string) => found.find((file) => file.product === product)?.path ?? '';
  const chosen = systems.findIndex(({ id }) => id === setup.system);
  const detected = systems.findIndex(({ product }) => product === found[0]?.product);
  const { marked, now } = useList(systems.length, active, Math.max(0, chosen === -1 ? detected : chosen));
  const open = () => {
    const system = systems[now()];
    if (system !== undefined) commands.setup.chooseSystem(system.id);
  };
  useKeys({ open, back: () => commands.back() }, active);
  const column = Math.max(...systems.map(({ product }) => textWidth(product)));
  const { lines, at } = listLines(
    systems.map(({ id, product }): Line => {
      const file = fileOf(product) || (id === 'generic' ? anyOther : '');
      const cells = file === '' ? product : product.padEnd(product.length + column - textWidth(product));
      return [
        { text: cells, style: 'text' },
        { text: file === '' ? '' : `  ${file}`, style: 'dim' },
      ];
    }),
    marked,
    draw,
  );
  const head = [...wrap([{ text: question, style: 'bold' }], draw.width), blank];
  return <Page head={head} lines={lines} follow={at} actions={barActions(state)} active={active} />;
}
