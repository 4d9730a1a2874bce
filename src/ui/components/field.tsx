import { Box, Text } from 'ink';
import TextInput from 'ink-text-input';
import { harmless } from '../../border/harmless.ts';
import { useDraw } from '../hooks/use-draw.ts';
import type { Draw } from '../lines/draw.ts';
import { textWidth } from '../text-width.ts';
import { Lines } from './lines.tsx';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  /** Nothing of a secret is shown but its length. */
  readonly secret?: boolean;
  readonly active: boolean;
  onChange(value: string): void;
  onSubmit(value: string): void;
}

const tallest = 4;

/** Rows that the field takes, beginning with its label. */
export function fieldRows(value: string, { width }: Draw): number {
  return Math.min(tallest, 1 + Math.floor((textWidth(harmless(value)) + 1) / Math.max(1, width - 4))) + 1;
}

/**
 * A labelled line to type into. What is typed or pasted is made harmless at once (line ends become blanks), so that
 * the field never shows a control sequence; a secret keeps its characters, because only masks are shown of it.
 */
export function Field({ label, value, secret = false, active, onChange, onSubmit }: FieldProps) {
  const draw = useDraw();
  const { glyphs, colour, screenReader } = draw.theme;
  const rows = fieldRows(value, draw) - 1;
  const take = (text: string) =>
    onChange(secret ? text.replace(/\p{Cc}/gu, '') : harmless(text.replace(/[\r\n\t]+/g, ' ')));
  return (
    <Box flexDirection="column">
      <Lines lines={[[{ text: `  ${label}`, style: 'bold' }]]} />
      <Box height={rows} overflowY="hidden" flexDirection="column" justifyContent="flex-end">
        <Box flexShrink={0} paddingLeft={2}>
          <Box flexShrink={0}>
            <Text>{screenReader ? '' : `${glyphs.cursor} `}</Text>
          </Box>
          <Box width={draw.width - 4}>
            <TextInput
              value={value}
              focus={active}
              showCursor={colour}
              {...(secret ? { mask: glyphs.mask } : {})}
              onChange={take}
              onSubmit={onSubmit}
            />
            {colour ? null : <Text>{glyphs.caret}</Text>}
          </Box>
        </Box>
      </Box>
    </Box>
  );
}
