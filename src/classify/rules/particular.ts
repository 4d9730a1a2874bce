import type { ReplyCode } from '../../findings/reply-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

/** Texts of one server or provider that the general rules would put to the wrong party. */
export const particularRules: readonly Rule<ReplyCode>[] = [
  ...rulesFrom<ReplyCode>('https://www.postfix.org/smtpd.8.html', [
    // Postfix names the sender or recipient that it was about, but means its own tables.
    ['server.misconfigured', { text: /server configuration (?:error|problem)/i }],
  ]),
  ...rulesFrom<ReplyCode>(
    'https://support.google.com/a/answer/3726730',
    [
      ['greeting.ip-blocklisted', { codes: [421, 550], text: /unusual rate of unsolicited mail/i }],
      [
        'helo.rejected',
        {
          codes: [421],
          enhanced: ['4.7.0'],
          text: /^try again later, closing connection/i,
          stages: ['greeting', 'ehlo', 'mail', 'rcpt'],
        },
      ],
      ['recipient.relay-denied', { text: /invalid credentials for relay/i }],
      ['auth.too-many-attempts', { codes: [454], text: /too many login attempts/i }],
      ['auth.backend-unavailable', { codes: [454], text: /cannot authenticate due to (?:a )?temporary/i }],
    ],
    '2026-11',
  ),
  ...rulesFrom<ReplyCode>(
    'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/deprecation-of-basic-authentication-exchange-online',
    [
      ['auth.basic-auth-retired', { enhanced: ['5.7.30'], text: /basic auth/i }],
      ['auth.wrong-password', { enhanced: ['5.7.139'], text: /credentials were incorrect/i }],
      ['recipient.unknown', { text: /recipient ?not ?found/i }],
      ['content.dmarc', { text: /\bdmarc\b/i }],
      ['sender.mailbox-full', { text: /storedrv\.submission[^;]{0,80}mapiexception(?:shutoff)?quotaexceeded/i }],
    ],
  ),
  ...rulesFrom<ReplyCode>(
    'https://www.ionos.de/hilfe/e-mail/problemloesungen-mail-basicmail-business/fehlermeldungen-bei-unzustellbarer-e-mail/',
    [
      ['recipient.mailbox-full', { codes: [550], text: /^quota exceeded$/i }],
      ['auth.wrong-password', { codes: [535], text: /smtp auth failed with the remote server/i }],
      ['sender.domain-unknown', { text: /invalid dns mx or a\/aaaa/i, stages: ['mail'] }],
      ['recipient.domain-unknown', { text: /invalid dns mx or a\/aaaa/i, stages: ['rcpt'] }],
      ['sender.not-permitted', { codes: [550, 553, 554], text: /mailbox unavailable/i, stages: ['mail'] }],
      [
        'recipient.unknown',
        {
          text: /requested action not taken: mailbox unavailable|^mailbox unavailable/i,
          codes: [5],
          stages: ['rcpt', 'message', 'data'],
        },
      ],
    ],
    '2026-11',
  ),
  ...rulesFrom<ReplyCode>(
    'https://new-faq.comservice-ffo.de/smtp-fehlermeldungen-e-mail-fehler/',
    [
      ['helo.rejected', { codes: [450], text: /^reject due to policy violations/i }],
      ['greeting.ip-blocklisted', { codes: [421], text: /^reject due to policy violations/i }],
    ],
    '2026-11',
  ),
  // Texts are the server's own business; these are what single products are known to say.
  ...rulesFrom<ReplyCode>('RFC 5321 section 4.2', [
    // Telekom: "A problem occurred. (Ask your postmaster … tosa@rx.t-online.de …) (BL)".
    ['greeting.ip-blocklisted', { text: /tosa@rx\.t-online\.de.{0,40}\(BL\)/i }],
    ['greeting.ip-blocklisted', { text: /ipcheck\.proofpoint\.com/i }],
    ['limit.daily-quota', { text: /maximum credits exceeded/i }],
    // cPanel's Exim names the relaying as well, but only the missing sign-in can be mended.
    ['auth.required', { text: /turn on smtp auth/i }],
    // hMailServer, where the address range may not send outside.
    ['recipient.relay-denied', { text: /^delivery is not allowed to this address/i, stages: ['rcpt'] }],
    // Domino.
    ['sender.not-permitted', { text: /^mail from \S{1,254} rejected for policy/i, stages: ['mail', 'rcpt'] }],
    // Mimecast and OpenSMTPD: no fault of the address's form.
    ['recipient.unknown', { codes: [550], text: /\binvalid recipient\b/i, stages: ['rcpt'] }],
    ['recipient.policy', { text: /envelope blocked/i, stages: ['rcpt'] }],
    ['content.policy', { text: /anti-?spoofing policy|^permanent failure for one or more recipients/i }],
    // Exchange: its pace, not its size, though "message" and "limit" stand in it.
    ['limit.rate', { text: /(?:submission|message|mail) rate (?:limit )?(?:for|of|has|exceed)/i }],
  ]),
  ...rulesFrom<ReplyCode>('https://www.postfix.org/SMTPD_ACCESS_README.html', [
    ['helo.rejected', { codes: [501], text: /^invalid domain name/i, stages: ['ehlo', 'mail', 'rcpt'] }],
    ['sender.not-permitted', { codes: [553], text: /relaying disallowed/i }],
    [
      'auth.required',
      {
        text: /^(?:<[^>]{0,200}>: )?(?:sender|recipient) address rejected: (?:not logged in|authentication required|please (?:authenticate|log ?in))/i,
      },
    ],
    ['recipient.relay-denied', { text: /(?:^|: )relay access denied/i, stages: ['rcpt', 'data', 'message', 'ehlo'] }],
    ['recipient.unknown', { text: /recipient address rejected: (?:user unknown|undeliverable|unverified)/i }],
  ]),
];
