import type { ReplyCode } from '../../findings/reply-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

const microsoft =
  'https://learn.microsoft.com/exchange/troubleshoot/email-delivery/ndr/non-delivery-reports-in-exchange-online';

/** Refusals that mean the sender; Postfix and many others give them only at RCPT TO (smtpd_delay_reject). */
export const senderRules: readonly Rule<ReplyCode>[] = [
  ...rulesFrom<ReplyCode>(microsoft, [
    ['sender.account-blocked', { enhanced: ['5.7.501', '5.7.502', '5.7.503', '5.7.705', '5.1.90'] }],
    ['sender.account-blocked', { enhanced: ['5.1.8'], text: /outbound|bad outbound sender|access denied/i }],
    [
      'sender.account-blocked',
      {
        text: /bad outbound sender|sender (?:is |has been |was )?(?:blocked|suspended|banned) (?:from sending|for)|your account (?:has been|is|was) (?:blocked|suspended|disabled|restricted|locked)|(?:account|mailbox|user)[^.]{0,40}(?:blocked|suspended|restricted|disabled) (?:from|for) sending|sending (?:is |has been )?(?:disabled|suspended|blocked) for (?:this|your)|outgoing mail[^.]{0,30}(?:blocked|suspended)/i,
        stages: ['mail', 'rcpt', 'data', 'message'],
      },
    ],
    ['sender.mailbox-full', { enhanced: ['5.2.2'], text: /storedrv\.submission/i }],
    [
      'sender.mailbox-full',
      {
        text: /quotaexceededexception\.mapiexception(?:shutoff)?quotaexceeded|sender(?:'s)? mailbox (?:is )?(?:full|over quota)|your mailbox (?:is )?(?:full|over quota)/i,
      },
    ],
    ['sender.mailbox-full', { enhanced: ['x.2.2'], stages: ['mail'] }],
    ['sender.not-permitted', { enhanced: ['5.7.60', '5.2.252'] }],
    [
      'sender.not-permitted',
      {
        text: /sendasdenied|send (?:mail )?as (?:this|the|that|another|on behalf)|does not have permissions? to send|permission to send (?:as|on behalf|mail as)|send on behalf of[^.]{0,40}(?:denied|not allowed)/i,
      },
    ],
    ['sender.domain-not-verified', { enhanced: ['5.7.64'] }],
  ]),
  ...rulesFrom<ReplyCode>(
    'https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html',
    [
      ['limit.sandbox', { text: /\bsandbox/i }],
      [
        'sender.domain-not-verified',
        {
          text: /(?:address|domain|identity|sender)[^.]{0,40}(?:is |are )?not (?:been )?(?:verified|confirmed|registered|validated|configured)|does not match a verified|not a sender signature|verified sender identity|unverified (?:sender|address|domain|email)|failed the check in region|domain (?:is )?not (?:allowed|authori[sz]ed) to (?:send|relay)|sender domain[^.]{0,30}not (?:allowed|accepted|configured)/i,
        },
      ],
    ],
    '2026-11',
  ),
  ...rulesFrom<ReplyCode>('https://www.postfix.org/postconf.5.html#reject_sender_login_mismatch', [
    [
      'sender.not-permitted',
      {
        text: /not owned by (?:auth(?:enticated)? )?user|sender (?:address )?(?:\S{1,80} )?(?:is )?not (?:owned|allowed|permitted|authori[sz]ed)|(?:not|isn't) (?:allowed|authori[sz]ed|permitted) to (?:use|send)(?: (?:mail|e-?mails?|messages?))?(?: (?:as|from|with|using|on behalf))? ?(?:this|the|that|your|a different|another)? ?(?:sender|from|address|envelope)/i,
      },
    ],
    [
      'sender.not-permitted',
      {
        text: /(?:sender|from|envelope)(?: address| mail)?[^.]{0,60}(?:does not|doesn't|must|is not|not) (?:match|belong|be the same|be identical|equal|verified by)[^.]{0,40}(?:auth|login|user|account)?(?!.{0,40}verified sender)/i,
      },
    ],
    [
      'sender.not-permitted',
      {
        text: /unknown sender address|sender address (?:is )?not allowed|(?:absender|absenderadresse)[^.]{0,60}(?:nicht|erlaubt|zul(?:ä|ae)ssig)|from address (?:is )?not (?:allowed|permitted|yours)|mail from must equal authori[sz]ed user|you are not allowed to send mail from|relaying disallowed (?:as|for)|sender (?:address )?mismatch|sender address is not (?:in|on) |use your own (?:e-?)?(?:mail )?address/i,
      },
    ],
    ['sender.not-permitted', { stages: ['mail'], text: /relaying (?:denied|disallowed)|relay (?:access )?denied/i }],
  ]),
  ...rulesFrom<ReplyCode>('https://www.postfix.org/postconf.5.html#reject_unknown_sender_domain', [
    [
      'sender.domain-unknown',
      {
        text: /sender address rejected: domain not found|sender domain (?:does not|must|not) (?:exist|resolve|found)|domain of (?:the )?sender(?: address)?[^.]{0,80}(?:(?:does not|doesn't) (?:exist|resolve)|has no (?:a|mx))|(?:sender|return[- ]?path|mail from)[^.]{0,60}(?:domain|host)[^.]{0,30}(?:not found|unknown|does not exist|doesn't exist|unresolvable|has no (?:a|mx))/i,
      },
    ],
    [
      'sender.domain-unknown',
      {
        text: /unrouteable (?:mail )?(?:address|domain)[^.]{0,40}sender|sender verify failed|(?:could not|cannot) (?:complete )?(?:verify|sender verify|resolve)[^.]{0,20}sender|can't verify sender/i,
      },
    ],
    ['sender.domain-unknown', { enhanced: ['x.1.8', 'x.7.27'] }],
    [
      'sender.null-rejected',
      {
        text: /(?:null|empty|blank) (?:sender|return[- ]?path|envelope|reverse[- ]?path)|sender (?:address )?(?:rejected: )?(?:<> |is empty|missing)|from:? ?<>/i,
      },
    ],
    [
      'sender.syntax',
      {
        text: /(?:sender|from|reverse[- ]?path|originator)(?:'s)?(?: e-?mail)?(?: address)?[^.]{0,40}(?:syntax|malformed|invalid|syntactically|ill-formed|bad format|illegal)|(?:malformed|bad|invalid|illegal) (?:sender|from|mail from|reverse[- ]?path|originator)|sender address rejected: need fully-qualified/i,
        codes: [5, 4],
        stages: ['mail', 'rcpt', 'data', 'auth', 'ehlo'],
      },
    ],
    ['sender.syntax', { enhanced: ['x.1.7'] }],
    [
      'sender.not-permitted',
      {
        text: /^(?:<[^>]{0,100}>:? )?sender (?:address |e?-?mail )?(?:rejected|refused|denied)|sender (?:address )?rejected: access denied/i,
      },
    ],
  ]),
];
