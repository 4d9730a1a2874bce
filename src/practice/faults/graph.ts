import { mint } from '../certificates/mint.ts';
import { serverCredentials } from '../certificates/server-credentials.ts';
import type { Zone } from '../dns/zone.ts';
import { type DirectoryUser, graphName, healthyDirectory, loginName } from '../graph/directory.ts';
import type { GraphScript } from '../graph/start-graph.ts';
import { practiceDomain, practiceUser } from '../practice-name.ts';
import { formcycleGraphProfile } from '../profiles.ts';
import { defineFault, type FaultWish } from './define-fault.ts';

/** What a domain publishes whose mail Microsoft sends and signs. */
const key = { txt: ['v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A'] };
const zone: Zone = {
  [practiceDomain]: {
    ...{ a: ['127.0.0.1'], mx: [`mail.${practiceDomain}`] },
    txt: ['v=spf1 include:spf.protection.outlook.com -all'],
  },
  'spf.protection.outlook.com': { txt: ['v=spf1 ip4:203.0.113.0/24 -all'] },
  [`selector1._domainkey.${practiceDomain}`]: key,
  [`selector2._domainkey.${practiceDomain}`]: key,
};

const wellKnown: DirectoryUser = { userPrincipalName: practiceUser, mail: practiceUser, mailbox: true };

/** A FORMCYCLE that sends through Microsoft Graph; `file`: what deviates in its profile, `services`: in the services. */
function graphFault({
  file = {},
  services = {},
  ...wish
}: Omit<FaultWish, 'script' | 'profile'> & {
  readonly file?: { readonly [key: string]: string };
  readonly services?: GraphScript;
}) {
  return defineFault({
    ...{ ...wish, profile: formcycleGraphProfile(file) },
    script: { main: { port: 'graph', ...services }, zone },
  });
}

const selfSigned = (name: string) => () => serverCredentials(mint({ commonName: name, names: [name] }, null), []);

const blockPage = {
  answers: () => ({
    status: 200,
    headers: { 'Content-Type': 'text/html' },
    body: '<!DOCTYPE html><html><head><title>Access blocked by web filter</title></head><body>Category: webmail</body></html>',
  }),
};

const conditionalAccess = {
  ...{ status: 400, error: 'invalid_grant' },
  description:
    'AADSTS53003: Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
};

const noConsent = {
  ...{ status: 400, error: 'invalid_grant' },
  description: `AADSTS65001: The user or administrator has not consented to use the application with ID '${healthyDirectory.client}' named 'Practice application'. Send an interactive authorization request for this user and resource.`,
};

const publicClient = {
  ...{ status: 401, error: 'invalid_client' },
  description: `AADSTS700025: Client is public so neither 'client_assertion' nor 'client_secret' should be presented.`,
};

