import type { Vocabulary } from '../../settings/vocabulary.ts';
import { menuOf } from './menu-of.ts';

const main = {
  enabled: 'Aktiviert',
  transport: 'Server-Typ',
  signInKind: 'Authentifikation',
  host: 'Hostname',
  port: 'Port',
  user: 'Benutzername',
  password: 'Passwort',
  security: 'TLS',
  sender: 'Absenderadresse',
  bccSender: 'BCC an Absender',
  timeout: 'Timeout (Minuten)',
  smime: 'S/Mime',
  certificate: 'Zertifikat',
  connection: 'Exchange Verbindung',
} as const;

const connection = { clientId: 'Client-ID', tenantId: 'Mandant-ID', clientSecret: 'Clientschlüssel' } as const;

const listed = (...texts: readonly string[]) => texts.map((text) => ({ text, words: null }));

/** The words of esoffice and eserp (es2000), as the manual's page on the outgoing mail server of esBusinessserver has them. */
export const esofficeVocabulary: Vocabulary = {
  system: 'esoffice',
  product: 'esoffice / eserp',
  keys: { ...main, ...connection },
  security: { tls: 'ja', starttls: 'ja', ambiguous: 'ja', none: 'nein' },
  // .NET, System.Net.Mail.SmtpClient: it knows no PLAIN.
  signInMechanisms: ['GSSAPI', 'NTLM', 'LOGIN'],
  verify: null,
  onOff: { on: 'ja', off: 'nein' },
  choices: { transport: listed('SMTP', 'Exchange'), signInKind: listed('Keine', 'Windows', 'Passwort') },
  assignment: '=',
  service: 'esBusinessserver',
  menu: {
    ...Object.fromEntries(Object.entries(main).map(([key, name]) => [key, menuOf(name)])),
    ...Object.fromEntries(Object.entries(connection).map(([key, name]) => [key, `Exchange → esExchange → ${name}`])),
  },
  hasRedirect: false,
};
