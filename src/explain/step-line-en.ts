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

const and = (items: readonly string[]) => enumerate(items, 'and');
const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

function onAddresses(up: number, all: number): string {
  if (all < 2) return '';
  if (up < all) return ` on ${up} of ${all} addresses`;
  return all === 2 ? ' on both addresses' : ` on all ${all} addresses`;
}

/** The system's own relay; nothing where it has none. */
function ownRelayPorts(ports: readonly OwnRelayPort[]): string {
  if (ports.length === 0) return '';
  const up = ports.filter(({ state }) => state === 'answers').map(({ port }) => String(port));
  const down = ports.filter(({ state }) => state !== 'answers').map(({ port }) => String(port));
  // No finding says it: the system may run on another machine than maildiag.
  if (up.length === 0) return `; ! own relay ${and(down)}: no answer`;
  return `; own relay: answers on ${and(up)}${down.length === 0 ? '' : `, no answer on ${and(down)}`}`;
}

/** Where mail goes instead, and what the server says to that. */
function redirected(addresses: readonly RecipientReply[]): string {
  const refused = addresses.filter(({ reply }) => reply !== null && reply.code >= 400);
  if (refused.length > 0) return `refused: ${and(refused.map(({ address }) => excerpt(address)))}`;
  return addresses.every(({ reply }) => reply !== null) ? 'accepted; nothing was sent' : 'not asked';
}

function numberOfSenders(matrix: readonly SenderTrial[]): string {
  // What another server sends says nothing about this one.
  const asked = matrix.filter(({ notAsked }) => notAsked !== 'other-server');
  if (asked.length < 2) return '';
  return `; ${asked.filter(isTaken).length} of ${asked.length} sender addresses accepted`;
}

/** The recipients that the server refuses to this sender: with redirect on there can be several. */
function refusedRecipients(code: number, recipients: readonly RecipientReply[]): string {
  const refused = recipients.filter(({ reply }) => reply !== null && reply.code >= 400);
  if (recipients.length < 2) return `, recipient not (${code})`;
  const named = refused.map(({ address, reply }) => `${excerpt(address)} (${reply?.code ?? code})`);
  return `; ${refused.length} of ${recipients.length} recipients refused: ${and(named)}`;
}

function left(days: number): string {
  if (days < 0) return `expired ${count(-days, 'day', 'days')} ago`;
  return days === 0 ? 'expires today' : `${count(days, 'day', 'days')} left`;
}

function trust(trustedBy: string | null, checked: boolean, openssl: number | null): string {
  if (trustedBy === 'system') return checked ? "trusted by this machine's store" : 'not checked';
  if (trustedBy !== null) return checked ? `trusted by ${baseName(trustedBy)}` : 'not checked';
  if (checked) return 'not trusted';
  return openssl === null ? 'not checked' : `not checked (the check would fail, OpenSSL ${openssl})`;
}

/** With which mechanism the system itself would go on; nothing where that is the same, or nobody knows. */
function itself(used: string, would: string | null | undefined): string {
  if (would === undefined || would === used) return '';
  return would === null
    ? '; the system itself may know no mechanism of this server'
    : `; the system itself would use ${would}`;
}

