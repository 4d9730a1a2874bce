import type { KeyNames } from '../read-section.ts';

/** The keys of the section `[mail]` of `maildiag.ini`. */
export const genericKeys = {
  host: 'server',
  port: 'port',
  security: 'encryption',
  signInKind: 'auth',
  user: 'user',
  password: 'password',
  tenantId: 'tenant',
  clientId: 'client-id',
  clientSecret: 'client-secret',
  sender: 'sender',
  senderName: 'sender-name',
  subjectPrefix: 'subject-prefix',
  verifyCertificate: 'verify-certificate',
  caFile: 'ca-file',
  timeout: 'timeout',
} as const satisfies KeyNames;
