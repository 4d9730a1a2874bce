import type { StepState } from '../../diagnosis/diagnosis.ts';
import type { Explanation } from '../../explain/explanation.ts';
import { blank, type Line, type PieceStyle, pieces, plain } from '../line.ts';
import { textWidth } from '../text-width.ts';
import type { WizardServices } from '../wizard-services.ts';
import { wrap } from '../wrap.ts';
import { type Draw, indented, narrowBelow } from './draw.ts';
import { senderLines, trialsOf } from './sender-lines.ts';

/** What a step's findings mean in general, what it measured, and what the server offers. */
export function detailsLines(
  step: StepState,
  explanations: readonly Explanation[],
  capabilityWords: WizardServices['capabilityWords'],
  draw: Draw,
): Line[] {
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
  const { capabilities, matrix: _senders, ...measured } = { capabilities: [], matrix: [], ...step.facts };
  const trials = trialsOf([step]);
  const facts = factLines(Object.entries(measured), step.id, draw);
  return [
    ...(meanings.length === 0 ? [] : [plain(words.diagnosis.meaning, 'bold'), ...meanings]),
    plain(words.diagnosis.facts, 'bold'),
    ...(facts.length === 0 ? [plain(words.diagnosis.noFacts, 'dim')] : facts),
    ...(trials.length === 0 ? [] : [blank, plain(words.senders.title, 'bold'), ...senderLines(trials, 2, draw)]),
    ...(capabilities.length === 0 ? [] : [blank, plain(words.diagnosis.offered, 'bold')]),
    ...capabilityLines(capabilities, capabilityWords, draw),
  ];
}

/** Each capability as the server wrote it, and what it means. */
function capabilityLines(
  capabilities: readonly string[],
  capabilityWords: WizardServices['capabilityWords'],
  draw: Draw,
): Line[] {
  const column = Math.min(28, Math.max(0, ...capabilities.map(textWidth)));
  return capabilities.flatMap((line) => {
    const [keyword = '', ...parameters] = line.split(/[ =]/);
    return namedLines(
      line,
      capabilityWords(keyword, parameters) ?? draw.words.diagnosis.unknownCapability,
      column,
      draw,
    );
  });
}

/** A name with a text beside it; where the name is too long for its column, the text stands below. */
function namedLines(name: string, text: string, column: number, { width }: Draw, style: PieceStyle = 'value'): Line[] {
  const cells = width < narrowBelow ? 2 : column + 2;
  const rest: Line = [{ text: ' '.repeat(cells), style: 'text' }];
  if (textWidth(name) + 2 > cells) {
    const body = wrap([{ text, style: 'text' }], width, { first: rest, rest });
    return [...wrap([{ text: name, style }], width), ...body];
  }
  const first: Line = [{ text: name + ' '.repeat(cells - textWidth(name)), style }];
  return wrap([{ text, style: 'text' }], width, { first, rest });
}

/** Plain data as lines, without what is unknown: names in a column, what lies deeper is indented. A name without a word of ours is the report's. */
function factLines(facts: readonly (readonly [string, unknown])[], place: string, draw: Draw, depth = 0): Line[] {
  const blanks = ' '.repeat(depth * 2);
  const label = (name: string) => {
    const { facts: names } = draw.words;
    return blanks + (names[`${place}.${name}`] ?? names[name] ?? name);
  };
  const known = facts.filter(([, fact]) => fact !== null && !(Array.isArray(fact) && fact.length === 0));
  const flat = known.filter(([name, fact]) => factText(name, fact, draw) !== null);
  const column = Math.max(0, ...flat.map(([name]) => textWidth(label(name))));
  return known.flatMap(([name, fact]) => {
    const text = factText(name, fact, draw);
    if (text !== null) return namedLines(label(name), text, column, draw, 'dim');
    const parts = Object.entries(fact ?? {});
    const inner = (name === 'versions' ? parts.sort() : parts).map(
      ([key, item]) => [Array.isArray(fact) ? String(Number(key) + 1) : key, item] as const,
    );
    return [...wrap([{ text: label(name), style: 'dim' }], draw.width), ...factLines(inner, name, draw, depth + 1)];
  });
}

/** A fact on one line; null for one that has parts. */
function factText(name: string, fact: unknown, { words }: Draw): string | null {
  const word = (text: string) => (named.has(name) ? (words.factValues[text] ?? text) : text);
  if (fact === null) return '-';
  if (typeof fact === 'boolean') return fact ? words.keys.yes.short : words.keys.no.short;
  if (typeof fact !== 'object') return word(String(fact));
  const parts: unknown[] = Object.values(fact);
  if (parts.length === 0) return '-';
  const isList = Array.isArray(fact) && parts.every((item) => typeof item !== 'object');
  return isList ? parts.map((item) => word(String(item))).join(', ') : null;
}

/** The facts whose values are words of ours, not of the server. */
const named = new Set(['state', 'security', 'mode', 'works', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3']);
