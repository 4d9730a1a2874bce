import { blank, type Line } from '../line.ts';
import type { FileChange, UnsavedChanges } from '../save-outcome.ts';
import { wrap } from '../wrap.ts';
import { type Draw, indented } from './draw.ts';

/** What saving would change, line by line as it is and as it would be, and what to know before. */
export function changeLines({ lines, remarks, refusal, newFile }: UnsavedChanges, draw: Draw): Line[] {
  const { width, words } = draw;
  const { change } = words;
  if (refusal !== null) {
    return [
      ...wrap([{ text: `${change.cannot}:`, style: 'bad' }], width),
      ...indented([{ text: refusal, style: 'text' }], width, 2),
    ];
  }
  return [
    ...lines.flatMap((line, index) => [
      ...heading(line, lines[index - 1] ?? null, draw),
      ...(line.before === null ? [] : signed('-', line.before, 'bad', draw)),
      ...signed('+', line.after, 'good', draw),
    ]),
    blank,
    ...remarks.flatMap((remark) => wrap([{ text: remark, style: 'warning' }], width)),
    ...wrap([{ text: newFile ?? change.backup, style: 'dim' }], width),
  ];
}

/** Section and line; the section only where it is another than before. */
function heading({ section, line, before }: FileChange, above: FileChange | null, { words, width }: Draw): Line[] {
  const { change } = words;
  const place = before === null ? change.newLine(line) : change.line(line);
  const isSame = above !== null && above.section === section;
  const text = section === null || isSame ? place : `[${section}]  ${place}`;
  return [...(above === null ? [] : [blank]), ...wrap([{ text, style: 'dim' }], width)];
}

function signed(sign: string, text: string, style: 'good' | 'bad', { width }: Draw): Line[] {
  return wrap([{ text, style }], width, {
    first: [{ text: `  ${sign} `, style }],
    rest: [{ text: '    ', style: 'text' }],
  });
}
