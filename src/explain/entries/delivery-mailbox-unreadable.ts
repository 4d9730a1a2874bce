import type { FindingArgs } from '../../findings/finding-args.ts';
import { defineEntry } from '../define-entry.ts';
import type { Advice } from '../entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal } from '../tokens.ts';

type Reason = FindingArgs['delivery.mailbox-unreadable']['reason'];

const causeEn: { readonly [R in Reason]: string } = {
  connect: 'There is no connection',
  certificate: 'The certificate is not trusted, so no password was sent',
  encryption: 'The server offers no encryption, so no password was sent',
  'sign-in': 'The server refuses the sign-in',
  protocol: 'The server breaks off or answers with an error',
  'no-account': 'No account with a password is known for it',
  limit: 'The account has signed in as often as one run may try',
};

const causeDe: { readonly [R in Reason]: string } = {
  connect: 'Es kommt keine Verbindung zustande',
  certificate: 'Dem Zertifikat wird nicht vertraut; deshalb ging kein Passwort hinaus',
  encryption: 'Der Server bietet keine Verschlüsselung; deshalb ging kein Passwort hinaus',
  'sign-in': 'Der Server lehnt die Anmeldung ab',
  protocol: 'Der Server bricht ab oder antwortet mit einem Fehler',
  'no-account': 'Dafür ist kein Konto mit Passwort bekannt',
  limit: 'Das Konto hat sich so oft angemeldet, wie ein Lauf es versuchen darf',
};

const adviceEn: { readonly [R in Reason]: Rich } = {
  connect: say`Check name and port of the IMAP server: usually 993 (TLS), else 143 (STARTTLS).`,
  certificate: say`Name the server as its certificate does, or give its authority with ${literal('--ca-file')}.`,
  encryption: say`Take the port with TLS from the first byte, usually 993.`,
  'sign-in': say`Check user and password for IMAP: ${literal('--imap-user')} and ${literal('--imap-password-env')}; IMAP may be switched off for the mailbox.`,
  protocol: say`Try again; if it stays, look into the IMAP server's log.`,
  'no-account': say`Name the account with ${literal('--imap-user')} and ${literal('--imap-password-env')}.`,
  limit: say`Run the diagnosis once more, or name another account with ${literal('--imap-user')} and ${literal('--imap-password-env')}.`,
};

const adviceDe: { readonly [R in Reason]: Rich } = {
  connect: say`Prüfen Sie Name und Port des IMAP-Servers: meist 993 (TLS), sonst 143 (STARTTLS).`,
  certificate: say`Nennen Sie den Server so wie sein Zertifikat, oder geben Sie dessen Stelle mit ${literal('--ca-file')} an.`,
  encryption: say`Nehmen Sie den Port mit TLS ab dem ersten Byte, meist 993.`,
  'sign-in': say`Prüfen Sie Benutzer und Passwort für IMAP: ${literal('--imap-user')}, ${literal('--imap-password-env')}; IMAP kann für das Postfach abgeschaltet sein.`,
  protocol: say`Versuchen Sie es noch einmal; bleibt es so, sehen Sie in das Protokoll des IMAP-Servers.`,
  'no-account': say`Nennen Sie das Konto mit ${literal('--imap-user')} und ${literal('--imap-password-env')}.`,
  limit: say`Starten Sie die Diagnose noch einmal, oder nennen Sie mit ${literal('--imap-user')} und ${literal('--imap-password-env')} ein anderes Konto.`,
};

/** What helps with this reason; without a run, what helps most often. */
function adviceFor(
  advice: { readonly [R in Reason]: Rich },
  reason: Reason | undefined,
  look: Rich,
): readonly Advice[] {
  const [first, ...more] =
    reason === undefined ? [advice.connect, advice.certificate, advice['sign-in']] : [advice[reason]];
  return adviceLines(...(first === undefined ? [] : [first]), ...more, look);
}

/** The mailbox could not be looked into, so that nobody knows whether the test mail arrived. */
export const deliveryMailboxUnreadable = defineEntry({
  code: 'delivery.mailbox-unreadable',
  severity: 'warning',
  points: [],
  words: {
    en: {
      title: 'Whether the test mail arrived cannot be seen',
      meaning: say`The mail server took the test mail. To look for it in the mailbox, maildiag signs in there by IMAP, and that did not work; sending is not concerned.`,
      cause: ({ host, port, reason, detail: found }) =>
        say`${causeEn[reason]}: ${literal(`${host}:${port}`)}${detail(found)}.`,
      advice: (args) =>
        adviceFor(
          adviceEn,
          args?.reason,
          say`Or look into the mailbox with a mail program: the subject ends with ${literal('maildiag test')}.`,
        ),
    },
    de: {
      title: 'Ob die Testmail ankam, ist nicht zu sehen',
      meaning: say`Der Mailserver nahm die Testmail an. Um sie im Postfach zu suchen, meldet sich maildiag dort mit IMAP an, und das gelang nicht; das Senden betrifft es nicht.`,
      cause: ({ host, port, reason, detail: found }) =>
        say`${causeDe[reason]}: ${literal(`${host}:${port}`)}${detail(found)}.`,
      advice: (args) =>
        adviceFor(
          adviceDe,
          args?.reason,
          say`Oder sehen Sie mit einem Mailprogramm in das Postfach: Der Betreff endet mit ${literal('maildiag test')}.`,
        ),
    },
  },
});
