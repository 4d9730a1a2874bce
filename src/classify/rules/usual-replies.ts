import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

const daily = { others: ['limit.rate'], apart: 'pause-helps' } as const;
const pace = { others: ['limit.daily-quota'], apart: 'pause-helps' } as const;

/** What widespread mail servers are known to say, where a general rule would take a word of it for something else. */
export const usualReplyRules: readonly Rule<FindingCode>[] = [
  ...rulesFrom<FindingCode>('https://www.postfix.org/postconf.5.html', [
    // All of these may come as late as the reply to RCPT TO; the words say whom they mean.
    ['helo.rejected', { text: /\b(?:helo|ehlo) command rejected/i }],
    [
      'sender.account-blocked',
      { text: /black-?listed (?:user|sender|account)\b|(?:user|sender|account) (?:is |was )?black-?listed/i },
      { others: ['greeting.ip-blocklisted'], apart: 'pause-helps' },
    ],
    ['sender.domain-unknown', { text: /sender address rejected: domain \S{1,200} does not accept mail/i }],
    ['server.misconfigured', { text: /\bloops? back to (?:myself|itself|me)\b/i }],
    ['server.protocol-error', { text: /smtp protocol synchroni[sz]ation|improper use of smtp command pipelining/i }],
    [
      'greeting.too-many-connections',
      {
        codes: [4, 5],
        coded: true,
        text: /too many (?:new )?(?:tls|ssl) sessions|max\w{0,4} (?:number of )?(?:concurrent|simultaneous|parallel)? ?(?:sessions|connections)/i,
      },
    ],
    [
      'greeting.ip-blocklisted',
      { codes: [550], coded: true, stages: ['rcpt'], text: /client host rejected: access denied/i },
      { others: ['recipient.policy', 'auth.required'], apart: 'signed-in' },
    ],
    [
      'recipient.unknown',
      {
        text: /recipient (?:\S{1,200} )?(?:is )?not (?:in|on) (?:(?:the|our|my|any) )?(?:rout|recipient|user|alias|valid|local)\w{0,8} ?(?:list|table|map|database)?|not in (?:the )?route list/i,
      },
      { others: ['recipient.relay-denied'], apart: 'mailbox-exists' },
    ],
    [
      'recipient.unknown',
      {
        codes: [5],
        coded: true,
        text: /recipient (?:\S{1,200} )?(?:isn't|is not|not) (?:in (?:my|our|the|this)|on this|at this)\b/i,
      },
      { others: ['recipient.policy'], apart: 'mailbox-exists' },
    ],
    [
      'recipient.relay-denied',
      { text: /user not local[;,:.]? please try|not allowed to relay/i },
      { others: ['auth.required'], apart: 'signed-in' },
    ],
    [
      'auth.required',
      {
        text: /pop[- ]before[- ]smtp|check (?:for )?(?:new )?mail (?:before|first)|pop (?:login|check) (?:is )?(?:first|required)/i,
      },
      { others: ['recipient.relay-denied'], apart: 'signed-in' },
    ],
    [
      'sender.not-permitted',
      {
        codes: [5],
        coded: true,
        text: /sender (?:is )?not owned by|sender (?:must |has to |should )?(?:be )?identical (?:with|to)|(?:requires|requested) that the sender/i,
      },
      { others: ['auth.required'], apart: 'signed-in' },
    ],
    [
      'sender.domain-unknown',
      {
        codes: [4, 5],
        text: /(?:dns|lookup|temporary) (?:\w{1,12} )?(?:failure|error) (?:for|of|on) (?:the )?(?:return path|sender|mail from)|domain (?:portion|part) of (?:the )?(?:sender|return path|from)/i,
      },
      { others: ['sender.syntax'], apart: 'sender-sent' },
    ],
    ['recipient.policy', { text: /sender (?:is |was |has been )?blocked by (?:the )?(?:recipient|user|addressee)/i }],
    [
      'recipient.domain-unknown',
      { codes: [5], coded: true, text: /^no (?:valid )?mx (?:record )?(?:found )?(?:for|of|found)/i },
      { others: ['dns.resolver-problem'], apart: 'resolver-works' },
    ],
    [
      'auth.wrong-password',
      { codes: [501, 535], coded: true, text: /(?:invalid|bad|cannot decode|malformed) base-?64/i },
      { others: ['auth.mechanism-unsupported'], apart: 'phase' },
    ],
    [
      'recipient.greylisted',
      { codes: [450, 451], coded: true, text: /^defer\b/i },
      { others: ['server.local-error'], apart: 'pause-helps' },
    ],
    ['recipient.syntax', { text: /recipient address must contain a domain/i }],
    ['sender.syntax', { text: /sender address must contain a domain/i }],
    [
      'sender.syntax',
      { text: /domain name required for sender/i },
      { others: ['sender.domain-unknown'], apart: 'sender-sent' },
    ],
  ]),
  ...rulesFrom<FindingCode>('https://www.postfwd.org/doc.html', [
    // Policy services count what a sender sends; "quota" and "recipients" are his, not somebody's mailbox.
    [
      'limit.rate',
      {
        codes: [4, 5],
        text: /too many (?:recipients|rcpts) (?:for (?:this |the )?sender|received|in |per |from )|\bsending (?:\w{1,12} ){0,2}(?:mails?|e-?mails?|messages?) too (?:fast|quickly|often)|too many (?:mails?|e-?mails?|messages?) too (?:fast|quickly)|too many bad (?:senders?|recipients?|commands)/i,
      },
      pace,
    ],
    [
      'limit.daily-quota',
      {
        codes: [4, 5],
        coded: true,
        text: /policy rejection\W{1,3}(?:\w{1,12} ){0,2}quota|(?:reached|exceeded|exhausted) your (?:\w{1,12} ){0,3}(?:sending|mail|e-?mail|messages?|smtp|relay)[ -](?:limit|quota)/i,
      },
      daily,
    ],
    [
      'limit.daily-quota',
      {
        text: /\byour (?:\w{1,12} ){0,2}(?:mail|e-?mail|sending|message|smtp)[ -]?(?:limit|quota) (?:has been |was |is )?(?:reached|exceeded|exhausted|used up)/i,
      },
      daily,
    ],
  ]),
  ...rulesFrom<FindingCode>('https://www.exim.org/exim-html-current/doc/html/spec_html/', [
    ['server.local-error', { codes: [421], coded: true, text: /unexpected failure/i }],
    [
      'data.from-header-invalid',
      { codes: [5], coded: true, text: /(?:one or no|more than one|multiple) [\w-]{1,20} headers?\b/i },
    ],
    [
      'content.policy',
      { codes: [5], coded: true, text: /lines? too long|(?:allowed )?line length|line length (?:limit|exceed)/i },
      { others: ['server.protocol-error'], apart: 'phase' },
    ],
    [
      'limit.message-size',
      {
        codes: [4, 5],
        coded: true,
        text: /(?:message|mail|content)[^.]{0,20} exceeds the max\w{0,4} length|more than (?:the )?\d{1,12} ?(?:bytes|octets|[km]i?b)\b|\b\d{4,12} (?:bytes|octets) long/i,
      },
    ],
    // Exim's answer where an access list denies without a message of its own.
    [
      'recipient.policy',
      { codes: [5], coded: true, text: /^administrative prohibition$/i },
      { others: ['content.policy', 'recipient.relay-denied'], apart: 'phase' },
    ],
    [
      'limit.message-size',
      { text: /(?:message|mail|stream|attachment)[^.]{0,30} more than \d{1,12} ?(?:bytes|octets|[km]i?b)\b/i },
    ],
  ]),
];
