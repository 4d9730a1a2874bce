import { awkward, reports } from './accounts.ts';
import type { CertificateState } from './certificates.ts';
import { holdConnection, useUpMessages } from './prepare.ts';
import { esoffice, ntcsRedirecting } from './profiles.ts';
import type { ServerCase } from './server-case.ts';

const starttls = {
  SMTPSecureMode: 'TLS',
  SMTPFromEmail: reports.user,
  SMTPUser: reports.user,
  SMTPPwd: reports.password,
};
const implicit = { ...starttls, SMTPSecureMode: 'SSL' };
const plain = { ...starttls, SMTPSecureMode: 'PLAIN' };
const anonymous = { SMTPUser: null, SMTPPwd: null };
/** Sends a password in clear, because the settings say so. */
const openSignIn = { smtpd_tls_security_level: 'none', smtpd_tls_auth_only: 'no' };
const nothing = { rootCause: null, codes: [] };

/** One cause, no other finding. */
const only = (code: string, ...others: string[]): ServerCase['expects'] => ({
  rootCause: code,
  codes: [code, ...others],
});

const certificateCase = (state: CertificateState, title: string, expects: ServerCase['expects']): ServerCase => ({
  id: `postfix-${state}`,
  title,
  service: { server: 'postfix', certificate: state },
  configuration: starttls,
  expects,
});

/** Nothing is wrong: the diagnosis has to be silent. */
const healthy: readonly ServerCase[] = [
  {
    id: 'postfix-starttls',
    title: 'a healthy Postfix with STARTTLS and an RSA certificate',
    service: { server: 'postfix' },
    configuration: starttls,
    expects: nothing,
  },
  {
    id: 'postfix-implicit-tls',
    title: 'a healthy Postfix with implicit TLS',
    service: { server: 'postfix', implicitTls: true },
    configuration: implicit,
    expects: nothing,
  },
  {
    id: 'postfix-ecdsa',
    title: 'a healthy Postfix with an ECDSA certificate',
    service: { server: 'postfix', certificate: 'ecdsa' },
    configuration: starttls,
    expects: nothing,
  },
  {
    id: 'postfix-tls13-only',
    title: 'a healthy Postfix that speaks TLS 1.3 only',
    service: {
      server: 'postfix',
      options: { smtpd_tls_protocols: '>=TLSv1.3', smtpd_tls_mandatory_protocols: '>=TLSv1.3' },
    },
    configuration: starttls,
    expects: nothing,
  },
  {
    id: 'postfix-implicit-tls13-only-ecdsa',
    title: 'a healthy Postfix with implicit TLS 1.3 only and an ECDSA certificate',
    service: {
      server: 'postfix',
      implicitTls: true,
      certificate: 'ecdsa',
      options: { smtpd_tls_protocols: '>=TLSv1.3', smtpd_tls_mandatory_protocols: '>=TLSv1.3' },
    },
    configuration: implicit,
    expects: nothing,
  },
  {
    id: 'postfix-encryption-demanded',
    title: 'a healthy Postfix that demands encryption',
    service: { server: 'postfix', options: { smtpd_tls_security_level: 'encrypt' } },
    configuration: starttls,
    expects: nothing,
  },
  {
    id: 'postfix-cram-md5',
    title: 'a healthy Postfix that offers CRAM-MD5 only',
    service: { server: 'postfix', options: { smtpd_sasl_mechanism_filter: 'cram-md5' } },
    configuration: starttls,
    expects: nothing,
  },
  {
    id: 'postfix-login',
    title: 'a healthy Postfix that offers LOGIN only',
    service: { server: 'postfix', options: { smtpd_sasl_mechanism_filter: 'login' } },
    configuration: starttls,
    expects: nothing,
  },
  {
    id: 'postfix-plain',
    title: 'a healthy Postfix that offers PLAIN only',
    service: { server: 'postfix', options: { smtpd_sasl_mechanism_filter: 'plain' } },
    configuration: starttls,
    expects: nothing,
  },
  {
    id: 'postfix-registered-sender',
    title: 'a Postfix that checks who owns the sender, with the owner signed in',
    service: {
      server: 'postfix',
      options: {
        smtpd_sender_login_maps: 'inline:{ reports@example.test=reports@example.test }',
        smtpd_sender_restrictions: 'reject_sender_login_mismatch',
      },
    },
    configuration: starttls,
    expects: nothing,
  },
  {
    id: 'postfix-test-mail',
    title: 'a healthy Postfix that takes the test mail',
    service: { server: 'postfix' },
    configuration: { ...starttls, SMTPTag: '"[Report]"' },
    args: ['--send'],
    expects: nothing,
  },
  {
    id: 'postfix-strict-dns',
    title: 'a Postfix that looks up the sender, the recipient and this machine, all of them known',
    service: {
      server: 'postfix',
      options: {
        smtpd_sender_restrictions: 'reject_non_fqdn_sender, reject_unknown_sender_domain',
        smtpd_recipient_restrictions: 'reject_unknown_recipient_domain, reject_rbl_client clean.example.test',
      },
    },
    configuration: starttls,
    needsDns: true,
    expects: nothing,
  },
  {
    id: 'exim-starttls',
    title: 'a healthy Exim with STARTTLS',
    service: { server: 'exim' },
    configuration: starttls,
    expects: nothing,
  },
  {
    id: 'exim-implicit-tls',
    title: 'a healthy Exim with implicit TLS',
    service: { server: 'exim', implicitTls: true },
    configuration: implicit,
    expects: nothing,
  },
  {
    id: 'exim-ecdsa-test-mail',
    title: 'a healthy Exim with an ECDSA certificate that takes the test mail',
    service: { server: 'exim', certificate: 'ecdsa' },
    configuration: starttls,
    args: ['--send'],
    expects: nothing,
  },
];

