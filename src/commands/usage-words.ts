import type { Locale } from '../settings/locale.ts';
import type { SystemId } from '../settings/system-id.ts';

/** Why the file of `--client-cert` cannot be used; `unfit`: OpenSSL does not take it for TLS. */
export type ClientCertificateProblem =
  | 'missing'
  | 'unreadable'
  | 'wrong-password'
  | 'no-key'
  | 'key-mismatch'
  | 'unfit';

/** Sentences of the commands themselves: usage errors, help, what was written where. */
export interface UsageWords {
  readonly badValue: (option: string, value: string, allowed: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly missingValue: (option: string | null) => string;
  readonly noFile: string;
  readonly oneFile: string;
  readonly noSuchKind: (option: string, product: string) => string;
  readonly noSuchSubject: (option: string, name: string, known: string) => string;
  readonly secretAsOption: (name: string) => string;
  readonly noTerminal: string;
  readonly noSuchFault: (id: string) => string;
  readonly batchUnreadable: (path: string, reason: string) => string;
  readonly batchEmpty: (path: string) => string;
  readonly batchNoList: (path: string) => string;
  readonly batchUnknownSubject: (line: number) => string;
  readonly batchOneSubject: (option: string) => string;
  readonly batchResumeReport: string;
  readonly batchFileLeftOut: (path: string) => string;
  readonly batchMoreLeftOut: (count: number) => string;
  readonly batchSendsNothing: string;
  readonly batchReportExists: (path: string) => string;
  readonly batchReportForeign: (path: string) => string;
  readonly batchSummary: (finished: number, before: number, all: number) => string;
  /** Subjects whose sender was not probed. */
  readonly batchUnasked: (count: number) => string;
  readonly subjectsKnown: (count: number, options: string) => string;
  readonly noSuchCommand: (word: string) => string;
  readonly setForm: (text: string) => string;
  readonly batchVerdicts: { readonly ok: string; readonly warnings: string };
  readonly watchSendsNothing: string;
  readonly countNeedsWatch: string;
  readonly notTogether: (one: string, other: string) => string;
  readonly watchSignsInNoMore: string;
  readonly watchProbesNoMore: string;
  readonly watchNothingToSave: string;
  readonly twoReports: string;
  readonly reportUnreadable: (path: string, reason: string) => string;
  readonly noSuchSample: (known: string) => string;
  /** What stands above a sample, one comment line each. */
  readonly sampleRemarks: (system: SystemId) => readonly string[];
  /** `code`: the system's own, such as `ENOENT`. */
  readonly logUnreadable: (file: string, code: string) => string;
  readonly caFileUnusable: (file: string) => string;
  /** `detail`: what is wrong, in technical words; empty where there is no more to say. */
  readonly clientCertUnusable: (file: string, problem: ClientCertificateProblem, detail: string) => string;
  readonly variableNotSet: (option: string, name: string) => string;
  /** The first option means nothing without the second, and the reverse. */
  /** The first option means nothing without the second. */
  readonly needs: (option: string, other: string) => string;
  readonly together: (one: string, other: string) => string;
  readonly passwordStdinTerminal: string;
  readonly passwordStdinTooLong: (limit: number) => string;
  readonly setupNeedsEmail: string;
  readonly setupNeedsPassword: string;
  readonly setupFileOrOut: string;
  readonly setupOutExists: (path: string) => string;
  readonly setupOutNowhere: (path: string) => string;
  readonly badAddress: (option: string, value: string) => string;
  readonly fixNeedsCheck: string;
  readonly fixNeedsFile: string;
  readonly noSupportAddress: string;
  readonly otherSupportAddress: (given: string, configured: string) => string;
  readonly reportNotYet: string;
  readonly reportSent: (address: string) => string;
  readonly reportNotSent: (address: string, reason: string) => string;
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
    missingValue: (option) => `${option ?? 'An option'} lacks its value, or has one where it takes none.`,
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
    batchNoList: (path) => `--batch: ${path} is a configuration file. With FILE, it has to be a list of names.`,
    batchUnknownSubject: (line) => `--batch: the file does not know what line ${line} of the list names.`,
    batchOneSubject: (option) => `${option} is about one subject; a batch takes its subjects from files or a list.`,
    batchResumeReport: '--resume goes on with the file that --report names: please name it.',
    batchFileLeftOut: (path) => `Left out, no known mail settings in it: ${path}`,
    batchMoreLeftOut: (count) => `Left out as well: ${count} more.`,
    batchSendsNothing: 'A batch sends no test mail. Leave out --send, or name one subject.',
    batchReportExists: (path) => `--report: ${path} exists. With --resume the batch goes on where it ends.`,
    batchReportForeign: (path) => `--report: ${path} does not hold the results of a batch. It stays as it is.`,
    batchSummary: (finished, before, all) =>
      `${finished} of ${all} diagnosed${before === 0 ? '' : `, ${before} before`}.`,
    batchUnasked: (count) =>
      `${count} of them signed in at most; their sender was not probed, to spare the server (--envelope probes all).`,
    subjectsKnown: (count, options) =>
      `The file knows ${count} ${count === 1 ? 'subject' : 'subjects'} with settings of their own: ${options}, or --batch for all.`,
    noSuchCommand: (word) => `There is no command or file "${word}".`,
    setForm: (text) => `--set: "${text}" is not of the form KEY=VALUE.`,
    batchVerdicts: { ok: 'nothing wrong', warnings: 'warnings only' },
    watchSendsNothing: 'A watch sends no test mail: it would be one a run. Leave out --send.',
    countNeedsWatch: '--count is the number of runs of --watch.',
    notTogether: (one, other) => `${one} and ${other} do not go together.`,
    watchSignsInNoMore:
      'Two sign-ins in a row were not accepted: this watch signs in no more, so that the account is not locked.',
    watchProbesNoMore: 'Twenty envelopes were tried: this watch goes on without them (--envelope lifts the limit).',
    watchNothingToSave: 'No run failed, so no report was saved.',
    twoReports: 'compare needs two reports: maildiag compare BEFORE.json AFTER.json',
    reportUnreadable: (path, reason) => `${path} cannot be read (${reason}).`,
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
    logUnreadable: (file, code) => {
      if (code === 'ENOENT' || code === 'ENOTDIR') return `--file: there is no file ${file} (${code}).`;
      if (code === 'EISDIR') return `--file: ${file} is a directory; please name a file in it (${code}).`;
      if (code === 'EACCES' || code === 'EPERM') return `--file: you may not read ${file} (${code}).`;
      return `--file: ${file} cannot be read (${code}).`;
    },
    caFileUnusable: (file) => `--ca-file: ${file} cannot be read or holds no certificate in PEM form.`,
    clientCertUnusable: (file, problem, detail) => {
      if (problem === 'missing') return `--client-cert: there is no file ${file} (${detail}).`;
      if (problem === 'wrong-password')
        return `--client-cert: the password of ${file} is missing or wrong. Use --client-cert-password-env VARIABLE.`;
      if (problem === 'no-key') return `--client-cert: ${file} holds no private key beside the certificate.`;
      if (problem === 'key-mismatch')
        return `--client-cert: the private key in ${file} is not that of its certificate.`;
      if (problem === 'unfit') return `--client-cert: ${file} cannot be used for TLS (${detail}).`;
      return `--client-cert: ${file} cannot be read as PKCS#12 or as PEM with certificate and key (${detail}).`;
    },
    variableNotSet: (option, name) => `${option}: the variable ${name} is not set.`,
    needs: (option, other) => `${option} means nothing without ${other}.`,
    together: (one, other) => `${one} and ${other} belong together: please give both.`,
    passwordStdinTerminal: '--password-stdin reads the password from a pipe: printf %s "$P" | maildiag check …',
    passwordStdinTooLong: (limit) => `--password-stdin: the first line has more than ${limit} characters.`,
    setupNeedsEmail:
      'setup needs the address: maildiag setup --email ADDRESS --password-stdin [--system ID] [--out NEWFILE | FILE]',
    setupNeedsPassword: 'setup needs the password of the mailbox: --password-stdin or --password-env NAME.',
    setupFileOrOut: 'setup writes either over FILE or into a new file (--out), not both.',
    setupOutExists: (path) =>
      `--out: ${path} exists, and nothing is overwritten. To change it: maildiag setup ${path} …`,
    setupOutNowhere: (path) => `--out: there is no directory for ${path}.`,
    badAddress: (option, value) => `${option}: "${value}" is not a mail address.`,
    fixNeedsCheck: '--fix belongs to check: maildiag check FILE --fix. The wizard offers changes by itself.',
    fixNeedsFile: '--fix writes into the configuration file: maildiag check FILE --fix',
    noSupportAddress: 'The settings name no support address, so the report goes to nobody.',
    otherSupportAddress: (given, configured) =>
      `--send-report: the support address in the settings is ${configured}, not ${given}. Reports go there alone.`,
    reportNotYet: 'The report was not sent: mail does not go out yet. Mend the error first.',
    reportSent: (address) => `Report accepted by the server for ${address}`,
    reportNotSent: (address, reason) => `The report for ${address} was not sent: ${reason}`,
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
  maildiag compare OLD.json NEW.json
                              what changed between two reports, what is mended, what is new
  maildiag explain [TEXT…]    explains a reply, an error message or a log line; without TEXT from stdin
  maildiag explain CODE       the page of a finding, such as starttls.unsupported
  maildiag explain --file LOG sums up a whole log by causes, most frequent first (- reads from stdin)
  maildiag practice [FAULT]   a practice mail server on this machine, and the wizard on it
  maildiag sample SYSTEM      a settings file to fill in, for systems that keep theirs in a database
  maildiag setup              sets up sending in the wizard: asks for an address and its password
  maildiag setup --email ADDRESS --password-stdin [--system ID] [--out NEWFILE | FILE]
                              the same without a screen: finds the settings, proves and writes them in the
                              system's own form: into a new file, or over FILE with a backup beside it
  maildiag setup --email ADDRESS --device-code --client-id ID [--tenant ID] [--out NEWFILE]
                              for Microsoft 365: the user signs in with a code on another device

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
  --fix                       with check: try changes of settings, write those into FILE that are proved to
                              mend an error and lower no security (a backup beside it), diagnose again
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
  --proxy URL                 go through socks5://HOST:PORT or http://HOST:PORT
  --authority --graph --ews URL
                              other addresses of OAuth, Microsoft Graph and Exchange Web Services, as of
                              a national cloud; defaults https://login.microsoftonline.com,
                              https://graph.microsoft.com, and the connection's own server
  --test-user NAME --test-password-env VARIABLE
                              try this Windows account (DOMAIN\\NAME) where the system signs in as the
                              account that it runs under
  --client-cert FILE          show the mail server this client certificate, and sign in with it where the
                              server lets it (EXTERNAL): PKCS#12, or PEM with certificate and key
                              (--client-cert-password-env VARIABLE)
  --imap HOST[:PORT]          with --send: look for the test mail in the mailbox there, by default signed
                              in as the settings do (--imap-user NAME --imap-password-env VARIABLE)
  --smime FILE                with --send: sign the test mail with this PKCS#12 or PEM file
                              (--smime-password-env VARIABLE)
  --report FILE.md|FILE.html|FILE.json
                              save the report
  --send-report ADDRESS       with --report: send it through these settings to their support address, which
                              you confirm by naming it (FORMCYCLE), where no error was found

For monitoring, and for a fault that comes and goes (check):
  --format nagios             one line with performance data; exit codes 0 OK, 1 WARNING, 2 CRITICAL, 3 UNKNOWN
  --format prometheus|junit   text for Prometheus' textfile collector; XML with one test case a step
  --watch SECONDS             again and again, with so much rest between two runs (10 or more), until Ctrl-C:
                              one line a run (with --json a JSON one), then statistics; --report saves the
                              first run that fails. After two refused sign-ins in a row it signs in no more
  --count N                   with --watch: so many runs; exit code 1 if any of them failed

Many at once (one JSON line each, progress on the error output):
  maildiag check --batch PATH all users, tenants and accounts of a file, the files of a directory, or those
                              that a list names
  maildiag check FILE --batch LIST
                              those of FILE that a list names, one a line
  --jobs N                    at a time, default 8
  --report FILE.jsonl         write the lines there; with --resume, go on where it ends
  Options about one subject (--user, --sender, --set, --password-stdin …) do not go with a batch.

  --lang en|de  --no-color  --ascii
  --list                      with practice: names the faults; with explain: the codes of all findings

Exit codes: 0 nothing wrong (warnings allowed), 1 an error was found, 2 the command line or the file
cannot be used, 130 stopped by the user. compare: 0 nothing new is wrong, 1 a new error, 2 no two reports.`,
  },
  de: {
    badValue: (option, value, allowed) => `${option} kann nicht „${value}“ sein. Erlaubt: ${allowed}.`,
    unknownOption: (option) => `Die Option ${option} gibt es nicht.`,
    missingValue: (option) =>
      option === null
        ? 'Einer Option fehlt ihr Wert, oder sie hat einen, wo sie keinen nimmt.'
        : `${option} fehlt der Wert, oder es steht einer da, wo keiner hingehört.`,
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
    batchNoList: (path) =>
      `--batch: ${path} ist eine Konfigurationsdatei. Mit DATEI muss es eine Liste von Namen sein.`,
    batchUnknownSubject: (line) => `--batch: Was Zeile ${line} der Liste nennt, kennt die Datei nicht.`,
    batchOneSubject: (option) =>
      `${option} meint einen einzelnen Fall; ein Stapel nimmt seine Fälle aus Dateien oder einer Liste.`,
    batchResumeReport: '--resume geht in der Datei weiter, die --report nennt: Bitte nennen Sie sie.',
    batchFileLeftOut: (path) => `Ausgelassen, keine bekannten Maileinstellungen darin: ${path}`,
    batchMoreLeftOut: (count) => `Ebenfalls ausgelassen: ${count} weitere.`,
    batchSendsNothing: 'Ein Stapel sendet keine Testmail. Lassen Sie --send weg oder nennen Sie einen einzelnen Fall.',
    batchReportExists: (path) => `--report: ${path} gibt es schon. Mit --resume geht der Stapel dort weiter.`,
    batchReportForeign: (path) => `--report: ${path} enthält keine Ergebnisse eines Stapels und bleibt, wie es ist.`,
    batchSummary: (finished, before, all) =>
      `${finished} von ${all} diagnostiziert${before === 0 ? '' : `, ${before} davor`}.`,
    batchUnasked: (count) =>
      `${count} davon höchstens bis zur Anmeldung; ihr Absender wurde nicht geprobt, um den Server zu schonen (--envelope probt alle).`,
    subjectsKnown: (count, options) =>
      `Die Datei kennt ${count} ${count === 1 ? 'Fall' : 'Fälle'} mit eigenen Einstellungen: ${options}, oder --batch für alle.`,
    noSuchCommand: (word) => `Einen Befehl oder eine Datei „${word}“ gibt es nicht.`,
    setForm: (text) => `--set: „${text}“ hat nicht die Form NAME=WERT.`,
    batchVerdicts: { ok: 'nichts auszusetzen', warnings: 'nur Warnungen' },
    watchSendsNothing: 'Eine Beobachtung sendet keine Testmail: Es wäre eine je Lauf. Lassen Sie --send weg.',
    countNeedsWatch: '--count ist die Zahl der Läufe von --watch.',
    notTogether: (one, other) => `${one} und ${other} passen nicht zusammen.`,
    watchSignsInNoMore:
      'Zwei Anmeldungen hintereinander wurden nicht angenommen: Diese Beobachtung meldet sich nicht mehr an, damit das Konto nicht gesperrt wird.',
    watchProbesNoMore: 'Zwanzig Umschläge wurden geprobt: Es geht ohne sie weiter (--envelope hebt die Grenze auf).',
    watchNothingToSave: 'Kein Lauf ist gescheitert, also wurde kein Bericht gespeichert.',
    twoReports: 'compare braucht zwei Berichte: maildiag compare VORHER.json NACHHER.json',
    reportUnreadable: (path, reason) => `${path} ist nicht lesbar (${reason}).`,
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
    logUnreadable: (file, code) => {
      if (code === 'ENOENT' || code === 'ENOTDIR') return `--file: Es gibt keine Datei ${file} (${code}).`;
      if (code === 'EISDIR') return `--file: ${file} ist ein Verzeichnis; bitte eine Datei darin nennen (${code}).`;
      if (code === 'EACCES' || code === 'EPERM') return `--file: Sie dürfen ${file} nicht lesen (${code}).`;
      return `--file: ${file} ist nicht lesbar (${code}).`;
    },
    caFileUnusable: (file) => `--ca-file: ${file} ist nicht lesbar oder enthält kein Zertifikat in PEM-Form.`,
    clientCertUnusable: (file, problem, detail) => {
      if (problem === 'missing') return `--client-cert: Es gibt keine Datei ${file} (${detail}).`;
      if (problem === 'wrong-password')
        return `--client-cert: Das Passwort von ${file} fehlt oder ist falsch. Dafür gibt es --client-cert-password-env VARIABLE.`;
      if (problem === 'no-key') return `--client-cert: ${file} enthält zum Zertifikat keinen privaten Schlüssel.`;
      if (problem === 'key-mismatch')
        return `--client-cert: Der private Schlüssel in ${file} gehört nicht zum Zertifikat.`;
      if (problem === 'unfit') return `--client-cert: ${file} ist für TLS nicht brauchbar (${detail}).`;
      return `--client-cert: ${file} ist weder als PKCS#12 noch als PEM mit Zertifikat und Schlüssel lesbar (${detail}).`;
    },
    variableNotSet: (option, name) => `${option}: Die Variable ${name} ist nicht gesetzt.`,
    needs: (option, other) => `${option} bedeutet nichts ohne ${other}.`,
    together: (one, other) => `${one} und ${other} gehören zusammen: Bitte beide angeben.`,
    passwordStdinTerminal: '--password-stdin liest das Passwort aus einer Pipe: printf %s "$P" | maildiag check …',
    passwordStdinTooLong: (limit) => `--password-stdin: Die erste Zeile hat mehr als ${limit} Zeichen.`,
    setupNeedsEmail:
      'setup braucht die Adresse: maildiag setup --email ADRESSE --password-stdin [--system ID] [--out NEUEDATEI | DATEI]',
    setupNeedsPassword: 'setup braucht das Passwort des Postfachs: --password-stdin oder --password-env NAME.',
    setupFileOrOut: 'setup schreibt entweder über DATEI oder in eine neue Datei (--out), nicht beides.',
    setupOutExists: (path) =>
      `--out: ${path} gibt es schon, überschrieben wird nichts. Zum Ändern: maildiag setup ${path} …`,
    setupOutNowhere: (path) => `--out: Für ${path} gibt es kein Verzeichnis.`,
    badAddress: (option, value) => `${option}: „${value}“ ist keine Mailadresse.`,
    fixNeedsCheck: '--fix gehört zu check: maildiag check DATEI --fix. Der Assistent bietet Änderungen selbst an.',
    fixNeedsFile: '--fix schreibt in die Konfigurationsdatei: maildiag check DATEI --fix',
    noSupportAddress: 'Die Einstellungen nennen keine Support-Adresse; der Bericht geht an niemanden.',
    otherSupportAddress: (given, configured) =>
      `--send-report: Die Support-Adresse in den Einstellungen ist ${configured}, nicht ${given}. Berichte gehen nur dorthin.`,
    reportNotYet: 'Der Bericht wurde nicht gesendet: Es gehen noch keine Mails hinaus. Beheben Sie zuerst den Fehler.',
    reportSent: (address) => `Bericht vom Server angenommen für ${address}`,
    reportNotSent: (address, reason) => `Der Bericht für ${address} wurde nicht gesendet: ${reason}`,
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
  maildiag compare ALT.json NEU.json
                              was sich zwischen zwei Berichten änderte, was behoben und was neu ist
  maildiag explain [TEXT…]    erklärt eine Antwort, Fehlermeldung oder Protokollzeile; ohne TEXT von stdin
  maildiag explain CODE       die Seite eines Befunds, etwa starttls.unsupported
  maildiag explain --file LOG fasst ein ganzes Protokoll nach Ursachen zusammen (- liest von stdin)
  maildiag practice [FEHLER]  ein Übungs-Mailserver auf diesem Rechner und der Assistent dazu
  maildiag sample SYSTEM      eine Datei zum Ausfüllen, für Systeme mit Einstellungen in der Datenbank
  maildiag setup              richtet den Versand im Assistenten ein: fragt nach Adresse und Passwort
  maildiag setup --email ADRESSE --password-stdin [--system ID] [--out NEUEDATEI | DATEI]
                              dasselbe ohne Ansicht: findet und beweist die Einstellungen, schreibt sie in der
                              Form des Systems: in eine neue Datei oder über DATEI, mit Sicherung daneben
  maildiag setup --email ADRESSE --device-code --client-id ID [--tenant ID] [--out NEUEDATEI]
                              für Microsoft 365: Anmeldung mit einem Code auf einem anderen Gerät

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
  --fix                       mit check: Änderungen probieren, die in DATEI schreiben, die einen Fehler
                              nachweislich beheben und nichts unsicherer machen (mit Sicherung daneben),
                              und erneut diagnostizieren
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
  --proxy URL                 über socks5://HOST:PORT oder http://HOST:PORT verbinden
  --authority --graph --ews URL
                              andere Adressen von OAuth, Microsoft Graph und Exchange Web Services, etwa
                              einer nationalen Cloud; sonst https://login.microsoftonline.com,
                              https://graph.microsoft.com und der Server der Verbindung
  --test-user NAME --test-password-env VARIABLE
                              dieses Windows-Konto (DOMÄNE\\NAME) versuchen, wo sich das System mit dem
                              Konto anmeldet, unter dem es läuft
  --client-cert DATEI         dem Mailserver dieses Clientzertifikat zeigen und sich damit anmelden, wo der
                              Server es erlaubt (EXTERNAL): PKCS#12, oder PEM mit Zertifikat und Schlüssel
                              (--client-cert-password-env VARIABLE)
  --imap HOST[:PORT]          mit --send: die Testmail dort im Postfach suchen, sonst mit der Anmeldung
                              der Einstellungen (--imap-user NAME --imap-password-env VARIABLE)
  --smime DATEI               mit --send: die Testmail mit dieser PKCS#12- oder PEM-Datei signieren
                              (--smime-password-env VARIABLE)
  --report DATEI.md|.html|.json
                              den Bericht speichern
  --send-report ADRESSE       mit --report: ihn über diese Einstellungen an deren Support-Adresse senden, die
                              Sie damit bestätigen (FORMCYCLE); nur wo sich kein Fehler fand

Für Überwachung und für Fehler, die kommen und gehen (check):
  --format nagios             eine Zeile mit Messwerten; Rückgabewerte 0 OK, 1 WARNING, 2 CRITICAL, 3 UNKNOWN
  --format prometheus|junit   Text für den Textfile-Collector von Prometheus; XML mit einem Testfall je Schritt
  --watch SEKUNDEN            immer wieder, mit so viel Ruhe zwischen zwei Läufen (10 oder mehr), bis Strg-C:
                              eine Zeile je Lauf (mit --json in JSON), dann Statistik; --report sichert den
                              ersten Lauf mit Fehler. Nach zwei abgelehnten Anmeldungen hintereinander meldet
                              es sich nicht mehr an
  --count N                   mit --watch: so viele Läufe; Rückgabewert 1, wenn einer davon scheiterte

Viele auf einmal (je eine JSON-Zeile, der Fortschritt steht auf der Fehlerausgabe):
  maildiag check --batch PFAD alle Benutzer, Mandanten und Konten einer Datei, die Dateien eines
                              Verzeichnisses oder die, die eine Liste nennt
  maildiag check DATEI --batch LISTE
                              die aus DATEI, die eine Liste nennt, je Zeile einen
  --jobs N                    gleichzeitig, Vorgabe 8
  --report DATEI.jsonl        die Zeilen dorthin schreiben; mit --resume dort weitermachen
  Optionen für einen einzelnen Fall (--user, --sender, --set, --password-stdin …) passen nicht zum Stapel.

  --lang en|de  --no-color  --ascii
  --list                      mit practice: nennt die Fehler; mit explain: die Codes aller Befunde

Rückgabewerte: 0 alles in Ordnung (Warnungen erlaubt), 1 ein Fehler wurde gefunden, 2 Kommandozeile oder
Datei unbrauchbar, 130 vom Benutzer abgebrochen. compare: 0 kein neuer Fehler, 1 ein neuer, 2 keine zwei
Berichte.`,
  },
};
