import type { KeyNames } from '../read-section.ts';

/** The keys of the section `[mail]` of `maildiag.ini`. */
export const genericKeys = {
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
} as const satisfies KeyNames;
