import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

const errors = 'https://www.twilio.com/docs/sendgrid/for-developers/sending-email/smtp-errors-and-troubleshooting';

/** Twilio SendGrid. */
export const sendgrid: MailProvider = {
  id: 'sendgrid',
  name: 'SendGrid',
  hosts: ['sendgrid.net', 'sendgrid.com'],
  says: /\bsendgrid\b|verified sender identity|maximum credits exceeded/i,
  hints: [
    {
      codes: ['auth.wrong-password', 'auth.basic-auth-retired'],
      first: true,
      words: {
        en: say`SendGrid: ${setting('user')} is the word ${literal('apikey')} for everybody, ${setting('password')} an API key with the permission Mail Send (Settings, API Keys).`,
        de: say`SendGrid: ${setting('user')} ist für alle das Wort ${literal('apikey')}, ${setting('password')} ein API-Schlüssel mit der Berechtigung Mail Send (Settings, API Keys).`,
      },
      source: 'https://www.twilio.com/docs/sendgrid/for-developers/sending-email/integrating-with-the-smtp-api',
      checked: null,
    },
    {
      codes: ['sender.domain-not-verified', 'sender.not-permitted'],
      words: {
        en: say`SendGrid: the From address must be a verified sender or of an authenticated domain: Settings, Sender Authentication.`,
        de: say`SendGrid: Die From-Adresse muss ein bestätigter Absender sein oder zu einer bestätigten Domain gehören: Settings, Sender Authentication.`,
      },
      source: errors,
      checked: '2026-11',
    },
    {
      codes: ['limit.daily-quota', 'limit.rate', 'sender.account-blocked'],
      words: {
        en: say`SendGrid: “Maximum credits exceeded” is the quota of the plan; wait for its renewal, or have the plan changed.`,
        de: say`SendGrid: „Maximum credits exceeded“ ist das Kontingent des Tarifs; warten Sie, bis es sich erneuert, oder wechseln Sie den Tarif.`,
      },
      source: errors,
      checked: '2026-11',
    },
  ],
};
