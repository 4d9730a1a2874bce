import type { NtcsNote } from '../../findings/note-id.ts';
import { say } from '../say.ts';
import { assign, literal, setting } from '../tokens.ts';
import type { Note } from './note.ts';

/** BMD NTCS: the questions and answers on sending mail in BMD's help. */
export const ntcsNotes: { readonly [Id in NtcsNote]: Note } = {
  'ntcs-tls-version': {
    kind: 'contradiction',
    points: ['security'],
    step: 'encryption',
    words: {
      en: {
        title: 'TLS is on or off, yet a TLS version is spoken of',
        text: say`The parameter ${setting('security')} knows Ja and Nein only, but the list of causes names a wrong TLS version. maildiag takes a version for Ja, and measures which versions the server really speaks.`,
      },
      de: {
        title: 'TLS ist Ja oder Nein, doch von einer Version die Rede',
        text: say`Der Parameter ${setting('security')} kennt nur Ja und Nein, die Liste der Ursachen nennt aber eine falsche TLS-Version. maildiag liest eine Version als Ja und misst, welche Versionen der Server wirklich spricht.`,
      },
    },
  },
  'ntcs-last-level': {
    kind: 'contradiction',
    points: ['sender', 'transport'],
    step: 'sender',
    words: {
      en: {
        title: 'Two different things are called the last fallback',
        text: say`The page calls the global sender address the last fallback, and elsewhere the local mail program. maildiag takes the first for the last address and the second for the last way of sending.`,
      },
      de: {
        title: 'Zweierlei heißt letzte Rückfallebene',
        text: say`Die Seite nennt einmal die globale Absenderadresse die letzte Rückfallebene, einmal das lokale Mailprogramm. maildiag versteht das eine als letzte Adresse, das andere als letzten Versandweg.`,
      },
    },
  },
  'ntcs-async-windows': {
    kind: 'contradiction',
    points: ['delivery', 'signInKind'],
    step: 'credentials',
    words: {
      en: {
        title: 'Windows sign-in cannot be queued, yet can be chosen so',
        text: say`For 2 the page says that sending cannot be asynchronous, but 3 is just that. For 3 and 5 the user of the mail service must be allowed to send as every address: anyone could send as the managing director. Use 1 instead.`,
      },
      de: {
        title: 'Asynchron mit Windows-Anmeldung gibt es doch',
        text: say`Zu 2 heißt es, der Versand könne nicht asynchron erfolgen; genau das ist aber 3. Bei 3 und 5 muss der Benutzer des Mailservice mit jeder Adresse senden dürfen, also jeder als Geschäftsführer. Nehmen Sie stattdessen 1.`,
      },
    },
  },
  'ntcs-two-parameters': {
    kind: 'gap',
    points: ['transport', 'delivery'],
    step: 'configuration',
    words: {
      en: {
        title: 'The values of SMTP Versandoption are not documented',
        text: say`${setting('transport')} chooses between SMTP and client, ${setting('delivery')} the way of SMTP. The page lists no values for the first. maildiag reads every text with Client as the local mail program and anything else as SMTP.`,
      },
      de: {
        title: 'Die Werte von SMTP Versandoption sind nicht genannt',
        text: say`${setting('transport')} wählt zwischen SMTP und Client, ${setting('delivery')} die Art von SMTP. Zur ersten nennt die Seite keine Werte. maildiag liest jeden Text mit Client als lokales Mailprogramm, alles andere als SMTP.`,
      },
    },
  },
  'ntcs-list-item-2': {
    kind: 'gap',
    points: ['user', 'password'],
    step: null,
    words: {
      en: {
        title: 'One of the places for credentials is missing in the list',
        text: say`The list of places counts 1, 3 and 4. From the context the missing second one is the E-Mail-Accounts under Tools → Zugangsdaten; maildiag reads them.`,
      },
      de: {
        title: 'In der Liste der Zugangsdaten fehlt ein Ort',
        text: say`Die Liste der Orte zählt 1, 3 und 4. Dem Zusammenhang nach fehlen als zweiter die E-Mail-Accounts unter Tools → Zugangsdaten; maildiag liest sie.`,
      },
    },
  },
  'ntcs-names': {
    kind: 'contradiction',
    points: ['host', 'user'],
    step: null,
    words: {
      en: {
        title: 'The same parameters go by several names',
        text: say`SMTP Server and SMTP-Server, Standarduser and Standarduser für SMTP, Mailservice and SOAP-Service are the same. So are the ways ${literal('Tools → Überblick über alle Tools-Parameter')} and ${literal('TOOLS → Tools → Einstellungen → TOOLS Parameter')}. maildiag reads all spellings.`,
      },
      de: {
        title: 'Dieselben Parameter haben mehrere Namen',
        text: say`SMTP Server und SMTP-Server, Standarduser und Standarduser für SMTP, Mailservice und SOAP-Service sind jeweils dasselbe, ebenso die Wege ${literal('Tools → Überblick über alle Tools-Parameter')} und ${literal('TOOLS → Tools → Einstellungen → TOOLS Parameter')}. maildiag liest alle Schreibweisen.`,
      },
    },
  },
  'ntcs-port-25': {
    kind: 'gap',
    points: ['port'],
    step: 'port',
    words: {
      en: {
        title: 'The port is 25 where none is set, as far as known',
        text: say`The page names no default for ${setting('port')}, only 25 as an example, beside smtp.office365.com. maildiag assumes 25, the default of .NET. Microsoft and most providers want 587.`,
      },
      de: {
        title: 'Ohne Angabe gilt vermutlich Port 25',
        text: say`Die Seite nennt für ${setting('port')} keine Vorgabe, nur 25 als Beispiel, und das neben smtp.office365.com. maildiag nimmt 25 an, die Vorgabe von .NET. Microsoft und die meisten Anbieter verlangen 587.`,
      },
    },
  },
  'ntcs-dotnet-465': {
    kind: 'gap',
    points: ['security', 'port'],
    step: 'encryption',
    words: {
      en: {
        title: 'Whether NTCS can use port 465 is not documented',
        text: say`DefaultNetworkCredentials is a term of .NET, whose SmtpClient encrypts by STARTTLS only. Then ${assign('security', 'Ja')} cannot work on port 465. That is an inference, so maildiag tries both ways on 465.`,
      },
      de: {
        title: 'Ob NTCS Port 465 nutzen kann, ist nicht dokumentiert',
        text: say`DefaultNetworkCredentials ist ein Begriff aus .NET, dessen SmtpClient nur mit STARTTLS verschlüsselt. Dann kann ${assign('security', 'Ja')} auf Port 465 nicht klappen. Das ist geschlossen, daher probiert maildiag auf 465 beides.`,
      },
    },
  },
  'ntcs-ews-password': {
    kind: 'gap',
    points: ['delivery'],
    step: 'credentials',
    words: {
      en: {
        title: '6 and 7 suit an Exchange of your own only',
        text: say`6 and 7 send user and password to Exchange Web Services. Exchange Online no longer takes passwords there, and ends these services on 2027-04-01. The page does not mention it.`,
      },
      de: {
        title: '6 und 7 taugen nur für ein eigenes Exchange',
        text: say`6 und 7 senden Benutzer und Passwort an die Exchange-Webservices. Exchange Online nimmt dort keine Passwörter mehr an und beendet die Dienste am 01.04.2027. Die Seite erwähnt das nicht.`,
      },
    },
  },
  'ntcs-crm-default': {
    kind: 'contradiction',
    points: ['sender'],
    step: 'sender',
    words: {
      en: {
        title: 'The CRM parameter is on already',
        text: say`The page tells you to set Standard-E-Mail-Absenderadresse aktualisieren to 1, which is its default. It copies the employee's address into ${setting('sender')} of the user, if the employee is linked with a User-ID.`,
      },
      de: {
        title: 'Der CRM Parameter steht schon auf Ja',
        text: say`Die Seite rät, Standard-E-Mail-Absenderadresse aktualisieren auf 1 zu setzen; das ist die Vorgabe. Damit wird die Adresse des Mitarbeiters zur ${setting('sender')} des Benutzers, sofern er mit einer User-ID verknüpft ist.`,
      },
    },
  },
  'ntcs-redirect-separator': {
    kind: 'gap',
    points: ['redirectAddresses'],
    step: 'redirect',
    words: {
      en: {
        title: 'How several redirect addresses are separated is open',
        text: say`The page allows several addresses and names no separator. maildiag takes semicolon and comma. Whether the original recipients are named in the mail is not documented either.`,
      },
      de: {
        title: 'Wie man Umleitungsadressen trennt, bleibt offen',
        text: say`Die Seite erlaubt mehrere Adressen, nennt aber kein Trennzeichen. maildiag nimmt Strichpunkt und Komma. Auch ob die eigentlichen Empfänger in der Mail genannt werden, ist nicht dokumentiert.`,
      },
    },
  },
  'ntcs-address-formats': {
    kind: 'gap',
    points: ['sender'],
    step: 'sender',
    words: {
      en: {
        title: 'The formats of the sender address are not listed',
        text: say`The page announces the formats allowed for ${setting('sender')}, but the list is missing. maildiag takes a plain address. With the local mail program, an Outlook account of that address is used.`,
      },
      de: {
        title: 'Die Formate der Absenderadresse fehlen',
        text: say`Die Seite kündigt an, in welchen Formaten die ${setting('sender')} stehen darf, die Liste fehlt aber. maildiag nimmt die reine Adresse. Beim lokalen Mailprogramm wird ein Outlook-Konto mit dieser Adresse benutzt.`,
      },
    },
  },
  'ntcs-redirect-recommended': {
    kind: 'note',
    points: ['redirect', 'redirectAddresses'],
    step: 'redirect',
    words: {
      en: {
        title: 'Redirecting is meant for set-up and tests',
        text: say`BMD recommends redirecting while testing, or while new ways of sending are tried with real data. All mail then goes to the redirect address, CC and BCC are left out.`,
      },
      de: {
        title: 'Die Umleitung ist für Einrichtung und Tests gedacht',
        text: say`BMD empfiehlt die Umleitung im Testbetrieb und wenn neue Versandfunktionen mit Echtdaten erprobt werden. Dann geht alle Mail an die Umleitungsadresse, CC und BCC entfallen.`,
      },
    },
  },
  'ntcs-com-users': {
    kind: 'note',
    points: ['sender', 'delivery'],
    step: 'sender',
    words: {
      en: {
        title: 'Com users need a sender of their own',
        text: say`Without one, a Com client's invoices go out under the firm's address, with the credentials for everybody. BMD recommends ${assign('delivery', 1)} for Com and Web users: no mail program could step in.`,
      },
      de: {
        title: 'Com-Benutzer brauchen einen eigenen Absender',
        text: say`Sonst gehen Fakturen des Com-Kunden mit der Adresse der Kanzlei und deren Zugangsdaten hinaus. Für Com und Web empfiehlt BMD ${assign('delivery', 1)}, weil kein lokales Mailprogramm einspringen kann.`,
      },
    },
  },
  'ntcs-batch-server': {
    kind: 'note',
    points: ['host'],
    step: 'server',
    words: {
      en: {
        title: 'A batch server has no mail program',
        text: say`If NTCS runs without SMTP for everybody, the batch user (Stapel) needs SMTP settings of its own.`,
      },
      de: {
        title: 'Ein Stapelserver hat kein lokales Mailprogramm',
        text: say`Läuft NTCS global ohne SMTP, braucht der Stapel-User eine eigene SMTP-Einstellung in den Tools-Parametern.`,
      },
    },
  },
  'ntcs-responsible': {
    kind: 'note',
    points: [],
    step: null,
    words: {
      en: {
        title: 'Who decides on the mail settings',
        text: say`For databases in BMD's cloud leave the SMTP settings to BMD's engineers. On a system of the customer the administrator answers for server, port and password; key users and the engineer decide, not BMD support.`,
      },
      de: {
        title: 'Wer über die Mail-Einstellungen entscheidet',
        text: say`Liegt die Datenbank in der BMD-Cloud, überlassen Sie die SMTP-Einstellungen der BMD-Technik. Auf dem Kundensystem ist der Administrator für Server, Port und Passwort zuständig; Key-User und Techniker entscheiden, nicht der BMD Support.`,
      },
    },
  },
  'ntcs-find-server': {
    kind: 'note',
    points: ['host'],
    step: 'server',
    words: {
      en: {
        title: 'Where the mail server can be found',
        text: say`Every mail system can do SMTP. The server stands in Outlook under Datei → Kontoeinstellungen, with a double click on the account; otherwise the administrator knows it.`,
      },
      de: {
        title: 'Wo der SMTP-Server zu finden ist',
        text: say`Alle E-Mail-Systeme sind SMTP-fähig. Der Server steht in Outlook unter Datei → Kontoeinstellungen nach Doppelklick auf das Konto; sonst kennt ihn der Administrator.`,
      },
    },
  },
  'ntcs-limits': {
    kind: 'note',
    points: [],
    step: 'delivery',
    words: {
      en: {
        title: 'The limits of the server are known to its administrator',
        text: say`How many mails the server takes, in total and at once, BMD cannot tell. For mass mailing BMD recommends ${assign('delivery', 1)}.`,
      },
      de: {
        title: 'Die Grenzen des Servers kennt sein Administrator',
        text: say`Wie viele Mails der Server insgesamt und gleichzeitig annimmt, kann BMD nicht sagen. Für Massenversand empfiehlt BMD ${assign('delivery', 1)}.`,
      },
    },
  },
  'ntcs-places': {
    kind: 'note',
    points: ['user', 'password', 'sender'],
    step: null,
    words: {
      en: {
        title: 'Where credentials and senders are kept',
        text: say`In the Tools-Parameter (for everybody and for each user), in the E-Mail-Accounts under Zugangsdaten, in the print template of the context; and with Absender prüfen the addresses of the employee count too.`,
      },
      de: {
        title: 'Wo Zugangsdaten und Absender stehen',
        text: say`In den Tools-Parametern (global und je Benutzer), in den E-Mail-Accounts unter Zugangsdaten und im Ausdruckmodell des Kontexts; mit Absender prüfen zählen auch die Adressen am Mitarbeiterstamm.`,
      },
    },
  },
  'ntcs-sending-system': {
    kind: 'note',
    points: ['delivery'],
    step: 'configuration',
    words: {
      en: {
        title: 'Which sending system BMD recommends',
        text: say`With Exchange 2, without Exchange 0; for Com users and for mass mailing 1. Asynchronous sending has no fallback to the mail program, so it is not the rule for everybody else.`,
      },
      de: {
        title: 'Welches Versandsystem BMD empfiehlt',
        text: say`Mit Exchange 2, ohne Exchange 0, für Com-Benutzer und Massenversand 1. Asynchron gibt es keinen Rückfall auf das lokale Mailprogramm, deshalb ist es sonst nicht die Regel.`,
      },
    },
  },
  'ntcs-windows-exchange-only': {
    kind: 'note',
    points: ['delivery', 'signInKind'],
    step: 'credentials',
    words: {
      en: {
        title: 'DefaultNetworkCredentials work with Exchange only',
        text: say`They sign in with the Windows account that NTCS or the mail service runs under, and only an Exchange server takes that. Because not everybody has one, 0 is the default. Only the administrator knows.`,
      },
      de: {
        title: 'DefaultNetworkCredentials gehen nur mit Exchange',
        text: say`Angemeldet wird mit dem Windows-Konto, unter dem NTCS oder der Mailservice läuft; das nimmt nur ein Exchange Server an. Weil nicht jeder einen hat, ist 0 die Vorgabe. Ob einer da ist, weiß der Administrator.`,
      },
    },
  },
  'ntcs-accounts': {
    kind: 'note',
    points: ['sender'],
    step: 'sender',
    words: {
      en: {
        title: 'When an E-Mail-Account is used',
        text: say`When the context names it, mostly in the print template, or when its User-ID is the user's. An account's sender alone changes the sender only: whoever sends then needs the right to use it, which some providers (GMX) do not grant.`,
      },
      de: {
        title: 'Wann ein E-Mail-Account verwendet wird',
        text: say`Wenn ihn der Kontext nennt, meist das Ausdruckmodell, oder wenn seine User-ID die des Benutzers ist. Hat er nur eine Absenderadresse, braucht der Sendende das Recht auf sie; nicht jeder Anbieter erlaubt das (GMX etwa nicht).`,
      },
    },
  },
  'ntcs-employee-addresses': {
    kind: 'note',
    points: ['sender', 'checkSender'],
    step: 'sender',
    words: {
      en: {
        title: "When the employee's address becomes the sender",
        text: say`Only where the CRM method finds the sender, which the program decides; or by way of the CRM parameter or the user's own ${setting('sender')}. Both need an employee who is linked with the User-ID.`,
      },
      de: {
        title: 'Wann die Mitarbeiteradresse Absender wird',
        text: say`Nur wo die CRM-Methode den Absender ermittelt; das legt das Programm fest. Sonst über den CRM Parameter oder die eigene ${setting('sender')} des Benutzers. Der Mitarbeiter muss mit der User-ID verknüpft sein.`,
      },
    },
  },
  'ntcs-start-phase': {
    kind: 'note',
    points: ['transport'],
    step: null,
    words: {
      en: {
        title: 'In the start phase, send through the mail program',
        text: say`Small and medium firms: Im Vordergrund über den Mail-Client (NICHT modal!) versenden. Large ones: as a draft in the background, later in the background. Do not change SMTP for everybody without agreement.`,
      },
      de: {
        title: 'In der Startphase über das lokale Mailprogramm senden',
        text: say`Kleine und mittlere Betriebe: Im Vordergrund über den Mail-Client (NICHT modal!) versenden. Große: im Hintergrund als Entwurf, später im Hintergrund. SMTP nicht ohne Rücksprache für alle ändern.`,
      },
    },
  },
  'ntcs-html': {
    kind: 'note',
    points: [],
    step: 'delivery',
    words: {
      en: {
        title: 'Who decides between HTML and text',
        text: say`Over SMTP NTCS decides by the mail itself. Through the mail program the option of Outlook for new mails counts.`,
      },
      de: {
        title: 'Wer über HTML oder Text entscheidet',
        text: say`Bei SMTP entscheidet NTCS nach der Mail selbst. Über das lokale Mailprogramm gilt die Outlook-Option für neue Mails.`,
      },
    },
  },
  'ntcs-several-servers': {
    kind: 'note',
    points: ['host'],
    step: 'server',
    words: {
      en: {
        title: 'Several SMTP servers are set through accounts',
        text: say`Each E-Mail-Account may have a server of its own, also for each user of a certain print template. Diagnose such an account by itself with ${literal('--account')}.`,
      },
      de: {
        title: 'Mehrere SMTP-Server gehen über E-Mail-Accounts',
        text: say`Jeder E-Mail-Account kann einen eigenen Server haben, auch je Benutzer für ein bestimmtes Ausdruckmodell. Prüfen Sie einen solchen Account für sich mit ${literal('--account')}.`,
      },
    },
  },
  'ntcs-smtp-ok': {
    kind: 'note',
    points: [],
    step: 'delivery',
    words: {
      en: {
        title: 'SMTP OK means handed over, not delivered',
        text: say`In the E-Mail-Protokoll, SMTP OK says that the server took the mail. If it does not arrive, look for the cause at the mail server.`,
      },
      de: {
        title: 'SMTP OK heißt übergeben, nicht zugestellt',
        text: say`SMTP OK im E-Mail-Protokoll heißt, dass der Server die Mail angenommen hat. Kommt sie nicht an, liegt die Ursache beim Mailserver.`,
      },
    },
  },
  'ntcs-async-flow': {
    kind: 'note',
    points: ['delivery'],
    step: 'delivery',
    words: {
      en: {
        title: 'What happens with 1, 3, 5 and 7',
        text: say`Printing or releasing only creates a task; the SOAP service later hands these Mail-Jobs to the mail server. For each mail that fails, the user who sent it gets an internal message with the error.`,
      },
      de: {
        title: 'Was bei 1, 3, 5 und 7 geschieht',
        text: say`Druck oder Belegfreigabe erstellt nur einen Task; der SOAP-Service überträgt diese Mail-Jobs später an den Mailserver. Je fehlgeschlagener Mail erhält der Benutzer eine interne Nachricht mit dem Fehler.`,
      },
    },
  },
  'ntcs-diagnose-again': {
    kind: 'note',
    points: [],
    step: 'delivery',
    words: {
      en: {
        title: 'After a correction, test with the very same settings',
        text: say`Find the cause, with the administrator of the mail server first. Then run the Mailsystem Diagnose exactly as mail is sent: external recipient, sender account, synchronous or asynchronous, background or foreground.`,
      },
      de: {
        title: 'Nach der Korrektur genau gleich prüfen',
        text: say`Klären Sie die Ursache, zuerst mit dem Administrator des Mailservers. Danach die Mailsystem Diagnose genau wie beim Versand: externer Empfänger, Absender-Account, synchron oder asynchron, Hintergrund oder Vordergrund.`,
      },
    },
  },
  'ntcs-resend': {
    kind: 'note',
    points: ['delivery'],
    step: 'delivery',
    words: {
      en: {
        title: 'How failed mail is sent again',
        text: say`The user who created the jobs signs in, marks them under Tools → Administration → Kommunikation → Mail-Jobs and takes Sendestatus zurückstellen (to Neu). Within about a minute they are sent; a new failure stands in Letzter Fehler.`,
      },
      de: {
        title: 'Wie fehlgeschlagene Mails neu gesendet werden',
        text: say`Der Benutzer, der die Jobs erstellt hat, markiert sie unter Tools → Administration → Kommunikation → Mail-Jobs und wählt Sendestatus zurückstellen (auf Neu). Nach höchstens etwa einer Minute wird gesendet; ein neuer Fehler steht in Letzter Fehler.`,
      },
    },
  },
  'ntcs-error-codes': {
    kind: 'note',
    points: [],
    step: null,
    words: {
      en: {
        title: 'SMTP codes stand at the front of each error',
        text: say`Errors in the E-Mail-Protokoll and in the Mailsystem Diagnose begin with the SMTP code; the text behind it differs with the provider. IANA lists the codes; maildiag explains such a line with ${literal('maildiag explain')}.`,
      },
      de: {
        title: 'SMTP-Codes stehen am Anfang jedes Fehlers',
        text: say`Fehler im E-Mail-Protokoll und in der Mailsystem Diagnose beginnen mit dem SMTP-Code; der Text dahinter wechselt je nach Anbieter. Die Codes führt die IANA; maildiag erklärt eine solche Zeile mit ${literal('maildiag explain')}.`,
      },
    },
  },
  'ntcs-diagnosis-first': {
    kind: 'note',
    points: [],
    step: null,
    words: {
      en: {
        title: 'BMD points to the Mailsystem Diagnose first',
        text: say`Tools → Zugangsdaten → Mailsystem Diagnose tests users and E-Mail-Accounts with a test mail. Most failures are missing or wrong SMTP data, TLS, or the server's own settings: for the last ask your IT.`,
      },
      de: {
        title: 'BMD verweist zuerst auf die Mailsystem Diagnose',
        text: say`Tools → Zugangsdaten → Mailsystem Diagnose prüft Benutzer und E-Mail-Accounts mit einer Testmail. Ursache sind meist fehlende oder falsche SMTP-Daten, TLS oder der Server selbst; zu diesem fragen Sie Ihre IT.`,
      },
    },
  },
  'ntcs-partial-levels': {
    kind: 'gap',
    points: ['host', 'user', 'password'],
    step: 'credentials',
    words: {
      en: {
        title: 'Server, user and password come from different levels',
        text: say`The page does not say what counts when a user has only a part of them. maildiag takes each parameter by itself, as with the sender address: the user's own value, otherwise that for everybody.`,
      },
      de: {
        title: 'Server, Benutzer, Passwort: nicht von einer Ebene',
        text: say`Die Seite sagt nicht, was gilt, wenn ein Benutzer nur einen Teil davon hat. maildiag nimmt jeden Parameter für sich, wie bei der Absenderadresse: den eigenen Wert, sonst den für alle.`,
      },
    },
  },
  'ntcs-forced-sender': {
    kind: 'gap',
    points: ['forceSender', 'sender'],
    step: 'sender',
    words: {
      en: {
        title: 'Which address is forced on a user is not documented',
        text: say`${setting('forceSender')} comes before the user's own settings in the order of the levels. Whether it forces the user's own ${setting('sender')} or the one for everybody, the page leaves open; maildiag takes the user's own.`,
      },
      de: {
        title: 'Welche Adresse erzwungen wird, bleibt offen',
        text: say`In der Reihenfolge steht ${setting('forceSender')} vor den eigenen Einstellungen. Ob damit die eigene ${setting('sender')} des Benutzers oder die für alle gilt, sagt die Seite nicht; maildiag nimmt die eigene.`,
      },
    },
  },
};
