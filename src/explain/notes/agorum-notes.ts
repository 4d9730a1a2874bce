import type { AgorumNote } from '../../findings/note-id.ts';
import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';
import type { Note } from './note.ts';

/** agorum core: the page „Mailserver einrichten“ of the documentation. */
export const agorumNotes: { readonly [Id in AgorumNote]: Note } = {
  'agorum-profile': {
    kind: 'note',
    points: [],
    step: 'configuration',
    words: {
      en: {
        title: 'agorum core keeps its mail settings in two places',
        text: say`Most stand in the support tool, the two for encryption in the MetaDB. There is no file with both: maildiag reads one of its own with the same names, and a change counts only after it is made in agorum core too.`,
      },
      de: {
        title: 'agorum core hält Mail-Einstellungen an zwei Orten',
        text: say`Die meisten stehen im support tool, die zwei zur Verschlüsselung in der MetaDB. Eine Datei mit beiden gibt es nicht: maildiag liest eine eigene mit denselben Namen; eine Änderung zählt erst, wenn sie auch in agorum core gemacht ist.`,
      },
    },
  },
  'agorum-port-25': {
    kind: 'contradiction',
    points: ['port', 'host'],
    step: 'port',
    words: {
      en: {
        title: 'Port 25 has several roles at once',
        text: say`On port 25 agorum core receives mail itself, and 25 is also the default port of the external relay. Mail clients use port 2501 instead. A relay address that leads back to agorum core makes mail go round in a loop.`,
      },
      de: {
        title: 'Port 25 hat mehrere Rollen zugleich',
        text: say`Auf Port 25 nimmt agorum core selbst Mails an, und 25 ist auch die Vorgabe für das externe Relay. Mail-Clients benutzen dagegen Port 2501. Führt die Relay-Adresse zu agorum core zurück, laufen Mails im Kreis.`,
      },
    },
  },
  'agorum-chain': {
    kind: 'note',
    points: ['host', 'port'],
    step: null,
    words: {
      en: {
        title: 'How a mail leaves agorum core',
        text: say`A mail client signs in at agorum core's own relay (port 2501). agorum core keeps the mail in the user's „Gesendete Post“ and hands it to the external relay in ${setting('host')}, which sends it on.`,
      },
      de: {
        title: 'So verlässt eine Mail agorum core',
        text: say`Ein Mail-Client meldet sich am eigenen Relay von agorum core an (Port 2501). agorum core legt die Mail in „Gesendete Post“ des Benutzers ab und gibt sie dem externen Relay in ${setting('host')}, das sie weitersendet.`,
      },
    },
  },
  'agorum-incoming': {
    kind: 'note',
    points: [],
    step: null,
    words: {
      en: {
        title: 'How a mail gets into agorum core',
        text: say`An external relay takes mail from the Internet and hands it to port 25 of agorum core, which sorts it into the mailboxes by the addresses of its users. Mails are kept in agorum core; mail clients fetch them by IMAP.`,
      },
      de: {
        title: 'So kommt eine Mail nach agorum core',
        text: say`Ein externes Relay nimmt Mails aus dem Internet an und gibt sie an Port 25 von agorum core, das sie nach den Adressen der Benutzer in die Postfächer sortiert. Die Mails liegen in agorum core; Mail-Clients holen sie per IMAP.`,
      },
    },
  },
  'agorum-relay-needed': {
    kind: 'note',
    points: ['host'],
    step: 'server',
    words: {
      en: {
        title: 'agorum core needs an external relay',
        text: say`For mail from and to the outside an SMTP relay such as Exchange or Postfix must already exist; agorum core does not deliver to the Internet itself.`,
      },
      de: {
        title: 'agorum core braucht ein externes Relay',
        text: say`Für Mails von und nach außen muss bereits ein SMTP-Relay bestehen, etwa Exchange oder Postfix; agorum core stellt nicht selbst ins Internet zu.`,
      },
    },
  },
  'agorum-defaults': {
    kind: 'note',
    points: ['port', 'security'],
    step: 'configuration',
    words: {
      en: {
        title: 'The support tool shows the defaults',
        text: say`Each box of the support tool shows its default as ${literal('(default:*)')}. Documented are port 25 with STARTTLS tried, relay port 2501, ${literal('RelayAcl')} Published and ${literal('MailCreator')} roi; for the others look there.`,
      },
      de: {
        title: 'Das support tool zeigt die Vorgaben',
        text: say`Jede Box im support tool zeigt ihre Vorgabe als ${literal('(default:*)')}. Dokumentiert sind Port 25 mit versuchtem STARTTLS, Relay-Port 2501, ${literal('RelayAcl')} Published und ${literal('MailCreator')} roi; die übrigen stehen nur dort.`,
      },
    },
  },
  'agorum-metadb-types': {
    kind: 'gap',
    points: ['security'],
    step: 'encryption',
    words: {
      en: {
        title: 'What the MetaDB entries may hold is not documented',
        text: say`The documentation names ${literal('DisableSTARTTLS')} and ${literal('ForceSSL')} (11.8.5 and later) without saying which values they take. maildiag assumes true and false, and false where an entry is absent.`,
      },
      de: {
        title: 'Was in die MetaDB-Einträge gehört, ist nicht dokumentiert',
        text: say`Die Dokumentation nennt ${literal('DisableSTARTTLS')} und ${literal('ForceSSL')} (ab 11.8.5), aber keine Werte dafür. maildiag nimmt true und false an, und false, wo ein Eintrag fehlt.`,
      },
    },
  },
  'agorum-starttls-off': {
    kind: 'note',
    points: ['security'],
    step: 'encryption',
    words: {
      en: {
        title: 'Switching STARTTLS off is only a stopgap',
        text: say`By default agorum core tries STARTTLS, and a bad certificate is an error. ${literal('DisableSTARTTLS')} avoids it by sending everything readable: for a while at most, and not in public networks. With ${literal('ForceSSL')} the connection is encrypted from the first byte all the same.`,
      },
      de: {
        title: 'STARTTLS abzuschalten ist nur eine Übergangslösung',
        text: say`Im Standard versucht agorum core STARTTLS, und ein schlechtes Zertifikat ist ein Fehler. ${literal('DisableSTARTTLS')} umgeht ihn, indem alles lesbar gesendet wird: höchstens vorübergehend, nie in öffentlichen Netzen. Mit ${literal('ForceSSL')} ist die Verbindung trotzdem ab dem ersten Byte verschlüsselt.`,
      },
    },
  },
  'agorum-java-trust': {
    kind: 'note',
    points: ['caFile'],
    step: 'certificate',
    words: {
      en: {
        title: 'agorum core trusts what its Java trusts',
        text: say`${literal('unable to find valid certification path to requested target')} comes from Java: the chain is incomplete, or its root is not in Java's trust store. Complete the chain or import the root there. maildiag cannot read that store; name a PEM export of it in ${setting('caFile')}, else the public roots count.`,
      },
      de: {
        title: 'agorum core vertraut, wem sein Java vertraut',
        text: say`${literal('unable to find valid certification path to requested target')} kommt von Java: Die Kette ist unvollständig, oder die Wurzel fehlt im Truststore. Vervollständigen Sie die Kette, oder importieren Sie die Wurzel dort. maildiag kann den Truststore nicht lesen; nennen Sie einen PEM-Export in ${setting('caFile')}, sonst zählen die öffentlichen Wurzeln.`,
      },
    },
  },
  'agorum-half-credentials': {
    kind: 'gap',
    points: ['user', 'password'],
    step: 'credentials',
    words: {
      en: {
        title: 'A user without a password, or the reverse, is not described',
        text: say`The documentation only says that ${setting('user')} and ${setting('password')} stay empty where none is needed. What agorum core does with one of the two is left open; most likely the sign-in fails. Fill in both, or empty both.`,
      },
      de: {
        title: 'Benutzer ohne Passwort oder umgekehrt ist nicht geregelt',
        text: say`Die Dokumentation sagt nur, dass ${setting('user')} und ${setting('password')} leer bleiben, wo sie nicht gebraucht werden. Was agorum core mit nur einem von beiden tut, bleibt offen; wahrscheinlich scheitert die Anmeldung. Tragen Sie beide ein, oder leeren Sie beide.`,
      },
    },
  },
  'agorum-email-domain': {
    kind: 'note',
    points: ['senderDomain', 'sender'],
    step: 'sender',
    words: {
      en: {
        title: 'agorum core has no sender address of its own',
        text: say`Mails carry the address of the user who writes them; new users get one in ${setting('senderDomain')}. maildiag asks the relay with postmaster@ of that domain unless ${literal('--sender')} names the address of a real user.`,
      },
      de: {
        title: 'agorum core hat keine eigene Absenderadresse',
        text: say`Mails tragen die Adresse des Benutzers, der sie schreibt; neue Benutzer bekommen eine in ${setting('senderDomain')}. maildiag fragt das Relay mit postmaster@ dieser Domain, solange ${literal('--sender')} nicht die Adresse eines echten Benutzers nennt.`,
      },
    },
  },
  'agorum-mail-creator': {
    kind: 'note',
    points: [],
    step: 'configuration',
    words: {
      en: {
        title: 'MailCreator is a user, not an address',
        text: say`${literal('MailCreator')} names the agorum core user who creates mails in place of roi. It is a user name and never appears as a sender address.`,
      },
      de: {
        title: 'MailCreator ist ein Benutzer, keine Adresse',
        text: say`${literal('MailCreator')} nennt den Benutzer von agorum core, der Mails anstelle von roi erstellt. Es ist ein Benutzername und erscheint nie als Absenderadresse.`,
      },
    },
  },
  'agorum-access-lists': {
    kind: 'note',
    points: [],
    step: 'delivery',
    words: {
      en: {
        title: 'Two access lists decide who may send',
        text: say`${literal('ACL_standard_mail_create')} (under standard/mail) allows users to write and send mails, ${literal('RelayAcl')} to use the relay for mail clients (default Published: everybody). If agorum core refuses to send without asking the server, look there first.`,
      },
      de: {
        title: 'Zwei Zugriffslisten entscheiden, wer senden darf',
        text: say`${literal('ACL_standard_mail_create')} (unter standard/mail) erlaubt Benutzern, Mails zu erstellen und zu verschicken, ${literal('RelayAcl')} das Relay für Mail-Clients (Vorgabe Published: alle). Verweigert agorum core den Versand, ohne den Server zu fragen, sehen Sie zuerst dort nach.`,
      },
    },
  },
  'agorum-acl-table': {
    kind: 'gap',
    points: [],
    step: 'delivery',
    words: {
      en: {
        title: 'The table of access lists lacks the user group',
        text: say`The table has a column ${literal('Benutzergruppe')} without any value. Which groups are in ${literal('ACL_standard_mail_create')} by default can only be seen in the installation.`,
      },
      de: {
        title: 'In der ACL-Tabelle fehlt die Benutzergruppe',
        text: say`Die Tabelle hat eine Spalte ${literal('Benutzergruppe')} ohne Werte. Welche Gruppen im Standard in ${literal('ACL_standard_mail_create')} stehen, zeigt nur die Installation.`,
      },
    },
  },
  'agorum-attachments': {
    kind: 'note',
    points: [],
    step: 'delivery',
    words: {
      en: {
        title: 'Not every object may be attached',
        text: say`${literal('AllowedMailAttachmentObjects')} says which agorum core objects may go as attachments. A mail that fails only with an attachment may be stopped there; maildiag shows the value but cannot test it.`,
      },
      de: {
        title: 'Nicht jedes Objekt darf als Anhang mit',
        text: say`${literal('AllowedMailAttachmentObjects')} bestimmt, welche Objekte von agorum core als Anhang verwendet werden dürfen. Scheitert eine Mail nur mit Anhang, kann es daran liegen; maildiag zeigt den Wert, kann ihn aber nicht prüfen.`,
      },
    },
  },
};
