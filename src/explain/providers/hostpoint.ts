import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

/** Hostpoint (Switzerland). */
export const hostpoint: MailProvider = {
  id: 'hostpoint',
  name: 'Hostpoint',
  hosts: ['hostpoint.ch'],
  says: null,
  hints: [
    {
      codes: ['auth.wrong-password', 'cert.hostname-mismatch', 'connect.refused', 'connect.timeout'],
      words: {
        en: say`Hostpoint: ${literal('asmtp.mail.hostpoint.ch')}, port 465 or 587; ${setting('user')} is the full address, its password is set in the Hostpoint control panel.`,
        de: say`Hostpoint: ${literal('asmtp.mail.hostpoint.ch')}, Port 465 oder 587; ${setting('user')} ist die volle Adresse, das Passwort vergeben Sie im Hostpoint Control Panel.`,
      },
      source: 'https://support.hostpoint.ch/',
      checked: null,
    },
  ],
};
