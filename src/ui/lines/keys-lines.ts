import type { KeyAction } from '../../words/words.ts';
import { keyName } from '../keys.ts';
import type { Line, Piece } from '../line.ts';
import { textWidth } from '../text-width.ts';
import { type Draw, labelled } from './draw.ts';

/** The line at the bottom: keys with one word each; broken between keys, never inside. */
export function keyBar(actions: readonly KeyAction[], { words, theme, width, numbers }: Draw): Line[] {
  const lines: Piece[][] = [];
  let used = width;
  for (const action of actions) {
    const name = keyName(action, words, theme, numbers);
    const size = textWidth(name) + 1 + words.keys[action].short.length;
    if (used + 3 + size > width) {
      lines.push([]);
      used = -1;
    }
    const line = lines.at(-1);
    line?.push(
      { text: used < 0 ? '  ' : '   ', style: 'text' },
      { text: name, style: 'accent' },
      { text: ` ${words.keys[action].short}`, style: 'dim' },
    );
    used += 3 + size;
  }
  return lines;
}

/** The key bar in at most `height` lines: less important keys are left to the list of all keys. */
export function lowKeyBar(actions: readonly KeyAction[], height: number, draw: Draw): Line[] {
  const bar = keyBar(actions, draw);
  const spare = actions.findLastIndex((action) => action !== 'help');
  return bar.length <= height || spare === -1 ? bar : lowKeyBar(actions.toSpliced(spare, 1), height, draw);
}

/** All keys of a screen with a sentence each. */
export function keyList(actions: readonly KeyAction[], draw: Draw): Line[] {
  const names = actions.map((action) => keyName(action, draw.words, draw.theme, draw.numbers));
  const column = Math.max(0, ...names.map(textWidth));
  return actions.flatMap((action, index) =>
    labelled(names[index] ?? '', [{ text: draw.words.keys[action].long, style: 'text' }], column, draw),
  );
}
