import type { RecipientReply } from '../diagnosis/recipient-reply.ts';
import type { OwnRelayPort, SenderTrial } from '../diagnosis/step-facts.ts';
import { baseName } from './phrases/base-name.ts';
import { enumerate } from './phrases/enumerate.ts';
import { excerpt } from './phrases/excerpt.ts';
import { exchangeVersion, exchangeWords } from './phrases/exchange-facts.ts';
import { isTaken } from './phrases/is-taken.ts';
import { publishedPolicies } from './phrases/published-policies.ts';
import { timeSpan } from './phrases/time-span.ts';
import { tlsVersionName } from './phrases/tls-version-name.ts';
import { tlsVersionsByState } from './phrases/tls-versions-by-state.ts';
import { mailboxWords, otherServices, tokenWords } from './phrases/web-facts.ts';
import type { StepResults } from './step-line-results.ts';

const und = (items: readonly string[]) => enumerate(items, 'und');
const anzahl = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

function aufAdressen(up: number, all: number): string {
  if (all < 2) return '';
  if (up < all) return ` auf ${up} von ${all} Adressen`;
  return all === 2 ? ' auf beiden Adressen' : ` auf allen ${all} Adressen`;
}

/** The system's own relay; nothing where it has none. */
function eigenesRelay(ports: readonly OwnRelayPort[]): string {
  if (ports.length === 0) return '';
  const up = ports.filter(({ state }) => state === 'answers').map(({ port }) => String(port));
  const down = ports.filter(({ state }) => state !== 'answers').map(({ port }) => String(port));
  // No finding says it: the system may run on another machine than maildiag.
  if (up.length === 0) return `; ! eigenes Relay ${und(down)}: keine Antwort`;
  return `; eigenes Relay: antwortet auf ${und(up)}${down.length === 0 ? '' : `, auf ${und(down)} keine Antwort`}`;
}

/** Where mail goes instead, and what the server says to that. */
function umgeleitet(addresses: readonly RecipientReply[]): string {
  const refused = addresses.filter(({ reply }) => reply !== null && reply.code >= 400);
  if (refused.length > 0) return `abgelehnt: ${und(refused.map(({ address }) => excerpt(address)))}`;
  return addresses.every(({ reply }) => reply !== null) ? 'angenommen; nichts gesendet' : 'nicht gefragt';
}

function absenderZahl(matrix: readonly SenderTrial[]): string {
  // What another server sends says nothing about this one.
  const asked = matrix.filter(({ notAsked }) => notAsked !== 'other-server');
  if (asked.length < 2) return '';
  return `; ${asked.filter(isTaken).length} von ${asked.length} Absenderadressen angenommen`;
}

/** The recipients that the server refuses to this sender: with redirect on there can be several. */
function abgelehnteEmpfaenger(code: number, recipients: readonly RecipientReply[]): string {
  const refused = recipients.filter(({ reply }) => reply !== null && reply.code >= 400);
  if (recipients.length < 2) return `, Empfänger nicht (${code})`;
  const named = refused.map(({ address, reply }) => `${excerpt(address)} (${reply?.code ?? code})`);
  return `; ${refused.length} von ${recipients.length} Empfängern abgelehnt: ${und(named)}`;
}

function restzeit(days: number): string {
  if (days < 0) return `vor ${anzahl(-days, 'Tag', 'Tagen')} abgelaufen`;
  return days === 0 ? 'läuft heute ab' : `noch ${anzahl(days, 'Tag', 'Tage')} gültig`;
}

function vertrauen(trustedBy: string | null, checked: boolean, openssl: number | null): string {
  if (trustedBy === 'system') return checked ? 'diesem Rechner vertraut' : 'nicht geprüft';
  if (trustedBy !== null) return checked ? `vertraut laut ${baseName(trustedBy)}` : 'nicht geprüft';
  if (checked) return 'nicht vertraut';
  return openssl === null ? 'nicht geprüft' : `nicht geprüft (die Prüfung schlüge fehl, OpenSSL ${openssl})`;
}

/** With which mechanism the system itself would go on; nothing where that is the same, or nobody knows. */
function selbst(used: string, would: string | null | undefined): string {
  if (would === undefined || would === used) return '';
  return would === null
    ? '; das System selbst kennt womöglich kein Verfahren des Servers'
    : `; das System selbst nähme ${would}`;
}

