import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { pastedLimitRules } from './pasted-limits.ts';
import { pastedMicrosoftRules } from './pasted-microsoft.ts';
import { pastedPartyRules } from './pasted-parties.ts';
import { rulesFrom } from './rules-from.ts';
import { usualProviderRules } from './usual-providers.ts';
import { usualReplyRules } from './usual-replies.ts';

const notSignedIn = { others: ['auth.required'], apart: 'signed-in' } as const;

/**
 * Replies whose words decide although nothing is known of the moment at which they came: pasted texts do not say it.
 * Tried before the rules that serve the wizard's own conversation.
 */
export const pastedRules: readonly Rule<FindingCode>[] = [
  ...usualReplyRules,
  ...usualProviderRules,
  ...rulesFrom<FindingCode>('RFC 7505 section 4', [
    ['recipient.domain-unknown', { text: /\bnull ?mx\b/i }],
    ['recipient.greylisted', { codes: [4], text: /gr[ea]y-?list/i }],
  ]),
  ...pastedMicrosoftRules,
  ...pastedLimitRules,
  ...pastedPartyRules,
  ...rulesFrom<FindingCode>('RFC 4954 section 4', [
    [
      'auth.mechanism-unsupported',
      {
        text: /(?:unsupported|invalid|unknown|unrecogni[sz]ed) auth\w{0,12} (?:mechanism|method|type)|auth\w{0,12} (?:mechanism|method|type) (?:is )?(?:not supported|unsupported|unavailable|unknown)/i,
      },
    ],
  ]),
  ...rulesFrom<FindingCode>('RFC 5321 section 4.2.3', [
    ['limit.message-size', { text: /(?:message|mail) size (?:exceeds|limit)/i }],
    ['server.out-of-resources', { codes: [4], coded: true, text: /overload|too busy|high load|out of memory/i }],
    [
      'recipient.greylisted',
      {
        codes: [450, 451],
        coded: true,
        text: /recipient address rejected.{0,120}(?:try|later)|^temporarily (?:rejected|deferred)/i,
      },
      { others: ['server.local-error'], apart: 'pause-helps' },
    ],
    ['data.bare-line-feeds', { text: /smtplf\.html/i }],
  ]),
  ...rulesFrom<FindingCode>(
    'https://support.google.com/a/answer/3726730',
    [
      [
        'auth.web-login-required',
        { codes: [534, 535], text: /web ?browser/i },
        { others: ['auth.app-password-required'], apart: 'second-factor' },
      ],
      [
        'data.from-header-invalid',
        {
          text: /(?:missing|multiple|several|invalid|no)[^.]{0,60}\bfrom:? header|multiple addresses in from|from: header|rfc ?(?:2822|5322) (?:section )?[\d.]{0,6} ?(?:compliant|violation)|headers? (?:is|are) not rfc|duplicate headers/i,
        },
      ],
      ['content.policy', { text: /illegal attachment|security issue/i }],
      ['content.reputation', { text: /suspicious due to the very low reputation|low reputation of the sending/i }],
      ['recipient.syntax', { text: /not a valid rfc-?(?:5321|2821|822) address/i }],
      ['recipient.syntax', { codes: [501], enhanced: ['5.1.3'] }],
      ['connect.timeout', { enhanced: ['4.4.2'], text: /time ?out/i }],
      [
        'recipient.relay-denied',
        { text: /mail relay denied|invalid credentials for relay|multiple destination domains/i },
        notSignedIn,
      ],
    ],
    '2026-11',
  ),
  ...rulesFrom<FindingCode>('https://postmaster.gmx.net/de/fehlermeldungen', [
    [
      'greeting.ip-blocklisted',
      {
        text: /reject due to policy restrictions \(ip based\)|block ?listed|\blisted (?:at|by|on|in)\b|black-?list(?:ed)?\b|blocked using|\bdnsbls?\b|\bbad ip\b|identified as spammer|part of their network|host blocked|sending mta's poor reputation|ip:\S{1,45} - a problem occurred|ip=\S{1,45} - /i,
      },
    ],
    ['content.reputation', { text: /policy restrictions \(domain based\)/i }],
    [
      'content.policy',
      {
        text: /policy restrictions(?: \(header based\))?|security polic(?:y|ies)|local policy|banned content|spoof(?:ed|ing)/i,
      },
    ],
    [
      'limit.rate',
      {
        text: /failure sending mail\. try again later|rate limit reached|excessive volume|frequency limited|too many recent|max(?:imum)? messages? per connection|message rate limit|too many messages/i,
      },
    ],
    [
      'auth.wrong-password',
      { codes: [535], text: /^authentication credentials invalid/i },
      { others: ['auth.disabled-by-admin', 'auth.app-password-required'], apart: 'who-switched-off' },
    ],
  ]),
  ...rulesFrom<FindingCode>('https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-smtp.html', [
    [
      'limit.daily-quota',
      {
        text: /throttling failure: daily|daily (?:message|smtp relay|user|sending)[^.]{0,40}(?:quota|limit)|messaging limits/i,
      },
    ],
    ['limit.rate', { text: /throttling failure: maximum/i }],
    ['sender.not-permitted', { text: /not authorized to perform[: ]{1,3}.?ses:/i }],
    [
      'recipient.greylisted',
      {
        codes: [450, 451],
        text: /^(?:please )?(?:try|retry) (?:again )?later\b|verification in progress|come back later/i,
      },
      { others: ['server.local-error'], apart: 'pause-helps' },
    ],
    [
      'recipient.greylisted',
      { codes: [450], enhanced: ['4.3.2'] },
      { others: ['server.out-of-resources'], apart: 'pause-helps' },
    ],
  ]),
  ...rulesFrom<FindingCode>('https://www.postfix.org/smtpd.8.html', [
    [
      'auth.required',
      {
        text: /\bauth(?:entication)? (?:is )?(?:required|mandatory)|proper authentication required|sign ?in (?:is )?required/i,
      },
      { others: ['recipient.relay-denied'], apart: 'signed-in' },
    ],
    ['recipient.mailbox-full', { text: /mailbox (?:size )?(?:limit|quota)|boite[^.]{0,20}pleine/i, codes: [4, 5] }],
    [
      'recipient.relay-denied',
      {
        stages: ['rcpt', 'data', 'message', 'ehlo', 'connect', 'greeting'],
        text: /relay access denied|relaying denied|relay not permitted|unable to relay|trying to use me .{0,80}as a relay/i,
      },
      notSignedIn,
    ],
    ['greeting.rejected', { text: /client host rejected: access denied/i }, notSignedIn],
    [
      'recipient.unknown',
      { text: /no valid recipients|no longer valid|^address rejected/i },
      { others: ['recipient.relay-denied'], apart: 'mailbox-exists' },
    ],
    [
      'server.shutting-down',
      {
        codes: [421],
        text: /^(?:\S{1,80} )?service (?:not available|unavailable)/i,
        stages: ['rcpt', 'mail', 'message'],
      },
      { others: ['server.out-of-resources', 'greeting.rejected'], apart: 'pause-helps' },
    ],
    [
      'server.protocol-error',
      {
        text: /too many (?:protocol )?errors|bad sequence of commands|need (?:mail|rcpt)\b|must (?:have|issue|give) (?:sender|mail|rcpt)|valid rcpt command must precede|synchroni[sz]ation error|pipelining/i,
        codes: [4, 5],
      },
    ],
    ['starttls.unsupported', { codes: [500, 502, 503, 504], coded: true, text: /starttls/i }],
    [
      'auth.not-offered',
      { codes: [500, 502, 503], coded: true, text: /\bauth\b|authentication not enabled/i },
      { others: ['auth.requires-tls'], apart: 'offered-after-tls' },
    ],
    [
      'server.protocol-error',
      { codes: [500, 502, 503], coded: true, text: /command|unrecogni[sz]ed|not implemented|syntax/i },
      { others: ['intercept.firewall'], apart: 'phase' },
    ],
    ['helo.rejected', { codes: [501], coded: true, text: /\b(?:ehlo|helo)\b/i }],
    [
      'sender.syntax',
      { codes: [501, 550], text: /^(?:<[^>]{0,200}>: )?syntax error in parameters/i },
      { others: ['recipient.syntax', 'helo.rejected'], apart: 'phase' },
    ],
    [
      'recipient.syntax',
      { codes: [501, 553], text: /^bad address syntax|malformed address/i },
      { others: ['sender.syntax'], apart: 'sender-or-recipient' },
    ],
  ]),
  ...rulesFrom<FindingCode>('RFC 7372 section 3', [
    [
      'content.dmarc',
      { text: /\bdmarc\b/i, codes: [4, 5] },
      { others: ['sender.dmarc-fail', 'sender.dkim-missing'], apart: 'sender-records' },
    ],
    [
      'content.dmarc',
      { text: /\bspf\b|sender policy framework/i, codes: [4, 5] },
      { others: ['sender.spf-fail'], apart: 'sender-records' },
    ],
    [
      'content.dmarc',
      { text: /\bdkim\b/i, codes: [4, 5] },
      { others: ['sender.dkim-missing'], apart: 'sender-records' },
    ],
  ]),
];
