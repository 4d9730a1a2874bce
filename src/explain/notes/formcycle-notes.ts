import type { FormcycleNote } from '../../findings/note-id.ts';
import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';
import type { Note } from './note.ts';

/** FORMCYCLE: the page „E-Mail-Server“ of the system settings in the help for version 7, and its predecessor for version 6. */
export const formcycleNotes: { readonly [Id in FormcycleNote]: Note } = {
  'formcycle-profile': {
    kind: 'note',
    points: [],
    step: 'configuration',
    words: {
      en: {
        title: 'FORMCYCLE keeps its mail settings in its database',
        text: say`There is no settings file and no export of them. maildiag reads a file of its own with the names from the screens; a change counts only after it is entered in FORMCYCLE too.`,
      },
      de: {
        title: 'FORMCYCLE hält Mail-Einstellungen in der Datenbank',
        text: say`Eine Einstellungsdatei oder einen Export davon gibt es nicht. maildiag liest eine eigene Datei mit den Namen der Oberfläche; eine Änderung zählt erst, wenn sie auch in FORMCYCLE eingetragen ist.`,
      },
    },
  },
  'formcycle-system-server': {
    kind: 'contradiction',
    points: ['enabled', 'host'],
    step: 'configuration',
    words: {
      en: {
        title: 'What the system-wide server is for depends on the version',
        text: say`The help for version 6 calls the system-wide server a fallback for tenants without one of their own. The help for version 7 says: without it nobody sends, not even a tenant with a server of its own. maildiag follows version 7.`,
      },
      de: {
        title: 'Wozu der systemweite Server dient, hängt an der Version',
        text: say`Die Hilfe zu Version 6 nennt den systemweiten Server einen Ersatz für Mandanten ohne eigenen. Die Hilfe zu Version 7 sagt: Ohne ihn sendet niemand, auch kein Mandant mit eigenem Server. maildiag folgt Version 7.`,
      },
    },
  },
  'formcycle-stored-tenant-server': {
    kind: 'gap',
    points: ['host'],
    step: 'configuration',
    words: {
      en: {
        title: 'A stored but forbidden tenant server: open which counts',
        text: say`The tenant may no longer configure a mail server of its own, but one is still stored. The documentation does not say whether FORMCYCLE goes on using it, so it is unclear through which server mail leaves; maildiag checks the one that counts by the documented rules.`,
      },
      de: {
        title: 'Hinterlegt, aber verboten: offen, welcher Server zählt',
        text: say`Der Mandant darf keinen eigenen Mailserver mehr konfigurieren, einer ist aber noch hinterlegt. Die Dokumentation sagt nicht, ob FORMCYCLE ihn weiter benutzt; es ist unklar, über welchen Server Mails gehen. maildiag prüft den, der nach den dokumentierten Regeln zählt.`,
      },
    },
  },
  'formcycle-version-7-3-0': {
    kind: 'contradiction',
    points: ['signInKind'],
    step: 'configuration',
    words: {
      en: {
        title: 'Version 7.3.0 stands for both the old and the new state',
        text: say`${literal('Anmeldung erforderlich')} is marked „bis 7.3.0“, ${literal('Authentifizierung')} „7.3.0+“; both ranges hold 7.3.0. maildiag counts 7.3.0 as new.`,
      },
      de: {
        title: 'Version 7.3.0 steht für alten und neuen Stand',
        text: say`${literal('Anmeldung erforderlich')} trägt den Vermerk „bis 7.3.0“, ${literal('Authentifizierung')} den Vermerk „7.3.0+“; beides schließt 7.3.0 ein. maildiag zählt 7.3.0 zum neuen Stand.`,
      },
    },
  },
  'formcycle-rfc-6532': {
    kind: 'note',
    points: ['smtputf8'],
    step: 'sender',
    words: {
      en: {
        title: 'RFC 6532 in FORMCYCLE is SMTPUTF8 at the server',
        text: say`FORMCYCLE (7.1.0 and later) names the message format, RFC 6532. What a server announces for it is SMTPUTF8 (RFC 6531); maildiag looks for that. Only then can addresses such as ${literal('山田太郎@株式.会社')} be written to.`,
      },
      de: {
        title: 'RFC 6532 heißt beim Server SMTPUTF8',
        text: say`FORMCYCLE (ab 7.1.0) nennt das Nachrichtenformat, RFC 6532. Der Server kündigt es als SMTPUTF8 an (RFC 6531); danach sieht maildiag. Nur dann erreicht eine Mail Adressen wie ${literal('山田太郎@株式.会社')}.`,
      },
    },
  },
  'formcycle-azure-name': {
    kind: 'note',
    points: ['tenantId', 'clientId'],
    step: 'credentials',
    words: {
      en: {
        title: 'Azure Active Directory is Microsoft Entra ID today',
        text: say`The documentation says Azure AD and Azure Active Directory Admin Center. Microsoft calls them Microsoft Entra ID and Microsoft Entra admin center today; its menus differ from the ones described.`,
      },
      de: {
        title: 'Azure Active Directory heißt heute Microsoft Entra ID',
        text: say`Die Dokumentation spricht von Azure AD und vom Azure Active Directory Admin Center. Microsoft nennt sie heute Microsoft Entra ID und Microsoft Entra Admin Center; die Menüs weichen von den beschriebenen ab.`,
      },
    },
  },
  'formcycle-graph-sender': {
    kind: 'note',
    points: ['sender'],
    step: 'sender',
    words: {
      en: {
        title: 'With Graph only a user of the directory can be sender',
        text: say`${setting('sender')} must belong to a user in Microsoft Entra ID. A shared mailbox is such a user too; a distribution list or a mail contact most likely is not, though the documentation does not name them.`,
      },
      de: {
        title: 'Mit Graph sendet nur ein Benutzer des Verzeichnisses',
        text: say`${setting('sender')} muss einem Benutzer in Microsoft Entra ID gehören. Auch ein freigegebenes Postfach ist ein solcher Benutzer; ein Verteiler oder Mailkontakt wohl nicht, die Dokumentation nennt sie nicht.`,
      },
    },
  },
  'formcycle-graph-permissions': {
    kind: 'note',
    points: ['clientId'],
    step: 'credentials',
    words: {
      en: {
        title: 'Graph needs two application permissions',
        text: say`The app registration needs ${literal('Mail.Send')} and ${literal('User.Read.All')} as application permissions, and an administrator has to consent to them. Delegated permissions of the same names do not help.`,
      },
      de: {
        title: 'Graph braucht zwei Anwendungsberechtigungen',
        text: say`Die App-Registrierung braucht ${literal('Mail.Send')} und ${literal('User.Read.All')} als Anwendungsberechtigungen, und die Administration muss ihnen zustimmen. Delegierte Berechtigungen gleichen Namens helfen nicht.`,
      },
    },
  },
  'formcycle-client-secret': {
    kind: 'note',
    points: ['clientSecret'],
    step: 'credentials',
    words: {
      en: {
        title: 'A client secret is shown only once',
        text: say`Azure shows the value of a new client secret once, right after it is made. A lost one has to be made anew. The list there also shows a secret ID, a GUID: that is not the secret.`,
      },
      de: {
        title: 'Ein Clientschlüssel wird nur einmal angezeigt',
        text: say`Azure zeigt den Wert eines neuen Clientschlüssels nur einmal, gleich nach dem Anlegen. Ein verlorener muss neu angelegt werden. Die Liste dort zeigt auch eine Geheimnis-ID, eine GUID: Das ist nicht der Schlüssel.`,
      },
    },
  },
  'formcycle-encryption-list': {
    kind: 'gap',
    points: ['security', 'port'],
    step: 'encryption',
    words: {
      en: {
        title: 'The words to choose from for encryption are not documented',
        text: say`The documentation only speaks of the kind of encryption that the server expects. maildiag takes SSL for TLS from the first byte, and TLS for the same on port 465 but for STARTTLS on 587 and 25; on any other port it tries both.`,
      },
      de: {
        title: 'Die Auswahl der Verschlüsselung ist nicht dokumentiert',
        text: say`Die Dokumentation spricht nur von der Art, die der Server erwartet. maildiag versteht SSL als TLS ab dem ersten Byte, TLS auf Port 465 ebenso, auf 587 und 25 als STARTTLS; auf anderen Ports versucht es beides.`,
      },
    },
  },
  'formcycle-sign-in-list': {
    kind: 'gap',
    points: ['signInKind'],
    step: 'credentials',
    words: {
      en: {
        title: 'The kinds of sign-in to choose from are not documented',
        text: say`The documentation has headings for ${literal('Benutzername und Passwort')} and ${literal('Microsoft Office 365 (Graph API)')}. maildiag takes ${literal('keine')} too, for a server that asks for no sign-in.`,
      },
      de: {
        title: 'Die Auswahl der Authentifizierung ist nicht dokumentiert',
        text: say`Die Dokumentation hat Überschriften für ${literal('Benutzername und Passwort')} und ${literal('Microsoft Office 365 (Graph API)')}. maildiag nimmt auch ${literal('keine')} an, für einen Server ohne Anmeldung.`,
      },
    },
  },
  'formcycle-test-mail': {
    kind: 'note',
    points: [],
    step: 'delivery',
    words: {
      en: {
        title: 'FORMCYCLE can send a test mail itself',
        text: say`The page ${literal('E-Mail-Server')} sends a test mail to any address. Once the steps here are fine, send one there as well: only that one really goes through FORMCYCLE.`,
      },
      de: {
        title: 'FORMCYCLE kann selbst eine Test-Mail senden',
        text: say`Die Seite ${literal('E-Mail-Server')} sendet eine Test-Mail an eine beliebige Adresse. Sind die Schritte hier in Ordnung, senden Sie auch dort eine: Nur sie geht wirklich durch FORMCYCLE.`,
      },
    },
  },
  'formcycle-system-sender': {
    kind: 'note',
    points: ['sender', 'senderName'],
    step: 'sender',
    words: {
      en: {
        title: "The sender is that of the system's own mails",
        text: say`${setting('sender')} and ${setting('senderName')} stand in the mails that FORMCYCLE sends itself, such as those with login data. Mails of a form's workflow can carry another sender, which the server has to accept too.`,
      },
      de: {
        title: 'Der Absender gilt für Mails des Systems selbst',
        text: say`${setting('sender')} und ${setting('senderName')} stehen in den Mails, die FORMCYCLE selbst sendet, etwa mit Anmeldedaten. Mails aus dem Workflow eines Formulars können einen anderen Absender tragen; auch den muss der Server annehmen.`,
      },
    },
  },
  'formcycle-support': {
    kind: 'note',
    points: [],
    step: 'configuration',
    words: {
      en: {
        title: 'Support requests go out by mail too',
        text: say`They go to ${literal('E-Mail-Adresse für Support-Anfragen')}. A tenant can change it only if ${literal('Mandantspezifische Support-Adresse erlauben')} is on. ${literal('Systeminformation an Support-Anfrage anhängen')} adds licence data and the version.`,
      },
      de: {
        title: 'Auch Support-Anfragen gehen per Mail hinaus',
        text: say`Sie gehen an ${literal('E-Mail-Adresse für Support-Anfragen')}. Ein Mandant kann sie nur ändern, wenn ${literal('Mandantspezifische Support-Adresse erlauben')} eingeschaltet ist. ${literal('Systeminformation an Support-Anfrage anhängen')} fügt Lizenzdaten und Version hinzu.`,
      },
    },
  },
  'formcycle-without-server': {
    kind: 'note',
    points: ['enabled'],
    step: 'configuration',
    words: {
      en: {
        title: 'What does not work without a mail server',
        text: say`Without a usable server, „Passwort vergessen“, login data by mail and workflow actions of the type E-Mail fail. Since 7.3.0 the system administrator can also forbid a tenant the system-wide server, a server of its own, or both.`,
      },
      de: {
        title: 'Was ohne Mailserver nicht geht',
        text: say`Ohne nutzbaren Server gehen „Passwort vergessen“, Anmeldedaten per Mail und Workflow-Aktionen vom Typ E-Mail nicht. Ab 7.3.0 kann die Systemadministration einem Mandanten den systemweiten Server, einen eigenen oder beides verbieten.`,
      },
    },
  },
};
