import type { TranscriptLine } from '../../mail/transcript-line.ts';
import type { Line } from '../line.ts';
import { textWidth } from '../text-width.ts';
import { wrap } from '../wrap.ts';
import { type Draw, narrowBelow } from './draw.ts';

/** What was said, with milliseconds since the start and who said it. */
export function transcriptLines(transcript: readonly TranscriptLine[], draw: Draw): Line[] {
  const { theme, width, words } = draw;
  if (transcript.length === 0) return wrap([{ text: words.transcript.empty, style: 'dim' }], width);
  const signs = { client: theme.glyphs.sent, server: theme.glyphs.received, note: theme.glyphs.note };
  const signWidth = Math.max(...Object.values(signs).map(textWidth));
  const timeWidth = String(transcript.at(-1)?.at ?? 0).length;
  return transcript.flatMap(({ at, from, text }) => {
    const time = width < narrowBelow ? '' : `${String(at).padStart(timeWidth)} ms  `;
    const sign = signs[from] + ' '.repeat(signWidth - textWidth(signs[from]) + 1);
    return wrap([{ text, style: from === 'note' ? 'dim' : 'text' }], width, {
      first: [
        { text: time, style: 'dim' },
        { text: sign, style: 'accent' },
      ],
      rest: [{ text: ' '.repeat(time.length + signWidth + 1), style: 'text' }],
    });
  });
}
