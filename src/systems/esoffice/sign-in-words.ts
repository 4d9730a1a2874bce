import type { SignInKind } from '../../settings/sign-in-kind.ts';
import { foldKey } from '../fold-key.ts';

type Words = { readonly [word: string]: SignInKind };

/** The choices of `Authentifikation`, folded; behind each the forms that a hand-written file may have. */
const main: Words = {
  keine: 'none',
  none: 'none',
  windows: 'windows',
  passwort: 'password',
  password: 'password',
  kennwort: 'password',
};

/** The choices of `Authentifizierungsart` of an Exchange connection. */
const connection: Words = {
  oauth: 'oauth',
  oauth2: 'oauth',
  oauth20: 'oauth',
  ntlm: 'ntlm',
  windows: 'windows',
  basic: 'password',
  standard: 'password',
};

function read(words: Words, text: string): SignInKind | null {
  const word = foldKey(text);
  return Object.hasOwn(words, word) ? (words[word] ?? null) : null;
}

/** The kind of sign-in that a word of a file stands for; null: none that the product has. */
export const signInWords = {
  main: (text: string): SignInKind | null => read(main, text),
  connection: (text: string): SignInKind | null => read(connection, text),
};
