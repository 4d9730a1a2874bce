import type { StepState } from '../../diagnosis/diagnosis.ts';
import type { Explanation } from '../../explain/explanation.ts';
import { blank, type Line, pieces, plain } from '../line.ts';
import { wrap } from '../wrap.ts';
import { type Draw, indented } from './draw.ts';

/** What a step's findings mean in general, and what it measured, in the names of the report. */
export function detailsLines(step: StepState, explanations: readonly Explanation[], draw: Draw): Line[] {
  const { words, width } = draw;
  const meanings = explanations.flatMap(({ title, meaning, code }): Line[] => [
    ...wrap(
      [
        { text: `${title}  `, style: 'text' },
        { text: code, style: 'dim' },
      ],
      width,
    ),
    ...indented(pieces(meaning), width, 2),
    blank,
  ]);
  const facts = step.facts === null ? [plain(words.diagnosis.noFacts, 'dim')] : factLines('', step.facts, width, 0);
  return [
    ...(meanings.length === 0 ? [] : [plain(words.diagnosis.meaning, 'bold'), ...meanings]),
    plain(words.diagnosis.facts, 'bold'),
    ...facts,
  ];
}

/** Plain data as lines: `name  value`, what lies deeper is indented. */
function factLines(name: string, data: unknown, width: number, depth: number): Line[] {
  const line = (text: string) =>
    indented(
      [
        { text: `${name}  `, style: 'dim' },
        { text, style: 'value' },
      ],
      width,
      depth * 2,
    );
  if (Array.isArray(data) && data.every((item) => typeof item !== 'object' || item === null)) {
    return line(data.length === 0 ? '-' : data.join(', '));
  }
  if (data === null || typeof data !== 'object') return line(data === null ? '-' : String(data));
  const inner = Object.entries(data).flatMap(([key, item]) =>
    factLines(key, item, width, name === '' ? depth : depth + 1),
  );
  return name === '' ? inner : [...indented([{ text: name, style: 'dim' }], width, depth * 2), ...inner];
}
