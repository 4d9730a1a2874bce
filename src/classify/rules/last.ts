import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

/** What little a pasted refusal says when no other rule knew it. */
export const lastRules: readonly Rule<FindingCode>[] = rulesFrom<FindingCode>('RFC 5321 section 4.2.2', [
  [
    'content.policy',
    {
      codes: [550, 552, 554, 541],
      text: /(?:mail|message|e-?mail) (?:is |was |has been )?(?:rejected|refused|denied|not allowed|not accepted)|rejected by|mail rejete/i,
    },
    { others: ['recipient.policy'], apart: 'phase' },
  ],
  [
    'recipient.policy',
    { codes: [550, 554, 541], text: /^\W{0,9}(?:rejected|refused|blocked|denied|access denied|not allowed|go away)/i },
    { others: ['content.policy', 'greeting.rejected'], apart: 'phase' },
  ],
  ['server.protocol-error', { codes: [500, 502, 503, 504] }, { others: ['intercept.firewall'], apart: 'phase' }],
  ['sender.syntax', { codes: [501] }, { others: ['recipient.syntax', 'helo.rejected'], apart: 'phase' }],
  ['limit.message-size', { codes: [552] }, { others: ['recipient.mailbox-full'], apart: 'phase' }],
  ['server.local-error', { codes: [450, 451, 452, 454] }, { others: ['recipient.greylisted'], apart: 'pause-helps' }],
]);
