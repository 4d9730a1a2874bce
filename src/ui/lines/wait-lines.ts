import type { Wait } from '../../mail/wait.ts';
import type { Line } from '../line.ts';
import { inColumn, statusSign } from '../theme.ts';
import { behind, type Draw, narrowBelow } from './draw.ts';
import { titleColumn } from './step-lines.ts';

/** The line of the running step. A countdown only from the first full second on, and none for a screen reader. */
export function waitLines(
  title: string,
  waiting: { readonly words: string; readonly wait: Wait } | null,
  now: number,
  draw: Draw,
): Line[] {
  const { theme, width, words } = draw;
  const name = width < narrowBelow ? `${title}  ` : `${title.padEnd(titleColumn - 1)} `;
  const elapsed = waiting === null ? 0 : Math.floor((now - waiting.wait.since) / 1000);
  const limit = Math.round((waiting?.wait.limit ?? 0) / 1000);
  const count =
    waiting === null || elapsed < 1 || theme.screenReader
      ? ''
      : ` ${theme.glyphs.dot} ${words.diagnosis.seconds(Math.min(elapsed, limit), limit)}`;
  return behind(
    inColumn(statusSign('running', theme), theme),
    [
      { text: name, style: 'bold' },
      { text: waiting?.words ?? words.diagnosis.working, style: 'text' },
      { text: count, style: 'dim' },
    ],
    width,
  );
}
