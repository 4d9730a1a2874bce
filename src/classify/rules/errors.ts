import type { FindingCode } from '../../findings/finding-code.ts';
import type { ReplyCode } from '../../findings/reply-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

const openssl = 'https://docs.openssl.org/3.0/man3/X509_STORE_CTX_get_error/';
const node = 'https://nodejs.org/api/errors.html';

/** Messages of programs that are no reply of a server: certificates, TLS, sockets, DNS, the client's own complaints. */
export const errorRules: readonly Rule<FindingCode>[] = [
  ...rulesFrom<FindingCode>('injixo Help, on-premise: isps.cfg', [
    [
      'config.ca-file-missing',
      {
        text: /unable to find ca root certificate|failed to load system roots|no roots provided|cannot (?:load|open|find|read) (?:the )?ca (?:cert\w{0,9}|file|bundle)|error (?:setting|adding) (?:certificate verify locations|trust anchors)|cafile[^.]{0,40}(?:not found|missing|no such file)/i,
      },
    ],
    ['cert.self-signed-in-chain', { text: /certificate check failed \(19\)/i }],
    ['cert.unknown-issuer', { text: /certificate check failed \(20\)/i }],
    ['cert.incomplete-chain', { text: /certificate check failed \(21\)/i }],
    ['cert.self-signed', { text: /certificate check failed \(18\)/i }],
    ['cert.expired', { text: /certificate check failed \(10\)/i }],
    ['cert.not-yet-valid', { text: /certificate check failed \(9\)/i }],
    ['cert.hostname-mismatch', { text: /certificate check failed \(6[24]\)/i }],
    ['dns.not-found', { text: /address evaluation from host ?name failed/i }],
    ['starttls.unsupported', { text: /keyword starttls (?:is )?(?:unsupported|not supported)/i }],
  ]),
  ...rulesFrom<FindingCode>(openssl, [
    [
      'cert.self-signed-in-chain',
      {
        text: /self[- _]signed[- _]cert(?:ificate)?[- _]in[- _](?:certificate[- _])?chain|self-signed certificate in (?:the )?(?:certificate )?chain/i,
      },
    ],
    ['cert.self-signed', { text: /depth[_ ]zero[_ ]self[_ -]signed|self[- _]?signed|selbstsigniert|selbst signiert/i }],
    [
      'cert.expired',
      {
        text: /cert(?:ificate)?[_ ](?:has|is|was)?[_ ]?expired|certificate[^.]{0,60}\bexpired|certificateexpired|notafter|not_?time_?valid|zertifikat[^.]{0,30}abgelaufen|validity period/i,
      },
    ],
    [
      'cert.not-yet-valid',
      { text: /cert(?:ificate)?[_ ](?:is )?not[_ ]yet[_ ]valid|certificatenotyetvalid|notbefore/i },
    ],
    [
      'cert.hostname-mismatch',
      {
        text: /altname_?invalid|does not match certificate|host ?name[^.]{0,10}(?:mismatch|does(?:n't| not) match|verification failed)|(?:name|cn|host)[^.]{0,30}(?:did|does) not match|did not match expected cn|remotecertificatenamemismatch|certificate (?:is )?(?:not valid|valid) for|no (?:subject )?alternative (?:dns )?names? (?:matching|present)|certificate subject name[^.]{0,40}(?:mismatch|not match)|is not in the cert'?s|ip address mismatch|certificate name mismatch/i,
      },
    ],
    ['cert.revoked', { text: /cert(?:ificate)?[_ ](?:has been |is |was )?revoked|certificaterevoked/i }],
    [
      'cert.incomplete-chain',
      {
        text: /unable_to_verify_leaf_signature|unable to verify the first certificate|incomplete (?:certificate )?chain|untrustedroot|unable to get local issuer certificate; unable/i,
      },
    ],
    [
      'cert.unknown-issuer',
      {
        text: /unable[_ ]to[_ ]get[_ ](?:local[_ ])?issuer|unable_to_get_issuer_cert|unknown (?:certificate )?(?:authority|ca)|pkix path (?:building|validation) failed|unable to find valid certification path|certificate (?:is )?(?:not trusted|untrusted|signed by (?:an )?unknown)|untrusted (?:issuer|root|certificate)|issuer (?:certificate )?[^.]{0,50}(?:could not be found|is unknown|not found)|remotecertificatechainerrors|partialchain|remote certificate is invalid|server certificate (?:not |could not be )(?:verified|trusted)|self_signed_cert_untrusted|certificate.{0,160}(?:invalid with|invalid according|policy errors)|sec_error_unknown_issuer|zertifikat[^.]{0,60}nicht vertrau/i,
      },
    ],
    ['cert.weak-signature', { text: /(?:ca_)?md_too_weak|ca md too weak|weak signature algorithm/i }],
    [
      'tls.weak-key',
      {
        text: /dh[_ ]key[_ ]too[_ ]small|(?:ee|ca)[_ ](?:certificate )?key[_ ]too[_ ](?:weak|small)|dh group (?:is )?too (?:small|weak)|key too (?:weak|small)|insecure_dh|prime (?:size|is) too small/i,
      },
    ],
    [
      'tls.server-speaks-plaintext',
      {
        text: /wrong[_ ]version[_ ]number|packet length too long|packet_length_too_long|unrecognized ssl message|plaintext connection\?|unknown protocol|http request|record layer[^.]{0,30}unexpected|first record does not look like a tls handshake|ssl_error_rx_record_too_long|frame size[^.]{0,40}corrupted|unexpected packet format/i,
      },
    ],
    [
      'tls.version-unsupported',
      {
        text: /unsupported[_ ]protocol|(?:alert )?protocol[_ ]version|version[_ ]too[_ ](?:low|high)|no[_ ](?:protocols|supported[_ ]versions)[_ ]?(?:available|enabled)?|no appropriate\b|inappropriate protocol|could not convert socket to tls|legacy sigalg|tls ?1\.[0-2].{0,40}(?:not supported|required|disabled)|requires? tls/i,
      },
    ],
    [
      'tls.no-shared-cipher',
      {
        text: /no[_ ]shared[_ ]cipher|no[_ ]ciphers[_ ]available|no cipher suites? in common|no_cipher_overlap|cipher mismatch|no matching cipher|the authentication or decryption has failed|do not possess a common algorithm/i,
      },
    ],
    [
      'cert.rejected',
      {
        text: /invalid[_ ]purpose|unsuitable certificate purpose|path[_ ]length[_ ](?:constraint )?exceeded|invalid[_ ]ca\b|permitted subtree violation|cert_untrusted|certificate rejected|cert_rejected|unhandled critical extension/i,
      },
    ],
    [
      'tls.handshake-failed',
      {
        text: /hand ?shake[_ ]?failure|handshake (?:has )?failed|tls negotiation failed|sslhandshakeexception|ssl[_ ]handshake|(?:ssl|tls)[^.]{0,40}(?:alert|hand ?shake)|client network socket disconnected before secure tls|connection dropped due to socketerror|certificate verify failed|tls library problem|epro?to\b/i,
      },
    ],
  ]),
  ...rulesFrom<ReplyCode>('https://learn.microsoft.com/entra/identity-platform/reference-error-codes', [
    ['auth.mfa-conditional-access', { text: /\baadsts(?:5007[2469]|5300[0-4]|50158|50005)\b/i }],
    ['auth.wrong-password', { text: /\baadsts(?:50126|50034|50056)\b/i }],
    ['auth.account-locked', { text: /\baadsts(?:50053|50057|50055)\b/i }],
  ]),
  ...rulesFrom<FindingCode>(node, [
    [
      'auth.credentials-missing',
      {
        text: /missing credentials for|no credentials (?:were )?(?:supplied|provided|given)|(?:smtpuser|smtppwd|user ?name|password)[^.]{0,30}(?:not set|nicht gesetzt|is empty|missing)/i,
      },
    ],
    [
      'auth.mechanism-unsupported',
      {
        text: /no (?:worthy|suitable|compatible|matching) (?:mechs?|auth\w{0,12}|sasl|mechanism)|no mechanism available|offered no compatible auth|no (?:supported|known) auth\w{0,12} (?:mechanism|method|type)s?|unrecogni[sz]ed auth\w{0,12} type|auth\w{0,12} (?:mechanism|type|method)[^.]{0,40}(?:not supported|unsupported|not available|unrecogni[sz]ed|invalid)|unknown auth\w{0,12} (?:method|type|mechanism)/i,
      },
    ],
    [
      'auth.not-offered',
      {
        text: /smtp auth extension not supported|(?:server|host) does(?: not|n't) support (?:smtp )?auth|auth command used when not advertised|auth(?:entication)? (?:is )?not (?:supported|available|advertised|enabled|offered)(?: (?:by|on|at))?/i,
      },
    ],
    [
      'smtputf8.unsupported',
      {
        text: /smtputf8[^.]{0,40}(?:not|required|but)|(?:internationali[sz]ed|non-ascii|utf-?8) (?:e-?mail )?address\w{0,3}[^.]{0,30}(?:not (?:supported|permitted|allowed)|unsupported)/i,
      },
    ],
    [
      'starttls.unsupported',
      {
        text: /starttls (?:command |extension |keyword )?(?:is )?(?:not (?:supported|offered|available|advertised)|unsupported|unavailable)|(?:server|host) (?:does(?: not|n't) (?:support|offer|advertise)|did not (?:offer|advertise)) (?:starttls|tls|ssl|secure conn)|tls is required, but was not offered|no starttls/i,
      },
    ],
    ['intercept.firewall', { text: /x{7}[xa-z]\b|\*{8}/i }],
    [
      'dns.resolver-problem',
      {
        text: /eai_again|temporary failure in name resolution|\bservfail\b|dns (?:query |request |lookup |server )?(?:timed? ?out|failure)|etimeout[^.]{0,20}(?:query|dns)|name service error[^:]{0,60}(?:try again)|etimedout[^.]{0,20}query/i,
      },
    ],
    [
      'dns.no-address',
      {
        text: /\benodata\b|no (?:a|aaaa|address)(?: record| data)?(?:s)? (?:found|associated)|valid name, no data|no data record of requested type/i,
      },
    ],
    [
      'dns.not-found',
      {
        text: /\benotfound\b|\bnxdomain\b|\bedns\b|getaddrinfo|name or service not known|no such host|unknown host|unknownhostexception|host (?:name )?(?:could not be|cannot be|not) (?:resolved|found)|(?:could not|couldn't|cannot|unable to) resolve|host or domain name not found|nodename nor servname|remote name could not be resolved|name does not resolve|host not found|wsahost_not_found/i,
      },
    ],
    [
      'connect.refused',
      {
        text: /econnrefused|connection refused|actively refused|wsaeconnrefused|\b10061\b|verbindung[^.]{0,20}(?:abgelehnt|verweigert)/i,
      },
    ],
    [
      'connect.unreachable',
      {
        text: /ehostunreach|enetunreach|no route to host|network is unreachable|host is unreachable|wsae(?:net|host)unreach|\b1005[15]\b|\b10065\b/i,
      },
    ],
    [
      'greeting.timeout',
      {
        text: /greeting never received|(?:timeout|timed out)[^.]{0,40}(?:greeting|banner|server response)|(?:greeting|banner)[^.]{0,30}(?:timeout|timed out|not received)/i,
      },
    ],
    [
      'connect.timeout',
      {
        text: /etimedout|esocketimedout|connect(?:ion)?[^.]{0,20}(?:timed? ?out|timeout)|operation (?:has )?timed out|execution expired|wsaetimedout|\b10060\b|did not properly respond|timed out while|i\/o timeout|zeit(?:ü|ue)berschreitung/i,
      },
    ],
    [
      'connect.reset',
      {
        text: /econnreset|connection (?:was )?reset|forcibly closed|reset by peer|wsaeconnreset|\b10054\b|connection (?:was )?(?:closed|lost|dropped|aborted)|socket (?:close|hang ?up)|unexpected(?:ly)? (?:eof|closed|end)|lost connection|econnaborted|epipe|broken pipe|\b10053\b|wsa_select/i,
      },
    ],
  ]),
];
