import type { KeyNames } from '../read-section.ts';

/** What belongs to one sending account, wherever it is kept: in the Tools-Parameter or in an E-Mail-Account. */
const accountKeys = {
  host: 'SMTP-Server',
  port: 'SMTP-Port',
  security: ['TLS', 'SMTP-TLS'],
  user: ['Standarduser', 'Standarduser für SMTP', 'SMTP-User', 'SMTP-Benutzer'],
  password: ['SMTP-Passwort', 'Passwort'],
  sender: ['Absenderadresse', 'SMTP-Absender-Adresse'],
} as const satisfies KeyNames;

/** Native keys by kind of section, in the spelling of BMD's pages; the first of several is the usual one. */
export const ntcsKeys = {
  /** Tools-Parameter, group Standard-E-Mail: for everybody and for single users. */
  parameters: {
    ...accountKeys,
    transport: ['SMTP Versandoption', 'Versandoption'],
    delivery: ['SMTP-Mail Versandsystem', 'Versandsystem'],
    forceSender: 'Absenderadresse immer verwenden',
    checkSender: 'Absender prüfen',
    redirect: ['Umleitungsmodus aktivieren', 'Umleitungsmodus'],
    redirectAddresses: ['Umleitungsadresse(n)', 'Umleitungsadresse'],
    logging: 'Versenden von E-Mails im Hintergrund protokollieren',
  },
  /** An E-Mail-Account under Zugangsdaten. */
  account: accountKeys,
  /** The Exchange server of the sending systems 6 and 7. */
  communication: {
    host: ['Kommunikationsserver', 'Kommunikationsserver-Name'],
    port: ['Kommunikationsport', 'Kommunikationsserver-Port', 'Port'],
    security: ['SSL', 'Kommunikationsserver-SSL'],
  },
} as const satisfies { readonly [kind: string]: KeyNames };

/** Native keys that are no settings of a connection, by what they are read for. */
export const ntcsExtras = {
  userId: 'User-ID',
  accountOfTemplate: 'E-Mail-Account',
  wayOfTemplate: 'Versandart',
  address: 'E-Mail',
  moreAddresses: 'Weitere E-Mail-Adressen',
  copyAddress: 'Standard-E-Mail-Absenderadresse aktualisieren',
  communicationSystem: 'Kommunikationssystem',
} as const;
