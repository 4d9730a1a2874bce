import { useState } from 'react';
import { Field, fieldRows } from '../components/field.tsx';
import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { blank, type Line } from '../line.ts';
import type { Draw } from '../lines/draw.ts';
import { setupWordsOf } from '../lines/setup-lines.ts';
import { obstacleLines, remarkLines } from '../lines/setup-result-lines.ts';
import { troubleLines } from '../lines/setup-trouble-lines.ts';
import { barActions } from '../screen-actions.ts';
import type { SetupState } from '../setup-state.ts';
import { useTools } from '../wizard-context.ts';
import type { WizardServices } from '../wizard-services.ts';
import { wrap } from '../wrap.ts';
import type { SetupProps } from './setup-screen.tsx';

/** Asks for the password, masked; after a refusal with what the server said, and how many tries are left. */
export function SetupPasswordScreen({ state, commands, active, setup }: SetupProps) {
  const { services } = useTools();
  const draw = useDraw();
  const { password } = setupWordsOf(draw).screen;
  const [text, setText] = useState('');
  useKeys({ back: () => commands.back() }, active);
  const head = [
    ...troubleLines(setup.trouble, services, draw),
    ...(setup.refusal === null
      ? wrap([{ text: password.remark, style: 'dim' }], draw.width)
      : refusalHead(setup, draw)),
  ];
  const lines = setup.refusal === null ? [] : refusalLines(setup, services, draw);
  const take = (typed: string) => {
    setText('');
    commands.setup.takePassword(typed);
  };
  const field = {
    node: (
      <Field
        label={password.label(setup.address)}
        value={text}
        secret
        active={active}
        onChange={setText}
        onSubmit={take}
      />
    ),
    rows: fieldRows(text, draw),
    holdsText: text !== '',
  };
  return (
    <Page
      key={setup.refusal === null ? '' : 'refused'}
      head={lines.length === 0 ? [] : [...head, blank]}
      lines={lines.length === 0 ? head : lines}
      field={field}
      actions={barActions(state)}
      active={active}
    />
  );
}

/** What must be seen before another password is typed, on a low screen too. */
function refusalHead({ refusal }: SetupState, draw: Draw): Line[] {
  if (refusal === null) return [];
  const { password } = setupWordsOf(draw).screen;
  const { otherUser } = refusal;
  return [
    ...wrap([{ text: password.oneLeft, style: 'warning' }], draw.width),
    ...(otherUser === null ? [] : wrap([{ text: password.otherUser(otherUser), style: 'text' }], draw.width)),
  ];
}

function refusalLines({ refusal, search, vocabulary }: SetupState, services: WizardServices, draw: Draw): Line[] {
  if (refusal === null) return [];
  return [...remarkLines(search, draw), ...obstacleLines(refusal.result, vocabulary, services, draw)];
}