const encryption: readonly ServerCase[] = [
  {
    id: 'postfix-tls-too-old',
    title: 'a Postfix that speaks nothing newer than TLS 1.1',
    service: {
      server: 'postfix',
      options: {
        smtpd_tls_protocols: '>=TLSv1, <=TLSv1.1',
        tls_medium_cipherlist: 'DEFAULT:@SECLEVEL=0',
      },
    },
    configuration: starttls,
    expects: only('tls.version-outdated'),
  },
  {
    id: 'postfix-tls-too-old-and-wrong-password',
    title: 'a Postfix with TLS 1.1 and a wrong password',
    service: {
      server: 'postfix',
      options: {
        smtpd_tls_protocols: '>=TLSv1, <=TLSv1.1',
        tls_medium_cipherlist: 'DEFAULT:@SECLEVEL=0',
      },
    },
    configuration: { ...starttls, SMTPPwd: 'Falsch-und-alt-1' },
    expects: only('auth.wrong-password', 'tls.version-outdated'),
  },
  {
    id: 'postfix-no-shared-cipher',
    title: 'a Postfix whose only ciphers do without a certificate',
    service: {
      server: 'postfix',
      options: {
        smtpd_tls_protocols: '>=TLSv1.2, <=TLSv1.2',
        tls_medium_cipherlist: 'aNULL:@SECLEVEL=0',
      },
    },
    configuration: starttls,
    expects: only('tls.no-shared-cipher'),
  },
  {
    id: 'postfix-starttls-unsupported',
    title: 'a Postfix without STARTTLS',
    service: { server: 'postfix', options: openSignIn },
    configuration: starttls,
    expects: only('starttls.unsupported'),
  },
  {
    id: 'postfix-starttls-refused',
    title: 'a Postfix that offers STARTTLS but cannot read its key',
    service: { server: 'postfix', certificate: 'missing' },
    configuration: starttls,
    expects: only('starttls.refused'),
  },
  {
    id: 'postfix-starttls-required',
    title: 'a Postfix that demands STARTTLS, with neither encryption nor sign-in in the settings',
    service: { server: 'postfix', options: { smtpd_tls_security_level: 'encrypt' } },
    configuration: { ...plain, ...anonymous },
    expects: only('starttls.required', 'config.encryption-disabled'),
  },
  {
    id: 'postfix-plaintext-instead-of-tls',
    title: 'a Postfix with STARTTLS, with implicit TLS in the settings',
    service: { server: 'postfix' },
    configuration: implicit,
    expects: only('tls.server-speaks-plaintext'),
  },
  {
    id: 'postfix-tls-instead-of-plaintext',
    title: 'a Postfix with implicit TLS, with STARTTLS in the settings',
    service: { server: 'postfix', implicitTls: true },
    configuration: starttls,
    expects: only('tls.server-expects-tls'),
  },
  {
    id: 'exim-starttls-unsupported',
    title: 'an Exim without STARTTLS',
    service: { server: 'exim', behaviour: 'no-tls' },
    configuration: starttls,
    expects: only('starttls.unsupported'),
  },
  {
    id: 'exim-plaintext-instead-of-tls',
    title: 'an Exim with STARTTLS, with implicit TLS in the settings',
    service: { server: 'exim' },
    configuration: implicit,
    expects: only('tls.server-speaks-plaintext'),
  },
  {
    id: 'exim-tls-instead-of-plaintext',
    title: 'an Exim with implicit TLS, with STARTTLS in the settings',
    service: { server: 'exim', implicitTls: true },
    configuration: starttls,
    expects: only('tls.server-expects-tls'),
  },
];

