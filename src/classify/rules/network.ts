import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

const silent = { others: ['connect.port-blocked'], apart: 'other-ports' } as const;
const resolver = { others: ['dns.resolver-problem'], apart: 'resolver-works' } as const;

/** Names that do not resolve and connections that do not come about or break. Numbers: errno, Winsock, Node, libcurl. */
export const networkRules: readonly Rule<FindingCode>[] = [
  ...rulesFrom<FindingCode>('https://nodejs.org/api/errors.html#common-system-errors', [
    [
      'oauth.endpoint-unreachable',
      {
        text: /(?:enotfound|eai_again|econnrefused|etimedout|econnreset|enetunreach|could not (?:be )?resolve|timed? ?out|unreachable|unable to connect|connection refused|no such host|failed to connect).{0,120}(?:login\.microsoftonline\.com|login\.windows\.net|sts\.windows\.net|oauth2\.googleapis\.com|accounts\.google\.com|graph\.microsoft\.com)/i,
      },
    ],
    [
      'oauth.endpoint-unreachable',
      {
        text: /(?:login\.microsoftonline\.com|login\.windows\.net|oauth2\.googleapis\.com|accounts\.google\.com|graph\.microsoft\.com).{0,160}(?:enotfound|eai_again|econnrefused|etimedout|econnreset|could not (?:be )?resolve|timed? ?out|unreachable|unable to connect|connection refused|no such host|nicht aufgelöst)/i,
      },
    ],
    [
      'dns.not-found',
      {
        text: /enotfound ["']|(?:enotfound |"?hostname"? ?: ?")[\w.-]{1,200}[,;" ]{1,3}"|enotfound \S{0,200}[,;"'\\/]/i,
      },
      { others: ['config.value-suspicious'], apart: 'value-as-typed' },
    ],
    [
      'dns.resolver-problem',
      {
        text: /eai_again|temporary failure in name resolution|servfail\b|server failure|dns (?:query |request |lookup |server )?(?:timed? ?out|failure)|etimeout[^.]{0,20}(?:query|dns)|query\w{0,6} etimeout|name service error.{0,200}try again|host not found, try again|etimedout[^.]{0,20}query|no nameservers|wsatry_again|wsano_recovery|(?:socket|wsa|error|errno|code|fehler)[^\n]{0,20}\b1100[23]\b|non-?recoverable (?:error|failure) in name resolution|\bno dns servers?\b|could not contact dns|lookup .{1,200}: (?:i\/o timeout|read udp|server misbehaving)/i,
      },
      { others: ['dns.not-found'], apart: 'resolver-works' },
    ],
    [
      'dns.no-address',
      {
        text: /\benodata\b|no (?:a|aaaa|address)(?: record| data)?(?:s)? (?:found|associated)|valid name, no data|no data record of requested type|no address associated with hostname|wsano_data|(?:socket|wsa|error|errno|code|fehler)[^\n]{0,20}\b11004\b/i,
      },
    ],
    ['dns.not-found', { text: /address evaluation from host ?name failed/i }, resolver],
    [
      'dns.not-found',
      {
        text: /\benotfound\b|\bnxdomain\b|\bedns\b|getaddrinfo|gethostbyname|name or service not known|no such host|unknown host\b|unknownhostexception|host (?:name )?(?:could not be|cannot be|not) (?:resolved|found)|(?:could not|couldn't|cannot|unable to) resolve|host or domain name not found|nodename nor servname|remote name could not be resolved|remotename konnte nicht aufgelöst|(?:host|server|name)[^.]{0,40}(?:konnte nicht|nicht) (?:aufgelöst|gefunden)|name does not resolve|wsahost_not_found|(?:socket|wsa|error|errno|code|fehler)[^\n]{0,20}\b11001\b|der angegebene host ist unbekannt|no mx record|unable to look up host|host ist unbekannt/i,
      },
      resolver,
    ],
    // Without IPv6 its address fails at once; what became of the IPv4 address counts.
    [
      'connect.timeout',
      { text: /(?:enetunreach|network is unreachable).{0,300}(?:execution expired|etimedout|timed out)/i },
      silent,
    ],
    [
      'connect.refused',
      {
        text: /econnrefused[^\n]{0,12}(?:127\.0\.0\.1|::1|localhost)|(?:localhost|127\.0\.0\.1|::1)[^\n]{0,60}(?:connection refused|actively refused)|failed to connect to mailserver at "?localhost/i,
      },
      { others: ['connect.localhost-in-container'], apart: 'where-it-runs' },
    ],
    [
      'connect.refused',
      {
        text: /econnrefused|tns:no listener|connection refused|actively refused|wsaeconnrefused|(?:socket|wsa|winsock|error|errno|code|fehler)[^\n]{0,20}\b10061\b|\berrno[ :=]{1,3}111\b|verbindung[^.]{0,40}(?:abgelehnt|verweigert|abgewiesen)|failed to connect to mailserver|couldn't connect to server/i,
      },
    ],
    [
      'connect.unreachable',
      {
        text: /ehostunreach|enetunreach|no route to host|network is unreachable|host is unreachable|(?:network|host) unreachable|noroutetohost|wsae(?:net|host)unreach|(?:socket|wsa|winsock|error|errno|code|fehler)[^\n]{0,20}\b(?:1004[9]|1005[01]|10065)\b|eaddrnotavail|(?:netzwerk|host)[^.]{0,30}nicht erreichbar/i,
      },
    ],
    [
      'connect.port-blocked',
      {
        text: /(?:socket|wsa|winsock|error|errno|code|fehler)[^\n]{0,20}\b10013\b|wsaeacces\b|connect eacces|access permissions.{0,40}socket|zugriffsrechte.{0,60}socket|connect eperm/i,
      },
    ],
    [
      'tls.server-expects-tls',
      { text: /greeting never received/i },
      { others: ['greeting.timeout'], apart: 'tls-from-start' },
    ],
    [
      'greeting.timeout',
      {
        text: /(?:timeout|timed out)[^.]{0,60}(?:greeting|banner|server response)|(?:greeting|banner)[^.]{0,30}(?:timeout|timed out|not received)|fail\w{0,3} to (?:receive|read|get) (?:the )?(?:smtp )?(?:greeting|banner)|exception reading response.{0,200}timed? ?out|net::readtimeout/i,
      },
      { others: ['tls.server-expects-tls'], apart: 'tls-from-start' },
    ],
    [
      'greeting.not-smtp',
      {
        text: /weird server reply|unexpected greeting|invalid greeting|greeting[^.]{0,40}(?:http\/1|ssh-|\* ok|\+ok)|not an smtp server|non-smtp|http\/1\.[01] 400 bad request|response.{0,20}ssh-2\.0|\+ok (?:dovecot|pop3)|\* ok \[capability|\bssh-[12]\.\d|\* ok .{0,30}imap|\+ok .{0,20}pop3?\b/i,
      },
    ],
    [
      'connect.timeout',
      {
        text: /etimedout|esockett?imedout|connect(?:ion)?[^.]{0,20}(?:timed? ?out|timeout)|operation (?:has )?timed out|request timed out|execution expired|wsaetimedout|(?:socket|wsa|winsock|error|errno|code|fehler)[^\n]{0,20}\b10060\b|did not properly respond|timed out while|timed out$|timeouterror|sockettimeout|i\/o timeout|failed to respond|zeit(?:ü|ue)berschreitung|zeitspanne nicht|(?:timeout|zeitlimit)[^.]{0,30}(?:erreicht|überschritten|abgelaufen)|read timed out|\berrno[ :=]{1,3}110\b|timeout was reached/i,
      },
      silent,
    ],
    [
      'connect.reset',
      {
        ports: [465],
        text: /econnreset|reset by peer|unexpectedly (?:closed|disconnect)|forcibly closed|connection (?:was )?(?:closed|lost|reset)|net_io_connectionclosed|: eof$/i,
      },
      { others: ['tls.server-expects-tls'], apart: 'tls-from-start' },
    ],
    [
      'connect.reset',
      {
        text: /econnreset|connection (?:was )?reset|forcibly closed|reset by peer|wsaeconnreset|(?:socket|wsa|winsock|error|errno|code|fehler)[^\n]{0,20}\b1005[34]\b|connection (?:was |is )?(?:closed|lost|dropped|aborted|terminated)|closed the connection|socket (?:close|hang ?up|disconnected)|unexpected(?:ly)? (?:eof|closed|end|disconnect)|lost connection (?:with|while)|econnaborted|\bepipe\b|broken pipe|wsa_select|net_io_connectionclosed|unable to (?:read|write) data (?:from|to) the transport|empty reply from server|end of file reached|remotehost geschlossen|verbindung (?:wurde )?(?:getrennt|abgebrochen|zurückgesetzt|unterbrochen)|service not available, remote server closed|server closed|got an empty response|serverdisconnected|\[eof\]|eof caught|response reading failed|response is empty|^\W{0,9}eof\W{0,9}$|: eof$/i,
      },
    ],
    // PHPMailer's word for any connection that did not come about.
    [
      'connect.port-blocked',
      {
        text: /smtp connect\(\) failed|couldn't connect to host, port|could not connect to smtp host|unable to connect to the remote server|verbindung mit dem remoteserver kann nicht|connection could not be established with host|unable to connect to|failed to connect to (?:server|host|smtp)/i,
      },
      { others: ['connect.refused', 'cert.unknown-issuer'], apart: 'whole-message' },
    ],
  ]),
];
