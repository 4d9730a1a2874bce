const esc = '\u001b';

/** The sequences that the program itself writes: colours, moves, erasing within its lines, the cursor, synchronised updates. */
const own = new RegExp(
  `${esc}\\[(?:(?:0|1|2|7|22|27|3[0-79]|4[0-79]|9[0-7])(?:;\\d+)*m|\\d*[ABG]|[02]?K|\\?25[hl]|\\?2026[hl])`,
  'g',
);

/** What a terminal would take as a command although the program never writes it; `''` where there is nothing of the kind. */
export function foreignControls(output: string): string {
  const rest = output.replace(own, '').replaceAll('\r\n', '').replaceAll('\r', '');
  return [...rest].filter((character) => /[\p{Cc}\p{Cs}\p{Bidi_Control}]/u.test(character)).join('');
}

/** All SGR sequences, which set colours and other attributes. */
export function colours(output: string): readonly string[] {
  return output.match(new RegExp(`${esc}\\[[\\d;]*m`, 'g')) ?? [];
}

/** How often the output erases the screen or the scrollback. */
export function screenErasures(output: string): number {
  return (output.match(new RegExp(`${esc}\\[[23]J|${esc}c`, 'g')) ?? []).length;
}

/** Whether the cursor is left shown, and a synchronised update is left ended. */
export function leavesCursorShown(output: string): boolean {
  const last = (sequences: readonly [string, string]) =>
    output.lastIndexOf(esc + sequences[0]) >= output.lastIndexOf(esc + sequences[1]);
  return last(['[?25h', '[?25l']) && last(['[?2026l', '[?2026h']);
}
