import type { Locale } from '../../settings/locale.ts';
import type { Verdict } from '../verdict.ts';
import type { ComparisonDoubt } from './compare-reports.ts';
import type { ComparedFact } from './compared-facts.ts';
import type { NoReport } from './read-report.ts';
import type { SavedStep } from './saved-report.ts';

interface ComparisonWords {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly verdicts: { readonly [V in Verdict]: string };
  readonly statuses: { readonly [Status in SavedStep['status']]: string };
  readonly doubts: { readonly [D in ComparisonDoubt]: (before: string, after: string) => string };
  readonly settings: string;
  readonly facts: string;
  readonly factNames: { readonly [Key in ComparedFact]: string };
  readonly steps: string;
  readonly mended: string;
  readonly new: string;
  readonly remaining: string;
  readonly unknown: string;
  readonly hidden: string;
  readonly nothing: string;
  /** Numbers of errors and warnings: new, staying, mended. */
  readonly conclusion: (errors: number, warnings: number, remaining: number, mended: number) => string;
  readonly problems: { readonly [P in NoReport['problem']]: (file: string, detail: string) => string };
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const comparisonWords: { readonly [L in Locale]: ComparisonWords } = {
  en: {
    title: 'Comparison of two reports',
    before: 'before:',
    after: 'after:',
    verdicts: { ok: 'nothing wrong', warnings: 'warnings only', failed: 'mail does not go out' },
    statuses: { passed: 'passed', warned: 'with a warning', failed: 'failed', skipped: 'not run' },
    doubts: {
      system: (before, after) => `The reports are about different systems: ${before || '?'} and ${after || '?'}.`,
      whose: (before, after) =>
        `The reports are about different people's mail: ${before || 'nobody in particular'} and ${after || 'nobody in particular'}.`,
      file: (before, after) => `The reports are about different files: ${before || 'none'} and ${after || 'none'}.`,
      order: () => 'The second report is older than the first: have they been swapped?',
    },
    settings: 'Changed settings',
    facts: 'Changed around them',
    factNames: {
      addresses: 'addresses of the server',
      localAddress: 'address of this machine',
      tls: 'TLS version',
      certificate: "fingerprint of the server's certificate",
      mechanisms: 'sign-in mechanisms',
      host: 'machine',
      os: 'operating system',
      node: 'Node.js',
      maildiag: 'maildiag',
      resolver: 'DNS servers',
    },
    steps: 'Steps that ended differently',
    mended: 'Mended',
    new: 'New',
    remaining: 'Still there',
    unknown: 'Not reached this time, so nobody knows',
    hidden: 'its step was not reached before',
    nothing: 'The two reports say the same.',
    conclusion: (errors, warnings, remaining, mended) =>
      errors > 0
        ? `${count(errors, 'new error', 'new errors')}.`
        : `No new error${warnings === 0 ? '' : `, ${count(warnings, 'new warning', 'new warnings')}`}; ${mended} mended, ${remaining} still there.`,
    problems: {
      json: (file) =>
        `${file} is not JSON. compare reads reports saved with --report FILE.json or printed with --json.`,
      other: (file) => `${file} is JSON, but not a report of maildiag.`,
      schema: (file, schema) => `${file} has the schema "${schema}"; this version of maildiag reads maildiag/1.`,
      damaged: (file, place) => `${file} is not a whole report: "${place}" is missing or of the wrong kind.`,
    },
  },
  de: {
    title: 'Vergleich zweier Berichte',
    before: 'vorher:',
    after: 'nachher:',
    verdicts: { ok: 'nichts auszusetzen', warnings: 'nur Warnungen', failed: 'es gehen keine Mails hinaus' },
    statuses: { passed: 'gelungen', warned: 'mit Warnung', failed: 'gescheitert', skipped: 'nicht gelaufen' },
    doubts: {
      system: (before, after) =>
        `Die Berichte handeln von verschiedenen Systemen: ${before || '?'} und ${after || '?'}.`,
      whose: (before, after) =>
        `Die Berichte handeln von verschiedener Leute Mail: ${before || 'niemand Bestimmtes'} und ${after || 'niemand Bestimmtes'}.`,
      file: (before, after) =>
        `Die Berichte handeln von verschiedenen Dateien: ${before || 'keine'} und ${after || 'keine'}.`,
      order: () => 'Der zweite Bericht ist älter als der erste: Sind sie vertauscht?',
    },
    settings: 'Geänderte Einstellungen',
    facts: 'Was sich sonst geändert hat',
    factNames: {
      addresses: 'Adressen des Servers',
      localAddress: 'Adresse dieses Rechners',
      tls: 'TLS-Version',
      certificate: 'Fingerabdruck des Serverzertifikats',
      mechanisms: 'Anmeldeverfahren',
      host: 'Rechner',
      os: 'Betriebssystem',
      node: 'Node.js',
      maildiag: 'maildiag',
      resolver: 'DNS-Server',
    },
    steps: 'Schritte, die anders endeten',
    mended: 'Behoben',
    new: 'Neu',
    remaining: 'Noch da',
    unknown: 'Diesmal nicht erreicht, also unbekannt',
    hidden: 'der Schritt wurde vorher nicht erreicht',
    nothing: 'Beide Berichte sagen dasselbe.',
    conclusion: (errors, warnings, remaining, mended) =>
      errors > 0
        ? `${count(errors, 'neuer Fehler', 'neue Fehler')}.`
        : `Kein neuer Fehler${warnings === 0 ? '' : `, ${count(warnings, 'neue Warnung', 'neue Warnungen')}`}; ${mended} behoben, ${remaining} noch da.`,
    problems: {
      json: (file) =>
        `${file} ist kein JSON. compare liest Berichte, die mit --report DATEI.json oder --json entstanden sind.`,
      other: (file) => `${file} ist JSON, aber kein Bericht von maildiag.`,
      schema: (file, schema) => `${file} hat das Schema „${schema}“; diese Version von maildiag liest maildiag/1.`,
      damaged: (file, place) => `${file} ist kein vollständiger Bericht: „${place}“ fehlt oder ist von falscher Art.`,
    },
  },
};
