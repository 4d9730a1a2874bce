import { reports } from '../servers/accounts.ts';
import { healthyServer, signInFirstServer, strictServer } from './services.ts';
import { type CasePlace, ini, type SystemCase, same } from './system-case.ts';
import { at, fails, goesAnotherWay, sends, works, worksWith } from './told.ts';

type Values = Readonly<Record<string, string | number>>;

const file =
  (
    parts: {
      readonly global?: Values;
      readonly user?: Values;
      readonly account?: Values;
      readonly others?: Readonly<Record<string, Values>>;
    } = {},
  ) =>
  ({ host, port }: CasePlace) => ({
    name: 'ntcs-standard-e-mail.ini',
    content: ini({
      'Standard-E-Mail': {
        'SMTP-Server': host,
        'SMTP-Port': port,
        'SMTP Versandoption': 'SMTP',
        Standarduser: reports.user,
        'SMTP-Passwort': `"${reports.password}"`,
        TLS: 'Ja',
        'SMTP-Mail Versandsystem': 0,
        Absenderadresse: 'office@example.test',
        'Absenderadresse immer verwenden': 'Nein',
        'Absender prüfen': 'Ja',
        'Umleitungsmodus aktivieren': 'Nein',
        'Umleitungsadresse(n)': '',
        'Versenden von E-Mails im Hintergrund protokollieren': 'Ja',
        ...parts.global,
      },
      'Standard-E-Mail/Benutzer/MUELLER': { Absenderadresse: 'mueller@example.test', ...parts.user },
      'E-Mail-Account/Rechnungen': {
        'User-ID': '',
        'SMTP-Server': host,
        'SMTP-Port': port,
        Standarduser: reports.user,
        'SMTP-Passwort': `"${reports.password}"`,
        TLS: 'Ja',
        Absenderadresse: reports.user,
        ...parts.account,
      },
      'Ausdrucksmodell/Rechnung': { 'E-Mail-Account': 'Rechnungen', Versandart: 'SMTP' },
      'Mitarbeiter/Müller Hanna': {
        'User-ID': 'MUELLER',
        'E-Mail': 'mueller@example.test',
        'Weitere E-Mail-Adressen': reports.user,
      },
      'CRM Parameter': { 'Standard-E-Mail-Absenderadresse aktualisieren': 1 },
      Benutzerart: { MUELLER: 'eigen', COM001: 'Com', STAPEL: 'Stapel' },
      ...parts.others,
    }),
  });

const base = { system: 'ntcs', service: strictServer } as const;
const redirecting = (addresses: string) =>
  file({ global: { 'Umleitungsmodus aktivieren': 'Ja', 'Umleitungsadresse(n)': addresses } });

const notToDummy = {
  en: 'nothing goes to test-dummy.at: that domain belongs to somebody else',
  de: 'nichts geht an test-dummy.at: die Domain gehört jemand anderem',
};

