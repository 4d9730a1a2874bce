import type { Ask } from '../entry.ts';
import { say } from '../say.ts';
import { assign, literal, mode, product, setting } from '../tokens.ts';
import { chosen } from './chosen.ts';
import type { DeliveryModes } from './delivery-mode-words.ts';
import { whom } from './whom.ts';

const vendor: Ask = {
  whom: whom.de.vendor,
  sentence: say`Welche Versandart empfehlen Sie für unsere Umgebung?`,
};

/** The same in German; the sources are named beside the English words. */
export const deliveryModeDe: DeliveryModes = {
  'windows-async': {
    title: 'Der Mailservice müsste als jeder senden dürfen',
    why: say`Der Mailservice sendet unter eigenem Windows-Konto und braucht Senderechte auf alle Adressen. Jeder könnte also als Geschäftsführer senden; der Hersteller rät ab.`,
    todo: (name) => [
      say`Setzen Sie ${chosen(name, 1)}: asynchron mit ${setting('user')} und ${setting('password')}.`,
      say`Oder ${chosen(name, 2)}, direkt mit der Windows-Anmeldung des Benutzers, wenn der Server ein Exchange ist.`,
    ],
    ask: vendor,
  },
  'windows-needs-exchange': {
    title: 'Diese Versandart funktioniert nur mit Exchange',
    why: say`Die Windows-Anmeldung des Benutzers (DefaultNetworkCredentials) nimmt nur ein Exchange-Server im eigenen Netz an, nicht Microsoft 365 und kein anderer Mailserver.`,
    todo: (name) => [
      say`Setzen Sie bei einem anderen Server ${chosen(name, 0)}, mit ${setting('user')} und ${setting('password')}.`,
      say`Behalten Sie es mit Exchange; prüfen lässt es sich nur am Windows-Rechner des Benutzers, nicht von hier.`,
    ],
    ask: vendor,
  },
  'async-without-fallback': {
    title: 'Scheitert SMTP, gibt es keinen Ersatzweg',
    why: say`Ein Service sendet die Mail später. Scheitert er, springt das lokale Mailprogramm nicht ein; der Benutzer erhält je fehlgeschlagener Mail eine interne Nachricht.`,
    todo: (name) => [
      say`Sorgen Sie dafür, dass alle wissen, wo Fehlgeschlagenes steht: Tools → Administration → Kommunikation → Mail-Jobs.`,
      say`Soll das lokale Mailprogramm einspringen, setzen Sie ${chosen(name, 0)}.`,
    ],
  },
  'direct-for-com': {
    title: 'Com- und Web-Benutzer brauchen asynchronen Versand',
    why: say`Ein Com- oder Web-Benutzer hat kein lokales Mailprogramm, das beim direkten Versand einspringen könnte. Der Hersteller empfiehlt hier den asynchronen Versand.`,
    todo: (name) => [
      say`Setzen Sie für diese Benutzer ${chosen(name, 1)}: asynchron mit ${setting('user')} und ${setting('password')}.`,
    ],
    ask: vendor,
  },
  'ews-with-password': {
    title: 'EWS mit Passwort geht nur mit eigenem Exchange',
    why: say`Benutzer und Passwort gehen an die Exchange-Webdienste (EWS). Ein eigener Exchange nimmt sie an, Exchange Online nicht mehr; dort endet EWS am 01.04.2027.`,
    todo: (name) => [
      say`Liegen die Postfächer in Microsoft 365, senden Sie über SMTP: ${chosen(name, 0)}, asynchron ${literal('1')}.`,
      say`Behalten Sie es mit eigenem Exchange, und prüfen Sie die Parameter unter Kommunikationssystem.`,
    ],
    ask: vendor,
  },
  'starttls-only': {
    title: 'Das System kann wohl nur STARTTLS, nicht Port 465',
    why: say`${product} sendet wohl über System.Net.Mail, das nur STARTTLS kennt. Auf Port 465 erwartet der Server TLS ab dem ersten Byte; beide warten, bis die Zeit um ist.`,
    todo: () => [
      say`Setzen Sie ${assign('port', 587)}, und lassen Sie die Verschlüsselung eingeschaltet.`,
      say`Bietet der Server nur Port 465, bitten Sie dessen Administration um 587.`,
    ],
    ask: vendor,
  },
  'logging-off': {
    title: 'Über SMTP gesendete Mail wird nicht protokolliert',
    why: say`Über SMTP gesendete Mail steht in keinem Postausgang. Nur das Protokoll belegt die Übergabe; der Hersteller nennt es zwingend.`,
    todo: () => [
      say`Schalten Sie ${setting('logging')} ein.`,
      say`Bedenken Sie: ${literal('SMTP OK')} im Protokoll heißt „dem Server übergeben“, nicht „zugestellt“.`,
    ],
  },
  'sender-forced': {
    title: 'Eine Absenderadresse ersetzt die aus dem Kontext',
    why: say`Dieser Absender ersetzt den, den ein Beleg oder Modul verwenden würde; die E-Mail-Accounts betrifft das nicht. Der Hersteller empfiehlt: nicht verwenden.`,
    todo: () => [
      say`Setzen Sie ${assign('forceSender', 'Nein')}, und tragen Sie den Absender je Benutzer oder in einem E-Mail-Account ein.`,
      say`Muss es so bleiben, prüfen Sie, ob das Konto genau mit dieser Adresse senden darf.`,
    ],
  },
  'batch-without-server': {
    title: 'Dem Stapel-User fehlen Server und Mailprogramm',
    why: say`Auf einem Stapelserver gibt es gewöhnlich kein Mailprogramm, und global ist kein Mailserver eingetragen. Mails aus Stapeln lassen sich so nicht senden.`,
    todo: () => [
      say`Tragen Sie für den Stapel-User eigene SMTP-Daten ein (Tools-Parameter, Eigene Einstellungen).`,
      say`Oder tragen Sie sie für alle ein (Allgemeine Einstellungen).`,
    ],
  },
  'com-without-sender': {
    title: 'Der Com-User sendet mit der Adresse der Kanzlei',
    why: say`Dieser Com-User hat keinen eigenen Absender, daher gelten die globalen Einstellungen: Seine Kunden erhalten Mails mit der Adresse der Kanzlei.`,
    todo: () => [
      say`Tragen Sie ${setting('sender')} je Com-User ein, mit eigenen SMTP-Daten, wenn seine Domain einen anderen Server hat.`,
      say`Prüfen Sie, ob das Konto mit dieser Adresse senden darf; der Schritt Absender versucht es.`,
    ],
  },
  'no-global-sender': {
    title: 'Eine globale Absenderadresse fehlt',
    why: say`Findet sich kein anderer Absender, gibt es gar keinen. Der Hersteller verlangt ihn als letzte Rückfallebene, auch wenn jeder Benutzer eine Adresse hat.`,
    todo: () => [
      say`Tragen Sie ${setting('sender')} in den allgemeinen Einstellungen ein, mit einer Adresse, die das Konto verwenden darf.`,
    ],
  },
  draft: {
    title: 'Mail wird als Entwurf gespeichert, nicht gesendet',
    why: say`Das Mailprogramm des Benutzers speichert jede Mail als Entwurf. Sie geht erst hinaus, wenn jemand sie öffnet und sendet.`,
    todo: () => [
      say`Soll ohne Zutun gesendet werden, wählen Sie im Ausdrucksmodell als Versandart SMTP.`,
      say`Für die Einführung eines neuen Moduls empfiehlt der Hersteller Entwürfe: Dann lassen Sie es so.`,
    ],
  },
  'starttls-off': {
    title: 'STARTTLS ist ausgeschaltet',
    why: say`Mail geht unverschlüsselt an das Relay, samt Benutzer und Passwort. Der Hersteller lässt das nur als Übergangslösung zu, nie in öffentlichen Netzen.`,
    todo: () => [
      say`Setzen Sie ${mode('tls')} und ${assign('port', 465)}, wenn das Relay es bietet: verschlüsselt ab dem ersten Byte.`,
      say`Oder schalten Sie STARTTLS wieder ein. Lag es am Zertifikat, vervollständigen Sie dessen Kette oder den Java-Zertifikatsspeicher.`,
    ],
    ask: {
      whom: whom.de.mail,
      sentence: say`Auf welchem Port bietet Ihr Relay Verschlüsselung an: 465 (TLS) oder 587 (STARTTLS)? Unser Programm sendet noch unverschlüsselt dorthin.`,
    },
  },
  'blind-copy': {
    title: 'Jede Mail geht als Blindkopie auch an ihren Absender',
    why: say`Jede Mail geht ein zweites Mal an ihren Absender. Das verdoppelt die Zahl der Empfänger, zählt bei den Grenzen des Anbieters mit und füllt das Postfach des Absenders.`,
    todo: () => [
      say`Schalten Sie ${setting('bccSender')} aus, wenn niemand die Kopien braucht.`,
      say`Werden sie gebraucht, prüfen Sie, ob jede Absenderadresse ein Postfach hat; sonst folgt auf jede Mail eine Fehlermeldung.`,
    ],
  },
  'one-account-for-all': {
    title: 'Ein Konto muss als alle Benutzer senden dürfen',
    why: say`Alle Mail geht über dieses Konto hinaus, unter vielen Adressen. Es braucht für jede das Recht ${literal('Senden als')}; wo es fehlt, scheitert der Versand einzelner Benutzer.`,
    todo: () => [
      say`Lassen Sie „Senden als“ je Absender erteilen: ${literal('Add-RecipientPermission ABSENDER -Trustee BENUTZER -AccessRights SendAs')}.`,
      say`Bei vielen Absendern ist ein Relay-Connector für die IP-Adresse dieses Rechners einfacher und sicherer als ein Konto mit allen Rechten.`,
    ],
    ask: {
      whom: whom.de.mail,
      sentence: say`Bitte geben Sie unserem Versandkonto das Recht „Senden als“ für alle Absenderadressen unseres Programms, oder lassen Sie diesen Rechner mit seiner IP-Adresse zu.`,
    },
  },
};
