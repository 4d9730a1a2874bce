import type { FindingCode } from '../../findings/finding-code.ts';
import type { PracticeFault } from '../practice-fault.ts';
import { esofficeProfile, genericProfile, ntcsProfile } from '../profiles.ts';
import { defineFault } from './define-fault.ts';
import { smtp } from './smtp.ts';

/** A server that answers every sign-in with this reply. */
function refusing(
  id: string,
  code: FindingCode,
  reply: string,
  title: { readonly en: string; readonly de: string },
): PracticeFault {
  return defineFault({ id, ...title, expects: [code], script: smtp({ on: { AUTH: reply } }) });
}

/** Everything the client gave away in a sign-in, back in the reply: line, decoded text and all. */
function echo(line: string): string {
  const [, mechanism = '', response = ''] = line.split(' ');
  const decoded = Buffer.from(response, 'base64').toString('utf8').replaceAll('\0', ' ');
  return `535-5.7.8 You said: ${line}\n535-5.7.8 ${mechanism} means: ${decoded}\n535 5.7.8 Error: authentication failed: ${response}`;
}

/** The practice account as Windows names it. */
const windowsUser = 'PRACTICE\\reports';

/** Its target name would begin 4 GiB behind the message. */
const badChallenge = Buffer.concat([
  Buffer.from('NTLMSSP\0\x02\0\0\0', 'latin1'),
  Buffer.from([8, 0, 8, 0, 0xff, 0xff, 0xff, 0xff]),
  Buffer.alloc(40),
]).toString('base64');

