import type { KeyNames } from '../read-section.ts';

/** The fields that both server types have. */
const commonKeys = {
  enabled: 'Aktiviert',
  transport: 'Server-Typ',
  sender: 'Absenderadresse',
  timeout: ['Timeout (Minuten)', 'Timeout'],
} as const satisfies KeyNames;

/** The fields of the server type SMTP. */
const smtpKeys = {
  signInKind: ['Authentifikation', 'Authentifizierung'],
  host: 'Hostname',
  port: 'Port',
  user: 'Benutzername',
  password: 'Passwort',
  security: 'TLS',
  bccSender: 'BCC an Absender',
  smime: 'S/Mime',
  certificate: ['Zertifikat', 'Zertifikat auswählen'],
} as const satisfies KeyNames;

/** The field of the server type Exchange. */
const exchangeKeys = { connection: 'Exchange Verbindung' } as const satisfies KeyNames;

/** The fields of an Exchange connection; the last three are not named in the manual's page on the mail server. */
const connectionKeys = {
  sender: 'E-Mail',
  clientId: 'Client-ID',
  tenantId: ['Mandant-ID', 'TenantId', 'Tenant-ID'],
  clientSecret: ['Clientschlüssel', 'Client Secret'],
  signInKind: 'Authentifizierungsart',
  host: ['Server', 'Exchange-Server', 'Hostname', 'EWS-URL', 'URL'],
  user: 'Benutzername',
  password: 'Passwort',
} as const satisfies KeyNames;

/** Not a setting: the addresses that other settings of eserp, such as those of a department, can produce. */
export const furtherSenders = 'Weitere Absenderadressen';

/** Native keys by the part of the settings that they belong to. */
export const esofficeKeys = { common: commonKeys, smtp: smtpKeys, exchange: exchangeKeys, connection: connectionKeys };
