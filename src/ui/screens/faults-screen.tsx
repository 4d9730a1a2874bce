import { useState } from 'react';
import { Field, fieldRows } from '../components/field.tsx';
import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { useList } from '../hooks/use-list.ts';
import { blank, type Line, plain } from '../line.ts';
import { listLines } from '../lines/list-lines.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useTools } from '../wizard-context.ts';
import { wrap } from '../wrap.ts';

/** The catalogue of practice faults; typing narrows it. */
export function FaultsScreen({ state, commands, active }: ScreenProps) {
  const { services } = useTools();
  const draw = useDraw();
  const { words, width } = draw;
  const [search, setSearch] = useState('');
  const busy = state.busy !== null;
  const wanted = search.trim().toLowerCase();
  const faults = services.faults.filter(({ id, title, group }) =>
    [id, title, group].some((text) => text.toLowerCase().includes(wanted)),
  );
  const { marked, now } = useList(faults.length, active && !busy, 0, wanted);
  useKeys({ back: () => commands.back() }, active);
  const { lines, at } = listLines(
    faults.map(
      ({ id, title }): Line => [
        { text: `${title}  `, style: 'text' },
        { text: id, style: 'dim' },
      ],
    ),
    marked,
    draw,
  );
  const choose = () => {
    const fault = faults[now()];
    if (fault !== undefined && !busy) commands.practise(fault.id);
  };
  const field = {
    node: (
      <Field
        label={words.faults.label}
        value={search}
        belowList
        active={active && !busy}
        onChange={setSearch}
        onSubmit={choose}
      />
    ),
    rows: fieldRows(search, draw),
  };
  return (
    <Page
      head={[
        ...wrap(
          [{ text: busy ? words.faults.starting : (state.notice ?? words.faults.question), style: 'bold' }],
          width,
        ),
        blank,
      ]}
      lines={faults.length === 0 ? [plain(`  ${words.faults.none}`, 'dim')] : lines}
      follow={at}
      field={field}
      actions={barActions(state)}
      active={active}
    />
  );
}
