import type { SettingKey } from '../../settings/mail-settings.ts';
import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { useList } from '../hooks/use-list.ts';
import { blank, type Line } from '../line.ts';
import { type Draw, narrowBelow } from '../lines/draw.ts';
import { type Below, listLines } from '../lines/list-lines.ts';
import { editableRows, type Row } from '../lines/setting-rows.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { textWidth } from '../text-width.ts';
import type { EditableKey } from '../wizard-state.ts';
import { wrap } from '../wrap.ts';

interface ChooseValueProps extends ScreenProps {
  /** The settings that the problem is about: the mark begins there. */
  readonly points: readonly SettingKey[];
}

/** Values longer than this stand in the way of the names. */
const widestValue = 25;

interface Choice extends Pick<Row, 'label' | 'value' | 'name'> {
  readonly key: EditableKey;
}

/** Which value to change. */
export function ChooseValueScreen({ state, commands, active, points }: ChooseValueProps) {
  const draw = useDraw();
  const { words, width } = draw;
  const { subject } = state;
  const choices: Choice[] = [
    ...(subject === null ? [] : editableRows(subject, words)),
    {
      key: 'recipient',
      label: words.sheet.recipient,
      value: state.recipient ?? subject?.settings.values.sender?.value ?? '-',
      name: '',
    },
  ];
  const pointed = points.map((point) => choices.findIndex(({ key }) => key === point)).find((index) => index !== -1);
  const { marked, now } = useList(choices.length, active, pointed ?? 0);
  const open = () => commands.show({ name: 'edit-value', key: choices[now()]?.key ?? 'recipient' });
  useKeys({ open, back: () => commands.back() }, active);
  const column = Math.max(...choices.map(({ label }) => textWidth(label)));
  const values = Math.min(widestValue, Math.max(...choices.map(({ value }) => textWidth(value))));
  const rows = choices.map((choice) => choiceRow(choice, column, values, draw));
  const { lines, at } = listLines(
    rows.map(({ line }) => line),
    marked,
    draw,
    rows.map(({ below }) => below),
  );
  const head = [
    ...wrap([{ text: words.edit.question, style: 'bold' }], width),
    ...wrap([{ text: words.edit.notSaved, style: 'dim' }], width),
    blank,
  ];
  return <Page head={head} lines={lines} follow={at} actions={barActions(state)} active={active} />;
}

/** Label, value and native name; a name that does not fit beside its value stands below it. */
function choiceRow(
  { label, value, name }: Choice,
  labels: number,
  values: number,
  { theme, width }: Draw,
): { readonly line: Line; readonly below: Below | null } {
  const narrow = width < narrowBelow;
  const column = (text: string, cells: number) =>
    narrow ? `${text}  ` : text + ' '.repeat(Math.max(0, cells - textWidth(text)) + 2);
  const head: Line = [
    { text: column(label, labels), style: 'text' },
    { text: column(value, values), style: 'value' },
  ];
  const tail: Line = [{ text: name, style: 'dim' }];
  const used = [...head, ...tail].reduce((sum, { text }) => sum + textWidth(text), textWidth(theme.glyphs.cursor) + 3);
  if (narrow || name === '' || used <= width) return { line: [...head, ...tail], below: null };
  return { line: head, below: { text: tail, indent: labels + 2 } };
}
