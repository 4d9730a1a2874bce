import { harmless } from '../border/harmless.ts';
import type { ReportInput } from './report-input.ts';

const arrows = { client: '→', server: '←', note: '*' };

/** The conversation with the server, one line each: milliseconds since the start, direction, text. */
export function transcriptLines({ diagnosis }: Pick<ReportInput, 'diagnosis'>): readonly string[] {
  return diagnosis.transcript.map(
    ({ at, from, text }) => `${String(at).padStart(6)} ${arrows[from]} ${harmless(text)}`,
  );
}
