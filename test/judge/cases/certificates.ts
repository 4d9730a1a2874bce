import { implicit, type JudgeCase } from '../judge-case.ts';
import type { CertificateName, TrustName } from '../judge-certificates.ts';

const shows = (
  id: string,
  certificate: CertificateName,
  trust: TrustName | null,
  cause: JudgeCase['cause'],
  more: Partial<JudgeCase> = {},
): JudgeCase => ({
  id,
  trust,
  cause,
  ...more,
  server: { certificate, ...more.server },
});

/** Certificates and `cacert.pem` as they are found at customers. */
export const certificateCases: readonly JudgeCase[] = [
  shows('chain-with-root', 'withRoot', 'root', null),
  shows('chain-in-wrong-order', 'wrongOrder', 'root', null),
  shows('chain-with-a-stranger', 'withStranger', 'root', null),
  shows('intermediate-missing', 'leafAlone', 'root', 'cert.incomplete-chain'),
  shows('intermediate-missing-but-trusted', 'leafAlone', 'issuingAndRoot', null, {
    why: 'injixo finds the intermediate in its own file',
  }),
  shows('root-untrusted', 'good', 'other', 'cert.unknown-issuer'),
  shows('root-sent-untrusted', 'withRoot', 'other', 'cert.self-signed-in-chain'),
  shows('trust-file-windows-lines', 'good', 'windowsLines', null),
  shows('trust-file-with-comments', 'good', 'commented', null),
  shows('trust-file-leaf-alone', 'good', 'leaf', ['cert.unknown-issuer', 'cert.incomplete-chain'], {
    why: 'OpenSSL does not end a chain at a certificate that is no root',
  }),
  shows('trust-file-intermediate-alone', 'good', 'issuing', 'cert.unknown-issuer'),
  shows('trust-file-intermediate-alone-root-sent', 'withRoot', 'issuing', [
    'cert.self-signed-in-chain',
    'cert.unknown-issuer',
  ]),
  shows('trust-file-empty', 'good', 'empty', 'config.ca-file-missing', { may: ['cert.unknown-issuer'] }),
  shows('trust-file-missing', 'good', null, 'config.ca-file-missing', { may: ['cert.unknown-issuer'] }),
  shows('trust-file-missing-check-off', 'good', null, 'config.verify-disabled', { settings: { SMTPVerifyCert: '0' } }),
  shows('self-signed', 'selfSigned', 'root', 'cert.self-signed'),
  shows('self-signed-but-in-trust-file', 'selfSigned', 'selfSigned', null),
  shows('self-signed-but-in-trust-file-ssl', 'selfSigned', 'selfSigned', null, {
    server: { encryption: 'tls' },
    settings: implicit,
  }),
  shows('self-signed-check-off', 'selfSigned', 'root', 'config.verify-disabled', { settings: { SMTPVerifyCert: '0' } }),
  shows('wildcard', 'wildcard', 'root', null),
  shows('wildcard-one-label-too-high', 'wildcardTooHigh', 'root', 'cert.hostname-mismatch'),
  shows('wildcard-of-a-subdomain', 'wildcardOfSub', 'root', 'cert.hostname-mismatch'),
  shows('name-in-capitals', 'upperCase', 'root', null),
  shows('host-in-capitals', 'good', 'root', null, { host: 'Mail.KUNDE.example' }),
  shows('common-name-only', 'commonNameOnly', 'root', null),
  shows('other-name', 'otherName', 'root', 'cert.hostname-mismatch'),
  shows('expired', 'expired', 'root', 'cert.expired'),
  shows('intermediate-expired', 'expiredIssuing', 'root', 'cert.expired'),
  shows('intermediate-expired-but-valid-one-sent', 'expiredIssuingAndValid', 'root', null),
  shows('intermediate-expired-but-valid-one-trusted', 'expiredIssuing', 'issuingAndRoot', null),
  shows('cross-signed-new-root-trusted', 'validCross', 'newRoot', null),
  shows('cross-signed-old-root-trusted', 'validCross', 'olderRoot', null),
  shows('cross-signed-by-expired-new-root-trusted', 'expiredCross', 'newRoot', null),
  shows('cross-signed-by-expired-both-trusted', 'expiredCross', 'expiredAndNewRoot', null),
  shows(
    'cross-signed-by-expired-only-that-trusted',
    'expiredCross',
    'expiredRoot',
    ['cert.expired', 'cert.unknown-issuer'],
    { may: ['cert.expired'] },
  ),
  shows('address-with-its-entry', 'ip', 'root', null, {
    host: '127.0.0.1',
    why: 'the certificate carries the address',
  }),
  shows('address-and-name', 'nameAndIp', 'root', null, { host: '127.0.0.1' }),
  shows('address-without-entry', 'good', 'root', 'cert.hostname-mismatch', {
    host: '127.0.0.1',
    may: ['config.value-suspicious'],
  }),
  shows('certificate-by-name', 'otherName', 'root', null, {
    server: { byName: { 'mail.kunde.example': 'good' } },
    why: 'the server chooses by the name that is asked for',
  }),
  shows('certificate-by-name-tls', 'otherName', 'root', null, {
    server: { encryption: 'tls', byName: { 'mail.kunde.example': 'good' } },
    settings: implicit,
  }),
  shows('certificate-by-name-asked-by-address', 'otherName', 'root', 'cert.hostname-mismatch', {
    server: { byName: { 'mail.kunde.example': 'good' } },
    host: '127.0.0.1',
    may: ['config.value-suspicious'],
  }),
];
