import type { AcceptanceItem } from './acceptance-item.ts';
import { liveTest } from './live-test.ts';

const main = 'test/systems/injixo.test.ts';
const pasted = 'test/classify/classify-text.test.ts › a pasted message';
const messages = 'test/classify/common-messages.test.ts';
const invalid = `${main} › a value that injixo does not take`;
const about = (note: string) => `About this system, note ${note}`;

/** injixo Enterprise on-premise: the page on the settings of the e-mail server in injixo's help. */
export const injixoAcceptance: readonly AcceptanceItem[] = [
  {
    item: 1,
    statement: 'On-premise needs a mail server to send reports; the cloud has one',
    covered: [`${main} › what is missing › SMTPServer is asked for`],
    shown: about('injixo-cloud'),
  },
  {
    item: 2,
    statement: 'isps.cfg in the directory of the server; the section by its GUID, ShortName = ivemail',
    covered: [
      `${main} › a healthy isps.cfg › shows each value with its own name, its line and its section`,
      `${main} › a healthy isps.cfg › is recognised by ShortName alone, and by its GUID in capitals`,
      `${main} › a look-alike › switched-off-with-x is called by its name`,
      'test/systems/find-configuration-files.test.ts › on Windows the default directories of injixo Enterprise are looked at too',
      liveTest('injixo-no-mail-section'),
    ],
  },
  {
    item: 3,
    statement: 'SMTPServer: required, an address',
    covered: [
      `${main} › what is missing › SMTPServer is asked for`,
      `${invalid} › SMTPServer = reports@kunde.example is shown with what is allowed, and used by no step`,
      `${main} › a doubtful value › SMTPServer = smtp://smtp.kunde.example is doubted as url`,
    ],
  },
  {
    item: 4,
    statement: 'SMTPTimeout: time limit of the connection',
    covered: [
      `${invalid} › SMTPTimeout = 60s is shown with what is allowed, and used by no step`,
      `${main} › a doubtful value › a timeout of 60000 can hardly be seconds`,
      liveTest('injixo-healthy'),
    ],
    shown: about('injixo-timeout'),
  },
  {
    item: 5,
    statement: 'SMTPFromEmail: the sender',
    covered: [
      `${main} › what is missing › SMTPFromEmail is asked for`,
      `${invalid} › SMTPFromEmail = Reports <reports@kunde.example> is shown with what is allowed, and used by no step`,
    ],
    shown: 'Step sender',
  },
  {
    item: 6,
    statement: 'SMTPSecureMode: SSL, TLS or PLAIN, nothing else',
    covered: [
      `${invalid} › SMTPSecureMode = STARTTLS is shown with what is allowed, and used by no step`,
      `${invalid} › the mode in small letters is fine`,
      liveTest('injixo-mode'),
    ],
  },
  {
    item: 7,
    statement: 'SMTPPort against the mode: TLS 465 or 587, PLAIN 25',
    covered: [
      `${main} › port and mode › SSL on 465 means tls`,
      `${main} › port and mode › TLS on 587 means starttls`,
      `${main} › port and mode › TLS on 465 means ambiguous`,
      `${main} › port and mode › PLAIN sends the password readable; on 465 it cannot work at all`,
      liveTest('injixo-ssl-needed'),
    ],
    shown: about('injixo-tls-465'),
  },
  {
    item: 8,
    statement: 'SMTPUser and SMTPPwd; a message of its own where one is missing',
    covered: [
      `${main} › what is missing › SMTPUser is asked for`,
      `${main} › what is missing › SMTPPwd is asked for`,
      `${main} › what is missing › neither user nor password is a server without sign-in, no fault`,
      liveTest('injixo-password'),
    ],
  },
  {
    item: 9,
    statement: 'SMTPTag: a subject prefix, may be left out, in quotation marks',
    covered: [
      `${main} › a doubtful value › SMTPTag = Report ; old is doubted as semicolon`,
      'test/commands/check.test.ts › check --send › hands over one mail with the subject prefix and says that accepted is not arrived',
    ],
  },
  {
    item: 10,
    statement: 'SMTPVerifyCert may be left out; 0 leaves the chain unchecked',
    covered: [
      `${main} › a switched-off certificate check is told with its line`,
      `${main} › a healthy isps.cfg › without-verify-cert is read without any remark`,
    ],
    shown: about('injixo-lowers-security'),
  },
  {
    item: 11,
    statement: 'The service of the Enterprise server must be restarted after a change',
    covered: [
      'test/commands/check.test.ts › check --send › hands over one mail with the subject prefix and says that accepted is not arrived',
      'test/ui/diagnosis-control.test.ts › the test mail › ends with the reminder to restart the service, in the words of the system',
    ],
    shown: 'Summary; screen after a change is saved (config.restart-needed)',
  },
  {
    item: 12,
    statement: "Status report: OK with the report attached, or the server's messages",
    covered: [`${pasted} › means connect.reset: WSA_SELECT: socket error`],
    shown: `${about('injixo-status-report')}; screen and command explain`,
  },
  {
    item: 13,
    statement: 'An own certificate as text in certificates\\cacert.pem',
    covered: [
      `${main} › the trusted certificates › missing are told while the check is on`,
      `${main} › the trusted certificates › are found on the real disk in any case`,
      liveTest('injixo-foreign-root'),
    ],
    shown: about('injixo-trust-file'),
  },
  {
    item: 14,
    statement: 'Updates overwrite cacert.pem: write-protect it, copy the saved file back',
    covered: [
      `${main} › the trusted certificates › a file that the next update will overwrite is mentioned`,
      liveTest('injixo-foreign-root'),
    ],
    shown: 'Card of each certificate that is not trusted',
  },
  {
    item: 15,
    statement: 'Messages with WSA_SELECT',
    covered: [
      `${pasted} › means connect.reset: WSA_SELECT: socket error`,
      `${messages} › a common message means connect.refused: WSA_SELECT: error 10061`,
      `${messages} › a common message means connect.timeout: WSA_SELECT Fehler 10060`,
    ],
    shown: 'Screen and command explain',
  },
  {
    item: 16,
    statement: 'Error (19) self signed certificate in certificate chain',
    covered: [
      `${pasted} › means cert.self-signed-in-chain: certificate check failed (19) self signed certificate in certificate chain`,
      liveTest('injixo-foreign-root'),
    ],
  },
  {
    item: 17,
    statement: 'Error (20) unable to get local issuer certificate',
    covered: [
      `${pasted} › means cert.unknown-issuer: certificate check failed (20) unable to get local issuer certificate`,
    ],
    shown: about('injixo-error-20'),
  },
  {
    item: 18,
    statement: 'address evaluation from hostname failed',
    covered: [`${pasted} › means dns.not-found: address evaluation from hostname failed`],
    shown: 'Step server',
  },
  {
    item: 19,
    statement: 'keyword STARTTLS unsupported: look at the server, or PLAIN',
    covered: [`${pasted} › means starttls.unsupported: keyword STARTTLS unsupported`, liveTest('injixo-no-starttls')],
    shown: 'Card of starttls.unsupported: SSL first, PLAIN last and marked',
  },
  {
    item: 20,
    statement: 'SSL error - unable to find CA root certificate file, with TLS or SSL and the check on',
    covered: [
      `${pasted} › means config.ca-file-missing: SSL error - unable to find CA root certificate file`,
      `${main} › the trusted certificates › unreadable are told while the check is on`,
    ],
  },
];
