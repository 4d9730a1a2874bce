import type { Vocabulary } from '../../settings/vocabulary.ts';
import { genericKeys } from './generic-keys.ts';

/** The words of maildiag's own profile, for systems that it does not know. */
export const genericVocabulary: Vocabulary = {
  system: 'generic',
  product: 'Mail profile',
  keys: genericKeys,
  security: { tls: 'tls', starttls: 'starttls', 'starttls-optional': 'starttls-optional', none: 'none' },
  verify: { on: 'yes', off: 'no' },
  assignment: ' = ',
  service: null,
  hasRedirect: false,
};
