import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

/** TLS that did not come about for another reason than the certificate. */
export const handshakeRules: readonly Rule<FindingCode>[] = [
  ...rulesFrom<FindingCode>('https://docs.openssl.org/3.0/man7/ossl-guide-tls-introduction/', [
    [
      'tls.server-speaks-plaintext',
      {
        text: /wrong[_ ]version[_ ]number|packet length too long|packet_length_too_long|unrecognized ssl message|plaintext connection\?|unknown[_ ]protocol\b|\bhttp request\b|record layer[^.]{0,30}unexpected|first record does not look like a tls handshake|ssl_error_rx_record_too_long|frame size[^.]{0,40}corrupted|unexpected packet format|unerwartete[ns]? paketformat|sec_e_invalid_token|0x80090308|received corrupt message of type invalidcontenttype|non-tls packet|unexpected tls packet|tls packet with unexpected length|a port which does not support ssl|unable to parse tls packet header|not an ssl\/tls record|notsslrecord|cannot determine (?:the )?frame size|\bwrong_version\b|exceeded the maximum permissible length|maximal zulässige länge/i,
      },
    ],
    // A stream that breaks while TLS is being set up, as MailKit passes it on.
    [
      'tls.server-speaks-plaintext',
      { text: /ioexception -+> (?:[\w.]{0,60}\.)?socketexception[^.]{0,20}existing connection was forcibly closed/i },
      { others: ['connect.reset', 'tls.version-unsupported'], apart: 'tls-from-start' },
    ],
    [
      'tls.server-expects-tls',
      { text: /bad greeting from smtp host|port: 465[,;] response: (?:-1|\[eof\])/i },
      { others: ['connect.reset'], apart: 'tls-from-start' },
    ],
    [
      'tls.server-expects-tls',
      { text: /could not connect to smtp host[^.]{0,200}response: -1/i },
      { others: ['connect.reset'], apart: 'tls-from-start' },
    ],
    [
      'tls.version-unsupported',
      {
        text: /unsupported[_ ]protocol|(?:alert )?protocol[_ ]version\b|version[_ ]too[_ ](?:low|high)|no[_ ](?:protocols|supported[_ ]versions)[_ ]?(?:available|enabled|satisfy)?|no appropriate\b|inappropriate protocol|protocol is disabled|could not convert socket to tls|legacy sigalg|tls ?(?:v ?)?1\.[0-2].{0,40}(?:not supported|required|disabled|deprecated|unsupported)|unsupported protocol version|does(?: not|n't) support (?:the )?tls version|no supported protocols?\b|common ssl protocol|protocol version not supported|ssl_error_(?:unsupported_version|protocol_version_alert)|0x80090302|sec_e_unsupported_function|alert number 70\b|peer is incompatible: .{0,40}version/i,
      },
    ],
    [
      'tls.no-shared-cipher',
      {
        text: /no[_ ]shared[_ ]cipher|no[_ ]ciphers[_ ]available|no cipher suites? in common|no_cipher_overlap|cipher mismatch|no matching cipher|the authentication or decryption has failed|(?:do not|not) possess a common algorithm|gemeinsamen algorithmus|sec_e_algorithm_mismatch|0x80090331|no[_ ]suitable[_ ]signature[_ ]algorithm|insufficient security|alert number 71\b|no cipher match|unconfigured cipher suite|no cipher suite supported|could not negotiate a supported cipher/i,
      },
    ],
    [
      'tls.handshake-failed',
      {
        text: /tls negotiation failed with error socketerror|connection dropped due to socketerror/i,
      },
      { others: ['tls.version-unsupported'], apart: 'tls-versions' },
    ],
    // The go-ahead was given, and nothing came of it.
    [
      'tls.handshake-failed',
      { stages: ['starttls'], text: /could not connect to smtp host|smtp connect\(\) failed/i },
      { others: ['cert.unknown-issuer', 'tls.version-unsupported'], apart: 'whole-message' },
    ],
    [
      'tls.handshake-failed',
      {
        text: /hand ?shake[_ -]?failure|handshake (?:has )?failed|tls negotiation failed|sslhandshakeexception|ssl[_ ]handshake|(?:ssl|tls)[^.]{0,40}(?:alert|hand ?shake|negotiation failed)|(?:during|terminated the) handshake|client network socket disconnected before secure tls|tls library problem|\bepro?to\b|ssl connect error|\(35\)|ssl_error_syscall|unexpected eof while reading|cannot start tls|failed to enable crypto|call to sspi failed|aufruf an sspi ist fehlgeschlagen|sec_e_(?:illegal_message|internal_error)|0x8009030[4]|0x80090326|unsafe legacy renegotiation|bad record mac|attempting to establish an ssl or tls|(?:ssl|tls)[- ](?:verbindung|handshake)[^.]{0,40}(?:fehlgeschlagen|fehler)|ssl_accept error|ssl_connect error|tls error on connection|gnutls_handshake|tls-unique|failed to negotiate tls|could not create ssl\/tls secure channel|gesch\S{1,2}tzter ssl\/tls-kanal|canal s\S{1,2}curis\S{1,2} ssl|canal seguro ssl|tls startup failed|error connecting with ssl/i,
      },
      { others: ['tls.version-unsupported', 'tls.no-shared-cipher'], apart: 'tls-versions' },
    ],
  ]),
];
