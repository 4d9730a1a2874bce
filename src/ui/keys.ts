import type { KeyAction, Words } from '../words/words.ts';
import type { Theme } from './theme.ts';

/** The keys of all screens: what is pressed for which action. Names in braces are written in the user's language. */
const keys: { readonly [Action in KeyAction]: string } = {
  choose: '{arrows}',
  open: '{enter}',
  accept: '{enter}',
  back: '{escape}',
  leave: '{escape}',
  scroll: '{arrows}',
  search: 'a-z',
  diagnose: '{enter}',
  edit: 'e',
  recipient: 't',
  whose: 'w',
  levels: 'l',
  about: 'i',
  saveChanges: 's',
  fileChanges: 'w',
  mendOne: '1-9',
  mend: 'f',
  skipTry: 's',
  stopTrying: '{escape}',
  write: '{enter}',
  take: '{enter}',
  proceed: '{enter}',
  byHand: 'h',
  readAgain: 'r',
  undo: 'u',
  skip: 's',
  retry: 'r',
  continue: 'c',
  transcript: 't',
  details: 'd',
  send: 'm',
  sendAll: 'v',
  administrator: 'a',
  sendReport: 'p',
  copy: 'c',
  save: 's',
  again: 'r',
  another: 'n',
  yes: 'y',
  no: 'n',
  help: '?',
  quit: 'q',
  stop: 'Ctrl-C',
};

/** What stands on the key's place for a person; `numbers`: how many choices of the screen have a number. */
export function keyName(action: KeyAction, words: Words, { glyphs }: Theme, numbers = 9): string {
  if (action === 'mendOne') return numbers === 1 ? '1' : `1-${numbers}`;
  if (action === 'yes') return words.keys.yes.short.charAt(0);
  switch (keys[action]) {
    case '{arrows}':
      return glyphs.upDown;
    case '{enter}':
      return glyphs.enter;
    case '{escape}':
      return words.keyNames.escape;
    default:
      return keys[action];
  }
}

/** Whether what was typed is the key of an action. */
export function isKey(input: string, action: KeyAction, words: Words): boolean {
  return input === (action === 'yes' ? words.keys.yes.short.charAt(0) : keys[action]);
}
