import { defineFault } from './define-fault.ts';
import { refusedAt } from './refused-at.ts';
import { smtp } from './smtp.ts';

/** Too much, too often, too big. */
export const limit = [
  defineFault({
    id: 'message-size',
    en: 'Takes no mail over 400 bytes',
    de: 'Nimmt keine Mail über 400 Byte',
    expects: ['limit.message-size'],
    needsSending: true,
    script: smtp({ maxSize: 400 }),
  }),
  refusedAt(
    'RCPT',
    'rate-limit',
    'limit.rate',
    '450 4.7.1 Error: too much mail from 127.0.0.1, rate limit exceeded, try again later',
    { en: 'Takes only so many mails a minute', de: 'Nimmt nur eine bestimmte Zahl Mails pro Minute' },
  ),
  refusedAt(
    'MAIL',
    'daily-quota',
    'limit.daily-quota',
    '550-5.4.5 Daily user sending limit exceeded. For more information on Gmail\n550-5.4.5 sending limits go to\n550 5.4.5  https://support.google.com/a/answer/166852 - gsmtp',
    { en: 'Gmail: the number of mails for today is used up', de: 'Gmail: Die Zahl der Mails für heute ist verbraucht' },
  ),
  refusedAt('RCPT', 'too-many-recipients', 'limit.recipients', '452 4.5.3 Error: too many recipients', {
    en: 'Takes no more recipients',
    de: 'Nimmt keine weiteren Empfänger',
  }),
  refusedAt(
    'message',
    'concurrent-connections',
    'limit.concurrent-connections',
    '432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded',
    {
      en: 'Microsoft 365: the account is sending over too many connections at once',
      de: 'Microsoft 365: Das Konto sendet über zu viele Verbindungen gleichzeitig',
    },
  ),
  refusedAt(
    'message',
    'sandbox',
    'limit.sandbox',
    '403 Domain sandbox1164.practice.test is not allowed to send: Sandbox subdomains are for test purposes only. Please add your own domain or add the address to authorized recipients',
    {
      en: 'The account is still in the provider’s trial mode (sandbox)',
      de: 'Das Konto ist noch im Testbetrieb des Anbieters (Sandbox)',
    },
  ),
];
