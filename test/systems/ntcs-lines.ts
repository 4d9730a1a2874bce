type Changes = { readonly [key: string]: string | null };

const healthy = {
  'SMTP-Server': 'smtp.kanzlei.example',
  'SMTP-Port': '587',
  'SMTP Versandoption': 'SMTP',
  Standarduser: 'office@kanzlei.example',
  'SMTP-Passwort': '"Sommer-Regen-42"',
  TLS: 'Ja',
  'SMTP-Mail Versandsystem': '0',
  Absenderadresse: 'office@kanzlei.example',
  'Absenderadresse immer verwenden': 'Nein',
  'Absender prüfen': 'Nein',
  'Umleitungsmodus aktivieren': 'Nein',
  'Versenden von E-Mails im Hintergrund protokollieren': 'Ja',
} as const;

/** A section with its keys; a key with null is left out. */
export function section(name: string, keys: Changes): readonly string[] {
  const lines = Object.entries(keys).flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`]));
  return [`[${name}]`, ...lines];
}

/** The parameters for everybody, healthy but for the changes: null takes a key away, a new key is added. */
export const everybody = (changes: Changes = {}): readonly string[] =>
  section('Standard-E-Mail', { ...healthy, ...changes });

export const user = (name: string, keys: Changes): readonly string[] =>
  section(`Standard-E-Mail/Benutzer/${name}`, keys);

export const account = (name: string, keys: Changes): readonly string[] => section(`E-Mail-Account/${name}`, keys);

/** An E-Mail-Account with a server and a sign-in of its own. */
export const ownAccount = (name: string, changes: Changes = {}): readonly string[] =>
  account(name, {
    'SMTP-Server': 'smtp.rechnungen.example',
    'SMTP-Port': '2525',
    Standarduser: 'rechnungen@kanzlei.example',
    'SMTP-Passwort': '"Winter-Schnee-7"',
    TLS: 'Ja',
    Absenderadresse: 'rechnungen@kanzlei.example',
    ...changes,
  });

export const template = (name: string, keys: Changes): readonly string[] => section(`Ausdrucksmodell/${name}`, keys);

export const employee = (name: string, keys: Changes): readonly string[] => section(`Mitarbeiter/${name}`, keys);

export const kinds = (keys: Changes): readonly string[] => section('Benutzerart', keys);
