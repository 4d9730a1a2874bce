import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

const notSignedIn = { others: ['recipient.relay-denied'], apart: 'signed-in' } as const;
const password = { others: ['auth.app-password-required'], apart: 'same-password-elsewhere' } as const;
const beforeTls = { others: ['auth.requires-tls'], apart: 'offered-after-tls' } as const;

/** Refusals by whom they mean: the account, the sender, the recipient or the server itself, whatever code they carry. */
export const pastedPartyRules: readonly Rule<FindingCode>[] = [
  ...rulesFrom<FindingCode>('RFC 4954 section 4', [
    [
      'starttls.unsupported',
      { codes: [500, 502, 503, 504, 501, 554], stages: ['starttls'] },
      { others: ['starttls.refused', 'intercept.firewall'], apart: 'tls-versions' },
    ],
    [
      'auth.mechanism-unsupported',
      {
        text: /no mechanism available|no (?:worthy|suitable|compatible|matching) mech|does(?: not|n't) support (?:the )?auth\w{0,12} (?:method|mechanism|type)|auth\w{0,12} (?:mechanism|method|type) (?:is )?(?:not|un)/i,
      },
    ],
    [
      'auth.required',
      {
        text: /\bauth\w{0,12} (?:command )?first\b|(?:send|issue|use|need|requires?)[^.]{0,30}\bauth\b[^.]{0,20}\bfirst|(?:ehlo|helo) and auth|login (?:is )?required|log ?in first|authentification (?:requise|obligatoire|n\S{1,2}cessaire)|autenticaci\S{1,2}n (?:requerida|necesaria)|necesario autentic|doit \S{1,3}tre authentifi|autenticazione richiesta|authentifizierung (?:ist )?(?:erforderlich|notwendig)|anmeldung (?:ist )?erforderlich/i,
      },
      notSignedIn,
    ],
    [
      'auth.not-offered',
      {
        codes: [500, 502, 503],
        coded: true,
        stages: ['auth'],
        text: /auth|command|recogni[sz]ed|implemented|enabled/i,
      },
      beforeTls,
    ],
    [
      'sender.account-blocked',
      {
        text: /(?:disabled|blocked|suspended|locked|restricted|barred|banned)[^.]{0,12}(?: from| for) (?:sending|outgoing|outbound|spam|abuse|e-?mail)|(?:sending|outgoing|outbound)[^.]{0,60}(?:account|user|mailbox|domain|mail)[^.]{0,40}(?:disabled|blocked|suspended|restricted)|(?:sending|outgoing|outbound) [^.]{0,40}(?:disabled|suspended)|(?:your|smtp|sender|sending) (?:\w{1,12} )?account\b[^.]{0,40}(?:not (?:yet )?(?:been )?(?:activated|active|approved|validated|enabled)|under review|pending|on hold|paused)|account under review|(?:versand|konto)[^.]{0,30}(?:für den versand|wegen spam|gesperrt)/i,
        stages: ['auth', 'mail', 'rcpt', 'data', 'message'],
      },
      { others: ['limit.daily-quota'], apart: 'pause-helps' },
    ],
    [
      'auth.disabled-by-admin',
      {
        text: /(?:account|user|mailbox|you)[^.]{0,20}(?:not|n't) (?:authori[sz]ed|allowed|permitted|enabled) to use (?:the )?(?:smtp|this service)/i,
      },
    ],
    [
      'auth.app-password-required',
      { text: /app(?:lication)?[- ]?(?:specific )?password|authori[sz]ation code|client authori[sz]ation/i },
      { others: ['auth.wrong-password'], apart: 'second-factor' },
    ],
    [
      'auth.too-many-attempts',
      { text: /too many (?:\w{1,14} ){0,2}(?:log-?[io]ns?|log-?in attempts|auth\w{0,12}|sign-?ins?|password)/i },
    ],
    [
      'auth.wrong-password',
      {
        codes: [5, 454],
        coded: true,
        text: /(?:invalid|incorrect|wrong|bad|unknown) (?:user(?: ?name| ?id)?|log-?in|credentials?) ?(?:or|and|\/) ?password|^\W{0,9}(?:smtp )?(?:log-?[io]n|auth\w{0,12}|sign-?in) (?:has )?(?:failed|failure|denied|incorrect|rejected|invalid|error)|(?:benutzername|passwort|kennwort)[^.]{0,30}(?:falsch|ungültig|nicht korrekt)|mot de passe[^.]{0,20}(?:incorrect|invalide|erron)|contrase\S{1,2}a[^.]{0,20}(?:incorrect|inv)/i,
      },
      password,
    ],
  ]),
  ...rulesFrom<FindingCode>('RFC 5322 section 3.6.2', [
    [
      'data.from-header-invalid',
      {
        text: /(?:missing|no|multiple|several|more than one|invalid|bad|malformed|incorrect|duplicate|without)[^.]{0,40}\bfrom['"]?:? (?:header|field|line|address in header)|from['"]?:? (?:header|field)s?[^.]{0,40}(?:missing|invalid|malformed|required|duplicate|empty)|headers? ['"]?from\b|(?:sender|from) in (?:any|the) header|incorrect sender header|valid address in the from|there is no from/i,
      },
    ],
  ]),
  ...rulesFrom<FindingCode>('https://www.exim.org/exim-html-current/doc/html/spec_html/', [
    [
      'sender.domain-unknown',
      {
        text: /(?:invalid|bad|unknown|unresolvable|non-?existent|unroutable) (?:sender|from|return|envelope|reverse)[ -](?:\w{1,12} )?(?:domain|host)|verification failed for <|sender verif(?:y|ication) fail|sender (?:address )?verif\w{1,8}[^.]{0,20}(?:callout|callback|fail)|complete sender verif|(?:sender|from)(?: address)?(?: domain)?[^.]{0,40}(?:does not|doesn't|must) (?:exist|resolve)|sender address[^.]{0,60}undeliverable/i,
      },
      { others: ['sender.not-permitted'], apart: 'sender-sent' },
    ],
    [
      'sender.not-permitted',
      {
        text: /unauthori[sz]ed (?:sender|from)|sender (?:is )?(?:unauthori[sz]ed|not authori[sz]ed)|not logged in as|(?:cannot|can't|may not|not (?:allowed|permitted|authori[sz]ed) to) use[^.]{0,30}(?:sender|from|address|alias)|(?:sender|from)(?: address)?[^.]{0,30} not (?:one of )?your(?:s| own)|sender(?: address)? must (?:be (?:local|your|the same|one of)|match|equal|belong)|must use (?:your|the)[^.]{0,30}(?:address|account) as (?:sender|from)|absender\w{0,8}[^.]{0,40}(?:nicht (?:akzeptiert|erlaubt|zulässig|zugelassen|berechtigt)|abgelehnt|verweigert|stimmt nicht)|emetteur invalide|exp\S{1,2}diteur[^.]{0,30}(?:refus|non autoris|invalide)|remitente[^.]{0,30}(?:no (?:autorizad|permitid)|rechazad)|invalid return path|not owned by user/i,
      },
      { others: ['auth.required'], apart: 'signed-in' },
    ],
  ]),
  ...rulesFrom<FindingCode>('https://docs.aws.amazon.com/ses/latest/dg/sending-email-suppression-list.html', [
    [
      'recipient.policy',
      {
        text: /suppression list|\bsuppressed\b|(?<!ip |ip-|client |host |source |your |remote |sender |from )\baddress (?:is |has been |was )?(?:on (?:a|the|our) |in (?:a|the|our) )?(?:block|black|deny)-?list/i,
      },
      { others: ['recipient.unknown'], apart: 'mailbox-exists' },
    ],
  ]),
  ...rulesFrom<FindingCode>('RFC 7505 section 4', [
    [
      'recipient.domain-unknown',
      {
        text: /\bnull ?mx\b|domain '?\S{1,200}'? (?:does not|doesn't) accept (?:any )?(?:e-?)?mail|(?:recipient|destination)(?: mail)?(?: domain| host)[^.]{0,40}(?:not|un)|dns type 'mx'|(?:mx|'mx') lookup of|no mail hosts? for|type=mx: host not found(?!, try)/i,
      },
      { others: ['dns.not-found'], apart: 'phase' },
    ],
    ['sender.syntax', { enhanced: ['x.1.7'] }],
    [
      'recipient.syntax',
      {
        codes: [501],
        coded: true,
        text: /^\W{0,9}(?:\S{1,200} )?(?:invalid|bad|malformed|illegal) (?:e-?mail )?address/i,
      },
      { others: ['sender.syntax'], apart: 'sender-or-recipient' },
    ],
    ['content.spam', { text: /\b(?:uce|ube)\b/i, codes: [4, 5] }],
    [
      'content.spam',
      {
        text: /\b(?:surbl|uribl)\b|\b(?:url|uri|link|domain in (?:the )?(?:body|message))s?\b[^.]{0,60}(?:black-?list|block-?list|blocked|\blisted)/i,
        codes: [4, 5],
      },
      { others: ['content.policy'], apart: 'phase' },
    ],
    ['sender.syntax', { text: /^\W{0,9}syntax: mail\b/i }],
    ['recipient.syntax', { text: /^\W{0,9}syntax: rcpt\b/i }],
    ['auth.mechanism-unsupported', { enhanced: ['x.7.4'], text: /mechanism|auth/i }],
    [
      'greeting.rejected',
      {
        codes: [421, 521, 554],
        text: /not accepting (?:connections|mail|messages)|does not accept (?:connections|mail from your)/i,
      },
      { others: ['server.shutting-down'], apart: 'pause-helps' },
    ],
    [
      'content.policy',
      {
        text: /\bid=\S{1,40} - banned|(?:banned|forbidden|prohibited|dangerous|disallowed|blocked)[ _](?:file|name|attachment|content|extension)|attachments? (?:type )?(?:is |are )?(?:not allowed|forbidden|blocked|banned)|matched map/i,
      },
    ],
    [
      'recipient.relay-denied',
      {
        text: /relais (?:refus|non autoris|interdit)|retransmisi\S{1,3}n|reenv\S{1,2}o no|inoltro non consentito|weiterleitung nicht (?:erlaubt|gestattet)/i,
      },
      { others: ['auth.required'], apart: 'signed-in' },
    ],
    [
      'content.dmarc',
      { text: /designate[^.]{0,60}permitted sender/i },
      { others: ['sender.spf-fail'], apart: 'sender-records' },
    ],
    [
      'greeting.ip-blocklisted',
      {
        text: /\[ipts\d\d\]|(?:host|\bip|client|address|server)[^.]{0,30} (?:is )?(?:in|on) (?:\S{1,40} ){0,4}(?:blocking |extensible |block |black|deny )?(?:list|database)\b/i,
        codes: [4, 5],
        coded: true,
      },
    ],
    [
      'helo.rejected',
      { text: /\b(?:helo|ehlo)\b[^.]{0,40}must (?:contain|be|have|resolve)|must (?:contain|be) (?:a |an )?fqdn/i },
    ],
    [
      'server.out-of-resources',
      { codes: [4], text: /load average|(?:server|system) load|high load|too (?:much|many) load/i },
    ],
  ]),
];
