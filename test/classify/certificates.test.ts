import { describe, expect, test } from 'vitest';
import { classifyText } from '../../src/classify/classify-text.ts';
import type { FindingCode } from '../../src/findings/finding-code.ts';
import { opensslErrors } from '../../src/mail/openssl-errors.ts';

/** Numbers of OpenSSL that have a code of their own; all others say that the certificate is refused. */
const byNumber: Readonly<Record<number, FindingCode>> = {
  2: 'cert.unknown-issuer',
  9: 'cert.not-yet-valid',
  10: 'cert.expired',
  18: 'cert.self-signed',
  19: 'cert.self-signed-in-chain',
  20: 'cert.unknown-issuer',
  21: 'cert.incomplete-chain',
  23: 'cert.revoked',
  27: 'cert.unknown-issuer',
  62: 'cert.hostname-mismatch',
  64: 'cert.hostname-mismatch',
  66: 'tls.weak-key',
  67: 'tls.weak-key',
  68: 'cert.weak-signature',
};
const numbers = Object.keys(opensslErrors).map(Number);

/** What other programs and libraries say of a certificate. */
const messages: readonly (readonly [FindingCode, string])[] = [
  ['config.ca-file-missing', 'SSL error - unable to find CA root certificate file'],
  [
    'config.ca-file-missing',
    'java.security.InvalidAlgorithmParameterException: the trustAnchors parameter must be non-empty',
  ],
  [
    'cert.unknown-issuer',
    'SSLHandshakeException: PKIX path building failed: unable to find valid certification path to requested target',
  ],
  ['cert.expired', 'PKIX path validation failed: java.security.cert.CertPathValidatorException: validity check failed'],
  ['cert.expired', 'java.security.cert.CertificateExpiredException: NotAfter: Thu Oct 01 00:00:00 CEST 2026'],
  [
    'cert.hostname-mismatch',
    'CertificateException: No subject alternative DNS name matching mail.kunde.example found.',
  ],
  ['cert.hostname-mismatch', 'CertificateException: No name matching mail.kunde.example found'],
  [
    'cert.weak-signature',
    'CertPathValidatorException: Algorithm constraints check failed on signature algorithm: SHA1withRSA',
  ],
  [
    'tls.weak-key',
    'CertPathValidatorException: Algorithm constraints check failed on keysize limits: RSA 1024 bit key',
  ],
  ['cert.unknown-issuer', 'SEC_E_UNTRUSTED_ROOT (0x80090325)'],
  ['cert.hostname-mismatch', 'SEC_E_WRONG_PRINCIPAL (0x80090322) - Der Zielprinzipalname ist falsch.'],
  ['cert.expired', 'SEC_E_CERT_EXPIRED (0x80090328)'],
  ['cert.rejected', 'CRYPT_E_REVOCATION_OFFLINE (0x80092013)'],
  ['cert.revoked', 'CRYPT_E_REVOKED (0x80092010)'],
  [
    'cert.unknown-issuer',
    '0x800b0109: A certificate chain processed, but terminated in a root certificate which is not trusted',
  ],
  ['tls.no-shared-cipher', 'SEC_E_ALGORITHM_MISMATCH (0x80090331)'],
  ['cert.unknown-issuer', 'RemoteCertificateChainErrors'],
  ['cert.hostname-mismatch', 'RemoteCertificateNameMismatch'],
  ['cert.unknown-issuer', 'Das Remotezertifikat ist laut Validierungsverfahren ungültig.'],
  ['cert.unknown-issuer', 'tls: failed to verify certificate: x509: certificate signed by unknown authority'],
  ['cert.hostname-mismatch', 'x509: certificate is valid for hoster.example, not mail.kunde.example'],
  ['cert.hostname-mismatch', "x509: cannot validate certificate for 192.0.2.7 because it doesn't contain any IP SANs"],
  [
    'cert.expired',
    'x509: certificate has expired or is not yet valid: current time 2026-11-22T10:00:00Z is after 2026-10-01T00:00:00Z',
  ],
  [
    'cert.not-yet-valid',
    'x509: certificate has expired or is not yet valid: current time 2020-01-01T10:00:00Z is before 2026-10-01T00:00:00Z',
  ],
  ['cert.weak-signature', 'x509: cannot verify signature: insecure algorithm SHA1-RSA'],
  ['cert.unknown-issuer', 'invalid peer certificate: UnknownIssuer'],
  ['cert.expired', 'invalid peer certificate: Expired'],
  ['cert.hostname-mismatch', 'invalid peer certificate: NotValidForName'],
  ['cert.self-signed', 'invalid peer certificate: Other(OtherError(CaUsedAsEndEntity))'],
  ['cert.unknown-issuer', 'The certificate is NOT trusted. The certificate issuer is unknown.'],
  ['cert.expired', 'The certificate is NOT trusted. The certificate chain uses expired certificate.'],
  [
    'cert.hostname-mismatch',
    'The certificate is NOT trusted. The name in the certificate does not match the expected.',
  ],
  ['cert.unknown-issuer', 'certificate verify failed'],
  ['cert.unknown-issuer', 'sslv3 alert certificate unknown'],
  ['cert.unknown-issuer', 'tlsv1 alert unknown ca'],
];