/** Whoever wants to send has to sign in first, and that does not work. */
export const signIn = [
  defineFault({
    id: 'auth-not-offered',
    en: 'Offers no sign-in, the settings have one',
    de: 'Bietet keine Anmeldung an, eingestellt ist eine',
    expects: ['auth.not-offered'],
    script: smtp({ mechanisms: [] }),
  }),
  defineFault({
    id: 'auth-required',
    en: 'Wants a sign-in, the settings have none',
    de: 'Will eine Anmeldung, eingestellt ist keine',
    expects: ['auth.required'],
    settings: { SMTPUser: null, SMTPPwd: null },
    script: smtp(),
  }),
  defineFault({
    id: 'password-missing',
    en: 'Wants a sign-in, the settings have a user but no password',
    de: 'Will eine Anmeldung, eingestellt ist ein Benutzer ohne Passwort',
    expects: ['config.value-missing', 'auth.credentials-missing'],
    settings: { SMTPPwd: null },
    script: smtp(),
  }),
  defineFault({
    id: 'auth-mechanism-unsupported',
    en: 'Offers only DIGEST-MD5 and GSSAPI',
    de: 'Bietet nur DIGEST-MD5 und GSSAPI an',
    expects: ['auth.mechanism-unsupported'],
    script: smtp({ mechanisms: ['DIGEST-MD5', 'GSSAPI'] }),
  }),
  defineFault({
    id: 'token-not-taken',
    en: 'Takes passwords only, the settings have an OAuth token',
    de: 'Nimmt nur Passwörter, eingestellt ist ein OAuth-Token',
    expects: ['auth.mechanism-unsupported'],
    allows: ['config.port-and-mode'],
    profile: genericProfile({ auth: 'xoauth2' }),
    script: smtp({ mechanisms: ['PLAIN', 'LOGIN'] }),
  }),
  defineFault({
    id: 'token-expired',
    en: 'Says that the OAuth token has run out',
    de: 'Sagt, dass das OAuth-Token abgelaufen ist',
    expects: ['auth.token-expired'],
    allows: ['config.port-and-mode'],
    profile: genericProfile({ auth: 'xoauth2' }),
    script: smtp({
      mechanisms: ['XOAUTH2'],
      tokenRefusal: '{"status":"401","schemes":"bearer","scope":"https://mail.google.com/"}',
    }),
  }),
  defineFault({
    id: 'token-scope',
    en: 'Says that the OAuth token is not for sending mail',
    de: 'Sagt, dass das OAuth-Token nicht zum Senden berechtigt',
    expects: ['auth.token-scope'],
    allows: ['config.port-and-mode'],
    profile: genericProfile({ auth: 'xoauth2' }),
    script: smtp({
      mechanisms: ['OAUTHBEARER', 'XOAUTH2'],
      tokenRefusal: '{"status":"insufficient_scope","scope":"smtp.send"}',
    }),
  }),
  defineFault({
    id: 'server-unproved',
    en: 'Answers a sign-in with SCRAM with a wrong proof of its own',
    de: 'Beantwortet eine Anmeldung mit SCRAM mit falschem eigenem Beweis',
    expects: ['auth.server-unproved'],
    script: smtp({ mechanisms: ['SCRAM-SHA-256', 'PLAIN'], serverProof: 'wrong' }),
  }),
  defineFault({
    id: 'server-proof-missing',
    en: 'Lets in with SCRAM without any proof of its own',
    de: 'Lässt mit SCRAM ein, ohne selbst etwas zu beweisen',
    expects: ['auth.server-unproved'],
    script: smtp({ mechanisms: ['SCRAM-SHA-1', 'LOGIN'], serverProof: 'missing' }),
  }),
  defineFault({
    id: 'system-mechanism-missing',
    en: 'Offers a BMD NTCS only mechanisms that .NET does not know',
    de: 'Bietet einem BMD NTCS nur Verfahren an, die .NET nicht kennt',
    // Which mechanisms a system masters is inferred: a remark, nothing that mars a healthy server.
    expects: [],
    allows: ['config.port-and-mode', 'auth.system-mechanism-missing'],
    profile: ntcsProfile({}),
    script: smtp({ mechanisms: ['SCRAM-SHA-256', 'PLAIN'] }),
  }),
  defineFault({
    id: 'windows-account-only',
    en: 'An esBusinessserver that signs in with its Windows account: only that can prove it',
    de: 'Ein esBusinessserver mit Windows-Anmeldung: Nur dessen Konto kann sie zeigen',
    expects: ['config.port-and-mode'],
    profile: esofficeProfile({ Authentifikation: 'Windows', Benutzername: '', Passwort: '' }),
    script: smtp({ mechanisms: ['NTLM', 'GSSAPI'] }),
  }),
  defineFault({
    id: 'windows-account-not-taken',
    en: 'An esBusinessserver wants to sign in with its Windows account, only passwords are taken',
    de: 'Ein esBusinessserver will die Windows-Anmeldung, der Server nimmt nur Passwörter',
    expects: ['auth.mechanism-unsupported'],
    allows: ['config.port-and-mode'],
    profile: esofficeProfile({ Authentifikation: 'Windows', Benutzername: '', Passwort: '' }),
    script: smtp(),
  }),
  defineFault({
    id: 'windows-test-account',
    en: 'An esBusinessserver with Windows sign-in lets an account in that is given for the test',
    de: 'Zur Windows-Anmeldung eines esBusinessservers kommt ein Konto für den Test herein',
    expects: ['config.port-and-mode'],
    allows: ['auth.windows-untested'],
    profile: esofficeProfile({ Authentifikation: 'Windows', Benutzername: '', Passwort: '' }),
    testAccount: { user: windowsUser },
    script: smtp({ mechanisms: ['NTLM'] }),
  }),
  defineFault({
    id: 'windows-test-refused',
    en: 'The Windows account given for the test of an esBusinessserver has another password',
    de: 'Das Windows-Konto für den Test eines esBusinessservers hat ein anderes Passwort',
    expects: ['auth.windows-refused'],
    allows: ['config.port-and-mode'],
    profile: esofficeProfile({ Authentifikation: 'Windows', Benutzername: '', Passwort: '' }),
    testAccount: { user: windowsUser, password: 'an-old-password' },
    script: smtp({ mechanisms: ['NTLM'] }),
  }),
  defineFault({
    id: 'ntlm-bad-challenge',
    en: 'Its NTLM challenge leads out of itself',
    de: 'Die NTLM-Rückfrage zeigt über ihr eigenes Ende hinaus',
    expects: ['server.protocol-error'],
    allows: ['config.port-and-mode'],
    profile: esofficeProfile({ Authentifikation: 'Windows', Benutzername: '', Passwort: '' }),
    testAccount: { user: windowsUser },
    script: smtp({ mechanisms: ['NTLM'], on: { AUTH: `334 ${badChallenge}` } }),
  }),
  defineFault({
    id: 'auth-requires-tls',
    en: 'Takes a sign-in only over an encrypted connection (538), the settings have none',
    de: 'Nimmt eine Anmeldung nur verschlüsselt an (538), eingestellt ist keine Verschlüsselung',
    expects: ['auth.requires-tls', 'config.encryption-disabled'],
    settings: { SMTPSecureMode: 'PLAIN' },
    script: smtp({
      authInClear: true,
      on: {
        AUTH: (_line, { tls }) =>
          tls ? undefined : '538 5.7.11 Encryption required for requested authentication mechanism',
      },
    }),
  }),
  defineFault({
    id: 'auth-offered-after-tls',
    en: 'Offers sign-in only after encryption, the settings have none',
    de: 'Bietet die Anmeldung erst nach der Verschlüsselung an, eingestellt ist keine',
    expects: ['auth.requires-tls', 'config.encryption-disabled'],
    settings: { SMTPSecureMode: 'PLAIN' },
    script: smtp(),
  }),
  defineFault({
    id: 'wrong-password',
    en: 'The password in the settings is wrong; the right one is practice-password-1',
    de: 'Das Passwort in den Einstellungen ist falsch; richtig ist practice-password-1',
    expects: ['auth.wrong-password'],
    settings: { SMTPPwd: 'an-old-password' },
    script: smtp(),
  }),
  defineFault({
    id: 'auth-echo',
    en: 'Refuses the password and repeats it in the reply',
    de: 'Lehnt das Passwort ab und wiederholt es in der Antwort',
    expects: ['auth.wrong-password'],
    script: smtp({ mechanisms: ['PLAIN'], on: { AUTH: echo } }),
  }),
  refusing(
    'auth-disabled-by-admin',
    'auth.disabled-by-admin',
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information. [FR0P281CA0001.DEUP281.PROD.OUTLOOK.COM]',
    {
      en: 'Microsoft 365: signing in over SMTP is switched off for the organisation',
      de: 'Microsoft 365: Anmelden über SMTP ist für die Organisation abgeschaltet',
    },
  ),
  refusing(
    'auth-disabled-for-mailbox',
    'auth.disabled-by-admin',
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox. Visit https://aka.ms/smtp_auth_disabled for more information. [FR0P281CA0001.DEUP281.PROD.OUTLOOK.COM]',
    {
      en: 'Microsoft 365: signing in over SMTP is switched off for the mailbox',
      de: 'Microsoft 365: Anmelden über SMTP ist für das Postfach abgeschaltet',
    },
  ),
  refusing(
    'basic-auth-retired',
    'auth.basic-auth-retired',
    '550 5.7.30 Basic authentication is not supported for Client Submission.',
    {
      en: 'Microsoft 365: passwords are no longer accepted at all',
      de: 'Microsoft 365: Passwörter werden gar nicht mehr angenommen',
    },
  ),
  refusing(
    'app-password-required',
    'auth.app-password-required',
    '534-5.7.9 Application-specific password required. For more information, go to\n534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor 5b1f17b1804b1-45dcfsm1.2 - gsmtp',
    { en: 'Gmail: wants an app password', de: 'Gmail: verlangt ein App-Passwort' },
  ),
  refusing(
    'web-login-required',
    'auth.web-login-required',
    '534-5.7.14 <https://accounts.google.com/signin/continue?sarp=1&scc=1&plt=AKgnsbt> Please\n534-5.7.14 log in via your web browser and then try again.\n534 5.7.14  Learn more at https://support.google.com/mail/answer/78754 - gsmtp',
    { en: 'Gmail: wants one sign-in with a web browser', de: 'Gmail: verlangt eine Anmeldung im Webbrowser' },
  ),
  refusing(
    'mfa-security-defaults',
    'auth.mfa-conditional-access',
    "535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy. Contact your administrator. [FR0P281CA0001.DEUP281.PROD.OUTLOOK.COM]",
    {
      en: 'Microsoft 365: the security defaults demand a second factor',
      de: 'Microsoft 365: Die Sicherheitsstandards verlangen einen zweiten Faktor',
    },
  ),
  refusing(
    'mfa-conditional-access',
    'auth.mfa-conditional-access',
    '535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully. Contact your administrator. [FR0P281CA0001.DEUP281.PROD.OUTLOOK.COM]',
    {
      en: 'Microsoft 365: a conditional access rule forbids the sign-in',
      de: 'Microsoft 365: Eine Regel für den bedingten Zugriff verbietet die Anmeldung',
    },
  ),
  refusing(
    'account-locked',
    'auth.account-locked',
    '535 5.7.8 Error: authentication failed: account is locked, contact your administrator',
    { en: 'The account is locked', de: 'Das Konto ist gesperrt' },
  ),
  refusing(
    'too-many-attempts',
    'auth.too-many-attempts',
    '454 4.7.0 Too many login attempts, please try again later. 5b1f17b1804b1-45dcfsm1.2 - gsmtp',
    { en: 'There were too many sign-ins in a short time', de: 'Es gab zu viele Anmeldungen in kurzer Zeit' },
  ),
  refusing(
    'auth-backend-unavailable',
    'auth.backend-unavailable',
    '454 4.7.0 Temporary authentication failure: Connection lost to authentication server',
    {
      en: 'The server cannot reach its own user directory',
      de: 'Der Server erreicht sein eigenes Benutzerverzeichnis nicht',
    },
  ),
];
