import { harmless } from '../border/harmless.ts';
import type { Wait } from '../mail/wait.ts';
import type { Locale } from '../settings/locale.ts';

const words: { readonly [L in Locale]: { readonly [W in Wait['for']]: (target: string) => string } } = {
  en: {
    resolver: (target) => `no address yet for ${target}`,
    connect: (target) => `no connection yet to ${target}`,
    greeting: (target) => `no greeting yet from ${target}`,
    reply: (target) => `no reply yet to ${target}`,
    handshake: (target) => `TLS with ${target} is being set up`,
    probes: (target) => `${target} is being asked for its TLS versions`,
    'near-misses': (target) => `looking for names like ${target}`,
    neighbours: (target) => `trying the ports ${target} as well`,
    ticket: (target) => `no Kerberos ticket yet for ${target}`,
    domain: (target) => `asking the DNS what ${target} publishes`,
    mailbox: (target) => `looking for the test mail at ${target}`,
  },
  de: {
    resolver: (target) => `noch keine Adresse für ${target}`,
    connect: (target) => `noch keine Verbindung zu ${target}`,
    greeting: (target) => `noch keine Begrüßung von ${target}`,
    reply: (target) => `noch keine Antwort auf ${target}`,
    handshake: (target) => `TLS mit ${target} wird ausgehandelt`,
    probes: (target) => `${target} wird nach seinen TLS-Versionen gefragt`,
    'near-misses': (target) => `Suche nach Namen wie ${target}`,
    neighbours: (target) => `auch die Ports ${target} werden versucht`,
    ticket: (target) => `noch kein Kerberos-Ticket für ${target}`,
    domain: (target) => `das DNS wird gefragt, was ${target} veröffentlicht`,
    mailbox: (target) => `die Testmail wird bei ${target} gesucht`,
  },
};

/** What is awaited, without a full stop: `no greeting yet from 203.0.113.7:25`. */
export function waitWords(wait: Wait, locale: Locale): string {
  return harmless(words[locale][wait.for](wait.target));
}
