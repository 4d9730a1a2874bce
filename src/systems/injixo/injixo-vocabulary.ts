import type { Vocabulary } from '../../settings/vocabulary.ts';

/** The words of injixo Enterprise on-premise (formerly InVision), as its `isps.cfg` has them. */
export const injixoVocabulary: Vocabulary = {
  system: 'injixo',
  product: 'injixo Enterprise',
  keys: {
    host: 'SMTPServer',
    port: 'SMTPPort',
    security: 'SMTPSecureMode',
    user: 'SMTPUser',
    password: 'SMTPPwd',
    sender: 'SMTPFromEmail',
    subjectPrefix: 'SMTPTag',
    verifyCertificate: 'SMTPVerifyCert',
    caFile: 'certificates\\cacert.pem',
    timeout: 'SMTPTimeout',
  },
  security: { tls: 'SSL', starttls: 'TLS', ambiguous: 'TLS', none: 'PLAIN' },
  verify: { on: '1', off: '0' },
  assignment: ' = ',
  service: 'injixo Enterprise WFM',
  hasRedirect: false,
};
