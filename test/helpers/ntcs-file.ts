/** What the users of a generated file have. Indexes count from 0. */
export interface NtcsFileOptions {
  readonly users: number;
  readonly host: string;
  readonly port: number;
  user(index: number): string;
  password(index: number): string;
  sender(index: number): string;
  /** `TLS=Ja`; absent: `TLS=Nein`. */
  readonly tls?: boolean;
}

/** The name of a user of `ntcsFile`: `USER0001` for index 0. */
export const ntcsUser = (index: number): string => `USER${String(index + 1).padStart(4, '0')}`;

/**
 * The text of an NTCS settings file: one server for everybody, and users who each sign in there with their own name and
 * password and send from their own address. It gives no finding but that mail is not redirected and, without TLS, that
 * it is not encrypted.
 */
export function ntcsFile({ users, host, port, user, password, sender, tls = false }: NtcsFileOptions): string {
  const everybody = [
    '[Standard-E-Mail]',
    `SMTP-Server=${host}`,
    `SMTP-Port=${port}`,
    'SMTP Versandoption=SMTP',
    `TLS=${tls ? 'Ja' : 'Nein'}`,
    'SMTP-Mail Versandsystem=0',
    `Standarduser=${user(0)}`,
    `SMTP-Passwort="${password(0)}"`,
    `Absenderadresse=${sender(0)}`,
    'Absender prüfen=Nein',
    'Umleitungsmodus aktivieren=Nein',
    'Versenden von E-Mails im Hintergrund protokollieren=Ja',
  ];
  const each = Array.from({ length: users }, (_, index) => [
    `[Standard-E-Mail/Benutzer/${ntcsUser(index)}]`,
    `Standarduser=${user(index)}`,
    `SMTP-Passwort="${password(index)}"`,
    `Absenderadresse=${sender(index)}`,
  ]);
  return `${[...everybody, ...each.flat()].join('\r\n')}\r\n`;
}
