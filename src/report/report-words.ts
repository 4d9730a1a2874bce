import type { ChainLink } from '../settings/chain-link.ts';
import type { Locale } from '../settings/locale.ts';
import type { WhoseKind } from '../settings/whose.ts';

/** Labels of text and Markdown reports. */
export interface ReportWords {
  readonly title: string;
  readonly file: string;
  readonly verdictFailed: (rootCause: string) => string;
  readonly verdictNone: (rootCause: string) => string;
  readonly verdictWarnings: (rootCause: string) => string;
  readonly verdictPartly: string;
  readonly verdictOk: string;
  /** The same where a web service takes the mail. */
  readonly verdictOkWeb: string;
  readonly verdictOkSent: string;
  readonly ask: string;
  /** In front of the place of a setting. */
  readonly where: string;
  /** In front of what else a text can mean, and of what tells it apart. */
  readonly candidates: string;
  readonly apart: string;
  readonly whose: string;
  readonly nobody: string;
  readonly kinds: { readonly [Kind in WhoseKind]: string };
  readonly chain: string;
  /** Heads of the chain's columns in reports with tables. */
  readonly chainColumns: readonly string[];
  readonly chainStates: { readonly [State in ChainLink['state']]: string };
  readonly senders: string;
  readonly senderColumn: string;
  readonly levelColumn: string;
  readonly line: string;
  readonly verdictOtherWay: (way: string) => string;
  readonly quoted: (text: string) => string;
  /** With one decimal. */
  readonly seconds: (seconds: number) => string;
  readonly lowersSecurity: string;
  /** In front of what was changed in the file. */
  readonly fixed: string;
  /** Behind a change that was tried. */
  readonly verified: string;
  readonly restart: (service: string) => string;
  readonly settings: string;
  readonly steps: string;
  readonly findings: string;
  readonly transcript: string;
  readonly capabilities: string;
  readonly generated: (version: string) => string;
  readonly value: string;
  readonly name: string;
  readonly place: string;
  readonly duration: string;
  readonly result: string;
  readonly noValue: string;
  readonly passwordSet: string;
  readonly fromDefault: string;
  readonly fromCommandLine: string;
  readonly fromEdit: string;
  readonly administrator: {
    readonly greeting: string;
    /** `server`: null where mail goes out without an SMTP server, or none is known. */
    readonly intro: (product: string, server: string | null) => string;
    readonly failed: (title: string) => string;
    readonly healthy: (product: string, server: string | null) => string;
    readonly messageId: string;
    readonly thanksHealthy: string;
    readonly reply: string;
    readonly when: string;
    readonly from: string;
    readonly helo: string;
    readonly server: string;
    readonly sender: string;
    readonly user: string;
    readonly thanks: string;
  };
}

