import { reports } from '../servers/accounts.ts';
import { healthyServer, implicitServer, strictServer } from './services.ts';
import { type CasePlace, ini, type SystemCase, same } from './system-case.ts';
import { at, fails, failsInPart, sends, skippedAll, works, worksWith } from './told.ts';

type Values = Readonly<Record<string, string | number>>;

const own = ({ host, port }: CasePlace): Values => ({
  'Mailserver benutzen': 'ja',
  Authentifizierung: 'Benutzername und Passwort',
  Mailserver: host,
  Port: port,
  Verschlüsselung: 'STARTTLS',
  'E-Mail-Absender': reports.user,
  Absendername: 'Formularserver',
  'Server unterstützt UTF-8 Nachrichten-Headers (RFC6532)': 'nein',
  Benutzername: reports.user,
  Passwort: `"${reports.password}"`,
});

/** Nothing listens there. */
const nowhere = '127.0.0.1:1';

const graph: Values = {
  'Mailserver benutzen': 'ja',
  Authentifizierung: 'Microsoft Office 365 (Graph API)',
  'Verzeichnis-ID (Mandant)': '11111111-2222-3333-4444-555555555555',
  'Anwendungs-ID (Client)': '66666666-7777-8888-9999-000000000000',
  Clientschlüssel: '"abC8Q~geheim.Wert_42"',
  'E-Mail-Absender': 'formulare@stadtwerke.test',
};

const file =
  (parts: { readonly version?: string; readonly system?: Values; readonly tenant?: (place: CasePlace) => Values }) =>
  (place: CasePlace) => ({
    name: 'formcycle-mail.ini',
    content: ini({
      FORMCYCLE: { Version: parts.version ?? '7.3.2' },
      'E-Mail-Server/System': { ...own(place), ...parts.system },
      ...(parts.tenant === undefined ? {} : { 'E-Mail-Server/Mandant/stadtwerke': parts.tenant(place) }),
    }),
  });

const base = { system: 'formcycle', service: healthyServer } as const;
const tenant = { args: ['--tenant', 'stadtwerke'] } as const;