/** BMD NTCS: global settings, users, accounts and templates, the sending systems, redirect mode. */
export const ntcsCases: readonly SystemCase[] = [
  {
    ...base,
    id: 'ntcs-healthy',
    title: 'global settings that are right',
    file: file(),
    told: works(
      [
        {
          en: 'Whose mail: nobody in particular (the settings for everybody)',
          de: 'Wessen Mail: niemand Bestimmtes (die Einstellungen für alle)',
        },
        {
          en: '5 global settings wins office@example.test, localhost line 9 6 local mail program not used',
          de: '5 Allgemeine Einstellungen gilt office@example.test, localhost Zeile 9 6 lokales Mailprogramm nicht verwendet',
        },
        { en: 'Redirect off: mail goes to its recipients', de: 'Umleitung aus: Mail geht an ihre Empfänger' },
      ],
      { settings: { port: { name: 'SMTP-Port', from: 'ntcs-standard-e-mail.ini:3' } } },
    ),
  },
  {
    ...base,
    id: 'ntcs-user',
    title: 'a user with a sender of her own',
    args: ['--user', 'MUELLER'],
    file: file(),
    screens: {
      settings: [
        { en: 'user MUELLER (user settings)', de: 'Benutzer MUELLER (Eigene Einstellungen)' },
        {
          en: 'mueller@example.test Absenderadresse line 17 user settings MUELLER',
          de: 'mueller@example.test Absenderadresse Zeile 17 Eigene Einstellungen MUELLER',
        },
      ],
      end: [
        {
          en: 'mueller@example.test (in use) user settings MUELLER ok ok',
          de: 'mueller@example.test (verwendet) Eigene Einstellungen MUELLER ok ok',
        },
        { en: 'Everything that was tried works.', de: 'Alles, was geprüft wurde, funktioniert.' },
      ],
    },
    told: works(
      [
        { en: 'Whose mail: user MUELLER', de: 'Wessen Mail: Benutzer MUELLER' },
        {
          en: '4 user settings MUELLER wins mueller@example.test line 17 5 global settings in part',
          de: '4 Eigene Einstellungen MUELLER gilt mueller@example.test Zeile 17 5 Allgemeine Einstellungen zum Teil',
        },
        {
          en: 'mueller@example.test * user settings MUELLER ok ok - reports@example.test mail account Rechnungen ok ok - office@example.test global settings ok ok -',
          de: 'mueller@example.test * Eigene Einstellungen MUELLER ok ok - reports@example.test E-Mail-Account Rechnungen ok ok - office@example.test Allgemeine Einstellungen ok ok -',
        },
      ],
      { settings: { sender: { value: 'mueller@example.test', from: 'ntcs-standard-e-mail.ini:17' } } },
    ),
  },
  {
    ...base,
    id: 'ntcs-account',
    title: 'an account',
    args: ['--account', 'Rechnungen'],
    file: file(),
    told: works(
      [
        { en: 'Whose mail: mail account Rechnungen', de: 'Wessen Mail: E-Mail-Account Rechnungen' },
        {
          en: '1 mail account Rechnungen wins reports@example.test, localhost line 26',
          de: '1 E-Mail-Account Rechnungen gilt reports@example.test, localhost Zeile 26',
        },
      ],
      { settings: { port: { name: 'SMTP-Port', from: 'ntcs-standard-e-mail.ini:22' } } },
    ),
  },
  {
    ...base,
    id: 'ntcs-template',
    title: 'a print template with an account',
    args: ['--user', 'MUELLER', '--template', 'Rechnung'],
    file: file(),
    told: works([
      {
        en: 'Whose mail: user MUELLER, print template Rechnung',
        de: 'Wessen Mail: Benutzer MUELLER, Ausdrucksmodell Rechnung',
      },
      { en: '1 mail account Rechnungen wins', de: '1 E-Mail-Account Rechnungen gilt' },
      { en: '4 user settings MUELLER not used', de: '4 Eigene Einstellungen MUELLER nicht verwendet' },
    ]),
  },
  {
    ...base,
    id: 'ntcs-com',
    title: 'a Com user without settings of its own',
    args: ['--user', 'COM001'],
    file: file(),
    told: fails(
      'sender.not-registered',
      [
        { en: "Com users send under the firm's address", de: 'Der Com-User sendet mit der Adresse der Kanzlei' },
        { en: 'Com and Web users need queued sending', de: 'Com- und Web-Benutzer brauchen asynchronen Versand' },
        at(
          'Tools → Überblick über alle Tools-Parameter → Gesamtsystem → Standard-E-Mail → Allgemeine Einstellungen → Absenderadresse',
          'ntcs-standard-e-mail.ini',
          9,
        ),
      ],
      { also: ['config.delivery-mode'] },
    ),
  },
  {
    ...base,
    id: 'ntcs-user-sender',
    title: 'a user whose sender the account does not own',
    args: ['--user', 'MUELLER'],
    file: file({ user: { Absenderadresse: 'boss@example.test' } }),
    told: fails(
      'sender.not-registered',
      [
        at(
          'Tools → Überblick über alle Tools-Parameter → Gesamtsystem → Standard-E-Mail → Eigene Einstellungen (MUELLER) → Absenderadresse',
          'ntcs-standard-e-mail.ini',
          17,
        ),
        {
          en: 'boss@example.test * user settings MUELLER ok 553 5.7.1 - reports@example.test mail account Rechnungen ok ok - mueller@example.test employee record Müller Hanna ok ok -',
          de: 'boss@example.test * Eigene Einstellungen MUELLER ok 553 5.7.1 - reports@example.test E-Mail-Account Rechnungen ok ok - mueller@example.test Mitarbeiterstamm Müller Hanna ok ok -',
        },
      ],
      { also: ['sender.not-permitted'] },
    ),
  },
  {
    ...base,
    id: 'ntcs-account-password',
    title: 'a wrong password of an account',
    args: ['--template', 'Rechnung'],
    recipients: [],
    file: file({ account: { 'SMTP-Passwort': 'Falsches-Passwort-1' } }),
    screens: {
      settings: [
        { en: 'SMTP-Passwort line 24 mail account Rechnungen', de: 'SMTP-Passwort Zeile 24 E-Mail-Account Rechnungen' },
      ],
      end: [
        same('auth.wrong-password'),
        at('Tools → Zugangsdaten → E-Mail-Account Rechnungen → SMTP-Passwort', 'ntcs-standard-e-mail.ini', 24),
      ],
    },
    told: fails('auth.wrong-password', [
      { en: 'Whose mail: print template Rechnung', de: 'Wessen Mail: Ausdrucksmodell Rechnung' },
      at('Tools → Zugangsdaten → E-Mail-Account Rechnungen → SMTP-Passwort', 'ntcs-standard-e-mail.ini', 24),
      at('Tools → Zugangsdaten → E-Mail-Account Rechnungen → Standarduser', 'ntcs-standard-e-mail.ini', 23),
    ]),
  },
  {
    ...base,
    id: 'ntcs-windows',
    title: 'sending system 2, Windows sign-in, at a server that offers none',
    recipients: [],
    file: file({ global: { 'SMTP-Mail Versandsystem': 2 } }),
    told: fails(
      'auth.mechanism-unsupported',
      [
        at(
          'Tools → Überblick über alle Tools-Parameter → Gesamtsystem → Standard-E-Mail → Allgemeine Einstellungen → SMTP-Mail Versandsystem',
          'ntcs-standard-e-mail.ini',
          8,
        ),
        { en: 'usable here would be NTLM', de: 'verwendbar wären hier NTLM' },
      ],
      { also: ['config.delivery-mode'] },
    ),
  },
  {
    ...base,
    id: 'ntcs-ews',
    title: 'sending system 6, Exchange Web Services that are not to be reached from here',
    // Nothing listens there.
    args: ['--ews', 'https://127.0.0.1:1/EWS/Exchange.asmx'],
    file: file({
      global: { 'SMTP-Mail Versandsystem': 6 },
      others: {
        Kommunikationssystem: {
          Kommunikationssystem: '4 - EWS Managed API',
          Kommunikationsserver: 'exchange.kanzlei.test',
          Kommunikationsport: 443,
          SSL: 1,
        },
      },
    }),
    silent: true,
    told: fails('ews.unavailable', [
      {
        en: '127.0.0.1:1 gave no usable answer (ECONNREFUSED',
        de: '127.0.0.1:1 gab keine brauchbare Antwort (ECONNREFUSED',
      },
    ]),
  },
  {
    ...base,
    id: 'ntcs-local-client',
    title: 'no SMTP-Server: the local mail program sends',
    file: file({ global: { 'SMTP-Server': '' } }),
    silent: true,
    screens: {
      settings: [{ en: 'SMTP-Server line 2', de: 'SMTP-Server Zeile 2' }],
      end: [
        {
          en: 'mail goes out through the local mail program, not by SMTP',
          de: 'der Versand läuft über das lokale Mailprogramm, nicht über SMTP',
        },
      ],
    },
    told: goesAnotherWay(
      'mail goes out through the local mail program, not by SMTP',
      'der Versand läuft über das lokale Mailprogramm, nicht über SMTP',
      [
        at(
          'Tools → Überblick über alle Tools-Parameter → Gesamtsystem → Standard-E-Mail → Allgemeine Einstellungen → SMTP-Server',
          'ntcs-standard-e-mail.ini',
          2,
        ),
        { en: '6 local mail program wins', de: '6 lokales Mailprogramm gilt' },
      ],
      'config.local-client',
    ),
  },
  {
    ...base,
    id: 'ntcs-client-chosen',
    title: 'the local mail program chosen',
    file: file({ global: { 'SMTP Versandoption': 'Client' } }),
    silent: true,
    told: goesAnotherWay(
      'mail goes out through the local mail program, not by SMTP',
      'der Versand läuft über das lokale Mailprogramm, nicht über SMTP',
      [
        at(
          'Tools → Überblick über alle Tools-Parameter → Gesamtsystem → Standard-E-Mail → Allgemeine Einstellungen → SMTP Versandoption',
          'ntcs-standard-e-mail.ini',
          4,
        ),
      ],
      'config.local-client',
    ),
  },
  {
    ...base,
    id: 'ntcs-redirect',
    title: 'redirect mode with an address that the server takes',
    recipients: ['reports@example.test'],
    file: redirecting('reports@example.test'),
    screens: {
      settings: [
        {
          en: 'Redirect is on: every mail goes to reports@example.test; CC and BCC are dropped.',
          de: 'Die Umleitung ist ein: Jede Mail geht an reports@example.test; CC und BCC fallen weg.',
        },
        { en: 'reports@example.test, in place of awkward@example.test', de: 'reports@example.test' },
      ],
      end: [
        {
          en: 'Redirect awkward@example.test → reports@example.test, accepted; nothing was sent',
          de: 'Umleitung awkward@example.test → reports@example.test, angenommen; nichts gesendet',
        },
      ],
    },
    told: worksWith(
      'redirect.active',
      [
        at(
          'Tools → Überblick über alle Tools-Parameter → Gesamtsystem → Standard-E-Mail → Allgemeine Einstellungen → Umleitungsmodus aktivieren',
          'ntcs-standard-e-mail.ini',
          12,
        ),
        {
          en: 'Redirect awkward@example.test → reports@example.test, accepted; nothing was sent',
          de: 'Umleitung awkward@example.test → reports@example.test, angenommen; nichts gesendet',
        },
      ],
      {
        facts: {
          redirect: {
            before: { to: 'awkward@example.test' },
            addresses: [{ address: 'reports@example.test', reply: { code: 250 } }],
          },
        },
      },
    ),
  },
  {
    ...base,
    id: 'ntcs-test-mail',
    title: 'a test mail, which is accepted and no more',
    args: ['--send'],
    sends: true,
    file: file(),
    told: sends([]),
  },
  {
    ...base,
    id: 'ntcs-redirect-test-mail',
    title: 'a test mail that redirect mode sends to two addresses in place of its recipient',
    args: ['--send'],
    sends: true,
    recipients: ['awkward@example.test', reports.user],
    file: redirecting('reports@example.test; awkward@example.test'),
    told: sends(
      [
        {
          en: 'accepted for reports@example.test, awkward@example.test; arrival is not checked',
          de: 'reports@example.test, awkward@example.test',
        },
      ],
      worksWith('redirect.active', []),
    ),
  },
  {
    ...base,
    id: 'ntcs-redirect-refused',
    title: 'redirect mode with one address that the server refuses',
    recipients: ['awkward@example.test', 'nobody@example.test'],
    file: redirecting('awkward@example.test; nobody@example.test'),
    screens: {
      settings: [{ en: 'awkward@example.test, nobody@example.test', de: 'awkward@example.test, nobody@example.test' }],
      end: [
        same('redirect.address-refused'),
        at(
          'Tools → Überblick über alle Tools-Parameter → Gesamtsystem → Standard-E-Mail → Allgemeine Einstellungen → Umleitungsadresse(n)',
          'ntcs-standard-e-mail.ini',
          13,
        ),
      ],
    },
    told: fails(
      'redirect.address-refused',
      [
        at(
          'Tools → Überblick über alle Tools-Parameter → Gesamtsystem → Standard-E-Mail → Allgemeine Einstellungen → Umleitungsadresse(n)',
          'ntcs-standard-e-mail.ini',
          13,
        ),
        same('| 550 5.1.1 <nobody@example.test>'),
      ],
      {
        also: ['redirect.active'],
        facts: { redirect: { addresses: [{ reply: { code: 250 } }, { reply: { code: 550 } }] } },
      },
    ),
  },
  {
    ...base,
    id: 'ntcs-redirect-empty',
    title: 'redirect mode without an address',
    args: ['--send'],
    recipients: ['office@example.test'],
    file: redirecting(''),
    told: fails(
      'redirect.address-missing',
      [
        {
          en: 'each mail would go to <USER>@test-dummy.at. maildiag sends nothing there.',
          de: 'ginge jede Mail an <USER>@test-dummy.at. maildiag sendet nichts dorthin.',
        },
      ],
      {
        skipped: {
          redirect: {
            en: 'nothing is sent: redirect is on without an address',
            de: 'nichts gesendet: die Umleitung ist ohne Adresse eingeschaltet',
          },
          delivery: {
            en: 'nothing is sent: redirect is on without an address',
            de: 'nichts gesendet: die Umleitung ist ohne Adresse eingeschaltet',
          },
        },
      },
    ),
  },
  {
    ...base,
    id: 'ntcs-redirect-dummy',
    title: 'redirect mode to test-dummy.at',
    args: ['--send'],
    recipients: [],
    file: redirecting('mueller@test-dummy.at'),
    told: fails(
      'redirect.address-invalid',
      [
        at(
          'Tools → Überblick über alle Tools-Parameter → Gesamtsystem → Standard-E-Mail → Allgemeine Einstellungen → Umleitungsadresse(n)',
          'ntcs-standard-e-mail.ini',
          13,
        ),
      ],
      {
        also: ['redirect.active'],
        cause: {
          en: 'the redirect address is at a foreign domain',
          de: 'die Umleitungsadresse liegt bei einer fremden Domain',
        },
        skipped: { sender: notToDummy, redirect: notToDummy },
      },
    ),
  },
  {
    ...base,
    id: 'ntcs-async',
    title: 'asynchronous sending to a server that wants a sign-in first, without a password',
    service: signInFirstServer,
    recipients: [],
    file: file({ global: { 'SMTP-Mail Versandsystem': 1, 'SMTP-Passwort': '' } }),
    told: fails(
      'config.value-missing',
      [
        { en: 'Queued mail has no way out if SMTP fails', de: 'Scheitert SMTP, gibt es keinen Ersatzweg' },
        {
          en: 'SMTP-Passwort (ntcs-standard-e-mail.ini, line 6)',
          de: 'SMTP-Passwort (ntcs-standard-e-mail.ini, Zeile 6)',
        },
      ],
      { also: ['auth.credentials-missing', 'config.delivery-mode'] },
    ),
  },
  {
    ...base,
    id: 'ntcs-tls-off',
    title: 'TLS switched off at a server that demands it',
    service: { server: 'postfix', options: { smtpd_tls_security_level: 'encrypt' } },
    recipients: [],
    file: file({ global: { TLS: 'Nein' } }),
    told: fails(
      'auth.requires-tls',
      [
        at(
          'Tools → Überblick über alle Tools-Parameter → Gesamtsystem → Standard-E-Mail → Allgemeine Einstellungen → TLS',
          'ntcs-standard-e-mail.ini',
          7,
        ),
        { en: '1. Set TLS=Ja and SMTP-Port=587', de: '1. Setzen Sie TLS=Ja und SMTP-Port=587' },
      ],
      { also: ['config.encryption-disabled'] },
    ),
  },
  {
    ...base,
    id: 'ntcs-unknown-user',
    title: 'a user that the file does not know',
    service: healthyServer,
    args: ['--user', 'MAIER'],
    file: file(),
    told: fails(
      'sender.not-registered',
      [
        {
          en: 'MAIER is not in the file; the settings for everybody are diagnosed.',
          de: 'MAIER steht nicht in der Datei',
        },
      ],
      { also: ['config.subject-unknown'] },
    ),
  },
];