const certificates: readonly ServerCase[] = [
  certificateCase('self-signed', 'a Postfix with a self-signed certificate', only('cert.self-signed')),
  certificateCase(
    'self-signed-in-chain',
    'a Postfix that sends a root nobody here trusts',
    only('cert.self-signed-in-chain'),
  ),
  certificateCase('unknown-issuer', 'a Postfix whose chain ends at an unknown issuer', only('cert.unknown-issuer')),
  certificateCase('incomplete-chain', 'a Postfix that leaves out its intermediate', only('cert.incomplete-chain')),
  certificateCase('expired', 'a Postfix with an expired certificate', only('cert.expired')),
  certificateCase('expired-intermediate', 'a Postfix with an expired intermediate', only('cert.expired')),
  certificateCase('not-yet-valid', 'a Postfix with a certificate of the future', only('cert.not-yet-valid')),
  certificateCase('expires-soon', 'a Postfix whose certificate runs out in nine days', only('cert.expires-soon')),
  certificateCase('wrong-name', 'a Postfix with the certificate of another host', only('cert.hostname-mismatch')),
  certificateCase('wrong-name-and-expired', 'a Postfix with an expired certificate of another host', {
    rootCause: 'cert.expired',
    codes: ['cert.expired', 'cert.hostname-mismatch'],
  }),
  {
    id: 'postfix-self-signed-unchecked',
    title: 'a Postfix with a self-signed certificate that the settings do not check',
    service: { server: 'postfix', certificate: 'self-signed' },
    configuration: { ...starttls, SMTPVerifyCert: '0' },
    expects: only('config.verify-disabled'),
  },
  {
    id: 'postfix-implicit-tls-expired',
    title: 'a Postfix with implicit TLS and an expired certificate',
    service: { server: 'postfix', implicitTls: true, certificate: 'expired' },
    configuration: implicit,
    expects: only('cert.expired'),
  },
  {
    id: 'exim-incomplete-chain',
    title: 'an Exim that leaves out its intermediate',
    service: { server: 'exim', certificate: 'incomplete-chain' },
    configuration: starttls,
    expects: only('cert.incomplete-chain'),
  },
];

