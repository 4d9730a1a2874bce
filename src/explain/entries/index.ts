import type { FindingCode } from '../../findings/finding-code.ts';
import type { Entry } from '../entry.ts';
import { authAccountLocked } from './auth-account-locked.ts';
import { authAppPasswordRequired } from './auth-app-password-required.ts';
import { authBackendUnavailable } from './auth-backend-unavailable.ts';
import { authBasicAuthRetired } from './auth-basic-auth-retired.ts';
import { authCertificateRefused } from './auth-certificate-refused.ts';
import { authCredentialsMissing } from './auth-credentials-missing.ts';
import { authDisabledByAdmin } from './auth-disabled-by-admin.ts';
import { authMechanismUnsupported } from './auth-mechanism-unsupported.ts';
import { authMfaConditionalAccess } from './auth-mfa-conditional-access.ts';
import { authNotOffered } from './auth-not-offered.ts';
import { authRequired } from './auth-required.ts';
import { authRequiresTls } from './auth-requires-tls.ts';
import { authServerUnproved } from './auth-server-unproved.ts';
import { authSystemMechanismMissing } from './auth-system-mechanism-missing.ts';
import { authTokenExpired } from './auth-token-expired.ts';
import { authTokenScope } from './auth-token-scope.ts';
import { authTooManyAttempts } from './auth-too-many-attempts.ts';
import { authWebLoginRequired } from './auth-web-login-required.ts';
import { authWindowsRefused } from './auth-windows-refused.ts';
import { authWindowsUntested } from './auth-windows-untested.ts';
import { authWrongPassword } from './auth-wrong-password.ts';
import { certExpired } from './cert-expired.ts';
import { certExpiresSoon } from './cert-expires-soon.ts';
import { certHostnameMismatch } from './cert-hostname-mismatch.ts';
import { certIncompleteChain } from './cert-incomplete-chain.ts';
import { certNotYetValid } from './cert-not-yet-valid.ts';
import { certRejected } from './cert-rejected.ts';
import { certRevoked } from './cert-revoked.ts';
import { certSelfSigned } from './cert-self-signed.ts';
import { certSelfSignedInChain } from './cert-self-signed-in-chain.ts';
import { certUnknownIssuer } from './cert-unknown-issuer.ts';
import { certWeakSignature } from './cert-weak-signature.ts';
import { configCaFileMissing } from './config-ca-file-missing.ts';
import { configCaFileUnprotected } from './config-ca-file-unprotected.ts';
import { configDeliveryMode } from './config-delivery-mode.ts';
import { configDuplicate } from './config-duplicate.ts';
import { configEncryptionDisabled } from './config-encryption-disabled.ts';
import { configLocalClient } from './config-local-client.ts';
import { configMailDisabled } from './config-mail-disabled.ts';
import { configNotRecognised } from './config-not-recognised.ts';
import { configPortAndMode } from './config-port-and-mode.ts';
import { configProxyLoop } from './config-proxy-loop.ts';
import { configRestartNeeded } from './config-restart-needed.ts';
import { configRetiredService } from './config-retired-service.ts';
import { configSecretExposed } from './config-secret-exposed.ts';
import { configSubjectUnknown } from './config-subject-unknown.ts';
import { configSyntax } from './config-syntax.ts';
import { configTimeoutUnit } from './config-timeout-unit.ts';
import { configUndocumented } from './config-undocumented.ts';
import { configUnreadable } from './config-unreadable.ts';
import { configValueInvalid } from './config-value-invalid.ts';
import { configValueMissing } from './config-value-missing.ts';
import { configValueSuspicious } from './config-value-suspicious.ts';
import { configVerifyDisabled } from './config-verify-disabled.ts';
import { configVersionGate } from './config-version-gate.ts';
import { configWrongFile } from './config-wrong-file.ts';
import { connectAddressPartlyDown } from './connect-address-partly-down.ts';
import { connectLocalhostInContainer } from './connect-localhost-in-container.ts';
import { connectPortBlocked } from './connect-port-blocked.ts';
import { connectRefused } from './connect-refused.ts';
import { connectReset } from './connect-reset.ts';
import { connectTimeout } from './connect-timeout.ts';
import { connectUnreachable } from './connect-unreachable.ts';
import { connectWrongPort } from './connect-wrong-port.ts';
import { contentDmarc } from './content-dmarc.ts';
import { contentPolicy } from './content-policy.ts';
import { contentReputation } from './content-reputation.ts';
import { contentSpam } from './content-spam.ts';
import { contentVirus } from './content-virus.ts';
import { dataBareLineFeeds } from './data-bare-line-feeds.ts';
import { dataFromHeaderInvalid } from './data-from-header-invalid.ts';
import { deliveryAccepted } from './delivery-accepted.ts';
import { deliveryArrived } from './delivery-arrived.ts';
import { deliveryInSpam } from './delivery-in-spam.ts';
import { deliveryMailboxUnreadable } from './delivery-mailbox-unreadable.ts';
import { deliveryNotArrived } from './delivery-not-arrived.ts';
import { dnsAnswersDiffer } from './dns-answers-differ.ts';
import { dnsNoAddress } from './dns-no-address.ts';
import { dnsNotFound } from './dns-not-found.ts';
import { dnsNullMx } from './dns-null-mx.ts';
import { dnsResolverProblem } from './dns-resolver-problem.ts';
import { ewsUnavailable } from './ews-unavailable.ts';
import { graphAccessPolicy } from './graph-access-policy.ts';
import { graphNoMailbox } from './graph-no-mailbox.ts';
import { graphUnavailable } from './graph-unavailable.ts';
import { greetingIpBlocklisted } from './greeting-ip-blocklisted.ts';
import { greetingNotSmtp } from './greeting-not-smtp.ts';
import { greetingRejected } from './greeting-rejected.ts';
import { greetingSlow } from './greeting-slow.ts';
import { greetingTimeout } from './greeting-timeout.ts';
import { greetingTooManyConnections } from './greeting-too-many-connections.ts';
import { heloNoReverseDns } from './helo-no-reverse-dns.ts';
import { heloRejected } from './helo-rejected.ts';
import { interceptAntivirus } from './intercept-antivirus.ts';
import { interceptFirewall } from './intercept-firewall.ts';
import { interceptProviderRedirect } from './intercept-provider-redirect.ts';
import { internalCrash } from './internal-crash.ts';
import { limitConcurrentConnections } from './limit-concurrent-connections.ts';
import { limitDailyQuota } from './limit-daily-quota.ts';
import { limitMessageSize } from './limit-message-size.ts';
import { limitRate } from './limit-rate.ts';
import { limitRecipients } from './limit-recipients.ts';
import { limitSandbox } from './limit-sandbox.ts';
import { localNoMailer } from './local-no-mailer.ts';
import { oauthAdminConsentMissing } from './oauth-admin-consent-missing.ts';
import { oauthClientSecretExpired } from './oauth-client-secret-expired.ts';
import { oauthClientType } from './oauth-client-type.ts';
import { oauthClockSkew } from './oauth-clock-skew.ts';
import { oauthEndpointUnreachable } from './oauth-endpoint-unreachable.ts';
import { oauthInvalidClientSecret } from './oauth-invalid-client-secret.ts';
import { oauthInvalidTenant } from './oauth-invalid-tenant.ts';
import { oauthUnknownClient } from './oauth-unknown-client.ts';
import { proxyRefused } from './proxy-refused.ts';
import { proxyUnreachable } from './proxy-unreachable.ts';
import { recipientDomainUnknown } from './recipient-domain-unknown.ts';
import { recipientGreylisted } from './recipient-greylisted.ts';
import { recipientMailboxFull } from './recipient-mailbox-full.ts';
import { recipientPolicy } from './recipient-policy.ts';
import { recipientRelayDenied } from './recipient-relay-denied.ts';
import { recipientSyntax } from './recipient-syntax.ts';
import { recipientUnknown } from './recipient-unknown.ts';
import { redirectActive } from './redirect-active.ts';
import { redirectAddressInvalid } from './redirect-address-invalid.ts';
import { redirectAddressMissing } from './redirect-address-missing.ts';
import { redirectAddressRefused } from './redirect-address-refused.ts';
import { redirectInactive } from './redirect-inactive.ts';
import { senderAccountBlocked } from './sender-account-blocked.ts';
import { senderDkimMissing } from './sender-dkim-missing.ts';
import { senderDmarcFail } from './sender-dmarc-fail.ts';
import { senderDomainNotVerified } from './sender-domain-not-verified.ts';
import { senderDomainUnknown } from './sender-domain-unknown.ts';
import { senderFallbackUsed } from './sender-fallback-used.ts';
import { senderImpersonationDenied } from './sender-impersonation-denied.ts';
import { senderMailboxFull } from './sender-mailbox-full.ts';
import { senderNotPermitted } from './sender-not-permitted.ts';
import { senderNotRegistered } from './sender-not-registered.ts';
import { senderNullRejected } from './sender-null-rejected.ts';
import { senderSpfFail } from './sender-spf-fail.ts';
import { senderSyntax } from './sender-syntax.ts';
import { serverLocalError } from './server-local-error.ts';
import { serverMisconfigured } from './server-misconfigured.ts';
import { serverOutOfResources } from './server-out-of-resources.ts';
import { serverProtocolError } from './server-protocol-error.ts';
import { serverShuttingDown } from './server-shutting-down.ts';
import { smimeCertificateInvalid } from './smime-certificate-invalid.ts';
import { smtputf8Unsupported } from './smtputf8-unsupported.ts';
import { smtputf8Unused } from './smtputf8-unused.ts';
import { starttlsInjected } from './starttls-injected.ts';
import { starttlsRefused } from './starttls-refused.ts';
import { starttlsRequired } from './starttls-required.ts';
import { starttlsStripped } from './starttls-stripped.ts';
import { starttlsUnsupported } from './starttls-unsupported.ts';
import { tlsHandshakeFailed } from './tls-handshake-failed.ts';
import { tlsNoSharedCipher } from './tls-no-shared-cipher.ts';
import { tlsServerExpectsTls } from './tls-server-expects-tls.ts';
import { tlsServerSpeaksPlaintext } from './tls-server-speaks-plaintext.ts';
import { tlsVersionOutdated } from './tls-version-outdated.ts';
import { tlsVersionUnsupported } from './tls-version-unsupported.ts';
import { tlsWeakKey } from './tls-weak-key.ts';
import { unknown } from './unknown.ts';

