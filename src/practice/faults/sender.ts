import { esofficeProfile, formcycleProfile } from '../profiles.ts';
import { defineFault } from './define-fault.ts';
import { refusedAt } from './refused-at.ts';
import { smtp } from './smtp.ts';

/** Signed in, but the sender's address is not accepted. */
export const sender = [
  refusedAt(
    'MAIL',
    'sender-not-permitted',
    'sender.not-permitted',
    '550 5.7.60 SMTP; Client does not have permissions to send as this sender',
    {
      en: 'May not send as this sender, said at MAIL FROM',
      de: 'Darf nicht als dieser Absender senden, gesagt bei MAIL FROM',
    },
  ),
  defineFault({
    id: 'sender-not-permitted-at-rcpt',
    en: 'Postfix: the sender does not belong to the account, said only at RCPT TO',
    de: 'Postfix: Der Absender gehört nicht zum Konto, gesagt erst bei RCPT TO',
    expects: ['sender.not-permitted'],
    script: smtp({
      on: {
        RCPT: (_line, { from, user }) => `553 5.7.1 <${from}>: Sender address rejected: not owned by user ${user}`,
      },
    }),
  }),
  refusedAt(
    'message',
    'sender-refused-after-data',
    'sender.not-permitted',
    '554 5.2.252 SendAsDenied; reports@practice.test not allowed to send as office@practice.test; STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied',
    {
      en: 'Microsoft 365: the right to send as this sender is missing, said only after the mail',
      de: 'Microsoft 365: Das Senderecht fehlt, gesagt erst nach der Mail',
    },
  ),
  refusedAt(
    'MAIL',
    'sender-domain-unknown',
    'sender.domain-unknown',
    '450 4.1.8 <reports@practice.test>: Sender address rejected: Domain not found',
    { en: 'The sender’s domain does not exist', de: 'Die Domain des Absenders gibt es nicht' },
  ),
  refusedAt(
    'message',
    'sender-domain-not-verified',
    'sender.domain-not-verified',
    '554 Message rejected: Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: reports@practice.test',
    {
      en: 'Amazon SES: the sender is not confirmed with the provider',
      de: 'Amazon SES: Der Absender ist beim Anbieter nicht bestätigt',
    },
  ),
  refusedAt('MAIL', 'sender-syntax', 'sender.syntax', '501 5.1.7 Bad sender address syntax', {
    en: 'Cannot read the sender’s address',
    de: 'Kann die Absenderadresse nicht lesen',
  }),
  refusedAt(
    'MAIL',
    'sender-account-blocked',
    'sender.account-blocked',
    '550 5.1.8 Access denied, bad outbound sender AS(42003). For more information please go to https://go.microsoft.com/fwlink/?linkid=875724',
    {
      en: 'Microsoft 365: the account is blocked from sending, after spam',
      de: 'Microsoft 365: Das Konto ist nach Spam für den Versand gesperrt',
    },
  ),
  refusedAt(
    'message',
    'sender-mailbox-full',
    'sender.mailbox-full',
    '554 5.2.2 mailbox full; STOREDRV.Submission.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded',
    { en: 'The sender’s own mailbox is full', de: 'Das eigene Postfach des Absenders ist voll' },
  ),
  defineFault({
    id: 'further-sender-not-permitted',
    en: 'An esBusinessserver may send as one of its senders, not as another',
    de: 'Ein esBusinessserver darf mit einem seiner Absender senden, mit einem anderen nicht',
    expects: ['sender.not-permitted'],
    allows: ['config.port-and-mode', 'config.delivery-mode'],
    profile: esofficeProfile({ 'Weitere Absenderadressen': 'office@practice.test; sales@practice.test' }),
    script: smtp({
      on: {
        RCPT: (_line, { from, user }) =>
          from === 'office@practice.test'
            ? `553 5.7.1 <${from}>: Sender address rejected: not owned by user ${user}`
            : undefined,
      },
    }),
  }),
  defineFault({
    id: 'smtputf8-missing',
    en: 'FORMCYCLE: international addresses are switched on, the server cannot take them',
    de: 'FORMCYCLE: Internationale Adressen sind eingeschaltet, der Server kann sie nicht',
    expects: ['smtputf8.unsupported'],
    allows: ['config.port-and-mode'],
    profile: formcycleProfile({ 'Server unterstützt UTF-8 Nachrichten-Headers (RFC6532)': 'ja' }),
    script: smtp({ keywords: ['ENHANCEDSTATUSCODES', '8BITMIME'] }),
  }),
  defineFault({
    id: 'healthy-smtputf8-unused',
    en: 'FORMCYCLE: all is well; the server could take international addresses',
    de: 'FORMCYCLE: Alles in Ordnung; der Server könnte internationale Adressen annehmen',
    expects: [],
    allows: ['smtputf8.unused', 'config.port-and-mode'],
    profile: formcycleProfile({ 'Server unterstützt UTF-8 Nachrichten-Headers (RFC6532)': 'nein' }),
    script: smtp(),
  }),
  defineFault({
    id: 'international-sender',
    en: 'Cannot handle an umlaut in the sender’s address (no SMTPUTF8)',
    de: 'Kommt mit einem Umlaut in der Absenderadresse nicht zurecht (kein SMTPUTF8)',
    expects: ['smtputf8.unsupported'],
    settings: { SMTPFromEmail: 'büro@practice.test' },
    script: smtp({
      keywords: ['ENHANCEDSTATUSCODES', '8BITMIME'],
      on: {
        MAIL: (line) =>
          /[^\x20-\x7e]/.test(line) ? '553 5.6.7 SMTPUTF8 is required, but was not offered by this server' : undefined,
      },
    }),
  }),
];
