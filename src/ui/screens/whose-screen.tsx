import { useMemo, useState } from 'react';
import { nobody, type Whose } from '../../settings/whose.ts';
import { Field, fieldRows } from '../components/field.tsx';
import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { useList } from '../hooks/use-list.ts';
import { useTerminalSize } from '../hooks/use-terminal-size.ts';
import { blank, type Line, plain } from '../line.ts';
import { type Draw, narrowBelow } from '../lines/draw.ts';
import { listLines } from '../lines/list-lines.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { textWidth } from '../text-width.ts';
import { wrap } from '../wrap.ts';

interface Item {
  readonly whose: Whose;
  readonly name: string;
  readonly kind: string;
  readonly sender: string;
}

/** Names longer than this stand in the way of the other columns. */
const widestName = 32;

/** Whose mail the settings are for: everybody that the file knows; typing narrows the list. */
export function WhoseScreen({ state, commands, active }: ScreenProps) {
  const draw = useDraw();
  const { rows } = useTerminalSize();
  const { words, width } = draw;
  const { whose } = words;
  const [search, setSearch] = useState('');
  const present = state.subject?.settings.whose ?? nobody;
  const items = useMemo(
    () => [
      { whose: nobody, name: whose.nobody, kind: '', sender: '', needle: '' },
      ...commands.choices().map(({ kind, name, sender }) => ({
        whose: chosen(present, kind, name),
        name,
        kind: whose.kinds[kind],
        sender: sender ?? whose.noSender,
        needle: `${name}\n${sender ?? ''}\n${whose.kinds[kind]}`.toLowerCase(),
      })),
    ],
    [commands, whose, present],
  );
  const wanted = search.trim().toLowerCase();
  const found: readonly Item[] = wanted === '' ? items : items.filter(({ needle }) => needle.includes(wanted));
  const isKnown = items.some(({ whose: { user } }) => user?.toLowerCase() === wanted);
  const typed = search.trim();
  const other: Item = { whose: { ...nobody, user: typed }, name: whose.otherUser(typed), kind: '', sender: '' };
  const hasUsers = commands.hasUsers();
  const shown = wanted === '' || isKnown || !hasUsers ? found : [...found, other];
  const first = Math.max(
    0,
    items.findIndex((item) => isSame(item.whose, present)),
  );
  const { marked, now } = useList(shown.length, active, first, wanted);
  useKeys({ back: () => commands.back() }, active);
  const choose = () => {
    const item = shown[now()];
    if (item !== undefined) commands.choose(item.whose);
  };
  const list = visibleLines(shown, marked, rows, draw);
  const drops = state.unsaved === null ? [] : wrap([{ text: whose.dropsChanges, style: 'warning' }], width);
  const field = {
    node: <Field label={whose.label} value={search} belowList active={active} onChange={setSearch} onSubmit={choose} />,
    rows: fieldRows(search, draw),
  };
  return (
    <Page
      head={[plain(`  ${whose.question}`, 'bold'), ...drops, blank]}
      lines={shown.length === 0 ? wrap([{ text: `  ${whose.none}`, style: 'dim' }], width) : list.lines}
      follow={list.at}
      field={field}
      actions={barActions(state)}
      active={active}
    />
  );
}

/** Who sends, and in what context: a template or account is chosen for the user that was chosen before. */
function chosen(present: Whose, kind: keyof Whose, name: string): Whose {
  const user = kind === 'template' || kind === 'account' ? present.user : null;
  return { ...nobody, user, [kind]: name };
}

const isSame = (one: Whose, other: Whose): boolean =>
  (['user', 'tenant', 'account', 'template'] as const).every((kind) => one[kind] === other[kind]);

/** Drawn are only the items around the mark; the others are blank lines, which the window leaves out anyway. */
function visibleLines(items: readonly Item[], marked: number, rows: number, draw: Draw) {
  const from = Math.max(0, marked - rows);
  const near = items.slice(from, marked + rows);
  const names = Math.min(widestName, Math.max(0, ...near.map(({ name, kind }) => (kind === '' ? 0 : textWidth(name)))));
  const kinds = Math.max(0, ...near.map(({ kind }) => textWidth(kind)));
  const { lines, at } = listLines(
    near.map((item) => itemLine(item, names, kinds, draw)),
    marked - from,
    draw,
  );
  const above: Line[] = Array.from({ length: from }, () => blank);
  const below: Line[] = Array.from({ length: Math.max(0, items.length - from - near.length) }, () => blank);
  return { lines: [...above, ...lines, ...below], at: { first: at.first + from, last: at.last + from } };
}

function itemLine({ name, kind, sender }: Item, names: number, kinds: number, { width }: Draw): Line {
  if (kind === '') return [{ text: name, style: 'text' }];
  const pad = (text: string, cells: number) =>
    width < narrowBelow ? `${text}  ` : text + ' '.repeat(Math.max(0, cells - textWidth(text)) + 2);
  return [
    { text: pad(name, names), style: 'bold' },
    { text: pad(kind, kinds), style: 'dim' },
    { text: sender, style: 'value' },
  ];
}
