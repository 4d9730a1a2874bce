import type { BothLanguages } from './both-languages.ts';

type Code = `x.${number}.${number}`;

const blockedAddress: BothLanguages = {
  en: 'this IP address is blocked (Microsoft)',
  de: 'diese IP-Adresse ist gesperrt (Microsoft)',
};

/** 5.7.606 to 5.7.649 all stand for a blocked address. */
const blockedAddresses: readonly (readonly [Code, BothLanguages])[] = Array.from({ length: 44 }, (_, index) => [
  `x.7.${606 + index}`,
  blockedAddress,
]);

/**
 * Enhanced codes outside the IANA registry that large providers use, by subject and detail
 * (learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/non-delivery-reports-in-exchange-online,
 * support.google.com/a/answer/3726730).
 */
export const providerCodes: { readonly [code: Code]: BothLanguages } = {
  ...Object.fromEntries(blockedAddresses),
  'x.1.20': {
    en: 'several From addresses need a Sender (Microsoft)',
    de: 'mehrere From-Adressen brauchen Sender (Microsoft)',
  },
  'x.1.90': { en: 'too many recipients today (Microsoft)', de: 'heute zu viele Empfänger (Microsoft)' },
  'x.2.121': {
    en: 'the recipient gets too much mail (Microsoft)',
    de: 'der Empfänger erhält zu viel Mail (Microsoft)',
  },
  'x.2.122': {
    en: 'the recipient gets too much mail (Microsoft)',
    de: 'der Empfänger erhält zu viel Mail (Microsoft)',
  },
  'x.2.252': {
    en: 'not allowed to send as this sender (Microsoft)',
    de: 'darf nicht als dieser Absender senden (Microsoft)',
  },
  'x.4.312': { en: 'the DNS query failed (Microsoft)', de: 'die DNS-Anfrage ist gescheitert (Microsoft)' },
  'x.4.316': {
    en: 'the next server refuses the connection (Microsoft)',
    de: 'der nächste Server lehnt ab (Microsoft)',
  },
  'x.4.317': {
    en: "the next server's certificate is not trusted (Microsoft)",
    de: 'Zertifikat des nächsten Servers nicht vertraut (Microsoft)',
  },
  'x.7.32': { en: 'DMARC does not fit the sender (Google)', de: 'DMARC passt nicht zum Absender (Google)' },
  'x.7.40': { en: "the sender's domain lacks DMARC (Google)", de: 'der Absender-Domain fehlt DMARC (Google)' },
  'x.7.51': {
    en: 'the connector does not allow this sender (Microsoft)',
    de: 'Connector lässt den Absender nicht zu (Microsoft)',
  },
  'x.7.54': { en: 'not passed on to foreign domains (Exchange)', de: 'keine Weitergabe an fremde Domains (Exchange)' },
  'x.7.57': { en: 'not signed in (Microsoft)', de: 'nicht angemeldet (Microsoft)' },
  'x.7.60': {
    en: 'not allowed to send as this sender (Microsoft)',
    de: 'darf nicht als dieser Absender senden (Microsoft)',
  },
  'x.7.64': {
    en: 'no connector matches this sender (Microsoft)',
    de: 'kein Connector passt zu diesem Absender (Microsoft)',
  },
  'x.7.68': {
    en: 'Direct Send is not allowed there (Microsoft)',
    de: 'Direct Send ist dort nicht erlaubt (Microsoft)',
  },
  'x.7.124': {
    en: 'not on the list of allowed senders (Microsoft)',
    de: 'nicht unter den erlaubten Absendern (Microsoft)',
  },
  'x.7.133': {
    en: 'the group takes internal senders only (Microsoft)',
    de: 'die Gruppe nimmt nur interne Absender (Microsoft)',
  },
  'x.7.134': {
    en: 'the mailbox takes internal senders only (Microsoft)',
    de: 'das Postfach nimmt nur interne Absender (Microsoft)',
  },
  'x.7.136': {
    en: 'the user takes internal senders only (Microsoft)',
    de: 'der Benutzer nimmt nur interne Absender (Microsoft)',
  },
  'x.7.139': {
    en: 'sign-in not allowed by policy (Microsoft)',
    de: 'Anmeldung durch Richtlinie nicht erlaubt (Microsoft)',
  },
  'x.7.501': {
    en: 'the account is suspected of spam (Microsoft)',
    de: 'das Konto steht unter Spamverdacht (Microsoft)',
  },
  'x.7.502': {
    en: 'the sender is blocked for spam (Microsoft)',
    de: 'der Absender ist wegen Spam gesperrt (Microsoft)',
  },
  'x.7.503': {
    en: 'the sender is blocked for spam (Microsoft)',
    de: 'der Absender ist wegen Spam gesperrt (Microsoft)',
  },
  'x.7.508': {
    en: 'too much mail from this address (Microsoft)',
    de: 'zu viel Mail von dieser IP-Adresse (Microsoft)',
  },
  'x.7.509': { en: 'DMARC check not passed (Microsoft)', de: 'DMARC-Prüfung nicht bestanden (Microsoft)' },
  'x.7.511': {
    en: 'the sender is blocked, removal by request (Microsoft)',
    de: 'Absender gesperrt, Freigabe auf Antrag (Microsoft)',
  },
  'x.7.512': { en: 'the From header is malformed (Microsoft)', de: 'die From-Zeile ist falsch gebildet (Microsoft)' },
  'x.7.650': { en: 'slowed down for reputation (Microsoft)', de: 'wegen schlechten Rufs gebremst (Microsoft)' },
  'x.7.705': { en: 'the organisation sends too much (Microsoft)', de: 'die Organisation sendet zu viel (Microsoft)' },
  'x.7.708': {
    en: 'traffic from this IP is not accepted (Microsoft)',
    de: 'Mail von dieser IP-Adresse nicht angenommen (Microsoft)',
  },
  'x.7.750': {
    en: 'mail from unregistered domains (Microsoft)',
    de: 'Mail von nicht eingetragenen Domains (Microsoft)',
  },
};
