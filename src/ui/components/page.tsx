import { Box, useInput } from 'ink';
import { type ReactNode, useRef, useState } from 'react';
import type { KeyAction } from '../../words/words.ts';
import { useDraw } from '../hooks/use-draw.ts';
import { useTerminalSize } from '../hooks/use-terminal-size.ts';
import type { Line } from '../line.ts';
import { blank, plain } from '../line.ts';
import type { Draw } from '../lines/draw.ts';
import { lowKeyBar } from '../lines/keys-lines.ts';
import { following, type Passage, viewOf } from '../viewport.ts';
import { Lines } from './lines.tsx';

interface PageProps {
  /** Lines that always stand at the top. */
  readonly head?: readonly Line[];
  readonly lines: readonly Line[];
  /** Keys for the line at the bottom, most important first. */
  readonly actions: readonly KeyAction[];
  /** Lines that have to be seen (the marked ones); then the arrow keys are not for scrolling. */
  readonly follow?: Passage;
  /** The line to begin with; `end`: the last ones. */
  readonly from?: number | 'end';
  /** An input field below the lines, with the rows that it takes; Home and End are its own while it holds a text. */
  readonly field?:
    | { readonly node: ReactNode; readonly rows: number; readonly holdsText?: boolean | undefined }
    | undefined;
  /** How many choices have a number. */
  readonly numbers?: number | undefined;
  readonly active: boolean;
}

/**
 * The live part of the screen: head, a scrolled window of lines, an input field, the keys (that of scrolling only where
 * there is something to scroll). Together they are always at least one row lower than the terminal; a higher frame would
 * scroll away what the terminal showed before.
 */
export function Page({ head = [], lines, actions, follow, from = 0, field, numbers, active }: PageProps) {
  const draw = { ...useDraw(), numbers };
  const { rows } = useTerminalSize();
  const low = rows < 20;
  const fullHead = low ? head.filter((line) => line.length > 0) : [blank, ...head];
  const fieldGap = !low && field !== undefined && lines.length > 0 ? 1 : 0;
  const laidOut = (shown: readonly KeyAction[]) => {
    const bar = lowKeyBar(shown, low ? 2 : rows, draw);
    const gap = low || bar.length === 0 ? 0 : 1;
    const free = rows - 1 - bar.length - gap - (field?.rows ?? 0) - fieldGap;
    const shownHead = fullHead.slice(0, Math.max(0, free - 1));
    return { bar, gap, shownHead, room: Math.max(1, free - shownHead.length) };
  };
  const whole = laidOut(actions.filter((action) => action !== 'scroll'));
  const { bar, gap, shownHead, room } = lines.length <= whole.room ? whole : laidOut(actions);
  const [wanted, setWanted] = useState(from === 'end' ? lines.length : from);
  const followed = useRef(0);
  if (follow !== undefined) followed.current = following(follow, lines.length, room, followed.current);
  const view = viewOf(lines.length, room, follow === undefined ? wanted : followed.current);
  useInput(
    (_input, key) => {
      const page = Math.max(1, view.size - 1);
      const by = (rows: number) => setWanted((from) => viewOf(lines.length, room, from).from + rows);
      if (key.upArrow) by(-1);
      if (key.downArrow) by(1);
      if (key.pageUp) by(-page);
      if (key.pageDown) by(page);
      if (key.ctrl || field?.holdsText === true) return;
      if (key.home) setWanted(0);
      if (key.end) setWanted(lines.length);
    },
    { isActive: active && follow === undefined },
  );
  return (
    <Box flexDirection="column">
      <Lines lines={[...shownHead, ...windowed(lines, view, draw)]} />
      {fieldGap === 1 ? <Lines lines={[blank]} /> : null}
      {field?.node}
      <Lines lines={[...(gap === 1 ? [blank] : []), ...bar]} />
    </Box>
  );
}

function windowed(
  lines: readonly Line[],
  { from, size, above, below }: ReturnType<typeof viewOf>,
  { words, theme }: Draw,
): Line[] {
  const remark = (text: string) => plain(`  ${theme.glyphs.upDown} ${text}`, 'dim');
  return [
    ...(above > 0 ? [remark(words.more.above(above))] : []),
    ...lines.slice(from, from + size),
    ...(below > 0 ? [remark(words.more.below(below))] : []),
  ];
}
