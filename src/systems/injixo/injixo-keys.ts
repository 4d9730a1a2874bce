import type { KeyNames } from '../read-section.ts';

/** The keys of the mail section of `isps.cfg`. */
export const injixoKeys = {
  host: 'SMTPServer',
  port: 'SMTPPort',
  security: 'SMTPSecureMode',
  user: 'SMTPUser',
  password: 'SMTPPwd',
  sender: 'SMTPFromEmail',
  subjectPrefix: 'SMTPTag',
  verifyCertificate: 'SMTPVerifyCert',
  timeout: 'SMTPTimeout',
} as const satisfies KeyNames;