const signIn: readonly ServerCase[] = [
  {
    id: 'postfix-wrong-password',
    title: 'a Postfix that refuses the password',
    service: { server: 'postfix' },
    configuration: { ...starttls, SMTPPwd: 'Nicht-das-Richtige-7' },
    expects: only('auth.wrong-password'),
  },
  {
    id: 'postfix-wrong-password-cram-md5',
    title: 'a Postfix that refuses the password by CRAM-MD5',
    service: { server: 'postfix', options: { smtpd_sasl_mechanism_filter: 'cram-md5' } },
    configuration: { ...starttls, SMTPPwd: 'Nicht-das-Richtige-8' },
    expects: only('auth.wrong-password'),
  },
  {
    id: 'postfix-unknown-account',
    title: 'a Postfix that does not know the account',
    service: { server: 'postfix', implicitTls: true },
    configuration: { ...implicit, SMTPUser: 'nobody@example.test' },
    expects: only('auth.wrong-password'),
  },
  {
    id: 'postfix-backend-unavailable',
    title: 'a Postfix whose sign-in server dies when asked',
    service: { server: 'postfix', dyingSasl: true },
    configuration: starttls,
    expects: only('auth.backend-unavailable'),
  },
  {
    id: 'postfix-auth-not-offered',
    title: 'a Postfix without sign-in',
    service: { server: 'postfix', options: { smtpd_sasl_auth_enable: 'no' } },
    configuration: starttls,
    expects: only('auth.not-offered'),
  },
  {
    id: 'postfix-mechanism-unsupported',
    title: 'a Postfix that offers DIGEST-MD5 only',
    service: { server: 'postfix', options: { smtpd_sasl_mechanism_filter: 'digest-md5' } },
    configuration: starttls,
    expects: only('auth.mechanism-unsupported'),
  },
  {
    id: 'postfix-auth-requires-tls',
    title: 'a Postfix with sign-in after STARTTLS only, with encryption switched off in the settings',
    service: { server: 'postfix' },
    configuration: plain,
    expects: only('auth.requires-tls', 'config.encryption-disabled'),
  },
  {
    id: 'postfix-sign-in-first',
    title: 'a Postfix that wants a sign-in, with none in the settings',
    service: {
      server: 'postfix',
      policy: 'sign-in-first',
    },
    configuration: { ...starttls, ...anonymous },
    expects: only('auth.required'),
  },
  {
    id: 'postfix-sign-in-in-clear',
    title: 'a Postfix without encryption, which the settings ask for',
    service: { server: 'postfix', options: openSignIn },
    configuration: plain,
    expects: only('config.encryption-disabled'),
  },
  {
    id: 'postfix-awkward-password',
    title: 'a Postfix with a password full of special characters',
    service: { server: 'postfix' },
    configuration: { ...starttls, SMTPUser: awkward.user, SMTPPwd: awkward.password, SMTPFromEmail: awkward.user },
    expects: only('config.value-suspicious'),
  },
  {
    id: 'exim-wrong-password',
    title: 'an Exim that refuses the password',
    service: { server: 'exim' },
    configuration: { ...starttls, SMTPPwd: 'Nicht-das-Richtige-9' },
    expects: only('auth.wrong-password'),
  },
  {
    id: 'exim-auth-requires-tls',
    title: 'an Exim with sign-in after STARTTLS only, with encryption switched off in the settings',
    service: { server: 'exim' },
    configuration: plain,
    expects: only('auth.requires-tls', 'config.encryption-disabled'),
  },
  {
    id: 'exim-sign-in-first',
    title: 'an Exim that wants a sign-in, with none in the settings',
    service: { server: 'exim', behaviour: 'sign-in-first' },
    configuration: { ...starttls, ...anonymous },
    expects: only('auth.required'),
  },
];

