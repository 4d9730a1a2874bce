import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { useList } from '../hooks/use-list.ts';
import { blank, type Line } from '../line.ts';
import { type Draw, indented, narrowBelow } from '../lines/draw.ts';
import { type Below, listLines } from '../lines/list-lines.ts';
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
    ...fileItems(found, draw).map((item, index) => ({
      ...item,
      choose: () => commands.openFile(found[index]?.path ?? ''),
    })),
    { line: text(start.anotherFile), below: null, choose: () => commands.show({ name: 'path' }) },
    { line: text(start.setUp), below: null, choose: () => commands.setup.begin() },
    { line: text(start.explain), below: null, choose: () => commands.show({ name: 'explain' }) },
    { line: text(start.practise), below: null, choose: () => commands.show({ name: 'faults' }) },
    { line: text(start.quit), below: null, choose: () => commands.quit() },
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
    choices.map(({ below }) => below),
  );
  const remark = state.found === null ? start.looking : found.length === 0 ? start.nothingFound : null;
  const head: Line[] = [
    [
      { text: 'maildiag', style: 'bold' },
      { text: ` ${draw.theme.glyphs.dot} ${tool}`, style: 'dim' },
    ],
    blank,
    ...indented(
      [{ text: state.busy === 'reading' ? draw.words.path.reading : start.question, style: 'bold' }],
      draw.width,
      2,
    ),
    blank,
    ...(remark === null ? [] : [...indented([{ text: remark, style: 'dim' }], draw.width, 2), blank]),
  ];
  return <Page head={head} lines={lines} follow={at} actions={barActions(state)} active={active} />;
}

const text = (words: string): Line => [{ text: words, style: 'text' }];

/** Path, product, server and encryption of each file side by side; where one is too long for that, all in two lines. */
function fileItems(
  found: readonly FoundFile[],
  draw: Draw,
): readonly { readonly line: Line; readonly below: Below | null }[] {
  const { words, width, theme } = draw;
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
    security: column(({ security }) => security),
  };
  const used = textWidth(theme.glyphs.cursor) + 3 + widths.path + widths.product + widths.server + widths.security + 6;
  const narrow = width < narrowBelow;
  const inTwo = !narrow && used > width;
  return rows.map((row) => {
    const pad = (cell: string, cells: number) =>
      narrow ? `${cell}  ` : cell + ' '.repeat(Math.max(0, cells - textWidth(cell)) + 2);
    const head: Line = [
      { text: pad(row.path, widths.path), style: 'bold' },
      { text: pad(row.product, widths.product), style: 'text' },
    ];
    const tail: Line = [
      { text: pad(row.server, widths.server), style: 'value' },
      { text: row.security, style: 'dim' },
    ];
    return inTwo ? { line: head, below: { text: tail, indent: 2 } } : { line: [...head, ...tail], below: null };
  });
}
