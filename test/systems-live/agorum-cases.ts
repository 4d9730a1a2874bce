import { reports } from '../servers/accounts.ts';
import { clearServer, foreignServer, healthyServer, implicitServer, strictServer } from './services.ts';
import { type CasePlace, ini, type SystemCase, same } from './system-case.ts';
import { at, fails, works, worksWith } from './told.ts';

type Values = Readonly<Record<string, string | number>>;

const file =
  (
    parts: {
      readonly version?: string;
      readonly mailserver?: Values;
      readonly relay?: (place: CasePlace) => Values;
      readonly metaDb?: Values;
    } = {},
  ) =>
  (place: CasePlace) => ({
    name: 'agorum-mail.ini',
    content: ini({
      'agorum core': { Version: parts.version ?? '11.8.5', Truststore: 'roots.pem' },
      'support tool/Mailserver': {
        MailserverHostaddress: place.host,
        MailserverPort: place.port,
        MailserverUser: reports.user,
        MailserverPassword: `"${reports.password}"`,
        EmailDomain: 'example.test',
        MailCreator: 'roi',
        ...parts.mailserver,
      },
      ...(parts.relay === undefined ? {} : { 'support tool/Relay': parts.relay(place) }),
      'MAIN_MODULE_MANAGEMENT/roi/control/mail': { DisableSTARTTLS: 'false', ForceSSL: 'false', ...parts.metaDb },
    }),
  });

const base = { system: 'agorum', service: healthyServer, ownRoots: true } as const;

const relay = ({ otherPort }: CasePlace): Values => ({ Host: 'localhost', Port: otherPort, RelayAcl: 'Published' });

/** agorum core: the external relay, and its own relay for mail clients. */
export const agorumCases: readonly SystemCase[] = [
  {
    ...base,
    id: 'agorum-healthy',
    title: 'an external relay that is right',
    file: file(),
    told: works([{ en: 'trusted by roots.pem', de: 'vertraut laut roots.pem' }], {
      settings: { port: { name: 'MailserverPort', from: 'agorum-mail.ini:7' } },
    }),
  },
  {
    ...base,
    id: 'agorum-own-relay',
    title: 'both relays',
    other: clearServer,
    file: file({ relay }),
    screens: {
      settings: [
        { en: 'MailserverHostaddress line 6', de: 'MailserverHostaddress Zeile 6' },
        { en: 'access list Published', de: 'Zugriffsliste Published' },
      ],
      end: [
        { en: 'own relay: answers on', de: 'eigenes Relay: antwortet auf' },
        { en: 'Everything that was tried works.', de: 'Alles, was geprüft wurde, funktioniert.' },
      ],
    },
    told: works([{ en: 'own relay: answers on', de: 'eigenes Relay: antwortet auf' }], {
      facts: { port: { ownRelay: {} } },
    }),
  },
  {
    ...base,
    id: 'agorum-own-relay-down',
    title: 'an own relay that does not answer',
    file: file({ relay: () => ({ Host: 'localhost', Port: 1, RelayAcl: 'Published' }) }),
    told: works([{ en: '! own relay 1: no answer', de: '! eigenes Relay 1: keine Antwort' }]),
  },
  {
    ...base,
    id: 'agorum-force-ssl',
    title: 'ForceSSL at a server that speaks TLS from the first byte',
    service: implicitServer,
    file: file({ metaDb: { DisableSTARTTLS: 'true', ForceSSL: 'true' } }),
    told: works([{ en: 'TLS 1.3 from the first byte', de: 'TLS 1.3 ab dem ersten Byte' }]),
  },
  {
    ...base,
    id: 'agorum-force-ssl-plain',
    title: 'ForceSSL at a server that speaks STARTTLS',
    file: file({ metaDb: { ForceSSL: 'true' } }),
    told: fails('tls.server-speaks-plaintext', [
      at('MetaDB → MAIN_MODULE_MANAGEMENT/roi/control/mail', 'agorum-mail.ini', 15),
      at('support tool → Mailserver → MailserverPort', 'agorum-mail.ini', 7),
      {
        en: 'in plain text: 220 mail.example.test ESMTP Postfix.',
        de: 'im Klartext: 220 mail.example.test ESMTP Postfix.',
      },
    ]),
  },
  {
    ...base,
    id: 'agorum-password',
    title: 'a wrong MailserverPassword',
    file: file({ mailserver: { MailserverPassword: 'Falsches-Passwort-1' } }),
    screens: {
      settings: [{ en: 'MailserverPassword line 9', de: 'MailserverPassword Zeile 9' }],
      end: [same('auth.wrong-password'), at('support tool → Mailserver → MailserverPassword', 'agorum-mail.ini', 9)],
    },
    told: fails('auth.wrong-password', [
      at('support tool → Mailserver → MailserverPassword', 'agorum-mail.ini', 9),
      at('support tool → Mailserver → MailserverUser', 'agorum-mail.ini', 8),
    ]),
  },
  {
    ...base,
    id: 'agorum-foreign-root',
    title: 'a root that Java does not trust',
    service: foreignServer,
    file: file(),
    told: fails('cert.self-signed-in-chain', [
      {
        en: '[agorum core] Truststore, agorum-mail.ini, line 3',
        de: '[agorum core] Truststore, agorum-mail.ini, Zeile 3',
      },
    ]),
  },
  {
    ...base,
    id: 'agorum-clear',
    title: 'STARTTLS switched off, with a password',
    service: clearServer,
    file: file({ metaDb: { DisableSTARTTLS: 'true' } }),
    told: worksWith(
      'config.delivery-mode',
      [
        {
          en: 'DisableSTARTTLS = true (line 14 of agorum-mail.ini): mail goes to the relay unencrypted, user and password included.',
          de: 'DisableSTARTTLS = true (Zeile 14 in agorum-mail.ini): Mail geht unverschlüsselt an das Relay, samt Benutzer und Passwort.',
        },
      ],
      {
        also: ['config.encryption-disabled'],
        cause: { en: 'STARTTLS is switched off', de: 'STARTTLS ist ausgeschaltet' },
        skipped: {
          certificate: {
            en: 'without encryption there is no certificate',
            de: 'ohne Verschlüsselung gibt es kein Zertifikat',
          },
        },
      },
    ),
  },
  {
    ...base,
    id: 'agorum-loop',
    title: 'a relay that is agorum core itself',
    file: file({ relay: ({ port }) => ({ Port: port }) }),
    told: fails('config.proxy-loop', [at('support tool → Mailserver → MailserverHostaddress', 'agorum-mail.ini', 6)]),
  },
  {
    ...base,
    id: 'agorum-too-old',
    title: 'ForceSSL in version 11.8.4, where it has no effect',
    file: file({ version: '11.8.4', metaDb: { ForceSSL: 'true' } }),
    told: worksWith('config.version-gate', [
      at('MetaDB → MAIN_MODULE_MANAGEMENT/roi/control/mail → ForceSSL', 'agorum-mail.ini', 15),
      { en: 'TLS 1.3 after STARTTLS', de: 'TLS 1.3 nach STARTTLS' },
    ]),
  },
  {
    ...base,
    id: 'agorum-sender',
    title: 'a mail domain that the account may not send for',
    service: strictServer,
    file: file({ mailserver: { EmailDomain: 'elsewhere.test' } }),
    told: fails('sender.not-permitted', [
      same('support tool → Mailserver → EmailDomain'),
      same('postmaster@elsewhere.test'),
    ]),
  },
];
