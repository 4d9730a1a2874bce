import type { EsofficeNote } from '../../findings/note-id.ts';
import { say } from '../say.ts';
import { assign, literal, setting } from '../tokens.ts';
import type { Note } from './note.ts';

/** esoffice and eserp: the page on the outgoing mail server (Postausgangsserver) in the manual of esBusinessserver. */
export const esofficeNotes: { readonly [Id in EsofficeNote]: Note } = {
  'esoffice-timeout': {
    kind: 'contradiction',
    points: ['timeout'],
    step: 'configuration',
    words: {
      en: {
        title: 'Minutes in the label, seconds in the manual',
        text: say`The field says minutes, the manual's text seconds: 5 is 5 or 300 seconds. As seconds a small value gives up on a slow server, as minutes a large one blocks for long; 5 to 10 suits both. maildiag waits by its own limits.`,
      },
      de: {
        title: 'Minuten im Feld, Sekunden im Handbuch',
        text: say`Das Feld heißt Minuten, der Text des Handbuchs sagt Sekunden: 5 sind 5 oder 300 Sekunden. Als Sekunden bricht ein kleiner Wert bei langsamen Servern ab, als Minuten blockiert ein großer lange; 5 bis 10 passt zu beidem. maildiag wartet nach eigenen Grenzen.`,
      },
    },
  },
  'esoffice-tls': {
    kind: 'gap',
    points: ['security', 'port'],
    step: 'encryption',
    words: {
      en: {
        title: 'TLS does not say when the encryption starts',
        text: say`The manual calls it a secure SSL connection and leaves open whether it starts at once or by STARTTLS. maildiag goes by the port: 465 at once, 587 and 25 by STARTTLS; on any other it tries both.`,
      },
      de: {
        title: 'TLS sagt nicht, wann die Verschlüsselung beginnt',
        text: say`Das Handbuch nennt es sichere SSL-Verbindung und lässt offen, ob sie sofort oder mit STARTTLS beginnt. maildiag richtet sich nach dem Port: 465 sofort, 587 und 25 mit STARTTLS; bei jedem anderen versucht es beides.`,
      },
    },
  },
  'esoffice-smime-encrypts': {
    kind: 'contradiction',
    points: ['smime', 'certificate'],
    step: 'configuration',
    words: {
      en: {
        title: 'S/MIME is said to encrypt, but can hardly do so',
        text: say`The manual says that S/MIME encrypts outgoing mail and asks for one certificate. An own certificate can only sign; to encrypt, the certificate of every recipient is needed. After switching it on, esBusinessserver must be restarted.`,
      },
      de: {
        title: 'S/MIME soll verschlüsseln, kann es aber kaum',
        text: say`Laut Handbuch verschlüsselt S/MIME ausgehende Mails und braucht ein Zertifikat. Mit dem eigenen lässt sich nur signieren; zum Verschlüsseln braucht man das Zertifikat jedes Empfängers. Nach dem Einschalten muss der esBusinessserver neu gestartet werden.`,
      },
    },
  },
  'esoffice-certificate-purpose': {
    kind: 'contradiction',
    points: ['certificate'],
    step: 'configuration',
    words: {
      en: {
        title: 'One certificate field is described for two purposes',
        text: say`The manual explains the button ${literal('Zertifikat auswählen')} twice: as the certificate for S/MIME, and as the one that the connection to the mail server asks for. Certificates are imported in the register Businessserver, ${literal('SSL-Konfiguration')}.`,
      },
      de: {
        title: 'Ein Zertifikatsfeld ist für zwei Zwecke beschrieben',
        text: say`Das Handbuch erklärt die Schaltfläche ${literal('Zertifikat auswählen')} zweimal: als Zertifikat für S/MIME und als das, welches die Verbindung zum Mailserver verlangt. Zertifikate werden im Register Businessserver unter ${literal('SSL-Konfiguration')} importiert.`,
      },
    },
  },
  'esoffice-certificate-store': {
    kind: 'gap',
    points: ['certificate', 'smime'],
    step: 'configuration',
    words: {
      en: {
        title: 'Where certificates are kept is not documented',
        text: say`The manual does not say where the certificates of ${literal('SSL-Konfiguration')} are kept, so one that is given by name or thumbprint cannot be read from here. To have it checked, export it as a PEM file and enter its path.`,
      },
      de: {
        title: 'Wo Zertifikate liegen, ist nicht dokumentiert',
        text: say`Das Handbuch sagt nicht, wo die Zertifikate der ${literal('SSL-Konfiguration')} liegen; eines mit Namen oder Fingerabdruck ist von hier aus nicht lesbar. Damit es geprüft wird, exportieren Sie es als PEM-Datei und tragen deren Pfad ein.`,
      },
    },
  },
  'esoffice-exchange-sender': {
    kind: 'contradiction',
    points: ['sender', 'connection'],
    step: 'sender',
    words: {
      en: {
        title: 'With Exchange there are two sender addresses',
        text: say`With OAuth the field ${literal('E-Mail (Absenderadresse)')} of the connection counts, says the manual; yet the field ${literal('Absenderadresse')} is what recipients see. maildiag takes the connection's. If they differ, the mailbox needs the right ${literal('Send As')} for the other.`,
      },
      de: {
        title: 'Bei Exchange gibt es zwei Absenderadressen',
        text: say`Bei OAuth gilt laut Handbuch das Feld ${literal('E-Mail (Absenderadresse)')} der Verbindung; Empfänger sollen aber das Feld ${literal('Absenderadresse')} sehen. maildiag nimmt das der Verbindung. Sind sie verschieden, braucht das Postfach das Recht ${literal('Senden als')} für die andere.`,
      },
    },
  },
  'esoffice-tooltips': {
    kind: 'contradiction',
    points: ['security', 'smime'],
    step: null,
    words: {
      en: {
        title: 'Two explanations in the manual are mixed up',
        text: say`In the online manual the term S/MIME opens the explanation of PDF/A, and TLS the word for ease of use. Neither has to do with the setting.`,
      },
      de: {
        title: 'Zwei Begriffserklärungen im Handbuch sind vertauscht',
        text: say`Im Online-Handbuch öffnet der Begriff S/MIME die Erklärung von PDF/A, der Begriff TLS das Wort Benutzerfreundlichkeit. Beides hat mit der Einstellung nichts zu tun.`,
      },
    },
  },
  'esoffice-self-signed': {
    kind: 'contradiction',
    points: ['connection', 'certificate'],
    step: 'certificate',
    words: {
      en: {
        title: 'esExchange takes no self-signed certificate',
        text: say`A self-signed certificate is allowed for esBusinessserver itself, but not at the Exchange server that esExchange speaks to. esExchange also needs Exchange 2016 or later with EWS; Autodiscover is recommended.`,
      },
      de: {
        title: 'esExchange nimmt kein selbst signiertes Zertifikat',
        text: say`Für den esBusinessserver selbst ist ein selbst signiertes Zertifikat erlaubt, am Exchange-Server, mit dem esExchange spricht, nicht. esExchange braucht außerdem Exchange ab 2016 mit EWS; Autodiscover wird empfohlen.`,
      },
    },
  },
  'esoffice-send-as-all': {
    kind: 'contradiction',
    points: ['user', 'sender'],
    step: 'sender',
    words: {
      en: {
        title: 'One account that may send as everybody',
        text: say`The manual wants the account in ${setting('user')} to have the right ${literal('Send As')} for all users who send. Microsoft advises against one such mailbox and names SMTP relay instead. Whoever knows the password can write as anybody.`,
      },
      de: {
        title: 'Ein Konto, das als alle senden darf',
        text: say`Laut Handbuch soll das Konto in ${setting('user')} das Recht ${literal('Senden als')} für alle haben, die senden. Microsoft rät von einem solchen Postfach ab und nennt dafür SMTP-Relay. Wer das Passwort kennt, kann als jeder schreiben.`,
      },
    },
  },
  'esoffice-blind-copy': {
    kind: 'note',
    points: ['bccSender'],
    step: 'delivery',
    words: {
      en: {
        title: 'The blind copy doubles the number of mails',
        text: say`With ${setting('bccSender')} the sender gets every mail as a blind copy, visible to nobody else. Each copy counts as a recipient against the limits of the mail server.`,
      },
      de: {
        title: 'Die Blindkopie verdoppelt die Zahl der Mails',
        text: say`Mit ${setting('bccSender')} bekommt der Absender jede Mail als Blindkopie, für andere unsichtbar. Jede Kopie zählt bei den Grenzen des Mailservers als Empfänger mit.`,
      },
    },
  },
  'esoffice-oauth': {
    kind: 'note',
    points: ['transport', 'signInKind'],
    step: 'credentials',
    words: {
      en: {
        title: 'OAuth goes by way of the Exchange connection only',
        text: say`Signing in with OAuth needs ${assign('transport', 'Exchange')} and an Exchange connection whose kind of sign-in is OAuth. A token is fetched before sending. The server type SMTP knows only none, Windows and password.`,
      },
      de: {
        title: 'OAuth geht nur über die Exchange-Verbindung',
        text: say`Für die Anmeldung mit OAuth braucht es ${assign('transport', 'Exchange')} und eine Exchange-Verbindung mit der Authentifizierungsart OAuth. Vor dem Senden wird ein Token geholt. Der Server-Typ SMTP kennt nur Keine, Windows und Passwort.`,
      },
    },
  },
  'esoffice-connections': {
    kind: 'note',
    points: ['connection'],
    step: 'configuration',
    words: {
      en: {
        title: 'Exchange connections differ by purpose',
        text: say`There can be several connections, for calendars or for mail, each with its own kind of sign-in and its own rights in Exchange. maildiag judges the one in ${setting('connection')} alone. They are created under ${literal('Exchange | esExchange')}.`,
      },
      de: {
        title: 'Exchange-Verbindungen haben eigene Zwecke',
        text: say`Es kann mehrere Verbindungen geben, etwa für Termine oder für Mail, jede mit eigener Authentifizierungsart und eigenen Rechten in Exchange. maildiag prüft nur die in ${setting('connection')}. Angelegt werden sie unter ${literal('Exchange | esExchange')}.`,
      },
    },
  },
  'esoffice-windows-account': {
    kind: 'note',
    points: ['signInKind'],
    step: 'credentials',
    words: {
      en: {
        title: 'Windows means the account of the service',
        text: say`With ${assign('signInKind', 'Windows')} the service esBusinessserver signs in with the Windows account that it runs under, not with yours. maildiag cannot act as that account; it checks what the server offers and, with ${literal('--test-user')}, whether another account gets in.`,
      },
      de: {
        title: 'Windows meint das Konto des Dienstes',
        text: say`Mit ${assign('signInKind', 'Windows')} meldet sich der Dienst esBusinessserver mit dem Windows-Konto an, unter dem er läuft, nicht mit Ihrem. maildiag kann dieses Konto nicht verwenden; es prüft, was der Server anbietet, und mit ${literal('--test-user')}, ob ein anderes hereinkommt.`,
      },
    },
  },
  'esoffice-log-file': {
    kind: 'note',
    points: [],
    step: 'delivery',
    words: {
      en: {
        title: 'The log file holds the details of the connection test',
        text: say`The button ${literal('Verbindung testen')} shows a message if the connection fails; the details are in the log file of esBusinessserver. Paste its lines into maildiag to have them explained.`,
      },
      de: {
        title: 'Näheres zum Verbindungstest steht in der Protokolldatei',
        text: say`Die Schaltfläche ${literal('Verbindung testen')} zeigt eine Meldung, wenn die Verbindung scheitert; Näheres steht in der Protokolldatei des esBusinessservers. Fügen Sie deren Zeilen in maildiag ein, es erklärt sie.`,
      },
    },
  },
  'esoffice-ask-administrator': {
    kind: 'note',
    points: [],
    step: null,
    words: {
      en: {
        title: 'The administrator knows the values',
        text: say`The manual says to ask your administrator for these settings. After saving, the services must be restarted; a prompt asks for it.`,
      },
      de: {
        title: 'Die Werte kennt der Administrator',
        text: say`Laut Handbuch erfragen Sie diese Einstellungen bei Ihrem Administrator. Nach dem Speichern müssen die Serverdienste neu gestartet werden; eine Aufforderung erscheint.`,
      },
    },
  },
  'esoffice-not-judged': {
    kind: 'note',
    points: ['enabled'],
    step: 'configuration',
    words: {
      en: {
        title: 'While sending is off nothing is checked',
        text: say`As long as ${setting('enabled')} is off, esBusinessserver does not check the values that are entered, so mistakes in them show only after it is switched on. maildiag does the same and judges none of them.`,
      },
      de: {
        title: 'Bei ausgeschaltetem Versand wird nichts geprüft',
        text: say`Solange ${setting('enabled')} ausgeschaltet ist, prüft der esBusinessserver die eingegebenen Werte nicht; Fehler darin zeigen sich erst nach dem Einschalten. maildiag hält es ebenso und bewertet keinen davon.`,
      },
    },
  },
};
