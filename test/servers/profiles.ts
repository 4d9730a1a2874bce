import { reports } from './accounts.ts';
import type { ServerCase } from './server-case.ts';

type Profile = NonNullable<ServerCase['profile']>;

function profile(file: string, section: string, values: Readonly<Record<string, string>>): ReturnType<Profile> {
  const lines = Object.entries(values).map(([key, value]) => `${key}=${value}`);
  return { file, content: [`[${section}]`, ...lines, ''].join('\r\n') };
}

/** An esBusinessserver that sends as the reports account and with further senders. */
export function esoffice(...senders: readonly string[]): Profile {
  return ({ host, port }) =>
    profile('postausgang.ini', 'Postausgangsserver', {
      Aktiviert: 'ja',
      'Server-Typ': 'SMTP',
      Authentifikation: 'Passwort',
      Hostname: host,
      Port: String(port),
      Benutzername: reports.user,
      Passwort: `"${reports.password}"`,
      TLS: 'ja',
      Absenderadresse: reports.user,
      'Weitere Absenderadressen': senders.join('; '),
    });
}

/** BMD NTCS with all mail redirected to these addresses. */
export function ntcsRedirecting(...addresses: readonly string[]): Profile {
  return ({ host, port }) =>
    profile('ntcs-standard-e-mail.ini', 'Standard-E-Mail', {
      'SMTP-Server': host,
      'SMTP-Port': String(port),
      'SMTP Versandoption': 'SMTP',
      Standarduser: reports.user,
      'SMTP-Passwort': `"${reports.password}"`,
      TLS: 'Ja',
      'SMTP-Mail Versandsystem': '0',
      Absenderadresse: reports.user,
      'Absender prüfen': 'Nein',
      'Umleitungsmodus aktivieren': 'Ja',
      'Umleitungsadresse(n)': addresses.join('; '),
      'Versenden von E-Mails im Hintergrund protokollieren': 'Ja',
    });
}
