import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

const daily = { others: ['limit.rate'], apart: 'pause-helps' } as const;
const pace = { others: ['limit.daily-quota'], apart: 'pause-helps' } as const;
const standing = { others: ['greeting.ip-blocklisted', 'content.spam'], apart: 'pause-helps' } as const;

/** What providers are known to say, where a general rule would take a word of it for something else. */
export const usualProviderRules: readonly Rule<FindingCode>[] = [
  ...rulesFrom<FindingCode>(
    'https://learn.microsoft.com/exchange/troubleshoot/email-delivery/ndr/non-delivery-reports-in-exchange-online',
    [
      [
        'sender.account-blocked',
        { text: /outboundspamexception|verdict is suspend/i },
        { others: ['content.spam'], apart: 'pause-helps' },
      ],
      // Outlook.com's own codes for the sending address (SC, DY) and for what it sends (CS, OU).
      [
        'greeting.ip-blocklisted',
        { text: /\b(?:sc|dy|ou|cs)-00\d \(|messages from \S{1,60} weren't sent/i, codes: [4, 5] },
        { others: ['content.reputation', 'limit.rate'], apart: 'pause-helps' },
      ],
      ['sender.account-blocked', { text: /storedrv\.submi\w{1,8}.{0,40}accountsuspend/i }],
      [
        'server.local-error',
        {
          text: /storedrv\W.{0,80}(?:messagesubmitexception|logon ?failure|mailboxintransit|mapiexception(?:network|mdboffline|rpc))/i,
        },
        { others: ['recipient.policy'], apart: 'pause-helps' },
      ],
    ],
  ),
  ...rulesFrom<FindingCode>('https://support.google.com/a/answer/3726730', [
    ['starttls.required', { text: /(?:wasn't|was not|not) sent over (?:a |an )?(?:tls|encrypted)/i }],
    [
      'recipient.policy',
      { text: /(?:has|have) a policy that prohibit/i },
      { others: ['content.policy', 'sender.not-permitted'], apart: 'phase' },
    ],
    [
      'content.spam',
      {
        codes: [4, 5],
        coded: true,
        text: /suspicious (?:links?|urls?|attachments?)\b|(?:seems|looks|appears) (?:to be )?suspicious|(?<!heuristics\.)\bphishing\b/i,
      },
      { others: ['content.policy'], apart: 'phase' },
    ],
    [
      'content.spam',
      {
        text: /(?:suspected|suspicion of|possible|potential|detected|identified as) phishing|phishing (?:attempt |url |link |mail )?(?:detected|suspected)/i,
      },
      { others: ['content.policy'], apart: 'phase' },
    ],
  ]),
  ...rulesFrom<FindingCode>('https://postmaster.gmx.net/de/fehlermeldungen', [
    [
      'sender.domain-unknown',
      { codes: [550], coded: true, text: /invalid dns mx or a\/aaaa/i },
      { others: ['recipient.domain-unknown'], apart: 'sender-or-recipient' },
    ],
    [
      'greeting.ip-blocklisted',
      {
        codes: [4, 5],
        coded: true,
        text: /(?:mails?|messages?|connections?) from \[?(?:\d{1,3}\.){3}\d{1,3}\]? (?:is |are |was |were )?(?:currently |temporarily )?(?:blocked|rejected|refused|not accepted)/i,
      },
      { others: ['content.reputation'], apart: 'pause-helps' },
    ],
    ['content.virus', { codes: [5], coded: true, text: /infected|\bheuristics\./i }],
    [
      'content.policy',
      {
        codes: [5],
        coded: true,
        text: /(?:datei|anhang|anhänge|dateiendung)\w{0,8}[^.]{0,30}(?:nicht|verboten|gesperrt|blockiert)/i,
      },
    ],
    [
      'limit.rate',
      {
        codes: [4, 5],
        coded: true,
        text: /(?:sending|send|mail|message|submission) rate (?:is )?(?:too high|above|over)/i,
      },
      { others: ['limit.daily-quota'], apart: 'pause-helps' },
    ],
    [
      'data.from-header-invalid',
      { codes: [5], coded: true, text: /(?:invalid|bad|missing|malformed) headers? (?:found)?\W{0,3}from\b/i },
    ],
    ['server.out-of-resources', { codes: [431], coded: true, text: /disk|full|space|memory/i }],
    ['sender.account-blocked', { text: /absender (?:ist |wurde )?gesperrt/i }],
    ['auth.required', { text: /ohne (?:vorherige )?(?:anmeldung|authentifizierung) (?:keine|nicht)/i }],
  ]),
  ...rulesFrom<FindingCode>('https://community.mimecast.com/docs/DOC-1369', [
    ['recipient.greylisted', { text: /internal resources are temporarily unavailable.{0,40}mimecast/i }],
  ]),
  ...rulesFrom<FindingCode>('https://mail.163.com/help/help_spam_16.htm', [
    // Netease names each cause by two groups of letters; the words behind them are its servers' names.
    ['content.spam', { text: /\bdt:sp[mt]\b/i }, { others: ['content.policy'], apart: 'phase' }],
    ['sender.not-permitted', { text: /\bdt:sum\b|\bmi:spb\b/i }, { others: ['content.spam'], apart: 'sender-sent' }],
    ['sender.spf-fail', { text: /\bmi:spf\b/i }],
    ['content.dmarc', { text: /\bmi:dma\b/i }],
    ['greeting.ip-blocklisted', { text: /\bhl:(?:rep|ipb)\b/i }],
    ['greeting.too-many-connections', { text: /\bhl:i[tc]c\b/i }],
    ['limit.recipients', { text: /\brp:(?:drc|rcl|ccl)\b/i }, { others: ['limit.rate'], apart: 'pause-helps' }],
    ['limit.rate', { text: /\bhl:ifc\b|\bmi:(?:dmc|sfq)\b|\brp:[tq]rc\b/i }, pace],
    ['limit.daily-quota', { text: /\bmi:(?:stc|que|ful)\b/i }, daily],
    [
      'auth.disabled-by-admin',
      { codes: [5], coded: true, text: /user has no permission/i },
      { others: ['auth.app-password-required'], apart: 'who-switched-off' },
    ],
    // QQ names everything that it may be.
    [
      'auth.app-password-required',
      { text: /account is abnormal, service is not open/i },
      { others: ['auth.wrong-password', 'auth.disabled-by-admin'], apart: 'second-factor' },
    ],
  ]),
  ...rulesFrom<FindingCode>('https://senders.yahooinc.com/smtp-error-codes/', [
    [
      'content.reputation',
      { text: /\[tss?\d\d\](?!.{0,200}unexpected volume)/i },
      { others: ['greeting.ip-blocklisted', 'limit.rate'], apart: 'pause-helps' },
    ],
    // Apple, and the American cable networks.
    ['content.reputation', { text: /\[(?:cs|hm|hv)[a-z\d]{1,3}(?::hv[a-z])?\]|\baup#/i, codes: [4, 5] }, standing],
  ]),
  ...rulesFrom<FindingCode>('https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html', [
    // What services for sending say of their customers' accounts and domains.
    [
      'sender.account-blocked',
      { text: /sending (?:is |has been |was )?(?:paused|suspended) for|account (?:is |has been )?paused/i },
    ],
    [
      'sender.account-blocked',
      { codes: [4, 5], coded: true, text: /^domain \S{1,200} (?:is|has been) (?:disabled|suspended|deactivated)/i },
      { others: ['sender.domain-not-verified'], apart: 'pause-helps' },
    ],
    [
      'sender.domain-not-verified',
      {
        text: /domain is unverified|unconfigured sending domain|validate your sender|(?:please|or) authenticate your domain|from\/sender name is not valid/i,
      },
    ],
    ['recipient.policy', { text: /marked as inactive/i }, { others: ['recipient.unknown'], apart: 'mailbox-exists' }],
    ['greeting.rejected', { codes: [525], text: /unauthori[sz]ed ip/i }],
  ]),
];
