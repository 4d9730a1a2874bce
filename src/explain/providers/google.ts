import { say } from '../say.ts';
import { literal } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

const errors = 'https://support.google.com/a/answer/3726730';
const passwords = 'https://support.google.com/accounts/answer/185833';
const relay = 'https://support.google.com/a/answer/6140680';

/** Gmail and Google Workspace. */
export const google: MailProvider = {
  id: 'google',
  name: 'Google',
  hosts: ['gmail.com', 'google.com', 'googlemail.com', 'mail.goog'],
  says: /\bgsmtp\b|\bgcdp\b|support\.google\.com|accounts\.google\.com|\b5\.7\.8 username and password not accepted/i,
  hints: [
    {
      codes: ['auth.wrong-password', 'auth.app-password-required', 'auth.too-many-attempts'],
      first: true,
      words: {
        en: say`Google: switch on two-step verification, create an app password at ${literal('myaccount.google.com/apppasswords')}; enter its 16 letters without blanks.`,
        de: say`Google: Bestätigung in zwei Schritten einschalten, App-Passwort von ${literal('myaccount.google.com/apppasswords')} ohne Leerzeichen eintragen.`,
      },
      source: passwords,
      checked: null,
    },
    {
      codes: ['auth.app-password-required', 'auth.wrong-password'],
      words: {
        en: say`Google: changing the account's password takes all app passwords away; then create a new one.`,
        de: say`Google: Wer das Passwort des Kontos ändert, verliert alle App-Passwörter; erzeugen Sie dann ein neues.`,
      },
      source: passwords,
      checked: null,
    },
    {
      codes: ['auth.web-login-required'],
      words: {
        en: say`Google: afterwards use an app password from ${literal('myaccount.google.com/apppasswords')}.`,
        de: say`Google: Nehmen Sie danach ein App-Passwort von ${literal('myaccount.google.com/apppasswords')}.`,
      },
      source: passwords,
      checked: null,
    },
    {
      codes: ['auth.basic-auth-retired'],
      words: {
        en: say`Google ended normal passwords for programs on 1 May 2025; app passwords and OAuth still work.`,
        de: say`Google hat normale Passwörter für Programme am 1. Mai 2025 beendet; App-Passwörter und OAuth gehen weiterhin.`,
      },
      source: 'https://support.google.com/a/answer/14114704',
      checked: null,
    },
    {
      codes: ['limit.daily-quota'],
      words: {
        en: say`Google: 500 recipients a day, 2,000 with Workspace, anew after 24 hours; more goes through ${literal('smtp-relay.gmail.com')} (Workspace).`,
        de: say`Google: 500 Empfänger am Tag, mit Workspace 2.000, nach 24 Stunden neu; mehr geht über ${literal('smtp-relay.gmail.com')} (Workspace).`,
      },
      source: 'https://support.google.com/a/answer/166852',
      checked: null,
    },
    {
      codes: ['recipient.relay-denied', 'greeting.rejected', 'recipient.policy'],
      words: {
        en: say`Google Workspace admin: Apps, Google Workspace, Gmail, Routing, SMTP relay service: enter your IP address there.`,
        de: say`Google-Workspace-Administration: Apps, Google Workspace, Gmail, Routing, SMTP-Relay-Dienst: Tragen Sie dort Ihre IP-Adresse ein.`,
      },
      source: relay,
      checked: '2026-11',
    },
    {
      codes: ['helo.rejected'],
      words: {
        en: say`Google's relay wants a name of your own domain in EHLO, not ${literal('localhost')}.`,
        de: say`Das Relay von Google will im EHLO einen Namen aus Ihrer eigenen Domain, nicht ${literal('localhost')}.`,
      },
      source: relay,
      checked: '2026-11',
    },
    {
      codes: ['limit.recipients'],
      words: {
        en: say`Google: at most 100 recipients a mail over SMTP.`,
        de: say`Google: über SMTP höchstens 100 Empfänger je Mail.`,
      },
      source: relay,
      checked: '2026-11',
    },
    {
      codes: ['content.dmarc', 'content.reputation', 'sender.spf-fail', 'sender.dkim-missing', 'sender.dmarc-fail'],
      words: {
        en: say`Google wants SPF or DKIM of every domain, of bulk senders both and DMARC: ${literal('support.google.com/a/answer/81126')}.`,
        de: say`Google verlangt von jeder Domain SPF oder DKIM, bei Massenversand beides und DMARC: ${literal('support.google.com/a/answer/81126')}.`,
      },
      source: errors,
      checked: null,
    },
  ],
};