/** The words for every finding code; a missing code or language does not compile. */
export const entries: { readonly [Code in FindingCode]: Entry<Code> } = {
  'config.unreadable': configUnreadable,
  'config.not-recognised': configNotRecognised,
  'config.wrong-file': configWrongFile,
  'config.syntax': configSyntax,
  'config.duplicate': configDuplicate,
  'config.value-missing': configValueMissing,
  'config.value-invalid': configValueInvalid,
  'config.value-suspicious': configValueSuspicious,
  'config.port-and-mode': configPortAndMode,
  'config.local-client': configLocalClient,
  'config.mail-disabled': configMailDisabled,
  'config.version-gate': configVersionGate,
  'config.delivery-mode': configDeliveryMode,
  'config.retired-service': configRetiredService,
  'config.proxy-loop': configProxyLoop,
  'config.undocumented': configUndocumented,
  'config.subject-unknown': configSubjectUnknown,
  'config.verify-disabled': configVerifyDisabled,
  'config.encryption-disabled': configEncryptionDisabled,
  'config.ca-file-missing': configCaFileMissing,
  'config.ca-file-unprotected': configCaFileUnprotected,
  'config.secret-exposed': configSecretExposed,
  'config.timeout-unit': configTimeoutUnit,
  'config.restart-needed': configRestartNeeded,
  'dns.not-found': dnsNotFound,
  'dns.no-address': dnsNoAddress,
  'dns.resolver-problem': dnsResolverProblem,
  'dns.null-mx': dnsNullMx,
  'dns.answers-differ': dnsAnswersDiffer,
  'connect.refused': connectRefused,
  'connect.timeout': connectTimeout,
  'connect.unreachable': connectUnreachable,
  'connect.reset': connectReset,
  'connect.port-blocked': connectPortBlocked,
  'connect.wrong-port': connectWrongPort,
  'connect.address-partly-down': connectAddressPartlyDown,
  'connect.localhost-in-container': connectLocalhostInContainer,
  'proxy.unreachable': proxyUnreachable,
  'proxy.refused': proxyRefused,
  'greeting.not-smtp': greetingNotSmtp,
  'greeting.timeout': greetingTimeout,
  'greeting.slow': greetingSlow,
  'greeting.rejected': greetingRejected,
  'greeting.ip-blocklisted': greetingIpBlocklisted,
  'greeting.too-many-connections': greetingTooManyConnections,
  'helo.rejected': heloRejected,
  'helo.no-reverse-dns': heloNoReverseDns,
  'tls.server-speaks-plaintext': tlsServerSpeaksPlaintext,
  'tls.server-expects-tls': tlsServerExpectsTls,
  'tls.version-unsupported': tlsVersionUnsupported,
  'tls.version-outdated': tlsVersionOutdated,
  'tls.no-shared-cipher': tlsNoSharedCipher,
  'tls.weak-key': tlsWeakKey,
  'tls.handshake-failed': tlsHandshakeFailed,
  'starttls.unsupported': starttlsUnsupported,
  'starttls.required': starttlsRequired,
  'starttls.refused': starttlsRefused,
  'starttls.stripped': starttlsStripped,
  'starttls.injected': starttlsInjected,
  'cert.self-signed': certSelfSigned,
  'cert.self-signed-in-chain': certSelfSignedInChain,
  'cert.unknown-issuer': certUnknownIssuer,
  'cert.incomplete-chain': certIncompleteChain,
  'cert.expired': certExpired,
  'cert.not-yet-valid': certNotYetValid,
  'cert.expires-soon': certExpiresSoon,
  'cert.hostname-mismatch': certHostnameMismatch,
  'cert.revoked': certRevoked,
  'cert.weak-signature': certWeakSignature,
  'cert.rejected': certRejected,
  'intercept.antivirus': interceptAntivirus,
  'intercept.firewall': interceptFirewall,
  'intercept.provider-redirect': interceptProviderRedirect,
  'auth.required': authRequired,
  'auth.not-offered': authNotOffered,
  'auth.wrong-password': authWrongPassword,
  'auth.certificate-refused': authCertificateRefused,
  'auth.windows-refused': authWindowsRefused,
  'auth.windows-untested': authWindowsUntested,
  'auth.credentials-missing': authCredentialsMissing,
  'auth.mechanism-unsupported': authMechanismUnsupported,
  'auth.requires-tls': authRequiresTls,
  'auth.disabled-by-admin': authDisabledByAdmin,
  'auth.basic-auth-retired': authBasicAuthRetired,
  'auth.app-password-required': authAppPasswordRequired,
  'auth.web-login-required': authWebLoginRequired,
  'auth.mfa-conditional-access': authMfaConditionalAccess,
  'auth.account-locked': authAccountLocked,
  'auth.too-many-attempts': authTooManyAttempts,
  'auth.backend-unavailable': authBackendUnavailable,
  'auth.server-unproved': authServerUnproved,
  'auth.system-mechanism-missing': authSystemMechanismMissing,
  'auth.token-expired': authTokenExpired,
  'auth.token-scope': authTokenScope,
  'oauth.endpoint-unreachable': oauthEndpointUnreachable,
  'oauth.invalid-client-secret': oauthInvalidClientSecret,
  'oauth.client-secret-expired': oauthClientSecretExpired,
  'oauth.unknown-client': oauthUnknownClient,
  'oauth.invalid-tenant': oauthInvalidTenant,
  'oauth.admin-consent-missing': oauthAdminConsentMissing,
  'oauth.client-type': oauthClientType,
  'oauth.clock-skew': oauthClockSkew,
  'graph.unavailable': graphUnavailable,
  'graph.no-mailbox': graphNoMailbox,
  'graph.access-policy': graphAccessPolicy,
  'ews.unavailable': ewsUnavailable,
  'sender.not-permitted': senderNotPermitted,
  'sender.impersonation-denied': senderImpersonationDenied,
  'sender.not-registered': senderNotRegistered,
  'sender.fallback-used': senderFallbackUsed,
  'sender.spf-fail': senderSpfFail,
  'sender.dmarc-fail': senderDmarcFail,
  'sender.dkim-missing': senderDkimMissing,
  'sender.domain-unknown': senderDomainUnknown,
  'sender.domain-not-verified': senderDomainNotVerified,
  'sender.syntax': senderSyntax,
  'sender.null-rejected': senderNullRejected,
  'sender.account-blocked': senderAccountBlocked,
  'sender.mailbox-full': senderMailboxFull,
  'recipient.relay-denied': recipientRelayDenied,
  'recipient.unknown': recipientUnknown,
  'recipient.domain-unknown': recipientDomainUnknown,
  'recipient.syntax': recipientSyntax,
  'recipient.mailbox-full': recipientMailboxFull,
  'recipient.greylisted': recipientGreylisted,
  'recipient.policy': recipientPolicy,
  'redirect.active': redirectActive,
  'redirect.address-missing': redirectAddressMissing,
  'redirect.address-invalid': redirectAddressInvalid,
  'redirect.address-refused': redirectAddressRefused,
  'redirect.inactive': redirectInactive,
  'smtputf8.unsupported': smtputf8Unsupported,
  'smtputf8.unused': smtputf8Unused,
  'smime.certificate-invalid': smimeCertificateInvalid,
  'local.no-mailer': localNoMailer,
  'limit.rate': limitRate,
  'limit.daily-quota': limitDailyQuota,
  'limit.message-size': limitMessageSize,
  'limit.recipients': limitRecipients,
  'limit.concurrent-connections': limitConcurrentConnections,
  'limit.sandbox': limitSandbox,
  'content.spam': contentSpam,
  'content.virus': contentVirus,
  'content.dmarc': contentDmarc,
  'content.reputation': contentReputation,
  'content.policy': contentPolicy,
  'data.bare-line-feeds': dataBareLineFeeds,
  'data.from-header-invalid': dataFromHeaderInvalid,
  'server.out-of-resources': serverOutOfResources,
  'server.local-error': serverLocalError,
  'server.misconfigured': serverMisconfigured,
  'server.shutting-down': serverShuttingDown,
  'server.protocol-error': serverProtocolError,
  'delivery.accepted': deliveryAccepted,
  'delivery.arrived': deliveryArrived,
  'delivery.not-arrived': deliveryNotArrived,
  'delivery.in-spam': deliveryInSpam,
  'delivery.mailbox-unreadable': deliveryMailboxUnreadable,
  'internal.crash': internalCrash,
  unknown: unknown,
};
