import type { Vocabulary } from '../../settings/vocabulary.ts';
import { genericKeys } from './generic-keys.ts';
import { genericSignIns } from './generic-sign-ins.ts';

/** The words of maildiag's own profile, for systems that it does not know. */
export const genericVocabulary: Vocabulary = {
  system: 'generic',
  product: { en: 'Mail profile', de: 'Mailprofil' },
  keys: genericKeys,
  security: { tls: 'tls', starttls: 'starttls', 'starttls-optional': 'starttls-optional', none: 'none' },
  choices: { signInKind: Object.keys(genericSignIns).map((text) => ({ text, words: null })) },
  verify: { on: 'yes', off: 'no' },
  assignment: ' = ',
  service: null,
  hasRedirect: false,
};
