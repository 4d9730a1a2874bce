/** Submission servers of providers, for customers' accounts alone (RFC 6409 section 4.3). */
const servers: ReadonlySet<string> = new Set([
  'smtp.office365.com',
  'smtp-mail.outlook.com',
  'smtp.gmail.com',
  'mail.gmx.net',
  'mail.gmx.com',
  'smtp.web.de',
  'securesmtp.t-online.de',
  'smtp.ionos.de',
  'smtp.ionos.com',
  'smtp.1und1.de',
  'smtp.strato.de',
  'securemail.a1.net',
  'smtpauths.bluewin.ch',
  'smtp.mailbox.org',
  'posteo.de',
  'mail.your-server.de',
  'sslout.df.eu',
]);

/** Whether a mail server is known to take mail from signed-in accounts only. */
export function demandsSignIn(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return servers.has(name) || name.endsWith('.kasserver.com');
}
