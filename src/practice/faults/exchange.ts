import { mint } from '../certificates/mint.ts';
import { serverCredentials } from '../certificates/server-credentials.ts';
import { ntlmDomain } from '../engine/ntlm.ts';
import type { ExchangeScript } from '../exchange/start-exchange.ts';
import { practiceDomain, practiceName, practiceUser } from '../practice-name.ts';
import { esofficeExchangeProfile, ntcsExchangeProfile } from '../profiles.ts';
import { defineFault, type FaultWish } from './define-fault.ts';

type Values = { readonly [key: string]: string };
type Wish = Omit<FaultWish, 'script' | 'profile'> & { readonly file?: Values; readonly server?: ExchangeScript };

/** An esBusinessserver whose application gets a token for Exchange. */
function withToken({ file = {}, server = {}, ...wish }: Wish) {
  return defineFault({
    ...{ ...wish, profile: esofficeExchangeProfile(file) },
    script: {
      main: { port: 'exchange', directory: {}, ...server, exchange: { schemes: ['Bearer'], ...server.exchange } },
    },
  });
}

/** The fields that belong to an application. */
const noApplication: Values = { 'Client-ID': '', 'Mandant-ID': '', Clientschlüssel: '', 'E-Mail': '' };

const windowsUser = `${ntlmDomain}\\${practiceUser.replace(/@.*/, '')}`;

/** An esBusinessserver that signs in with a Windows account. */
function withNtlm({ file = {}, server = {}, ...wish }: Wish) {
  const own = { Benutzername: windowsUser, Passwort: '"{password}"' };
  return defineFault({
    ...{
      ...wish,
      profile: esofficeExchangeProfile({ ...noApplication, Authentifizierungsart: 'NTLM', ...own, ...file }),
    },
    script: { main: { port: 'exchange', ...server } },
  });
}

/** BMD NTCS with user and password. */
function withPassword({ file = {}, server = {}, ...wish }: Wish) {
  return defineFault({
    ...{ ...wish, profile: ntcsExchangeProfile(file, server.plain ? { SSL: '0' } : {}) },
    script: { main: { port: 'exchange', ...server, exchange: { schemes: ['Basic'], ...server.exchange } } },
  });
}

const selfSigned = () => serverCredentials(mint({ commonName: practiceName, names: [practiceName] }, null), []);

const stranger = `stranger@${practiceDomain}`;

