import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

/** Lines that report no fault, though words of faults stand in them. Tried where a message holds no refusal. */
export const healthyRules: readonly Rule<FindingCode>[] = [
  // Dovecot's and Cyrus' words for a mail that lies in its mailbox.
  ...rulesFrom<FindingCode>('https://doc.dovecot.org/main/core/config/delivery/lmtp.html', [
    ['delivery.arrived', { text: /\b(?:stored|saved) mail (?:in)?to (?:mailbox )?['"]?\w/i }],
  ]),
  ...rulesFrom<FindingCode>('https://www.postfix.org/DEBUG_README.html#logging', [
    ['delivery.accepted', { text: /\bstatus=sent\b|\bstat=sent\b|status=deliverable/i }],
    ['unknown', { text: /\b(?:trusted|untrusted|anonymous|verified) tls connection (?:established|reused)/i }],
    [
      'unknown',
      {
        text: /postfix\/anvil\[|statistics: max |(?:dis)?connect(?:ed)? from \S{1,200}\[[\w.:]{2,45}\](?: \w{1,12}=\d|$)/i,
      },
    ],
    [
      'unknown',
      {
        text: /postfix\/\w{1,20}\[\d{1,9}\]: \w{6,20}: (?:client|from|message-id|removed|uid)\b(?!.{0,400}(?:status=|reject))/i,
      },
    ],
  ]),
  ...rulesFrom<FindingCode>('RFC 5321 section 4.2.3', [
    [
      'delivery.accepted',
      {
        text: /message accepted for delivery|queued (?:as|mail for delivery) \w|mail (?:was )?(?:successfully )?sent successfully|(?:e-?mail|nachricht) (?:wurde )?erfolgreich (?:versendet|gesendet|verschickt)|^\W{0,9}(?:smtp )?ok\W{0,9}$|message sent successfully/i,
      },
    ],
  ]),
];

/** What servers say with reply code 250 once they have taken a message. */
export const acceptedRules: readonly Rule<FindingCode>[] = rulesFrom<FindingCode>('RFC 5321 section 4.2.3', [
  [
    'delivery.accepted',
    {
      text: /\bqueued\b|message (?:accepted|received)|accepted for delivery|^ok\b.{0,80}(?:\bid=|gsmtp)|requested mail action okay, completed: id|mail (?:ok|accepted)/i,
    },
  ],
]);
