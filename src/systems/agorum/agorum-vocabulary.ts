import type { Vocabulary } from '../../settings/vocabulary.ts';
import { agorumSections, disableStarttls, forceSsl, mailserverKeys, truststore } from './agorum-keys.ts';
import { entriesText } from './encryption-entries.ts';

const box = (name: string) => `support tool → Mailserver → ${name}`;

const tried = entriesText({ disableStarttls: false, forceSsl: false });

/** The words of agorum core: the support tool's parameters, and two MetaDB entries whose values are written side by side. */
export const agorumVocabulary: Vocabulary = {
  system: 'agorum',
  product: 'agorum core',
  keys: { ...mailserverKeys, security: `${disableStarttls} / ${forceSsl}`, caFile: truststore },
  security: {
    // agorum core cannot demand STARTTLS: it tries it, and then takes no bad certificate.
    starttls: tried,
    'starttls-optional': tried,
    // Both, as the documentation has it: SSL is forced where STARTTLS is switched off.
    tls: entriesText({ disableStarttls: true, forceSsl: true }),
    none: entriesText({ disableStarttls: true, forceSsl: false }),
  },
  // Jakarta Mail, "com.sun.mail.smtp": mail.smtp.auth.mechanisms.
  signInMechanisms: ['LOGIN', 'PLAIN', 'DIGEST-MD5', 'NTLM'],
  verify: null,
  trustStore: 'java',
  assignment: ' = ',
  service: null,
  menu: {
    host: box(mailserverKeys.host),
    port: box(mailserverKeys.port),
    user: box(mailserverKeys.user),
    password: box(mailserverKeys.password),
    senderDomain: box(mailserverKeys.senderDomain),
    // Senders are the addresses of agorum core's users, in this domain by default.
    sender: box(mailserverKeys.senderDomain),
    security: `MetaDB → ${agorumSections.metaDb}`,
  },
  hasRedirect: false,
};
