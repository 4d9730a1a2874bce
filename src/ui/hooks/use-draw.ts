import type { Draw } from '../lines/draw.ts';
import { useTools } from '../wizard-context.ts';
import { useTerminalSize } from './use-terminal-size.ts';

/** Prose wider than this is hard to read. */
const widestText = 110;

/** What the functions that draw lines need, for the terminal as it is now. */
export function useDraw(): Draw {
  const { words, theme } = useTools();
  const { columns } = useTerminalSize();
  return { words, theme, width: Math.min(columns - 1, widestText) };
}
