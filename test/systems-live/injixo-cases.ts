import { reports } from '../servers/accounts.ts';
import { clearServer, foreignServer, healthyServer, implicitServer } from './services.ts';
import { type CasePlace, ini, type SystemCase, same } from './system-case.ts';
import { fails, works } from './told.ts';

const section = '22bafe6c-fc65-44a4-aeb6-b60281e0b2fc';

const file =
  (values: Readonly<Record<string, string>> = {}) =>
  ({ host, port }: CasePlace) => ({
    name: 'isps.cfg',
    content: ini({
      'InVision General Model Settings': { DBConnectString: 'Data Source=db;Password=Datenbank-Geheimnis-1' },
      [section]: {
        ShortName: '"ivemail"',
        SMTPServer: host,
        SMTPTimeout: 60,
        SMTPFromEmail: reports.user,
        SMTPSecureMode: 'TLS',
        SMTPPort: port,
        SMTPUser: reports.user,
        SMTPPwd: reports.password,
        SMTPTag: '"[Report] "',
        SMTPVerifyCert: 1,
        ...values,
      },
    }),
  });

const base = { system: 'injixo', ownRoots: true, service: healthyServer } as const;

/** injixo Enterprise on-premise: `isps.cfg` with certificates\cacert.pem beside it. */
export const injixoCases: readonly SystemCase[] = [
  {
    ...base,
    id: 'injixo-healthy',
    title: 'an isps.cfg that is right',
    file: file(),
    screens: {
      settings: [
        { en: 'injixo Enterprise', de: 'injixo Enterprise' },
        { en: 'Port', de: 'Port' },
        { en: 'SMTPPort line 10', de: 'SMTPPort Zeile 10' },
        {
          en: 'Trust certificates\\cacert.pem, 1 certificate',
          de: 'Stammzertifikate certificates\\cacert.pem, 1 Zertifikat',
        },
        { en: 'STARTTLS, written TLS SMTPSecureMode line 9', de: 'STARTTLS, geschrieben TLS SMTPSecureMode Zeile 9' },
      ],
      end: [{ en: 'Everything that was tried works.', de: 'Alles, was geprüft wurde, funktioniert.' }],
    },
    told: works([{ en: 'trusted by cacert.pem', de: 'vertraut laut cacert.pem' }], {
      settings: {
        port: { name: 'SMTPPort', from: 'isps.cfg:10' },
        timeout: { name: 'SMTPTimeout', from: 'isps.cfg:7' },
      },
    }),
  },
  {
    ...base,
    id: 'injixo-password',
    title: 'a wrong SMTPPwd',
    file: file({ SMTPPwd: 'Falsches-Passwort-1' }),
    told: fails('auth.wrong-password', [
      {
        en: '[22bafe6c-fc65-44a4-aeb6-b60281e0b2fc] SMTPPwd, isps.cfg, line 12',
        de: '[22bafe6c-fc65-44a4-aeb6-b60281e0b2fc] SMTPPwd, isps.cfg, Zeile 12',
      },
      {
        en: '[22bafe6c-fc65-44a4-aeb6-b60281e0b2fc] SMTPUser, isps.cfg, line 11',
        de: '[22bafe6c-fc65-44a4-aeb6-b60281e0b2fc] SMTPUser, isps.cfg, Zeile 11',
      },
      { en: '1. Enter SMTPPwd anew', de: '1. Geben Sie SMTPPwd neu ein' },
      same('| 535 5.7.8 Error: authentication failed'),
    ]),
  },
  {
    ...base,
    id: 'injixo-foreign-root',
    title: 'a root that cacert.pem lacks (error 19)',
    service: foreignServer,
    file: file(),
    screens: {
      settings: [{ en: 'SMTPVerifyCert line 14', de: 'SMTPVerifyCert Zeile 14' }],
      end: [
        same('cert.self-signed-in-chain'),
        { en: 'Add the certificate of Foreign Test Root', de: 'Ergänzen Sie das Zertifikat von Foreign Test Root' },
        {
          en: 'Where: [22bafe6c-fc65-44a4-aeb6-b60281e0b2fc] SMTPVerifyCert, isps.cfg, line 14',
          de: 'Wo: [22bafe6c-fc65-44a4-aeb6-b60281e0b2fc] SMTPVerifyCert, isps.cfg, Zeile 14',
        },
      ],
    },
    told: fails('cert.self-signed-in-chain', [
      same('OpenSSL 19: self-signed certificate in certificate chain.'),
      {
        en: '1. Add the certificate of Foreign Test Root (PEM text) to certificates\\cacert.pem.',
        de: '1. Ergänzen Sie das Zertifikat von Foreign Test Root (PEM-Text) in certificates\\cacert.pem.',
      },
      {
        en: "SMTPVerifyCert = 0. The password would go to anyone who answers in the server's place. [lowers security]",
        de: 'SMTPVerifyCert = 0. Das Passwort erhält dann jeder, der sich als dieser Server ausgibt. [verringert die Sicherheit]',
      },
      {
        en: '[22bafe6c-fc65-44a4-aeb6-b60281e0b2fc] SMTPVerifyCert, isps.cfg, line 14',
        de: '[22bafe6c-fc65-44a4-aeb6-b60281e0b2fc] SMTPVerifyCert, isps.cfg, Zeile 14',
      },
    ]),
  },
  {
    ...base,
    id: 'injixo-no-starttls',
    title: 'a server without STARTTLS',
    service: clearServer,
    file: file(),
    told: fails('starttls.unsupported', [
      {
        en: '[22bafe6c-fc65-44a4-aeb6-b60281e0b2fc] SMTPSecureMode, isps.cfg, line 9',
        de: '[22bafe6c-fc65-44a4-aeb6-b60281e0b2fc] SMTPSecureMode, isps.cfg, Zeile 9',
      },
      {
        en: '[22bafe6c-fc65-44a4-aeb6-b60281e0b2fc] SMTPPort, isps.cfg, line 10',
        de: '[22bafe6c-fc65-44a4-aeb6-b60281e0b2fc] SMTPPort, isps.cfg, Zeile 10',
      },
      {
        en: '1. Try SMTPSecureMode = SSL and SMTPPort = 465',
        de: '1. Versuchen Sie SMTPSecureMode = SSL und SMTPPort = 465',
      },
    ]),
  },
  {
    ...base,
    id: 'injixo-ssl-needed',
    title: 'TLS where the server speaks SSL from the start',
    service: implicitServer,
    file: file(),
    told: fails('tls.server-expects-tls', [
      {
        en: '[22bafe6c-fc65-44a4-aeb6-b60281e0b2fc] SMTPSecureMode, isps.cfg, line 9',
        de: '[22bafe6c-fc65-44a4-aeb6-b60281e0b2fc] SMTPSecureMode, isps.cfg, Zeile 9',
      },
      {
        en: '1. Set SMTPSecureMode = SSL and keep port',
        de: '1. Setzen Sie SMTPSecureMode = SSL, und behalten Sie Port',
      },
    ]),
  },
  {
    ...base,
    id: 'injixo-mode',
    title: 'an SMTPSecureMode that does not exist',
    file: file({ SMTPSecureMode: 'STARTTLS' }),
    silent: true,
    told: fails('config.value-invalid', [
      {
        en: '[22bafe6c-fc65-44a4-aeb6-b60281e0b2fc] SMTPSecureMode, isps.cfg, line 9',
        de: '[22bafe6c-fc65-44a4-aeb6-b60281e0b2fc] SMTPSecureMode, isps.cfg, Zeile 9',
      },
      {
        en: 'SMTPSecureMode (line 9 of isps.cfg) is STARTTLS. Allowed: SSL, TLS, PLAIN.',
        de: 'SMTPSecureMode (Zeile 9 in isps.cfg) lautet STARTTLS. Zulässig: SSL, TLS, PLAIN.',
      },
    ]),
  },
  {
    ...base,
    id: 'injixo-no-mail-section',
    title: 'an isps.cfg of Xlink, without a mail section',
    file: () => ({ name: 'isps.cfg', content: ini({ Xlink: { URL: 'http://127.0.0.1:45054' } }) }),
    silent: true,
    told: {
      exitCode: 2,
      verdict: 'failed',
      rootCause: 'config.wrong-file',
      codes: ['config.wrong-file'],
      lines: [
        {
          en: 'The file holds no mail settings that are in use (config.wrong-file)',
          de: 'Die Datei enthält keine wirksamen Mail-Einstellungen (config.wrong-file)',
        },
        {
          en: '1. Take the isps.cfg in the folder of the server itself, not the one in the Xlink folder.',
          de: '1. Nehmen Sie die isps.cfg aus dem Ordner des Servers selbst, nicht die aus dem Xlink-Ordner.',
        },
      ],
    },
  },
];
