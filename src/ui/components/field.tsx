import { Box, Text } from 'ink';
import TextInput from 'ink-text-input';
import { harmless } from '../../border/harmless.ts';
import { useDraw } from '../hooks/use-draw.ts';
import { useFieldInput } from '../hooks/use-field-input.ts';
import type { Draw } from '../lines/draw.ts';
import { textWidth } from '../text-width.ts';
import { Lines } from './lines.tsx';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  /** Nothing of a secret is shown but its length. */
  readonly secret?: boolean;
  /** Pasted lines stay lines. */
  readonly multiline?: boolean;
  /** Home and End belong to the list above the field. */
  readonly belowList?: boolean;
  readonly active: boolean;
  onChange(value: string): void;
  onSubmit(value: string): void;
}

/** Rows of a long text that are seen at once. */
const tallest = 4;

const roomOf = ({ width }: Draw): number => Math.max(2, width - 4);

/** Rows that the field takes, beginning with its label. */
export function fieldRows(value: string, draw: Draw): number {
  const { glyphs, colour } = draw.theme;
  const shown = `${harmlessLines(value)}${colour ? ' ' : glyphs.caret}`;
  const rows = shown.split('\n').reduce((sum, line) => sum + wrappedRows(line, roomOf(draw)), 0);
  return 1 + Math.min(tallest, rows);
}

const harmlessLines = (text: string): string => text.split('\n').map(harmless).join('\n');

/** Rows of a line as Ink wraps it: at blanks, which are kept, and in the midst of words that are wider than a row. */
function wrappedRows(text: string, room: number): number {
  let rows = 1;
  let used = 0;
  for (const [index, word] of text.split(' ').entries()) {
    if (index > 0) {
      if (used >= room) {
        rows += 1;
        used = 0;
      }
      used += 1;
    }
    const size = textWidth(word);
    if (size > room) {
      const here = Math.floor((size - (room - used) - 1) / room) + 1;
      const fresh = Math.floor((size - 1) / room);
      if (fresh < here) {
        rows += 1;
        used = 0;
      }
      for (const character of word) {
        const cells = textWidth(character);
        if (used + cells > room) {
          rows += 1;
          used = 0;
        }
        used += cells;
      }
    } else if (used + size > room) {
      rows += 1;
      used = size;
    } else used += size;
  }
  return rows;
}

/**
 * A secret keeps its characters, because only masks are shown of it; line ends in the midst of a text become blanks.
 * Backspace takes one half of a character beyond U+FFFF: the other half goes with it.
 */
function clean(text: string, { secret = false, multiline = false }: Pick<FieldProps, 'secret' | 'multiline'>): string {
  const whole = text.replace(/\p{Cs}/gu, '');
  if (secret) return whole.replace(/\p{Cc}/gu, '');
  if (multiline) return harmlessLines(whole.replace(/\t+/g, ' ').replace(/\r\n?/g, '\n'));
  return harmless(whole.replace(/[\r\n\t]+/g, ' '));
}

/**
 * A labelled line to type into. What is typed or pasted is made harmless at once, so that the field never shows a
 * control sequence. Where the text becomes another than the one that was typed, the input begins anew with it, or its
 * cursor would stand where that other text had its end.
 */
export function Field({
  label,
  value,
  secret = false,
  multiline = false,
  belowList = false,
  active,
  onChange,
  onSubmit,
}: FieldProps) {
  const draw = useDraw();
  const { glyphs, colour, screenReader } = draw.theme;
  const { revision, shown, take } = useFieldInput(
    value,
    { active, movable: colour, homeAndEnd: !belowList },
    onChange,
    (text) => clean(text, { secret, multiline }),
  );
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Lines lines={[[{ text: `  ${label}`, style: 'bold' }]]} />
      <Box height={fieldRows(value, draw) - 1} overflowY="hidden" flexDirection="column" justifyContent="flex-end">
        <Box flexShrink={0} paddingLeft={2}>
          <Box flexShrink={0}>
            <Text>{screenReader ? '' : `${glyphs.cursor} `}</Text>
          </Box>
          <Box width={roomOf(draw)} flexShrink={0}>
            <Text>
              <TextInput
                key={revision}
                value={secret ? shown : harmlessLines(shown)}
                focus={active}
                showCursor={colour}
                {...(secret ? { mask: glyphs.mask } : {})}
                onChange={take}
                onSubmit={() => onSubmit(value)}
              />
              {colour ? '' : glyphs.caret}
            </Text>
          </Box>
        </Box>
      </Box>
    </Box>
  );
}
