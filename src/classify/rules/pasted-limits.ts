import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

const pause = { others: ['limit.daily-quota'], apart: 'pause-helps' } as const;
const shortly = { others: ['limit.rate'], apart: 'pause-helps' } as const;

/**
 * Limits by what they count: messages that one sends, recipients, connections, or the room in somebody's mailbox. "Quota"
 * and "limit exceeded" alone say none of it.
 */
export const pastedLimitRules: readonly Rule<FindingCode>[] = rulesFrom<FindingCode>('RFC 3463 section 3', [
  ['sender.mailbox-full', { text: /storedrv\.submission.{0,80}(?<!submission)quotaexceeded/i }],
  ['limit.rate', { text: /peak smtp relay|messages? per connection/i }],
  [
    'limit.message-size',
    { codes: [4, 5], coded: true, text: /(?<!mailbox )\bsize limit|max\w{0,4} (?:message |mail )?size/i },
  ],
  [
    'limit.message-size',
    {
      text: /(?:exceed\w{0,3}|larger than|over|above) (?:\S{1,20} ){0,3}(?:max\w{0,4} (?:allowed )?(?:message |mail |file )?size|size limit)|(?:message|mail|attachment)(?: file)? (?:is )?too (?:big|large)|dépasse la taille|demasiado grande|troppo grande/i,
    },
  ],
  [
    'limit.concurrent-connections',
    {
      codes: [432],
      coded: true,
      text: /concurren|simultaneous|parallel|thread limit/i,
    },
    { others: ['limit.rate'], apart: 'pause-helps' },
  ],
  [
    'greeting.too-many-connections',
    {
      codes: [4, 5],
      coded: true,
      text: /(?:concurrent|simultaneous|parallel|open|number of|many) (?:\w{1,12} ){0,3}connections\b|connections? (?:count |rate )?(?:limit|quota)|too many (?:open )?sessions/i,
    },
    { others: ['limit.concurrent-connections'], apart: 'pause-helps' },
  ],
  [
    'limit.recipients',
    {
      codes: [4, 5],
      coded: true,
      text: /too many (?:\w{1,12} )?(?:recipients|rcpts?|addressees)|recipient (?:count |number )?limit|recipientcount|reciplimit|(?:number|amount) of recipients|max\w{0,4} (?:\w{1,12} )?recipients|trop de destinataires|demasiados destinatarios/i,
    },
  ],
  [
    'limit.daily-quota',
    {
      text: /per ?(?:day|24)|daily|24[ -]?h|tageslimit|pro tag|par jour|por d[ií]a|monthly|per month|credits? (?:exceed|limit|used)|(?:out of|no more) credits/i,
      codes: [4, 5],
      coded: true,
    },
    shortly,
  ],
  [
    'limit.rate',
    {
      codes: [4, 5],
      text: /\brate[ -]limit(?!.{0,300}(?:spf|dkim|dmarc|aligned))|(?:messages?|mails?|e-?mails?|recipients?|defers and failures|limit|quota)[^.]{0,40}(?:per (?:hour|minute|second|connection)|hourly|pro stunde|par heure)|hourly[^.]{0,20}(?:limit|quota)|\bin the last (?:hour|minute)/i,
    },
    pause,
  ],
  [
    'limit.daily-quota',
    {
      text: /\b(?:send(?:ing)?|outgoing|outbound|submission|relay|smtp|volume|versand|message)[ -](?:\w{1,9} )?(?:quota|limit|allowance|kontingent)s?\b[^.]{0,40}(?:exceed|reach|over|hit|used|überschritten|erreicht|exhaust)|exceed\w{0,3} (?:\w{1,9} ){0,4}(?:sending|outgoing|outbound|message|mail) (?:\w{1,9} )?(?:quota|limit|allowance)/i,
    },
    shortly,
  ],
  [
    'limit.rate',
    {
      text: /message count quota|limits? (?:for|of|on) (?:your|this|the) account|(?:account|user|domain)(?:'s)? limits? (?:is |are |has been |have been )?(?:exceed|reach)|reached the (?:maximum )?limit(?=[^.]{0,40}(?:mail|messag|recipient|sen[dt]|connection)|\W{0,3}$)|limit of \d{1,6} (?:e-?mails?|messages?|mails?)|max (?:number of )?(?:e-?mails?|messages?|mails?)|(?:limit|kontingent)[^.]{0,50}(?:versand|e-?mails?|nachrichten)[^.]{0,40}(?:überschritten|erreicht|ausgeschöpft)|recipient (?:message |rate )?(?:rate )?limit exceeded/i,
    },
    pause,
  ],
  [
    'recipient.mailbox-full',
    {
      text: /(?:mailbox|inbox|mail ?folder|postfach|maildir)[^.]{0,50}\b(?:over|exceed|full|storage|quota)|bo\S{1,2}te[^.]{0,40}pleine|buz\S{1,2}n[^.]{0,40}lleno|casella[^.]{0,40}piena|speicher(?:platz|volumen)[^.]{0,60}(?:überschritten|ueberschritten|erschöpft|voll)/i,
      codes: [4, 5],
    },
  ],
]);
