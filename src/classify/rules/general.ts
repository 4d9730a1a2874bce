import type { ReplyCode } from '../../findings/reply-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

/** What is left when no text and no particular number helped: the code and the command that it answers. */
export const generalRules: readonly Rule<ReplyCode>[] = [
  ...rulesFrom<ReplyCode>('RFC 5321 section 4.3.2', [
    ['greeting.rejected', { stages: ['connect', 'greeting'], codes: [4, 5] }],
    ['helo.rejected', { stages: ['ehlo'], codes: [501, 504, 550, 553, 554] }],
    ['server.shutting-down', { codes: [421], text: /service (?:not available|unavailable)|closing|not available/i }],
    ['limit.message-size', { codes: [552], stages: ['mail', 'data', 'message'] }],
    ['recipient.mailbox-full', { codes: [552], stages: ['rcpt'] }],
    ['server.out-of-resources', { codes: [452] }],
    ['sender.syntax', { codes: [501, 555], stages: ['mail'] }],
    ['sender.syntax', { codes: [501, 553, 555], enhanced: ['5.5.2', '5.5.4'], stages: ['mail'] }],
    ['recipient.syntax', { codes: [501, 555], stages: ['rcpt'] }],
    [
      'sender.not-permitted',
      { codes: [550, 553, 554, 551], stages: ['mail'] },
      { others: ['auth.required'], apart: 'signed-in' },
    ],
    ['recipient.relay-denied', { codes: [551], stages: ['rcpt'] }],
    [
      'recipient.relay-denied',
      {
        codes: [550, 554],
        enhanced: ['5.7.1', '5.7.0'],
        stages: ['rcpt'],
        text: /^(?:<[^>]{0,200}>)?[.:;\s]{0,5}(?:access denied|not permitted|denied)/i,
      },
      { others: ['recipient.policy', 'auth.required'], apart: 'signed-in' },
    ],
    [
      'recipient.policy',
      { enhanced: ['5.7.1', '5.7.0', '4.7.1', '5.7.2'], stages: ['rcpt'] },
      { others: ['content.policy', 'recipient.relay-denied'], apart: 'phase' },
    ],
    [
      'recipient.unknown',
      { codes: [550, 553], stages: ['rcpt'] },
      { others: ['recipient.policy'], apart: 'mailbox-exists' },
    ],
    [
      'recipient.policy',
      { codes: [554], stages: ['rcpt'] },
      { others: ['recipient.relay-denied', 'auth.required'], apart: 'signed-in' },
    ],
    ['recipient.greylisted', { codes: [450, 451], enhanced: ['4.7.1', '4.7.0', '4.2.0', '4.2.1'], stages: ['rcpt'] }],
    ['content.policy', { enhanced: ['5.7.1', '5.7.0', '4.7.1'], stages: ['message'] }],
    ['server.local-error', { codes: [451, 450], stages: ['mail', 'rcpt', 'data', 'message'] }],
    ['server.shutting-down', { codes: [421] }],
  ]),
];
