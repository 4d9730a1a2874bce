import type { ReplyCode } from '../../findings/reply-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

/** Refusals that mean the message itself, or the standing of whoever sends it. */
export const contentRules: readonly Rule<ReplyCode>[] = [
  ...rulesFrom<ReplyCode>('RFC 5321 section 2.3.8', [
    [
      'data.bare-line-feeds',
      {
        text: /bare[- ]?<?(?:lf|line ?feed|newline|cr)|barelinefeeds|stray (?:newline|lf|linefeed)|(?:lone|naked) (?:lf|cr)\b|cr and lf must be used together|smtp smuggling/i,
      },
    ],
  ]),
  ...rulesFrom<ReplyCode>('RFC 5322 section 3.6.2', [
    [
      'data.from-header-invalid',
      {
        text: /from:?['"]? ?header|header ['"]?from|(?:missing|multiple|several|invalid|malformed)[^.]{0,30}\bfrom:|messages? missing a valid (?:address in the )?from|rfc ?5322[^.]{0,60}from|'from' (?:header|field)/i,
        stages: ['message', 'data'],
      },
    ],
  ]),
  ...rulesFrom<ReplyCode>('RFC 7372 section 3', [
    [
      'content.dmarc',
      {
        text: /\bdmarc\b|\bdkim\b|\bspf\b|sender policy framework|not pass[^.]{0,40}authentication checks|unauthenticated email from/i,
      },
    ],
    ['content.dmarc', { enhanced: ['x.7.20', 'x.7.21', 'x.7.22', 'x.7.23', 'x.7.24', 'x.7.26', 'x.7.29', '4.7.32'] }],
  ]),
  ...rulesFrom<ReplyCode>('https://support.google.com/a/answer/3726730', [
    ['content.virus', { text: /\bvirus|\bmalware|infected|\btrojan|\beicar|\bclamav/i }],
    [
      'content.spam',
      {
        text: /\bspam(?!haus|cop)|\bunsolicited|\bjunk\b|bulk mail|looks like (?:bulk|advert)|ham\/spam|rspamd|spamassassin|score (?:too high|exceed)/i,
      },
    ],
    [
      'content.reputation',
      { text: /reputation|suspicious (?:due to|because)|poor sender score|senderbase|user complaints/i },
    ],
    [
      'content.policy',
      {
        text: /(?:content|attachment|file type|extension|executable|url|link|dlp|data loss)[^.]{0,50}(?:rejected|blocked|not (?:allowed|accepted|permitted)|forbidden|prohibited|denied|policy)|potential security issue|blocked by (?:content|policy|our content)|message (?:was )?(?:rejected|refused|blocked) (?:by|due to|because of) (?:content|policy|filter|administrat)|policy (?:violation|reasons)|violat\w{1,5} [^.]{0,40}policy|rejected by (?:header|body|mime|content) check|milter/i,
      },
    ],
    ['content.policy', { enhanced: ['x.6.0', 'x.6.1', 'x.6.2', 'x.6.3', 'x.6.5', 'x.7.7'] }],
  ]),
];