const envelope: readonly ServerCase[] = [
  {
    id: 'postfix-sender-not-owned',
    title: 'a Postfix that refuses a sender of somebody else at RCPT TO',
    service: {
      server: 'postfix',
      options: {
        smtpd_sender_login_maps: 'inline:{ reports@example.test=reports@example.test }',
        smtpd_sender_restrictions: 'reject_sender_login_mismatch',
      },
    },
    configuration: { ...starttls, SMTPUser: 'awkward@example.test', SMTPPwd: awkward.password },
    expects: only('sender.not-permitted', 'config.value-suspicious'),
  },
  {
    id: 'postfix-sender-not-owned-at-mail-from',
    title: 'a Postfix that refuses a sender of somebody else at MAIL FROM',
    service: {
      server: 'postfix',
      options: {
        smtpd_delay_reject: 'no',
        smtpd_sender_login_maps: 'inline:{ boss@example.test=boss@example.test }',
        smtpd_sender_restrictions: 'reject_sender_login_mismatch',
      },
    },
    configuration: { ...starttls, SMTPFromEmail: 'boss@example.test' },
    expects: only('sender.not-permitted'),
  },
  {
    id: 'postfix-sender-domain-unknown',
    title: "a Postfix that does not find the sender's domain",
    service: { server: 'postfix', options: { smtpd_sender_restrictions: 'reject_unknown_sender_domain' } },
    configuration: { ...starttls, SMTPFromEmail: 'reports@nowhere.test' },
    needsDns: true,
    expects: only('sender.domain-unknown'),
  },
  {
    id: 'postfix-relay-denied',
    title: 'a Postfix that takes mail for its own domain only, from anybody',
    service: { server: 'postfix', options: { smtpd_relay_restrictions: 'reject_unauth_destination' } },
    configuration: starttls,
    args: ['--to', 'someone@receiver.test'],
    expects: only('recipient.relay-denied'),
  },
  {
    id: 'postfix-recipient-unknown',
    title: 'a Postfix without the mailbox written to',
    service: { server: 'postfix' },
    configuration: starttls,
    args: ['--to', 'nobody@example.test'],
    expects: only('recipient.unknown'),
  },
  {
    id: 'postfix-recipient-domain-unknown',
    title: "a Postfix that does not find the recipient's domain",
    service: { server: 'postfix', options: { smtpd_recipient_restrictions: 'reject_unknown_recipient_domain' } },
    configuration: starttls,
    args: ['--to', 'someone@nowhere.test'],
    needsDns: true,
    expects: only('recipient.domain-unknown'),
  },
  {
    id: 'postfix-greylisted',
    title: 'a Postfix that greylists',
    service: { server: 'postfix', policy: 'greylist' },
    configuration: starttls,
    expects: only('recipient.greylisted'),
  },
  {
    id: 'postfix-mailbox-full',
    title: 'a Postfix whose quota service says that the mailbox is full',
    service: { server: 'postfix', policy: 'quota' },
    configuration: starttls,
    expects: only('recipient.mailbox-full'),
  },
  {
    id: 'postfix-helo-not-qualified',
    title: 'a Postfix that refuses a HELO name without a domain',
    service: { server: 'postfix', options: { smtpd_helo_restrictions: 'reject_non_fqdn_helo_hostname' } },
    configuration: starttls,
    args: ['--helo', 'wfmserver'],
    expects: only('helo.rejected'),
  },
  {
    id: 'postfix-helo-unknown',
    title: 'a Postfix that does not find the HELO name',
    service: { server: 'postfix', options: { smtpd_helo_restrictions: 'reject_unknown_helo_hostname' } },
    configuration: starttls,
    args: ['--helo', 'wfm.nowhere.test'],
    needsDns: true,
    expects: only('helo.rejected'),
  },
  {
    id: 'postfix-no-reverse-dns',
    title: 'a Postfix that finds no name for this machine',
    service: {
      server: 'postfix',
      options: { smtpd_peername_lookup: 'no', smtpd_client_restrictions: 'reject_unknown_client_hostname' },
    },
    configuration: starttls,
    expects: only('helo.no-reverse-dns'),
  },
  {
    id: 'exim-relay-denied',
    title: 'an Exim that does not relay, whoever signs in',
    service: { server: 'exim', behaviour: 'relay-denied' },
    configuration: starttls,
    args: ['--to', 'someone@receiver.test'],
    expects: only('recipient.relay-denied'),
  },
  {
    id: 'exim-recipient-unknown',
    title: 'an Exim without the mailbox written to',
    service: { server: 'exim' },
    configuration: starttls,
    args: ['--to', 'nobody@example.test'],
    expects: only('recipient.unknown'),
  },
  {
    id: 'exim-sender-verify-failed',
    title: 'an Exim that finds no way back to the sender',
    service: { server: 'exim' },
    configuration: { ...starttls, SMTPFromEmail: 'reports@nowhere.test' },
    expects: only('sender.domain-unknown'),
  },
  {
    id: 'exim-greylisted',
    title: 'an Exim that greylists',
    service: { server: 'exim', behaviour: 'greylist' },
    configuration: starttls,
    expects: only('recipient.greylisted'),
  },
  {
    id: 'exim-helo-refused',
    title: 'an Exim that refuses the HELO name',
    service: { server: 'exim', behaviour: 'helo-refused' },
    configuration: starttls,
    args: ['--helo', 'wfmserver'],
    expects: only('helo.rejected'),
  },
];

