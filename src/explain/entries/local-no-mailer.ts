import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import { say } from '../say.ts';
import { literal, product, setting } from '../tokens.ts';

/** A program hands mail to the machine's own mail program, and there is none. */
export const localNoMailer = defineEntry({
  code: 'local.no-mailer',
  severity: 'error',
  points: ['transport', 'host'],
  words: {
    en: {
      title: 'There is no mail program on this machine',
      meaning: say`The program hands its mail to a mail program on the same machine (sendmail, or the user's Outlook), not to a server. Where none is installed or set up, nothing is sent.`,
      cause: (args) => say`No mail program was found that takes mail here${detail(args.detail)}.`,
      advice: () =>
        adviceLines(
          say`Let ${product} send over SMTP: enter a mail server in ${setting('host')}.`,
          say`On a Windows workstation: set up Outlook for this user as the default mail program.`,
          say`On Linux: install a small relay such as ${literal('msmtp-mta')}, or Postfix as a satellite, and check the path ${literal('/usr/sbin/sendmail')}.`,
        ),
      ask: () => ({
        whom: say`the administrator of this machine`,
        sentence: say`Our program hands its mail to a local mail program, which is missing here. Over which mail server may it send instead?`,
      }),
    },
    de: {
      title: 'Auf diesem Rechner gibt es kein Mailprogramm',
      meaning: say`Das Programm übergibt seine Mail einem Mailprogramm auf demselben Rechner (sendmail oder dem Outlook des Benutzers), keinem Server. Wo keines eingerichtet ist, wird nichts gesendet.`,
      cause: (args) => say`Es fand sich kein Mailprogramm, das hier Mail annimmt${detail(args.detail)}.`,
      advice: () =>
        adviceLines(
          say`Lassen Sie ${product} über SMTP senden: Tragen Sie in ${setting('host')} einen Mailserver ein.`,
          say`Am Windows-Arbeitsplatz: Richten Sie Outlook für diesen Benutzer als Standard-Mailprogramm ein.`,
          say`Unter Linux: Installieren Sie ein kleines Relay wie ${literal('msmtp-mta')} oder Postfix als Satellit, und prüfen Sie ${literal('/usr/sbin/sendmail')}.`,
        ),
      ask: () => ({
        whom: say`die Administration dieses Rechners`,
        sentence: say`Unser Programm übergibt seine Mail einem lokalen Mailprogramm, das hier fehlt. Über welchen Mailserver darf es stattdessen senden?`,
      }),
    },
  },
});
