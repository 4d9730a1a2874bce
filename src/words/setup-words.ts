import type { Locale } from '../settings/locale.ts';
import { type SetupScreenWords, setupScreenWords } from './setup-screen-words.ts';

/** How a candidate stands, by the names that the search has for it. */
type CandidateWord =
  | 'listed'
  | 'probing'
  | 'answers'
  | 'tls-ok'
  | 'no-sign-in'
  | 'wrong-certificate'
  | 'no-encryption'
  | 'turned-away'
  | 'not-smtp'
  | 'refused'
  | 'silent'
  | 'unreachable'
  | 'no-such-host'
  | 'dns-fails'
  | 'not-in-system'
  | 'not-needed';

/** What a provider's customer has to know. */
type RemarkWord =
  | 'enable-access'
  | 'separate-password'
  | 'app-password'
  | 'app-password-with-2fa'
  | 'smtp-auth-off'
  | 'oauth-only'
  | 'own-user-name'
  | 'sender-of-account'
  | 'no-smtp';

type PlaceWord = 'mail-servers' | 'autoconfig' | 'srv' | 'usual-names';

type ReasonWord =
  | 'no-server'
  | 'no-connection'
  | 'not-in-system'
  | 'no-smtp'
  | 'declined'
  | 'sign-in-refused'
  | 'sending-refused'
  | 'stopped';

/** Words of the first-time setup, for lines and screens. */
export interface SetupWords {
  readonly title: (address: string, product: string) => string;
  readonly states: { readonly [Word in CandidateWord]: string };
  readonly security: { readonly tls: string; readonly starttls: string };
  readonly places: { readonly [Word in PlaceWord]: string };
  /** What a place named; `hosts` is empty where it named nothing. */
  readonly named: (place: string, hosts: string) => string;
  readonly provider: (name: string) => string;
  readonly remarks: { readonly [Word in RemarkWord]: string };
  readonly autoconfigElsewhere: (domain: string, host: string) => string;
  readonly signIn: {
    readonly begins: (place: string, user: string) => string;
    readonly elsewhere: (host: string, domain: string) => string;
    readonly accepted: string;
    readonly refused: string;
    readonly 'not-tried': string;
  };
  readonly senderAccepted: (sender: string) => string;
  readonly testMailAccepted: (recipient: string) => string;
  readonly reasons: { readonly [Word in ReasonWord]: (domain: string, product: string) => string };
  readonly settings: (product: string) => string;
  /** For systems that keep their settings in their own screens. */
  readonly typeIn: (product: string) => string;
  readonly passwordAsGiven: string;
  readonly testOperation: (name: string, address: string) => string;
  readonly written: (path: string) => string;
  readonly changed: (path: string, backup: string) => string;
  readonly unchanged: (path: string) => string;
  readonly notWritten: (path: string, reason: string) => string;
  readonly exists: string;
  readonly next: (path: string) => string;
  readonly screen: SetupScreenWords;
}

