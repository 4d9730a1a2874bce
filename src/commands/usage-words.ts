import type { Locale } from '../settings/locale.ts';
import type { SystemId } from '../settings/system-id.ts';

/** Sentences of the commands themselves: usage errors, help, what was written where. */
export interface UsageWords {
  readonly badValue: (option: string, value: string, allowed: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly missingValue: string;
  readonly noFile: string;
  readonly oneFile: string;
  readonly noSuchKind: (option: string, product: string) => string;
  readonly noSuchSubject: (option: string, name: string, known: string) => string;
  readonly secretAsOption: (name: string) => string;
  readonly noTerminal: string;
  readonly noSuchFault: (id: string) => string;
  readonly batchUnreadable: (path: string, reason: string) => string;
  readonly batchEmpty: (path: string) => string;
  readonly batchFileLeftOut: (path: string) => string;
  readonly batchSendsNothing: string;
  readonly batchReportExists: (path: string) => string;
  readonly batchSummary: (finished: number, before: number, all: number) => string;
  readonly batchVerdicts: { readonly ok: string; readonly warnings: string };
  readonly noSuchSample: (known: string) => string;
  /** What stands above a sample, one comment line each. */
  readonly sampleRemarks: (system: SystemId) => readonly string[];
  readonly logUnreadable: (file: string, reason: string) => string;
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
    noSuchKind: (option, product) => `${option}: ${product} does not know that kind of subject.`,
    noSuchSubject: (option, name, known) =>
      `${option}: "${name}" is not in the file. ${known === '' ? 'It has none.' : `There are: ${known}`}`,
    secretAsOption: (name) =>
      `--set: ${name} is a secret and never an argument. Use --password-stdin or --password-env NAME.`,
    noTerminal: 'The wizard needs a terminal, and this is none. Use: maildiag check FILE',
    noSuchFault: (id) => `There is no practice fault "${id}". maildiag practice --list names them.`,
    batchUnreadable: (path, reason) => `--batch: ${path} cannot be read (${reason}).`,
    batchEmpty: (path) => `--batch: ${path} holds nothing that can be diagnosed.`,
    batchFileLeftOut: (path) => `Left out, no known mail settings in it: ${path}`,
    batchSendsNothing: 'A batch sends no test mail. Leave out --send, or name one subject.',
    batchReportExists: (path) => `--report: ${path} exists. With --resume the batch goes on where it ends.`,
    batchSummary: (finished, before, all) =>
      `${finished} of ${all} diagnosed${before === 0 ? '' : `, ${before} before`}.`,
    batchVerdicts: { ok: 'nothing wrong', warnings: 'warnings only' },
    noSuchSample: (known) => `maildiag sample SYSTEM prints a file to fill in. Known systems: ${known}`,
    sampleRemarks: (system) => [
      'Settings for maildiag. Only the owner should be able to read this file: chmod 600 FILE',
      ...(system === 'injixo'
        ? ['injixo keeps this section in isps.cfg: give maildiag that file where you have it.']
        : []),
      ...(system === 'generic' || system === 'injixo'
        ? []
        : ['The system keeps these values in its own screens; write down here what they show.']),
      'Sections and keys that do not apply can be left out. A password can also come from --password-stdin.',
      'Then: maildiag FILE',
    ],
    logUnreadable: (file, reason) => `--file: ${file} cannot be read (${reason}).`,
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

  maildiag [FILE]             the wizard; FILE is the system's configuration file
  maildiag check FILE         the same diagnosis in lines, for scripts and monitoring
  maildiag check FILE --json  the report as one JSON document
  maildiag explain [TEXT…]    explains a reply, an error message or a log line; without TEXT from stdin
  maildiag explain CODE       the page of a finding, such as starttls.unsupported
  maildiag explain --file LOG sums up a whole log by causes, most frequent first (- reads from stdin)
  maildiag practice [FAULT]   a practice mail server on this machine, and the wizard on it
  maildiag sample SYSTEM      a settings file to fill in, for systems that keep theirs in a database

Options of the wizard and of check:
  --system injixo|formcycle|esoffice|agorum|ntcs|generic
                              instead of detecting the system by the file's content
  --user --tenant --account --template NAME
                              whose mail is diagnosed
  --set KEY=VALUE             a value in place of the file's, as often as needed; without FILE a server
                              is described by them: --set host=… --set port=…
  --sender ADDRESS            diagnose for this sender
  --to ADDRESS                receiver of the probe and of the test mail; else the sender itself
  --send                      really send the test mail; without it nothing goes beyond RCPT TO
  --every-sender              with --send: one from every sender that the settings can produce
  --envelope                  no limit on the number of envelope probes (else 20)
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

Many at once (one JSON line each, progress on the error output):
  maildiag check --batch PATH all users, tenants and accounts of a file, the files of a directory, or those
                              that a list names
  --jobs N                    at a time, default 8
  --report FILE.jsonl         write the lines there; with --resume, go on where it ends

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
    noSuchKind: (option, product) => `${option}: Das kennt ${product} nicht.`,
    noSuchSubject: (option, name, known) =>
      `${option}: „${name}“ steht nicht in der Datei. ${known === '' ? 'Sie hat keine.' : `Es gibt: ${known}`}`,
    secretAsOption: (name) =>
      `--set: ${name} ist ein Geheimnis und nie ein Argument. Nehmen Sie --password-stdin oder --password-env NAME.`,
    noTerminal: 'Der Assistent braucht ein Terminal, und hier ist keines. Nehmen Sie: maildiag check DATEI',
    noSuchFault: (id) => `Den Übungsfehler „${id}“ gibt es nicht. maildiag practice --list nennt sie alle.`,
    batchUnreadable: (path, reason) => `--batch: ${path} ist nicht lesbar (${reason}).`,
    batchEmpty: (path) => `--batch: ${path} enthält nichts, was sich diagnostizieren lässt.`,
    batchFileLeftOut: (path) => `Ausgelassen, keine bekannten Maileinstellungen darin: ${path}`,
    batchSendsNothing: 'Ein Stapel sendet keine Testmail. Lassen Sie --send weg oder nennen Sie einen einzelnen Fall.',
    batchReportExists: (path) => `--report: ${path} gibt es schon. Mit --resume geht der Stapel dort weiter.`,
    batchSummary: (finished, before, all) =>
      `${finished} von ${all} diagnostiziert${before === 0 ? '' : `, ${before} davor`}.`,
    batchVerdicts: { ok: 'nichts auszusetzen', warnings: 'nur Warnungen' },
    noSuchSample: (known) => `maildiag sample SYSTEM gibt eine Datei zum Ausfüllen aus. Bekannte Systeme: ${known}`,
    sampleRemarks: (system) => [
      'Einstellungen für maildiag. Nur der Eigentümer sollte diese Datei lesen können: chmod 600 DATEI',
      ...(system === 'injixo'
        ? ['injixo hat diesen Abschnitt in der isps.cfg: Geben Sie maildiag diese Datei, wo es sie gibt.']
        : []),
      ...(system === 'generic' || system === 'injixo'
        ? []
        : ['Das System führt diese Werte in seinen eigenen Masken; tragen Sie hier ein, was dort steht.']),
      'Abschnitte und Schlüssel, die nicht zutreffen, können fehlen. Das Passwort kann auch über --password-stdin kommen.',
      'Danach: maildiag DATEI',
    ],
    logUnreadable: (file, reason) => `--file: ${file} ist nicht lesbar (${reason}).`,
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

  maildiag [DATEI]            der Assistent; DATEI ist die Konfigurationsdatei des Systems
  maildiag check DATEI        dieselbe Diagnose in Zeilen, für Skripte und Überwachung
  maildiag check DATEI --json der Bericht als ein JSON-Dokument
  maildiag explain [TEXT…]    erklärt eine Antwort, Fehlermeldung oder Protokollzeile; ohne TEXT von stdin
  maildiag explain CODE       die Seite eines Befunds, etwa starttls.unsupported
  maildiag explain --file LOG fasst ein ganzes Protokoll nach Ursachen zusammen (- liest von stdin)
  maildiag practice [FEHLER]  ein Übungs-Mailserver auf diesem Rechner und der Assistent dazu
  maildiag sample SYSTEM      eine Datei zum Ausfüllen, für Systeme mit Einstellungen in der Datenbank

Optionen des Assistenten und von check:
  --system injixo|formcycle|esoffice|agorum|ntcs|generic
                              statt das System am Inhalt der Datei zu erkennen
  --user --tenant --account --template NAME
                              wessen Mail diagnostiziert wird
  --set NAME=WERT             ein Wert anstelle dessen der Datei, so oft wie nötig; ohne DATEI beschreiben
                              sie einen Server: --set host=… --set port=…
  --sender ADRESSE            Diagnose für diesen Absender
  --to ADRESSE                Empfänger von Probe und Testmail; sonst der Absender selbst
  --send                      die Testmail wirklich senden; ohne das geht nichts über RCPT TO hinaus
  --every-sender              mit --send: je eine von jedem Absender, den die Einstellungen ergeben
  --envelope                  keine Grenze für Proben von Absender und Empfänger (sonst 20)
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

Viele auf einmal (je eine JSON-Zeile, der Fortschritt steht auf der Fehlerausgabe):
  maildiag check --batch PFAD alle Benutzer, Mandanten und Konten einer Datei, die Dateien eines
                              Verzeichnisses oder die, die eine Liste nennt
  --jobs N                    gleichzeitig, Vorgabe 8
  --report DATEI.jsonl        die Zeilen dorthin schreiben; mit --resume dort weitermachen

  --lang en|de  --no-color  --ascii
  --list                      mit practice: nennt die Fehler

Rückgabewerte: 0 alles in Ordnung (Warnungen erlaubt), 1 ein Fehler wurde gefunden, 2 Kommandozeile oder
Datei unbrauchbar, 130 vom Benutzer abgebrochen.`,
  },
};
