import type { AcceptanceItem } from './acceptance-item.ts';
import { liveTest } from './live-test.ts';

const main = 'test/systems/formcycle.test.ts';
const healthy = `${main} › a healthy profile`;
const whose = `${main} › whose server counts`;
const none = `${main} › without the system server nobody sends`;
const version = `${main} › what the version does not know`;
const smtp = `${main} › the connection by SMTP`;
const graph = `${main} › the connection by Microsoft Graph`;
const live = 'test/commands/check-graph.test.ts › a FORMCYCLE that sends through Microsoft Graph';
const lines = `${main} › the lines of the file`;
const notes = `${main} › the notes`;

const support = [
  `${healthy} › shows the settings for support requests, and what a tenant is allowed`,
  `${lines} › support requests need an address, and switches that are on or off`,
];

/** FORMCYCLE's help for version 7: the page „E-Mail-Server“ of the system settings. */
export const formcycleAcceptance: readonly AcceptanceItem[] = [
  {
    item: 21,
    statement: 'The system server is used when the tenant has none, otherwise that of the tenant',
    covered: [
      `${whose} › uses the system server when the tenant has none`,
      `${whose} › uses the server of the tenant when it has one`,
      `${whose} › uses the system server when that of the tenant is switched off`,
      `${whose} › is the system for its own mail, whatever the tenants have`,
      liveTest('formcycle-healthy'),
      liveTest('formcycle-tenant'),
      liveTest('formcycle-tenant-of-system'),
    ],
  },
  {
    item: 22,
    statement: 'Without a system server sending is disabled for the whole system',
    covered: [
      `${none} › sends nothing without a system server (tenant: null)`,
      `${none} › sends nothing without a system server (tenant: bauamt.nord)`,
      `${none} › sends nothing without a system server (tenant: bibliothek)`,
    ],
  },
  {
    item: 23,
    statement: 'With Mailserver benutzen off nothing is sent, even with a tenant server',
    covered: [
      `${none} › sends nothing with Mailserver benutzen off, even with a tenant server`,
      `${none} › judges nothing that is switched off`,
      liveTest('formcycle-switched-off'),
    ],
  },
  {
    item: 24,
    statement: 'Since 7.3.0 a tenant can be forbidden the system server, one of its own, or both',
    covered: [
      `${whose} › tells a tenant that may use no server which switch forbids it`,
      `${whose} › leaves it unclear whether a stored server counts that the tenant may no longer configure`,
      `${version} › allows a tenant everything before 7.3.0`,
      `${notes} › formcycle-without-server tells Passwort vergessen in English and Passwort vergessen in German`,
      liveTest('formcycle-forbidden'),
    ],
  },
  {
    item: 25,
    statement: 'Authentifizierung from 7.3.0 on, Anmeldung erforderlich up to 7.3.0',
    covered: [
      `${version} › reads Anmeldung erforderlich = ja before 7.3.0 as password`,
      `${version} › reads Anmeldung erforderlich = nein before 7.3.0 as none`,
      `${version} › no longer reads Anmeldung erforderlich from 7.3.0 on; 7.3.0 counts as new`,
      `${version} › takes no notice of settings of a later version and says so, once for each novelty`,
      `${smtp} › does not take Authentifizierung = Kerberos`,
      liveTest('formcycle-too-new'),
    ],
  },
  {
    item: 26,
    statement: 'Mailserver: the address of the server',
    covered: [
      `${smtp} › doubts Mailserver = smtp://smtp.kunde.example`,
      `${smtp} › doubts Mailserver = smtp.kunde.example:587`,
      liveTest('formcycle-tenant'),
    ],
    shown: 'Steps server and port of the diagnosis',
  },
  {
    item: 27,
    statement: 'Port, 25 by default',
    covered: [
      `${smtp} › takes port 25 where none is given`,
      `${smtp} › does not take Port = 58x`,
      liveTest('formcycle-ssl'),
    ],
    shown: 'Step port of the diagnosis',
  },
  {
    item: 28,
    statement: "E-Mail-Absender: the sender of the system's own mails",
    covered: [
      `${smtp} › asks for E-Mail-Absender`,
      `${smtp} › does not take E-Mail-Absender = noreply`,
      `${notes} › formcycle-system-sender tells login data in English and Anmeldedaten in German`,
      liveTest('formcycle-sender'),
    ],
    shown: 'Step sender of the diagnosis',
  },
  {
    item: 29,
    statement: 'Absendername',
    covered: [`${healthy} › healthy is read without any remark`, `${healthy} › utf-16 is read without any remark`],
  },
  {
    item: 30,
    statement: 'UTF-8 headers (RFC 6532) since 7.1.0, for internationalised addresses',
    covered: [
      `${version} › knows international addresses in 7.0.16: false`,
      `${version} › knows international addresses in 7.1.0: true`,
      `${smtp} › takes a sender outside ASCII, and whether the server can`,
      `${notes} › formcycle-rfc-6532 tells SMTPUTF8 in English and SMTPUTF8 in German`,
      liveTest('formcycle-utf8'),
    ],
    shown: 'Step sender of the diagnosis (smtputf8.unsupported, smtputf8.unused)',
  },
  {
    item: 31,
    statement: 'A test mail to any address',
    covered: [
      `${notes} › formcycle-test-mail tells sends a test mail to any address in English and an eine beliebige Adresse in German`,
      liveTest('formcycle-test-mail'),
      `${live} › sends the test mail to the receiver that is asked for, on the user’s word`,
    ],
    shown: 'Step delivery of the diagnosis, with the receiver that the user names',
  },
  {
    item: 32,
    statement: 'Verschlüsselung: the kind that the server expects',
    covered: [
      `${smtp} › takes Verschlüsselung = keine on port 25 for none`,
      `${smtp} › takes Verschlüsselung = STARTTLS on port 587 for starttls`,
      `${smtp} › takes Verschlüsselung = SSL on port 465 for tls`,
      `${smtp} › takes Verschlüsselung = TLS on port 2465 for ambiguous`,
      `${smtp} › asks for Verschlüsselung`,
      liveTest('formcycle-ssl'),
    ],
    shown: 'Step encryption of the diagnosis',
  },
  {
    item: 33,
    statement: 'Benutzername and Passwort',
    covered: [
      `${smtp} › asks for Benutzername`,
      `${smtp} › asks for Passwort`,
      `${smtp} › does not look at user, password and Graph without a sign-in`,
      liveTest('formcycle-tenant-password'),
    ],
    shown: 'Step credentials of the diagnosis',
  },
  {
    item: 34,
    statement: 'Graph since 7.3.0: Verzeichnis-ID and Anwendungs-ID',
    covered: [
      `${graph} › needs directory, application, secret and sender, and nothing of SMTP`,
      `${graph} › asks for Verzeichnis-ID (Mandant)`,
      `${graph} › asks for Anwendungs-ID (Client)`,
      `${graph} › takes the directory kunde: false`,
      `${graph} › does not take an application by its name`,
      `${live} › is right: token, permissions and sender are told, and nothing is sent`,
      `${live} › names its directory by a domain as well`,
      `${live} › fails where Verzeichnis-ID is that of nobody`,
      `${live} › fails where Anwendungs-ID is that of nobody`,
      liveTest('formcycle-graph'),
    ],
  },
  {
    item: 35,
    statement: 'The Clientschlüssel is shown once; a lost one has to be made anew',
    covered: [
      `${graph} › asks for Clientschlüssel`,
      `${graph} › tells the id of a client secret from its value, without showing it`,
      `${live} › fails where Clientschlüssel is wrong`,
      `${live} › fails where Clientschlüssel is the id of the secret`,
      `${live} › fails where Clientschlüssel has expired`,
      `${notes} › formcycle-client-secret tells has to be made anew in English and neu angelegt werden in German`,
    ],
  },
  {
    item: 36,
    statement: 'Application permissions Mail.Send and User.Read.All',
    covered: [
      `${notes} › formcycle-graph-permissions tells Mail.Send and User.Read.All in English and Mail.Send und User.Read.All in German`,
      `${live} › fails where Mail.Send is missing`,
      `${live} › fails where User.Read.All is missing`,
      `${live} › names the permissions that are missing, and those that are there`,
    ],
    shown: 'Step credentials of the diagnosis; explanation of oauth.admin-consent-missing',
  },
  {
    item: 37,
    statement: 'The sender must be a user of the directory',
    covered: [
      `${graph} › asks for E-Mail-Absender`,
      `${notes} › formcycle-graph-sender tells E-Mail-Absender must belong to a user in English and E-Mail-Absender muss einem Benutzer in German`,
      `${live} › fails where E-Mail-Absender is no user`,
      `${live} › fails where E-Mail-Absender is a guest`,
      `${live} › fails where E-Mail-Absender has no mailbox`,
      `${live} › says under which name the owner of an alias signs in`,
    ],
    shown: 'Step sender of the diagnosis; explanation of graph.no-mailbox',
  },
  { item: 38, statement: 'E-Mail-Adresse für Support-Anfragen', covered: support },
  { item: 39, statement: 'Mandantspezifische Support-Adresse erlauben', covered: support },
  {
    item: 40,
    statement: 'Systeminformation an Support-Anfrage anhängen',
    covered: [...support, `${notes} › formcycle-support tells licence data in English and Lizenzdaten in German`],
  },
];
