import type { Vocabulary } from '../../settings/vocabulary.ts';
import { injixoKeys } from './injixo-keys.ts';

/** The words of injixo Enterprise on-premise (formerly InVision), as its `isps.cfg` has them. */
export const injixoVocabulary: Vocabulary = {
  system: 'injixo',
  product: 'injixo Enterprise',
  keys: { ...injixoKeys, caFile: 'certificates\\cacert.pem' },
  security: { tls: 'SSL', starttls: 'TLS', ambiguous: 'TLS', none: 'PLAIN' },
  verify: { on: '1', off: '0' },
  assignment: ' = ',
  service: 'injixo Enterprise WFM',
  hasRedirect: false,
};
