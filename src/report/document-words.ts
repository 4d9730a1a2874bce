import type { StepState } from '../diagnosis/diagnosis.ts';
import type { Severity } from '../findings/severity.ts';
import type { Locale } from '../settings/locale.ts';
import type { ReportEnvironment } from './report-environment.ts';

/** Labels of the report for a ticket (Markdown and HTML) beside those that text reports have too. */
interface DocumentWords {
  readonly rootCause: string;
  readonly tried: string;
  readonly otherFindings: string;
  readonly system: string;
  readonly time: string;
  readonly status: string;
  readonly statuses: { readonly [Status in StepState['status']]: string };
  readonly severities: { readonly [S in Severity]: string };
  readonly facts: string;
  readonly fact: string;
  readonly addresses: string;
  readonly localAddress: string;
  readonly ownRelay: string;
  /** A port of the own relay, and whether it answered. */
  readonly ownRelayPort: (port: number, answers: boolean) => string;
  readonly greeting: string;
  readonly encryption: string;
  readonly mechanisms: string;
  readonly token: string;
  readonly systemMechanism: string;
  readonly windowsDomain: string;
  /** How far the server's clock is from this machine's, in seconds. */
  readonly clock: (seconds: number) => string;
  readonly spf: (domain: string) => string;
  readonly dmarc: (domain: string) => string;
  readonly dkim: (domain: string) => string;
  readonly mailServers: (domain: string) => string;
  readonly arrival: string;
  readonly authentication: string;
  readonly certificate: (place: number) => string;
  readonly certificateOf: (issuer: string, until: string) => string;
  readonly fingerprint: string;
  readonly environment: string;
  readonly environmentOf: { readonly [Key in keyof ReportEnvironment]: string };
  readonly none: string;
  readonly server: string;
  readonly reply: string;
  readonly millisecondsBefore: string;
}

export const documentWords: { readonly [L in Locale]: DocumentWords } = {
  en: {
    rootCause: 'To be mended first',
    tried: 'What was tried',
    otherFindings: 'Other findings',
    system: 'System',
    time: 'Time (UTC)',
    status: 'Status',
    statuses: {
      passed: 'passed',
      warned: 'with a warning',
      failed: 'failed',
      crashed: 'broken off',
      skipped: 'not run',
      pending: 'not run',
      running: 'not finished',
    },
    severities: { error: 'Error', warning: 'Warning', info: 'Remark' },
    facts: 'What was measured',
    fact: 'What',
    addresses: 'Addresses of the server',
    localAddress: 'Address of this machine',
    ownRelay: 'Own relay',
    ownRelayPort: (port, answers) => `${port}: ${answers ? 'answers' : 'no answer'}`,
    greeting: 'Greeting',
    encryption: 'Encryption',
    mechanisms: 'Sign-in mechanisms',
    token: 'OAuth token',
    systemMechanism: 'The system itself would use',
    windowsDomain: 'Windows domain',
    clock: (seconds) => `clock ${Math.abs(seconds)} s ${seconds < 0 ? 'behind' : 'ahead'}`,
    spf: (domain) => `SPF of ${domain}`,
    dmarc: (domain) => `DMARC of ${domain}`,
    dkim: (domain) => `DKIM keys of ${domain}`,
    mailServers: (domain) => `Mail servers of ${domain}`,
    arrival: 'Test mail found in',
    authentication: 'Verdict of the receiving server',
    certificate: (place) => `Certificate ${place}`,
    certificateOf: (issuer, until) => `issued by ${issuer}, valid until ${until}`,
    fingerprint: 'SHA-256',
    environment: 'Environment',
    environmentOf: {
      maildiag: 'maildiag',
      node: 'Node.js',
      os: 'Operating system',
      host: 'Machine',
      timeZone: 'Time zone',
      resolver: 'DNS servers',
      proxy: 'Proxy',
    },
    none: 'none',
    server: 'Server',
    reply: 'Reply of the server',
    millisecondsBefore: 'Milliseconds since the start, → sent, ← received, * remark',
  },
  de: {
    rootCause: 'Zuerst zu beheben',
    tried: 'Was versucht wurde',
    otherFindings: 'Weitere Befunde',
    system: 'System',
    time: 'Zeit (UTC)',
    status: 'Stand',
    statuses: {
      passed: 'gelungen',
      warned: 'mit Warnung',
      failed: 'gescheitert',
      crashed: 'abgebrochen',
      skipped: 'nicht gelaufen',
      pending: 'nicht gelaufen',
      running: 'nicht beendet',
    },
    severities: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' },
    facts: 'Was gemessen wurde',
    fact: 'Was',
    addresses: 'Adressen des Servers',
    localAddress: 'Adresse dieses Rechners',
    ownRelay: 'Eigenes Relay',
    ownRelayPort: (port, answers) => `${port}: ${answers ? 'antwortet' : 'keine Antwort'}`,
    greeting: 'Begrüßung',
    encryption: 'Verschlüsselung',
    mechanisms: 'Anmeldeverfahren',
    token: 'OAuth-Token',
    systemMechanism: 'Das System selbst nähme',
    windowsDomain: 'Windows-Domäne',
    clock: (seconds) => `Uhr geht ${Math.abs(seconds)} s ${seconds < 0 ? 'nach' : 'vor'}`,
    spf: (domain) => `SPF von ${domain}`,
    dmarc: (domain) => `DMARC von ${domain}`,
    dkim: (domain) => `DKIM-Schlüssel von ${domain}`,
    mailServers: (domain) => `Mailserver von ${domain}`,
    arrival: 'Testmail gefunden in',
    authentication: 'Urteil des empfangenden Servers',
    certificate: (place) => `Zertifikat ${place}`,
    certificateOf: (issuer, until) => `ausgestellt von ${issuer}, gültig bis ${until}`,
    fingerprint: 'SHA-256',
    environment: 'Umgebung',
    environmentOf: {
      maildiag: 'maildiag',
      node: 'Node.js',
      os: 'Betriebssystem',
      host: 'Rechner',
      timeZone: 'Zeitzone',
      resolver: 'DNS-Server',
      proxy: 'Proxy',
    },
    none: 'keiner',
    server: 'Server',
    reply: 'Antwort des Servers',
    millisecondsBefore: 'Millisekunden seit dem Beginn, → gesendet, ← empfangen, * Anmerkung',
  },
};