export const reportWords: { readonly [L in Locale]: ReportWords } = {
  en: {
    title: 'Mail system diagnosis',
    file: 'File',
    verdictFailed: (cause) => `Mail does not go out: ${cause}.`,
    verdictNone: (cause) => `No verdict: ${cause}.`,
    verdictWarnings: (cause) => `Mail can go out, with one reservation: ${cause}.`,
    verdictPartly: 'Nothing that was tried is at fault, but the diagnosis did not reach sender and recipient.',
    verdictOk: 'All steps passed up to the envelope; no mail was sent, so acceptance and arrival are not proved.',
    verdictOkWeb:
      'All steps passed up to the sender; no mail was sent, so the right to send, acceptance and arrival are not proved.',
    verdictOkSent: 'All steps passed and the server accepted the test mail; arrival is not checked.',
    ask: 'Ask',
    where: 'Where:',
    candidates: 'It can also be:',
    apart: 'How to tell:',
    whose: 'Whose mail:',
    nobody: 'nobody in particular (the settings for everybody)',
    kinds: { user: 'user', tenant: 'tenant', account: 'mail account', template: 'print template' },
    chain: 'Fallback chain for sender and credentials:',
    chainColumns: ['', 'Level', 'State', 'Has', 'Place'],
    chainStates: { wins: 'wins', 'in-part': 'in part', lost: 'not used', empty: 'empty', off: 'off' },
    senders: 'Senders (* is the one in use):',
    senderColumn: 'Sender',
    levelColumn: 'From',
    line: 'line',
    verdictOtherWay: (way) => `The settings were read; no server was asked: ${way}.`,
    quoted: (text) => `“${text}”`,
    seconds: (seconds) => seconds.toFixed(1),
    lowersSecurity: 'lowers security',
    fixed: 'Mended in the file:',
    verified: 'tried: then it works',
    restart: (service) => `The service “${service}” has to be restarted before the change counts.`,
    settings: 'Settings',
    steps: 'Steps',
    findings: 'Findings',
    transcript: 'Transcript',
    capabilities: 'What the server offers',
    generated: (version) => `Made by maildiag ${version}; passwords are left out.`,
    value: 'Value',
    name: 'Name',
    place: 'Place',
    duration: 'Time',
    result: 'Result',
    noValue: 'none',
    passwordSet: 'set (not shown)',
    fromDefault: 'default',
    fromCommandLine: 'command line',
    fromEdit: 'changed in this run',
    administrator: {
      greeting: 'Hello,',
      intro: (product, server) =>
        `${product} cannot send mail${server === null ? '' : ` through ${server}`}. A diagnosis showed:`,
      failed: (title) => `Finding: ${title}`,
      healthy: (product, server) =>
        server === null
          ? `The mail settings of ${product} were read, and no fault was found in them.`
          : `${product} can hand mail to ${server}: no fault was found up to the envelope.`,
      messageId: 'Message-ID of the test mail:',
      thanksHealthy: 'If mail still does not arrive, please look for this time in your log. Thank you.',
      reply: 'Exact reply:',
      when: 'Time (UTC):',
      from: 'Sending machine:',
      helo: 'EHLO name:',
      server: 'Server:',
      sender: 'Envelope sender:',
      user: 'User:',
      thanks: 'Could you please look into it? Thank you.',
    },
  },
  de: {
    title: 'Mailsystem-Diagnose',
    file: 'Datei',
    verdictFailed: (cause) => `Es gehen keine Mails hinaus: ${cause}.`,
    verdictNone: (cause) => `Kein Urteil: ${cause}.`,
    verdictWarnings: (cause) => `Mails können hinausgehen, mit einem Vorbehalt: ${cause}.`,
    verdictPartly: 'Was geprüft wurde, ist in Ordnung, aber bis zu Absender und Empfänger kam die Diagnose nicht.',
    verdictOk:
      'Alle Schritte bis zum Umschlag sind gelungen; es wurde keine Mail gesendet, Annahme und Ankunft sind also nicht bewiesen.',
    verdictOkWeb:
      'Alle Schritte bis zum Absender sind gelungen; es wurde keine Mail gesendet, Senderecht, Annahme und Ankunft sind also nicht bewiesen.',
    verdictOkSent:
      'Alle Schritte sind gelungen, der Server hat die Testmail angenommen; ob sie ankam, ist nicht geprüft.',
    ask: 'Fragen Sie',
    where: 'Wo:',
    candidates: 'Es kann auch sein:',
    apart: 'So lässt es sich unterscheiden:',
    whose: 'Wessen Mail:',
    nobody: 'niemand Bestimmtes (die Einstellungen für alle)',
    kinds: { user: 'Benutzer', tenant: 'Mandant', account: 'E-Mail-Account', template: 'Ausdrucksmodell' },
    chain: 'Rückfallebenen für Absender und Zugangsdaten:',
    chainColumns: ['', 'Ebene', 'Stand', 'Hat', 'Ort'],
    chainStates: { wins: 'gilt', 'in-part': 'zum Teil', lost: 'nicht verwendet', empty: 'leer', off: 'aus' },
    senders: 'Absender (* ist der verwendete):',
    senderColumn: 'Absender',
    levelColumn: 'Woher',
    line: 'Zeile',
    verdictOtherWay: (way) => `Die Einstellungen wurden gelesen, kein Server wurde gefragt: ${way}.`,
    quoted: (text) => `„${text}“`,
    seconds: (seconds) => seconds.toFixed(1).replace('.', ','),
    lowersSecurity: 'verringert die Sicherheit',
    fixed: 'In der Datei behoben:',
    verified: 'probiert: dann geht es',
    restart: (service) => `Damit die Änderung gilt, muss der Dienst „${service}“ neu gestartet werden.`,
    settings: 'Einstellungen',
    steps: 'Schritte',
    findings: 'Befunde',
    transcript: 'Mitschrift',
    capabilities: 'Was der Server anbietet',
    generated: (version) => `Erstellt von maildiag ${version}; Passwörter sind nicht enthalten.`,
    value: 'Wert',
    name: 'Name',
    place: 'Ort',
    duration: 'Zeit',
    result: 'Ergebnis',
    noValue: 'keine',
    passwordSet: 'gesetzt (nicht gezeigt)',
    fromDefault: 'Vorgabe',
    fromCommandLine: 'Kommandozeile',
    fromEdit: 'in diesem Lauf geändert',
    administrator: {
      greeting: 'Guten Tag,',
      intro: (product, server) =>
        `${product} kann${server === null ? '' : ` über ${server}`} keine Mails senden. Eine Diagnose ergab:`,
      failed: (title) => `Befund: ${title}`,
      healthy: (product, server) =>
        server === null
          ? `Die Maileinstellungen von ${product} wurden gelesen; darin wurde kein Fehler gefunden.`
          : `${product} kann ${server} Mails übergeben: Bis zum Umschlag wurde kein Fehler gefunden.`,
      messageId: 'Message-ID der Testmail:',
      thanksHealthy: 'Kommen Mails trotzdem nicht an, sehen Sie bitte zu dieser Zeit in Ihr Protokoll. Vielen Dank.',
      reply: 'Genaue Antwort:',
      when: 'Zeit (UTC):',
      from: 'Sendender Rechner:',
      helo: 'EHLO-Name:',
      server: 'Server:',
      sender: 'Umschlag-Absender:',
      user: 'Benutzer:',
      thanks: 'Können Sie das bitte prüfen? Vielen Dank.',
    },
  },
};
