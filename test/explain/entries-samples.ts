import type { FindingArgs, ReplyArgs, ServiceArgs } from '../../src/findings/finding-args.ts';

const file = '/srv/mail/ntcs-standard-e-mail.ini';
const at = { file, line: 14 };
const nowhere = { file: null, line: null };
const place = { host: 'smtp.kunde.example', port: 587 };

const token: ServiceArgs = {
  endpoint: 'https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/oauth2/v2.0/token',
  status: 401,
  error: 'AADSTS7000215',
  text: "AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '66666666-7777-8888-9999-000000000000'.",
  tenant: '11111111-2222-3333-4444-555555555555',
  client: '66666666-7777-8888-9999-000000000000',
  sender: null,
};
const bare: ServiceArgs = {
  endpoint: 'login',
  status: null,
  error: null,
  text: '',
  tenant: null,
  client: null,
  sender: null,
};
const graph: ServiceArgs = {
  ...token,
  endpoint: 'https://graph.microsoft.com/v1.0/users/formulare@kunde.example/sendMail',
  status: 403,
  error: 'ErrorAccessDenied',
  text: 'Access is denied. Check credentials and try again.',
  sender: 'formulare@kunde.example',
};
/** An Exchange server of one's own. */
const exchange = {
  ...{ ...bare, endpoint: 'https://mail.kunde.example/EWS/Exchange.asmx', sender: 'versand@kunde.example' },
};
const signIn: ReplyArgs = {
  host: 'smtp.office365.com',
  port: 587,
  stage: 'auth',
  reply: {
    command: 'AUTH XOAUTH2',
    code: 535,
    enhanced: '5.7.3',
    lines: ['5.7.3 Authentication unsuccessful [FR0P281CA0001.DEUP281.PROD.OUTLOOK.COM]'],
  },
  sender: null,
  recipient: null,
  user: 'reports@kunde.example',
  mechanism: 'XOAUTH2',
  helo: 'ws01.kunde.example',
};
const signInElsewhere: ReplyArgs = { ...signIn, host: 'smtp.gmail.com', user: null };

/** Codes of the business systems and of sign-in by token. */
type FurtherCode =
  | Extract<keyof FindingArgs, `oauth.${string}` | `graph.${string}` | `ews.${string}` | `redirect.${string}`>
  | 'config.mail-disabled'
  | 'config.version-gate'
  | 'config.delivery-mode'
  | 'config.retired-service'
  | 'config.proxy-loop'
  | 'config.undocumented'
  | 'config.subject-unknown'
  | 'auth.server-unproved'
  | 'auth.system-mechanism-missing'
  | 'auth.token-expired'
  | 'auth.token-scope'
  | 'sender.impersonation-denied'
  | 'sender.not-registered'
  | 'sender.fallback-used'
  | 'sender.spf-fail'
  | 'sender.dmarc-fail'
  | 'sender.dkim-missing'
  | 'smtputf8.unused'
  | 'smime.certificate-invalid'
  | 'local.no-mailer'
  | 'delivery.arrived'
  | 'delivery.not-arrived'
  | 'delivery.in-spam'
  | 'delivery.mailbox-unreadable'
  | 'dns.null-mx';

type Samples<Code extends FurtherCode> = readonly [FindingArgs[Code], ...FindingArgs[Code][]];

const mode = (
  name: string,
  value: string,
  reason: FindingArgs['config.delivery-mode']['reason'],
): FindingArgs['config.delivery-mode'] => ({ name, value, reason, file: '/srv/mail/ntcs.ini', line: 14 });

const smime = (
  reason: FindingArgs['smime.certificate-invalid']['reason'],
  detail: string,
): FindingArgs['smime.certificate-invalid'] => ({
  name: 'Zertifikat',
  ...at,
  certificate: 'service-2024.pem',
  reason,
  address: 'service@kunde.example',
  detail,
});

