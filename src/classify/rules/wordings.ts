import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

/**
 * Loose wordings of refusals, where no known product's words were found: what is spoken of, together with what is said of
 * it. Tried only on the text of a refusal.
 */
export const wordingRules: readonly Rule<FindingCode>[] = rulesFrom<FindingCode>('RFC 3463 section 3', [
  [
    'recipient.mailbox-full',
    {
      text: /\bquota\b|overquota|(?:mailbox|folder|inbox|maildir|account|postfach)[^.]{0,30}\bfull\b|full mailbox|(?:disk|storage|enough|sufficient)[^.]{0,12}space|(?:no|out of) (?:\w{1,9} )?space|space has been used|exceed\w{0,3} (?:its |the )?(?:storage|allocation)/i,
    },
  ],
  [
    'recipient.relay-denied',
    {
      text: /\brelay(?:ing)?\b|not a gateway|\bgatewaying\b|rcpthosts?\b|don't handle mail for|specified domain is not allowed|not local host/i,
    },
    { others: ['auth.required'], apart: 'signed-in' },
  ],
  ['sender.null-rejected', { text: /sender (?:domain )?is empty|empty (?:e-?mail )?address/i }],
  [
    'sender.domain-unknown',
    {
      text: /(?:unroutable|unresolvable|unverifiable) sender|valid sender domain|domain of (?:the )?sender|sender(?:'s)? domain[^.]{0,40}(?:invalid|unknown|exist|resolve)/i,
    },
  ],
  [
    'recipient.policy',
    {
      text: /members-only|mailing list|not subscribed|pre-?approved|list of (?:allowed )?senders|blocked by the recipient|user (?:rules|reject|refuses)|refuses to (?:accept|receive)|recipient[^.]{0,30}(?:refuses|rejects)|not accepting (?:any )?(?:mail|messages)|does not accept mail|receiving disabled|protected by/i,
    },
    { others: ['content.policy'], apart: 'phase' },
  ],
  [
    'greeting.ip-blocklisted',
    {
      text: /\b(?:ip|ips|mail server|server access|network|connections?|host)\b[^.]{0,40}(?:blocked|rejected|forbidden|not allowed|not accepted|refused|banned|listed)|dynamic ip|blocked by\b|blocked$|unwanted messages|your isp\b|zombie|bad sender ip|access to (?:this|submit)[^.]{0,60}rejected|(?:invalid|bad) ip/i,
    },
    { others: ['content.reputation'], apart: 'pause-helps' },
  ],
  [
    'recipient.unknown',
    {
      text: /(?:account|mailbox|user|address|recipients?|addressee|customer|person|empfänger|e-?mail name)\b[^.]{0,70}(?:not exist|n't exist|no longer|not (?:be )?found|unknown|not known|inactive|disabled|suspended|terminated|not active|not an active|not present|discontinued|not (?:a )?local|frozen|locked|unavail?a?ble|undeliverable|closed|archived|does not live|not ok|not accepted)|(?:\bno|not an?|invalid|unknown|can't accept|inactive|archived|not found|unallocated)(?: \w{1,12}){0,2} (?:user|mail ?box|account|recipient|address|addresses|person|one at this)|does(?: not|n't) exist|valid(?:rcpt|recipient)to|bad(?:rcpt|recipient)to|don't exists?|unavailable (?:mail )?(?:user|box|mailbox|recipient)|(?:bo\S{1,2}te|destinataire|adresse)[^.]{0,30}(?:indisponible|inconnue?|inexistant)|buz\S{1,2}n no disponible|destinatario (?:no v|desconocid|inesistente|sconosciut)|utilisateur inconnu|no existe|nessun utente|user missing|unbekannt|nicht bekannt|existiert nicht|destinataire[^.]{0,20}(?:invalide|inconnu|archiv)/i,
    },
    { others: ['recipient.policy'], apart: 'mailbox-exists' },
  ],
  [
    'recipient.domain-unknown',
    {
      text: /(?:host|domain)\b[^.]{0,40}(?:unknown|not reachable|must exist|not exist|not found|disabled)|unknown domain|\bnull ?mx\b|no route for/i,
    },
    { others: ['sender.domain-unknown'], apart: 'sender-or-recipient' },
  ],
  [
    'limit.message-size',
    { text: /\b(?:size|line) limit|message size|taille limite|too (?:big|large)\b|maximum size/i },
  ],
  ['greeting.too-many-connections', { text: /connections? limit|trop de connexions|too many sessions/i }],
  [
    'limit.rate',
    {
      text: /\bslower\b|too (?:fast|quickly|often)|numerous attempts|too many (?:\w{1,12} ){0,2}(?:mails?|messages?|e-?mails?)|exceeded[^.]{0,40}(?:limit|rate)/i,
    },
  ],
  ['content.spam', { text: /anti-?spam|\bbulk\b|advertis|\buribl\b|mass mailer|phishing/i }],
  ['content.virus', { text: /potentially executable|malicious/i }],
  ['helo.no-reverse-dns', { text: /unresolvable relay|nameserver query|resolve (?:your|the client)/i }],
  [
    'data.from-header-invalid',
    {
      text: /\bheaders?\b[^.]{0,30}(?:error|not accepted|invalid|missing|malformed)|noncompliant|purported responsible|not rfc/i,
    },
  ],
  [
    'sender.not-permitted',
    {
      text: /sender (?:e-?mail |ip )?address (?:is )?(?:rejected|not)|not (?:a )?registered[^.]{0,20}user|different address or alias|does not accept mail from|emetteur invalide/i,
    },
  ],
  [
    'content.policy',
    {
      text: /filter(?:ed)?\b|unacceptable|(?:rejecting|reject) (?:mail )?content|organi[sz]ational settings|attachments?\b|\bimages?\b|low priority|\bpolic(?:y|ies)\b|protocol violation/i,
    },
    { others: ['recipient.policy'], apart: 'phase' },
  ],
  ['server.misconfigured', { text: /\bloop\b|looping|config(?:uration)? error|misconfigured|license expired/i }],
  ['server.out-of-resources', { text: /system (?:is )?full|storage/i }],
  [
    'server.local-error',
    {
      text: /while being processed|error (?:while )?sending|transaction failed|can't create|could not (?:load|read|write)|interrupted|timeout waiting|\bno mdb\b|not been able/i,
    },
  ],
]);
