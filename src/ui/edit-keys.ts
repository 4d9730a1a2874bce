import type { Key } from 'ink';

const eraseLine = '\u001b[1;6H';
const eraseWord = '\u001b[1;6F';

/**
 * Ctrl-U and Ctrl-W on their way through Ink. An input field would type their letters, so each travels as a key that
 * fields do not know: Ctrl and Shift with Home or End. What a keyboard sends for those is left out before.
 */
export const editKeys: { readonly [control: string]: string } = { '\u0015': eraseLine, '\u0017': eraseWord };

/** Whether it is Ctrl-U: the text before the cursor goes. */
export const isEraseLine = (key: Key): boolean => key.ctrl && key.shift && key.home;

/** Whether it is Ctrl-W: the word before the cursor goes. */
export const isEraseWord = (key: Key): boolean => key.ctrl && key.shift && key.end;

/** Whether a sequence is one of these, which no keyboard may send itself. */
export const isEditKey = (sequence: string): boolean => sequence === eraseLine || sequence === eraseWord;
