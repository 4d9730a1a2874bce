import type { StepState } from '../diagnosis/diagnosis.ts';
import type { Severity } from '../findings/severity.ts';
import type { Words } from '../words/words.ts';
import type { PieceStyle } from './line.ts';

/** The signs that the screens are drawn with; for a screen reader they are words. */
export interface Glyphs {
  readonly ok: string;
  readonly warning: string;
  readonly error: string;
  readonly waiting: string;
  readonly skipped: string;
  readonly cursor: string;
  readonly bar: string;
  readonly dot: string;
  readonly upDown: string;
  readonly enter: string;
  readonly sent: string;
  readonly received: string;
  readonly note: string;
  readonly mask: string;
  readonly caret: string;
}

const unicode: Glyphs = {
  ok: '✔',
  warning: '!',
  error: '✖',
  waiting: '◌',
  skipped: '–',
  cursor: '❯',
  bar: '│',
  dot: '·',
  upDown: '↑↓',
  enter: '⏎',
  sent: '→',
  received: '←',
  note: '*',
  mask: '•',
  caret: '▌',
};

const ascii: Glyphs = {
  ok: '[ok]',
  warning: '[!]',
  error: '[x]',
  waiting: '[..]',
  skipped: '[-]',
  cursor: '>',
  bar: '|',
  dot: '-',
  upDown: 'Up/Down',
  enter: 'Enter',
  sent: '->',
  received: '<-',
  note: '*',
  mask: '*',
  caret: '_',
};

/** How everything is drawn. */
export interface Theme {
  readonly glyphs: Glyphs;
  readonly colour: boolean;
  readonly screenReader: boolean;
  /** Whether prose does without typography too. */
  readonly ascii: boolean;
}

/** The theme for a terminal; for a screen reader the signs that mean something are words. */
export function makeTheme(
  options: { readonly ascii: boolean; readonly colour: boolean; readonly screenReader: boolean },
  words: Words,
): Theme {
  const glyphs = options.ascii ? ascii : unicode;
  const { colour, screenReader } = options;
  if (!screenReader) return { glyphs, colour, screenReader, ascii: options.ascii };
  const spoken = words.signs;
  return {
    glyphs: { ...glyphs, ...spoken, bar: '', upDown: words.keyNames.arrows, enter: words.keyNames.enter },
    colour,
    screenReader,
    ascii: options.ascii,
  };
}

/** A sign with its colour; the sign alone carries the meaning. */
export interface Sign {
  readonly text: string;
  readonly style: PieceStyle;
}

/** The sign of a step's status. */
export function statusSign(status: StepState['status'], { glyphs }: Theme): Sign {
  switch (status) {
    case 'passed':
      return { text: glyphs.ok, style: 'good' };
    case 'warned':
      return { text: glyphs.warning, style: 'warning' };
    case 'failed':
    case 'crashed':
      return { text: glyphs.error, style: 'bad' };
    case 'skipped':
      return { text: glyphs.skipped, style: 'dim' };
    case 'pending':
    case 'running':
      return { text: glyphs.waiting, style: 'accent' };
  }
}

/** A sign in a column of signs: as wide as the widest, so that what follows stands in one column too. */
export function inColumn({ text, style }: Sign, { glyphs, screenReader }: Theme): Sign {
  const { ok, warning, error, waiting, skipped } = glyphs;
  const cells = screenReader ? 0 : Math.max(...[ok, warning, error, waiting, skipped].map((sign) => sign.length));
  return { text: text.padEnd(cells), style };
}

/** The sign of a finding's severity. */
export function severitySign(severity: Severity, { glyphs }: Theme): Sign {
  switch (severity) {
    case 'error':
      return { text: glyphs.error, style: 'bad' };
    case 'warning':
      return { text: glyphs.warning, style: 'warning' };
    case 'info':
      return { text: glyphs.dot, style: 'dim' };
  }
}
