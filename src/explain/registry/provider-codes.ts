import type { BothLanguages } from './both-languages.ts';

/**
 * Enhanced codes outside the IANA registry that Exchange and Exchange Online use, by subject and detail
 * (learn.microsoft.com/exchange/troubleshoot/email-delivery/ndr/non-delivery-reports-in-exchange-online).
 */
export const providerCodes: { readonly [code: `x.${number}.${number}`]: BothLanguages } = {
  'x.2.252': {
    en: 'not allowed to send as this sender (Microsoft)',
    de: 'darf nicht als dieser Absender senden (Microsoft)',
  },
  'x.4.317': {
    en: "the next server's certificate is not trusted (Microsoft)",
    de: 'Zertifikat des nächsten Servers nicht vertraut (Microsoft)',
  },
  'x.7.57': { en: 'not signed in (Microsoft)', de: 'nicht angemeldet (Microsoft)' },
  'x.7.60': {
    en: 'not allowed to send as this sender (Microsoft)',
    de: 'darf nicht als dieser Absender senden (Microsoft)',
  },
  'x.7.64': {
    en: 'no connector matches this sender (Microsoft)',
    de: 'kein Connector passt zu diesem Absender (Microsoft)',
  },
  'x.7.139': {
    en: 'sign-in not allowed by policy (Microsoft)',
    de: 'Anmeldung durch Richtlinie nicht erlaubt (Microsoft)',
  },
  'x.7.501': {
    en: 'the account is suspected of spam (Microsoft)',
    de: 'das Konto steht unter Spamverdacht (Microsoft)',
  },
  'x.7.606': { en: 'this IP address is blocked (Microsoft)', de: 'diese IP-Adresse ist gesperrt (Microsoft)' },
  'x.7.650': { en: 'slowed down for reputation (Microsoft)', de: 'wegen schlechten Rufs gebremst (Microsoft)' },
  'x.7.705': { en: 'the organisation sends too much (Microsoft)', de: 'die Organisation sendet zu viel (Microsoft)' },
  'x.7.708': {
    en: 'traffic from this IP is not accepted (Microsoft)',
    de: 'Mail von dieser IP-Adresse nicht angenommen (Microsoft)',
  },
};
