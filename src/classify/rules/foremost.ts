import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

const microsoft =
  'https://learn.microsoft.com/exchange/troubleshoot/email-delivery/ndr/non-delivery-reports-in-exchange-online';

/**
 * Replies that do not mean what their code or their words say to somebody who does not know where they come from. Only
 * for pasted texts: they lead to causes that the wizard measures for itself.
 */
export const foremostRules: readonly Rule<FindingCode>[] = [
  ...rulesFrom<FindingCode>(
    'https://learn.microsoft.com/exchange/troubleshoot/send-emails/send-receive-emails-socketerror',
    [
      [
        'starttls.required',
        { codes: [451], enhanced: ['5.7.3'], text: /starttls is required/i },
        { others: ['tls.version-unsupported'], apart: 'tls-versions' },
      ],
      [
        'tls.version-unsupported',
        { codes: [451], enhanced: ['5.7.3'], text: /starttls/i },
        { others: ['starttls.required'], apart: 'tls-versions' },
      ],
      [
        'tls.version-unsupported',
        { text: /tls ?(?:v ?)?1\.[01](?: and 1\.1)? (?:is|are) (?:not|no longer) supported/i },
      ],
      [
        'tls.handshake-failed',
        { codes: [421], enhanced: ['4.4.2'], text: /dropped due to socketerror/i },
        { others: ['tls.version-unsupported'], apart: 'tls-versions' },
      ],
    ],
    '2026-11',
  ),
  ...rulesFrom<FindingCode>(
    microsoft,
    [
      [
        'cert.incomplete-chain',
        { enhanced: ['4.4.317', '5.4.317'], text: /message=untrustedroot/i },
        { others: ['cert.unknown-issuer'], apart: 'chain-sent' },
      ],
      ['cert.expired', { enhanced: ['x.7.322'] }],
      ['cert.hostname-mismatch', { enhanced: ['x.7.325'] }],
      ['cert.rejected', { enhanced: ['x.7.323', 'x.7.324'] }],
      ['starttls.unsupported', { enhanced: ['x.7.321'] }],
      ['connect.refused', { enhanced: ['x.4.316'], text: /refused|10061/i }],
      ['connect.reset', { enhanced: ['x.4.318'] }],
      [
        'connect.timeout',
        {
          enhanced: ['x.4.317', 'x.4.316', 'x.4.1'],
          text: /connect(?!.{0,200}(?:unreachable|refused|no route|reset))|timed? ?out|no answer|expired/i,
        },
        { others: ['connect.port-blocked'], apart: 'other-ports' },
      ],
      ['recipient.domain-unknown', { enhanced: ['x.4.310'] }],
      [
        'dns.resolver-problem',
        { enhanced: ['x.4.312'] },
        { others: ['recipient.domain-unknown'], apart: 'resolver-works' },
      ],
      [
        'auth.requires-tls',
        { codes: [504], text: /unrecogni[sz]ed auth/i, providers: ['microsoft'] },
        { others: ['auth.mechanism-unsupported'], apart: 'offered-after-tls' },
      ],
      [
        'delivery.not-arrived',
        { enhanced: ['x.4.7'], text: /expired|delayed|delivery time/i },
        { others: ['connect.timeout', 'recipient.greylisted'], apart: 'whole-message' },
      ],
    ],
    '2026-11',
  ),
  ...rulesFrom<FindingCode>(
    'https://cisco.com/c/it_it/support/docs/security/email-security-appliance/118550-qa-esa-00.html',
    [
      // The gateway got a command that somebody on the way had painted over.
      [
        'intercept.firewall',
        {
          codes: [500],
          text: /^#?\W{0,3}command not recogni[sz]ed\W{0,3}$|command (?:unrecogni[sz]ed|not recogni[sz]ed)\W{1,4}x{4,}/i,
          stages: ['starttls', 'ehlo', 'auth', 'rcpt'],
        },
        { others: ['starttls.unsupported', 'server.protocol-error'], apart: 'phase' },
      ],
      [
        'intercept.firewall',
        { text: /\b250[ -](?:x{7,}[a-z]?\b|\*{4,})|\b220[ -]\*{6,}|unrecogni[sz]ed\W{1,4}x{4,}/i },
      ],
    ],
  ),
  ...rulesFrom<FindingCode>('RFC 5321 section 3.8', [
    // A program between client and server answers in the server's place, because it did not reach the server itself.
    [
      'intercept.antivirus',
      {
        codes: [4, 5],
        coded: true,
        text: /^\W{0,9}(?:cannot|can't|could not|unable to|failed to) connect to (?:the )?(?:smtp |mail |remote )?server|\bmfe proxy|(?:avast|avg|mcafee|kaspersky|norton|eset|bitdefender|g data|avira)\b[^.]{0,30}(?:proxy|mail (?:shield|scanner|guard)|antivirus)/i,
      },
      { others: ['connect.timeout', 'intercept.firewall'], apart: 'who-issued' },
    ],
  ]),
  ...rulesFrom<FindingCode>('Oracle Database, UTL_SMTP', [
    // Its own way to say that it reached no server.
    [
      'connect.port-blocked',
      { text: /ora-29278: smtp transient error: 421 service not available/i },
      { others: ['connect.refused', 'connect.timeout'], apart: 'other-ports' },
    ],
  ]),
  ...rulesFrom<FindingCode>('Dovecot, authentication service', [
    [
      'auth.backend-unavailable',
      {
        text: /(?:temporary|internal|transient) auth\w{0,12} (?:failure|error|problem)|connection lost to auth|no connection to auth|connect to \S{0,60}private\/auth|auth socket|unable to authenticate at present|auth(?:entication)? (?:service|server|backend|daemon)[^.]{0,40}(?:unavailable|down|unreachable|not (?:available|responding)|timed out|temporar)/i,
      },
    ],
  ]),
  ...rulesFrom<FindingCode>('https://learn.microsoft.com/entra/identity-platform/scopes-oidc', [
    [
      'auth.token-scope',
      {
        text: /\bscope\b[^.]{0,60}(?:is not valid|invalid|not supported)|value for (?:the )?(?:input parameter '?)?scope|\bscope https?:\/\/\S{1,200} .{0,120}(?:not valid|isn't valid)/i,
      },
    ],
  ]),
  ...rulesFrom<FindingCode>('https://support.google.com/mail/answer/7126229', [
    // Node-RED shows line ends so: its mail node can only present a stored password.
    [
      'auth.app-password-required',
      { enhanced: ['5.7.14'], text: /(?:browser and|try again\.?) ↵/i },
      { others: ['auth.web-login-required'], apart: 'second-factor' },
    ],
    [
      'auth.web-login-required',
      { codes: [534, 535], enhanced: ['5.7.14'] },
      { others: ['auth.app-password-required'], apart: 'second-factor' },
    ],
    [
      'auth.app-password-required',
      { enhanced: ['5.7.8'], codes: [535], text: /username and password not accepted/i, providers: ['google'] },
      { others: ['auth.wrong-password'], apart: 'second-factor' },
    ],
    [
      'auth.too-many-attempts',
      { codes: [454], text: /too many login attempts/i },
      { others: ['auth.app-password-required', 'limit.rate'], apart: 'second-factor' },
    ],
  ]),
  ...rulesFrom<FindingCode>(
    'https://github.com/splitbrain/dokuwiki-plugin-smtp/issues/38',
    [
      // How DokuWiki's SMTP plugin writes a reply; where no sender is set, it gives none.
      [
        'sender.null-rejected',
        { codes: [553], text: /\b553 \| (?:sender|mail from)/i },
        { others: ['sender.not-permitted'], apart: 'sender-sent' },
      ],
    ],
    '2026-11',
  ),
  ...rulesFrom<FindingCode>(
    'https://github.com/zammad/zammad/issues/1612',
    [
      // The first of GMX's two lines; the second says that the sender's address is not allowed.
      [
        'sender.not-permitted',
        { codes: [550], text: /\b550-requested action not taken: mailbox unavailable\W{0,9}$/i },
        { others: ['recipient.unknown'], apart: 'sender-or-recipient' },
      ],
    ],
    '2026-11',
  ),
  ...rulesFrom<FindingCode>('RFC 6531 section 3', [
    [
      'smtputf8.unsupported',
      {
        text: /\bsmtputf8\b|(?:non-ascii|internationali[sz]ed|utf-?8|8-?bit|unicode) (?:character|address|e-?mail address|mailbox|sender|recipient|header)\w{0,3}[^.]{0,40}(?:not|un)/i,
      },
    ],
    ['smtputf8.unsupported', { enhanced: ['x.6.7', 'x.6.8', 'x.6.9', 'x.6.10'] }],
  ]),
  ...rulesFrom<FindingCode>('https://www.postfix.org/TLS_README.html', [
    [
      'auth.requires-tls',
      {
        text: /(?:must|need to|please) (?:first )?(?:issue|use|run|do) (?:a )?starttls[^.]{0,30}(?:before|prior to) auth|auth\w{0,12}[^.]{0,30}(?:only|not) (?:available|allowed|permitted|possible|supported)[^.]{0,20}(?:over|on|without|with|after|unless|until) (?:an? )?(?:secure|encrypt|tls|ssl|starttls|unencrypt|plain|insecure)|plaintext auth\w{0,12} (?:is )?(?:disallowed|not allowed|disabled)|(?:encryption|encrypted connection|tls|ssl) (?:is )?required (?:for|before|to) (?:requested )?auth/i,
      },
      { others: ['starttls.required'], apart: 'offered-after-tls' },
    ],
  ]),
  ...rulesFrom<FindingCode>('RFC 8551 section 4', [
    [
      'smime.certificate-invalid',
      {
        text: /s\/?mime[^.]{0,80}(?:cert|sign|key|zertifikat|error|fail|invalid|fehl)|(?:signing|signature|signatur)-?(?: )?(?:certificate|zertifikat)[^.]{0,80}(?:expired|invalid|not found|missing|abgelaufen|ungültig|nicht gefunden)|(?:unable|failed|could not|cannot) to? ?(?:sign|encrypt) (?:the )?(?:message|mail|e-?mail)|openssl_pkcs7_sign|(?:nachricht|mail) konnte nicht signiert/i,
      },
    ],
  ]),
  ...rulesFrom<FindingCode>('https://curl.se/libcurl/c/libcurl-errors.html', [
    ['starttls.unsupported', { text: /curl: \(64\)/i }],
    ['config.ca-file-missing', { text: /curl: \(77\)/i }, { others: ['cert.unknown-issuer'], apart: 'trusted-file' }],
    ['greeting.not-smtp', { text: /curl: \(8\)/i }],
  ]),
];
