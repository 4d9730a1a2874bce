import { say } from '../say.ts';
import { literal } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

const submission = 'https://proton.me/support/smtp-submission';

/** Proton Mail. */
export const proton: MailProvider = {
  id: 'proton',
  name: 'Proton',
  hosts: ['protonmail.ch', 'protonmail.com', 'proton.me'],
  says: /\bproton ?mail\b/i,
  hints: [
    {
      codes: ['auth.wrong-password', 'auth.app-password-required'],
      first: true,
      words: {
        en: say`Proton: the password is an SMTP token (Settings, IMAP/SMTP) for one address of your own domain; ${literal('smtp.protonmail.ch')}, port 587.`,
        de: say`Proton: Das Passwort ist ein SMTP-Token (Einstellungen, IMAP/SMTP) für eine Adresse der eigenen Domain; ${literal('smtp.protonmail.ch')}, Port 587.`,
      },
      source: submission,
      checked: null,
    },
    {
      codes: ['cert.self-signed', 'cert.unknown-issuer', 'cert.hostname-mismatch', 'connect.refused'],
      words: {
        en: say`Proton Mail Bridge (${literal('127.0.0.1')}, mostly port 1025) must be running; its settings export its own certificate.`,
        de: say`Proton Mail Bridge (${literal('127.0.0.1')}, meist Port 1025) muss laufen; ihre Einstellungen exportieren ihr eigenes Zertifikat.`,
      },
      source: 'https://proton.me/mail/bridge',
      checked: null,
    },
  ],
};
