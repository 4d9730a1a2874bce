import { useState } from 'react';
import { Field, fieldRows } from '../components/field.tsx';
import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';

/** Asks where the report goes. */
export function SaveScreen({ state, commands, active }: ScreenProps) {
  const draw = useDraw();
  const [path, setPath] = useState('maildiag-report.md');
  useKeys({ back: () => commands.back() }, active);
  const save = (text: string) => (text.trim() === '' ? undefined : commands.save(text.trim()));
  const field = {
    node: <Field label={draw.words.summary.saveAs} value={path} active={active} onChange={setPath} onSubmit={save} />,
    rows: fieldRows(path, draw),
    holdsText: path !== '',
  };
  return <Page lines={[]} field={field} actions={barActions(state)} active={active} />;
}
