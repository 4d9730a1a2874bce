import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

/** What business systems and the programs around them say of their own settings. */
export const productRules: readonly Rule<FindingCode>[] = [
  ...rulesFrom<FindingCode>('BMD NTCS, page on the mail system', [
    ['redirect.address-missing', { text: /@test-dummy\.at\b/i }],
    ['redirect.active', { text: /(?:umleitung|umgeleitet|redirect)[^.]{0,60}(?:aktiv|active|e-?mail|adresse)/i }],
    [
      'sender.not-registered',
      {
        text: /(?:absender|sender)[^.]{0,80}(?:nicht (?:beim|im|am) (?:mitarbeiter|dienstnehmer|personal)|not (?:on|in|at) the employee)|(?:e-?mail-)?adresse[^.]{0,60}(?:mitarbeiter|dienstnehmer)stamm/i,
      },
    ],
    [
      'config.mail-disabled',
      {
        text: /(?:mail|e-?mail|smtp)-?(?:versand|sending)[^.]{0,40}(?:deaktiviert|nicht aktiv|abgeschaltet|ausgeschaltet|disabled|switched off)|mail (?:sending )?is (?:disabled|deactivated|turned off)|e-?mail[^.]{0,20}is not enabled|sending (?:of )?e-?mails? (?:is|has been) disabled/i,
      },
    ],
    [
      'config.value-missing',
      {
        text: /(?:smtp|mail|e-?mail)[- ]?(?:server|host)[^.]{0,40}(?:nicht (?:definiert|hinterlegt|konfiguriert|angegeben|gesetzt)|not (?:configured|defined|specified|set)|is (?:empty|missing))|kein(?:e)? (?:smtp|mail|e-?mail)[- ]?(?:server|zugangsdaten|konto)|no (?:smtp|mail)[- ]?(?:server|host) (?:was |is )?(?:configured|specified|defined|set)|smtp host was not specified|smtp-host wurde nicht angegeben|absender[^.]{0,30}(?:fehlt|nicht (?:angegeben|hinterlegt|definiert))|a from address must be specified|from must be specified|"?sendmail_from"? not set|(?:smtp |mail )?host(?: ?name)? (?:parameter )?(?:must be (?:specified|set|given)|is required)|no (?:smtp |mail )?(?:server|host|relay) (?:defined|given)|mail(?:er)? (?:is )?not configured/i,
      },
    ],
    [
      'config.value-invalid',
      {
        text: /invalid (?:smtp )?port|port (?:number )?(?:is )?(?:invalid|out of range)|ungültiger port|invalid url.{0,20}smtp|url malformed|err_socket_bad_port|invalid (?:host ?name|server name)\b|^\W{0,9}(?:.{0,60}: )?wrong host name\W{0,3}$/i,
      },
    ],
  ]),
  ...rulesFrom<FindingCode>('agorum core, page on mail', [
    [
      'config.proxy-loop',
      { text: /(?:relay|mail ?server)[^.]{0,60}(?:points? (?:back )?(?:at|to) itself|zeigt auf sich selbst)/i },
    ],
    ['recipient.policy', { text: /relayacl|acl_standard_mail_create/i }],
  ]),
  ...rulesFrom<FindingCode>('https://learn.microsoft.com/dotnet/api/system.net.mail.mailaddress', [
    [
      'recipient.syntax',
      {
        text: /specified string is not in the form required for an e-?mail address|(?:nicht in der (?:erforderlichen )?form|nicht das erforderliche format)[^.]{0,40}e-?mail-?adresse|nicht das für eine e-?mail-?adresse erforderliche|invalid character was found in the mail header|javax\.mail\.internet\.addressexception|jakarta\.mail\.internet\.addressexception|missing final '@domain'|missing local name|invalid e-?mail address|e-?mail address is (?:invalid|malformed)|missing domain or user|illegal (?:address|character in (?:domain|local))|invalid header was found in the mail address|keine gültige e-?mail-?adresse/i,
      },
      { others: ['sender.syntax'], apart: 'sender-or-recipient' },
    ],
    ['sender.syntax', { text: /invalid address: +\(from\)|invalid (?:from|sender) address/i }],
    [
      'recipient.syntax',
      {
        text: /invalid address: +\((?:to|cc|bcc)\)|no recipients? (?:defined|specified|addresses)|must provide at least one recipient|a recipient must be specified|ein empfänger muss angegeben/i,
      },
    ],
  ]),
  ...rulesFrom<FindingCode>('https://github.com/PHPMailer/PHPMailer/wiki/Troubleshooting', [
    [
      'auth.wrong-password',
      {
        text: /smtp error: could not authenticate|\(67\)|failed to authenticate on smtp server|sasl login authentication failed|auth failed, \d{1,3} attempts|authenticationinvalidcredentials|login denied|authenticationfailedexception|invalid login/i,
      },
      { others: ['auth.app-password-required'], apart: 'same-password-elsewhere' },
    ],
    [
      'sender.not-permitted',
      { text: /following from address failed|mail sender rejection|sender was (?:rejected|refused)/i },
      { others: ['auth.required'], apart: 'signed-in' },
    ],
    [
      'recipient.relay-denied',
      {
        text: /following recipients failed|all recipients were rejected|mail recipient rejection|recipientnotaccepted/i,
      },
      { others: ['recipient.unknown', 'auth.required'], apart: 'signed-in' },
    ],
    [
      'sender.not-permitted',
      { text: /smtp error: data not accepted/i },
      { others: ['content.policy', 'limit.rate'], apart: 'whole-message' },
    ],
  ]),
  ...rulesFrom<FindingCode>(
    'https://learn.microsoft.com/exchange/troubleshoot/email-delivery/ndr/non-delivery-reports-in-exchange-online',
    [
      [
        'recipient.unknown',
        {
          text: /wasn't found (?:at|in) |wasn't delivered because the address couldn't be found|couldn't be found at|konnte (?:bei|in|unter) \S{1,200} nicht gefunden werden|wurde (?:bei|in|unter) \S{1,200} nicht gefunden|e-?mail-?adresse, die sie eingegeben haben, (?:konnte nicht|wurde nicht) gefunden|(?:empfänger|postfach|benutzer)[^.]{0,60}(?:existiert nicht|unbekannt|nicht gefunden|gibt es nicht)|unbekannter (?:empfänger|benutzer)|e-?mail-?adresse[^.]{0,40}(?:konnte nicht|wurde nicht|nicht) gefunden/i,
        },
      ],
      ['recipient.mailbox-full', { text: /(?:postfach|mailbox)[^.]{0,60}(?:ist voll|voll ist|überfüllt|is full)/i }],
      ['limit.message-size', { text: /(?:nachricht|mail|anhang)[^.]{0,40}zu gro(?:ß|ss)/i }],
      [
        'sender.not-permitted',
        {
          text: /(?:nicht berechtigt|keine berechtigung)[^.]{0,60}(?:senden|absender)|berechtigung[^.]{0,40}als dieser absender/i,
        },
      ],
      [
        'recipient.relay-denied',
        {
          text: /weiterleitung[^.]{0,30}(?:verweigert|nicht erlaubt|abgelehnt)|relay[^.]{0,20}(?:verweigert|nicht erlaubt|abgelehnt)/i,
        },
      ],
      [
        'delivery.not-arrived',
        {
          text: /message expired|delivery (?:has been|is) delayed|could not be delivered for (?:more than|the last)|still undelivered|retry (?:time ?out|timeout exceeded)|delivery time expired|noch nicht zugestellt|zustellung[^.]{0,30}verzögert/i,
        },
        { others: ['connect.timeout', 'dns.not-found'], apart: 'whole-message' },
      ],
    ],
  ),
];