/** Which senders a mailbox owns. */
const owned = {
  smtpd_sender_login_maps:
    'inline:{ reports@example.test=reports@example.test office@example.test=reports@example.test boss@example.test=boss@example.test }',
  smtpd_sender_restrictions: 'reject_sender_login_mismatch',
};
const asked = (address: string, rcptTo: number) => ({ address, mailFrom: { code: 250 }, rcptTo: { code: rcptTo } });

const sendersAndRedirect: readonly ServerCase[] = [
  {
    id: 'postfix-senders-partly-owned',
    title: 'a Postfix that permits two of three senders',
    service: { server: 'postfix', options: owned },
    configuration: starttls,
    profile: esoffice('office@example.test', 'boss@example.test'),
    expects: {
      ...only('sender.not-permitted', 'config.delivery-mode'),
      facts: {
        sender: {
          matrix: [
            asked('reports@example.test', 250),
            asked('office@example.test', 250),
            asked('boss@example.test', 553),
          ],
        },
      },
    },
  },
  {
    id: 'postfix-senders-partly-owned-at-mail-from',
    title: 'a Postfix that refuses one of two senders at MAIL FROM',
    service: { server: 'postfix', options: { ...owned, smtpd_delay_reject: 'no' } },
    configuration: starttls,
    profile: esoffice('boss@example.test'),
    expects: {
      ...only('sender.not-permitted', 'config.delivery-mode'),
      facts: { sender: { matrix: [asked('reports@example.test', 250), { mailFrom: { code: 553 }, rcptTo: null }] } },
    },
  },
  {
    id: 'postfix-sender-domains',
    title: 'a Postfix that looks up the domains of three senders and does not find one',
    service: { server: 'postfix', options: { smtpd_sender_restrictions: 'reject_unknown_sender_domain' } },
    configuration: starttls,
    profile: esoffice('reports@nowhere.test', 'office@example.test'),
    needsDns: true,
    expects: {
      ...only('sender.domain-unknown', 'config.delivery-mode'),
      facts: {
        sender: {
          matrix: [
            asked('reports@example.test', 250),
            asked('reports@nowhere.test', 450),
            asked('office@example.test', 250),
          ],
        },
      },
    },
  },
  {
    id: 'postfix-every-sender',
    title: 'a Postfix that takes a test mail from every sender',
    service: { server: 'postfix', options: owned },
    configuration: starttls,
    profile: esoffice('office@example.test'),
    args: ['--send', '--every-sender'],
    expects: {
      rootCause: 'config.delivery-mode',
      codes: ['config.delivery-mode'],
      facts: {
        sender: { matrix: [{ message: null }, { message: { code: 250 } }] },
        delivery: { reply: { code: 250 } },
      },
    },
  },
  {
    id: 'postfix-redirect-accepted',
    title: 'a Postfix that takes both redirect addresses and the test mail to them',
    service: { server: 'postfix' },
    configuration: starttls,
    profile: ntcsRedirecting('awkward@example.test', 'reports@example.test'),
    args: ['--send', '--to', 'somebody@receiver.test'],
    expects: {
      rootCause: 'redirect.active',
      codes: ['redirect.active'],
      facts: {
        redirect: {
          before: { to: 'somebody@receiver.test' },
          addresses: [{ reply: { code: 250 } }, { reply: { code: 250 } }],
        },
        delivery: { recipient: 'awkward@example.test, reports@example.test', reply: { code: 250 } },
      },
    },
  },
  {
    id: 'postfix-redirect-refused',
    title: 'a Postfix that does not know the redirect address',
    service: { server: 'postfix' },
    configuration: starttls,
    profile: ntcsRedirecting('nobody@example.test'),
    args: ['--send'],
    expects: {
      ...only('redirect.address-refused', 'redirect.active'),
      facts: { redirect: { addresses: [{ reply: { code: 550 } }] } },
    },
  },
];

