import { say } from '../say.ts';
import { assign, literal, mode } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

/** Vodafone (Germany), with the addresses of Arcor and Kabel Deutschland. */
export const vodafone: MailProvider = {
  id: 'vodafone',
  name: 'Vodafone',
  hosts: ['vodafonemail.de', 'vodafone.de', 'arcor.de', 'kabelmail.de'],
  says: null,
  hints: [
    {
      codes: ['auth.wrong-password', 'connect.refused', 'connect.timeout', 'dns.not-found', 'starttls.unsupported'],
      words: {
        en: say`Vodafone: ${literal('smtp.vodafonemail.de')}, ${assign('port', 465)}, ${mode('tls')}, also for Arcor and Kabel.`,
        de: say`Vodafone: ${literal('smtp.vodafonemail.de')}, ${assign('port', 465)}, ${mode('tls')}, auch für Arcor und Kabel.`,
      },
      source: 'https://autoconfig.thunderbird.net/v1.1/vodafonemail.de',
      checked: null,
    },
  ],
};
