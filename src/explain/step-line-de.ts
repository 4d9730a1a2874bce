import type { RecipientReply } from '../diagnosis/recipient-reply.ts';
import type { OwnRelayPort, SenderTrial } from '../diagnosis/step-facts.ts';
import { baseName } from './phrases/base-name.ts';
import { enumerate } from './phrases/enumerate.ts';
import { excerpt } from './phrases/excerpt.ts';
import { isTaken } from './phrases/is-taken.ts';
import { timeSpan } from './phrases/time-span.ts';
import { tlsVersionName } from './phrases/tls-version-name.ts';
import { tlsVersionsByState } from './phrases/tls-versions-by-state.ts';
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

/** What the steps measured, in German. */
export const stepLineDe: StepResults = {
  configuration: ({ settings, remarks, trustedCertificates }) =>
    [
      anzahl(settings, 'Einstellung', 'Einstellungen'),
      remarks === 0 ? 'keine Anmerkungen' : anzahl(remarks, 'Anmerkung', 'Anmerkungen'),
      ...(trustedCertificates === null ? [] : [anzahl(trustedCertificates, 'Stammzertifikat', 'Stammzertifikate')]),
    ].join(', '),

  server: ({ host, addresses, literal }) => {
    if (literal) return `${host} ist eine Adresse, kein Name zum Auflösen`;
    if (addresses.length === 0) return `${host} hat keine Adresse`;
    const more = addresses.length > 3 ? ` und ${addresses.length - 3} weitere` : '';
    return `${host} → ${addresses.slice(0, 3).join(' · ')}${more}`;
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

  credentials: ({ user, mechanism }) =>
    mechanism === null ? `${excerpt(user)} ist nicht angemeldet` : `angemeldet als ${excerpt(user)} mit ${mechanism}`,

  sender: ({ mailFrom, rcptTo, recipients = [], matrix }) => {
    if (mailFrom === null) return 'nicht gefragt';
    const many = absenderZahl(matrix);
    const sent = matrix.some(({ message }) => message !== null) ? '' : '; nichts gesendet';
    if (rcptTo === null) return `Absender angenommen${many}${sent}`;
    return rcptTo.code < 400
      ? `Absender und Empfänger angenommen${many}${sent}`
      : `Absender angenommen${abgelehnteEmpfaenger(rcptTo.code, recipients)}${sent}`;
  },

  redirect: ({ active, before, after, addresses }) => {
    if (!active) return 'aus: Mail geht an ihre Empfänger';
    const instead = und(after.map((address) => excerpt(address)));
    const from = before.to === null ? 'alle Mail' : excerpt(before.to);
    return `${from} → ${instead || 'keine Adresse'}, ${umgeleitet(addresses)}`;
  },

  delivery: ({ recipient, reply }) =>
    reply === null
      ? `nicht an ${excerpt(recipient)} gesendet`
      : `für ${excerpt(recipient)} angenommen; Ankunft nicht geprüft`,
};
