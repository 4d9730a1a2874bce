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
  | 'delivery.not-arrived';

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
  'auth.token-expired': [signIn, signInElsewhere],
  'auth.token-scope': [signIn, signInElsewhere],
  'oauth.endpoint-unreachable': [
    { ...token, status: null, error: null, text: 'connect ETIMEDOUT 203.0.113.7:443' },
    { ...token, status: 503, error: null, text: 'Service Unavailable' },
    bare,
  ],
  'oauth.invalid-client-secret': [token, bare],
  'oauth.client-secret-expired': [{ ...token, error: 'AADSTS7000222' }, bare],
  'oauth.unknown-client': [{ ...token, status: 400, error: 'AADSTS700016' }, bare],
  'oauth.invalid-tenant': [{ ...token, status: 400, error: 'AADSTS90002' }, bare],
  'oauth.admin-consent-missing': [{ ...token, status: 400, error: 'AADSTS65001' }, bare],
  'oauth.client-type': [{ ...token, error: 'AADSTS7000218' }, bare],
  'graph.no-mailbox': [{ ...graph, status: 404, error: 'MailboxNotEnabledForRESTAPI' }, bare],
  'graph.access-policy': [graph, bare],
  'ews.unavailable': [
    { ...graph, endpoint: 'https://outlook.office365.com/EWS/Exchange.asmx', error: null },
    { ...bare, text: 'ECONNREFUSED' },
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
      detail: '198.51.100.9: fail',
    },
    { domain: 'kunde.example', record: null, detail: '' },
  ],
  'sender.dmarc-fail': [
    { domain: 'kunde.example', record: 'v=DMARC1; p=reject; rua=mailto:dmarc@kunde.example', detail: '' },
    { domain: 'kunde.example', record: null, detail: 'NXDOMAIN' },
  ],
  'sender.dkim-missing': [
    { domain: 'kunde.example', record: null, detail: 'selector1, selector2, default' },
    { domain: 'kunde.example', record: 'v=DKIM1; p=', detail: '' },
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
  ],
  'local.no-mailer': [{ detail: '/usr/sbin/sendmail' }, { detail: '' }],
  'delivery.arrived': [{ recipient: 'it@kunde.example', folder: 'INBOX', seconds: 4.2 }],
  'delivery.not-arrived': [{ recipient: 'it@kunde.example', seconds: 60 }],
};
