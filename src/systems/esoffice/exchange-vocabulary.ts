import type { Vocabulary } from '../../settings/vocabulary.ts';
import { esofficeVocabulary } from './esoffice-vocabulary.ts';

/** The words for the server type Exchange: sign-in and server are those of the connection. */
export const exchangeVocabulary: Vocabulary = {
  ...esofficeVocabulary,
  keys: { ...esofficeVocabulary.keys, signInKind: 'Authentifizierungsart', host: 'Server' },
};
