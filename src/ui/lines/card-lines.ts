import type { Explanation } from '../../explain/explanation.ts';
import { repairWords } from '../../words/repair-words.ts';
import { blank, type Line, pieces, plain } from '../line.ts';
import { severitySign } from '../theme.ts';
import { wrap } from '../wrap.ts';
import { type CandidateRow, candidateLines as mendingLines } from './candidate-lines.ts';
import { type Draw, indented, labelled, narrowBelow } from './draw.ts';

/** The changes that could mend a finding, with what else is to be said of them. */
export interface CardMending {
  readonly rows: readonly CandidateRow[];
  readonly remarks: readonly string[];
}

const noMending: CardMending = { rows: [], remarks: [] };

/**
 * A finding explained: title and code, cause, the reply verbatim and taken apart, what could mend it, advice, whom to ask.
 */
export function cardLines(explanation: Explanation, draw: Draw, mending = noMending): Line[] {
  const framed = draw.width >= narrowBelow && draw.theme.glyphs.bar !== '';
  const inner: Draw = framed ? { ...draw, width: draw.width - 2 } : draw;
  const body = [
    ...causeLines(explanation, inner),
    ...replyLines(explanation, inner),
    ...candidateLines(explanation, inner),
    ...mendLines(mending, inner),
    ...adviceLines(explanation, inner, mending),
    ...makeshiftLines(mending, inner),
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

const isSafe = ({ lowersSecurity }: { readonly lowersSecurity: boolean }): boolean => !lowersSecurity;

/** The changes that have a key, without those that lower security. */
function mendLines({ rows, remarks }: CardMending, draw: Draw): Line[] {
  const safe = rows.filter(isSafe);
  if (safe.length + remarks.length === 0) return [];
  const { heading } = repairWords[draw.words.locale];
  return [
    blank,
    ...(safe.length === 0 ? [] : [plain(heading, 'dim')]),
    ...mendingLines(safe, draw),
    ...remarks.flatMap((remark) => wrap([{ text: remark, style: 'dim' }], draw.width)),
  ];
}

/** The changes that lower security: behind everything that can be done in place of them. */
function makeshiftLines({ rows }: CardMending, draw: Draw): Line[] {
  const lowering = rows.filter(({ lowersSecurity }) => lowersSecurity);
  if (lowering.length === 0) return [];
  return [blank, plain(repairWords[draw.words.locale].lastResort, 'dim'), ...mendingLines(lowering, draw)];
}

/** Numbered, unless the numbers are keys for something else. What has a key is not advised a second time. */
function adviceLines({ advice: all }: Explanation, { width, words, theme }: Draw, { rows }: CardMending): Line[] {
  const advice = rows.every(isSafe) ? all : all.filter(isSafe);
  if (advice.length === 0) return [];
  const numbered = rows.length === 0;
  const mark = (index: number) => (numbered ? String(index + 1) : theme.glyphs.dot);
  const numbers = mark(advice.length - 1).length;
  return [
    blank,
    ...(rows.some(isSafe) ? [plain(repairWords[words.locale].otherwise, 'dim')] : []),
    ...advice.flatMap(({ spans, lowersSecurity }, index) =>
      wrap(
        lowersSecurity
          ? [...spans, { text: ' ', style: 'text' }, { text: `(${words.diagnosis.lowersSecurity})`, style: 'warning' }]
          : spans,
        width,
        {
          first: [{ text: `${mark(index).padStart(numbers)}  `, style: 'accent' }],
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
