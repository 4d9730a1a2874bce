import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { useList } from '../hooks/use-list.ts';
import type { Line } from '../line.ts';
import { type Draw, narrowBelow } from '../lines/draw.ts';
import { listLines } from '../lines/list-lines.ts';
import { textWidth } from '../text-width.ts';
import type { ValueOption } from '../value-options.ts';

interface OptionsPageProps {
  readonly head: readonly Line[];
  readonly options: readonly ValueOption[];
  /** As the file has it: the mark begins there. */
  readonly present: string;
  choose(text: string): void;
  /** Another value than those of the list. */
  other(): void;
  readonly active: boolean;
}

/** The values of a setting to choose from, in the system's own words. */
export function OptionsPage({ head, options, present, choose, other, active }: OptionsPageProps) {
  const draw = useDraw();
  const at = options.findIndex(({ text }) => isSame(text, present));
  const { marked, now } = useList(options.length + 1, active, Math.max(0, at));
  const open = () => {
    const option = options[now()];
    if (option === undefined) other();
    else choose(option.text);
  };
  useKeys({ open }, active);
  const column = Math.max(...options.map(({ text }) => textWidth(text)));
  const last: Line = [{ text: draw.words.edit.otherValue, style: 'dim' }];
  const list = listLines([...options.map((option) => optionLine(option, column, draw)), last], marked, draw);
  return <Page head={head} lines={list.lines} follow={list.at} actions={['choose', 'open', 'back']} active={active} />;
}

/** A number in front of the words is as good as the words behind it. */
function isSame(text: string, present: string): boolean {
  const [one, other] = [text, present].map((each) => each.trim().toLowerCase());
  return one === other || (/^\d+$/.test(text) && new RegExp(`^\\s*${text}\\b`).test(present));
}

function optionLine({ text, means }: ValueOption, column: number, { width }: Draw): Line {
  if (means === '') return [{ text, style: 'value' }];
  const cells = width < narrowBelow ? text : text + ' '.repeat(column - textWidth(text));
  return [
    { text: `${cells}  `, style: 'value' },
    { text: means, style: 'text' },
  ];
}