/** Facts as runs bring them, every kind of each finding; the first of each stands for the code. */
export const entriesSamples: { readonly [Code in FurtherCode]: Samples<Code> } = {
  'config.mail-disabled': [
    { name: 'Mailserver benutzen', ...at, reason: 'switched-off', whose: { kind: 'tenant', name: 'stadtwerke' } },
    { name: 'Aktiviert', ...nowhere, reason: 'switched-off', whose: { kind: 'system', name: null } },
    { name: 'Mailserver benutzen', ...at, reason: 'system-switched-off', whose: { kind: 'system', name: null } },
    { name: 'Mailserver', ...nowhere, reason: 'no-system-server', whose: { kind: 'system', name: null } },
    {
      name: 'Systemweiten Mailserver benutzen erlaubt',
      ...at,
      reason: 'not-allowed',
      whose: { kind: 'tenant', name: 'stadtwerke' },
    },
  ],
  'config.version-gate': [
    { name: 'DisableSTARTTLS', ...at, gate: '11.8.5', version: '11.7.0', reason: 'too-new' },
    { name: 'Anmeldung erforderlich', ...nowhere, gate: '7.3.0', version: '7.4.1', reason: 'no-longer' },
  ],
  'config.delivery-mode': [
    mode('SMTP-Mail Versandsystem', '3', 'windows-async'),
    mode('SMTP-Mail Versandsystem', '2', 'windows-needs-exchange'),
    mode('SMTP-Mail Versandsystem', '1', 'async-without-fallback'),
    mode('SMTP-Mail Versandsystem', '0', 'direct-for-com'),
    mode('SMTP-Mail Versandsystem', '6', 'ews-with-password'),
    mode('TLS', 'Ja', 'starttls-only'),
    mode('Versenden von E-Mails im Hintergrund protokollieren', 'Nein', 'logging-off'),
    mode('Absenderadresse immer verwenden', 'Ja', 'sender-forced'),
    mode('SMTP-Server', '', 'batch-without-server'),
    mode('Absenderadresse', '', 'com-without-sender'),
    mode('Absenderadresse', '', 'no-global-sender'),
    mode('Versandart', 'Im Hintergrund über den Mail-Client als Entwurf speichern', 'draft'),
    mode('DisableSTARTTLS', 'true', 'starttls-off'),
    mode('BCC an Absender', 'ja', 'blind-copy'),
    mode('Benutzername', 'versand@kunde.example', 'one-account-for-all'),
  ],
  'config.retired-service': [
    { name: 'Server-Typ', ...at, service: 'ews-online', from: '2026-10-01' },
    { name: 'SMTP-Mail Versandsystem', ...at, service: 'ews-password-online', from: '2026-10-01' },
    { name: 'SMTP-Server', ...at, service: 'smtp-password-online', from: '2026-12-31' },
    { name: 'SMTP-Server', ...nowhere, service: 'smtp-password-online', from: null },
    { name: 'Version', ...at, service: 'version-old', from: null },
    { name: 'Version', ...at, service: 'version-old', from: '2024-12-31' },
  ],
  'config.proxy-loop': [
    { name: 'MailserverHostaddress', ...at, host: 'localhost', port: 2501, reason: 'own-port', address: null },
    {
      name: 'MailserverHostaddress',
      ...at,
      host: 'mail.kunde.example',
      port: 25,
      reason: 'own-address',
      address: '192.0.2.4',
    },
    { name: 'MailserverHostaddress', ...at, host: '192.0.2.4', port: 25, reason: 'own-address', address: '192.0.2.4' },
  ],
  'config.undocumented': [
    { name: 'SMTPTimeout', file: '/srv/isps.cfg', line: 5, note: 'injixo-timeout', value: '60' },
    { name: 'certificates\\cacert.pem', ...nowhere, note: 'injixo-trust-file', value: null },
  ],
  'config.subject-unknown': [
    { kind: 'user', name: 'MUELLER' },
    { kind: 'tenant', name: 'stadtwerke' },
    { kind: 'account', name: 'Rechnungen' },
    { kind: 'template', name: 'Rechnung' },
  ],
  'auth.server-unproved': [
    { ...place, mechanism: 'SCRAM-SHA-256', proof: 'wrong' },
    { ...place, mechanism: 'SCRAM-SHA-1', proof: 'missing' },
  ],
  'auth.system-mechanism-missing': [
    { ...place, offered: ['SCRAM-SHA-256', 'PLAIN'], system: ['GSSAPI', 'NTLM', 'LOGIN'], used: 'SCRAM-SHA-256' },
    { ...place, offered: ['CRAM-MD5'], system: ['LOGIN', 'PLAIN', 'DIGEST-MD5', 'NTLM'], used: 'CRAM-MD5' },
  ],
  'auth.token-expired': [
    signIn,
    signInElsewhere,
    { ...signIn, challenge: '{"status":"401","schemes":"bearer","scope":"https://mail.google.com/"}' },
  ],
  'auth.token-scope': [signIn, signInElsewhere, { ...signIn, challenge: '{"status":"insufficient_scope"}' }],
  'oauth.endpoint-unreachable': [
    { ...token, status: null, error: null, text: 'connect ETIMEDOUT 203.0.113.7:443' },
    { ...token, status: 503, error: null, text: 'Service Unavailable' },
    bare,
  ],
  'oauth.invalid-client-secret': [token, bare],
  'oauth.client-secret-expired': [{ ...token, error: 'AADSTS7000222' }, bare],
  'oauth.unknown-client': [{ ...token, status: 400, error: 'AADSTS700016' }, bare],
  'oauth.invalid-tenant': [{ ...token, status: 400, error: 'AADSTS90002' }, bare],
  'oauth.admin-consent-missing': [
    { ...token, status: 400, error: 'AADSTS65001' },
    bare,
    { ...token, status: null, error: null, text: '', missing: ['Mail.Send', 'User.Read.All'], granted: [] },
    { ...token, status: null, error: null, text: '', missing: ['Mail.Send'], granted: ['User.Read.All'] },
    { ...graph, error: 'Authorization_RequestDenied', missing: ['User.Read.All'] },
  ],
  'oauth.client-type': [{ ...token, error: 'AADSTS7000218' }, bare],
  'oauth.clock-skew': [
    { ...token, status: null, error: null, text: '', ahead: 720 },
    { ...token, status: null, error: null, text: '', ahead: -86_400 },
  ],
  'graph.unavailable': [
    { ...graph, endpoint: 'https://graph.microsoft.com', status: null, error: null, text: 'ECONNREFUSED 192.0.2.7' },
    { ...graph, endpoint: 'https://graph.microsoft.com', status: 503, error: 'ServiceUnavailable', text: '' },
  ],
  'graph.no-mailbox': [
    { ...graph, status: 404, error: 'MailboxNotEnabledForRESTAPI', reason: 'no-mailbox' },
    bare,
    { ...graph, status: 404, error: 'Request_ResourceNotFound', reason: 'no-user' },
    { ...graph, status: 404, reason: 'alias', userPrincipalName: 'office@kunde.example' },
    { ...graph, status: null, error: null, text: '', reason: 'guest', userPrincipalName: 'a_b.example#EXT#@c.example' },
    { ...graph, status: null, error: null, text: '', reason: 'no-address' },
    { ...exchange, status: 500, error: 'ErrorNonExistentMailbox', text: 'The SMTP address has no mailbox.' },
  ],
  'graph.access-policy': [graph, bare],
  'ews.unavailable': [
    { ...graph, endpoint: 'https://outlook.office365.com/EWS/Exchange.asmx', error: null },
    { ...bare, text: 'ECONNREFUSED' },
    { ...exchange, status: 403, text: 'EWS is disabled for this mailbox.' },
    { ...exchange, status: 404, text: 'File or directory not found.' },
    { ...exchange, status: 503, text: 'Service Unavailable', client: graph.client },
    { ...exchange, status: 302, text: 'Location: https://mail.kunde.example/owa/auth/logon.aspx' },
    { ...exchange, status: 500, error: 'ErrorInvalidServerVersion', text: 'The specified server version is invalid.' },
  ],
  'sender.impersonation-denied': [
    { ...graph, endpoint: 'https://mail.kunde.example/EWS/Exchange.asmx', error: 'ErrorImpersonateUserDenied' },
    bare,
  ],
  'sender.not-registered': [
    {
      name: 'Absender prüfen',
      ...at,
      address: 'h.mueller@kunde.example',
      user: 'MUELLER',
      registered: ['mueller@kunde.example', 'office@kunde.example'],
      reason: 'other-address',
    },
    { name: 'Absender prüfen', ...at, address: 'x@kunde.example', user: null, registered: [], reason: 'other-address' },
    { name: 'Absender prüfen', ...at, address: 'x@kunde.example', user: 'X', registered: [], reason: 'no-employee' },
  ],
  'sender.fallback-used': [
    {
      name: 'Absenderadresse',
      ...at,
      address: 'office@kanzlei.example',
      level: { kind: 'global', name: null },
      expected: { kind: 'user', name: 'COM001' },
    },
    {
      name: 'Absenderadresse',
      ...at,
      address: 'rechnungen@kanzlei.example',
      level: { kind: 'account', name: 'Rechnungen' },
      expected: { kind: 'employee', name: 'MUELLER' },
    },
    {
      name: 'E-Mail-Absender',
      ...nowhere,
      address: 'noreply@kunde.example',
      level: { kind: 'system', name: null },
      expected: { kind: 'tenant', name: 'stadtwerke' },
    },
    {
      name: 'Absenderadresse',
      ...nowhere,
      address: 'noreply@kunde.example',
      level: { kind: 'connection', name: 'M365 Versand' },
      expected: { kind: 'template', name: 'Rechnung' },
    },
  ],
  'sender.spf-fail': [
    {
      domain: 'kunde.example',
      record: 'v=spf1 include:spf.protection.outlook.com ip4:203.0.113.0/24 -all',
      ...{ detail: 'smtp.relay.example', problem: 'not-covered' },
      publish: 'v=spf1 include:spf.protection.outlook.com a:smtp.relay.example -all',
    },
    spf('missing', null, 'v=spf1 mx ~all'),
    spf('missing', null, null),
    spf('several', 'v=spf1 mx -all', 'v=spf1 mx a -all'),
    spf('too-many-lookups', 'v=spf1 include:a.example include:b.example -all', null),
    { ...spf('broken', 'v=spf1 ipv4:203.0.113.9 -all', null), detail: 'Unknown mechanism ipv4' },
    spf('sends-nothing', 'v=spf1 -all', 'v=spf1 include:_spf.google.com -all'),
  ],
  'sender.dmarc-fail': [
    {
      ...{ domain: 'kunde.example', record: 'v=DMARC1; p=reject; rua=mailto:dmarc@kunde.example', detail: '' },
      publish: 'v=spf1 include:spf.protection.outlook.com -all',
    },
    { domain: 'kunde.example', record: null, detail: 'NXDOMAIN', publish: null },
  ],
  'sender.dkim-missing': [
    {
      ...{ domain: 'kunde.example', record: null, detail: 'selector1, selector2', arrived: false },
      names: ['selector1._domainkey.kunde.example', 'selector2._domainkey.kunde.example'],
    },
    { domain: 'kunde.example', record: 'v=DKIM1; p=', detail: '', names: [], arrived: false },
    { domain: 'kunde.example', record: null, detail: 'body hash did not verify', names: [], arrived: true },
  ],
  'redirect.active': [
    { name: 'Umleitungsmodus aktivieren', ...at, addresses: ['test@kanzlei.example'] },
    {
      name: 'Umleitungsmodus aktivieren',
      ...nowhere,
      addresses: ['a@k.example', 'b@k.example', 'c@k.example', 'd@k.example'],
    },
    { name: 'Umleitungsmodus aktivieren', ...nowhere, addresses: [] },
  ],
  'redirect.address-missing': [{ name: 'Umleitungsadresse(n)', ...at, would: 'MUELLER@test-dummy.at' }],
  'redirect.address-invalid': [{ name: 'Umleitungsadresse(n)', ...at, value: 'test@' }],
  'redirect.address-refused': [{ ...signIn, stage: 'rcpt', recipient: 'test@kanzlei.example' }],
  'redirect.inactive': [
    { name: 'Umleitungsmodus aktivieren', ...at },
    { name: 'Umleitungsmodus aktivieren', ...nowhere },
  ],
  'smtputf8.unused': [{ ...place, name: 'Server unterstützt UTF-8 Nachrichten-Headers (RFC6532)' }],
  'smime.certificate-invalid': [
    smime('expired', '2026-03-01'),
    smime('missing', ''),
    smime('unreadable', 'PKCS #12'),
    smime('not-yet-valid', '2027-01-01'),
    smime('other-address', 'info@kunde.example'),
    smime('usage', 'serverAuth'),
    smime('weak', 'RSA 1024'),
    { name: 'Zertifikat', ...nowhere, certificate: '', reason: 'missing', address: null, detail: '' },
    { name: 'Zertifikat', ...nowhere, certificate: 'x', reason: 'other-address', address: null, detail: '' },
    smime('wrong-password', ''),
    smime('no-key', ''),
    smime('key-mismatch', ''),
    smime('key-kind', 'ed25519'),
    ...(['missing', 'wrong-password', 'expired', 'no-key', 'other-address'] as const).map((reason) => ({
      ...smime(reason, ''),
      ...{ name: '--smime', file: null, line: null, unsent: true as const },
    })),
  ],
  'local.no-mailer': [{ detail: '/usr/sbin/sendmail' }, { detail: '' }],
  'delivery.arrived': [{ recipient: 'it@kunde.example', folder: 'INBOX', seconds: 4.2 }],
  'delivery.not-arrived': [{ recipient: 'it@kunde.example', seconds: 60 }],
  'delivery.in-spam': [
    { recipient: 'it@kunde.example', folder: 'Junk-E-Mail', verdict: 'spf=fail dkim=none dmarc=fail' },
    { recipient: 'it@kunde.example', folder: 'Spam', verdict: '' },
  ],
  'delivery.mailbox-unreadable': [
    unreadable('connect', 'ECONNREFUSED'),
    unreadable('certificate', 'SELF_SIGNED_CERT_IN_CHAIN'),
    unreadable('encryption', ''),
    unreadable('sign-in', '[AUTHENTICATIONFAILED] Authentication failed.'),
    unreadable('protocol', 'NO Internal error'),
    unreadable('no-account', ''),
    unreadable('limit', ''),
  ],
  'dns.null-mx': [
    { domain: 'kunde.example', whose: 'sender' },
    { domain: 'kunde.example', whose: 'recipient' },
  ],
};

function spf(
  problem: FindingArgs['sender.spf-fail']['problem'],
  record: string | null,
  publish: string | null,
): FindingArgs['sender.spf-fail'] {
  return { domain: 'kunde.example', record, detail: '', problem, publish };
}

function unreadable(
  reason: FindingArgs['delivery.mailbox-unreadable']['reason'],
  detail: string,
): FindingArgs['delivery.mailbox-unreadable'] {
  return { recipient: 'it@kunde.example', host: 'imap.kunde.example', port: 993, reason, detail };
}
