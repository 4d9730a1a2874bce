import type { AcceptanceItem } from './acceptance-item.ts';
import { liveTest } from './live-test.ts';

const main = 'test/systems/esoffice.test.ts';
const exchange = 'test/systems/esoffice-exchange.test.ts';
const played = 'test/commands/check-exchange.test.ts';
const smime = 'test/systems/esoffice-smime.test.ts';

/** The manual of esoffice and eserp: the page on the outgoing mail server (Postausgangsserver) of esBusinessserver. */
export const esofficeAcceptance: readonly AcceptanceItem[] = [
  {
    item: 41,
    statement: 'The services must be restarted after saving',
    covered: [`${main} › a healthy outgoing mail server › names the service that must be restarted after a change`],
    shown: 'About this system, note esoffice-ask-administrator; advice on a changed value (config.restart-needed)',
  },
  {
    item: 42,
    statement: 'Aktiviert; while it is off nothing is validated',
    covered: [
      `${main} › sending switched off › is told alone: the product does not look at the other values`,
      `${main} › sending switched off › leaves every value visible as it was entered, and calls none wrong`,
      `${main} › sending switched off › shows the faults once it is switched on`,
      `${main} › sending switched off › a note says why nothing is checked`,
      liveTest('esoffice-switched-off'),
    ],
  },
  {
    item: 43,
    statement: 'Server-Typ SMTP or Exchange; the fields depend on it',
    covered: [
      `${main} › the server type › decides which fields count: those of the other type are not judged`,
      `${main} › the server type › a fault in the lines of the other type is not told either`,
      `${main} › the server type › other than SMTP and Exchange is shown with what is allowed`,
      `${main} › the server type › missing is asked for, and taken from the fields that are filled`,
      `${exchange} › the server type Exchange › exchange-online reads the fields of the chosen connection and leaves those of SMTP alone`,
      liveTest('esoffice-exchange'),
    ],
  },
  {
    item: 44,
    statement: 'OAuth needs the server type Exchange and a connection with that kind of sign-in',
    covered: [
      `${main} › the kind of sign-in › OAuth is not possible with the server type SMTP, and the way to it is named`,
      `${exchange} › the application of a connection › OAuth 2.0 is oauth`,
      liveTest('esoffice-oauth'),
    ],
    shown: 'About this system, note esoffice-oauth',
  },
  {
    item: 45,
    statement: 'Authentifikation Keine, Windows or Passwort',
    covered: [
      `${main} › the kind of sign-in › Keine is none`,
      `${main} › the kind of sign-in › Windows is windows`,
      `${main} › the kind of sign-in › PASSWORT is password`,
      `${main} › the kind of sign-in › Windows means the account of the service, as the user is reminded`,
      `${main} › the kind of sign-in › none ignores user and password, but shows the user that is entered`,
      `${main} › the kind of sign-in › Keine is doubted where the provider takes signed-in accounts only`,
      liveTest('esoffice-windows'),
      liveTest('esoffice-no-sign-in'),
    ],
    shown: 'Step credentials, note esoffice-windows-account',
  },
  {
    item: 46,
    statement: 'Hostname, a name or an IP address',
    covered: [
      `${main} › TLS and port › an IP address is a server too, a web address is doubted`,
      `${main} › TLS and port › Hostname missing is asked for`,
      liveTest('esoffice-certificate'),
    ],
  },
  {
    item: 47,
    statement: 'Port',
    covered: [
      `${main} › TLS and port › Port=70000 is shown with what is allowed`,
      `${main} › TLS and port › Port missing is asked for`,
      liveTest('esoffice-healthy'),
    ],
  },
  {
    item: 48,
    statement: 'Benutzername and Passwort of the mail account',
    covered: [
      `${main} › the kind of sign-in › a password needs both user and password`,
      `${main} › lines › a torn password is told without any piece of it`,
      liveTest('esoffice-password'),
    ],
    shown: 'Step credentials',
  },
  {
    item: 49,
    statement: 'The account has Send As for all users who send',
    covered: [
      `${main} › the sender addresses › of others need Send As for the one account that sends for all`,
      `${main} › the sender addresses › are the usual one and those of the departments, each judged`,
      liveTest('esoffice-sender-refused'),
    ],
    shown: 'Step sender, each address of the list; note esoffice-send-as-all',
  },
  {
    item: 50,
    statement: 'TLS on or off, a "secure SSL connection"',
    covered: [
      `${main} › TLS and port › ja on port 465 is tls`,
      `${main} › TLS and port › ja on port 587 is starttls`,
      `${main} › TLS and port › ja on port 25 is starttls`,
      `${main} › TLS and port › ja on port 2525 is ambiguous`,
      `${main} › TLS and port › without encryption the password is readable`,
      liveTest('esoffice-healthy'),
    ],
    shown: 'Step encryption, note esoffice-tls; about this system, note esoffice-tooltips',
  },
  {
    item: 51,
    statement: 'Absenderadresse, and further sender addresses from eserp such as those of departments',
    covered: [
      `${main} › the sender addresses › are the usual one and those of the departments, each judged`,
      `${main} › the sender addresses › appear once, whatever their case`,
      liveTest('esoffice-senders'),
      liveTest('esoffice-sender-refused'),
    ],
  },
  {
    item: 52,
    statement: 'BCC an Absender: a blind copy of every mail to its sender',
    covered: [`${main} › the sender addresses › a blind copy to the sender doubles the mails`],
    shown: 'Step delivery, note esoffice-blind-copy',
  },
  {
    item: 53,
    statement: 'Timeout: minutes by its label, seconds by its text',
    covered: [
      `${main} › the timeout › is minutes by its name and seconds by its text: kept as written, with both readings, and used by no wait`,
      liveTest('esoffice-healthy'),
    ],
  },
  {
    item: 54,
    statement: 'S/MIME: certificate required, chosen from the SSL configuration, restart needed',
    covered: [
      `${smime} › S/MIME › needs a certificate`,
      `${smime} › S/MIME › with expired.pem is told as expired`,
      `${smime} › S/MIME › with server.pem is told as usage`,
      `${smime} › S/MIME › with other.pem is told as other-address`,
      `${smime} › S/MIME › with Versand 2026 has a certificate that only esBusinessserver can open: that is no fault`,
      `${smime} › S/MIME › needs a restart after it is switched on, as its note says`,
    ],
  },
  {
    item: 55,
    statement: 'A certificate for the connection to the mail server',
    covered: [`${smime} › S/MIME › switched off leaves the certificate to the connection: the field has two purposes`],
    shown: 'Step configuration, note esoffice-certificate-purpose',
  },
  {
    item: 56,
    statement: 'Verbindung testen with its message; details in the log file',
    covered: [
      `${main} › every note has a short title and says in both languages what the manual leaves open`,
      liveTest('esoffice-healthy'),
    ],
    shown: 'The diagnosis itself, steps server to delivery; note esoffice-log-file',
  },
  {
    item: 57,
    statement: 'Exchange: address, Client-ID, tenant and client secret of the connection; a token before sending',
    covered: [
      `${exchange} › the application of a connection › has GUIDs, and a secret that is not its own id`,
      `${exchange} › the application of a connection › needs Client-ID`,
      `${exchange} › the application of a connection › needs Mandant-ID`,
      `${exchange} › the application of a connection › needs Clientschlüssel`,
      `${exchange} › the application of a connection › needs E-Mail`,
      `${exchange} › the sender › with OAuth is the connection's address, and the user is told where the other one differs`,
      `${exchange} › the end of Exchange Web Services › is told first for Microsoft 365: OAuth without a server`,
      liveTest('esoffice-exchange'),
      `${played} › esoffice through an Exchange connection › with OAuth is right`,
      `${played} › esoffice through an Exchange connection › with OAuth shows what the token says of itself`,
      `${played} › esoffice through an Exchange connection › finds out that Clientschlüssel is wrong`,
      `${played} › esoffice through an Exchange connection › finds out that the application may not act for the mailbox`,
    ],
  },
  {
    item: 58,
    statement: 'Several Exchange connections with kinds of sign-in and rights of their own',
    covered: [
      `${exchange} › the connection › that does not exist is told with the names that do`,
      `${exchange} › the connection › must be chosen where there are several`,
      `${exchange} › the connection › that is not chosen is not judged; choosing it brings its faults`,
      `${exchange} › the connection › has purposes of its own, as a note says`,
      `${played} › esoffice through an Exchange connection › with NTLM is right`,
      `${played} › esoffice through an Exchange connection › with Basic is right`,
    ],
  },
  {
    item: 59,
    statement: 'The administrator knows the values; connections are made under esExchange',
    covered: [
      `${exchange} › the server type Exchange › shows a value of the connection with its level, its section and the way to it`,
    ],
    shown: 'About this system, notes esoffice-ask-administrator and esoffice-connections',
  },
];
