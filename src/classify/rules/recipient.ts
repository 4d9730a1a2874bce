import type { ReplyCode } from '../../findings/reply-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

/** Refusals that mean the recipient. */
export const recipientRules: readonly Rule<ReplyCode>[] = [
  ...rulesFrom<ReplyCode>('RFC 6647 section 2', [
    [
      'recipient.greylisted',
      {
        codes: [4],
        text: /gr[ea]y-?list|graylist|greylist|try again in \d{1,5} ?(?:s|m|sec|min)|please (?:re)?try (?:again )?later[^.]{0,20}(?:postgrey|sqlgrey)|deferred for \d{1,5} seconds|first time sender|temporarily deferred, please retry/i,
      },
    ],
  ]),
  ...rulesFrom<ReplyCode>('https://www.postfix.org/postconf.5.html#reject_unauth_destination', [
    [
      'recipient.relay-denied',
      {
        text: /relay(?:ing)? (?:access )?(?:is )?(?:denied|rejected|not (?:permitted|allowed|authori[sz]ed)|prohibited|disallowed|forbidden)|unable to relay|(?:cannot|can't|won't|will not|do not|don't|not allowed to|not permitted to|not authori[sz]ed to) relay|no relaying|we do not relay|not (?:a|an) (?:open )?relay|(?:domain )?isn't in my list of allowed rcpthosts|not in rcpthosts|not local.{0,20}relay/i,
      },
    ],
  ]),
  ...rulesFrom<ReplyCode>('RFC 5321 section 4.2.3', [
    [
      'recipient.mailbox-full',
      {
        text: /(?:mailbox|mail box|inbox|account|user|recipient|quota)[^.]{0,50}(?:is full|full\b|over (?:its |their )?(?:quota|limit)|over ?quota|quota exceeded|out of (?:storage )?space|exceeds? (?:its )?quota)|quota exceeded|exceeded (?:storage|mailbox|disk) (?:quota|allocation|limit)|trouble in home directory|postfach (?:ist )?voll/i,
        stages: ['rcpt', 'data', 'message'],
      },
    ],
    ['recipient.mailbox-full', { enhanced: ['x.2.2'] }],
    // Exim says the same of an unknown user and of an unknown domain; it has just taken the domain as the sender's.
    ['recipient.unknown', { text: /unrouteable address/i, stages: ['rcpt'], ownDomain: true }],
    [
      'recipient.domain-unknown',
      {
        text: /recipient address rejected: domain not found|(?:recipient|destination)(?:'s)?[^.]{0,30}(?:domain|host)[^.]{0,30}(?:not found|unknown|does not exist|doesn't exist|could not be found)|unrouteable (?:mail )?(?:address|domain)|domain (?:does not exist|doesn't exist|has no mx)|no such domain|unknown (?:mail )?(?:domain|host)|bad destination (?:system|host|domain)/i,
        stages: ['rcpt', 'message', 'data'],
      },
    ],
    ['recipient.domain-unknown', { codes: [556] }],
    ['recipient.domain-unknown', { enhanced: ['x.1.2', 'x.1.10'] }],
    [
      'recipient.syntax',
      {
        text: /(?:recipient|to|rcpt to|forward[- ]?path|destination)(?: mailbox)?(?: address)?:? (?:is |was |has )?(?:syntax|malformed|bad syntax|an? (?:syntax|invalid)|syntactically|ill-formed|address syntax|rejected: (?:bad|malformed|need fully))|(?:bad|malformed|invalid|illegal) (?:recipient|rcpt to|forward[- ]?path|destination mailbox)(?: address)?(?: syntax)?/i,
        codes: [5],
      },
    ],
    ['recipient.syntax', { enhanced: ['x.1.3'] }],
    [
      'recipient.unknown',
      {
        text: /(?:user|recipient|mailbox|address|account|addressee|empf(?:ä|ae)nger)(?: \S{1,80})?(?: address)?(?: rejected)?:? (?:is |was )?(?:unknown|not (?:found|known|exist|listed|here)|does(?: not|n't) exist|doesn't exist|unavailable|no longer|invalid|unbekannt|disabled|inactive|not available)|(?:unknown|no such|invalid|non-?existent|undeliverable|unroutable) (?:local )?(?:user|recipient|mailbox|account|address|person)|no mailbox (?:here )?by that name|not (?:our|a valid|a known) (?:customer|user|recipient|mailbox)|doesn't have (?:a|an) \S{1,40} account|recipient (?:address )?(?:not found|verification failed)/i,
        stages: ['rcpt', 'message', 'data', 'mail'],
        codes: [5, 4],
      },
    ],
    ['recipient.unknown', { enhanced: ['x.1.1', 'x.1.6', 'x.1.4'], stages: ['rcpt', 'data', 'message'] }],
    ['recipient.unknown', { enhanced: ['x.2.1'] }],
    [
      'recipient.policy',
      {
        text: /(?:recipient|rcpt)[^.]{0,40}(?:rejected|refused|denied|not (?:allowed|permitted|accepted)|blocked)|restricted recipient|not (?:allowed|authori[sz]ed|permitted) to send (?:mail |e-?mails? |messages? )?to|only (?:accepts|authenticated|internal) (?:mail|messages|senders)|delivery (?:is )?restricted|recipnotfound|resolver\.rst/i,
        stages: ['rcpt', 'message', 'data'],
      },
    ],
  ]),
];
