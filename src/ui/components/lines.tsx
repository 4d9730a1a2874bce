import { Box, Text } from 'ink';
import { createElement } from 'react';
import { harmless } from '../../border/harmless.ts';
import type { Line, Piece, PieceStyle } from '../line.ts';
import { useTools } from '../wizard-context.ts';

const looks: { readonly [Style in PieceStyle]: { color?: string; bold?: true; dimColor?: true; inverse?: true } } = {
  text: {},
  value: { bold: true },
  setting: { bold: true },
  literal: { color: 'cyan' },
  bold: { bold: true },
  dim: { dimColor: true },
  accent: { color: 'cyan' },
  good: { color: 'green' },
  warning: { color: 'yellow' },
  bad: { color: 'red' },
};

/** What stands for a secret everywhere; terminals without it get the theme's mask, which is as wide. */
const maskOfSecrets = '•';

/**
 * The border to the terminal: every text of the wizard but the input fields comes through here, and each piece is made
 * harmless, because Ink hands control sequences on to the terminal. Lines are as wide as they were drawn; nothing is
 * wrapped here, so that the number of lines on the screen is known beforehand.
 */
export function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const children = lines.map((line) => createElement(OneLine, { line }));
  return createElement(Box, { flexDirection: 'column', flexShrink: 0 }, ...children);
}

function OneLine({ line }: { readonly line: Line }) {
  if (line.length === 0) return <Text> </Text>;
  const children = line.map((piece) => createElement(OnePiece, { piece }));
  return createElement(Text, { wrap: 'truncate' }, ...children);
}

function OnePiece({ piece }: { readonly piece: Piece }) {
  const { theme } = useTools();
  const text = harmless(piece.text).replaceAll(maskOfSecrets, theme.glyphs.mask);
  return theme.colour && piece.style !== 'text' ? <Text {...looks[piece.style]}>{text}</Text> : text;
}
