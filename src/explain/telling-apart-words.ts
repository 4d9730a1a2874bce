import type { TellingApart } from '../classify/telling-apart.ts';
import type { Locale } from '../settings/locale.ts';
import type { Rich } from './rich.ts';
import { say } from './say.ts';
import { setting } from './tokens.ts';

/** What to find out so that one cause of several is left, and what the answer means. */
export const tellingApartWords: { readonly [Id in TellingApart]: { readonly [L in Locale]: Rich } } = {
  'other-ports': {
    en: say`Try 25, 465 and 587 from the same machine: if another port answers, this one is blocked or not in use; if none does, name, network or server is at fault.`,
    de: say`Probieren Sie vom selben Rechner 25, 465 und 587: Antwortet ein anderer Port, ist dieser gesperrt oder nicht in Betrieb; antwortet keiner, liegt es an Name, Netz oder Server.`,
  },
  'where-it-runs': {
    en: say`See where the program runs: in a container or on another machine, localhost and 127.0.0.1 are not the mail server.`,
    de: say`Sehen Sie nach, wo das Programm läuft: In einem Container oder auf einem anderen Rechner sind localhost und 127.0.0.1 nicht der Mailserver.`,
  },
  'resolver-works': {
    en: say`Resolve another name on the same machine: if that works, the server's name is wrong; if not, the DNS server is at fault.`,
    de: say`Lösen Sie auf demselben Rechner einen anderen Namen auf: Geht das, ist der Servername falsch; geht es nicht, liegt es am DNS-Server.`,
  },
  'value-as-typed': {
    en: say`Look at the value of ${setting('host')} character by character: quotes, blanks, commas or a port inside it make a name that does not exist.`,
    de: say`Sehen Sie sich den Wert von ${setting('host')} Zeichen für Zeichen an: Anführungszeichen, Leerzeichen, Kommas oder ein Port darin ergeben einen Namen, den es nicht gibt.`,
  },
  'who-issued': {
    en: say`See who issued the certificate: the server itself, a virus scanner or firewall on the way, or an authority of the company's own.`,
    de: say`Sehen Sie nach, wer das Zertifikat ausgestellt hat: der Server selbst, ein Virenscanner oder eine Firewall unterwegs oder eine firmeneigene Stelle.`,
  },
  'names-shown': {
    en: say`See whose names the certificate carries: the same operator's mean that another name must be set, a stranger's that another server answers.`,
    de: say`Sehen Sie nach, wessen Namen das Zertifikat trägt: Sind es die desselben Betreibers, ist ein anderer Name einzutragen; sind es fremde, antwortet ein anderer Server.`,
  },
  'chain-sent': {
    en: say`See what the server sends: its certificate alone means that intermediate ones are missing there; with them, the authority above is not trusted here.`,
    de: say`Sehen Sie nach, was der Server sendet: Ist es nur sein eigenes Zertifikat, fehlen dort Zwischenzertifikate; sind sie dabei, wird hier der Stelle darüber nicht vertraut.`,
  },
  'trusted-file': {
    en: say`See whether the program finds its file of trusted certificates: if it does, this authority is missing in it.`,
    de: say`Sehen Sie nach, ob das Programm seine Datei der vertrauten Zertifikate findet: Findet es sie, fehlt darin diese Stelle.`,
  },
  'tls-versions': {
    en: say`Compare the TLS versions of program and server: if they share one, port or mode is at fault instead.`,
    de: say`Vergleichen Sie die TLS-Versionen von Programm und Server: Haben sie eine gemeinsam, liegt es eher an Port oder Betriebsart.`,
  },
  'tls-from-start': {
    en: say`See how the port begins: 465 speaks TLS from the first byte, 25 and 587 only after STARTTLS; ${setting('security')} must fit.`,
    de: say`Sehen Sie nach, wie der Port beginnt: 465 spricht TLS ab dem ersten Byte, 25 und 587 erst nach STARTTLS; ${setting('security')} muss dazu passen.`,
  },
  'offered-after-tls': {
    en: say`See whether the server offers a sign-in once the connection is encrypted: if so, encryption is what is missing.`,
    de: say`Sehen Sie nach, ob der Server auf verschlüsselter Verbindung eine Anmeldung anbietet: Wenn ja, fehlt nur die Verschlüsselung.`,
  },
  'signed-in': {
    en: say`See in the log whether the program signed in before it sent: if not, that is missing; if so, the server does not allow this recipient or sender.`,
    de: say`Sehen Sie im Protokoll nach, ob sich das Programm vor dem Senden angemeldet hat: Wenn nicht, fehlt das; wenn ja, erlaubt der Server diesen Empfänger oder Absender nicht.`,
  },
  'second-factor': {
    en: say`Ask whether the account uses a second factor: if so, programs need an app password; if not, user or password is wrong.`,
    de: say`Fragen Sie, ob das Konto einen zweiten Faktor nutzt: Wenn ja, brauchen Programme ein App-Passwort; wenn nicht, ist Benutzer oder Passwort falsch.`,
  },
  'same-password-elsewhere': {
    en: say`Sign in to the provider's web mail with the same user and password: if that works, programs are not allowed or need a password of their own; if not, one of the two is wrong.`,
    de: say`Melden Sie sich mit demselben Benutzer und Passwort am Webmail des Anbieters an: Geht das, sind Programme nicht zugelassen oder brauchen ein eigenes Passwort; geht es nicht, ist eines von beiden falsch.`,
  },
  'who-switched-off': {
    en: say`Ask the administrator whether SMTP sign-in is on for this mailbox, and whether passwords still count there at all.`,
    de: say`Fragen Sie die Administration, ob die SMTP-Anmeldung für dieses Postfach eingeschaltet ist und ob Passwörter dort überhaupt noch gelten.`,
  },
  'sender-or-recipient': {
    en: say`See whose address stands in the reply, and whether the same mail goes to another recipient: if so, the recipient is meant, otherwise the sender.`,
    de: say`Sehen Sie nach, wessen Adresse in der Antwort steht, und ob dieselbe Mail an einen anderen Empfänger geht: Dann ist der Empfänger gemeint, sonst der Absender.`,
  },
  'sender-sent': {
    en: say`See in the log which sender the program gives in MAIL FROM: none at all, another one than you set, or a foreign domain.`,
    de: say`Sehen Sie im Protokoll nach, welchen Absender das Programm bei MAIL FROM nennt: gar keinen, einen anderen als eingestellt oder einen mit fremder Domain.`,
  },
  'mailbox-exists': {
    en: say`Ask the recipient's side whether the mailbox exists and takes mail from outside: if it does, a rule of the server is meant.`,
    de: say`Fragen Sie die Empfängerseite, ob es das Postfach gibt und ob es Mails von außen annimmt: Wenn ja, ist eine Regel des Servers gemeint.`,
  },
  'sender-records': {
    en: say`Check SPF, DKIM and DMARC of the sender's domain: if they cover this way of sending, content or reputation is meant.`,
    de: say`Prüfen Sie SPF, DKIM und DMARC der Absender-Domain: Decken sie diesen Versandweg ab, sind Inhalt oder Ruf gemeint.`,
  },
  'pause-helps': {
    en: say`Wait an hour without any attempt: if it works again, it was a limit; if not, it is a lasting block.`,
    de: say`Warten Sie eine Stunde ohne jeden Versuch: Geht es danach wieder, war es eine Grenze; geht es nicht, ist es eine dauerhafte Sperre.`,
  },
  'permission-or-policy': {
    en: say`See whether the token holds the permission to send: if so, a policy limits it to certain mailboxes.`,
    de: say`Sehen Sie nach, ob das Token die Berechtigung zum Senden enthält: Wenn ja, beschränkt eine Richtlinie sie auf bestimmte Postfächer.`,
  },
  'token-or-consent': {
    en: say`Fetch a new token: if it works, the old one had expired; if not, the permission or the consent to it is missing.`,
    de: say`Holen Sie ein neues Token: Geht es damit, war das alte abgelaufen; geht es nicht, fehlt die Berechtigung oder die Zustimmung dazu.`,
  },
  'id-or-tenant': {
    en: say`Look both ids up in the same app registration: ${setting('clientId')} must stand in the directory that ${setting('tenantId')} names.`,
    de: say`Suchen Sie beide IDs in derselben App-Registrierung: ${setting('clientId')} muss in dem Verzeichnis stehen, das ${setting('tenantId')} nennt.`,
  },
  phase: {
    en: say`See in the log which command the server answered so: at the greeting it means this machine, at AUTH the account, at MAIL FROM the sender, at RCPT TO the recipient, after DATA the content.`,
    de: say`Sehen Sie im Protokoll nach, auf welchen Befehl der Server so geantwortet hat: Bei der Begrüßung meint er diesen Rechner, bei AUTH das Konto, bei MAIL FROM den Absender, bei RCPT TO den Empfänger, nach DATA den Inhalt.`,
  },
  'whole-message': {
    en: say`The text is cut off: paste the whole message, with the lines before and after it.`,
    de: say`Der Text ist abgeschnitten: Fügen Sie die ganze Meldung ein, mit den Zeilen davor und danach.`,
  },
};
