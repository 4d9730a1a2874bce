import type { BothLanguages } from './both-languages.ts';

/**
 * Reply codes that no RFC defines for SMTP but that servers and gateways send all the same (Exchange, Exim, spam
 * filters), each by what it stands for there.
 */
export const commonCodes: { readonly [code: number]: BothLanguages } = {
  431: { en: 'the server lacks memory or disk space', de: 'dem Server fehlt Speicher oder Plattenplatz' },
  441: { en: 'the next server does not answer', de: 'der nächste Server antwortet nicht' },
  442: { en: 'the connection broke on the way', de: 'die Verbindung brach unterwegs ab' },
  446: { en: 'the mail passed too many servers (a loop)', de: 'die Mail lief über zu viele Server (Schleife)' },
  447: { en: 'not delivered in time', de: 'nicht rechtzeitig zugestellt' },
  510: { en: 'an address is not valid', de: 'eine Adresse ist ungültig' },
  511: { en: 'the address does not exist', de: 'die Adresse gibt es nicht' },
  512: { en: "the recipient's domain is not found in DNS", de: 'die Domain des Empfängers steht nicht im DNS' },
  513: { en: 'an address is malformed, or sign-in needed', de: 'Adresse falsch geschrieben, oder Anmeldung nötig' },
  533: { en: 'international addresses are not possible', de: 'internationale Adressen sind nicht möglich' },
  541: { en: 'refused by a filter of the recipient', de: 'von einem Filter des Empfängers abgelehnt' },
  557: { en: 'the address is not allowed', de: 'die Adresse ist nicht zugelassen' },
  571: { en: 'not allowed by policy', de: 'durch eine Richtlinie nicht erlaubt' },
};
