import { reports } from '../servers/accounts.ts';
import { healthyServer, implicitServer, strictServer } from './services.ts';
import { type CasePlace, ini, type SystemCase, same } from './system-case.ts';
import { fails, works } from './told.ts';

const file =
  (values: Readonly<Record<string, string>> = {}) =>
  ({ host, port }: CasePlace) => ({
    name: 'maildiag.ini',
    content: ini({
      mail: {
        server: host,
        port,
        encryption: 'starttls',
        user: reports.user,
        password: reports.password,
        sender: reports.user,
        'ca-file': 'roots.pem',
        ...values,
      },
    }),
  });

const base = { system: 'generic', ownRoots: true, service: healthyServer } as const;

/** maildiag's own profile. */
export const genericCases: readonly SystemCase[] = [
  {
    ...base,
    id: 'generic-healthy',
    title: 'a profile that is right',
    file: file(),
    screens: {
      settings: [{ en: 'port line 3', de: 'port Zeile 3' }],
      end: [{ en: 'Everything that was tried works.', de: 'Alles, was geprüft wurde, funktioniert.' }],
    },
    told: works([{ en: 'trusted by roots.pem', de: 'vertraut laut roots.pem' }], {
      settings: { host: { name: 'server', from: 'maildiag.ini:2' } },
    }),
  },
  {
    ...base,
    id: 'generic-password',
    title: 'a wrong password',
    file: file({ password: 'Falsches-Passwort-1' }),
    told: fails('auth.wrong-password', [
      { en: '[mail] password, maildiag.ini, line 6', de: '[mail] password, maildiag.ini, Zeile 6' },
    ]),
  },
  {
    ...base,
    id: 'generic-sender',
    title: 'a sender of somebody else',
    service: strictServer,
    file: file({ sender: 'boss@example.test' }),
    screens: {
      settings: [{ en: 'sender line 7', de: 'sender Zeile 7' }],
      end: [
        same('sender.not-permitted'),
        { en: '[mail] sender, maildiag.ini, line 7', de: '[mail] sender, maildiag.ini, Zeile 7' },
      ],
    },
    told: fails('sender.not-permitted', [
      { en: '[mail] sender, maildiag.ini, line 7', de: '[mail] sender, maildiag.ini, Zeile 7' },
      { en: '[mail] user, maildiag.ini, line 5', de: '[mail] user, maildiag.ini, Zeile 5' },
      same('boss@example.test'),
      same('| 553 5.7.1'),
    ]),
  },
  {
    ...base,
    id: 'generic-expired',
    title: 'an expired certificate',
    service: { server: 'postfix', certificate: 'expired' },
    file: file(),
    told: fails('cert.expired', []),
  },
  {
    ...base,
    id: 'generic-implicit',
    title: 'starttls where the server speaks TLS from the first byte',
    service: implicitServer,
    file: file(),
    told: fails('tls.server-expects-tls', [
      { en: '[mail] encryption, maildiag.ini, line 4', de: '[mail] encryption, maildiag.ini, Zeile 4' },
      { en: '[mail] port, maildiag.ini, line 3', de: '[mail] port, maildiag.ini, Zeile 3' },
    ]),
  },
  {
    ...base,
    id: 'generic-switch',
    title: 'a switch that is neither yes nor no, and a port out of range',
    file: file({ 'verify-certificate': 'maybe', port: '70000' }),
    silent: true,
    told: fails('config.value-invalid', [
      { en: '[mail] port, maildiag.ini, line 3', de: '[mail] port, maildiag.ini, Zeile 3' },
      { en: '[mail] verify-certificate, maildiag.ini, line 9', de: '[mail] verify-certificate, maildiag.ini, Zeile 9' },
    ]),
  },
];
