import { say } from '../say.ts';
import { assign, literal, mode } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

/** domainFactory. */
export const domainfactory: MailProvider = {
  id: 'domainfactory',
  name: 'domainFactory',
  hosts: ['df.eu', 'ispgateway.de', 'sslout.de', 'df-webhosting.de'],
  says: null,
  hints: [
    {
      codes: ['auth.wrong-password', 'cert.hostname-mismatch', 'connect.refused', 'connect.timeout'],
      words: {
        en: say`domainFactory: ${literal('sslout.df.eu')} for all mailboxes, ${assign('port', 465)}, ${mode('tls')}.`,
        de: say`domainFactory: ${literal('sslout.df.eu')} für alle Postfächer, ${assign('port', 465)}, ${mode('tls')}.`,
      },
      source: 'https://autoconfig.thunderbird.net/v1.1/ispgateway.de',
      checked: null,
    },
  ],
};
