import { type BothLanguages, same, type Told } from './system-case.ts';

const both = (en: string, de: string): BothLanguages => ({ en, de });

/** The titles of findings, as the last line says them. */
const causes: Readonly<Record<string, BothLanguages>> = {
  'auth.mechanism-unsupported': both('there is no common way to sign in', 'es gibt kein gemeinsames Anmeldeverfahren'),
  'auth.required': both('the server wants a sign-in first', 'der Server verlangt zuerst eine Anmeldung'),
  'auth.requires-tls': both(
    'the server takes a sign-in only after encryption',
    'der Server verlangt Verschlüsselung vor der Anmeldung',
  ),
  'auth.wrong-password': both('user or password is not accepted', 'Benutzer oder Passwort wird nicht akzeptiert'),
  'cert.expired': both('a certificate of the server has expired', 'ein Zertifikat des Servers ist abgelaufen'),
  'cert.hostname-mismatch': both(
    'the certificate is made out to another name',
    'das Zertifikat lautet auf einen anderen Namen',
  ),
  'cert.self-signed-in-chain': both(
    'the certificate chain ends at an untrusted root',
    'der Zertifikatskette fehlt eine vertraute Wurzel',
  ),
  'config.delivery-mode': both(
    'one account has to send as all users',
    'ein Konto muss als alle Benutzer senden dürfen',
  ),
  'config.mail-disabled': both('sending mail is switched off', 'der Mailversand ist ausgeschaltet'),
  'config.port-and-mode': both(
    'port and encryption mode do not clearly fit together',
    'Port und Verschlüsselung passen nicht eindeutig zusammen',
  ),
  'config.proxy-loop': both('the relay points back at the system itself', 'das Relay zeigt auf das System selbst'),
  'config.value-invalid': both(
    'a setting has a value that is not allowed',
    'eine Einstellung hat einen unzulässigen Wert',
  ),
  'config.value-missing': both('a required setting is missing', 'eine notwendige Einstellung fehlt'),
  'config.version-gate': both(
    'the installed version ignores this setting',
    'die installierte Version beachtet die Einstellung nicht',
  ),
  'ews.unavailable': both(
    'Exchange Web Services are not available',
    'die Exchange-Webdienste stehen nicht zur Verfügung',
  ),
  'graph.unavailable': both('Microsoft Graph cannot be reached', 'Microsoft Graph ist nicht erreichbar'),
  'redirect.active': both(
    'redirecting is on: no real recipient gets mail',
    'Umleitung aktiv: kein echter Empfänger erhält Mail',
  ),
  'redirect.address-missing': both(
    'redirecting is on, but without an address',
    'die Umleitung ist aktiv, aber ohne Adresse',
  ),
  'redirect.address-refused': both(
    'the server refuses the redirect address',
    'der Server lehnt die Umleitungsadresse ab',
  ),
  'sender.not-permitted': both(
    'the account may not send with this sender address',
    'das Konto darf mit dieser Absenderadresse nicht senden',
  ),
  'sender.not-registered': both(
    "the sender address is not on the employee's record",
    'die Absenderadresse fehlt im Mitarbeiterstamm',
  ),
  'smtputf8.unsupported': both(
    'the server cannot take international addresses',
    'der Server kennt keine Adressen mit Umlauten',
  ),
  'starttls.unsupported': both(
    'the server offers no encryption on this port',
    'der Server bietet hier keine Verschlüsselung an',
  ),
  'tls.server-expects-tls': both(
    'the port expects TLS from the first byte',
    'der Port erwartet TLS ab dem ersten Byte',
  ),
  'tls.server-speaks-plaintext': both(
    'the port begins in plain text, not with TLS',
    'der Port beginnt im Klartext, nicht mit TLS',
  ),
};

function causeOf(code: string): BothLanguages {
  const cause = causes[code];
  if (cause === undefined) throw new Error(`No title for ${code}`);
  return cause;
}

