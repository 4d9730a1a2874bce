import { useState } from 'react';
import { Field, fieldRows } from '../components/field.tsx';
import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { setupWordsOf } from '../lines/setup-lines.ts';
import { troubleLines } from '../lines/setup-trouble-lines.ts';
import { barActions } from '../screen-actions.ts';
import { useTools } from '../wizard-context.ts';
import { wrap } from '../wrap.ts';
import type { SetupProps } from './setup-screen.tsx';

/** Asks for the file that the settings go into. */
export function SetupPathScreen({ state, commands, active, setup }: SetupProps) {
  const { services } = useTools();
  const draw = useDraw();
  const { place } = setupWordsOf(draw).screen;
  const [path, setPath] = useState('');
  useKeys({ back: () => commands.back() }, active);
  const lines = [
    ...troubleLines(setup.trouble, services, draw),
    ...wrap([{ text: place.remark, style: 'dim' }], draw.width),
  ];
  const take = (typed: string) => commands.setup.takePath(typed);
  const field = {
    node: <Field label={place.label} value={path} active={active} onChange={setPath} onSubmit={take} />,
    rows: fieldRows(path, draw),
    holdsText: path !== '',
  };
  return <Page lines={lines} field={field} actions={barActions(state)} active={active} />;
}
