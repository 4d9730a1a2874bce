import { say } from '../say.ts';
import { assign, literal, mode } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

/** iCloud Mail. */
export const icloud: MailProvider = {
  id: 'icloud',
  name: 'iCloud',
  hosts: ['icloud.com', 'me.com', 'mac.com', 'apple.com'],
  says: /postmaster@icloud|support\.apple\.com/i,
  hints: [
    {
      codes: ['auth.wrong-password', 'auth.app-password-required', 'auth.web-login-required'],
      first: true,
      words: {
        en: say`iCloud: programs need an app-specific password: ${literal('account.apple.com')}, Sign-In and Security, App-Specific Passwords.`,
        de: say`iCloud: Programme brauchen ein app-spezifisches Passwort: ${literal('account.apple.com')}, Anmeldung und Sicherheit.`,
      },
      source: 'https://postigo.net/smtp/icloud',
      checked: '2026-11',
    },
    {
      codes: ['connect.refused', 'connect.timeout', 'tls.server-speaks-plaintext', 'starttls.required'],
      words: {
        en: say`iCloud: ${literal('smtp.mail.me.com')}, ${assign('port', 587)}, ${mode('starttls')}; port 465 is not documented.`,
        de: say`iCloud: ${literal('smtp.mail.me.com')}, ${assign('port', 587)}, ${mode('starttls')}; Port 465 ist nicht dokumentiert.`,
      },
      source: 'https://meshworld.in/blog/devops/email/icloud-smtp-server',
      checked: '2026-11',
    },
    {
      codes: ['sender.not-permitted'],
      words: {
        en: say`iCloud sends only with the account's own address, its aliases, and a domain of your own that is set up there.`,
        de: say`iCloud sendet nur mit der eigenen Adresse des Kontos, ihren Aliasadressen und einer dort eingerichteten eigenen Domain.`,
      },
      source: 'https://support.apple.com/102540',
      checked: null,
    },
  ],
};
