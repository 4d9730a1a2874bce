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

/** Asks for the address that mail is to be sent with. */
export function SetupAddressScreen({ state, commands, active, setup }: SetupProps) {
  const { services } = useTools();
  const draw = useDraw();
  const { address } = setupWordsOf(draw).screen;
  const [text, setText] = useState(setup.address);
  useKeys({ back: () => commands.back() }, active);
  const lines = [
    ...troubleLines(setup.trouble, services, draw),
    ...wrap([{ text: address.question, style: 'bold' }], draw.width),
    ...wrap([{ text: address.remark, style: 'dim' }], draw.width),
  ];
  const take = (typed: string) => commands.setup.takeAddress(typed);
  const field = {
    node: <Field label={address.label} value={text} active={active} onChange={setText} onSubmit={take} />,
    rows: fieldRows(text, draw),
    holdsText: text !== '',
  };
  return <Page lines={lines} field={field} actions={barActions(state)} active={active} />;
}