const serverState: readonly ServerCase[] = [
  {
    id: 'postfix-client-rejected',
    title: 'a Postfix that turns this machine away in its greeting',
    service: { server: 'postfix', options: { smtpd_delay_reject: 'no', smtpd_client_restrictions: 'reject' } },
    configuration: starttls,
    expects: only('greeting.rejected'),
  },
  {
    id: 'postfix-blocklisted',
    title: 'a Postfix that finds this machine on a blocklist',
    service: {
      server: 'postfix',
      options: { smtpd_delay_reject: 'no', smtpd_client_restrictions: 'reject_rbl_client bl.example.test' },
    },
    configuration: starttls,
    needsDns: true,
    expects: only('greeting.ip-blocklisted'),
  },
  {
    id: 'postfix-too-many-connections',
    title: 'a Postfix that allows one connection, which somebody else holds',
    service: { server: 'postfix', options: { smtpd_client_connection_count_limit: '1' } },
    configuration: starttls,
    prepare: holdConnection,
    expects: only('greeting.too-many-connections'),
  },
  {
    id: 'postfix-rate-limit',
    title: 'a Postfix that has had its one message of this minute',
    service: { server: 'postfix', options: { smtpd_client_message_rate_limit: '1' } },
    configuration: starttls,
    prepare: useUpMessages,
    expects: only('limit.rate'),
  },
  {
    id: 'postfix-message-size',
    title: 'a Postfix that takes only tiny messages',
    service: { server: 'postfix', options: { message_size_limit: '200' } },
    configuration: starttls,
    args: ['--send'],
    expects: only('limit.message-size'),
  },
  {
    id: 'postfix-content-refused',
    title: 'a Postfix that refuses the content of the test mail',
    service: { server: 'postfix', options: { cleanup_service_name: 'strict' } },
    configuration: starttls,
    args: ['--send'],
    expects: only('content.policy'),
  },
  {
    id: 'postfix-misconfigured',
    title: 'a Postfix that lacks one of its tables',
    service: {
      server: 'postfix',
      options: { smtpd_sender_restrictions: 'check_sender_access hash:/nonexistent/senders' },
    },
    configuration: starttls,
    expects: only('server.misconfigured'),
  },
  {
    id: 'postfix-lookup-fails',
    title: 'a Postfix whose table of senders cannot be asked',
    service: {
      server: 'postfix',
      options: { smtpd_sender_login_maps: 'fail:senders', smtpd_sender_restrictions: 'reject_sender_login_mismatch' },
    },
    configuration: starttls,
    expects: only('server.local-error'),
  },
  {
    id: 'exim-no-space',
    title: 'an Exim without disk space',
    service: { server: 'exim', behaviour: 'no-space' },
    configuration: starttls,
    expects: only('server.out-of-resources'),
  },
  {
    id: 'exim-message-size',
    title: 'an Exim that takes only tiny messages',
    service: { server: 'exim', behaviour: 'small-messages' },
    configuration: starttls,
    args: ['--send'],
    expects: only('limit.message-size'),
  },
  {
    id: 'exim-content-refused',
    title: 'an Exim that takes the test mail for spam',
    service: { server: 'exim', behaviour: 'content-refused' },
    configuration: starttls,
    args: ['--send'],
    expects: only('content.spam'),
  },
  {
    id: 'dovecot-imap',
    title: 'an IMAP server in place of an SMTP server',
    service: { server: 'dovecot' },
    configuration: starttls,
    expects: only('greeting.not-smtp'),
  },
  {
    id: 'dovecot-imaps',
    title: 'an IMAP server behind implicit TLS',
    service: { server: 'dovecot', implicitTls: true },
    configuration: implicit,
    expects: only('greeting.not-smtp'),
  },
];

/** Faults of real servers, and health, each with what the diagnosis has to find. */
export const cases: readonly ServerCase[] = [
  ...healthy,
  ...encryption,
  ...certificates,
  ...signIn,
  ...envelope,
  ...sendersAndRedirect,
  ...serverState,
];