/** What the steps measured, in German. */
export const stepLineDe: StepResults = {
  configuration: ({ settings, remarks, trustedCertificates }) =>
    [
      anzahl(settings, 'Einstellung', 'Einstellungen'),
      remarks === 0 ? 'keine Anmerkungen' : anzahl(remarks, 'Anmerkung', 'Anmerkungen'),
      ...(trustedCertificates === null ? [] : [anzahl(trustedCertificates, 'Stammzertifikat', 'Stammzertifikate')]),
    ].join(', '),

  server: (facts) => {
    const { host, addresses, literal, byProxy } = facts;
    if (byProxy) return `${host} ist hier unbekannt; der Proxy sucht die Adresse`;
    if (literal) return `${host} ist eine Adresse, kein Name zum Auflösen`;
    if (addresses.length === 0) return `${host} hat keine Adresse`;
    const more = addresses.length > 3 ? ` und ${addresses.length - 3} weitere` : '';
    return `${host} → ${addresses.slice(0, 3).join(' · ')}${more}${otherServices(facts)}`;
  },

  port: ({ port, addresses, greeting, greetingMs, ownRelay = [] }) => {
    const up = addresses.filter(({ state }) => state === 'answers').length;
    if (up === 0) return `${port} antwortet nicht${eigenesRelay(ownRelay)}`;
    const greeted = greeting === null || greetingMs === null ? '' : `, Begrüßung nach ${timeSpan(greetingMs, 'de')}`;
    return `${port} antwortet${aufAdressen(up, addresses.length)}${greeted}${eigenesRelay(ownRelay)}`;
  },

  encryption: ({ mode, version, versions }) => {
    if (mode === 'none') return 'keine: alles geht lesbar durch das Netz';
    const { refused, outdated } = tlsVersionsByState(versions, version);
    const how = mode === 'tls' ? 'ab dem ersten Byte' : 'nach STARTTLS';
    return [
      `${version === null ? 'TLS' : tlsVersionName(version)} ${how}`,
      ...(outdated.length === 0 ? [] : [`auch veraltetes ${und(outdated)} angenommen`]),
      ...(refused.length === 0 ? [] : [`${und(refused)} abgelehnt`]),
    ].join('; ');
  },

  certificate: ({ chain, daysLeft, trustedBy, checked, openssl }) =>
    [
      ...(chain[0] === undefined ? [] : [`ausgestellt von ${excerpt(chain[0].issuer, 50)}`]),
      restzeit(daysLeft),
      vertrauen(trustedBy, checked, openssl?.number ?? null),
    ].join(', '),

  credentials: ({ user, mechanism, testedAs, systemWould, token, exchange }) => {
    if (mechanism === null) return `${excerpt(user)} ist nicht angemeldet`;
    const withToken = token === undefined ? null : tokenWords(token, user, 'de');
    // The application signs in by itself, without a user.
    if (mechanism === 'client_credentials' && withToken !== null) return withToken;
    if (testedAs === undefined)
      return `angemeldet als ${excerpt(user)} mit ${mechanism}${selbst(mechanism, systemWould)}${withToken === null ? '' : `; ${withToken}`}${exchangeVersion(exchange)}`;
    const who = testedAs === 'ticket' ? 'Kerberos-Ticket für' : 'Testkonto';
    return `${who} ${excerpt(user)} wird mit ${mechanism} eingelassen; das eigene Konto des Systems ist ungeprüft`;
  },

  sender: ({ sender, mailFrom, rcptTo, recipients = [], matrix, domain, mailbox, exchange }) => {
    if (exchange !== undefined) return `${exchangeWords(exchange, 'de')}${publishedPolicies(domain, 'de')}`;
    if (mailFrom === null) return 'nicht gefragt';
    const many = absenderZahl(matrix);
    const sent = matrix.some(({ message }) => message !== null) ? '' : '; nichts gesendet';
    const published = publishedPolicies(domain, 'de');
    if (mailbox !== undefined) return `${mailboxWords(sender, mailbox, 'de')}${sent}${published}`;
    if (rcptTo === null) return `Absender angenommen${many}${sent}${published}`;
    return rcptTo.code < 400
      ? `Absender und Empfänger angenommen${many}${sent}${published}`
      : `Absender angenommen${abgelehnteEmpfaenger(rcptTo.code, recipients)}${sent}${published}`;
  },

  redirect: ({ active, before, after, addresses }) => {
    if (!active) return 'aus: Mail geht an ihre Empfänger';
    const instead = und(after.map((address) => excerpt(address)));
    const from = before.to === null ? 'alle Mail' : excerpt(before.to);
    return `${from} → ${instead || 'keine Adresse'}, ${umgeleitet(addresses)}`;
  },

  delivery: ({ recipient, reply, arrival, signed }) => {
    if (reply === null) return `nicht an ${excerpt(recipient)} gesendet`;
    const taken = `${signed === undefined ? '' : 'signiert, '}für ${excerpt(recipient)} angenommen`;
    if (arrival === undefined) return `${taken}; Ankunft nicht geprüft`;
    if (arrival.folder === null) return `${taken}; nicht im Postfach gefunden`;
    const time = timeSpan(arrival.ms, 'de');
    return `${taken}, nach ${time} in ${excerpt(arrival.folder, 30)} gefunden`;
  },
};
