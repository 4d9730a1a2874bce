import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

const openssl = 'https://docs.openssl.org/3.0/man3/X509_STORE_CTX_get_error/';

const issuer = { others: ['cert.incomplete-chain', 'intercept.antivirus'], apart: 'who-issued' } as const;
const anyFault = { others: ['cert.expired', 'cert.hostname-mismatch'], apart: 'whole-message' } as const;
const ownRoot = { others: ['intercept.antivirus'], apart: 'who-issued' } as const;

/** Why a program did not trust a certificate: OpenSSL and what builds on it, Java, .NET, Windows, Go, Rust, GnuTLS. */
export const certificateRules: readonly Rule<FindingCode>[] = [
  ...rulesFrom<FindingCode>('injixo Help, on-premise: isps.cfg', [
    ['config.ca-file-missing', { text: /unable to find ca root certificate/i }],
    ['cert.self-signed', { text: /certificate check failed \(18\)/i }],
    ['cert.self-signed-in-chain', { text: /certificate check failed \(19\)/i }, ownRoot],
    ['cert.unknown-issuer', { text: /certificate check failed \((?:2|20|27)\)/i }, issuer],
    ['cert.incomplete-chain', { text: /certificate check failed \(21\)/i }],
    ['cert.expired', { text: /certificate check failed \(10\)/i }],
    ['cert.not-yet-valid', { text: /certificate check failed \(9\)/i }],
    ['cert.hostname-mismatch', { text: /certificate check failed \(6[24]\)/i }],
    ['cert.revoked', { text: /certificate check failed \(23\)/i }],
    ['cert.weak-signature', { text: /certificate check failed \(68\)/i }],
    ['tls.weak-key', { text: /certificate check failed \(6[67]\)/i }],
    ['cert.rejected', { text: /certificate check failed \(\d{1,2}\)/i }],
  ]),
  ...rulesFrom<FindingCode>('https://github.com/jstedfast/MailKit/blob/master/FAQ.md', [
    // MailKit lists what it might be; the first is by far the most frequent.
    [
      'tls.server-speaks-plaintext',
      { text: /trying to connect to a port which does not support ssl|might not (?:support|offer) (?:ssl|tls)/i },
      { others: ['cert.unknown-issuer'], apart: 'tls-from-start' },
    ],
  ]),
  ...rulesFrom<FindingCode>(
    'https://pkg.go.dev/crypto/x509',
    [
      [
        'config.ca-file-missing',
        { text: /failed to load system roots|no roots provided/i },
        { others: ['cert.unknown-issuer'], apart: 'trusted-file' },
      ],
      ['cert.not-yet-valid', { text: /expired or is not yet valid: current time \S{1,40} is before/i }],
      ['cert.expired', { text: /expired or is not yet valid/i }],
      [
        'cert.hostname-mismatch',
        {
          text: /x509: (?:certificate is (?:not )?valid for|cannot validate certificate for|certificate is not valid for any names|certificate relies on legacy common name)|certificate name does not match input/i,
        },
      ],
      ['cert.weak-signature', { text: /insecure algorithm|cannot verify signature: (?:insecure|algorithm)/i }],
      [
        'cert.self-signed',
        { text: /authentication failed: x509: certificate signed by unknown/i },
        { others: ['cert.unknown-issuer'], apart: 'who-issued' },
      ],
      [
        'cert.unknown-issuer',
        { text: /x509: certificate signed by unknown|x509: \S{1,200} certificate is not trusted/i },
        { others: ['cert.self-signed', 'cert.incomplete-chain'], apart: 'who-issued' },
      ],
      [
        'cert.rejected',
        {
          text: /x509: (?:certificate (?:specifies|is not authorized|has)|too many|issuer|a root|invalid|malformed|unhandled|unsupported)/i,
        },
      ],
    ],
    '2026-11',
  ),
  ...rulesFrom<FindingCode>('https://docs.rs/rustls/latest/rustls/enum.CertificateError.html', [
    [
      'cert.unknown-issuer',
      { text: /invalid peer certificate: unknownissuer|invalidcertificate\(unknownissuer/i },
      issuer,
    ],
    ['cert.expired', { text: /invalid ?(?:peer )?certificate[:(] ?expired/i }],
    ['cert.not-yet-valid', { text: /invalid ?(?:peer )?certificate[:(] ?notvalidyet/i }],
    [
      'cert.hostname-mismatch',
      { text: /invalid ?(?:peer )?certificate[:(] ?(?:certificate )?(?:notvalidforname|not valid for name)/i },
    ],
    ['cert.self-signed', { text: /causedasendentity/i }],
    ['cert.rejected', { text: /invalid peer certificate/i }, anyFault],
    // Stalwart breaks the line off behind this.
    [
      'cert.expired',
      { text: /smtp error occurred \(smtp\.error\) \{ details = "tls/i },
      { others: ['cert.hostname-mismatch', 'tls.handshake-failed'], apart: 'whole-message' },
    ],
  ]),
  ...rulesFrom<FindingCode>(openssl, [
    // The rarer ones, before words that stand in the common ones too.
    [
      'cert.rejected',
      {
        text: /unable to (?:get|decrypt|decode) (?:certificate |certificate's |issuer |crl's )?(?:crl|public key|signature|crl issuer)|\bcrl (?:signature|is not yet|has expired|path)|(?:critical|different|bad) crl\b|format error in (?:certificate's|crl's)|does not include (?:certificate signing|crl signing|digital signature)|doesn't have a public key|(?:key identifier|serial number|subject issuer|e-?mail address|public key algorithm|signature algorithm|signature and signature algorithm) mismatch|proxy (?:path|certificates|subject)|rfc 3779|(?:subtree|name constraint|extension|policy|name) (?:violation|feature|syntax|type|minimum and maximum)|name constraints|\bpath (?:length|loop|validation error)|suite b:|verification (?:context|needed|failure)|ocsp verification|certificate lookup error|no valid scts|certificate signature algorithm|(?:issuer|subject) name empty|(?:authority|subject) key identifier|subject (?:empty|alternative name extension)|(?:marked|not) critical|key ?usage (?:given|keycertsign|extension)|keycertsign|requires at least x509v3|explicit ecc|(?:not )?marked critical/i,
      },
    ],
  ]),
  ...rulesFrom<FindingCode>(openssl, [
    [
      'config.ca-file-missing',
      {
        text: /cannot (?:load|open|find|read) (?:the )?ca (?:cert\w{0,9}|file|bundle)|error (?:setting|adding|loading|reading) (?:certificate verify locations|trust anchors|ca)|failed (?:loading|to load|opening|to open) (?:the )?ca ?(?:file|path|cert|bundle)|unable to (?:load|set|open|read) (?:the )?(?:ca|trust|verify locations|local cert)|couldn't load ca|cannot set x509 |tls_trust_file|ca ?file[^.]{0,40}(?:not found|missing|no such file)|\(77\)|problem with the ssl ca cert|trustanchors parameter must be non-empty|cacert\.pem[^.]{0,40}(?:not found|missing|no such file|nicht gefunden)/i,
      },
    ],
    // A public provider's chain is in order: who meets another one meets somebody in between, or lacks the usual roots.
    [
      'intercept.antivirus',
      {
        text: /subject cn=(?:[\w.-]{0,60}\.)?(?:outlook|office365|gmail|google|yahoo|icloud)\.com\b.{0,200}(?:invalid|policy errors|not trusted)/i,
      },
      { others: ['cert.self-signed-in-chain', 'cert.unknown-issuer'], apart: 'who-issued' },
    ],
    [
      'intercept.antivirus',
      {
        text: /(?:avast|avg|kaspersky|eset|bitdefender|sophos|fortinet|fortigate|zscaler|netskope|mcafee|trend micro|dr\.?web|check ?point|watchguard|norton)[^.]{0,40}(?:\bca\b|root|mail shield|ssl|cert|proxy|inspection)[^.]{0,120}(?:untrusted|not trusted|verify|self.signed|unknown|unable to get|invalid)|issuer[^.]{0,20}(?:avast|avg|kaspersky|eset|bitdefender|sophos|fortinet|fortigate|zscaler|netskope)/i,
      },
      { others: ['cert.self-signed-in-chain'], apart: 'who-issued' },
    ],
    [
      'cert.self-signed-in-chain',
      {
        text: /self[- _]signed[- _]cert(?:ificate)?[- _]in[- _](?:certificate[- _])?chain|self-signed certificate in (?:the )?(?:certificate )?chain|verify error:num=19\b/i,
      },
      ownRoot,
    ],
    [
      'cert.incomplete-chain',
      {
        text: /unable_to_verify_leaf_signature|unable to verify the first certificate|verify error:num=21\b|incomplete (?:certificate )?chain|untrustedroot\b|unable to get local issuer certificate; unable/i,
      },
      { others: ['cert.unknown-issuer'], apart: 'chain-sent' },
    ],
    [
      'cert.self-signed',
      { text: /depth[_ ]zero[_ ]self[_ -]signed|self[- _]?signed|selbst[- ]?signiert|verify error:num=18\b/i },
    ],
    [
      'cert.not-yet-valid',
      {
        text: /cert(?:ificate)?[_ ](?:is )?not[_ ]yet[_ ](?:valid|activated)|certificate ?not ?yet ?valid|notbefore(?! *=)|noch nicht gültig|sec_error_not_yet_valid/i,
      },
    ],
    [
      'cert.expired',
      {
        text: /cert(?:ificate)?[_ ](?:has|is|was)?[_ ]?expired|certificate[^.]{0,60}\bexpired|certificate-?expired|notafter(?! *=)|not_?time_?valid|(?:zertifikat|gültigkeit)[^.]{0,40}(?:abgelaufen|nicht mehr gültig)|validity (?:period|check failed)|timestamp check failed|certificateexpiredexception|sec_e_cert_expired|0x80090328|0x800b0101|verify error:num=10\b|sec_error_expired/i,
      },
    ],
    [
      'intercept.provider-redirect',
      {
        text: /peer certificate cn=\W(?:[\w.*-]{0,80}(?:hosting|\.host\b|cpanel|plesk|vps\d|srv\d|server\d|webhost|kasserver|kundenserver|your-server)[\w.-]{0,80})\W{1,2} did not match expected cn=\W(?:smtp|mail|in-v3|email-smtp)[\w.-]{0,40}\.(?:gmail|google|office365|outlook|yahoo|gmx|mailgun|sendgrid|mandrillapp|amazonaws)\b/i,
      },
      { others: ['cert.hostname-mismatch'], apart: 'names-shown' },
    ],
    [
      'cert.hostname-mismatch',
      {
        text: /altname_?invalid|does not match certificate|host ?name[^.]{0,10}(?:mismatch|does(?:n't| not) match|verification failed)|(?:name|cn|host)[^.]{0,80}(?:did|does) not match|did not match expected cn|remotecertificatenamemismatch|certificate (?:is )?(?:not valid|valid) for|no (?:subject )?alternative (?:dns )?names? (?:matching|present)|certificate subject name[^.]{0,40}(?:mismatch|not match)|is not in the cert'?s|ip address mismatch|certificate (?:host|name)[- ]?(?:name )?mismatch|no name matching \S{1,200} found|does not match the server certificate|certificate owner does not match|host ?name in certificate did(?:n't| not) match|sec_e_wrong_principal|0x80090322|0x800b010f|subjectmismatch|verify error:num=6[24]\b|zertifikat[^.]{0,60}(?:stimmt|passt) nicht[^.]{0,40}(?:name|host)|zielprinzipalname ist falsch|ssl_error_bad_cert_domain|no alternative certificate subject name matches/i,
      },
      { others: ['intercept.provider-redirect'], apart: 'names-shown' },
    ],
    [
      'cert.revoked',
      {
        text: /cert(?:ificate)?[_ -](?:has been |is |was )?revoked|certificaterevoked|crypt_e_revoked|0x80092010|0x800b010c|verify error:num=23\b|zertifikat[^.]{0,30}(?:gesperrt|widerrufen)/i,
      },
    ],
    [
      'cert.weak-signature',
      {
        text: /(?:ca_)?md_too_weak|ca md too weak|weak signature algorithm|check failed on signature algorithm|algorithm constraints check failed: (?:md|sha1)|do(?:es)? not conform to algorithm constraints|insecure signature|ca signature digest algorithm too weak/i,
      },
    ],
    [
      'tls.weak-key',
      {
        text: /dh[_ ]key[_ ]too[_ ]small|(?:ee|ca)[_ ](?:certificate )?key[_ ]too[_ ](?:weak|small)|dh group (?:is )?too (?:small|weak)|key too (?:weak|small|short)|insecure_dh|prime (?:size|is) too small|constraints check failed on keysize|could not generate dh keypair|does not comply to algorithm constraints|weak ephemeral|bad dh (?:value|group)/i,
      },
    ],
    [
      'cert.rejected',
      {
        text: /invalid[_ ]purpose|unsuitable certificate purpose|path[_ ]length[_ ](?:constraint )?exceeded|invalid[_ ]ca\b|(?:permitted|excluded) subtree violation|certificate rejected|cert_rejected|unhandled critical (?:crl )?extension|certificate chain too long|cert_chain_too_long|certificate signature failure|cert_signature_failure|unable to (?:get|decrypt) (?:certificate )?crl|unable_to_get_crl|crl (?:has expired|is not yet valid)|crl_has_expired|key ?usage does not include|invalid or inconsistent certificate|subject issuer mismatch|revocation (?:status|function|check)[^.]{0,60}(?:unknown|unable|failed|offline)|crypt_e_(?:no_revocation_check|revocation_offline)|0x8009201[23]|sperrung für das zertifikat|extended key usage|invalid ca certificate|invalid non-ca certificate|application verification failure|no matching dane tlsa|suite b:|(?:unsupported|invalid) name (?:constraint|syntax)|no explicit policy/i,
      },
    ],
    [
      'config.ca-file-missing',
      { text: /certificate verification failed for [^:]{1,200}: untrusted issuer/i },
      { others: ['cert.unknown-issuer'], apart: 'trusted-file' },
    ],
    [
      'cert.unknown-issuer',
      {
        text: /unable[_ ]to[_ ]get[_ ](?:local[_ ])?issuer|unable_to_get_issuer_cert|issued by an authority that is not trusted|unknown[_ ](?:certificate )?(?:authority|ca)\b|pkix path (?:building|validation) failed|unable to find valid certification path|path does not chain with any of the trust anchors|certificate (?:is )?(?:not trusted|untrusted|signed by (?:an )?unknown)|cert_untrusted|untrusted (?:issuer|root|certificate)|issuer (?:certificate )?[^.]{0,50}(?:could not be found|is unknown|not found)|remotecertificatechainerrors|partialchain|remote ?certificate is invalid|remotezertifikat ist[^.]{0,40}ungültig|server certificate (?:not |could not be )(?:verified|trusted)|self_signed_cert_untrusted|certificate.{0,160}(?:invalid with|invalid according|policy errors)|sec_error_unknown_issuer|sec_error_untrusted_issuer|zertifikat[^.]{0,80}nicht (?:vertrau|überprüft)|sec_e_untrusted_root|0x80090325|0x800b0109|0x800b010a|cert_e_(?:untrustedroot|chaining)|nicht vertrauenswürdig|no trusted certificate|peer certificate cannot be authenticated|verify error:num=(?:2|20|27)\b|certificate issuer is (?:invalid|unknown)|certificate_unknown|alert (?:bad certificate|certificate unknown)|\(60\) ssl|authority is unknown|issuer is not recogni[sz]ed|certificate for \S{1,120} is not trusted|trust relationship for the ssl|vertrauensstellung für den sicheren|relation d'approbation pour le canal|relaci\S{1,3}n de confianza para el canal|hasn't got a known issuer|certificate was rejected by|remotecertificatevalidationcallback/i,
      },
      issuer,
    ],
    [
      'cert.unknown-issuer',
      {
        text: /certificate[_ ]verif(?:y|ication)[_ ]failed|ssl certificate (?:problem|could not be validated|validation)|(?:invalid|bad) (?:server |ssl |tls )?certificate|zertifikat[^.]{0,60}ungültig|certificate (?:is )?invalid/i,
      },
      anyFault,
    ],
  ]),
];
