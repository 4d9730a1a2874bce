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
    ...candidateLines(explanation, inner),
    ...adviceLines(explanation, inner),
    ...placeLines(explanation, inner),
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

/** What else a text can mean, and how to tell. */
function candidateLines({ candidates, apart }: Explanation, draw: Draw): Line[] {
  if (candidates.length === 0) return [];
  const { explain } = draw.words;
  const column = Math.max(explain.candidates.length, explain.apart.length);
  return [
    blank,
    ...candidates.flatMap(({ title, code }, index) =>
      labelled(
        index === 0 ? explain.candidates : '',
        [
          { text: title, style: 'text' },
          { text: `  ${code}`, style: 'dim' },
        ],
        column,
        draw,
      ),
    ),
    ...(apart === null ? [] : labelled(explain.apart, pieces(apart), column, draw)),
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

/** Where the settings in question are changed, in the system's own words. */
function placeLines({ places }: Explanation, { width, words }: Draw): Line[] {
  const label = `${words.edit.where}: `;
  const rest: Line = [{ text: ' '.repeat(width < narrowBelow ? 2 : label.length), style: 'text' }];
  const lines = places.flatMap((place, index) =>
    wrap([{ text: place, style: 'setting' }], width, {
      first: index === 0 ? [{ text: label, style: 'dim' }] : rest,
      rest,
    }),
  );
  return lines.length === 0 ? [] : [blank, ...lines];
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
