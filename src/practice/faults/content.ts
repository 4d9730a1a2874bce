import { refusedAt } from './refused-at.ts';

/** Everything is fine until the server has seen the mail itself. */
export const content = [
  refusedAt('message', 'spam', 'content.spam', '554 5.7.1 Message rejected under suspicion of SPAM', {
    en: 'Takes the mail for spam',
    de: 'Hält die Mail für Spam',
  }),
  refusedAt(
    'message',
    'virus',
    'content.virus',
    '554 5.7.1 Message rejected: virus found (Eicar-Test-Signature) in the message',
    { en: 'Takes the mail for a virus', de: 'Hält die Mail für einen Virus' },
  ),
  refusedAt(
    'message',
    'dmarc',
    'content.dmarc',
    "550 5.7.26 Unauthenticated email from practice.test is not accepted due to domain's DMARC policy",
    {
      en: 'The sender domain’s own rule (DMARC) forbids this mail',
      de: 'Die eigene Regel der Absenderdomain (DMARC) verbietet diese Mail',
    },
  ),
  refusedAt(
    'message',
    'reputation',
    'content.reputation',
    '550 5.7.1 Our system has detected that this message is likely suspicious due to the very low reputation of the sending domain',
    {
      en: 'Does not trust the sender’s domain (bad reputation)',
      de: 'Traut der Domain des Absenders nicht (schlechter Ruf)',
    },
  ),
  refusedAt('message', 'content-policy', 'content.policy', '550 5.7.1 Message rejected due to content restrictions', {
    en: 'A rule for the content forbids the mail',
    de: 'Eine Regel für den Inhalt verbietet die Mail',
  }),
  refusedAt(
    'message',
    'data-bare-line-feeds',
    'data.bare-line-feeds',
    '550 5.6.11 SMTPSEND.BareLinefeedsAreIllegal; message contains bare linefeeds, which cannot be sent via DATA',
    {
      en: 'Complains of line ends without CR in the mail',
      de: 'Beanstandet Zeilenenden ohne CR in der Mail',
    },
  ),
  refusedAt(
    'message',
    'from-header-invalid',
    'data.from-header-invalid',
    '550-5.7.1 Messages missing a valid address in From:\n550 5.7.1 header, or having no From: header, are not accepted.',
    { en: 'Cannot read the From line of the mail', de: 'Kann die From-Zeile der Mail nicht lesen' },
  ),
];
