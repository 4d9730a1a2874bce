import type { Vocabulary } from '../../settings/vocabulary.ts';

/** The words of maildiag's own profile, for systems that it does not know. */
export const genericVocabulary: Vocabulary = {
  system: 'generic',
  product: 'Mail profile',
  keys: {
    host: 'server',
    port: 'port',
    security: 'encryption',
    user: 'user',
    password: 'password',
    sender: 'sender',
    senderName: 'sender-name',
    subjectPrefix: 'subject-prefix',
    verifyCertificate: 'verify-certificate',
    caFile: 'ca-file',
    timeout: 'timeout',
  },
  security: { tls: 'tls', starttls: 'starttls', 'starttls-optional': 'starttls-optional', none: 'none' },
  verify: { on: 'yes', off: 'no' },
  assignment: ' = ',
  service: null,
  hasRedirect: false,
};