export const setupWords: { readonly [L in Locale]: SetupWords } = {
  en: {
    title: (address, product) => `maildiag setup · ${address} · ${product}`,
    states: {
      listed: 'waits',
      probing: 'connecting',
      answers: 'answers',
      'tls-ok': 'encrypted, right certificate',
      'no-sign-in': 'offers no sign-in',
      'wrong-certificate': 'wrong certificate: no password',
      'no-encryption': 'no encryption here',
      'turned-away': 'turns us away',
      'not-smtp': 'does not speak SMTP',
      refused: 'refuses connections',
      silent: 'does not answer',
      unreachable: 'cannot be reached',
      'no-such-host': 'no such name',
      'dns-fails': 'the DNS gives no answer',
      'not-in-system': 'the system cannot do that',
      'not-needed': 'not needed',
    },
    security: { tls: 'TLS', starttls: 'STARTTLS' },
    places: {
      'mail-servers': 'mail servers (MX)',
      autoconfig: 'autoconfig of the domain',
      srv: 'SRV records',
      'usual-names': 'usual names',
    },
    named: (place, hosts) => `${place}: ${hosts === '' ? 'nothing' : hosts}`,
    provider: (name) => `Provider: ${name}`,
    remarks: {
      'enable-access': 'Sending by programs is off until you allow it in the web mail (POP3/IMAP access).',
      'separate-password': 'Mail programs need a password of their own; you set it in the customer centre.',
      'app-password': 'Takes no account password here: make an app password for this system.',
      'app-password-with-2fa': 'With two-factor sign-in: make an app password for this system.',
      'smtp-auth-off':
        'Sign-in over SMTP is off in new tenants: an administrator allows “Authenticated SMTP” for the mailbox.',
      'oauth-only': 'Takes no passwords over SMTP any more, only OAuth 2; for a business system use another mailbox.',
      'own-user-name': 'The user can be the mailbox name (such as m0123456) in place of the address.',
      'sender-of-account': 'The sender’s domain must be the one of the account.',
      'no-smtp': 'Has no SMTP for other programs; for a business system use a mailbox elsewhere.',
    },
    autoconfigElsewhere: (domain, host) =>
      `${domain} sends mail programs to ${host}; that is somebody else’s server, so it was not asked.`,
    signIn: {
      begins: (place, user) => `Signing in at ${place} as ${user}`,
      elsewhere: (host, domain) => `${host} is not below ${domain}: only the DNS names it. Its certificate is right.`,
      accepted: 'Sign-in accepted',
      refused: 'Sign-in refused',
      'not-tried': 'No sign-in took place',
    },
    senderAccepted: (sender) => `Sender accepted: ${sender}`,
    testMailAccepted: (recipient) => `Test mail accepted for ${recipient}`,
    reasons: {
      'no-server': (domain) => `No mail server was found for ${domain}: no MX, no SRV, no autoconfig, no usual name.`,
      'no-connection': (domain) => `None of the servers found for ${domain} can be used.`,
      'not-in-system': (_, product) => `The servers ask for an encryption that ${product} does not have.`,
      'no-smtp': (domain) => `The provider of ${domain} has no SMTP for other programs.`,
      declined: () => 'No sign-in took place: you did not want the password to go to that server.',
      'sign-in-refused': () => 'The server is right, but it does not accept the sign-in.',
      'sending-refused': () => 'Sign-in works, but the server does not take the mail.',
      stopped: () => 'Stopped before settings were found.',
    },
    settings: (product) => `Settings for ${product}:`,
    typeIn: (product) => `Type these into ${product}:`,
    passwordAsGiven: '(the password)',
    testOperation: (name, address) =>
      `Test operation: ${name} is on, all mail goes to ${address}. Switch it off when the tests are done.`,
    written: (path) => `Written, for your eyes only: ${path}`,
    changed: (path, backup) => `Changed: ${path} (before: ${backup})`,
    unchanged: (path) => `${path} holds these values already.`,
    notWritten: (path, reason) => `Could not be written to ${path}: ${reason}`,
    exists: 'it exists, and nothing is overwritten',
    next: (path) => `Next: maildiag check ${path}`,
    screen: setupScreenWords.en,
  },
  de: {
    title: (address, product) => `maildiag setup · ${address} · ${product}`,
    states: {
      listed: 'wartet',
      probing: 'verbindet',
      answers: 'antwortet',
      'tls-ok': 'verschlüsselt, Zertifikat stimmt',
      'no-sign-in': 'bietet keine Anmeldung an',
      'wrong-certificate': 'falsches Zertifikat: kein Passwort',
      'no-encryption': 'hier keine Verschlüsselung',
      'turned-away': 'weist uns ab',
      'not-smtp': 'spricht kein SMTP',
      refused: 'lehnt Verbindungen ab',
      silent: 'antwortet nicht',
      unreachable: 'nicht erreichbar',
      'no-such-host': 'kein solcher Name',
      'dns-fails': 'das DNS gibt keine Antwort',
      'not-in-system': 'das kann das System nicht',
      'not-needed': 'nicht nötig',
    },
    security: { tls: 'TLS', starttls: 'STARTTLS' },
    places: {
      'mail-servers': 'Mailserver (MX)',
      autoconfig: 'Autoconfig der Domain',
      srv: 'SRV-Einträge',
      'usual-names': 'übliche Namen',
    },
    named: (place, hosts) => `${place}: ${hosts === '' ? 'nichts' : hosts}`,
    provider: (name) => `Anbieter: ${name}`,
    remarks: {
      'enable-access': 'Der Versand durch Programme ist aus, bis Sie ihn im Webmail erlauben (POP3/IMAP-Zugriff).',
      'separate-password': 'Mailprogramme brauchen ein eigenes Passwort; Sie legen es im Kundencenter fest.',
      'app-password': 'Nimmt hier kein Kontopasswort: Legen Sie ein App-Passwort für dieses System an.',
      'app-password-with-2fa': 'Bei Zwei-Faktor-Anmeldung: Legen Sie ein App-Passwort für dieses System an.',
      'smtp-auth-off':
        'Die Anmeldung über SMTP ist bei neuen Mandanten aus: Ein Administrator erlaubt dem Postfach „Authentifiziertes SMTP“.',
      'oauth-only':
        'Nimmt über SMTP keine Passwörter mehr, nur OAuth 2; nehmen Sie für ein System ein anderes Postfach.',
      'own-user-name': 'Der Benutzer kann statt der Adresse der Postfachname sein (etwa m0123456).',
      'sender-of-account': 'Die Domain des Absenders muss die des Kontos sein.',
      'no-smtp': 'Hat kein SMTP für andere Programme; nehmen Sie für ein System ein Postfach anderswo.',
    },
    autoconfigElsewhere: (domain, host) =>
      `${domain} verweist Mailprogramme auf ${host}; das ist ein fremder Server, er wurde nicht gefragt.`,
    signIn: {
      begins: (place, user) => `Anmeldung bei ${place} als ${user}`,
      elsewhere: (host, domain) =>
        `${host} liegt nicht unter ${domain}: Nur das DNS nennt ihn. Sein Zertifikat stimmt.`,
      accepted: 'Anmeldung angenommen',
      refused: 'Anmeldung abgelehnt',
      'not-tried': 'Es kam zu keiner Anmeldung',
    },
    senderAccepted: (sender) => `Absender angenommen: ${sender}`,
    testMailAccepted: (recipient) => `Testmail angenommen für ${recipient}`,
    reasons: {
      'no-server': (domain) =>
        `Für ${domain} fand sich kein Mailserver: kein MX, kein SRV, kein Autoconfig, kein üblicher Name.`,
      'no-connection': (domain) => `Keiner der Server, die sich für ${domain} fanden, ist brauchbar.`,
      'not-in-system': (_, product) => `Die Server verlangen eine Verschlüsselung, die ${product} nicht hat.`,
      'no-smtp': (domain) => `Der Anbieter von ${domain} hat kein SMTP für andere Programme.`,
      declined: () => 'Keine Anmeldung: Sie wollten nicht, dass das Passwort an diesen Server geht.',
      'sign-in-refused': () => 'Der Server stimmt, aber er nimmt die Anmeldung nicht an.',
      'sending-refused': () => 'Die Anmeldung klappt, aber der Server nimmt die Mail nicht an.',
      stopped: () => 'Abgebrochen, bevor sich Einstellungen fanden.',
    },
    settings: (product) => `Einstellungen für ${product}:`,
    typeIn: (product) => `Das tragen Sie in ${product} ein:`,
    passwordAsGiven: '(das Passwort)',
    testOperation: (name, address) =>
      `Testbetrieb: ${name} ist an, alle Mails gehen an ${address}. Schalten Sie es nach den Tests aus.`,
    written: (path) => `Geschrieben, nur für Sie lesbar: ${path}`,
    changed: (path, backup) => `Geändert: ${path} (vorher: ${backup})`,
    unchanged: (path) => `${path} enthält diese Werte schon.`,
    notWritten: (path, reason) => `Konnte nicht nach ${path} geschrieben werden: ${reason}`,
    exists: 'Die Datei gibt es schon, überschrieben wird nichts',
    next: (path) => `Als Nächstes: maildiag check ${path}`,
    screen: setupScreenWords.de,
  },
};
