import { say } from '../say.ts';
import { assign, literal, mode, setting } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

/** freenet Mail. */
export const freenet: MailProvider = {
  id: 'freenet',
  name: 'freenet',
  hosts: ['freenet.de'],
  says: null,
  hints: [
    {
      codes: ['auth.wrong-password', 'connect.refused', 'connect.timeout'],
      words: {
        en: say`freenet: ${literal('mx.freenet.de')}, ${assign('port', 587)}, ${mode('starttls')}; ${setting('user')} is the full address.`,
        de: say`freenet: ${literal('mx.freenet.de')}, ${assign('port', 587)}, ${mode('starttls')}; ${setting('user')} ist die volle Adresse.`,
      },
      source: 'https://email.freenet.de/hilfe',
      checked: null,
    },
  ],
};
