import { refusedAt } from './refused-at.ts';

/** The server has a problem of its own. */
export const serverTrouble = [
  refusedAt(
    'MAIL',
    'shutting-down',
    'server.shutting-down',
    '421 4.3.2 mail.practice.test Service shutting down and closing transmission channel',
    { en: 'Shuts down in the middle of the conversation', de: 'Fährt mitten im Gespräch herunter' },
  ),
  refusedAt('MAIL', 'out-of-resources', 'server.out-of-resources', '452 4.3.1 Insufficient system storage', {
    en: 'Has no disk space left',
    de: 'Hat keinen Speicherplatz mehr',
  }),
  refusedAt(
    'RCPT',
    'local-error',
    'server.local-error',
    '451 4.3.0 Requested action aborted: local error in processing',
    { en: 'Has an error of its own', de: 'Hat einen eigenen Fehler' },
  ),
  refusedAt('RCPT', 'misconfigured', 'server.misconfigured', '451 4.3.5 Server configuration error', {
    en: 'Is configured wrongly itself',
    de: 'Ist selbst falsch eingestellt',
  }),
  refusedAt('RCPT', 'unknown-refusal', 'unknown', '571 5.9.9 Computer says no (Q-17)', {
    en: 'Refuses with words that nobody has seen before',
    de: 'Lehnt mit Worten ab, die noch niemand gesehen hat',
  }),
];
