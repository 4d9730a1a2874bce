import type { InjixoNote } from '../../findings/note-id.ts';
import { say } from '../say.ts';
import { assign, literal, mode, setting, verify } from '../tokens.ts';
import type { Note } from './note.ts';

/** injixo Enterprise on-premise: the page on the settings of the e-mail server in injixo's help. */
export const injixoNotes: { readonly [Id in InjixoNote]: Note } = {
  'injixo-cloud': {
    kind: 'note',
    points: [],
    step: null,
    words: {
      en: {
        title: 'injixo Cloud needs no mail settings',
        text: say`In injixo Cloud sending mail is set up by the vendor. These settings are for injixo Enterprise on-premise alone.`,
      },
      de: {
        title: 'injixo Cloud braucht keine Mail-Einstellungen',
        text: say`In injixo Cloud hat der Hersteller den Mailversand bereits eingerichtet. Diese Einstellungen gelten nur für injixo Enterprise on-premise.`,
      },
    },
  },
  'injixo-defaults': {
    kind: 'gap',
    points: ['security', 'port', 'timeout', 'user', 'verifyCertificate'],
    step: 'configuration',
    words: {
      en: {
        title: 'What counts where a setting is missing is not documented',
        text: say`The documentation names no default for any setting. Without ${setting('verifyCertificate')} maildiag takes the check to be on, because only ${verify(false)} is described as a change.`,
      },
      de: {
        title: 'Was ohne Angabe gilt, ist nicht dokumentiert',
        text: say`Die Dokumentation nennt für keine Einstellung eine Vorgabe. Fehlt ${setting('verifyCertificate')}, nimmt maildiag die Prüfung als eingeschaltet an, weil nur ${verify(false)} als Änderung beschrieben ist.`,
      },
    },
  },
  'injixo-timeout': {
    kind: 'gap',
    points: ['timeout'],
    step: 'configuration',
    words: {
      en: {
        title: 'The unit of the time limit is not documented',
        text: say`The documentation gives ${assign('timeout', 60)} as an example, without a unit. Other times in the same file are seconds, so maildiag assumes seconds.`,
      },
      de: {
        title: 'Die Einheit des Zeitlimits ist nicht dokumentiert',
        text: say`Die Dokumentation zeigt ${assign('timeout', 60)} als Beispiel, ohne Einheit. Andere Zeiten derselben Datei sind Sekunden, deshalb nimmt maildiag Sekunden an.`,
      },
    },
  },
  'injixo-tls-465': {
    kind: 'contradiction',
    points: ['security', 'port'],
    step: 'encryption',
    words: {
      en: {
        title: 'Whether TLS means STARTTLS on port 465 is left open',
        text: say`The table gives TLS ports 465 and 587, and SSL none. But 465 is encrypted from the first byte, 587 only after STARTTLS. maildiag tries both and reports what the server does.`,
      },
      de: {
        title: 'Ob TLS auf Port 465 STARTTLS heißt, bleibt offen',
        text: say`Die Tabelle nennt zu TLS die Ports 465 und 587, zu SSL keinen. 465 ist aber ab dem ersten Byte verschlüsselt, 587 erst nach STARTTLS. maildiag versucht beides und meldet, was der Server tut.`,
      },
    },
  },
  'injixo-lowers-security': {
    kind: 'contradiction',
    points: ['security', 'verifyCertificate'],
    step: 'encryption',
    words: {
      en: {
        title: "The vendor's advice for two errors lowers security",
        text: say`Without STARTTLS the documentation advises ${mode('none')}, for self-signed certificates ${verify(false)}. Both expose the password; port 465 and an addition to ${setting('caFile')} do not.`,
      },
      de: {
        title: 'Zwei Ratschläge des Herstellers senken die Sicherheit',
        text: say`Fehlt STARTTLS, rät die Dokumentation zu ${mode('none')}, bei selbst signierten Zertifikaten zu ${verify(false)}. Beides gibt das Passwort preis; Port 465 und eine Ergänzung in ${setting('caFile')} nicht.`,
      },
    },
  },
  'injixo-error-20': {
    kind: 'contradiction',
    points: ['caFile'],
    step: 'certificate',
    words: {
      en: {
        title: 'Errors 19 and 20 mean more than the documentation says',
        text: say`For error 20 the documentation speaks of a certificate store, for 19 of self-signed certificates. In OpenSSL, 19 means a root that is not trusted and 20 an issuer that is not found; for both the remedy is ${setting('caFile')}.`,
      },
      de: {
        title: 'Die Fehler 19 und 20 bedeuten mehr als dokumentiert',
        text: say`Die Dokumentation spricht bei Fehler 20 vom Zertifikatsspeicher, bei 19 von selbst signierten Zertifikaten. In OpenSSL heißt 19: der Wurzel wird nicht vertraut, 20: der Aussteller fehlt. Beides behebt ${setting('caFile')}.`,
      },
    },
  },
  'injixo-trust-path': {
    kind: 'contradiction',
    points: ['caFile'],
    step: 'certificate',
    words: {
      en: {
        title: 'The path of cacert.pem is written in two ways',
        text: say`The documentation writes ${literal('.\\certificates\\cacert.pem')} and ${literal('/certificates')}. maildiag takes both for the folder ${literal('certificates')} beside isps.cfg.`,
      },
      de: {
        title: 'Der Pfad von cacert.pem ist verschieden angegeben',
        text: say`Die Dokumentation schreibt ${literal('.\\certificates\\cacert.pem')} und ${literal('/certificates')}. maildiag versteht beides als den Ordner ${literal('certificates')} neben der isps.cfg.`,
      },
    },
  },
  'injixo-trust-file': {
    kind: 'note',
    points: ['caFile'],
    step: 'certificate',
    words: {
      en: {
        title: 'Server updates overwrite cacert.pem',
        text: say`Each server update overwrites cacert.pem. Write-protect the file, so that unpacking an update reminds you of it, and afterwards copy the saved file back to the folder ${literal('certificates')}.`,
      },
      de: {
        title: 'Server-Updates überschreiben cacert.pem',
        text: say`Jedes Server-Update überschreibt cacert.pem. Schreibschützen Sie die Datei, damit das Entpacken eines Updates Sie daran erinnert, und kopieren Sie danach die gesicherte Datei zurück in den Ordner ${literal('certificates')}.`,
      },
    },
  },
  'injixo-status-report': {
    kind: 'note',
    points: [],
    step: 'delivery',
    words: {
      en: {
        title: 'What the status report of injixo says',
        text: say`After sending a report injixo opens a status report. OK: the mail has gone out, the report is attached to it. Otherwise it holds the mail server's messages among lines with WSA_SELECT; maildiag explains them.`,
      },
      de: {
        title: 'Was der Status-Report von injixo sagt',
        text: say`Nach dem Versand eines Reports öffnet injixo einen Status-Report. OK: Die Mail ist gesendet, der Report hängt daran. Sonst stehen darin zwischen Zeilen mit WSA_SELECT die Meldungen des Mailservers; maildiag erklärt sie.`,
      },
    },
  },
};
