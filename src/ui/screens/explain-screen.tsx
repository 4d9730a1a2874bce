import { useState } from 'react';
import type { Explanation } from '../../explain/explanation.ts';
import { Field, fieldRows } from '../components/field.tsx';
import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { useTerminalSize } from '../hooks/use-terminal-size.ts';
import { blank, type Line, plain } from '../line.ts';
import { cardLines } from '../lines/card-lines.ts';
import type { Draw } from '../lines/draw.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useTools } from '../wizard-context.ts';
import { wrap } from '../wrap.ts';

interface Explained {
  readonly text: string;
  readonly explanation: Explanation;
}

/** Lines on the screen with which a message is repeated above its explanation, which must be in sight. */
const mostLines = { low: 2, high: 6 };

/** Below this many rows the screen is low. */
const lowBelow = 20;

/** Explains texts that the user types or pastes, one after another; those before stand above. */
export function ExplainScreen({ state, commands, active }: ScreenProps) {
  const { services } = useTools();
  const draw = useDraw();
  const [text, setText] = useState('');
  const [explained, setExplained] = useState<readonly Explained[]>([]);
  useKeys({ back: () => commands.back() }, active);
  const { words, width } = draw;
  const { rows } = useTerminalSize();
  const most = rows < lowBelow ? mostLines.low : mostLines.high;
  const before = explained.slice(0, -1).flatMap((each) => [...explainedLines(each, most, draw), blank]);
  const last = explained.at(-1);
  const lines =
    last === undefined
      ? wrap([{ text: words.explain.question, style: 'bold' }], width)
      : [...before, ...explainedLines(last, most, draw)];
  const explain = (message: string) => {
    const trimmed = message.trim();
    if (trimmed === '') return;
    setExplained([...explained, { text: trimmed, explanation: services.explainText(trimmed) }]);
    setText('');
  };
  const field = {
    node: (
      <Field label={words.explain.label} value={text} multiline active={active} onChange={setText} onSubmit={explain} />
    ),
    rows: fieldRows(text, draw),
    holdsText: text !== '',
  };
  return (
    <Page
      key={explained.length}
      lines={lines}
      from={before.length}
      field={field}
      actions={barActions(state)}
      active={active}
    />
  );
}

/** The message, unless its explanation repeats it, and the explanation. */
function explainedLines({ text, explanation }: Explained, most: number, draw: Draw): Line[] {
  const isCode = text === explanation.code;
  const repeated = explanation.replyLines.length > 0 || isCode;
  const all = text.split('\n').flatMap((line) => wrap([{ text: line, style: 'literal' }], draw.width));
  const shown = all.length > most + 1 ? [...all.slice(0, most), plain('...', 'dim')] : all;
  return [...(repeated ? [] : [...shown, blank]), ...cardLines(explanation, draw)];
}