/** The codes that Node gives in `error.code`. */
const nodeCodes: readonly (readonly [FindingCode, string])[] = [
  ['cert.unknown-issuer', 'UNABLE_TO_GET_ISSUER_CERT'],
  ['cert.unknown-issuer', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
  ['cert.incomplete-chain', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ['cert.self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ['cert.self-signed-in-chain', 'SELF_SIGNED_CERT_IN_CHAIN'],
  ['cert.expired', 'CERT_HAS_EXPIRED'],
  ['cert.not-yet-valid', 'CERT_NOT_YET_VALID'],
  ['cert.revoked', 'CERT_REVOKED'],
  ['cert.unknown-issuer', 'CERT_UNTRUSTED'],
  ['cert.rejected', 'CERT_REJECTED'],
  ['cert.rejected', 'INVALID_PURPOSE'],
  ['cert.rejected', 'INVALID_CA'],
  ['cert.rejected', 'PATH_LENGTH_EXCEEDED'],
  ['cert.rejected', 'CERT_CHAIN_TOO_LONG'],
  ['cert.rejected', 'CERT_SIGNATURE_FAILURE'],
  ['cert.rejected', 'UNABLE_TO_GET_CRL'],
  ['cert.hostname-mismatch', 'HOSTNAME_MISMATCH'],
  ['cert.hostname-mismatch', 'ERR_TLS_CERT_ALTNAME_INVALID'],
];

describe('a certificate error', () => {
  test.for(numbers)('of OpenSSL by number, as injixo shows it: %s', (number) => {
    const wanted = byNumber[number] ?? 'cert.rejected';
    expect(classifyText(`certificate check failed (${number})`).code).toBe(wanted);
  });

  test.for(numbers)('of OpenSSL with number and name is no worse known than by number: %s', (number) => {
    const text = opensslErrors[number]?.text ?? '';
    expect(classifyText(`certificate check failed (${number}) ${text}`).code).toBe(byNumber[number] ?? 'cert.rejected');
  });

  test.for(numbers.filter((number) => number !== 1 && number !== 17))('of OpenSSL by name alone: %s', (number) => {
    const text = opensslErrors[number]?.text ?? '';
    expect(classifyText(`certificate verify failed (${text})`).code).toBe(byNumber[number] ?? 'cert.rejected');
  });

  test.for(nodeCodes)('of Node means %s: %s', ([code, name]) => {
    expect(classifyText(`Error: x { code: '${name}' }`).code).toBe(code);
  });

  test.for(messages)('of another program means %s: %s', ([code, text]) => {
    expect(classifyText(text).code).toBe(code);
  });
});
