import { healthyDirectory } from './graph/directory.ts';
import { practiceDomain, practiceName, practiceUser } from './practice-name.ts';
import type { PracticeProfile, ProfileServer } from './practice-profile.ts';

/** Sections of an INI file in their order, each with its keys. */
type Sections = { readonly [section: string]: { readonly [key: string]: string } };

function profile(file: string, sections: (server: ProfileServer) => Sections): PracticeProfile {
  const lines = (server: ProfileServer) =>
    Object.entries(sections(server)).flatMap(([section, values]) => [
      `[${section}]`,
      ...Object.entries(values).map(([key, value]) => `${key}=${value}`),
      '',
    ]);
  return { file, content: (server) => lines(server).join('\n') };
}

/** BMD NTCS with settings for everybody; `deviations` of its Tools-Parameter. */
export function ntcsProfile(deviations: { readonly [key: string]: string }): PracticeProfile {
  return profile('ntcs-standard-e-mail.ini', ({ port, password }) => ({
    'Standard-E-Mail': {
      'SMTP-Server': practiceName,
      'SMTP-Port': String(port),
      'SMTP Versandoption': 'SMTP',
      Standarduser: practiceUser,
      'SMTP-Passwort': `"${password}"`,
      TLS: 'Ja',
      'SMTP-Mail Versandsystem': '0',
      Absenderadresse: practiceUser,
      'Absenderadresse immer verwenden': 'Nein',
      'Absender prüfen': 'Nein',
      'Umleitungsmodus aktivieren': 'Nein',
      'Umleitungsadresse(n)': '',
      'Versenden von E-Mails im Hintergrund protokollieren': 'Ja',
      ...deviations,
    },
  }));
}

/** The outgoing mail server of an esBusinessserver. */
export function esofficeProfile(deviations: { readonly [key: string]: string }): PracticeProfile {
  return profile('esbusinessserver-postausgang.ini', ({ port, password }) => ({
    Postausgangsserver: {
      Aktiviert: 'ja',
      'Server-Typ': 'SMTP',
      Authentifikation: 'Passwort',
      Hostname: practiceName,
      Port: String(port),
      Benutzername: practiceUser,
      Passwort: `"${password}"`,
      TLS: 'ja',
      Absenderadresse: practiceUser,
      'BCC an Absender': 'nein',
      'Timeout (Minuten)': '5',
      'S/Mime': 'nein',
      ...deviations,
    },
  }));
}

/** The system-wide mail server of a FORMCYCLE. */
export function formcycleProfile(deviations: { readonly [key: string]: string }): PracticeProfile {
  return profile('formcycle-mail.ini', ({ port, password }) => ({
    FORMCYCLE: { Version: '7.3.2' },
    'E-Mail-Server/System': {
      'Mailserver benutzen': 'ja',
      Authentifizierung: 'Benutzername und Passwort',
      Mailserver: practiceName,
      Port: String(port),
      Verschlüsselung: 'STARTTLS',
      'E-Mail-Absender': practiceUser,
      Absendername: 'Formularserver',
      Benutzername: practiceUser,
      Passwort: `"${password}"`,
      ...deviations,
    },
  }));
}

/** A FORMCYCLE whose system-wide mail goes out through Microsoft Graph. */
export function formcycleGraphProfile(deviations: { readonly [key: string]: string }): PracticeProfile {
  const { tenant, client } = healthyDirectory;
  return profile('formcycle-mail.ini', ({ password }) => ({
    FORMCYCLE: { Version: '7.3.2' },
    'E-Mail-Server/System': {
      'Mailserver benutzen': 'ja',
      Authentifizierung: 'Microsoft Office 365 (Graph API)',
      'Verzeichnis-ID (Mandant)': tenant,
      'Anwendungs-ID (Client)': client,
      Clientschlüssel: `"${password}"`,
      'E-Mail-Absender': practiceUser,
      Absendername: 'Formularserver',
      ...deviations,
    },
  }));
}

/** BMD NTCS that sends through Exchange Web Services; `deviations` of its Tools-Parameter and of Kommunikationssystem. */
export function ntcsExchangeProfile(
  deviations: { readonly [key: string]: string },
  communication: { readonly [key: string]: string } = {},
): PracticeProfile {
  return profile('ntcs-standard-e-mail.ini', ({ port, password }) => ({
    'Standard-E-Mail': {
      'SMTP-Server': practiceName,
      'SMTP Versandoption': 'SMTP',
      Standarduser: practiceUser,
      'SMTP-Passwort': `"${password}"`,
      TLS: 'Ja',
      'SMTP-Mail Versandsystem': '6',
      Absenderadresse: practiceUser,
      'Umleitungsmodus aktivieren': 'Nein',
      'Versenden von E-Mails im Hintergrund protokollieren': 'Ja',
      ...deviations,
    },
    Kommunikationssystem: {
      Kommunikationssystem: '4 - EWS Managed API',
      Kommunikationsserver: practiceName,
      Kommunikationsport: String(port),
      SSL: '1',
      ...communication,
    },
  }));
}

/** An esBusinessserver that sends through Exchange; `deviations` of its connection, where an empty text leaves out a line. */
export function esofficeExchangeProfile(deviations: { readonly [key: string]: string }): PracticeProfile {
  const { tenant, client } = healthyDirectory;
  return profile('esbusinessserver-postausgang.ini', ({ port, password }) => {
    const connection = {
      Authentifizierungsart: 'OAuth',
      Server: `https://${practiceName}:${port}/EWS/Exchange.asmx`,
      'E-Mail': practiceUser,
      'Client-ID': client,
      'Mandant-ID': tenant,
      Clientschlüssel: `"${password}"`,
      Benutzername: '',
      Passwort: '',
      ...deviations,
    };
    const written = Object.entries(connection)
      .filter(([, value]) => value !== '')
      .map(([key, value]) => [key, value.replace('{password}', password)]);
    return {
      Postausgangsserver: {
        Aktiviert: 'ja',
        'Server-Typ': 'Exchange',
        'Exchange Verbindung': 'Versand',
        Absenderadresse: practiceUser,
        'Timeout (Minuten)': '5',
      },
      'Exchange Verbindung/Versand': Object.fromEntries(written),
    };
  });
}

/** A system that maildiag does not know, described by a profile of its own. */
export function genericProfile(deviations: { readonly [key: string]: string }): PracticeProfile {
  return profile('maildiag.ini', ({ port, password }) => ({
    mail: {
      server: practiceName,
      port: String(port),
      encryption: 'starttls',
      user: practiceUser,
      password: `"${password}"`,
      sender: practiceUser,
      ...deviations,
    },
  }));
}

/** An agorum core that takes mail of its clients on `relay`. */
export function agorumProfile(relay: (server: ProfileServer) => { readonly [key: string]: string }): PracticeProfile {
  return profile('agorum-mail.ini', (server) => ({
    'agorum core': { Version: '11.8.5' },
    'support tool/Mailserver': {
      MailserverHostaddress: practiceName,
      MailserverPort: String(server.port),
      MailserverUser: practiceUser,
      MailserverPassword: `"${server.password}"`,
      EmailDomain: practiceDomain,
      MailCreator: 'roi',
    },
    'support tool/Relay': { RelayAcl: 'Published', ...relay(server) },
    'MAIN_MODULE_MANAGEMENT/roi/control/mail': { DisableSTARTTLS: 'false', ForceSSL: 'false' },
  }));
}
