import { blank, type Line } from '../line.ts';
import type { Remedy } from '../repair-services.ts';
import { wrap } from '../wrap.ts';
import type { CandidateSpeech } from './candidate-words.ts';
import { changeLines } from './change-lines.ts';
import { type Draw, indented } from './draw.ts';
import { menuPlaces, type TypedIn } from './menu-places.ts';

/** Whether the system's files can take the changes. */
export function isWritable({ unsaved, authorities }: Remedy): boolean {
  return unsaved === null ? authorities.length > 0 : unsaved.refusal === null;
}

/** What would be written: certificates, then lines as they are and as they would be; or what to type where. */
export function remedyLines(remedy: Remedy, speech: CandidateSpeech, draw: Draw): Line[] {
  const { authorities, unsaved, candidates, subject } = remedy;
  const { say } = speech;
  if (!isWritable(remedy)) return typeInLines(remedy, speech, draw);
  // The file is a copy of what such a system keeps elsewhere.
  const inSystem = menuPlaces(candidates, subject).filter(({ menu }) => menu !== null);
  const trusted = authorities.flatMap(({ file, subject }) => [
    ...wrap([{ text: say.result.trusts(file, subject), style: 'good' }], draw.width, {
      first: [{ text: '  + ', style: 'good' }],
      rest: [{ text: '    ', style: 'text' }],
    }),
    ...(unsaved === null ? wrap([{ text: draw.words.change.backup, style: 'dim' }], draw.width) : []),
  ]);
  return [
    ...trusted,
    ...(trusted.length > 0 && unsaved !== null ? [blank] : []),
    ...(unsaved === null ? [] : changeLines(unsaved, draw)),
    ...(inSystem.length === 0 ? [] : [blank, ...wrap([{ text: say.result.alsoIn, style: 'text' }], draw.width)]),
    ...placeLines(inSystem, draw),
  ];
}

/** Each value with the way to it in the system's own screens, where there is one. */
function typeInLines({ candidates, subject, unsaved }: Remedy, { say }: CandidateSpeech, draw: Draw): Line[] {
  return [
    ...(unsaved?.refusal == null ? [] : wrap([{ text: unsaved.refusal, style: 'text' }], draw.width)),
    ...wrap([{ text: say.result.typeIn, style: 'text' }], draw.width),
    blank,
    ...placeLines(menuPlaces(candidates, subject), draw),
  ];
}

function placeLines(places: readonly TypedIn[], { width }: Draw): Line[] {
  return places.flatMap(({ text, menu }) => [
    ...indented([{ text, style: 'setting' }], width, 2),
    ...(menu === null ? [] : indented([{ text: menu, style: 'dim' }], width, 4)),
  ]);
}
