import { useState } from 'react';
import type { Explanation } from '../../explain/explanation.ts';
import { Field, fieldRows } from '../components/field.tsx';
import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { blank } from '../line.ts';
import { cardLines } from '../lines/card-lines.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useTools } from '../wizard-context.ts';
import { wrap } from '../wrap.ts';

/** Explains a text that the user types or pastes; the next one can follow at once. */
export function ExplainScreen({ state, commands, active }: ScreenProps) {
  const { services } = useTools();
  const draw = useDraw();
  const [text, setText] = useState('');
  const [explained, setExplained] = useState<{ text: string; explanation: Explanation } | null>(null);
  useKeys({ back: () => commands.back() }, active);
  const { words, width } = draw;
  const lines =
    explained === null
      ? wrap([{ text: words.explain.question, style: 'bold' }], width)
      : [
          ...(explained.explanation.replyLines.length > 0
            ? []
            : [...wrap([{ text: explained.text, style: 'literal' }], width), blank]),
          ...cardLines(explained.explanation, draw),
        ];
  const explain = (message: string) => {
    if (message.trim() === '') return;
    setExplained({ text: message, explanation: services.explainText(message) });
    setText('');
  };
  const field = {
    node: <Field label={words.explain.label} value={text} active={active} onChange={setText} onSubmit={explain} />,
    rows: fieldRows(text, draw),
  };
  return <Page key={explained?.text ?? ''} lines={lines} field={field} actions={barActions(state)} active={active} />;
}
