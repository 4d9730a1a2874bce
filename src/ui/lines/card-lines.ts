import type { Explanation } from '../../explain/explanation.ts';
import { blank, type Line, pieces } from '../line.ts';
import { severitySign } from '../theme.ts';
import { wrap } from '../wrap.ts';
import { type Draw, indented, labelled, narrowBelow } from './draw.ts';

/** A finding explained: title and code, cause, the reply verbatim and taken apart, advice, whom to ask. */
export function cardLines(explanation: Explanation, draw: Draw): Line[] {
  const framed = draw.width >= narrowBelow && draw.theme.glyphs.bar !== '';
  const inner: Draw = framed ? { ...draw, width: draw.width - 2 } : draw;
  const body = [
    ...causeLines(explanation, inner),
    ...replyLines(explanation, inner),
    ...adviceLines(explanation, inner),
    ...askLines(explanation, inner),
  ];
  const bar: Line = [
    { text: `${draw.theme.glyphs.bar} `, style: severitySign(explanation.severity, draw.theme).style },
  ];
  return [...titleLines(explanation, draw), ...(framed ? body.map((line) => [...bar, ...line]) : body)];
}

function titleLines({ title, code, severity }: Explanation, { theme, width }: Draw): Line[] {
  const sign = severitySign(severity, theme);
  return wrap(
    [
      { text: title, style: 'bold' },
      { text: '  ', style: 'text' },
      { text: code, style: 'dim' },
    ],
    width,
    {
      first: [sign, { text: ' ', style: 'text' }],
      rest: [{ text: ' '.repeat([...sign.text].length + 1), style: 'text' }],
    },
  );
}

function causeLines({ cause, meaning }: Explanation, { width }: Draw): Line[] {
  return wrap(pieces(cause ?? meaning), width);
}

function replyLines({ replyLines: replies, replyParts }: Explanation, draw: Draw): Line[] {
  if (replies.length === 0) return [];
  const partWidth = Math.max(0, ...replyParts.map(({ part }) => part.length));
  return [
    blank,
    ...replies.flatMap((reply) => indented([{ text: reply, style: 'literal' }], draw.width, 2)),
    ...replyParts.flatMap(({ part, means }) =>
      wrap([{ text: means, style: 'text' }], draw.width, {
        first: [{ text: `  ${part.padEnd(partWidth)}  `, style: 'value' }],
        rest: [{ text: ' '.repeat(partWidth + 4), style: 'text' }],
      }),
    ),
  ];
}

function adviceLines({ advice }: Explanation, { width, words }: Draw): Line[] {
  if (advice.length === 0) return [];
  const numbers = String(advice.length).length;
  return [
    blank,
    ...advice.flatMap(({ spans, lowersSecurity }, index) =>
      wrap(
        lowersSecurity
          ? [...spans, { text: ' ', style: 'text' }, { text: `(${words.diagnosis.lowersSecurity})`, style: 'warning' }]
          : spans,
        width,
        {
          first: [{ text: `${String(index + 1).padStart(numbers)}  `, style: 'accent' }],
          rest: [{ text: ' '.repeat(numbers + 2), style: 'text' }],
        },
      ),
    ),
  ];
}

function askLines({ ask }: Explanation, draw: Draw): Line[] {
  if (ask === null) return [];
  const { whom, tell } = draw.words.diagnosis;
  const column = Math.max(whom.length, tell.length);
  return [
    blank,
    ...labelled(whom, pieces(ask.whom), column, draw),
    ...labelled(tell, pieces(ask.sentence), column, draw),
  ];
}
