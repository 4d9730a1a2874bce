import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { useList } from '../hooks/use-list.ts';
import { blank, type Line } from '../line.ts';
import { type Draw, narrowBelow } from '../lines/draw.ts';
import { listLines } from '../lines/list-lines.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { textWidth } from '../text-width.ts';
import { useTools } from '../wizard-context.ts';
import type { FoundFile } from '../wizard-services.ts';

/** The first screen: which file, or what else. */
export function StartScreen({ state, commands, active }: ScreenProps) {
  const draw = useDraw();
  const { startMark } = useTools();
  const { start, tool } = draw.words;
  const found = state.found ?? [];
  const choices = [
    ...fileLines(found, draw).map((line, index) => ({
      line,
      choose: () => commands.openFile(found[index]?.path ?? ''),
    })),
    { line: text(start.anotherFile), choose: () => commands.show({ name: 'path' }) },
    { line: text(start.explain), choose: () => commands.show({ name: 'explain' }) },
    { line: text(start.practise), choose: () => commands.show({ name: 'faults' }) },
    { line: text(start.quit), choose: () => commands.quit() },
  ];
  const { marked, now } = useList(choices.length, active, startMark.at);
  const open = () => {
    startMark.at = now();
    choices[now()]?.choose();
  };
  useKeys({ open, quit: () => commands.quit() }, active);
  const { lines, at } = listLines(
    choices.map(({ line }) => line),
    marked,
    draw,
  );
  const remark = state.found === null ? start.looking : found.length === 0 ? start.nothingFound : null;
  const head: Line[] = [
    [
      { text: 'maildiag', style: 'bold' },
      { text: ` ${draw.theme.glyphs.dot} ${tool}`, style: 'dim' },
    ],
    blank,
    [{ text: `  ${state.busy === 'reading' ? draw.words.path.reading : start.question}`, style: 'bold' }],
    blank,
    ...(remark === null ? [] : [[{ text: `  ${remark}`, style: 'dim' } as const], blank]),
  ];
  return <Page head={head} lines={lines} follow={at} actions={barActions(state)} active={active} />;
}

const text = (words: string): Line => [{ text: words, style: 'text' }];

function fileLines(found: readonly FoundFile[], { words, width }: Draw): Line[] {
  const rows = found.map(({ path, product, host, port, security }) => ({
    path,
    product,
    server: host === null ? '-' : `${host}${port === null ? '' : `:${port}`}`,
    security: security === null ? '' : words.security[security],
  }));
  const column = (pick: (row: (typeof rows)[number]) => string) =>
    Math.max(0, ...rows.map((row) => textWidth(pick(row))));
  const widths = {
    path: column(({ path }) => path),
    product: column(({ product }) => product),
    server: column(({ server }) => server),
  };
  return rows.map((row) => {
    const pad = (cell: string, cells: number) =>
      width < narrowBelow ? `${cell}  ` : cell + ' '.repeat(cells - textWidth(cell) + 2);
    return [
      { text: pad(row.path, widths.path), style: 'bold' },
      { text: pad(row.product, widths.product), style: 'text' },
      { text: pad(row.server, widths.server), style: 'value' },
      { text: row.security, style: 'dim' },
    ];
  });
}