/** Mail goes out through Microsoft Graph, which takes a token of Microsoft Entra ID. */
export const graph = [
  graphFault({
    id: 'graph-healthy',
    en: 'A FORMCYCLE that sends through Microsoft Graph; everything is right',
    de: 'Ein FORMCYCLE, das über Microsoft Graph sendet; alles stimmt',
    expects: [],
  }),
  graphFault({
    id: 'graph-wrong-secret',
    en: 'Microsoft Graph: the client secret is wrong',
    de: 'Microsoft Graph: Der Clientschlüssel ist falsch',
    expects: ['oauth.invalid-client-secret'],
    file: { Clientschlüssel: '"abC8Q~not.the.right.one_42"' },
  }),
  graphFault({
    id: 'graph-secret-id',
    en: 'Microsoft Graph: the id of the client secret in place of its value',
    de: 'Microsoft Graph: Die ID des Clientschlüssels statt seines Werts',
    expects: ['oauth.invalid-client-secret', 'config.value-suspicious'],
    rootCause: 'oauth.invalid-client-secret',
    file: { Clientschlüssel: '"1b2c3d4e-5f60-4718-9a2b-3c4d5e6f7081"' },
  }),
  graphFault({
    id: 'graph-secret-expired',
    en: 'Microsoft Graph: the client secret has expired',
    de: 'Microsoft Graph: Der Clientschlüssel ist abgelaufen',
    expects: ['oauth.client-secret-expired'],
    services: { directory: { secretExpired: true } },
  }),
  graphFault({
    id: 'graph-unknown-tenant',
    en: 'Microsoft Graph: no tenant has this directory id',
    de: 'Microsoft Graph: Die Verzeichnis-ID gehört zu keinem Mandanten',
    expects: ['oauth.invalid-tenant'],
    file: { 'Verzeichnis-ID (Mandant)': '99999999-2222-3333-4444-555555555555' },
  }),
  graphFault({
    id: 'graph-unknown-client',
    en: 'Microsoft Graph: the tenant has no such application',
    de: 'Microsoft Graph: Der Mandant hat keine solche Anwendung',
    expects: ['oauth.unknown-client'],
    file: { 'Anwendungs-ID (Client)': '99999999-7777-8888-9999-000000000000' },
  }),
  graphFault({
    id: 'graph-public-client',
    en: 'Microsoft Graph: the application is registered as a public client',
    de: 'Microsoft Graph: Die Anwendung ist als öffentlicher Client registriert',
    expects: ['oauth.client-type'],
    services: { directory: { refusal: publicClient } },
  }),
  graphFault({
    id: 'graph-no-consent',
    en: 'Microsoft Graph: nobody has consented to the permissions',
    de: 'Microsoft Graph: Den Berechtigungen hat niemand zugestimmt',
    expects: ['oauth.admin-consent-missing'],
    services: { directory: { refusal: noConsent } },
  }),
  graphFault({
    id: 'graph-no-permissions',
    en: 'Microsoft Graph: the token carries no permission',
    de: 'Microsoft Graph: Das Token enthält keine Berechtigung',
    expects: ['oauth.admin-consent-missing'],
    services: { directory: { roles: [] } },
  }),
  graphFault({
    id: 'graph-conditional-access',
    en: 'Microsoft Graph: a Conditional Access policy blocks the application',
    de: 'Microsoft Graph: Eine Richtlinie für bedingten Zugriff sperrt die Anwendung',
    expects: ['auth.mfa-conditional-access'],
    services: { directory: { refusal: conditionalAccess } },
  }),
  graphFault({
    id: 'graph-unknown-sender',
    en: 'Microsoft Graph: the sender is no user of the directory',
    de: 'Microsoft Graph: Der Absender ist kein Benutzer des Verzeichnisses',
    expects: ['graph.no-mailbox'],
    file: { 'E-Mail-Absender': `nobody@${practiceDomain}` },
  }),
  graphFault({
    id: 'graph-alias-sender',
    en: 'Microsoft Graph: the sender is only another address of a user',
    de: 'Microsoft Graph: Der Absender ist nur eine weitere Adresse eines Benutzers',
    expects: ['graph.no-mailbox'],
    services: {
      directory: { users: [{ ...wellKnown, userPrincipalName: `office@${practiceDomain}` }] },
    },
  }),
  graphFault({
    id: 'graph-no-mailbox',
    en: 'Microsoft Graph: the sender has no licence with a mailbox',
    de: 'Microsoft Graph: Der Absender hat keine Lizenz mit Postfach',
    expects: ['graph.no-mailbox'],
    services: {
      directory: { roles: ['Mail.Send', 'User.Read.All', 'Mail.Read'], users: [{ ...wellKnown, mailbox: false }] },
    },
  }),
  graphFault({
    id: 'graph-access-policy',
    en: 'Microsoft Graph: an access policy limits the application to other mailboxes',
    de: 'Microsoft Graph: Eine Zugriffsrichtlinie begrenzt die Anwendung auf andere Postfächer',
    expects: ['graph.access-policy'],
    needsSending: true,
    services: { directory: { policyForbids: true } },
  }),
  graphFault({
    id: 'graph-send-as-denied',
    en: 'Microsoft Graph: the mailbox may not send with this address',
    de: 'Microsoft Graph: Das Postfach darf nicht mit dieser Adresse senden',
    expects: ['sender.not-permitted'],
    needsSending: true,
    services: { directory: { users: [{ ...wellKnown, mail: `forms@${practiceDomain}` }] } },
  }),
  graphFault({
    id: 'graph-throttled',
    en: 'Microsoft Graph: the application has asked too often',
    de: 'Microsoft Graph: Die Anwendung hat zu oft gefragt',
    expects: ['limit.rate'],
    needsSending: true,
    services: { directory: { throttledAfter: 2 } },
  }),
  graphFault({
    id: 'graph-clock-wrong',
    en: 'Microsoft Graph: this machine’s clock is an hour ahead',
    de: 'Microsoft Graph: Die Uhr dieses Rechners geht eine Stunde vor',
    expects: ['oauth.clock-skew'],
    services: { directory: { clockAhead: -3600 } },
  }),
  graphFault({
    id: 'graph-down',
    en: 'Microsoft Graph: nothing listens at its address',
    de: 'Microsoft Graph: Unter seiner Adresse lauscht niemand',
    expects: ['graph.unavailable'],
    services: { graph: { down: true } },
  }),
  graphFault({
    id: 'graph-authority-down',
    en: 'Microsoft Graph: the sign-in service refuses connections',
    de: 'Microsoft Graph: Der Anmeldedienst lehnt Verbindungen ab',
    expects: ['oauth.endpoint-unreachable'],
    services: { authority: { down: true } },
  }),
  graphFault({
    id: 'graph-web-filter',
    en: 'Microsoft Graph: a web filter answers in place of the sign-in service',
    de: 'Microsoft Graph: Ein Webfilter antwortet anstelle des Anmeldedienstes',
    expects: ['oauth.endpoint-unreachable'],
    services: { authority: blockPage },
  }),
  graphFault({
    id: 'graph-untrusted',
    en: 'Microsoft Graph: its certificate is signed by itself',
    de: 'Microsoft Graph: Sein Zertifikat ist selbst signiert',
    expects: ['cert.self-signed'],
    services: { graph: { credentials: selfSigned(graphName) } },
  }),
  graphFault({
    id: 'graph-authority-untrusted',
    en: 'Microsoft Graph: the certificate of the sign-in service is signed by itself',
    de: 'Microsoft Graph: Das Zertifikat des Anmeldedienstes ist selbst signiert',
    expects: ['cert.self-signed'],
    services: { authority: { credentials: selfSigned(loginName) } },
  }),
];