type More = Partial<Pick<Told, 'settings' | 'facts' | 'skipped'>> & {
  /** Further errors and warnings, beside the one that is the root cause. */
  readonly also?: readonly string[];
  /** The title, for findings that have several. */
  readonly cause?: BothLanguages;
};

/** All steps to the envelope succeed, and there is nothing to remark. */
export function works(lines: readonly BothLanguages[] = [], more: More = {}): Told {
  return {
    exitCode: 0,
    verdict: 'ok',
    rootCause: null,
    codes: [],
    lines: [
      ...lines,
      both(
        'All steps passed up to the envelope; no mail was sent, so acceptance and arrival are not proved.',
        'Alle Schritte bis zum Umschlag sind gelungen; es wurde keine Mail gesendet, Annahme und Ankunft sind also nicht bewiesen.',
      ),
    ],
    ...more,
  };
}

/** The server takes the test mail. */
export function sends(lines: readonly BothLanguages[], told: Told = works()): Told {
  const accepted = both(
    'All steps passed and the server accepted the test mail; arrival is not checked.',
    'Alle Schritte sind gelungen, der Server hat die Testmail angenommen; ob sie ankam, ist nicht geprüft.',
  );
  return { ...told, lines: [...lines, same('(delivery.accepted)'), ...(told.verdict === 'ok' ? [accepted] : [])] };
}

function reservation({ en, de }: BothLanguages): BothLanguages {
  return both(`Mail can go out, with one reservation: ${en}.`, `Mails können hinausgehen, mit einem Vorbehalt: ${de}.`);
}

/** Mail goes out, but something is to be remarked. */
export function worksWith(
  code: string,
  lines: readonly BothLanguages[],
  { also = [], cause = causeOf(code), ...more }: More = {},
): Told {
  const all = [...lines, same(`(${code})`), reservation(cause)];
  return { exitCode: 0, verdict: 'warnings', rootCause: code, codes: [code, ...also], lines: all, ...more };
}

/** Mail of the sender in use goes out, but something beside it is refused. */
export function failsInPart(
  code: string,
  lines: readonly BothLanguages[],
  { also = [], cause = causeOf(code), ...more }: More = {},
): Told {
  const all = [...lines, same(`(${code})`), reservation(cause)];
  return { exitCode: 1, verdict: 'failed', rootCause: code, codes: [code, ...also], lines: all, ...more };
}

/** No mail goes out. */
export function fails(
  code: string,
  lines: readonly BothLanguages[],
  { also = [], cause = causeOf(code), ...more }: More = {},
): Told {
  const { en, de } = cause;
  const verdict = both(`Mail does not go out: ${en}.`, `Es gehen keine Mails hinaus: ${de}.`);
  const all = [...lines, same(`(${code})`), verdict];
  return { exitCode: 1, verdict: 'failed', rootCause: code, codes: [code, ...also], lines: all, ...more };
}

/** The steps behind the configuration. */
const later = ['server', 'port', 'encryption', 'certificate', 'credentials', 'sender', 'redirect', 'delivery'];

/** Every step behind the configuration is skipped, for one reason. */
export const skippedAll = (en: string, de: string): Pick<Told, 'skipped'> => ({
  skipped: Object.fromEntries(later.map((step) => [step, both(en, de)])),
});

/** The place of a value: the way to it, the file and the line. */
export const at = (way: string, file: string, line: number): BothLanguages =>
  both(`${way} (${file}, line ${line})`, `${way} (${file}, Zeile ${line})`);

/** No server is asked, because mail goes out another way; `doubt`: a warning about that. */
export function goesAnotherWay(
  en: string,
  de: string,
  lines: readonly BothLanguages[],
  doubt: string | null = null,
): Told {
  return {
    exitCode: 0,
    verdict: doubt === null ? 'ok' : 'warnings',
    rootCause: doubt,
    codes: doubt === null ? [] : [doubt],
    lines: [
      ...lines,
      both(
        `The settings were read; no server was asked: ${en}.`,
        `Die Einstellungen wurden gelesen, kein Server wurde gefragt: ${de}.`,
      ),
    ],
    ...skippedAll(en, de),
  };
}
