/** A reply as a server gives it. */
export interface BareReply {
  readonly code: number;
  readonly enhanced: string;
  readonly text: string;
}

type Dialect<Said> = readonly [name: string, wrap: (said: Said) => string];

const html = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const whole = ({ code, enhanced, text }: BareReply) => `${code} ${enhanced} ${text}`;

/** How programs show a server's reply. */
export const replyDialects: readonly Dialect<BareReply>[] = [
  ['a bare reply', whole],
  [
    'Node',
    (reply) =>
      `Error: ${whole(reply)}\n    at SMTPConnection._formatError (/app/node_modules/nodemailer/lib/smtp-connection/index.js:809:19) {\n  code: 'EPROTOCOL',\n  response: '${whole(reply)}',\n  responseCode: ${reply.code},\n}`,
  ],
  ['Python', ({ code, enhanced, text }) => `(${code}, b'${enhanced} ${text.replaceAll("'", "\\'")}')`],
  [
    'Java',
    (reply) =>
      `jakarta.mail.MessagingException: ${whole(reply)}\n\n\tat org.eclipse.angus.mail.smtp.SMTPTransport.issueSendCommand(SMTPTransport.java:2358)`,
  ],
  [
    '.NET',
    ({ enhanced, text }) =>
      `System.Net.Mail.SmtpException: The server response was: ${enhanced} ${text}\n   at System.Net.Mail.SmtpClient.Send(MailMessage message)`,
  ],
  ['.NET in German', ({ enhanced, text }) => `Die Serverantwort war: ${enhanced} ${text}`],
  [
    'Symfony Mailer',
    (reply) => `Expected response code "250" but got code "${reply.code}", with message "${whole(reply)}".`,
  ],
  [
    'PHPMailer',
    (reply) => `SMTP Error: Detail: ${reply.text} SMTP code: ${reply.code} Additional SMTP info: ${reply.enhanced}`,
  ],
  ['Ruby', (reply) => `Net::SMTPFatalError (${whole(reply)}\n)`],
  ['Go', (reply) => `gomail: could not send email 1: ${whole(reply)}`],
  [
    'a Postfix log',
    (reply) =>
      `Nov 22 10:00:00 mail postfix/smtp[4711]: 3F2A1C0: to=<it@fremd.example>, relay=mx.fremd.example[192.0.2.7]:25, delay=1.2, delays=0.1/0/0.5/0.6, dsn=${reply.enhanced}, status=bounced (host mx.fremd.example[192.0.2.7] said: ${whole(reply)})`,
  ],
  [
    'an Exim log',
    (reply) =>
      `2026-11-22 10:00:00 1tEabc-0001 ** it@fremd.example R=dnslookup T=remote_smtp: SMTP error from remote mail server: ${whole(reply)}`,
  ],
  [
    'an Exchange report',
    (reply) => `Diagnostic information for administrators: Remote Server returned '${whole(reply)}'`,
  ],
  ['a status report', (reply) => `Action: failed\nStatus: ${reply.enhanced}\nDiagnostic-Code: smtp; ${whole(reply)}`],
  ['injixo', (reply) => `WSA_SELECT: ${whole(reply)}`],
  ['NTCS', (reply) => `Letzter Fehler: ${whole(reply)}`],
  ['one-line JSON', (reply) => JSON.stringify({ level: 'error', message: `${whole(reply)}\r\n` })],
  ['HTML', (reply) => `<pre>${html(whole(reply))}</pre>`],
  [
    'several lines',
    ({ code, enhanced, text }) => {
      const words = text.split(' ');
      const half = Math.ceil(words.length / 2);
      return `${code}-${enhanced} ${words.slice(0, half).join(' ')}\r\n${code} ${enhanced} ${words.slice(half).join(' ')}`;
    },
  ],
];

/** How programs show an error of their own, or of the library below them. */
export const errorDialects: readonly Dialect<string>[] = [
  ['a bare message', (text) => text],
  [
    'Node',
    (text) =>
      `Error: ${text}\n    at TLSSocket.onConnectSecure (node:_tls_wrap:1679:34)\n    at TLSSocket.emit (node:events:524:28)`,
  ],
  ['nodemailer', (text) => `{ Error: ${text} code: 'ESOCKET', command: 'CONN' }`],
  [
    'Java',
    (text) => `jakarta.mail.MessagingException: ${text};\n  nested exception is:\n\tjava.io.IOException: ${text}`,
  ],
  [
    '.NET',
    (text) =>
      `System.Net.Mail.SmtpException: Failure sending mail. ---> System.Exception: ${text}\n   --- End of inner exception stack trace ---`,
  ],
  ['PHP', (text) => `PHP Warning:  ${text} in /var/www/app/Mailer.php on line 355`],
  ['a log', (text) => `2026-11-22 10:00:00,123 ERROR [worker-3] MailService - ${text}`],
  ['one-line JSON', (text) => JSON.stringify({ level: 'error', error: text })],
  ['HTML', (text) => `<p>${html(text)}</p>`],
  ['injixo', (text) => `WSA_SELECT: ${text}`],
  ['NTCS', (text) => `Letzter Fehler: ${text}`],
];