/** Exchange Web Services, as esBusinessserver and BMD NTCS use them. */
export const exchange = [
  withToken({
    id: 'ews-oauth',
    en: 'All is well: Exchange Web Services, sign-in with a token',
    de: 'Alles in Ordnung: Exchange-Webdienste, Anmeldung mit Token',
    expects: [],
  }),
  withNtlm({
    id: 'ews-ntlm',
    en: 'All is well: Exchange Web Services, sign-in with NTLM',
    de: 'Alles in Ordnung: Exchange-Webdienste, Anmeldung mit NTLM',
    expects: [],
  }),
  withNtlm({
    id: 'ews-test-account',
    en: 'All is well: Exchange Web Services, a test account in place of the Windows account',
    de: 'Alles in Ordnung: Exchange-Webdienste, ein Testkonto anstelle des Windows-Kontos',
    expects: [],
    allows: ['auth.windows-untested'],
    file: { Benutzername: '', Passwort: '' },
    testAccount: { user: windowsUser },
  }),
  withPassword({
    id: 'ews-basic',
    en: 'All is well: Exchange Web Services, sign-in with user and password',
    de: 'Alles in Ordnung: Exchange-Webdienste, Anmeldung mit Benutzer und Passwort',
    expects: [],
  }),
  withPassword({
    id: 'ews-password-by-ntlm',
    en: 'All is well: Exchange Web Services take user and password by NTLM alone',
    de: 'Alles in Ordnung: Exchange-Webdienste nehmen Benutzer und Passwort nur über NTLM',
    expects: [],
    server: { exchange: { schemes: ['Negotiate', 'NTLM'] } },
  }),
  withToken({
    id: 'ews-online',
    en: 'Works: Exchange Web Services in the cloud, which Microsoft is ending',
    de: 'Funktioniert: Exchange-Webdienste in der Cloud, die Microsoft beendet',
    expects: ['config.retired-service'],
    file: { Server: '' },
    server: { byOption: true },
  }),
  withPassword({
    id: 'ews-in-clear',
    en: 'Works, but the settings let the password for Exchange cross the network readable',
    de: 'Funktioniert, aber das Passwort für Exchange geht laut Einstellungen lesbar durchs Netz',
    expects: ['config.encryption-disabled'],
    server: { plain: true },
  }),
  withToken({
    id: 'ews-wrong-secret',
    en: 'Exchange Web Services: the client secret is wrong',
    de: 'Exchange-Webdienste: Der Clientschlüssel ist falsch',
    expects: ['oauth.invalid-client-secret'],
    file: { Clientschlüssel: '"not-the-secret-8~Q"' },
  }),
  withToken({
    id: 'ews-role-missing',
    en: 'Exchange Web Services: the application lacks full_access_as_app',
    de: 'Exchange-Webdienste: Der Anwendung fehlt full_access_as_app',
    expects: ['auth.token-scope'],
    server: { directory: { roles: ['Mail.Send'] } },
  }),
  withToken({
    id: 'ews-no-tokens',
    en: 'Exchange Web Services: the server takes no tokens',
    de: 'Exchange-Webdienste: Der Server nimmt keine Token an',
    expects: ['auth.mechanism-unsupported'],
    server: { exchange: { schemes: ['Negotiate', 'NTLM'] } },
  }),
  withNtlm({
    id: 'ews-ntlm-wrong-password',
    en: 'Exchange Web Services: user or password is wrong (NTLM)',
    de: 'Exchange-Webdienste: Benutzer oder Passwort ist falsch (NTLM)',
    expects: ['auth.wrong-password'],
    file: { Passwort: '"an-old-password"' },
  }),
  withNtlm({
    id: 'ews-test-account-refused',
    en: 'Exchange Web Services: the test account is refused',
    de: 'Exchange-Webdienste: Das Testkonto wird abgelehnt',
    expects: ['auth.windows-refused'],
    file: { Benutzername: '', Passwort: '' },
    testAccount: { user: windowsUser, password: 'an-old-password' },
  }),
  withPassword({
    id: 'ews-wrong-password',
    en: 'Exchange Web Services: user or password is wrong',
    de: 'Exchange-Webdienste: Benutzer oder Passwort ist falsch',
    expects: ['auth.wrong-password'],
    file: { 'SMTP-Passwort': '"an-old-password"' },
  }),
  withPassword({
    id: 'ews-only-tokens',
    en: 'Exchange Web Services: the server takes tokens alone',
    de: 'Exchange-Webdienste: Der Server nimmt nur Token an',
    expects: ['auth.basic-auth-retired'],
    server: { exchange: { schemes: ['Bearer'] } },
  }),
  withNtlm({
    id: 'ews-ntlm-not-offered',
    en: 'Exchange Web Services: the server offers no Windows sign-in',
    de: 'Exchange-Webdienste: Der Server bietet keine Windows-Anmeldung an',
    expects: ['auth.mechanism-unsupported'],
    server: { exchange: { schemes: ['Basic'] } },
  }),
  withPassword({
    id: 'ews-account-locked',
    en: 'Exchange Web Services: the account is locked',
    de: 'Exchange-Webdienste: Das Konto ist gesperrt',
    expects: ['auth.account-locked'],
    server: { exchange: { isLocked: true } },
  }),
  withToken({
    id: 'ews-blocked',
    en: 'Exchange Web Services: blocked for the tenant',
    de: 'Exchange-Webdienste: für den Mandanten gesperrt',
    expects: ['ews.unavailable'],
    allows: ['config.retired-service'],
    file: { Server: '' },
    server: { byOption: true, exchange: { blocked: 'EWS is disabled for this organization.' } },
  }),
  withPassword({
    id: 'ews-wrong-path',
    en: 'Exchange Web Services: nothing is at this address',
    de: 'Exchange-Webdienste: Unter dieser Adresse ist nichts',
    expects: ['ews.unavailable'],
    server: { exchange: { path: '/exchange/ews.asmx' } },
  }),
  withPassword({
    id: 'ews-web-page',
    en: 'Exchange Web Services: a web page for sign-in answers in their place',
    de: 'Exchange-Webdienste: Eine Anmeldeseite antwortet an ihrer Stelle',
    expects: ['ews.unavailable'],
    server: {
      fault: {
        answers: () => ({
          status: 302,
          headers: { Location: 'https://owa.practice.test/owa/auth/logon.aspx' },
          body: '',
        }),
      },
    },
  }),
  withPassword({
    id: 'ews-down',
    en: 'Exchange Web Services: the server refuses connections',
    de: 'Exchange-Webdienste: Der Server lehnt Verbindungen ab',
    expects: ['connect.refused'],
    server: { fault: { down: true } },
  }),
  withPassword({
    id: 'ews-untrusted',
    en: 'Exchange Web Services: the certificate is signed by itself',
    de: 'Exchange-Webdienste: Das Zertifikat ist selbst signiert',
    expects: ['cert.self-signed'],
    server: { fault: { credentials: selfSigned } },
  }),
  withToken({
    id: 'ews-impersonation-denied',
    en: 'Exchange Web Services: the application may not act for the sender',
    de: 'Exchange-Webdienste: Die Anwendung darf nicht für den Absender handeln',
    expects: ['sender.impersonation-denied'],
    server: { exchange: { impersonates: false } },
  }),
  withToken({
    id: 'ews-no-mailbox',
    en: 'Exchange Web Services: the sender has no mailbox',
    de: 'Exchange-Webdienste: Der Absender hat kein Postfach',
    expects: ['graph.no-mailbox'],
    file: { 'E-Mail': stranger },
  }),
  withNtlm({
    id: 'ews-account-without-mailbox',
    en: 'Exchange Web Services: the account has no mailbox',
    de: 'Exchange-Webdienste: Das Konto hat kein Postfach',
    expects: ['graph.no-mailbox'],
    server: { exchange: { own: null } },
  }),
  withPassword({
    id: 'ews-send-as-denied',
    en: 'Exchange Web Services: the account may not send as the sender',
    de: 'Exchange-Webdienste: Das Konto darf nicht als Absender senden',
    expects: ['sender.not-permitted'],
    needsSending: true,
    file: { Absenderadresse: stranger },
  }),
  withPassword({
    id: 'ews-too-large',
    en: 'Exchange Web Services: the mail is too large',
    de: 'Exchange-Webdienste: Die Mail ist zu groß',
    expects: ['limit.message-size'],
    needsSending: true,
    server: { exchange: { largest: 100 } },
  }),
  withPassword({
    id: 'ews-busy',
    en: 'Exchange Web Services: the server puts everybody off',
    de: 'Exchange-Webdienste: Der Server vertröstet alle',
    expects: ['limit.rate'],
    server: { exchange: { isBusy: true } },
  }),
];
