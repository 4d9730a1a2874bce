import { reports } from '../servers/accounts.ts';
import { healthyServer, signInFirstServer, strictServer } from './services.ts';
import { type CasePlace, ini, type SystemCase, same } from './system-case.ts';
import { at, fails, failsInPart, skippedAll, worksWith } from './told.ts';

type Values = Readonly<Record<string, string | number>>;

const file =
  (values: Values = {}, further: Readonly<Record<string, Values>> = {}) =>
  ({ host, port }: CasePlace) => ({
    name: 'esbusinessserver-postausgang.ini',
    content: ini({
      Postausgangsserver: {
        Aktiviert: 'ja',
        'Server-Typ': 'SMTP',
        Authentifikation: 'Passwort',
        Hostname: host,
        Port: port,
        Benutzername: reports.user,
        Passwort: `"${reports.password}"`,
        TLS: 'ja',
        Absenderadresse: reports.user,
        'BCC an Absender': 'nein',
        'Timeout (Minuten)': 5,
        'S/Mime': 'nein',
        ...values,
      },
      ...further,
    }),
  });

const base = { system: 'esoffice', service: healthyServer } as const;

/** esoffice and eserp: the Postausgangsserver of esBusinessserver. */
export const esofficeCases: readonly SystemCase[] = [
  {
    ...base,
    id: 'esoffice-healthy',
    title: 'a Postausgangsserver that is right',
    file: file(),
    screens: {
      settings: [
        { en: 'Hostname line 5', de: 'Hostname Zeile 5' },
        { en: '5 is 5 or 300 seconds', de: '5 sind 5 oder 300 Sekunden' },
      ],
      end: [
        {
          en: 'Mail can go out, with one reservation: port and encryption mode do not clearly fit together.',
          de: 'Mails können hinausgehen, mit einem Vorbehalt: Port und Verschlüsselung passen nicht eindeutig zusammen.',
        },
      ],
    },
    told: worksWith(
      'config.port-and-mode',
      [
        at('esServerconfig → Postausgangsserver → TLS', 'esbusinessserver-postausgang.ini', 9),
        at('esServerconfig → Postausgangsserver → Port', 'esbusinessserver-postausgang.ini', 6),
        { en: '5 is 5 or 300 seconds', de: '5 sind 5 oder 300 Sekunden' },
      ],
      { settings: { host: { name: 'Hostname', from: 'esbusinessserver-postausgang.ini:5' } } },
    ),
  },
  {
    ...base,
    id: 'esoffice-senders',
    title: 'further senders that the account owns',
    service: strictServer,
    file: file({ 'Weitere Absenderadressen': 'office@example.test, mueller@example.test' }),
    told: worksWith(
      'config.delivery-mode',
      [
        {
          en: 'reports@example.test * Absenderadresse ok ok - office@example.test Weitere Absenderadressen ok ok - mueller@example.test Weitere Absenderadressen ok ok -',
          de: 'reports@example.test * Absenderadresse ok ok - office@example.test Weitere Absenderadressen ok ok - mueller@example.test Weitere Absenderadressen ok ok -',
        },
        { en: '3 of 3 sender addresses accepted', de: '3 von 3 Absenderadressen angenommen' },
      ],
      {
        also: ['config.port-and-mode'],
        cause: { en: 'one account has to send as all users', de: 'ein Konto muss als alle Benutzer senden dürfen' },
      },
    ),
  },
  {
    ...base,
    id: 'esoffice-sender-refused',
    title: 'one further sender that the account does not own',
    service: strictServer,
    file: file({ 'Weitere Absenderadressen': 'office@example.test, boss@example.test' }),
    screens: {
      settings: [{ en: 'One account has to send as all users', de: 'Ein Konto muss als alle Benutzer senden dürfen' }],
      end: [
        {
          en: 'boss@example.test Weitere Absenderadressen ok 553 5.7.1',
          de: 'boss@example.test Weitere Absenderadressen ok 553 5.7.1',
        },
        same('sender.not-permitted'),
        at('esServerconfig → Postausgangsserver → Benutzername', 'esbusinessserver-postausgang.ini', 7),
      ],
    },
    told: failsInPart(
      'sender.not-permitted',
      [
        {
          en: 'boss@example.test Weitere Absenderadressen ok 553 5.7.1 -',
          de: 'boss@example.test Weitere Absenderadressen ok 553 5.7.1 -',
        },
        { en: '2 of 3 sender addresses accepted', de: '2 von 3 Absenderadressen angenommen' },
      ],
      { also: ['config.delivery-mode', 'config.port-and-mode'] },
    ),
  },
  {
    ...base,
    id: 'esoffice-password',
    title: 'a wrong Passwort',
    file: file({ Passwort: 'Falsches-Passwort-1' }),
    told: fails(
      'auth.wrong-password',
      [
        at('esServerconfig → Postausgangsserver → Passwort', 'esbusinessserver-postausgang.ini', 8),
        at('esServerconfig → Postausgangsserver → Benutzername', 'esbusinessserver-postausgang.ini', 7),
      ],
      { also: ['config.port-and-mode'] },
    ),
  },
  {
    ...base,
    id: 'esoffice-switched-off',
    title: 'sending switched off, with a port that is no number',
    file: file({ Aktiviert: 'nein', Port: 'zwölf' }),
    silent: true,
    screens: {
      settings: [{ en: 'Sending off Aktiviert line 2', de: 'Versand aus Aktiviert Zeile 2' }],
      end: [
        same('config.mail-disabled'),
        at('esServerconfig → Postausgangsserver → Aktiviert', 'esbusinessserver-postausgang.ini', 2),
      ],
    },
    told: fails(
      'config.mail-disabled',
      [at('esServerconfig → Postausgangsserver → Aktiviert', 'esbusinessserver-postausgang.ini', 2)],
      skippedAll('sending is switched off', 'der Versand ist ausgeschaltet'),
    ),
  },
  {
    ...base,
    id: 'esoffice-windows',
    title: 'Windows sign-in at a server that offers none',
    file: file({ Authentifikation: 'Windows', Benutzername: '', Passwort: '' }),
    screens: {
      settings: [{ en: 'Authentifikation line 4', de: 'Authentifikation Zeile 4' }],
      end: [
        same('auth.mechanism-unsupported'),
        at('esServerconfig → Postausgangsserver → Authentifikation', 'esbusinessserver-postausgang.ini', 4),
      ],
    },
    told: fails(
      'auth.mechanism-unsupported',
      [
        at('esServerconfig → Postausgangsserver → Authentifikation', 'esbusinessserver-postausgang.ini', 4),
        { en: 'usable here would be NTLM', de: 'verwendbar wären hier NTLM' },
        {
          en: '1. Sign in with user and password instead: change Authentifikation',
          de: '1. Melden Sie sich stattdessen mit Benutzer und Passwort an: Ändern Sie Authentifikation',
        },
      ],
      { also: ['config.port-and-mode'] },
    ),
  },
  {
    ...base,
    id: 'esoffice-no-sign-in',
    title: 'Authentifikation Keine at a server that demands a sign-in',
    service: signInFirstServer,
    file: file({ Authentifikation: 'Keine' }),
    told: fails('auth.required', [same('esServerconfig → Postausgangsserver → Benutzername'), same('| 530 5.7.0')], {
      also: ['config.port-and-mode'],
      skipped: {
        credentials: {
          en: 'no user and password are set, and none were asked for',
          de: 'Benutzer und Passwort sind nicht eingetragen und wurden nicht verlangt',
        },
      },
    }),
  },
  {
    ...base,
    id: 'esoffice-exchange',
    title: 'an Exchange connection whose server is not to be reached from here',
    // Nothing listens there.
    args: ['--ews', 'https://127.0.0.1:1/EWS/Exchange.asmx'],
    file: file(
      { 'Server-Typ': 'Exchange', 'Exchange Verbindung': 'Hausserver' },
      {
        'Exchange Verbindung/Hausserver': {
          Authentifizierungsart: 'NTLM',
          Server: 'https://mail.kunde.example/EWS/Exchange.asmx',
          'E-Mail': 'dienst@kunde.example',
        },
      },
    ),
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
    id: 'esoffice-certificate',
    title: 'a certificate for another name',
    service: { server: 'postfix', certificate: 'wrong-name' },
    file: file(),
    told: fails(
      'cert.hostname-mismatch',
      [
        at('esServerconfig → Postausgangsserver → Hostname', 'esbusinessserver-postausgang.ini', 5),
        { en: '1. Set Hostname=mail.elsewhere.test', de: '1. Setzen Sie Hostname=mail.elsewhere.test' },
      ],
      { also: ['config.port-and-mode'] },
    ),
  },
  {
    ...base,
    id: 'esoffice-oauth',
    title: 'OAuth with the server type SMTP',
    file: file({ Authentifikation: 'OAuth' }),
    told: fails(
      'config.value-invalid',
      [
        at('esServerconfig → Postausgangsserver → Authentifikation', 'esbusinessserver-postausgang.ini', 4),
        same('Keine, Windows, Passwort (OAuth: Server-Typ=Exchange)'),
      ],
      { also: ['config.port-and-mode'] },
    ),
  },
];