/** XIMA FORMCYCLE: the system's own server and that of a tenant. */
export const formcycleCases: readonly SystemCase[] = [
  {
    ...base,
    id: 'formcycle-healthy',
    title: 'a system server that is right',
    file: file({}),
    told: works(
      [
        {
          en: 'Whose mail: nobody in particular (the settings for everybody)',
          de: 'Wessen Mail: niemand Bestimmtes (die Einstellungen für alle)',
        },
        same('(smtputf8.unused)'),
      ],
      { settings: { port: { name: 'Port', from: 'formcycle-mail.ini:8' } } },
    ),
  },
  {
    ...base,
    id: 'formcycle-test-mail',
    title: 'a test mail to an address that the user names',
    args: ['--send'],
    sends: true,
    file: file({}),
    told: sends([]),
  },
  {
    ...base,
    ...tenant,
    id: 'formcycle-tenant',
    title: 'a tenant with a server of its own',
    file: file({
      system: { Mailserver: 'smtp.unused.test' },
      tenant: (place) => ({ ...own(place), Absendername: 'Stadtwerke' }),
    }),
    screens: {
      settings: [
        { en: 'tenant stadtwerke', de: 'Mandant stadtwerke' },
        { en: 'Mailserver line 19', de: 'Mailserver Zeile 19' },
      ],
      end: [{ en: 'Everything that was tried works.', de: 'Alles, was geprüft wurde, funktioniert.' }],
    },
    told: works(
      [
        { en: 'Whose mail: tenant stadtwerke', de: 'Wessen Mail: Mandant stadtwerke' },
        {
          en: '1 tenant stadtwerke wins reports@example.test, localhost line 16 2 system-wide not used reports@example.test, smtp.unused.test line 4',
          de: '1 Mandant stadtwerke gilt reports@example.test, localhost Zeile 16 2 systemweit nicht verwendet reports@example.test, smtp.unused.test Zeile 4',
        },
      ],
      { settings: { port: { name: 'Port', from: 'formcycle-mail.ini:20' } } },
    ),
  },
  {
    ...base,
    ...tenant,
    id: 'formcycle-tenant-of-system',
    title: 'a tenant that uses the system server',
    file: file({ tenant: () => ({ 'Eigenen Mailserver konfigurieren erlaubt': 'nein' }) }),
    told: works(
      [
        { en: 'Whose mail: tenant stadtwerke', de: 'Wessen Mail: Mandant stadtwerke' },
        {
          en: '1 tenant stadtwerke empty line 16 2 system-wide wins',
          de: '1 Mandant stadtwerke leer Zeile 16 2 systemweit gilt',
        },
      ],
      { settings: { port: { name: 'Port', from: 'formcycle-mail.ini:8' } } },
    ),
  },
  {
    ...base,
    ...tenant,
    id: 'formcycle-tenant-password',
    title: 'a wrong password of a tenant',
    file: file({ tenant: (place) => ({ ...own(place), Passwort: 'Falsches-Passwort-1' }) }),
    screens: {
      settings: [{ en: 'Passwort line 26', de: 'Passwort Zeile 26' }],
      end: [
        same('auth.wrong-password'),
        at('Mandant stadtwerke → E-Mail-Server → Sicherheit → Passwort', 'formcycle-mail.ini', 26),
      ],
    },
    told: fails('auth.wrong-password', [
      { en: 'Whose mail: tenant stadtwerke', de: 'Wessen Mail: Mandant stadtwerke' },
      at('Mandant stadtwerke → E-Mail-Server → Sicherheit → Passwort', 'formcycle-mail.ini', 26),
      at('Mandant stadtwerke → E-Mail-Server → Sicherheit → Benutzername', 'formcycle-mail.ini', 25),
    ]),
  },
  {
    ...base,
    ...tenant,
    id: 'formcycle-switched-off',
    title: 'the system server switched off, which counts for tenants too',
    file: file({ system: { 'Mailserver benutzen': 'nein' }, tenant: own }),
    silent: true,
    told: fails(
      'config.mail-disabled',
      [
        {
          en: 'Then nobody can send, not even a tenant with a mail server of its own.',
          de: 'Dann kann niemand senden, auch kein Mandant mit eigenem Mailserver.',
        },
        same('Systemeinstellungen → E-Mail-Server → Grundeinstellungen → Mailserver benutzen'),
      ],
      skippedAll('sending is switched off', 'der Versand ist ausgeschaltet'),
    ),
  },
  {
    ...base,
    ...tenant,
    id: 'formcycle-forbidden',
    title: 'a tenant that may neither use the system server nor have its own',
    file: file({
      tenant: () => ({
        'Systemweiten Mailserver benutzen erlaubt': 'nein',
        'Eigenen Mailserver konfigurieren erlaubt': 'nein',
      }),
    }),
    silent: true,
    told: fails(
      'config.mail-disabled',
      [
        at(
          'Systemeinstellungen → Mandanten → stadtwerke → Systemweiten Mailserver benutzen erlaubt',
          'formcycle-mail.ini',
          17,
        ),
      ],
      skippedAll('sending is switched off', 'der Versand ist ausgeschaltet'),
    ),
  },
  {
    ...base,
    id: 'formcycle-graph',
    title: 'a tenant that sends through Microsoft Graph, which is not to be reached from here',
    args: ['--tenant', 'stadtwerke', '--graph', `https://${nowhere}/`, '--authority', `https://${nowhere}/`],
    file: file({ tenant: () => graph }),
    silent: true,
    screens: {
      settings: [{ en: 'Way of sending Microsoft Graph', de: 'Versandweg Microsoft Graph' }],
      end: [same('graph.unavailable')],
    },
    told: fails(
      'graph.unavailable',
      [
        { en: 'Whose mail: tenant stadtwerke', de: 'Wessen Mail: Mandant stadtwerke' },
        {
          en: `Allow HTTPS (port 443) from this machine to ${nowhere} in the firewall.`,
          de: `Erlauben Sie in der Firewall HTTPS (Port 443) von diesem Rechner zu ${nowhere}.`,
        },
      ],
      { also: ['oauth.endpoint-unreachable'] },
    ),
  },
  {
    ...base,
    id: 'formcycle-ssl',
    title: 'SSL where the server speaks STARTTLS',
    file: file({ system: { Verschlüsselung: 'SSL' } }),
    told: fails('tls.server-speaks-plaintext', [
      at('Systemeinstellungen → E-Mail-Server → Sicherheit → Verschlüsselung', 'formcycle-mail.ini', 9),
      at('Systemeinstellungen → E-Mail-Server → Grundeinstellungen → Port', 'formcycle-mail.ini', 8),
    ]),
  },
  {
    ...base,
    id: 'formcycle-utf8',
    title: 'UTF-8 headers switched on at a server without them',
    service: { server: 'postfix', options: { smtputf8_enable: 'no' } },
    file: file({ system: { 'Server unterstützt UTF-8 Nachrichten-Headers (RFC6532)': 'ja' } }),
    told: failsInPart('smtputf8.unsupported', [
      at(
        'Systemeinstellungen → E-Mail-Server → Grundeinstellungen → Server unterstützt UTF-8 Nachrichten-Headers (RFC6532)',
        'formcycle-mail.ini',
        12,
      ),
    ]),
  },
  {
    ...base,
    id: 'formcycle-sender',
    title: 'a sender that the account may not use',
    service: strictServer,
    file: file({ system: { 'E-Mail-Absender': 'boss@example.test' } }),
    told: fails('sender.not-permitted', [
      at('Systemeinstellungen → E-Mail-Server → Grundeinstellungen → E-Mail-Absender', 'formcycle-mail.ini', 10),
    ]),
  },
  {
    ...base,
    id: 'formcycle-too-new',
    title: 'settings of 7.3.0 in version 7.2.1',
    service: implicitServer,
    file: file({ version: '7.2.1', system: { Verschlüsselung: 'SSL' } }),
    told: worksWith('config.version-gate', [
      at('Systemeinstellungen → E-Mail-Server → Grundeinstellungen → Authentifizierung', 'formcycle-mail.ini', 6),
      {
        en: 'exists from version 7.3.0 on; the file names version 7.2.1.',
        de: 'gibt es ab Version 7.3.0; die Datei nennt Version 7.2.1.',
      },
    ]),
  },
];
