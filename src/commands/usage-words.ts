import type { Locale } from '../settings/locale.ts';

/** Sentences of the commands themselves: usage errors, help, what was written where. */
export interface UsageWords {
  readonly badValue: (option: string, value: string, allowed: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly missingValue: string;
  readonly noFile: string;
  readonly oneFile: string;
  readonly noTerminal: string;
  readonly noSuchFault: (id: string) => string;
  readonly caFileUnusable: (file: string) => string;
  readonly passwordVariableEmpty: (name: string) => string;
  readonly passwordStdinTerminal: string;
  readonly passwordStdinTooLong: (limit: number) => string;
  readonly badAddress: (option: string, value: string) => string;
  readonly reportSaved: (path: string) => string;
  readonly reportNotSaved: (path: string, reason: string) => string;
  readonly stopped: string;
  readonly deadline: string;
  readonly practiceStarted: (title: string, place: string) => string;
  readonly practiceFailed: (reason: string) => string;
  readonly tryHelp: string;
  readonly help: string;
}

export const usageWords: { readonly [L in Locale]: UsageWords } = {
  en: {
    badValue: (option, value, allowed) => `${option} cannot be "${value}". Allowed: ${allowed}.`,
    unknownOption: (option) => `There is no option ${option}.`,
    missingValue: 'An option lacks its value, or has one where it takes none.',
    noFile: 'check needs the configuration file: maildiag check FILE',
    oneFile: 'Please name one file only.',
    noTerminal: 'The wizard needs a terminal, and this is none. Use: maildiag check FILE',
    noSuchFault: (id) => `There is no practice fault "${id}". maildiag practice --list names them.`,
    caFileUnusable: (file) => `--ca-file: ${file} cannot be read or holds no certificate in PEM form.`,
    passwordVariableEmpty: (name) => `--password-env: the variable ${name} is not set.`,
    passwordStdinTerminal: '--password-stdin reads the password from a pipe: printf %s "$P" | maildiag check …',
    passwordStdinTooLong: (limit) => `--password-stdin: the first line has more than ${limit} characters.`,
    badAddress: (option, value) => `${option}: "${value}" is not a mail address.`,
    reportSaved: (path) => `Report saved: ${path}`,
    reportNotSaved: (path, reason) => `The report could not be written to ${path}: ${reason}`,
    stopped: 'Stopped.',
    deadline: 'The diagnosis was stopped after 5 minutes.',
    practiceStarted: (title, place) => `Practice server on ${place}: ${title}`,
    practiceFailed: (reason) => `The practice server could not start: ${reason}`,
    tryHelp: 'maildiag --help shows how it is used.',
    help: `maildiag finds out why a business system cannot send mail, and explains it.

  maildiag [FILE]             the wizard; FILE is the system's configuration (isps.cfg, maildiag.ini)
  maildiag check FILE         the same diagnosis in lines, for scripts and monitoring
  maildiag check FILE --json  the report as one JSON document
  maildiag explain [TEXT…]    explains a reply, an error message or a log line; without TEXT from stdin
  maildiag practice [FAULT]   a practice mail server on this machine, and the wizard on it

Options of the wizard and of check:
  --system injixo|generic     instead of detecting the system by the file's content
  --sender ADDRESS            diagnose for this sender
  --to ADDRESS                receiver of the probe and of the test mail; else the sender itself
  --send                      really send the test mail; without it nothing goes beyond RCPT TO
  --only STEP,…  --skip STEP,…
                              configuration server port encryption certificate credentials sender
                              redirect delivery
  --timeout SECONDS           for one network wait, default 10
  --ca-file PEM               more trusted certification authorities
  --resolver IP[:PORT]        ask this DNS server
  --helo NAME                 name in EHLO
  --password-stdin            read the password from standard input
  --password-env NAME         read the password from this environment variable
  --report FILE.md|FILE.json  save the report
  --lang en|de  --no-color  --ascii
  --list                      with practice: names the faults

Exit codes: 0 nothing wrong (warnings allowed), 1 an error was found, 2 the command line or the file
cannot be used, 130 stopped by the user.`,
  },
  de: {
    badValue: (option, value, allowed) => `${option} kann nicht „${value}“ sein. Erlaubt: ${allowed}.`,
    unknownOption: (option) => `Die Option ${option} gibt es nicht.`,
    missingValue: 'Einer Option fehlt ihr Wert, oder sie hat einen, wo sie keinen nimmt.',
    noFile: 'check braucht die Konfigurationsdatei: maildiag check DATEI',
    oneFile: 'Bitte nennen Sie nur eine Datei.',
    noTerminal: 'Der Assistent braucht ein Terminal, und hier ist keines. Nehmen Sie: maildiag check DATEI',
    noSuchFault: (id) => `Den Übungsfehler „${id}“ gibt es nicht. maildiag practice --list nennt sie alle.`,
    caFileUnusable: (file) => `--ca-file: ${file} ist nicht lesbar oder enthält kein Zertifikat in PEM-Form.`,
    passwordVariableEmpty: (name) => `--password-env: Die Variable ${name} ist nicht gesetzt.`,
    passwordStdinTerminal: '--password-stdin liest das Passwort aus einer Pipe: printf %s "$P" | maildiag check …',
    passwordStdinTooLong: (limit) => `--password-stdin: Die erste Zeile hat mehr als ${limit} Zeichen.`,
    badAddress: (option, value) => `${option}: „${value}“ ist keine Mailadresse.`,
    reportSaved: (path) => `Bericht gespeichert: ${path}`,
    reportNotSaved: (path, reason) => `Der Bericht ließ sich nicht nach ${path} schreiben: ${reason}`,
    stopped: 'Abgebrochen.',
    deadline: 'Die Diagnose wurde nach 5 Minuten abgebrochen.',
    practiceStarted: (title, place) => `Übungsserver auf ${place}: ${title}`,
    practiceFailed: (reason) => `Der Übungsserver konnte nicht starten: ${reason}`,
    tryHelp: 'maildiag --help zeigt, wie es geht.',
    help: `maildiag findet heraus, warum ein System keine Mails senden kann, und erklärt es.

  maildiag [DATEI]            der Assistent; DATEI ist die Konfiguration des Systems (isps.cfg, maildiag.ini)
  maildiag check DATEI        dieselbe Diagnose in Zeilen, für Skripte und Überwachung
  maildiag check DATEI --json der Bericht als ein JSON-Dokument
  maildiag explain [TEXT…]    erklärt eine Antwort, Fehlermeldung oder Protokollzeile; ohne TEXT von stdin
  maildiag practice [FEHLER]  ein Übungs-Mailserver auf diesem Rechner und der Assistent dazu

Optionen des Assistenten und von check:
  --system injixo|generic     statt das System am Inhalt der Datei zu erkennen
  --sender ADRESSE            Diagnose für diesen Absender
  --to ADRESSE                Empfänger von Probe und Testmail; sonst der Absender selbst
  --send                      die Testmail wirklich senden; ohne das geht nichts über RCPT TO hinaus
  --only SCHRITT,…  --skip SCHRITT,…
                              configuration server port encryption certificate credentials sender
                              redirect delivery
  --timeout SEKUNDEN          für ein Warten auf das Netz, Vorgabe 10
  --ca-file PEM               weitere vertrauenswürdige Zertifizierungsstellen
  --resolver IP[:PORT]        diesen DNS-Server fragen
  --helo NAME                 Name im EHLO
  --password-stdin            das Passwort von der Standardeingabe lesen
  --password-env NAME         das Passwort aus dieser Umgebungsvariable lesen
  --report DATEI.md|.json     den Bericht speichern
  --lang en|de  --no-color  --ascii
  --list                      mit practice: nennt die Fehler

Rückgabewerte: 0 alles in Ordnung (Warnungen erlaubt), 1 ein Fehler wurde gefunden, 2 Kommandozeile oder
Datei unbrauchbar, 130 vom Benutzer abgebrochen.`,
  },
};
