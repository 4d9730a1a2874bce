import type { Locale } from '../settings/locale.ts';

/** Labels of text and Markdown reports. */
export interface ReportWords {
  readonly title: string;
  readonly file: string;
  readonly verdictFailed: (rootCause: string) => string;
  readonly verdictWarnings: string;
  readonly verdictOk: string;
  readonly verdictOkSent: string;
  readonly ask: string;
  readonly lowersSecurity: string;
  readonly doFirst: string;
  readonly also: string;
  readonly notJudged: string;
  readonly settings: string;
  readonly steps: string;
  readonly findings: string;
  readonly transcript: string;
  readonly capabilities: string;
  readonly environment: string;
  readonly generated: (version: string) => string;
  readonly cause: string;
  readonly advice: string;
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
    readonly intro: (product: string, server: string) => string;
    readonly failed: (title: string) => string;
    readonly healthy: string;
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
    verdictWarnings: 'Mail goes out, but something is wrong or fragile.',
    verdictOk: 'All steps passed up to the envelope; no mail was sent, so acceptance and arrival are not proved.',
    verdictOkSent: 'All steps passed and the server accepted the test mail; arrival is not checked.',
    ask: 'Ask',
    lowersSecurity: 'lowers security',
    doFirst: 'Do first',
    also: 'Also',
    notJudged: 'Not judged',
    settings: 'Settings',
    steps: 'Steps',
    findings: 'Findings',
    transcript: 'Transcript',
    capabilities: 'What the server offers',
    environment: 'Environment',
    generated: (version) => `Made by maildiag ${version}; passwords are left out.`,
    cause: 'What happened',
    advice: 'What to do',
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
      intro: (product, server) => `${product} cannot send mail through ${server}. A diagnosis showed:`,
      failed: (title) => `Finding: ${title}`,
      healthy: 'No fault was found up to the envelope.',
      reply: 'Exact reply:',
      when: 'Time (UTC):',
      from: 'Source:',
      helo: 'EHLO name:',
      server: 'Server:',
      sender: 'Envelope sender:',
      user: 'Signed in as:',
      thanks: 'Could you please look into it? Thank you.',
    },
  },
  de: {
    title: 'Mailsystem-Diagnose',
    file: 'Datei',
    verdictFailed: (cause) => `Es gehen keine Mails hinaus: ${cause}.`,
    verdictWarnings: 'Mails gehen hinaus, aber etwas stimmt nicht oder ist anfällig.',
    verdictOk:
      'Alle Schritte bis zum Umschlag sind gelungen; es wurde keine Mail gesendet, Annahme und Ankunft sind also nicht bewiesen.',
    verdictOkSent:
      'Alle Schritte sind gelungen, der Server hat die Testmail angenommen; ob sie ankam, ist nicht geprüft.',
    ask: 'Fragen Sie',
    lowersSecurity: 'verringert die Sicherheit',
    doFirst: 'Zuerst',
    also: 'Außerdem',
    notJudged: 'Nicht beurteilt',
    settings: 'Einstellungen',
    steps: 'Schritte',
    findings: 'Befunde',
    transcript: 'Mitschrift',
    capabilities: 'Was der Server anbietet',
    environment: 'Umgebung',
    generated: (version) => `Erstellt von maildiag ${version}; Passwörter sind nicht enthalten.`,
    cause: 'Was geschah',
    advice: 'Was zu tun ist',
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
      intro: (product, server) => `${product} kann über ${server} keine Mails senden. Eine Diagnose ergab:`,
      failed: (title) => `Befund: ${title}`,
      healthy: 'Bis zum Umschlag wurde kein Fehler gefunden.',
      reply: 'Genaue Antwort:',
      when: 'Zeit (UTC):',
      from: 'Quelle:',
      helo: 'EHLO-Name:',
      server: 'Server:',
      sender: 'Umschlag-Absender:',
      user: 'Angemeldet als:',
      thanks: 'Können Sie das bitte prüfen? Vielen Dank.',
    },
  },
};