/** What the steps measured, in English. */
export const stepLineEn: StepResults = {
  configuration: ({ settings, remarks, trustedCertificates }) =>
    [
      count(settings, 'setting', 'settings'),
      remarks === 0 ? 'no remarks' : count(remarks, 'remark', 'remarks'),
      ...(trustedCertificates === null
        ? []
        : [count(trustedCertificates, 'trusted certificate', 'trusted certificates')]),
    ].join(', '),

  server: (facts) => {
    const { host, addresses, literal, byProxy } = facts;
    if (byProxy) return `${host} is unknown here; the proxy looks it up`;
    if (literal) return `${host} is an address, there is no name to look up`;
    if (addresses.length === 0) return `${host} has no address`;
    const more = addresses.length > 3 ? ` and ${addresses.length - 3} more` : '';
    return `${host} → ${addresses.slice(0, 3).join(' · ')}${more}${otherServices(facts)}`;
  },

  port: ({ port, addresses, greeting, greetingMs, ownRelay = [] }) => {
    const up = addresses.filter(({ state }) => state === 'answers').length;
    if (up === 0) return `${port} does not answer${ownRelayPorts(ownRelay)}`;
    const greeted = greeting === null || greetingMs === null ? '' : `, greeting after ${timeSpan(greetingMs, 'en')}`;
    return `${port} answers${onAddresses(up, addresses.length)}${greeted}${ownRelayPorts(ownRelay)}`;
  },

  encryption: ({ mode, version, versions }) => {
    if (mode === 'none') return 'none: everything crosses the network readable';
    const { refused, outdated } = tlsVersionsByState(versions, version);
    const how = mode === 'tls' ? 'from the first byte' : 'after STARTTLS';
    return [
      `${version === null ? 'TLS' : tlsVersionName(version)} ${how}`,
      ...(outdated.length === 0 ? [] : [`outdated ${and(outdated)} accepted too`]),
      ...(refused.length === 0 ? [] : [`${and(refused)} refused`]),
    ].join('; ');
  },

  certificate: ({ chain, daysLeft, trustedBy, checked, openssl }) =>
    [
      ...(chain[0] === undefined ? [] : [`issued by ${excerpt(chain[0].issuer, 50)}`]),
      left(daysLeft),
      trust(trustedBy, checked, openssl?.number ?? null),
    ].join(', '),

  credentials: ({ user, mechanism, testedAs, systemWould, token, exchange }) => {
    if (mechanism === null) return `${excerpt(user)} is not signed in`;
    const withToken = token === undefined ? null : tokenWords(token, user, 'en');
    // The application signs in by itself, without a user.
    if (mechanism === 'client_credentials' && withToken !== null) return withToken;
    if (testedAs === undefined)
      return `signed in as ${excerpt(user)} with ${mechanism}${itself(mechanism, systemWould)}${withToken === null ? '' : `; ${withToken}`}${exchangeVersion(exchange)}`;
    const who = testedAs === 'ticket' ? 'Kerberos ticket of' : 'test account';
    return `${who} ${excerpt(user)} is let in with ${mechanism}; the system's own account is not tested`;
  },

  sender: ({ sender, mailFrom, rcptTo, recipients = [], matrix, domain, mailbox, exchange }) => {
    if (exchange !== undefined) return `${exchangeWords(exchange, 'en')}${publishedPolicies(domain, 'en')}`;
    if (mailFrom === null) return 'not asked';
    const many = numberOfSenders(matrix);
    const sent = matrix.some(({ message }) => message !== null) ? '' : '; nothing was sent';
    const published = publishedPolicies(domain, 'en');
    if (mailbox !== undefined) return `${mailboxWords(sender, mailbox, 'en')}${sent}${published}`;
    if (rcptTo === null) return `sender accepted${many}${sent}${published}`;
    return rcptTo.code < 400
      ? `sender and recipient accepted${many}${sent}${published}`
      : `sender accepted${refusedRecipients(rcptTo.code, recipients)}${sent}${published}`;
  },

  redirect: ({ active, before, after, addresses }) => {
    if (!active) return 'off: mail goes to its recipients';
    const instead = and(after.map((address) => excerpt(address)));
    const from = before.to === null ? 'all mail' : excerpt(before.to);
    return `${from} → ${instead || 'no address'}, ${redirected(addresses)}`;
  },

  delivery: ({ recipient, reply, arrival, signed }) => {
    if (reply === null) return `not sent to ${excerpt(recipient)}`;
    const taken = `${signed === undefined ? '' : 'signed, '}accepted for ${excerpt(recipient)}`;
    if (arrival === undefined) return `${taken}; arrival is not checked`;
    if (arrival.folder === null) return `${taken}; not found in the mailbox`;
    const time = timeSpan(arrival.ms, 'en');
    return `${taken}, found in ${excerpt(arrival.folder, 30)} after ${time}`;
  },
};
