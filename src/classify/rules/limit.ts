import type { ReplyCode } from '../../findings/reply-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

/** Limits of number, size and pace. */
export const limitRules: readonly Rule<ReplyCode>[] = [
  ...rulesFrom<ReplyCode>('RFC 1870 section 6', [
    [
      'limit.message-size',
      {
        text: /(?:message|mail|e-?mail|content|body|attachments?|size)[^.]{0,50}(?:too (?:large|big|long)|exceed(?:s|ed)?[^.]{0,40}(?:size|maximum|limit)|larger than|over (?:the )?size)|entity ?too ?large|max(?:imum)? (?:message |mail |e-?mail |request )?(?:size|length)[^.]{0,30}exceed|(?:size|length) (?:limit )?exceed|message size (?:exceeds|limit)|maxsubmissionexceeded|messagesubmissionexceeded|nachricht[^.]{0,30}zu gro/i,
      },
    ],
    ['limit.message-size', { enhanced: ['x.3.4', 'x.2.3', 'x.7.16'] }],
  ]),
  ...rulesFrom<ReplyCode>('https://support.google.com/a/answer/3726730', [
    [
      'limit.daily-quota',
      {
        text: /(?:daily|24[- ]?hour|per[- ]day|monthly|submission|sending)[^.]{0,30}(?:quota|limit)[^.]{0,20}(?:exceed|reached|hit)|exceeded[^.]{0,40}(?:daily|24[- ]?hour|submission|sending)[^.]{0,20}(?:quota|limit)|submissionquotaexceeded|(?:maximum )?credits exceeded|(?:tages|versand)(?:limit|kontingent)/i,
      },
    ],
    ['limit.daily-quota', { enhanced: ['5.4.5'] }],
    [
      'limit.rate',
      {
        text: /rate[- ]?limit|rate limited|(?:receiving|sending)[^.]{0,30}(?:too (?:quickly|fast|many)|at a rate)|too much mail|too (?:fast|many (?:messages?|mails?|e-?mails?|commands|requests|deliver\w{0,4}))|throttl|(?:relay|message|mail|recipient|sending|hourly)[^.]{0,20}(?:rate|limit)[^.]{0,30}exceed|exceeded[^.]{0,30}(?:rate|per (?:hour|minute|second))|slow down|unexpected volume|(?:messages?|mails?) per (?:hour|minute|second)|flood|zu viele (?:e-?mails|nachrichten)/i,
      },
    ],
    ['limit.rate', { enhanced: ['x.7.28', '4.7.650'] }],
    [
      'limit.recipients',
      {
        text: /too many (?:recipients|rcpts|rcpt to|addresses)|(?:recipients?|rcpt)[^.]{0,30}(?:limit|maximum|count)[^.]{0,30}(?:exceed|reached)|maximum[^.]{0,20}recipients|zu viele empf/i,
      },
    ],
    ['limit.recipients', { enhanced: ['x.5.3'] }],
  ]),
];
