import type { StepState } from '../../diagnosis/diagnosis.ts';
import { seconds } from '../format.ts';
import type { Line } from '../line.ts';
import { textWidth } from '../text-width.ts';
import { inColumn, severitySign, statusSign } from '../theme.ts';
import { wrap } from '../wrap.ts';
import { behind, type Draw, narrowBelow } from './draw.ts';

/** A finished step in the words of the explanations. */
export interface StepWords {
  readonly title: string;
  readonly result: string;
  /** Titles of its warnings. */
  readonly warnings: readonly string[];
}

/** Cells of the column with the steps' names. */
export const titleColumn = 16;

/** Cells in front of what a finished step came to, on a wide screen. */
export const stepIndent = ({ theme }: Draw): number =>
  textWidth(inColumn(statusSign('passed', theme), theme).text) + 1 + titleColumn;

/** A finished step: sign, name, what it came to, how long it took; its warnings below. */
export function stepLines(step: StepState, { title, result, warnings }: StepWords, draw: Draw): Line[] {
  const { theme, width, words } = draw;
  const sign = inColumn(statusSign(step.status, theme), theme);
  const narrow = width < narrowBelow;
  const name = narrow ? `${title}  ` : `${title.padEnd(titleColumn - 1)} `;
  const time = narrow || step.status === 'skipped' ? '' : seconds(step.durationMs, words);
  const first: Line = [sign, { text: ' ', style: 'text' }, { text: name, style: 'bold' }];
  const indent = textWidth(sign.text) + 1 + (narrow ? 0 : textWidth(name));
  const room = time === '' ? width : width - time.length - 2;
  const lines = narrow
    ? wrap(
        [
          { text: name, style: 'bold' },
          { text: result, style: 'text' },
        ],
        width,
        {
          first: first.slice(0, 2),
          rest: [{ text: ' '.repeat(indent), style: 'text' }],
        },
      )
    : wrap([{ text: result, style: 'text' }], room, {
        first,
        rest: [{ text: ' '.repeat(indent), style: 'text' }],
      });
  return [...withTime(lines, time, width), ...warnings.flatMap((warning) => warningLines(warning, indent, draw))];
}

function withTime([first, ...rest]: Line[], time: string, width: number): Line[] {
  if (first === undefined || time === '') return first === undefined ? rest : [first, ...rest];
  const used = first.reduce((sum, piece) => sum + textWidth(piece.text), 0);
  return [[...first, { text: ' '.repeat(Math.max(2, width - used - time.length)) + time, style: 'dim' }], ...rest];
}

function warningLines(warning: string, indent: number, { theme, width }: Draw): Line[] {
  const sign = severitySign('warning', theme);
  const text: Line = [{ text: warning, style: 'text' }];
  const blanks = ' '.repeat(indent);
  return wrap(text, width, {
    first: [{ text: blanks, style: 'text' }, sign, { text: ' ', style: 'text' }],
    rest: [{ text: `${blanks}${' '.repeat(textWidth(sign.text) + 1)}`, style: 'text' }],
  });
}

/** An answered question, collapsed to one line. */
export function answerLines(label: string, text: string, draw: Draw): Line[] {
  return behind(
    inColumn(statusSign('passed', draw.theme), draw.theme),
    [
      { text: draw.width < narrowBelow ? `${label}  ` : `${label.padEnd(titleColumn - 1)} `, style: 'bold' },
      { text, style: 'value' },
    ],
    draw.width,
  );
}
