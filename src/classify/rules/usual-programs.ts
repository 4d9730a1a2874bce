import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

const silent = { others: ['connect.port-blocked'], apart: 'other-ports' } as const;

/** Programs' own messages that carry a word which a later rule takes for something else, or that no later rule knows. */
export const usualProgramRules: readonly Rule<FindingCode>[] = [
  ...rulesFrom<FindingCode>('https://learn.microsoft.com/dotnet/api/system.net.security.sslstream', [
    // "Authentication" is the server's here: its certificate was never reached.
    [
      'tls.handshake-failed',
      {
        text: /remote party has closed the transport stream|gegenstelle den transportdatenstrom geschlossen|remotepartei den transport\w{0,12} geschlossen|unexpected eof or 0 bytes from the transport stream/i,
      },
      { others: ['tls.version-unsupported', 'connect.reset'], apart: 'tls-versions' },
    ],
    [
      'tls.server-speaks-plaintext',
      {
        text: /port \d{1,5} is typically reserved for plain-?text|server does not support ssl; the server is a plain|error_packet_parsing|invalid header type: \d/i,
      },
    ],
    ['tls.server-expects-tls', { text: /(?:response|greeting|reply|banner|line)\W{1,4}(?:"|b')?\\x1[56]\\x03/i }],
  ]),
  ...rulesFrom<FindingCode>('https://docs.python.org/3/library/smtplib.html#smtplib.SMTP', [
    [
      'greeting.timeout',
      { text: /connection unexpectedly closed: (?:the read operation )?timed out/i },
      { others: ['tls.server-expects-tls'], apart: 'tls-from-start' },
    ],
  ]),
  ...rulesFrom<FindingCode>('https://jakartaee.github.io/mail-api/docs/api/jakarta.mail/', [
    [
      'greeting.rejected',
      { text: /could not connect to smtp host[^.]{0,200}response: [45]\d\d/i },
      { others: ['greeting.ip-blocklisted'], apart: 'pause-helps' },
    ],
  ]),
  ...rulesFrom<FindingCode>('https://pkg.go.dev/net/smtp', [
    [
      'connect.reset',
      {
        text: /(?:e-?mail|smtp|notif\w{1,9}|send\w{0,3})\b.{0,200}(?:error=|err=|: )"?eof"?(?:$|[\s,;])/i,
      },
      { others: ['tls.server-expects-tls'], apart: 'tls-from-start' },
    ],
    [
      'config.value-invalid',
      { text: /invalid value for (?:\w{1,12} ){0,3}port\b|\bport must be between|lookup tcp\/\S{1,60}: unknown port/i },
    ],
    [
      'config.value-missing',
      { text: /missing port in address|missing host in address/i },
      { others: ['config.value-invalid'], apart: 'value-as-typed' },
    ],
  ]),
  ...rulesFrom<FindingCode>('https://www.postfix.org/SASL_README.html', [
    [
      'auth.backend-unavailable',
      { text: /\bsasl: connect to \S{1,200} failed|fatal: no sasl authentication mechanisms/i },
    ],
    [
      'limit.rate',
      { text: /sasl login name rejected[^.]{0,40}too (?:many|fast)/i },
      { others: ['limit.daily-quota'], apart: 'pause-helps' },
    ],
  ]),
  ...rulesFrom<FindingCode>('https://learn.microsoft.com/windows/win32/winsock/windows-sockets-error-codes-2', [
    [
      'connect.refused',
      {
        text: /(?:service|server|host|port|peer)\b[^.]{0,40}refused the connection|conexão recusada|conexión rechazada|connexion refusée|connessione rifiutata|verbinding geweigerd|połączenie odrzucone/i,
      },
    ],
    ['connect.unreachable', { text: /attempted to an unreachable (?:network|host)/i }],
    [
      'connect.timeout',
      {
        text: /délai de (?:la )?connexion dépassé|connexion expirée|tempo (?:di connessione )?scaduto|tcp connect to \(?[\w.:]{2,60} ?: ?\d{1,5}\)? failed|tcptestsucceeded\W{1,9}false/i,
      },
      silent,
    ],
  ]),
  ...rulesFrom<FindingCode>('https://docs.ruby-lang.org/en/3.3/Net/SMTP.html', [
    [
      'auth.credentials-missing',
      {
        text: /smtp-auth requested but missing|(?:kein|keine) (?:smtp-)?(?:benutzername|passwort|kennwort|zugangsdaten) (?:angegeben|hinterlegt|gesetzt|eingetragen)|\bno (?:smtp )?user ?name (?:or|and) password\b|(?:no|missing|empty) (?:smtp )?(?:user ?name|password|credentials)(?: \w{1,12})? (?:is |was |were )?(?:set|given|configured|specified|provided)|missing smtp (?:user ?name|password|credentials)|smtp (?:user ?name|password|credentials) (?:is |are )?not (?:configured|set|specified)/i,
      },
    ],
    [
      'recipient.syntax',
      {
        text: /smtp to address may not be blank|(?:no|missing) recipients? (?:was |were |is |are )?(?:specified|given|set|configured)|recipient(?: address)? is (?:required|empty|missing)|(?:kein|keine) empfänger (?:angegeben|hinterlegt|definiert)/i,
      },
      { others: ['config.value-missing'], apart: 'value-as-typed' },
    ],
    [
      'sender.syntax',
      { text: /smtp from address may not be blank/i },
      { others: ['config.value-missing'], apart: 'value-as-typed' },
    ],
  ]),
  ...rulesFrom<FindingCode>('https://www.php.net/manual/function.mail.php', [
    ['local.no-mailer', { text: /\bmail\(\) (?:returned (?:false|failure)|failed)|failed to execute sendmail/i }],
  ]),
  ...rulesFrom<FindingCode>('https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/#smtp', [
    // What an application says of its own settings, before it speaks to any server.
    [
      'config.value-missing',
      {
        text: /\b(?:from|sender)(?: e-?mail)?(?: address)? (?:is |was )?(?:not (?:configured|set|specified|defined)|required(?! to)|missing|empty)\b(?!.{0,60}(?:verif|header))|\b(?:from|sender)(?: e-?mail)?(?: address)? (?:must not|may not|cannot|can't) be (?:blank|empty|null)|\bno (?:from|sender)(?: e-?mail)?(?: address)? (?:is |was )?(?:specified|configured|set|defined|given)|(?:kein|keine) absender\w{0,8} (?:konfiguriert|angegeben|hinterlegt|definiert|gesetzt)|absender\w{0,8} (?:ist |wurde )?nicht (?:konfiguriert|gesetzt|hinterlegt|angegeben|definiert)|parameter(?: name)?\W{1,4}['"]?(?:from|sender|host)\b/i,
      },
      { others: ['config.mail-disabled'], apart: 'value-as-typed' },
    ],
    [
      'config.value-missing',
      {
        text: /(?:e-?mail|mailing|mailer|smtp|notification)[\w./ -]{0,40}(?:options|settings|configuration|config|transport|host|server|server address|port) (?:is |are |has |have )?(?:not (?:been )?(?:configured|set(?: up)?|specified|defined)|missing|incomplete)|\bno (?:smtp|mail|e-?mail) (?:configuration|settings|config)\b|configure your (?:e-?mail|smtp|mail)(?: server)? first|(?:kein|keine) (?:smtp|mail|e-?mail)-?(?:einstellungen|konfiguration|daten)|\b(?:mail\.)?smtp\.\w{1,20} (?:property )?(?:is )?(?:not set|missing|empty)|['"]host['"] option is required|mailbox given \[\] does not comply|\b(?:smtp|outgoing e?-?mail) (?:is |has )(?:not (?:been )?(?:configured|set up))|(?:mail|smtp)[- ]server settings (?:are )?(?:missing|incomplete|not)|(?:postausgangsserver|mail-?server|smtp-?server|smtp-?host)\W{0,3}(?: ist| wurde)? nicht (?:angegeben|konfiguriert|gesetzt|hinterlegt|eingetragen)|\b(?:e?mail|smtp)_\w{1,20} (?:is |was )?(?:not set|missing|empty|required)|missing (?:required )?(?:setting|option|value|environment variable|config\w{0,8})\W{1,3}(?:e?mail|smtp)/i,
      },
      { others: ['config.mail-disabled'], apart: 'value-as-typed' },
    ],
  ]),
];
