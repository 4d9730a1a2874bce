import type { Speech } from '../../src/explain/render-rich.ts';
import type { Locale } from '../../src/settings/locale.ts';
import type { Vocabulary } from '../../src/settings/vocabulary.ts';

/** A system's words that are like no other system's. */
const vocabulary: Vocabulary = {
  system: 'injixo',
  product: 'injixo Enterprise',
  keys: {
    host: 'SMTPServer',
    port: 'SMTPPort',
    security: 'SMTPSecureMode',
    user: 'SMTPUser',
    password: 'SMTPPwd',
    sender: 'SMTPFromEmail',
    verifyCertificate: 'SMTPVerifyCert',
    caFile: { en: 'certificates\\cacert.pem', de: 'certificates\\cacert.pem' },
  },
  security: { tls: 'SSL', starttls: 'TLS', none: 'PLAIN' },
  verify: { on: '1', off: '0' },
  assignment: ' = ',
  service: 'injixo Enterprise WFM',
  hasRedirect: false,
};

export const speaking = (locale: Locale): Speech => ({ locale, vocabulary });
