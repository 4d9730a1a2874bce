import { useState } from 'react';
import { Field, fieldRows } from '../components/field.tsx';
import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { blank, plain } from '../line.ts';
import { cardLines } from '../lines/card-lines.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useTools } from '../wizard-context.ts';

/** Asks for a file; why it cannot be used is said here, with the path still in the field. */
export function PathScreen({ state, commands, active }: ScreenProps) {
  const { services } = useTools();
  const draw = useDraw();
  const { beginning } = services;
  const [path, setPath] = useState(beginning.at === 'file' ? beginning.path : '');
  const busy = state.busy === 'reading';
  useKeys({ back: () => commands.back() }, active);
  const { words } = draw;
  const trouble = state.trouble === null ? [] : [...cardLines(services.explain(state.trouble, null), draw), blank];
  const lines = busy
    ? [plain(`  ${words.path.reading}`, 'dim')]
    : [...trouble, plain(`  ${words.path.question}`, 'bold')];
  const field = {
    node: (
      <Field
        label={words.path.label}
        value={path}
        active={active && !busy}
        onChange={setPath}
        onSubmit={(text) => (text.trim() === '' ? undefined : commands.openFile(text.trim()))}
      />
    ),
    rows: fieldRows(path, draw),
    holdsText: path !== '',
  };
  return <Page lines={lines} field={busy ? undefined : field} actions={barActions(state)} active={active} />;
}
