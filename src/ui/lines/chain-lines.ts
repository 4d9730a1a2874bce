import { chainLinkWords } from '../../explain/chain-link-words.ts';
import type { ChainLink } from '../../settings/chain-link.ts';
import type { Line } from '../line.ts';
import { textWidth } from '../text-width.ts';
import { inColumn, type Sign, statusSign } from '../theme.ts';
import { wrap } from '../wrap.ts';
import { type Draw, indented, narrowBelow } from './draw.ts';

/** A fallback chain, one level a row in the system's order: which won, what each has and where it stands. */
export function chainLines(chain: readonly ChainLink[], draw: Draw): Line[] {
  const { words, theme, width } = draw;
  const rows = chain.map((link, index) => ({
    link,
    number: String(index + 1).padStart(String(chain.length).length),
    level: chainLinkWords(link, words.locale),
    state: words.chain.states[link.state],
    values: [link.sender, link.host].filter((text) => text !== null && text !== '').join(', '),
    place: link.origin === null ? '' : words.sheet.line(link.origin.line),
  }));
  const levels = Math.min(40, Math.max(0, ...rows.map(({ level }) => textWidth(level))));
  const states = Math.max(0, ...rows.map(({ state }) => textWidth(state)));
  return rows.flatMap(({ link, number, level, state, values, place }): Line[] => {
    const sign = inColumn(signOf(link.state, draw), theme);
    const first: Line = [{ text: `  ${number}  `, style: 'accent' }, sign, { text: ' ', style: 'text' }];
    const indent = textWidth(`  ${number}  `) + textWidth(sign.text) + 1;
    const rest: Line = [{ text: ' '.repeat(indent), style: 'text' }];
    const style = link.state === 'wins' ? 'bold' : link.state === 'empty' || link.state === 'off' ? 'dim' : 'text';
    const has = [values, place].filter((text) => text !== '').join('  ');
    if (width < narrowBelow) {
      return [
        ...wrap(
          [
            { text: level, style },
            { text: `  ${state}`, style: 'dim' },
          ],
          width,
          { first, rest },
        ),
        ...(has === '' ? [] : indented([{ text: has, style: 'value' }], width, indent)),
      ];
    }
    const pad = (text: string, cells: number) => text + ' '.repeat(Math.max(0, cells - textWidth(text)) + 2);
    const head: Line = [
      { text: pad(level, levels), style },
      { text: pad(state, states), style: 'dim' },
    ];
    const fits = indent + levels + states + 4 + textWidth(has) <= width;
    const tail: Line = [
      { text: values, style: 'value' },
      { text: place === '' ? '' : `${values === '' ? '' : '  '}${place}`, style: 'dim' },
    ];
    if (has === '' || fits) return wrap([...head, ...tail], width, { first, rest });
    return [...wrap(head, width, { first, rest }), ...indented(tail, width, indent + 2)];
  });
}

function signOf(state: ChainLink['state'], { theme }: Draw): Sign {
  if (state === 'wins' || state === 'in-part') return statusSign('passed', theme);
  return state === 'lost' ? statusSign('skipped', theme) : { text: theme.glyphs.dot, style: 'dim' };
}
