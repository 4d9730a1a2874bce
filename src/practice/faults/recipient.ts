import { refusedAt } from './refused-at.ts';

/** Sender fine, recipient not. */
export const recipient = [
  refusedAt(
    'RCPT',
    'relay-denied',
    'recipient.relay-denied',
    '554 5.7.1 <reports@practice.test>: Relay access denied',
    {
      en: 'Does not forward mail to this recipient (relay denied)',
      de: 'Leitet an diesen Empfänger nicht weiter (Relay verweigert)',
    },
  ),
  refusedAt(
    'RCPT',
    'recipient-unknown',
    'recipient.unknown',
    '550 5.1.1 <reports@practice.test>: Recipient address rejected: User unknown in virtual mailbox table',
    { en: 'Does not know the recipient', de: 'Kennt den Empfänger nicht' },
  ),
  refusedAt(
    'RCPT',
    'recipient-domain-unknown',
    'recipient.domain-unknown',
    '450 4.1.2 <reports@practice.test>: Recipient address rejected: Domain not found',
    { en: 'The recipient’s domain does not exist', de: 'Die Domain des Empfängers gibt es nicht' },
  ),
  refusedAt('RCPT', 'recipient-syntax', 'recipient.syntax', '501 5.1.3 Bad recipient address syntax', {
    en: 'Cannot read the recipient’s address',
    de: 'Kann die Empfängeradresse nicht lesen',
  }),
  refusedAt(
    'RCPT',
    'mailbox-full',
    'recipient.mailbox-full',
    '452 4.2.2 <reports@practice.test>: The email account that you tried to reach is over quota',
    { en: 'The recipient’s mailbox is full', de: 'Das Postfach des Empfängers ist voll' },
  ),
  refusedAt(
    'RCPT',
    'greylisted',
    'recipient.greylisted',
    '451 4.7.1 <reports@practice.test>: Recipient address rejected: Greylisting in effect, please come back later',
    {
      en: 'Puts strangers off at first (greylisting)',
      de: 'Vertröstet Unbekannte beim ersten Mal (Greylisting)',
    },
  ),
  refusedAt(
    'RCPT',
    'recipient-policy',
    'recipient.policy',
    '550 5.7.1 <reports@practice.test>: Recipient address rejected: Policy: external senders are not allowed for this recipient',
    { en: 'A rule keeps mail away from this recipient', de: 'Eine Regel hält Mail von diesem Empfänger fern' },
  ),
];
